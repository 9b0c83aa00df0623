import { describe, expect, test } from 'vitest'
import type { Recorded, View } from '../api/view.ts'
import { justRecorded, waysBack } from './ways-back.ts'

const at = '2026-01-13T10:00:00.000Z'
const tenLater = Date.parse(at) + 10 * 60_000
const fact = (kind: string, name: string, values: object = {}, mine = true): Recorded =>
  ({
    id: `fact-of-${kind}`,
    by: { person: 'jari' },
    kind,
    happenedAt: at,
    recordedAt: at,
    parts: [{ id: `part-of-${kind}`, name, values, mine, topics: [], unsorted: false }],
  }) as unknown as Recorded
const may = (...abilities: string[]) =>
  ({ abilities, record: [], invitations: [] }) as unknown as View
const record = (...facts: Recorded[]) => ({ record: facts }) as unknown as View

describe('What was just recorded', () => {
  test('is one’s own, and ten minutes old at most', () => {
    const own = fact('note-sent', 'note', { words: 'Olen myöhässä.' })
    expect(justRecorded(record(own), 'note-sent', tenLater)).toBe(own)
    expect(justRecorded(record(own), 'note-sent', tenLater + 1)).toBeUndefined()
    const others = fact('note-sent', 'note', {}, false)
    expect(justRecorded(record(own, others), 'note-sent', tenLater)).toBeUndefined()
  })

  test('is corrected or sealed when it is words, by whoever may', () => {
    const note = fact('note-sent', 'note', { words: 'Olen myöhässä.' })
    expect(waysBack(may('correct-entry', 'seal-entry'), note, tenLater)).toEqual([
      { command: 'correct-entry', given: { part: 'part-of-note-sent' } },
      { command: 'seal-entry', given: { fact: 'fact-of-note-sent' } },
    ])
    expect(waysBack(may('correct-entry'), note, tenLater)).toHaveLength(1)
    expect(waysBack(may(), note, tenLater)).toEqual([])
  })

  test('is taken back by its own opposite: an invitation withdrawn, a task returned', () => {
    expect(
      waysBack(may('withdraw-invitation'), fact('member-invited', 'invitation'), tenLater),
    ).toEqual([{ command: 'withdraw-invitation', given: { invitation: 'part-of-member-invited' } }])
    expect(
      waysBack(may('return-task'), fact('task-accepted', 'answer', { task: 'a-task' }), tenLater),
    ).toEqual([{ command: 'return-task', given: { task: 'a-task' } }])
  })

  test('is not taken back when the other has answered', () => {
    const offered = fact('hand-over-offered', 'offer', { to: 'petra', object: 'own-worker' })
    const accepted = fact('hand-over-accepted', 'answer', { offer: 'part-of-hand-over-offered' })
    const ways = (...facts: Recorded[]) =>
      waysBack(
        { ...may('withdraw-hand-over'), ...record(...facts), invitations: [] },
        offered,
        tenLater,
      )
    expect(ways(offered)).toHaveLength(1)
    expect(ways(offered, accepted)).toEqual([])
    const invitation = { id: 'part-of-member-invited', stage: 'joined' }
    const joined = { ...may('withdraw-invitation'), invitations: [invitation] } as unknown as View
    expect(waysBack(joined, fact('member-invited', 'invitation'), tenLater)).toEqual([])
  })

  test('has no way back where no command leads there: what says who may read is given anew instead', () => {
    const line = fact('line-given', 'line', { party: 'school' })
    expect(waysBack(may('seal-entry', 'correct-entry'), line, tenLater)).toEqual([])
  })
})
