/** Who contacts the client, who handles the matter and who is the own worker. One card, two thumbs. */
import type { Guard } from '../guards.ts'
import type { Facts } from '../knowledge.ts'

/** One card, two thumbs. The cards that, when told, said what another person's newest card already said. */
export const saidByTwo = <
  C extends { readonly fact: { readonly by: { readonly person: string } } },
>(
  cards: readonly C[],
  what: (card: C) => string,
): readonly C[] => {
  const newest = new Map<string, string>()
  return cards.filter((card) => {
    newest.set(card.fact.by.person, what(card))
    return [...newest.values()].filter((said) => said === what(card)).length >= 2
  })
}

const statusOf = (round: Facts) => round.last('own-worker-status-stated', 'status')?.values

/**
 * The client is new, or no own worker is known of. True until somebody has said otherwise.
 * @source 001 A.07, A.08
 */
const noOwnWorkerYet: Guard = (round) => {
  const status = statusOf(round)
  return status === undefined || status.clientIsNew || !status.exists
}

/**
 * The client had an own worker when the round began. One named later in the round does not count.
 * @term omatyöntekijä
 * @source 001 A.09, A.10
 */
const ownWorkerAlready: Guard = (round, at) => !noOwnWorkerYet(round, at)

/**
 * Two members have named the same one to contact the client. Another wish later does not undo it.
 * @source 001 A.07
 */
const contactAgreedByTwo: Guard = (round) =>
  saidByTwo(round.parts('contact-agreed', 'agreement'), ({ values }) => values.who).length > 0

const agreedHandlers = (round: Facts) =>
  saidByTwo(round.parts('handlers-set', 'handlers'), ({ values }) =>
    JSON.stringify([values.first, values.second ?? null, values.equal]),
  )

/**
 * Two members have said the same of who handles the matter. Another wish later does not undo it.
 * @term käsittelijä
 * @source 001 A.08
 */
const handlersAgreedByTwo: Guard = (round) => agreedHandlers(round).length > 0

/** The own worker there was, and whoever has become it since. Undefined: nobody has told who it is. */
const ownWorkers = (round: Facts): ReadonlySet<string> | undefined => {
  const stated = statusOf(round)?.who
  const named = round
    .parts('own-worker-named', 'ownWorker')
    .filter(({ values }) => values.main)
    .map(({ values }) => values.who)
  return stated === undefined && named.length === 0
    ? undefined
    : new Set([...(stated === undefined ? [] : [stated]), ...named])
}

/**
 * The own worker has reached the client. One who became it on the way counts as well as the one there was. Where it is
 * not told who the own worker is, anybody's contact does.
 * @source 001 A.09; the reading A.Q4
 */
const ownWorkerContactedClient: Guard = (round) => {
  const own = ownWorkers(round)
  return round
    .parts('client-contacted', 'contact')
    .some(
      ({ fact, values }) =>
        values.outcome === 'reached' && (own === undefined || own.has(fact.by.person)),
    )
}

/**
 * The own worker was set as handler, first or as an equal of the other.
 * @source 001 A.10
 */
const ownWorkerIsHandler: Guard = (round) => {
  const own = ownWorkers(round)
  return round
    .parts('handlers-set', 'handlers')
    .some(
      ({ values }) =>
        own === undefined ||
        own.has(values.first) ||
        (values.equal && values.second !== undefined && own.has(values.second)),
    )
}

/**
 * There is a second handler, or both are equal. Without an own worker the two must have agreed on it.
 * @term toinen käsittelijä
 * @source 001 A.11; the reading A.Q3, both branches
 */
const secondHandlerAdded: Guard = (round, at) => {
  const cards = ownWorkerAlready(round, at)
    ? round.parts('handlers-set', 'handlers')
    : agreedHandlers(round)
  return cards.some(({ values }) => values.second !== undefined)
}

/**
 * The matter has a digital path, as last told.
 * @term digipolku
 * @source 001 A.31
 */
const digitalPathInUse: Guard = (round) =>
  round.last('digital-path-stated', 'path')?.values.exists === true

/**
 * Both workers are handlers alike, as last set.
 * @source 001 A.31
 */
const handlersEqual: Guard = (round) => {
  const handlers = round.last('handlers-set', 'handlers')?.values
  return handlers !== undefined && handlers.equal && handlers.second !== undefined
}

/**
 * It is agreed who makes the decisions.
 * @source 001 A.24
 */
const deciderAgreed: Guard = (round) =>
  round.of('decision-assigned').length > 0 ||
  round.parts('division-agreed', 'division').some(({ values }) => values.decider !== undefined)

/**
 * It is agreed who becomes the own worker, or the own worker is named.
 * @source 001 A.25
 */
const ownWorkerChosen: Guard = (round) =>
  round.of('own-worker-named').length > 0 ||
  round.parts('division-agreed', 'division').some(({ values }) => values.ownWorker !== undefined)

/**
 * An own worker is to be chosen: there was none, or the pair has chosen to change.
 * @source 001 A.25; the reading A.Q4
 */
const ownWorkerToChoose: Guard = (round, at) =>
  noOwnWorkerYet(round, at) || ownWorkerChosen(round, at)

export const handlerGuards = {
  'no-own-worker-yet': noOwnWorkerYet,
  'own-worker-already': ownWorkerAlready,
  'contact-agreed-by-two': contactAgreedByTwo,
  'handlers-agreed-by-two': handlersAgreedByTwo,
  'own-worker-contacted-client': ownWorkerContactedClient,
  'own-worker-is-handler': ownWorkerIsHandler,
  'second-handler-added': secondHandlerAdded,
  'digital-path-in-use': digitalPathInUse,
  'handlers-equal': handlersEqual,
  'decider-agreed': deciderAgreed,
  'own-worker-chosen': ownWorkerChosen,
  'own-worker-to-choose': ownWorkerToChoose,
} as const satisfies Record<string, Guard>
