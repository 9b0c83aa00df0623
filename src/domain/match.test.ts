import { describe, expect, test } from 'vitest'
import { addDays, localDate } from './calendar.ts'
import { capacityOn, isFading } from './expert.ts'
import { id } from './identity.ts'
import { type Candidate, type ClientSays, rankExperts, turnOf, type Wanted } from './match.ts'

const today = localDate('2026-11-22')
const expert = (name: string, rest: Partial<Candidate> = {}): Candidate => ({
  id: name,
  person: id(name),
  service: id('service'),
  name: null,
  organisation: null,
  profession: 'social-counsellor',
  competences: [],
  languages: ['fi'],
  area: [],
  workingDays: [],
  capacity: null,
  fullUntil: null,
  howToAsk: null,
  confirmedOn: today,
  revision: 1,
  serviceTask: 'services-for-working-age',
  ...rest,
})
const wanted = (rest: Partial<Wanted> = {}): Wanted => ({
  topics: [],
  competences: [],
  professions: [],
  languages: [],
  area: [],
  ...rest,
})
const nobody: ClientSays = { wishes: [], contacts: [] }
const wish = (rest: Partial<ClientSays['wishes'][number]>) => ({
  liking: 'wants' as const,
  person: null,
  service: null,
  profession: null,
  ...rest,
})
const order = (all: readonly Candidate[], asked: Wanted, says = nobody, on = today) =>
  rankExperts(all, asked, says, on).map(({ expert: one }) => one.id)

describe('Who could be the other one', () => {
  test('is ordered by one ground at a time, the first that differs', () => {
    const skilled = { competences: ['Velat'] }
    const all = [
      expert('nothing'),
      expert('faded', { ...skilled, confirmedOn: null }),
      expert('full', { ...skilled, capacity: 'full' }),
      expert('skilled', skilled),
      expert('one', { ...skilled, capacity: 'one' }),
      expert('room', { ...skilled, capacity: 'room' }),
      expert('near', { ...skilled, area: ['Kivijoki'] }),
      expert('speaks', { ...skilled, languages: ['fse'] }),
      expert('wished', { capacity: 'full' }),
      expert('unwished', { ...skilled, capacity: 'room', languages: ['fse'] }),
    ]
    const says: ClientSays = {
      wishes: [wish({ person: 'wished' }), wish({ person: 'unwished', liking: 'rather-not' })],
      contacts: [],
    }
    const asked = wanted({ competences: [' vELAT '], languages: ['fse'], area: ['KIVIJOKI'] })
    expect(order(all, asked, says)).toEqual([
      'wished',
      'speaks',
      'near',
      'room',
      'one',
      'skilled',
      'faded',
      'full',
      'nothing',
      'unwished',
    ])
  })

  test('a known face is before an equal one', () => {
    const says = {
      wishes: [],
      contacts: [{ how: 'own-worker', person: 'b', service: null }],
    } as const
    for (const on of [today, addDays(today, 1), addDays(today, 2)])
      expect(order([expert('a'), expert('b'), expert('c')], wanted(), says, on)[0]).toBe('b')
  })

  test('a service on the map speaks for the service, not for each who works there', () => {
    const says = {
      wishes: [],
      contacts: [{ how: 'on-the-map', person: null, service: 'service' }],
    } as const
    const ranked = rankExperts(
      [expert('worker'), expert('whole', { person: null, profession: null })],
      wanted(),
      says,
      today,
    )
    expect(ranked.map(({ expert: one, reasons }) => [one.id, reasons])).toEqual([
      ['whole', [{ is: 'on-the-map' }]],
      ['worker', []],
    ])
  })

  test('the last word about what names most stands: no to one is not undone by yes to their service', () => {
    const reasonsFor = (wishes: ClientSays['wishes']) =>
      rankExperts([expert('a')], wanted(), { wishes, contacts: [] }, today)[0]?.reasons
    const yes = wish({ service: 'service' })
    const no = wish({ person: 'a', liking: 'rather-not' })
    expect(reasonsFor([no, yes])).toEqual([{ is: 'client-would-rather-not' }])
    expect(reasonsFor([no, wish({ person: 'a' })])).toEqual([{ is: 'client-wishes' }])
    expect(reasonsFor([wish({ profession: 'social-counsellor' })])).toEqual([
      { is: 'client-wishes' },
    ])
    expect(reasonsFor([wish({ profession: 'nurse' })])).toEqual([])
  })

  test('a topic is answered by a profession, and by a service for its task', () => {
    const all = [
      expert('debts', { profession: 'debt-counsellor' }),
      expert('whole', { person: null, profession: null, serviceTask: 'benefits' }),
      expert('nurse', { profession: 'nurse', serviceTask: 'benefits' }),
    ]
    const reasons = new Map(
      rankExperts(all, wanted({ topics: ['money'] }), nobody, today).map((row) => [
        row.expert.id,
        row.reasons,
      ]),
    )
    expect(reasons.get('debts')).toEqual([{ is: 'topic', word: 'money' }])
    expect(reasons.get('whole')).toEqual([{ is: 'topic', word: 'money' }])
    expect(reasons.get('nurse')).toEqual([])
  })

  test('equals take turns: the same all day, whatever order they came in, and nobody is always first', () => {
    const all = ['Aalto', 'Berg', 'Koski', 'Öhman'].map((name) => expert(name))
    const first = new Map<string, number>()
    for (let day = 0; day < 400; day += 1) {
      const on = addDays(today, day)
      const once = order(all, wanted(), nobody, on)
      expect(order(all.toReversed(), wanted(), nobody, on)).toEqual(once)
      first.set(once[0] ?? '', (first.get(once[0] ?? '') ?? 0) + 1)
    }
    for (const times of first.values()) expect(times).toBeGreaterThan(60)
    expect(first.size).toBe(4)
    expect(turnOf(today, 'Aalto')).toBe(turnOf(today, 'Aalto'))
  })
})

describe('What an entry says today', () => {
  test('fades the day after six months', () => {
    expect(isFading(localDate('2026-05-22'), today)).toBe(false)
    expect(isFading(localDate('2026-05-21'), today)).toBe(true)
    expect(isFading(null, today)).toBe(true)
  })

  test('is full until the last day, and nothing the day after', () => {
    const full = { capacity: 'full', fullUntil: today, confirmedOn: today } as const
    expect(capacityOn(full, today)).toBe('full')
    expect(capacityOn(full, addDays(today, 1))).toBeNull()
    expect(capacityOn({ ...full, confirmedOn: null }, today)).toBeNull()
  })
})
