import { describe, expect, test } from 'vitest'
import { commandKinds } from '#domain/commands'
import { formOf } from './shape.ts'
import { emptyValues, readForm, withoutEmptyItems } from './values.ts'

describe('The form of a command', () => {
  test('exists for every command, and an empty one never becomes a payload with holes', () => {
    for (const kind of commandKinds) {
      const { payload } = readForm(formOf(kind), emptyValues)
      expect(Object.values(payload)).not.toContain(undefined)
    }
  })

  test('leaves out what the server fills in itself', () => {
    const names = formOf('give-line').fields.map(({ name }) => name)
    expect(names).not.toContain('version')
    expect(formOf('leave').fields).toEqual([])
  })

  test('reads a goal as it was typed, with its topics', () => {
    const read = readForm(formOf('set-goal'), {
      ...emptyValues,
      top: { whose: 'client', words: 'Avaan kirjeet.', until: '1.6.2027', topics: ['money'] },
    })
    expect(read.troubles).toEqual([])
    expect(read.payload).toEqual({
      whose: 'client',
      words: 'Avaan kirjeet.',
      until: '2027-06-01',
      topics: ['money'],
    })
  })

  test('says everything that is missing at once, each with the way to its field', () => {
    const { troubles } = readForm(formOf('set-task'), {
      ...emptyValues,
      top: { due: 'torstaina' },
    })
    expect(troubles).toEqual([
      { pointer: '/doer', trouble: 'not-chosen' },
      { pointer: '/what', trouble: 'missing' },
      { pointer: '/due', trouble: 'no-day' },
    ])
  })

  test('leaves out repeated items nobody wrote in, and keeps the order of the rest', () => {
    const shape = formOf('agree-agenda')
    const values = withoutEmptyItems({
      ...emptyValues,
      many: { items: [{}, { words: 'Laskut', topics: ['money'] }, { words: ' ' }] },
    })
    expect(readForm(shape, values).payload.items).toEqual([{ words: 'Laskut', topics: ['money'] }])
  })

  test('sends the empty list of a required choice, since none is an answer too', () => {
    const { payload } = readForm(formOf('give-line'), emptyValues)
    expect(payload.categories).toEqual([])
    expect(payload).not.toHaveProperty('people')
  })

  test('asks nothing the server knows when it is left empty', () => {
    const { payload, troubles } = readForm(formOf('give-line'), emptyValues)
    expect(payload).not.toHaveProperty('reach')
    expect(troubles.map(({ pointer }) => pointer)).toEqual(['/party', '/until', '/language'])
  })

  test('of a new round asks for the need, as the first one did', () => {
    expect(formOf('open-round').fields.map(({ name }) => name)).toContain('ways')
    expect(formOf('end-membership').fields.map(({ name }) => name)).toContain('person')
  })
})
