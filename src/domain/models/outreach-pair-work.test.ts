import { describe, expect, it } from 'vitest'
import type { ProcessModel } from '../process-model.ts'
import { outreachPairWork } from './outreach-pair-work.ts'

const { steps, carries, entry } = outreachPairWork
const templates: ProcessModel['templates'] = outreachPairWork.templates
const voicesOf = (field: string): readonly string[] => {
  for (const { sections } of Object.values(templates))
    for (const section of Object.values(sections))
      for (const [name, { voices }] of Object.entries(section.fields))
        if (name === field) return voices
  return []
}

describe('outreach pair work', () => {
  it('carries its seventeen steps and the twenty-six fields of the plan and its update', () => {
    const ids = Object.keys(carries)
    expect(ids.filter((id) => id.startsWith('B.'))).toHaveLength(17)
    expect(ids.filter((id) => id.startsWith('BT1.'))).toHaveLength(13)
    expect(ids.filter((id) => id.startsWith('BT2.'))).toHaveLength(13)
  })

  it('begins when several professionals, outreach or both are needed, and not by an example alone', () => {
    expect(entry.requires).toEqual([['multi-professional', 'outreach']])
    expect(Object.keys(entry.ways)).toEqual([
      'multi-professional',
      'outreach',
      'several-services',
      'client-wishes-outreach',
    ])
  })

  it('opens its border by a written permission only', () => {
    expect(outreachPairWork.settings.permissionForm).toBe('written')
    expect(steps['B.05'].completion).toEqual({ by: 'guard', guard: 'written-line-in-force' })
  })

  it('stops at one place only: nobody outside is contacted without a permission', () => {
    const stopping = Object.entries(steps).filter(([, step]) => 'stops' in step)
    expect(stopping.map(([id]) => id)).toEqual(['B.08'])
    expect(steps['B.08'].stops).toEqual(['S1'])
  })

  it('stores each new permission anew', () => {
    expect(steps['B.06'].againAfter.map(({ fact }) => fact)).toContain('line-given')
  })

  it('lets the assessment be made together without asking for it', () => {
    expect(steps['B.09'].modality).toBe('may')
    expect(steps['B.09'].completion.anyOf).toEqual([{ fact: 'assessment-recorded' }])
  })

  it('knows four kinds of plan and leaves the list open', () => {
    expect(Object.keys(outreachPairWork.planTypes)).toEqual([
      'client-plan',
      'care-plan',
      'service-plan',
      'rehabilitation-plan',
      'other-plan',
    ])
  })

  it('asks the client’s view and the workers’ view apart where the source does', () => {
    for (const field of ['BT1.1b', 'BT1.1c', 'BT2.1a', 'BT2.2'])
      expect(voicesOf(field), field).toEqual(['client', 'workers'])
    expect(voicesOf('BT1.1d')).toEqual(['client', 'workers', 'together'])
    expect(voicesOf('BT1.2')).toEqual(['together'])
  })

  it('judges the need for the pair only when the client relationship goes on, each time anew', () => {
    expect(steps['B.17'].when).toEqual(['client-relationship-continues'])
    expect(steps['B.17'].againAfter).toEqual([{ fact: 'client-relationship-continued' }])
  })

  it('goes back from the evaluation to the plan', () => {
    expect(outreachPairWork.loop).toEqual({ from: 'B.P7', to: 'B.P5' })
  })

  it('lends its ending to others', () => {
    expect(outreachPairWork.lends).toEqual(['B.15', 'B.16', 'B.17'])
  })
})
