/** The expected table in words, for a data-protection officer: `docs/guide/access.md` is this and what stands around it. */
import { terms } from '#domain/terms'
import { categories } from '#domain/words'
import {
  type AccessRow,
  type AccessRowId,
  accessRowIds,
  neverCases,
  rowOf,
  sealedFromAll,
} from './access-table.ts'

export const tableMarks = {
  begin: '<!-- printed by npm run access: change src/policy/access-table.ts -->',
  end: '<!-- end of what is printed -->',
} as const

type Words<K extends keyof AccessRow> = Readonly<Record<AccessRow[K] & string, string>>

const basis: Words<'basis'> = {
  'client-relationship': `client relationship (${terms.ClientRelationship.fi})`,
  line: `line in force (${terms.Line.fi})`,
  authorship: 'authorship (oma kirjaus)',
  'own-matter': 'own matter (oma asia)',
  mandate: 'mandate in this matter, in its period (huoltajuus, edunvalvonta)',
  supervision: 'supervision (esihenkilön tehtävä)',
  urgent: 'urgency with a typed reason (kiire ja kirjattu syy)',
  none: '–',
}
const minusTopics: Words<'minusTopics'> = {
  none: 'none',
  'excluded-by-a-giver': 'those any giver has excluded',
  'forbidden-by-the-child': 'those the child has forbidden',
}
const unsorted: Words<'unsorted'> = {
  yes: 'yes',
  no: 'no',
  'unless-the-child-forbids': 'yes, unless the child has forbidden anything',
}
const rounds: Words<'rounds'> = {
  none: 'none',
  this: 'this one',
  'of-their-unit': 'those whose home their unit is or was',
  every: 'every one',
}
const whereabouts: Words<'whereabouts'> = {
  yes: 'yes',
  no: 'no',
  'unless-anybody-is-protected': 'only while nobody is under a *turvakielto*',
  'unless-another-is-protected':
    'unless a *turvakielto* protects somebody else; the child’s, when it protects the two of them',
}
const days: Words<'days'> = {
  membership: 'the days of the membership',
  'after-the-round': 'from the end of the round',
  'line-and-membership':
    'the days of the line and of the membership, first and last included, Helsinki days',
  'after-membership': 'from the instant the membership or the line ends',
  'home-of-the-round': 'while the round is of their unit',
  always: 'always',
  mandate:
    'the days of the mandate, first and last included; a guardian’s to the day before the child is 18',
  'twenty-four-hours': 'twenty-four hours from the moment it was opened',
  never: 'never',
}
const yesNo = (is: boolean): string => (is ? 'yes' : 'no')

const categoriesOf = ({ categories: seen, alsoAbout, nextMeeting }: AccessRow): string => {
  if (seen === 'as-permitted') return 'identity, and those every required giver permits'
  const left = categories.filter((one) => !seen.includes(one))
  const base =
    seen.length === 0
      ? 'none'
      : left.length === 0
        ? 'all'
        : left.length === 1
          ? `all but ${left[0]}`
          : seen.join(', ')
  return [
    base,
    ...(alsoAbout === null ? [] : [`of the others, permission apart, what is about ${alsoAbout}`]),
    ...(nextMeeting ? ['the next meeting'] : []),
  ].join('; ')
}

const sinceOf = ({ since, currentPlan, rounds: of }: AccessRow): string =>
  of === 'none'
    ? '–'
    : since === 'beginning'
      ? 'the beginning of the round'
      : `what was recorded while it was permitted, or the whole round when every giver says so${currentPlan ? '; identity and the plan in use whenever it was told' : ''}`

/** Column by column: its name, its Finnish term and what it says of a row. */
const columns: readonly (readonly [string, (row: AccessRow) => string])[] = [
  ['Basis (peruste)', (row) => basis[row.basis]],
  [`Categories (${terms.Category.fi}t)`, categoriesOf],
  [`Topics left out (${terms.Topic.fi}et)`, (row) => minusTopics[row.minusTopics]],
  ['Unsorted text (lajittelematon)', (row) => unsorted[row.unsorted]],
  ['Addressed to them (heille osoitettu)', (row) => yesNo(row.addressed)],
  ['Own words (omat kirjaukset)', (row) => yesNo(row.own)],
  [`Rounds (${terms.Round.fi}t)`, (row) => rounds[row.rounds]],
  [
    'Earlier rounds (aiemmat jaksot)',
    (row) =>
      row.memory
        ? 'the last plan version, how plan and goals were judged, and what the client has shown'
        : row.rounds === 'every'
          ? 'all'
          : '–',
  ],
  ['Since (alkaen)', sinceOf],
  ['Whereabouts (olinpaikkatiedot)', (row) => whereabouts[row.whereabouts]],
  [
    'Said apart with another of the client’s side (muiden kanssa kahden kesken)',
    (row) => yesNo(row.aboutOthers),
  ],
  ['Days (voimassa)', (row) => days[row.days]],
  ['Besides (lisäksi)', (row) => row.besides ?? '–'],
  ['Source (lähde)', (row) => row.source],
]

const neverOf = (id: AccessRowId): readonly string[] =>
  Object.values(neverCases)
    .filter(({ of }) => of === id)
    .map(({ case: words, instead }) => `- ${words} → *${rowOf(instead).actor}*`)

const sectionOf = (id: AccessRowId): string => {
  const row = rowOf(id)
  const never = neverOf(id)
  return [
    `### ${row.actor}`,
    '',
    `*${row.term}* · \`${id}\``,
    '',
    ...(row.days === 'never'
      ? [`Sees no part of a pair work. ${row.besides ?? ''}`.trim(), '', `Source: ${row.source}`]
      : ['| | |', '|---|---|', ...columns.map(([name, of]) => `| ${name} | ${of(row)} |`)]),
    ...(never.length === 0 ? [] : ['', 'Counts as never, and what holds instead:', '', ...never]),
  ].join('\n')
}

/** Same table, same words. */
export const printAccessTable = (): string =>
  [
    tableMarks.begin,
    '',
    ...accessRowIds.map(sectionOf).flatMap((section) => [section, '']),
    `**Nobody, in whatever row:** ${sealedFromAll}`,
    '',
    tableMarks.end,
  ].join('\n')

/** A page whose printed part is the table of now. @throws when the page has no place for it */
export const withAccessTable = (page: string): string => {
  const [before, rest] = page.split(tableMarks.begin)
  const after = rest?.split(tableMarks.end)[1]
  if (before === undefined || after === undefined)
    throw new Error('The page has no place for the table.')
  return `${before}${printAccessTable()}${after}`
}
