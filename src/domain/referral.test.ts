import { describe, expect, it } from 'vitest'
import { localDate } from './calendar.ts'
import {
  checkReferral,
  checkReferralList,
  holdsBoth,
  offeredCriteria,
  type ReferralAround,
  type ReferralContent,
  sourceOf,
} from './referral.ts'

const today = localDate('2026-05-04')
const list = { service: 'sote', isTaking: true, asksBoth: true, criteria: offeredCriteria }
const said: ReferralContent = {
  client: { name: 'Toivo', birthDate: null, language: 'fi', phone: null, identityCode: null },
  concern: true,
  indications: [],
  noResults: true,
  noProgress: true,
  why: null,
  words: null,
  consent: { form: 'oral', on: today },
  statute: null,
  referrer: null,
}
const hinders = (more: Partial<ReferralContent>, around: Partial<ReferralAround> = {}) =>
  checkReferral(
    { ...said, ...more },
    {
      today,
      list,
      isJoint: false,
      basis: 'client-consent',
      how: 'system',
      isFromDirectory: true,
      ...around,
    },
  ).map(({ field }) => field)

describe('The two-sided rule of a referral', () => {
  it('C.03: a concern, a criterion or both will do; neither will not', () => {
    const one = offeredCriteria.slice(0, 1).map(({ text }) => text)
    expect(hinders({})).toEqual([])
    expect(hinders({ concern: false, indications: one })).toEqual([])
    expect(hinders({ indications: one })).toEqual([])
    expect(hinders({ concern: false })).toEqual(['/indications'])
  })
  it('C.04: both hold, or it says why it is sent all the same', () => {
    expect(holdsBoth(said)).toBe(true)
    expect(hinders({ noResults: false })).toEqual(['/why'])
    expect(hinders({ noProgress: false })).toEqual(['/why'])
    expect(hinders({ noProgress: false, why: ' ' })).toEqual(['/why'])
    expect(hinders({ noProgress: false, why: 'Toivoo itse.' })).toEqual([])
  })
  it('a service that does not ask both is not told why', () => {
    expect(hinders({ noResults: false }, { list: { ...list, asksBoth: false } })).toEqual([])
  })
})

describe('Its own basis', () => {
  it('a consent has its form and day: today, and not tomorrow', () => {
    expect(hinders({ consent: null })).toEqual(['/consent'])
    const on = (day: string) => hinders({ consent: { form: 'written', on: localDate(day) } })
    expect([on('2026-05-03'), on('2026-05-04'), on('2026-05-05')]).toEqual([
      [],
      [],
      ['/consent/on'],
    ])
  })
  it('a statute is told by its section’s number and a reason', () => {
    const by = (section: string, reason = 'Lapsi vaarassa') =>
      hinders({ consent: null, statute: { section, reason } }, { basis: 'statute' })
    expect(by('sosiaalihuoltolaki 35 §')).toEqual([])
    expect(by('417/2007 25 a §')).toEqual([])
    expect(by('sosiaalihuoltolaki')).toEqual(['/statute/section'])
    expect(by('§')).toEqual(['/statute/section'])
    expect(by('35 §', ' ')).toEqual(['/statute/reason'])
  })
  it('a joint service is one the county has declared; no other basis stands in for it', () => {
    const joint = { basis: 'joint-service', isJoint: true } as const
    expect(hinders({ consent: null }, joint)).toEqual([])
    expect(hinders({}, { ...joint, isJoint: false })).toEqual(['/basis'])
  })
  it('one written down from a call says who called, where the directory does not', () => {
    const call = { how: 'phone', isFromDirectory: false } as const
    expect(hinders({}, call)).toEqual(['/referrer'])
    expect(hinders({ referrer: 'Diakoni' }, call)).toEqual([])
    expect(hinders({}, { ...call, isFromDirectory: true })).toEqual([])
  })
  it('a service that takes none is sent none', () => {
    expect(hinders({}, { list: undefined })).toContain('/to')
    expect(hinders({}, { list: { ...list, isTaking: false } })).toContain('/to')
  })
})

describe('The county’s checklist', () => {
  it('is offered five, each with its source; a word changed makes it the county’s own', () => {
    expect(offeredCriteria).toHaveLength(5)
    const [first] = offeredCriteria
    if (!first) throw new Error('nothing is offered')
    expect(sourceOf(first)).toBe('innokyla')
    expect(sourceOf({ ...first, text: { ...first.text, fi: 'Muu' } })).toBe('county')
  })
  it('says something in every language and nothing twice; a service without any takes none', () => {
    const [one] = offeredCriteria
    if (!one) throw new Error('nothing is offered')
    const found = (criteria: typeof offeredCriteria, isTaking = true) =>
      checkReferralList({ isTaking, asksBoth: true, criteria }).map(({ field }) => field)
    expect(found([one])).toEqual([])
    expect(found([])).toEqual(['/criteria'])
    expect(found([], false)).toEqual([])
    expect(found([one, one])).toEqual(['/criteria/1/id'])
    expect(found([{ ...one, text: { ...one.text, sv: '' } }])).toEqual(['/criteria/0/text'])
  })
})
