/** Sixty pair works: which way of working, in which words, by whom and how long ago each began. */
import { disability } from '../scripts/disability.ts'
import { kainuu } from '../scripts/kainuu.ts'
import { contradicted } from '../scripts/kainuu-twists.ts'
import { outreach } from '../scripts/outreach.ts'
import { endsSoon, inTwoHats, refusedAtStart, withdrawnMidWay } from '../scripts/outreach-twists.ts'
import type { Common, Days, Move, Script } from '../scripts/script.ts'
import { sotePair } from '../scripts/sote-pair.ts'
import { disabilityWords } from '../words/disability.ts'
import { kainuuFi } from '../words/kainuu-fi.ts'
import { kainuuEn, kainuuSv } from '../words/kainuu-sv-en.ts'
import { outreachFi } from '../words/outreach-fi.ts'
import { outreachEn, outreachSv } from '../words/outreach-sv-en.ts'
import { sotePairWords } from '../words/sote-pair.ts'
import { adultName, childName, familyName, type NameLanguage } from './names.ts'

/** Somebody of the client's side. */
export interface DemoPerson {
  readonly name: string
  readonly language: NameLanguage
  /** Years of age on the day the demo is made. */
  readonly age: number
}
export interface DemoCase {
  readonly model: string
  readonly startedDaysAgo: number
  readonly client: DemoPerson
  /** By the part they play. */
  readonly guardians: Readonly<Record<string, DemoPerson>>
  /** The worker’s name by the part they play. */
  readonly team: Readonly<Record<string, string>>
  readonly language: NameLanguage
  readonly rehearsal: boolean
  /** Those a turvakielto protects together, by the part they play. */
  readonly protects?: readonly string[]
  moves(days: Days): readonly Move[]
}

type Teams = Readonly<Record<NameLanguage, readonly Readonly<Record<string, string>>[]>>

const perModel = 15

interface Plan<W extends Common> {
  readonly script: Script<W>
  readonly words: readonly W[]
  readonly teams: Teams
  /** Shifts the names, so that no two clients share one. */
  readonly first: number
  readonly isChild: boolean
}

const casesOf = <W extends Common>(plan: Plan<W>): readonly DemoCase[] =>
  Array.from({ length: perModel }, (_, index) => caseOf(plan, index))

const caseOf = <W extends Common>(plan: Plan<W>, index: number): DemoCase => {
  const words = plan.words[index % plan.words.length] as W
  const { language } = words
  const number = plan.first + index
  const family = familyName(language, number)
  const round = Math.floor(index / plan.words.length)
  const teams = plan.teams[language]
  const startedDaysAgo = Math.round(((index + 0.6) / perModel) * (plan.script.lasts + 15))
  const moves = (days: Days) => plan.script.moves(words, days)
  return {
    model: plan.script.model,
    startedDaysAgo,
    language,
    rehearsal: false,
    client: {
      name: plan.isChild
        ? childName(language, number, family)
        : adultName(language, number, family),
      language,
      age: plan.isChild ? 8 + (index % 6) : 24 + ((index * 7) % 45),
    },
    guardians: plan.isChild
      ? {
          guardian: { name: adultName(language, number * 2, family), language, age: 38 },
          'other-guardian': {
            name: adultName(language, number * 2 + 1, familyName(language, number + 2)),
            language,
            age: 41,
          },
        }
      : {},
    team: teams[round % teams.length] ?? {},
    moves,
  }
}

const disabilityTeams: Teams = {
  fi: [
    { initiator: 'Petra Salmenranta', partner: 'Jari Tuulikallio' },
    { initiator: 'Sampo Sammalkorpi', partner: 'Jari Tuulikallio' },
  ],
  sv: [{ initiator: 'Petra Salmenranta', partner: 'Ingrid Strandäng' }],
  en: [{ initiator: 'Tiina Poukaranta', partner: 'Jari Tuulikallio' }],
}
const outreachTeams: Teams = {
  fi: [
    { initiator: 'Hanna Lehtopuro', partner: 'Mikko Suvantola', other: 'Raija Marjaniemi' },
    { initiator: 'Otto Kivelänpää', partner: 'Mikko Suvantola', other: 'Eero Jokihaara' },
    { initiator: 'Hanna Lehtopuro', partner: 'Minna Rantakivi', other: 'Pekka Rantasuvanto' },
  ],
  sv: [{ initiator: 'Annika Björkdal', partner: 'Elsa Granvik', other: 'Birgitta Sandholm-Åvik' }],
  en: [{ initiator: 'Samir Rantaloiste', partner: 'Joel Hiidensalo', other: 'Oskari Hellekoski' }],
}
const soteTeams: Teams = {
  fi: [
    { initiator: 'Otto Kivelänpää', partner: 'Noora Poukama', other: 'Eero Jokihaara' },
    { initiator: 'Hanna Lehtopuro', partner: 'Noora Poukama', other: 'Eero Jokihaara' },
  ],
  sv: [
    { initiator: 'Annika Björkdal', partner: 'Stefan Lindskär', other: 'Birgitta Sandholm-Åvik' },
  ],
  en: [{ initiator: 'Samir Rantaloiste', partner: 'Aino Tuuliniemi', other: 'Eero Jokihaara' }],
}
const kainuuTeams: Teams = {
  fi: [
    { initiator: 'Elina Kuusirinne', partner: 'Antti Vuorilampi' },
    { initiator: 'Tuomas Marjamäki', partner: 'Jukka Pihlajaniemi' },
    { initiator: 'Elina Kuusirinne', partner: 'Sari Hiidenlampi' },
  ],
  sv: [{ initiator: 'Sofia Sjöhage', partner: 'Camilla Norrfjord' }],
  en: [{ initiator: 'Tuomas Marjamäki', partner: 'Kaarlo Syreeninmäki' }],
}

const outreachWords = [...outreachFi, ...outreachSv, ...outreachEn]

const outreachPlan: Plan<(typeof outreachWords)[number]> = {
  script: outreach,
  words: outreachWords,
  teams: outreachTeams,
  first: 0,
  isChild: false,
}

/** Four of the outreach pair works go otherwise: permission refused at the start, withdrawn mid-way, about to end; two hats. */
const twisted = (cases: readonly DemoCase[]): readonly DemoCase[] =>
  cases.map((one, index) => {
    if (index === 1) return { ...one, moves: (days) => refusedAtStart(one.moves(days)) }
    if (index === 2) return { ...one, moves: (days: Days) => inTwoHats(one.moves(days), days) }
    if (index === 5)
      return {
        ...one,
        moves: (days: Days) => endsSoon(one.moves(days), days, one.startedDaysAgo),
      }
    if (index === 7) return { ...one, moves: (days) => withdrawnMidWay(one.moves(days)) }
    return one
  })

/** The family somebody may be, with the two workers somebody may be. */
const familyOfPersonas = 4

/** In one family two guardians contradict each other. In another the child and the parent they live with have a turvakielto. */
const guarded = (cases: readonly DemoCase[]): readonly DemoCase[] =>
  cases.map((one, index) => {
    if (index === 1) return { ...one, moves: (days) => contradicted(one.moves(days)) }
    if (index === familyOfPersonas) return { ...one, team: kainuuTeams.fi[0] ?? one.team }
    return index === 8 ? { ...one, protects: ['client', 'guardian'] } : one
  })

const all = {
  outreach: twisted(casesOf(outreachPlan)),
  disability: casesOf({
    script: disability,
    words: disabilityWords,
    teams: disabilityTeams,
    first: 15,
    isChild: false,
  }),
  sotePair: casesOf({
    script: sotePair,
    words: sotePairWords,
    teams: soteTeams,
    first: 30,
    isChild: false,
  }),
  kainuu: guarded(
    casesOf({
      script: kainuu,
      words: [...kainuuFi, ...kainuuSv, ...kainuuEn],
      teams: kainuuTeams,
      first: 0,
      isChild: true,
    }),
  ),
}

const at = (list: readonly DemoCase[], index: number): DemoCase => {
  const found = list[index]
  if (!found) throw new Error(`There is no case ${index}.`)
  return found
}

/** The pair works of those one is invited to be first: each well under way. */
export const personaCases = {
  outreach: at(all.outreach, 5),
  disability: at(all.disability, 4),
  sotePair: at(all.sotePair, 4),
  kainuu: at(all.kainuu, familyOfPersonas),
}

/** Those made first, so that somebody can begin to look around. */
export const firstCases: readonly DemoCase[] = Object.values(personaCases)
export const cases: readonly DemoCase[] = [
  ...firstCases,
  ...Object.values(all)
    .flat()
    .filter((one) => !firstCases.includes(one)),
]

/** To practise on, without consequences; never counted. */
export const rehearsal: DemoCase = {
  ...caseOf(outreachPlan, 0),
  client: { name: 'Harri Harjoitus', language: 'fi', age: 50 },
  startedDaysAgo: 20,
  rehearsal: true,
}
