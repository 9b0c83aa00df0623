/**
 * An entry made on the wrong client is sealed: nobody reads it from then on. Whoever sealed it takes that back in the
 * first ten minutes; later only by way of the data-protection officer, who sees who had read it.
 *
 * @source design rules.md, "Topics on text"
 */
import { plusMinutes } from '../calendar.ts'
import type { Fact, FactKind } from '../facts/index.ts'
import { refuse } from '../outcome.ts'
import type { Refusal } from '../refusal.ts'
import { type Case, type Decider, textOf, withValues } from './case.ts'
import { recordUnless } from './record.ts'

/** What a round stands on. Sealed, nobody could open the pair work any more; it is ended instead. */
const groundsOfRound = [
  'home-set',
  'model-chosen',
  'round-opened',
  'round-closed',
  'member-joined',
  'member-left',
  'supervisor-joined',
  'substitute-named',
  'own-worker-named',
  'own-worker-status-stated',
  'keeper-named',
] as const satisfies readonly FactKind[]

/** What says who may read. Sealed, an older answer would stand again; a new one is given instead. */
const groundsOfAccess = [
  'giver-required',
  'giver-released',
  'capacity-assessed',
  'representation-recorded',
  'representation-ended',
  'guardian-view-settled',
  'guardian-view-limited',
  'line-given',
  'line-refused',
  'line-withdrawn',
  'line-confirmed',
  'withdrawal-acknowledged',
  'prohibition-checked',
  'disclosure-permit-checked',
  'disclosed',
  'disclosed-by-statute',
  'access-opened-urgently',
  'urgent-access-reviewed',
  'earlier-work-shown',
  'part-retagged',
  'entry-sealed',
  'seal-undone',
] as const satisfies readonly FactKind[]

export const neverSealed: ReadonlySet<FactKind> = new Set<FactKind>([
  ...groundsOfRound,
  ...groundsOfAccess,
])

export const minutesToTakeBack = 10
/** The tenth minute is still among the first ten. */
const isInTime = (asked: Case, fact: Fact): boolean =>
  asked.around.now <= plusMinutes(fact.recordedAt, minutesToTakeBack)

const isOwn = (asked: Case, fact: Fact): boolean =>
  [fact.by, ...fact.parts.map((part) => part.author)].every(
    ({ person, service }) => person === asked.asking.person && service === asked.asking.service,
  )

const late: Refusal = { code: 'ten-minutes-over', limit: minutesToTakeBack }

/** The same words in other facts: of its goals in plans made since, and whatever corrects any of them. */
const saidElsewhere = (asked: Case, fact: Fact): readonly string[] => {
  const own = fact.parts.map((part): string => part.id)
  const copies = asked.known
    .parts('plan-version-published', 'goals')
    .filter(({ values }) => own.includes(values.goal))
    .map(({ part }): string => part.id)
  const corrections = asked.known
    .parts('entry-corrected', 'correction')
    .filter(({ values }) => [...own, ...copies].includes(values.part))
    .map(({ part }): string => part.id)
  return [...copies, ...corrections]
}

/** The home seals what does not belong here; anybody takes back what they have just written themselves. */
export const sealEntry: Decider = (asked) => {
  const fact = asked.sight.all.find((one) => one.id === textOf(asked, 'fact'))
  if (!fact) return refuse({ code: 'unknown-reference', field: '/fact' })
  const parts = saidElsewhere(asked, fact)
  return recordUnless(withValues(asked, { parts: parts.length > 0 ? parts : undefined }), [
    neverSealed.has(fact.kind) && { code: 'not-in-list', field: '/fact' },
    !asked.isHome && !isOwn(asked, fact) && { code: 'not-yours', field: '/fact' },
    !asked.isHome && isOwn(asked, fact) && !isInTime(asked, fact) && { ...late, field: '/fact' },
  ])
}

export const undoSeal: Decider = (asked) => {
  const found = asked.sight.find(textOf(asked, 'seal') ?? '')
  if (!found) return refuse({ code: 'unknown-reference', field: '/seal' })
  const isUndone = asked.known
    .parts('seal-undone', 'undoing')
    .some((told) => told.values.seal === found.part.id)
  const { fact, parts } = found.part.values
  return recordUnless(withValues(asked, { fact, parts }), [
    !isOwn(asked, found.fact) && { code: 'not-yours', field: '/seal' },
    isUndone && { code: 'already-done', field: '/seal' },
    !isInTime(asked, found.fact) && { ...late, field: '/seal' },
  ])
}
