/** The county's directory and ways of working, and the clients one works with. */
import { z } from 'zod'
import type { LocalDate } from '#domain/calendar'
import { id } from '#domain/identity'
import { identityCode } from '#domain/identity-code'
import {
  type App,
  actingOf,
  clientSide,
  type House,
  sessionOf,
  todayOf,
  workerSide,
} from '../house.ts'
import { dateSchema } from '../pair-works/fields.ts'
import { Problem, problemFrom } from '../problem.ts'
import { idSchema, nameSchema, searchSchema, textSchema, withProblems } from '../schemas.ts'
import { logUse } from '../use.ts'
import type { County } from './county.ts'

const tags = ['directory']
const mostFound = 50
/** Whoever asks somebody along, keeps accounts, or reads the log by worker. */
const searchers = [...workerSide, 'administrator', 'data-protection-officer'] as const
const choosers = [...workerSide, ...clientSide, 'administrator'] as const

export const registerDirectory = (api: App, house: House): void => {
  registerWorkers(api, house)
  registerServices(api, house)
  registerModels(api, house)
  registerClients(api, house)
}

const registerWorkers = (api: App, house: House): void => {
  const personSchema = z.object({
    id: idSchema,
    name: z.string(),
    hats: z.array(
      z.object({
        service: idSchema,
        profession: z.string(),
        officeholder: z.boolean(),
        supervisor: z.boolean(),
        languages: z.array(z.string()),
        competences: z.array(z.string()),
      }),
    ),
  })
  api.route({
    method: 'POST',
    url: '/people/search',
    config: { for: searchers },
    schema: {
      tags,
      summary: 'Workers of the directory, by name, service or profession',
      description:
        'A POST, since nobody’s name may stand in an address (stop S3). Not for the client’s side: where a named worker works may be what a turvakielto hides.',
      body: z.strictObject({
        text: searchSchema.optional(),
        service: idSchema.optional(),
        profession: z.string().max(50).optional(),
      }),
      response: withProblems({ 200: z.object({ people: z.array(personSchema) }) }),
    },
    handler: async (request) => {
      const county = await house.county.current()
      return { people: findWorkers(county, request.body, todayOf(house)) }
    },
  })
}

interface Wanted {
  readonly text?: string | undefined
  readonly service?: string | undefined
  readonly profession?: string | undefined
}

const findWorkers = (county: County, wanted: Wanted, on: LocalDate) => {
  const words = (wanted.text ?? '').toLocaleLowerCase('fi').split(/\s+/).filter(Boolean)
  return county.rows.workers
    .map((worker) => ({
      id: worker.id,
      name: worker.name,
      hats: county.employments(worker.id, on).map((hat) => ({
        service: hat.service,
        profession: hat.profession,
        officeholder: hat.officeholder,
        supervisor: hat.supervisor,
        languages: [...hat.languages],
        competences: [...hat.competences],
      })),
    }))
    .filter(({ name, hats }) => {
      const beginnings = name.toLocaleLowerCase('fi').split(/[\s-]+/)
      return (
        hats.length > 0 &&
        words.every((word) => beginnings.some((one) => one.startsWith(word))) &&
        (wanted.service === undefined || hats.some((hat) => hat.service === wanted.service)) &&
        (wanted.profession === undefined ||
          hats.some((hat) => hat.profession === wanted.profession))
      )
    })
    .toSorted((one, other) => finnish.compare(one.name, other.name))
    .slice(0, 200)
}
const finnish = new Intl.Collator('fi')

const registerServices = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/services',
    config: { for: choosers },
    schema: {
      tags,
      summary: 'Services and the organisations they belong to',
      description: 'For the client’s side by their names alone: to say whom a permission is for.',
      response: withProblems({
        200: z.object({
          organisations: z.array(z.object({ id: idSchema, name: textSchema, kind: z.string() })),
          services: z.array(
            z.object({
              id: idSchema,
              name: textSchema,
              organisation: idSchema,
              ...z
                .object({
                  controller: z.string(),
                  serviceTask: z.string(),
                  register: z.string(),
                  reveals: z.array(z.string()),
                  jointWith: z.array(idSchema),
                  phone: z.string().nullable(),
                })
                .partial().shape,
            }),
          ),
        }),
      }),
    },
    handler: async (request) => {
      const { rows } = await house.county.current()
      const isOwnSide = clientSide.some((one) => one === sessionOf(request).audience)
      return {
        organisations: rows.organisations.map((one) => ({ ...one })),
        services: rows.services.map((one) =>
          isOwnSide
            ? { id: one.id, name: one.name, organisation: one.organisation }
            : {
                ...one,
                reveals: [...one.reveals],
                jointWith: [...one.jointWith],
                phone: one.phone ?? null,
              },
        ),
      }
    },
  })
}

const registerModels = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/models',
    schema: {
      tags,
      summary: 'Ways of working, each in its newest version',
      response: withProblems({
        200: z.object({
          models: z.array(
            z.object({
              id: z.string(),
              version: z.int(),
              letter: z.string(),
              title: textSchema,
              summary: textSchema,
              shape: z.string(),
            }),
          ),
        }),
      }),
    },
    handler: async () => ({
      models: house.models
        .newest()
        .map(({ id: model, version, letter, title, summary, shape }) => ({
          id: model,
          version,
          letter,
          title,
          summary,
          shape,
        })),
    }),
  })
  api.route({
    method: 'GET',
    url: '/models/:id',
    schema: {
      tags,
      summary: 'One way of working as data, whole',
      params: z.object({ id: z.string().min(1).max(64) }),
      querystring: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
      response: withProblems({ 200: z.looseObject({ id: z.string(), version: z.int() }) }),
    },
    handler: async (request) => {
      const model = house.models.find(request.params.id, request.query.version)
      if (!model) throw new Problem('not-found')
      return model as unknown as { id: string; version: number }
    },
  })
}

const registerClients = (api: App, house: House): void => {
  const clientSchema = z.object({
    id: idSchema,
    name: z.string(),
    /** Null besides for clients one does not work for at home. */
    birthDate: z.string().nullable(),
    language: z.string(),
    earlierNames: z.array(z.string()),
  })
  api.route({
    method: 'POST',
    url: '/clients/search',
    config: { for: workerSide },
    schema: {
      tags,
      summary: 'Clients of one’s own pair works, by the beginning of a name or by identity code',
      description:
        'A POST, since neither may stand in an address (stop S3). A code finds clients one works for at home, and nobody else’s though they are known here.',
      body: z.union([
        z.strictObject({ text: searchSchema.min(2) }),
        z.strictObject({ identityCode: z.string().max(30) }),
      ]),
      response: withProblems({ 200: z.object({ clients: z.array(clientSchema) }) }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const wanted = request.body
      const code = 'identityCode' in wanted ? identityCode(wanted.identityCode) : undefined
      if ('identityCode' in wanted && !code)
        throw problemFrom([{ code: 'not-an-identity-code', field: '/identityCode' }])
      const { found, atHome, earlier } = await house.store.read(acting, null, async (tx) => {
        const people = code
          ? await tx.findClientsByCode(code)
          : await tx.searchClients('text' in wanted ? wanted.text : '', mostFound)
        const home = await tx.homeClients()
        const own = people.filter((one) => home.has(one.id)).map((one) => one.id)
        const identities = await tx.identities(own)
        return {
          found: people,
          atHome: home,
          earlier: new Map(identities.map((one) => [one.id, one.earlierNames])),
        }
      })
      await logUse(house, acting, { what: 'client-search', purpose: 'search', pairWorks: [] })
      return {
        clients: found.map(({ id: client, name, birthDate, language }) => ({
          id: client,
          name,
          birthDate: atHome.has(client) ? birthDate : null,
          language,
          earlierNames: (earlier.get(client) ?? []).map((one) => one.name),
        })),
      }
    },
  })
  api.route({
    method: 'POST',
    url: '/people',
    config: { for: workerSide },
    schema: {
      tags,
      summary: 'Somebody of a client’s side who is not known here yet: a guardian, a close one',
      body: z.strictObject({
        name: nameSchema,
        birthDate: dateSchema.nullable().optional(),
        language: z.enum(['fi', 'sv', 'en', 'other']),
        rehearsal: z.boolean().optional(),
      }),
      response: withProblems({ 201: z.object({ id: idSchema, name: z.string() }) }),
    },
    handler: async (request, reply) => {
      await actingOf(request, house)
      const { name, birthDate, language, rehearsal } = request.body
      const person = id<'person'>(house.newId())
      await house.store.people.put([
        {
          id: person,
          name,
          birthDate: (birthDate ?? null) as LocalDate | null,
          language,
          secretWhereabouts: false,
          rehearsal: rehearsal ?? false,
          worker: false,
        },
      ])
      return reply.code(201).send({ id: person, name })
    },
  })
}
