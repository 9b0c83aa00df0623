/**
 * A script is the whole life of a pair work as a list of moves: who does what on which day after the beginning. Played
 * until today it stops wherever today is, so pair works begun on different days stand in different phases.
 */
import { addDays, isWorkingDay, type LocalDate } from '#domain/calendar'
import type { CommandKind } from '#domain/commands'
import type { Topic } from '#domain/words'
import { helsinkiMoment } from '../play/times.ts'

export type Values = Readonly<Record<string, unknown>>
export type Doing = CommandKind | 'open-pair-work' | 'answer-invitation' | 'store-scan'

export interface Move {
  /** Days after the beginning. */
  readonly day: number
  /** Not before this hour, `HH:MM`; what follows on that day comes after it. Without one, from nine in the morning. */
  readonly at?: string
  /** Whoever does it, by the part they play. */
  readonly who: string
  readonly do: Doing
  /** People and services by the part they play, earlier entries as `$label`. */
  readonly with?: Values
  readonly as?: string
}

/** Something said, and what it is about. */
export interface Said {
  readonly words: string
  readonly topics: readonly Topic[]
}
export const said = (words: string, ...topics: readonly Topic[]): Said => ({ words, topics })

/** Days and times of one pair work. A day that is no working day moves on to the next one. */
export interface Days {
  on(day: number): LocalDate
  /** A moment on that day, `HH:MM` in Helsinki. */
  at(day: number, time: string): string
  /** The month that day is in, in the words of that language. */
  month(day: number): string
}

const months = {
  fi: 'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  en: 'January February March April May June July August September October November December',
} as const

export const daysFrom = (begins: LocalDate, language: keyof typeof months): Days => {
  const on = (day: number): LocalDate => {
    let date = addDays(begins, day)
    while (!isWorkingDay(date, { saturdayCounts: false })) date = addDays(date, 1)
    return date
  }
  return {
    on,
    at: (day, time) => helsinkiMoment(on(day), time),
    month: (day) => {
      const [year = '', month = ''] = on(day).split('-')
      return `${months[language].split(' ')[Number(month) - 1]} ${year}`
    },
  }
}

export interface Script<W> {
  readonly model: string
  /** How long the whole life takes, in days. */
  readonly lasts: number
  /** The parts there are, the client apart. */
  readonly parts: readonly string[]
  moves(words: W, days: Days): readonly Move[]
}

/** The fields of a text that is not called `words`. */
export const as = (field: string, { words, topics }: Said): Values => ({ [field]: words, topics })

/** What every way of saying needs besides the story's own words. */
export interface Common {
  readonly language: 'fi' | 'sv' | 'en'
}
