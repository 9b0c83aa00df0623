/**
 * An anonymous case of a team. Its fields are choices that cannot ask who the client is, and a few words that are judged
 * as typed. It is known by days only, loses its author at the first answer and is gone after its day.
 *
 * @term nimetön tapaus
 * @source 001 A.04; S5; decision 0043
 */
import { addDays, type LocalDate, weekdayOf } from './calendar.ts'
import type { Profession, Topic } from './words.ts'

/** How old, no closer than it must be. */
export const ageBands = [
  'under-school-age',
  'school-age',
  'youth',
  'young-adult',
  'working-age',
  'older',
  'several-ages',
] as const
export type AgeBand = (typeof ageBands)[number]
export const urgencies = ['today', 'this-week', 'can-wait'] as const
export type Urgency = (typeof urgencies)[number]

/** What a colleague may advise. `heard` answers what is told afterwards only. */
export const advices = ['pair-with', 'ask-first', 'another-way', 'heard'] as const
export type Advice = (typeof advices)[number]

/** In UTF-16 units. Short, since every word more tells more. */
export const briefWords = 600
export const answerWords = 2000
export const usualDays = 30

export interface Asked {
  readonly ageBand: AgeBand
  readonly situations: readonly Topic[]
  readonly situationWords: string
  readonly helps: readonly Profession[]
  readonly helpWords: string
  readonly urgency: Urgency
  readonly toldAfterwards: boolean
}

/**
 * The day that is kept of a brief. Of one told afterwards only its week's Monday: the pair work keeps the very day the team
 * was told, and the two must share none.
 */
export const dayKept = (on: LocalDate, toldAfterwards: boolean): LocalDate =>
  toldAfterwards ? addDays(on, 1 - weekdayOf(on)) : on

/** The calendar week of a day as Finland counts it (ISO 8601), with the year that week belongs to. */
export const weekOf = (on: LocalDate): { readonly week: number; readonly year: number } => {
  const thursday = addDays(on, 4 - weekdayOf(on))
  const year = Number(thursday.slice(0, 4))
  let week = 0
  for (let day = thursday; day.startsWith(thursday.slice(0, 4)); day = addDays(day, -7)) week += 1
  return { week, year }
}
