/** Lines are given, narrowed, refused and withdrawn by whoever must answer; a withdrawal is never refused for its form. */
import type { NewFact } from '../facts/index.ts'
import { mandateOf } from '../givers.ts'
import { id } from '../identity.ts'
import type { Line } from '../lines.ts'
import { refuse } from '../outcome.ts'
import { deriveGivers } from '../permission.ts'
import type { Refusal } from '../refusal.ts'
import { isHomeService, permissionOf } from './border.ts'
import { type Case, type Decider, listOf, personOf, textOf, withValues } from './case.ts'
import { isChild } from './open.ts'
import { stopAtProhibition } from './prohibition.ts'
import { recordUnless } from './record.ts'
import { follow } from './tell.ts'

const isRequired = (asked: Case, giver: string | undefined): boolean =>
  deriveGivers(asked.now, {
    birthDate: asked.around.client.birthDate ?? undefined,
  }).some((one) => one.person === giver)

/** Whoever answers on their own page answers for themselves only. */
const isForAnother = (asked: Case): boolean =>
  !asked.isHome && personOf(asked, 'giver') !== asked.asking.person

/** Whoever must answer and works in the home as well answers on their own page, or to a colleague. */
const takesDownOwn = (asked: Case): boolean =>
  asked.isHome && personOf(asked, 'giver') === asked.asking.person

/** An answer counts once it is settled whose it must be: the home may settle that, nobody else. */
const giverRefusals = (asked: Case): readonly Refusal[] => {
  if (isForAnother(asked) || takesDownOwn(asked)) return [{ code: 'not-yours', field: '/giver' }]
  if (isRequired(asked, textOf(asked, 'giver'))) return []
  const way = asked.isHome ? ({ wayOut: 'require-giver' } as const) : {}
  return [{ code: 'not-yours', field: '/giver', ...way }]
}

const partyRefusals = (asked: Case): readonly Refusal[] => {
  const party = textOf(asked, 'party') ?? ''
  return isHomeService(asked, party) || party === textOf(asked, 'giver')
    ? [{ code: 'not-in-list', field: '/party' }]
    : []
}

/** The next version of this giver's answer about this party. A version itself never changes (S9). */
const nextVersion = (asked: Case): number => {
  const isSame = (values: { giver: string; party: string }) =>
    values.giver === textOf(asked, 'giver') && values.party === textOf(asked, 'party')
  const earlier = [
    ...asked.now.parts('line-given', 'line').map((told) => told.values),
    ...asked.now.parts('line-refused', 'line').map((told) => told.values),
  ].filter(isSame)
  return earlier.reduce((highest, values) => Math.max(highest, values.version), 0) + 1
}

/** Electronic means after one's own strong sign-in: the home tells what was signed or said. */
const formRefusals = (asked: Case): readonly Refusal[] => {
  const form = textOf(asked, 'form')
  if (form === undefined) return [{ code: 'missing', field: '/form' }]
  const mayBe = asked.isHome ? form !== 'electronic' : form === 'electronic'
  if (!mayBe) return [{ code: 'not-yours', field: '/form' }]
  return form === 'electronic' && asked.asking.strong === false
    ? [{ code: 'needs-strong-sign-in', field: '/form' }]
    : []
}

export const giveLine: Decider = (asked) => {
  const party = textOf(asked, 'party') ?? ''
  const isOral = textOf(asked, 'form') === 'oral'
  const { directory } = asked.around
  const oneContact = isOral && directory.service(id(party))?.register === 'kela'
  const told = withValues(asked, {
    version: nextVersion(asked),
    oneContact: oneContact || undefined,
    heardBy: isOral ? (textOf(asked, 'heardBy') ?? asked.asking.person) : undefined,
  })
  return recordUnless(told, [
    ...giverRefusals(asked),
    ...partyRefusals(asked),
    ...stopAtProhibition(asked, party, '/party'),
    ...formRefusals(asked),
    !isOral && textOf(asked, 'heardBy') !== undefined
      ? ({ code: 'not-in-list', field: '/heardBy' } as const)
      : false,
  ])
}

export const refuseLine: Decider = (asked) =>
  recordUnless(withValues(asked, { version: nextVersion(asked) }), [
    ...giverRefusals(asked),
    ...partyRefusals(asked),
  ])

const linesOf = (asked: Case, giver: string | undefined): readonly Line[] =>
  [...permissionOf(asked).parties.values()].flatMap((party) =>
    party.lines.filter(
      (line) => line.giver === giver && (line.answer === 'given' || line.answer === 'paused'),
    ),
  )

export const confirmLine: Decider = (asked) => {
  const found = asked.now
    .parts('line-given', 'line')
    .find((told) => told.part.id === textOf(asked, 'line'))
  if (!found || (!asked.isHome && found.values.giver !== asked.asking.person))
    return refuse({ code: 'unknown-reference', field: '/line' })
  const isStanding = linesOf(asked, found.values.giver).some((line) => line.part === found.part.id)
  const isConfirmed =
    found.values.form !== 'oral' ||
    asked.now
      .parts('line-confirmed', 'confirmation')
      .some((told) => told.values.line === found.part.id)
  return recordUnless(asked, [
    ...formRefusals(asked),
    (isConfirmed || !isStanding) && { code: 'already-done', field: '/line' },
  ])
}

/** The paper of lines that were given in writing. What its scan is, the server has judged; nobody can say it. */
export const storeConsentDocument: Decider = (asked) => {
  const given = new Set<string>(asked.now.parts('line-given', 'line').map(({ part }) => part.id))
  const others = listOf(asked, 'lines').map(
    (line, index): Refusal | false =>
      !given.has(line) && { code: 'unknown-reference', field: `/lines/${index}` },
  )
  return recordUnless(withValues(asked, { scan: asked.asking.scan }), others)
}

export const releaseGiver: Decider = (asked) =>
  recordUnless(asked, [
    !isRequired(asked, textOf(asked, 'giver')) && { code: 'already-done', field: '/giver' },
  ])

/** Only who represents somebody ceases to, and only once. */
export const endRepresentation: Decider = (asked) => {
  const mandate = mandateOf(asked.now.whole, textOf(asked, 'who') ?? '')
  const on = textOf(asked, 'on') ?? asked.around.today
  const lasts = mandate !== undefined && (mandate.until === null || mandate.until >= on)
  return recordUnless(asked, [!lasts && { code: 'already-done', field: '/who' }])
}

/** A child's guardians answer together unless an exception is recorded with its reason. @source 361/1983 5 § */
export const recordRepresentation: Decider = (asked) => {
  const who = personOf(asked, 'who')
  const isGuardian = textOf(asked, 'standing') === 'guardian' && isChild(asked.around)
  const answers: readonly NewFact[] =
    isGuardian && who !== undefined && !isRequired(asked, who)
      ? [
          follow(asked, 'giver-required', {
            giver: { giver: who, standing: 'guardian', reason: 'Huoltajat vastaavat yhdessä.' },
          }),
        ]
      : []
  return recordUnless(
    asked,
    [who === asked.around.client.id && { code: 'not-in-list', field: '/who' }],
    () => answers,
  )
}
