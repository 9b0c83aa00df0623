import { beforeEach, describe, expect, test } from 'vitest'
import type { Shelf } from './drafts.ts'
import { makeUnsent, type Sending, type Unsent } from './unsent.ts'

const petra = { person: 'petra', service: 'disability' }
const one = (commandId: string, sentAt = '2026-01-13T10:00:00.000Z'): Unsent => ({
  commandId,
  path: '/pair-works/first/commands',
  body: { commandId, kind: 'send-note' },
  kind: 'send-note',
  pairWork: 'first',
  at: '/pair-works/first/actions/send-note',
  sentAt,
})

let held: Map<string, string>
let answers: (sent: Unsent) => Sending
let sent: string[]
const open = (whose = petra) => {
  const shelf: Shelf = {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    get length() {
      return held.size
    },
    key: (at) => [...held.keys()][at] ?? null,
  }
  const unsent = makeUnsent({
    shelf,
    send: async (item) => {
      sent.push(item.commandId)
      return answers(item)
    },
  })
  unsent.begin(whose)
  return unsent
}
beforeEach(() => {
  held = new Map()
  sent = []
  answers = () => ({ is: 'later' })
})

describe('What was sent without a network', () => {
  test('is kept, in order, and goes when the network is back, under the ids it was sent with', async () => {
    const unsent = open()
    unsent.add(one('second', '2026-01-13T10:05:00.000Z'))
    unsent.add(one('first'))
    await unsent.sendAll()
    expect(sent).toEqual(['first'])
    expect(unsent.list()).toHaveLength(2)
    answers = () => ({ is: 'done', answer: { view: null } })
    const heard: string[] = []
    unsent.hear(({ commandId }) => heard.push(commandId))
    await unsent.sendAll()
    expect(heard).toEqual(['first', 'second'])
    expect(unsent.list()).toEqual([])
    expect(held.size).toBe(0)
  })

  test('waits through a closed window', async () => {
    open().add(one('first'))
    expect(
      open()
        .list()
        .map(({ commandId }) => commandId),
    ).toEqual(['first'])
  })

  test('is sent once though asked for twice at the same time', async () => {
    const unsent = open()
    unsent.add(one('first'))
    answers = () => ({ is: 'done', answer: null })
    await Promise.all([unsent.sendAll(), unsent.sendAll()])
    expect(sent).toEqual(['first'])
  })

  test('says why when it does not go through, and is not sent again by itself', async () => {
    const unsent = open()
    unsent.add(one('first'))
    unsent.add(one('second', '2026-01-13T10:05:00.000Z'))
    answers = ({ commandId }) =>
      commandId === 'first'
        ? { is: 'refused', why: 'Tilanne muuttui.' }
        : { is: 'done', answer: null }
    await unsent.sendAll()
    await unsent.sendAll()
    expect(unsent.list()).toMatchObject([{ commandId: 'first', refused: 'Tilanne muuttui.' }])
    expect(sent).toEqual(['first', 'second'])
  })

  test('is nobody else’s: not of another person, nor of the same one in another service', async () => {
    open().add(one('first'))
    for (const whose of [
      { person: 'jari', service: 'disability' },
      { person: 'petra', service: 'school' },
    ]) {
      const unsent = open(whose)
      expect(unsent.list()).toEqual([])
      await unsent.sendAll()
    }
    expect(sent).toEqual([])
  })

  test('is not sent once it has been taken back, and nothing is heard of it', async () => {
    const unsent = open()
    unsent.add(one('first'))
    answers = () => {
      unsent.take('first')
      return { is: 'later' }
    }
    await unsent.sendAll()
    answers = () => ({ is: 'done', answer: null })
    await unsent.sendAll()
    expect(sent).toEqual(['first'])
    expect(held.size).toBe(0)
  })
})
