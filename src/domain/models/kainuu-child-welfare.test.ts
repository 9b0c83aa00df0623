import { describe, expect, it } from 'vitest'
import { kainuuChildWelfare } from './kainuu-child-welfare.ts'

const { steps, carries, questions, entry, settings } = kainuuChildWelfare

describe('the Kainuu model', () => {
  it('carries its forty-one ids, its background and its frame', () => {
    const ids = Object.keys(carries)
    expect(ids.filter((id) => /^D\.\d\d$/.test(id))).toHaveLength(41)
    expect(ids.filter((id) => id.startsWith('D.B'))).toHaveLength(7)
    expect(ids.filter((id) => id.startsWith('D.F'))).toHaveLength(7)
  })

  it('begins with a present or a new service, and a need for pair work besides', () => {
    expect(entry.requires).toEqual([
      ['existing-relationship', 'new-service-needed'],
      ['pair-work-needed'],
    ])
  })

  it('leaves open by which other channel the need was heard of', () => {
    expect(Object.keys(entry.channels)).toHaveLength(6)
    expect(Object.keys(entry.channels)).toContain('other')
  })

  it('takes a permission in any form, and chooses partners only after it', () => {
    expect(settings.permissionForm).toBe('any')
    expect(steps['D.07'].completion).toEqual({ by: 'guard', guard: 'line-in-force' })
    expect(steps['D.08'].after).toEqual(['line-in-force'])
  })

  it('contacts a partner or supports the family in applying for a service', () => {
    expect(steps['D.11'].oneOf).toBe(steps['D.12'].oneOf)
    expect(steps['D.11'].stops).toEqual(['S1'])
    expect(steps['D.12']).not.toHaveProperty('stops')
  })

  it('stops a remote participant without video, and asks for an invitation only then', () => {
    expect(settings.remoteWithoutVideo).toBe('stop')
    expect(steps['D.17'].when).toEqual(['remote-participation-planned'])
    expect(carries['D.16'].as).toBe('rule')
    expect(carries['D.18'].as).toBe('rule')
  })

  it('asks ten questions: of the client, of each worker and of everyone', () => {
    const asked = Object.entries(questions).map(([name, { addressedTo }]) => [name, addressedTo])
    expect(asked).toEqual([
      ['Q1', 'client'],
      ['Q2', 'client'],
      ['Q3', 'client'],
      ['Q4', 'client'],
      ['Q5', 'each-worker'],
      ['Q6', 'everyone'],
      ['Q7', 'everyone'],
      ['Q8', 'everyone'],
      ['Q9', 'everyone'],
      ['Q10', 'everyone'],
    ])
  })

  it('has one role in the meeting, the chair', () => {
    expect(settings.meetingRoles).toEqual(['chair'])
  })

  it('records afterwards only what was not written down while it was said', () => {
    expect(steps['D.21'].modality).toBe('best-effort')
    expect(steps['D.39'].when).toEqual(['meeting-recorded-afterwards'])
  })

  it('has no ending of its own', () => {
    const actions = Object.values(steps).map(({ action }) => action as string)
    for (const ending of [
      'evaluate-plan',
      'judge-pair-need',
      'end-pair-work',
      'end-client-relationship',
    ])
      expect(actions).not.toContain(ending)
  })
})
