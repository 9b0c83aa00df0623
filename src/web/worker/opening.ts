/** What is typed of a pair work before it is opened, what of it is sent, and what hinders. */
import type { ProblemError } from '../api/problem.ts'
import { readDay } from '../text/days.ts'
import { type ClientTyped, noClient } from './client-typed.ts'

export interface OpeningTyped {
  /** A code is never kept with what is typed. */
  readonly client: Omit<ClientTyped, 'identityCode'>
  readonly model: string
  readonly ways: readonly string[]
  readonly channel: string
  readonly urgent: string
  readonly words: string
  readonly topics: readonly string[]
  /** Null: the service one acts in. */
  readonly home: readonly string[] | null
}
const { identityCode: _code, ...noClientTyped } = noClient
export const nothingTyped: OpeningTyped = {
  client: noClientTyped,
  model: '',
  ways: [],
  channel: '',
  urgent: '',
  words: '',
  topics: [],
  home: null,
}

export interface Opening extends Omit<OpeningTyped, 'home' | 'client'> {
  readonly client: ClientTyped
  readonly home: readonly string[]
  /** The phase a need that shows late begins in, where the way of working says so. */
  readonly startsIn: string | undefined
  /** The words tell where a protected client is. */
  readonly keepsPlace: boolean
}

/** As the server takes it: what was not told is left out. */
export const openingBody = ({ client, model, home, startsIn, keepsPlace, ...need }: Opening) => ({
  client: client.id
    ? { id: client.id }
    : {
        new: {
          name: client.name,
          birthDate: client.birthDate ? readDay(client.birthDate) : null,
          language: client.language,
          ...(client.rehearsal ? { rehearsal: true } : {}),
          ...(client.identityCode.trim() ? { identityCode: client.identityCode } : {}),
        },
      },
  model,
  homeServices: home,
  need: {
    ways: need.ways,
    ...(need.channel ? { channel: need.channel } : {}),
    ...(need.urgent ? { urgent: need.urgent === 'yes' } : {}),
    ...(need.words.trim() ? { words: need.words } : {}),
    ...(need.topics.length > 0 ? { topics: need.topics } : {}),
  },
  ...(startsIn ? { startsIn } : {}),
  ...(keepsPlace ? { keepsPlace } : {}),
})

/** Whom, which way and how the need shows: without these nothing is opened. */
export const hindersOpening = (
  { client, model, ways }: Pick<Opening, 'client' | 'model' | 'ways'>,
  say: (text: 'screen.errorNoClient' | 'screen.errorNoModel' | 'screen.errorNoWays') => string,
): readonly ProblemError[] => {
  const missing = (pointer: string, text: string) => ({ code: 'missing', pointer, text })
  return [
    ...(!client.id && client.name.trim() === ''
      ? [missing('/client', say('screen.errorNoClient'))]
      : []),
    ...(client.birthDate && !readDay(client.birthDate)
      ? [{ code: 'no-day', pointer: '/client/new/birthDate' }]
      : []),
    ...(model === ''
      ? [missing('/model', say('screen.errorNoModel'))]
      : ways.length === 0
        ? [missing('/ways', say('screen.errorNoWays'))]
        : []),
  ]
}
