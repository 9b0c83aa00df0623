import { describe, expect, test } from 'vitest'
import { instant, localDate } from '#domain/calendar'
import type { GrantRow, GrantStanding } from '#domain/grant'
import { row } from '#domain/grant-row'
import { id } from '#domain/identity'
import type { ServiceTask } from '#domain/words'
import { makeCounty } from '../directory/county.ts'
import { makeLooking } from './looking.ts'

const named = (name: string) => ({ fi: name, sv: name, en: name })
const service = (one: string, serviceTask: ServiceTask) => ({
  id: id<'service'>(one),
  organisation: id<'organisation'>('town'),
  name: named(one),
  controller: 'town',
  serviceTask,
  register: 'other' as const,
  reveals: [],
  jointWith: [],
})
const county = makeCounty({
  revision: 1,
  workers: [],
  employments: [],
  organisations: [],
  services: [
    service('school-of-the-village', 'school'),
    service('own-school', 'school'),
    service('social-work', 'child-protection'),
  ],
})
const looking = (standing: GrantStanding, whereabouts: boolean, own: string | null = null) => {
  const reader = {
    person: id<'person'>('reader'),
    service: own === null ? null : id<'service'>(own),
  }
  const grants: readonly GrantRow[] = [
    row(reader.person, reader.service, standing, 'mandate', { everything: true, whereabouts }),
  ]
  return makeLooking({
    reader,
    standing,
    grants,
    now: instant('2026-01-13T10:00:00.000Z'),
    today: localDate('2026-01-13'),
    county,
    language: 'fi',
    saturdayCounts: true,
    clientSide: new Map(),
    phones: new Map(),
  })
}

describe('A unit near where the client lives', () => {
  test('is not named to a guardian or a party a turvakielto keeps away', () => {
    expect(looking('guardian', false).isTelling('school-of-the-village')).toBe(true)
    expect(looking('party', false, 'own-school').isTelling('school-of-the-village')).toBe(true)
  })
  test('is named to those it does not keep away, and to the home', () => {
    expect(looking('guardian', true).isTelling('school-of-the-village')).toBe(false)
    expect(looking('home', true).isTelling('school-of-the-village')).toBe(false)
  })
  test('is one’s own to whoever works there', () => {
    expect(looking('party', false, 'own-school').isTelling('own-school')).toBe(false)
  })
  test('is not every service: one for the whole county tells no place', () => {
    expect(looking('guardian', false).isTelling('social-work')).toBe(false)
  })
})
