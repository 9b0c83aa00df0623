import { describe, expect, it } from 'vitest'
import type { View } from '../api/view.ts'
import {
  allYes,
  linesOfSitting,
  type SittingChoices,
  saidKey,
  sittingTroubles,
  startingSitting,
} from './sitting-form.ts'

const view = {
  client: { id: 'veeti', name: 'Veeti', language: 'sv' },
  permissions: { is: 'all', givers: [{ person: 'jenni' }, { person: 'tomi' }], parties: [] },
} as unknown as View
const begun = startingSitting(view, 'elina', '')
/** As after choosing: both guardians at the table, two parties, one kind of data, a year, on paper. */
const sitting = (more: Partial<SittingChoices> = {}): SittingChoices => ({
  ...begun,
  parties: ['school', 'health'],
  givers: ['jenni', 'tomi'],
  categories: ['plan'],
  lasts: '12',
  form: 'written-signed',
  said: allYes({ ...begun, parties: ['school', 'health'], givers: ['jenni', 'tomi'] }),
  ...more,
})

describe('A sitting’s form', () => {
  it('begins with nothing chosen, and asks for all of it', () => {
    expect(begun).toMatchObject({
      parties: [],
      givers: [],
      categories: [],
      minusTopics: [],
      lasts: '',
      form: '',
      said: {},
    })
    expect(sittingTroubles(begun)).toEqual(['parties', 'givers', 'categories', 'until', 'form'])
    expect(linesOfSitting(begun)).toEqual([])
  })

  it('gives what was chosen to each party by each one at the table, in their language', () => {
    expect(sittingTroubles(sitting())).toEqual([])
    expect(linesOfSitting(sitting())).toHaveLength(4)
    expect(linesOfSitting(sitting())[0]).toMatchObject({
      answer: 'given',
      giver: 'jenni',
      party: 'school',
      form: 'written-signed',
      categories: ['plan'],
      language: 'sv',
      informedBy: 'elina',
      receivedBy: 'elina',
      minusTopics: [],
    })
  })

  it('keeps one’s no apart from another’s yes, and tells nothing of whoever was silent', () => {
    const said = {
      ...sitting().said,
      [saidKey('tomi', 'school')]: 'refused',
      [saidKey('tomi', 'health')]: 'silent',
    } as const
    expect(
      linesOfSitting(sitting({ said })).map(({ answer, giver, party }) => [answer, giver, party]),
    ).toEqual([
      ['given', 'jenni', 'school'],
      ['refused', 'tomi', 'school'],
      ['given', 'jenni', 'health'],
    ])
  })

  it('takes nobody’s silence for a yes: each answer is chosen, or all of them with one press', () => {
    const unsaid = sitting({ said: {} })
    expect(sittingTroubles(unsaid)).toEqual(['answers'])
    expect(linesOfSitting(unsaid)).toEqual([])
    const said = { [saidKey('tomi', 'school')]: 'refused' } as const
    expect(sittingTroubles(sitting({ said }))).toEqual(['answers'])
    const pressed = sitting({ said: allYes(sitting({ said })) })
    expect(sittingTroubles(pressed)).toEqual([])
    expect(linesOfSitting(pressed).map(({ answer }) => answer)).toEqual([
      'given',
      'refused',
      'given',
      'given',
    ])
  })

  it('gives one party something else than the others', () => {
    const own = { health: { categories: ['plan'], minusTopics: ['money'] } }
    const lines = linesOfSitting(sitting({ own, minusTopics: ['family'], givers: ['jenni'] }))
    expect(lines.map(({ minusTopics }) => minusTopics)).toEqual([['family'], ['money']])
  })

  it('says everything that is missing at once', () => {
    expect(
      sittingTroubles(sitting({ parties: [], givers: [], lasts: 'day', day: '31.2.2026' })),
    ).toEqual(['parties', 'givers', 'until'])
    expect(sittingTroubles(sitting({ categories: [] }))).toEqual(['categories'])
    const refused = { [saidKey('jenni', 'school')]: 'refused' } as const
    expect(
      sittingTroubles({ ...begun, parties: ['school'], givers: ['jenni'], said: refused }),
    ).toEqual([])
  })
})
