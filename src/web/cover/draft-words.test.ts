import { describe, expect, test } from 'vitest'
import type { View } from '../api/view.ts'
import { cover as fi } from '../text/fi/screen-cover.ts'
import { informingOf } from './draft-words.ts'

const say = (key: string, filling: Readonly<Record<string, string>>) =>
  Object.entries(filling).reduce(
    (text, [name, value]) => text.replaceAll(`{${name}}`, value),
    (fi as Readonly<Record<string, string>>)[key.replace('screen.', '')] ?? '',
  )
const format = { day: () => 'su 18.1.2026', moment: () => 'to 15.1.2026 klo 13.00' }
const view = (substitute: string | null): Pick<View, 'people' | 'meetings' | 'client' | 'names'> =>
  ({
    client: { id: 'tuula', name: 'Tuula Rantanen' },
    names: { jari: 'Jari Kivi', hanna: 'Hanna Harju' },
    people: [
      {
        person: 'petra',
        name: 'Petra Lehto',
        role: 'initiator',
        side: 'home',
        away: { from: '2026-01-13', until: '2026-01-18', substitute },
      },
    ],
    meetings: [
      { startsAt: '2026-01-15T11:00:00.000Z', state: 'agreed', participants: ['petra', 'tuula'] },
      { startsAt: '2026-01-19T11:00:00.000Z', state: 'agreed', participants: ['petra', 'tuula'] },
      { startsAt: '2026-01-16T11:00:00.000Z', state: 'cancelled', participants: ['petra'] },
    ],
  }) as unknown as Pick<View, 'people' | 'meetings' | 'client' | 'names'>

describe('The draft for the client', () => {
  test('says who is away, who meets them in those days, and whom to contact', () => {
    expect(informingOf(view('jari'), 'petra', 'jari', say, format)).toEqual({
      who: 'tuula',
      contact: 'jari',
      words:
        'Petra on poissa su 18.1.2026 asti. Jari tapaa sinut to 15.1.2026 klo 13.00. Jos sinulla on asiaa, ota yhteyttä: Jari.',
    })
  })
  test('promises nobody where nobody stands in', () => {
    const draft = informingOf(view(null), 'petra', 'hanna', say, format)
    expect(draft?.words).toContain('Sovimme siitä erikseen.')
    expect(draft?.contact).toBe('hanna')
  })
  test('says who is back, where they are', () => {
    const shown = view('jari')
    const people = shown.people.map(({ away: _away, ...one }) => one)
    expect(informingOf({ ...shown, people }, 'petra', 'jari', say, format)).toEqual({
      who: 'tuula',
      contact: 'petra',
      words: 'Petra on taas töissä. Jos sinulla on asiaa, ota yhteyttä: Petra.',
    })
  })
  test('is none where nobody of that name works', () => {
    expect(informingOf(view('jari'), 'hanna', 'jari', say, format)).toBeUndefined()
  })
})
