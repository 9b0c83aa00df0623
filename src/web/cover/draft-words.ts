/**
 * What the client is told when somebody is away, as a draft in plain words: who is away until when, who meets them, whom to
 * contact. From what the teller sees; they read it, change it and send it themselves.
 */
import type { View } from '../api/view.ts'

type Say = (
  key:
    | 'screen.coverDraftAway'
    | 'screen.coverDraftAwayOpen'
    | 'screen.coverDraftBack'
    | 'screen.coverDraftMeets'
    | 'screen.coverDraftMeeting'
    | 'screen.coverDraftCall',
  filling: Readonly<Record<string, string>>,
) => string

export interface Informing {
  readonly who: string
  readonly contact: string
  readonly words: string
}

const givenName = (name: string): string => name.split(' ')[0] ?? name

/** Undefined: nobody of that name works here. Somebody who is not away is back. */
export const informingOf = (
  view: Pick<View, 'people' | 'meetings' | 'client' | 'names'>,
  awayPerson: string,
  me: string,
  say: Say,
  format: { readonly day: (iso: string) => string; readonly moment: (at: string) => string },
): Informing | undefined => {
  const person = view.people.find(
    ({ person: one, side }) => one === awayPerson && side !== 'client',
  )
  if (!person || !view.client) return undefined
  const name = givenName(person.name ?? '')
  const { away } = person
  if (!away) {
    const words = [say('screen.coverDraftBack', { name }), say('screen.coverDraftCall', { name })]
    return { who: view.client.id, contact: person.person, words: words.join(' ') }
  }
  const helper = away.substitute ?? me
  const helperName = givenName(view.names[helper] ?? '')
  const ahead = view.meetings.filter(({ state, startsAt, participants }) => {
    const day = startsAt.slice(0, 10)
    return (
      (state === 'proposed' || state === 'agreed') &&
      participants.some((one) => one === awayPerson) &&
      day >= away.from &&
      (away.until === null || day <= away.until)
    )
  })
  const lines = [
    away.until === null
      ? say('screen.coverDraftAwayOpen', { name })
      : say('screen.coverDraftAway', { name, day: format.day(away.until) }),
    ...ahead.map(({ startsAt }) =>
      away.substitute === null
        ? say('screen.coverDraftMeeting', { moment: format.moment(startsAt) })
        : say('screen.coverDraftMeets', { name: helperName, moment: format.moment(startsAt) }),
    ),
    say('screen.coverDraftCall', { name: helperName }),
  ]
  return { who: view.client.id, contact: helper, words: lines.join(' ') }
}
