/** The identity card of a pair work, as its reader's standing and the store's row-level security let it be seen. */
import { isRoundOpen } from '#domain/members'
import type { Identity, IdentityEvent, NonDisclosure } from '#store/store'
import type { Looked } from '../pair-works/answer.ts'
import { nameOf } from '../pair-works/present-people.ts'

export interface Card {
  readonly identities: readonly Identity[]
  readonly orders: readonly NonDisclosure[]
  readonly events: readonly IdentityEvent[]
}

export const isHomeSide = (standing: string): boolean =>
  standing === 'home' || standing === 'keeper'
const isClientSide = (standing: string): boolean => standing === 'client' || standing === 'guardian'

/** Identities of the client's side this reader may know at all: a guardian no other guardian's. */
export const peopleOn = ({ sight }: Looked) => {
  const named = sight.people.map((person) => person.id)
  if (isHomeSide(sight.standing)) return named
  const own = isClientSide(sight.standing) ? [sight.acting.person] : []
  return [...new Set([sight.pairWork.client, ...own])].filter(
    (one) => named.includes(one) || own.includes(one),
  )
}

export const presentCard = (looked: Looked, card: Card) => {
  const { sight, looking } = looked
  const isHome = isHomeSide(sight.standing)
  const shown = card.identities.map((one) => presentPerson(one, looked))
  const known = new Set<string>(shown.map(({ id }) => id))
  const orders = isHome || isClientSide(sight.standing) ? card.orders : []
  const ids = [...known, ...card.events.flatMap(({ actor, person }) => [actor, person])]
  return {
    people: shown,
    orders: orders.map((order) => ({
      ...order,
      protects: order.protects.filter((one) => known.has(one)),
      isToBeChecked: order.until !== null && order.until < looking.today,
    })),
    events: presentEvents(card.events, looked),
    may: { change: isHome, reveal: isHome, ask: isClientSide(sight.standing) },
    offers: isHome ? offersOf(card.identities, looked) : [],
    names: Object.fromEntries(
      [...new Set(ids)].flatMap((one) => {
        const name = shown.find(({ id }) => id === one)?.name ?? nameOf(one, looking)
        return name ? [[one, name]] : []
      }),
    ),
  }
}

const presentPerson = (one: Identity, { sight }: Looked) => {
  const own = one.id === sight.acting.person
  const { phone } = one.values
  return {
    id: one.id,
    name: one.name,
    isClient: one.id === sight.pairWork.client,
    own,
    ...(phone === undefined ? {} : { phone }),
    ...(own || isHomeSide(sight.standing)
      ? {
          whole: {
            birthDate: one.birthDate,
            language: one.language,
            values: one.values,
            kept: [...one.kept],
            secret: one.secretWhereabouts,
            earlierNames: one.earlierNames.map((name) => ({ ...name })),
            diedOn: one.diedOn,
            movedOn: one.movedOn,
            movedTo: one.movedTo,
          },
        }
      : {}),
  }
}

const presentEvents = (events: readonly IdentityEvent[], { looking }: Looked) => {
  const answers = new Map(
    events.flatMap((one) => (one.kind === 'correction-answered' ? [[one.about, one]] : [])),
  )
  return events
    .filter(({ kind }) => kind !== 'correction-answered')
    .map(({ id, person, kind, what, reason, words, at, actor }) => {
      const answer = answers.get(id)
      return {
        id,
        person,
        kind,
        what: [...what],
        reason,
        words,
        at,
        by: { person: actor, name: nameOf(actor, looking) },
        answer: answer
          ? { outcome: answer.reason ?? '', words: answer.words, at: answer.at }
          : null,
      }
    })
}

/** Offered, never done: a pair work ends when a person ends it. */
const offersOf = (identities: readonly Identity[], { sight }: Looked) => {
  const client = identities.find((one) => one.id === sight.pairWork.client)
  if (!client || !isRoundOpen(sight.seen) || sight.standing !== 'home') return []
  const offer = (cause: 'client-died' | 'client-moved', on: string | null) =>
    on === null ? [] : [{ command: 'end-pair-work' as const, cause, on }]
  return client.diedOn === null
    ? offer('client-moved', client.movedOn)
    : offer('client-died', client.diedOn)
}
