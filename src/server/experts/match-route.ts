/**
 * Finding the other one of the pair. The index narrows, the core ranks, and each row says why it stands where it does.
 * Around a client only what this reader sees of that pair work counts: nothing hidden from them moves a row.
 *
 * @source D.08–D.09, C.11
 */
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { LocalDate } from '#domain/calendar'
import { id, type PersonId, type ServiceId } from '#domain/identity'
import { type Candidate, type ClientSays, rankExperts, type Wanted } from '#domain/match'
import { clientSaysIn } from '#domain/match-known'
import { answeringProfessions, answeringTasks } from '#domain/match-topics'
import { derivePermission } from '#domain/permission'
import type { Narrowing, Store } from '#store/store'
import type { County } from '../directory/county.ts'
import { type App, actingOf, type House, workerSide } from '../house.ts'
import { type Looked, lookAt } from '../pair-works/answer.ts'
import { modelOf } from '../pair-works/present.ts'
import { problemFrom } from '../problem.ts'
import { withProblems } from '../schemas.ts'
import { presentExpert } from './present.ts'
import { matchBody, rankedSchema, tags } from './schema.ts'

const mostShown = 50
const nobody: ClientSays = { wishes: [], contacts: [] }

export const registerMatch = (api: App, house: House): void => {
  api.route({
    method: 'POST',
    url: '/experts/match',
    config: { for: workerSide },
    schema: {
      tags,
      summary: 'Who could be the other one, each with the reasons',
      description:
        'With a pair work, what this reader sees of it counts too: the client’s own wish first, and whom the client knows already. Those with equal reasons take turns from day to day.',
      body: matchBody,
      response: withProblems({
        200: z.object({ on: z.string(), total: z.int(), rows: z.array(rankedSchema) }),
      }),
    },
    handler: async (request) => {
      const { person, on } = await actingOf(request, house)
      const { pairWork, wanted } = request.body
      const looked = pairWork === undefined ? undefined : await look(house, request, pairWork)
      const county = await house.county.current()
      const says = looked ? saysTo(house, looked) : nobody
      const isEmpty = Object.values(wanted).every((list) => list.length === 0)
      if (isEmpty && !looked) throw problemFrom([{ code: 'missing', field: '/wanted' }])
      const ranked = await matchExperts(house.store, county, wanted, says, on)
      const others = ranked.filter(({ expert }) => expert.person !== person)
      await looked?.logged
      return {
        on,
        total: others.length,
        rows: others.slice(0, mostShown).map(({ expert, reasons }) => ({
          ...presentExpert(expert, county, on),
          reasons: reasons.map((reason) => ({ ...reason })),
        })),
      }
    },
  })
}

const look = (house: House, request: FastifyRequest, pairWork: string): Promise<Looked> =>
  lookAt(house, request, pairWork, 'match')

/** As the index and the core find them, everybody who answers to something asked or is known or wished for. */
export const matchExperts = async (
  store: Pick<Store, 'experts'>,
  county: County,
  wanted: Wanted,
  says: ClientSays,
  on: LocalDate,
) => {
  const found = await store.experts.narrow(narrowingOf(county, wanted, says, on))
  const candidates = found.map(
    (one): Candidate => ({
      ...one,
      serviceTask: one.service === null ? null : (county.service(one.service)?.serviceTask ?? null),
    }),
  )
  return rankExperts(candidates, wanted, says, on)
}

/** The need narrows; language and area only where no need was told. */
export const narrowingOf = (
  county: County,
  wanted: Wanted,
  says: ClientSays,
  on: LocalDate,
): Narrowing => {
  const { topics, competences, languages, area } = wanted
  const hasNeed = topics.length + competences.length + wanted.professions.length > 0
  const tasks = new Set(topics.flatMap((topic) => answeringTasks[topic]))
  const wishes = says.wishes.filter(({ liking }) => liking === 'wants')
  const persons = [...wishes, ...says.contacts].flatMap((one) => one.person ?? [])
  const professions = wishes.flatMap(({ person, service, profession }) =>
    person === null && service === null && profession !== null ? [profession] : [],
  )
  return {
    on,
    competences,
    professions: [
      ...new Set([
        ...wanted.professions,
        ...topics.flatMap((topic) => answeringProfessions[topic]),
        ...(professions as Wanted['professions']),
      ]),
    ],
    languages: hasNeed ? [] : languages,
    area: hasNeed ? [] : area,
    persons: persons as PersonId[],
    services: [
      ...county.rows.services.filter((one) => tasks.has(one.serviceTask)).map((one) => one.id),
      ...says.contacts.flatMap((one) => (one.service === null ? [] : id<'service'>(one.service))),
    ],
    wholeServices: wishes.flatMap(({ person, service }): ServiceId[] =>
      person === null && service !== null ? [id(service)] : [],
    ),
  }
}

/** What the reader's own sight tells. Outside the home a colleague whose work tells an excluded topic is left out. */
const saysTo = (house: House, { sight, looking }: Looked): ClientSays => {
  const model = modelOf(house, sight)
  const isHome = sight.standing === 'home' || sight.standing === 'keeper'
  const client = sight.people.find((one) => one.id === sight.pairWork.client)
  const ownService = sight.standing === 'party' ? sight.acting.service : null
  const inForce =
    isHome && model
      ? [
          ...derivePermission(sight.seen.inRound(sight.seen.round), {
            today: looking.today,
            model,
            birthDate: client?.birthDate ?? undefined,
          }).parties.values(),
        ]
          .filter((party) => party.inForce)
          .map((party) => party.party)
      : ownService === null
        ? []
        : [ownService]
  const says = clientSaysIn(sight.seen, inForce, looking.today)
  const isTelling = ({ person, service }: ClientSays['contacts'][number]): boolean => {
    const hats = person === null ? [] : looking.county.employments(person, looking.today)
    const services = service === null ? hats.map((hat) => hat.service) : [service]
    return (
      services.some((one) => looking.isTelling(one)) ||
      hats.some((hat) => looking.isTellingProfession(hat.profession))
    )
  }
  return isHome ? says : { ...says, contacts: says.contacts.filter((one) => !isTelling(one)) }
}
