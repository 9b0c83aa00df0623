import { describe, expect, test } from 'vitest'
import { id } from '#domain/identity'
import type { ServiceTask, Topic } from '#domain/words'
import { makeCounty } from './county.ts'

const named = (name: string) => ({ fi: name, sv: name, en: name })
const service = (one: string, serviceTask: ServiceTask, reveals: readonly Topic[] = []) => ({
  id: id<'service'>(one),
  organisation: id<'organisation'>('town'),
  name: named(one),
  controller: 'town',
  serviceTask,
  register: 'social' as const,
  reveals,
  jointWith: [],
})
const county = makeCounty({
  revision: 1,
  workers: [],
  employments: [],
  organisations: [],
  services: [
    service('debts', 'debt-counselling'),
    service('youth-clinic', 'mental-health-care', ['substance-use']),
    service('adults', 'services-for-working-age'),
  ],
})

describe('the name of a service', () => {
  test('tells what its task tells, though the county has said nothing of it', () => {
    expect(county.serviceReveals('debts')).toEqual(['money'])
  })
  test('tells besides what the county says', () => {
    expect(new Set(county.serviceReveals('youth-clinic'))).toEqual(
      new Set(['mental-health', 'substance-use']),
    )
  })
  test('may tell nothing, as that of a service that is not there', () => {
    expect(county.serviceReveals('adults')).toEqual([])
    expect(county.serviceReveals('nowhere')).toEqual([])
  })
})
