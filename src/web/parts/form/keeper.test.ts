import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fromAscii, toAscii } from './ascii.ts'
import type { Shelf, Writer } from './drafts.ts'
import type { DraftAnswer, DraftsAsked } from './drafts-api.ts'
import { makeKeeper } from './keeper.ts'

const petra: Writer = { person: 'petra', service: 'disability' }
const place = { pairWork: 'first', form: 'send-note', about: '' }
const typed = (words: string, commandId = 'sent-once') => ({
  place,
  commandId,
  values: { words },
  words: [words],
})

const newShelf = (): Shelf & { keys: () => readonly string[] } => {
  const held = new Map<string, string>()
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    get length() {
      return held.size
    },
    key: (at) => [...held.keys()][at] ?? null,
    keys: () => [...held.keys()],
  }
}

/** A server that keeps one draft a place, and can be out of reach. */
const newServer = () => {
  const held = new Map<string, DraftAnswer>()
  const state = { isReached: true, losesAnswers: false }
  const at = ({ pairWork, form, about }: typeof place | DraftAnswer) =>
    [pairWork, form, about].join(' ')
  const reach = () => {
    if (!state.isReached) throw new Error('The network is gone.')
  }
  const asked: DraftsAsked = {
    keep: async (draft) => {
      reach()
      const before = held.get(at(draft as typeof place))
      if (before && before.revision !== draft.base && before.typed !== draft.typed)
        return { is: 'differs', other: before }
      const { base: _, ...kept } = draft
      held.set(at(draft as typeof place), {
        ...kept,
        savedAt: '2026-01-13T10:00:00.000Z',
        until: '2026-07-12',
        isOpen: true,
      })
      if (state.losesAnswers) throw new Error('The network is gone.')
      return { is: 'kept', revision: draft.revision, savedAt: '2026-01-13T10:00:00.000Z' }
    },
    read: async (wanted) => {
      reach()
      return held.get(at(wanted as typeof place)) ?? null
    },
    remove: async (wanted) => {
      reach()
      held.delete(at(wanted as typeof place))
    },
    isPassing: () => true,
  }
  const text = () =>
    [...held.values()].map(
      (one) => (fromAscii(one.typed ?? '') as { values: { words: string } }).values.words,
    )
  return { asked, state, text, held }
}

let shelf: ReturnType<typeof newShelf>
let server: ReturnType<typeof newServer>
let number = 0
const device = (on = shelf) => {
  const keeper = makeKeeper({
    shelf: on,
    server: server.asked,
    now: () => '2026-01-13T11:00:00.000Z',
    newId: () => `writing-${++number}`,
  })
  keeper.begin(petra)
  return keeper
}
const pass = (millis = 2000) => vi.advanceTimersByTimeAsync(millis)
beforeEach(() => {
  vi.useFakeTimers()
  shelf = newShelf()
  server = newServer()
})
afterEach(() => vi.useRealTimers())

describe('What is typed', () => {
  test('is on the device at once and on the server within seconds', async () => {
    const keeper = device()
    const key = keeper.open(petra, place, false)
    expect(keeper.read(key).state).toBe('nothing')
    keeper.write(key, typed('Aino'))
    expect(keeper.read(key).state).toBe('saving')
    expect(shelf.keys()).toHaveLength(1)
    await pass()
    expect(keeper.read(key).state).toBe('saved')
    expect(server.text()).toEqual(['Aino'])
  })

  test('goes on by itself after the network was gone, and says meanwhile that it is only here', async () => {
    const keeper = device()
    const key = keeper.open(petra, place, false)
    server.state.isReached = false
    keeper.write(key, typed('Aino'))
    await pass()
    expect(keeper.read(key).state).toBe('this-device')
    keeper.write(key, typed('Aino soitti'))
    expect(keeper.read(key).state).toBe('this-device')
    expect(keeper.waiting()).toBe(1)
    server.state.isReached = true
    await keeper.sendAll()
    expect(keeper.read(key).state).toBe('saved')
    expect(server.text()).toEqual(['Aino soitti'])
  })

  test('is found again in another window after the tab was closed without a network', async () => {
    const closed = device()
    server.state.isReached = false
    closed.write(closed.open(petra, place, false), typed('Aino'))
    await pass()
    server.state.isReached = true
    const keeper = device()
    await keeper.sendAll()
    expect(server.text()).toEqual(['Aino'])
    const key = keeper.open(petra, place, false)
    expect(keeper.read(key).draft?.values).toEqual({ words: 'Aino' })
  })

  test('is one’s own although the answer was lost', async () => {
    const keeper = device()
    const key = keeper.open(petra, place, false)
    server.state.losesAnswers = true
    keeper.write(key, typed('Aino'))
    await pass()
    server.state.losesAnswers = false
    keeper.write(key, typed('Aino soitti'))
    await pass(40_000)
    expect(keeper.read(key)).toMatchObject({ state: 'saved', other: null })
    expect(server.text()).toEqual(['Aino soitti'])
  })

  test('is found though its form opened before anything else of the page was there', async () => {
    const desk = device()
    desk.write(desk.open(petra, place, false), typed('Aino'))
    await pass()
    const phone = makeKeeper({
      shelf: newShelf(),
      server: server.asked,
      now: () => '2026-01-13T11:00:00.000Z',
      newId: () => `writing-${++number}`,
    })
    const key = phone.open(petra, place, false)
    phone.begin(petra)
    await pass()
    expect(phone.read(key).draft?.values).toEqual({ words: 'Aino' })
  })

  test('is found on another device, with the same command', async () => {
    const desk = device()
    desk.write(desk.open(petra, place, false), typed('Aino'))
    await pass()
    const phone = device(newShelf())
    const key = phone.open(petra, place, false)
    await pass()
    expect(phone.read(key)).toMatchObject({
      state: 'saved',
      draft: { values: { words: 'Aino' }, commandId: 'sent-once' },
    })
  })
})

describe('What was typed on two devices', () => {
  const twice = async () => {
    const desk = device()
    const key = desk.open(petra, place, false)
    const phone = device(newShelf())
    phone.open(petra, place, false)
    await pass()
    phone.write(key, typed('from the phone'))
    await pass()
    desk.write(key, typed('from the desk'))
    await pass()
    return { desk, key }
  }

  test('differs: both are there, and typing goes on without losing either', async () => {
    const { desk, key } = await twice()
    expect(desk.read(key)).toMatchObject({
      state: 'differs',
      other: { values: { words: 'from the phone' } },
    })
    desk.write(key, typed('from the desk, more'))
    await pass(60_000)
    expect(server.text()).toEqual(['from the phone'])
    expect(desk.read(key).draft?.values).toEqual({ words: 'from the desk, more' })
  })

  test('is whichever somebody chooses', async () => {
    const mine = await twice()
    mine.desk.settle(mine.key, { words: 'from the desk' }, ['from the desk'])
    await pass()
    expect(server.text()).toEqual(['from the desk'])
    expect(mine.desk.read(mine.key).state).toBe('saved')
    shelf = newShelf()
    server = newServer()
    const theirs = await twice()
    theirs.desk.settle(theirs.key, { words: 'from the phone' }, ['from the phone'])
    expect(theirs.desk.read(theirs.key)).toMatchObject({ state: 'saved', other: null })
  })
})

describe('A draft that is over', () => {
  test('is nowhere when it was recorded, also when a writing was on its way', async () => {
    const keeper = device()
    const key = keeper.open(petra, place, false)
    keeper.write(key, typed('Aino'))
    await pass()
    keeper.write(key, typed('Aino soitti'))
    const over = keeper.drop(key)
    await pass()
    await over
    expect(server.text()).toEqual([])
    expect(shelf.keys()).toEqual([])
  })

  test('is taken from the server when it is next reached', async () => {
    const keeper = device()
    const key = keeper.open(petra, place, false)
    keeper.write(key, typed('Aino'))
    await pass()
    server.state.isReached = false
    await keeper.drop(key)
    expect(keeper.read(keeper.open(petra, place, false)).draft).toBeNull()
    expect(shelf.keys().map((one) => shelf.getItem(one))).not.toContain('Aino')
    server.state.isReached = true
    await keeper.sendAll()
    expect(server.text()).toEqual([])
    expect(shelf.keys()).toEqual([])
  })

  test('goes from the other device too when it was sent on this one', async () => {
    const desk = device()
    const key = desk.open(petra, place, false)
    desk.write(key, typed('Aino'))
    await pass()
    server.held.clear()
    const again = device()
    again.open(petra, place, false)
    await pass()
    expect(again.read(key).draft).toBeNull()
  })
})

describe('A device others sit at', () => {
  test('keeps nothing of what the server has once nobody is signed in', async () => {
    const keeper = device()
    const key = keeper.open(petra, place, false)
    keeper.write(key, typed('Aino'))
    await pass()
    keeper.end()
    expect(shelf.keys()).toEqual([])
  })

  test('keeps what the server lacks for its writer alone, and the next one never opens it', async () => {
    const keeper = device()
    const key = keeper.open(petra, place, false)
    server.state.isReached = false
    keeper.write(key, typed('Aino'))
    await pass()
    keeper.end()
    server.state.isReached = true
    const jari: Writer = { person: 'jari', service: 'disability' }
    keeper.begin(jari)
    await keeper.sendAll()
    expect(server.text()).toEqual([])
    expect(keeper.read(keeper.open(jari, place, false)).draft).toBeNull()
    expect(keeper.unsent()).toEqual([])
    keeper.end()
    keeper.begin(petra)
    await keeper.sendAll()
    expect(server.text()).toEqual(['Aino'])
  })

  test('sends in no service but the one it was written in', async () => {
    const keeper = device()
    const key = keeper.open(petra, place, false)
    server.state.isReached = false
    keeper.write(key, typed('Aino'))
    await pass()
    server.state.isReached = true
    keeper.begin({ ...petra, service: 'school' })
    await keeper.sendAll()
    await pass(60_000)
    expect(server.text()).toEqual([])
  })

  test('never sends what is asked about nobody', async () => {
    const keeper = device()
    const key = keeper.open(petra, { ...place, pairWork: null as never }, true)
    keeper.write(key, typed('Rahat eivät riitä.'), true)
    await pass(60_000)
    await keeper.sendAll()
    expect(server.text()).toEqual([])
    expect(keeper.read(key).state).toBe('this-device')
  })
})

test('Whatever is typed comes back to the letter: other scripts, half a sign, marks of direction', () => {
  for (const words of ['ä Å 🧑‍🤝‍🧑', '\ud83d', 'مرحبا ‫x‬', 'a\u0308', '\u0000 " \\'])
    expect(fromAscii(toAscii({ words }))).toEqual({ words })
  expect(toAscii('ä‫')).toMatch(/^[\x20-\x7e]*$/)
})
