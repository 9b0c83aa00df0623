/**
 * An entry made on the wrong client is sealed: nobody reads it from then on. Whoever sealed it takes that back in the
 * first ten minutes; later only the data-protection officer together with a second person, and neither reads it by that.
 *
 * @source design rules.md, "Topics on text"
 */
import { plusMinutes } from '../calendar.ts'
import type { Fact } from '../facts/index.ts'
import { refuse } from '../outcome.ts'
import type { Refusal } from '../refusal.ts'
import { minutesToTakeBack, neverSealed } from '../sealing.ts'
import { type Case, type Decider, textOf, withValues } from './case.ts'
import { recordUnless } from './record.ts'

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
  // After the ten minutes two of them settle it: the route has looked at both.
  const isOfficer = asked.asking.standing === 'officer'
  return recordUnless(withValues(asked, { fact, parts }), [
    found.fact.kind !== 'entry-sealed' && { code: 'unknown-reference', field: '/seal' },
    !isOfficer && !isOwn(asked, found.fact) && { code: 'not-yours', field: '/seal' },
    isUndone && { code: 'already-done', field: '/seal' },
    !isOfficer && !isInTime(asked, found.fact) && { ...late, field: '/seal' },
  ])
}
