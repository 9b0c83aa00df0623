/**
 * Urgent access: asked for by identity code, or by name and birth date given whole. Whoever is not a client, whose matter
 * is another service's, or about whom the asker may not ask, is answered alike, and after the same time: how long a log was
 * looked through is not to be seen (`even.ts`). Each attempt is a row in the use log.
 *
 * @source design rules.md, break-glass
 */
import { z } from 'zod'
import { localDate } from '#domain/calendar'
import { deriveUrgentAccess } from '#domain/grant-urgent'
import { id, type PairWorkId } from '#domain/identity'
import { identityCode } from '#domain/identity-code'
import { deriveMeetings } from '#domain/meetings'
import type { Acting } from '#store/store'
import { evenTime } from '../even.ts'
import { type App, actingOf, type House, workerSide } from '../house.ts'
import { sendJson } from '../pair-works/answer.ts'
import { commandIdOf, type Given, giveCommand } from '../pair-works/give-command.ts'
import { presentNames, presentPeople } from '../pair-works/present-people.ts'
import { presentFact } from '../pair-works/present-record.ts'
import { lookingFrom, type Sight } from '../pair-works/sight.ts'
import { Problem } from '../problem.ts'
import { idSchema, withProblems } from '../schemas.ts'
import { logUse } from '../use.ts'
import * as schema from './schema.ts'

const tags = ['legal bases']
const params = z.object({ id: idSchema })
const config = { for: workerSide }

/** `already`: the asker is a member there. Everything else that is not recorded is one answer. */
const outcomeOf = (given: Given): 'opened' | 'already' | 'none' => {
  if (given.is === 'recorded' || given.is === 'already') return 'opened'
  const isMember =
    given.is === 'refused' && given.refusals.some(({ code }) => code === 'already-done')
  return isMember ? 'already' : 'none'
}

const open = async (
  house: House,
  acting: Acting,
  pairWork: PairWorkId,
  sent: { readonly commandId: string; readonly reason: string },
  second: boolean,
) =>
  outcomeOf(
    await giveCommand(house, acting, pairWork, {
      commandId: commandIdOf(sent.commandId),
      cursor: null,
      kind: 'open-access-urgently',
      with: { reason: sent.reason, ...(second ? { second } : {}) },
      as: 'county-staff',
    }),
  )

export const registerUrgent = (api: App, house: House): void => {
  api.route({
    method: 'POST',
    url: '/urgent-access',
    config,
    schema: {
      tags,
      summary: 'Open urgently what a person in danger needs to be helped, for 24 hours',
      description:
        'A POST, since neither an identity code nor a name may stand in an address. Nobody is told whether somebody is a client: an unknown person and one who may not be opened are answered alike.',
      body: schema.openSchema,
      response: withProblems({ 201: schema.openedSchema }),
    },
    handler: async (request, reply) => {
      const even = evenTime(house)
      const acting = await actingOf(request, house)
      const { body } = request
      const code = 'code' in body ? identityCode(body.code) : undefined
      if ('code' in body && code === undefined)
        throw new Problem('input', [{ code: 'not-in-list', field: '/code' }])
      const found = await house.store.bases.inDanger(acting, {
        code,
        ...('name' in body ? { name: body.name, birthDate: localDate(body.birthDate) } : {}),
      })
      const own = found.filter(({ isHome }) => isHome).map(({ pairWork }) => pairWork)
      const opened: PairWorkId[] = []
      const already: PairWorkId[] = []
      // Where there is nothing to open, the same work is done on nothing.
      for (const pairWork of own.length > 0 ? own : [id<'pair-work'>(house.newId())]) {
        const outcome = await open(house, acting, pairWork, body, false)
        if (outcome === 'opened') opened.push(pairWork)
        if (outcome === 'already') already.push(pairWork)
      }
      const isNone = opened.length === 0 && already.length === 0
      await logUse(house, acting, {
        what: 'urgent-open',
        purpose: 'urgent',
        outcome: isNone ? 'refused' : 'read',
        pairWorks: isNone ? found.map(({ pairWork }) => pairWork) : [...opened, ...already],
        categories: isNone ? [] : ['identity'],
        basis: isNone ? [] : [{ kind: 'urgent', lines: [] }],
        reason: body.reason,
      })
      if (isNone) {
        await even()
        throw new Problem('not-found')
      }
      return reply.code(201).send({ opened, already })
    },
  })
  api.route({
    method: 'POST',
    url: '/urgent-access/:id/second',
    config,
    schema: {
      tags,
      summary: 'A second reason opens the rest, until the first ends',
      params,
      body: schema.secondSchema,
      response: withProblems({ 201: schema.openedSchema }),
    },
    handler: async (request, reply) => {
      const even = evenTime(house)
      const acting = await actingOf(request, house)
      const pairWork = id<'pair-work'>(request.params.id)
      const outcome = await open(house, acting, pairWork, request.body, true)
      await logUse(house, acting, {
        what: 'urgent-open',
        purpose: 'urgent',
        outcome: outcome === 'opened' ? 'read' : 'refused',
        pairWorks: [pairWork],
        categories: outcome === 'opened' ? ['all'] : [],
        basis: outcome === 'opened' ? [{ kind: 'urgent', lines: [] }] : [],
        reason: request.body.reason,
      })
      if (outcome !== 'opened') {
        await even()
        throw new Problem('not-found')
      }
      return reply.code(201).send({ opened: [pairWork], already: [] })
    },
  })
  registerReads(api, house)
}

const registerReads = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/urgent-access',
    config,
    schema: {
      tags,
      summary: 'What one has open urgently now',
      response: withProblems({ 200: schema.ownSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const own = await house.store.bases.ownUrgent(acting)
      const rows = []
      for (const { pairWork, endsAt } of own) {
        const sight = await readUrgent(house, acting, pairWork)
        const name = sight?.people.find((one) => one.id === sight.pairWork.client)?.name ?? null
        rows.push({ id: pairWork, clientName: name, endsAt })
      }
      await logUse(house, acting, {
        what: 'urgent-list',
        purpose: 'urgent',
        pairWorks: own.map(({ pairWork }) => pairWork),
        categories: ['identity'],
        basis: own.map(({ pairWork }) => ({ kind: 'urgent', lines: [], pairWork })),
      })
      return { open: rows }
    },
  })
  api.route({
    method: 'GET',
    url: '/urgent-access/:id',
    config,
    schema: {
      tags,
      summary:
        'Identity, safety, the next meeting and whom to call; the rest after a second reason',
      params,
      response: withProblems({ 200: schema.urgentSchema }),
    },
    handler: async (request, reply) => {
      const acting = await actingOf(request, house)
      const pairWork = id<'pair-work'>(request.params.id)
      const sight = await readUrgent(house, acting, pairWork)
      const own = sight && ownAccess(sight)
      const logged = logUse(house, acting, {
        what: 'urgent-view',
        purpose: 'urgent',
        outcome: own ? 'read' : 'refused',
        pairWorks: [pairWork],
        grants: own ? sight.grants : [],
        reason: own?.reason,
      })
      await logged
      if (!own) throw new Problem('not-found')
      reply.header('cache-control', 'no-store')
      return sendJson(reply, presentUrgent(house, sight, own.endsAt, request.language), logged)
    },
  })
}

/** Only what the urgent grants in force show; undefined without one. */
const readUrgent = async (
  house: House,
  acting: Acting,
  pairWork: PairWorkId,
): Promise<Sight | undefined> => {
  const county = await house.county.current()
  return house.store.read(acting, pairWork, async (tx) => {
    const { grants, pairWork: found, seen, people } = await tx.sight()
    if (!found || !grants.some(({ standing }) => standing === 'urgent')) return undefined
    const contact = await tx.contact(found.client)
    const phones = new Map(contact?.phone ? [[found.client, contact.phone]] : [])
    return {
      acting,
      standing: 'urgent' as const,
      grants,
      pairWork: found,
      seen,
      row: undefined,
      people,
      phones,
      county,
    }
  })
}

/** The newest opening of the reader's own that lasts: they see it, since they wrote it. */
const ownAccess = ({ seen, acting }: Sight) =>
  deriveUrgentAccess(seen).findLast(
    (one) =>
      one.person === acting.person &&
      one.service === acting.service &&
      acting.at !== undefined &&
      acting.at < one.endsAt,
  )

const presentUrgent = (
  house: House,
  sight: Sight,
  endsAt: string,
  language: 'fi' | 'sv' | 'en',
) => {
  const looking = lookingFrom(house, sight, language)
  const { seen, pairWork } = sight
  const client = sight.people.find((one) => one.id === pairWork.client)
  const second = sight.grants.some(
    (row) => row.standing === 'urgent' && row.everything && row.onlyTopics.length === 0,
  )
  const meeting = deriveMeetings(seen.inRound(seen.round))
    .filter(({ state, startsAt }) => state !== 'cancelled' && startsAt >= looking.now)
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))[0]
  const facts = seen.all.filter(({ kind }) => kind !== 'access-opened-urgently')
  const isSafety = (topics: readonly string[]) => topics.includes('safety')
  const safety = facts.flatMap((fact) => {
    const parts = fact.parts.filter((part) => isSafety(part.topics))
    return parts.length === 0 ? [] : [{ ...fact, parts }]
  })
  return {
    id: pairWork.id,
    client: {
      name: client?.name ?? null,
      birthDate: client?.birthDate ?? null,
      language: client?.language ?? 'fi',
      phone: sight.phones.get(pairWork.client) ?? null,
    },
    endsAt,
    second,
    call: presentPeople(seen, looking)
      .filter(({ side }) => side === 'home')
      .map(({ person, name, service, phone, ownWorker }) => ({
        person,
        name,
        service: service ? (sight.county.service(service)?.name[language] ?? null) : null,
        phone: phone ?? null,
        ownWorker: ownWorker ?? false,
      })),
    meeting: meeting
      ? {
          startsAt: meeting.startsAt,
          lastsMinutes: meeting.lastsMinutes,
          placeKind: meeting.placeKind,
          place: meeting.place,
        }
      : null,
    safety: safety.map((fact) => presentFact(fact, looking)),
    rest: second ? facts.map((fact) => presentFact(fact, looking)) : null,
    names: presentNames(seen, looking),
  }
}
