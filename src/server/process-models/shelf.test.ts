import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { instant } from '#domain/calendar'
import { outreachPairWork } from '#domain/models/outreach-pair-work'
import { openStore } from '#store/open'
import type { Store } from '#store/store'
import { buildApp } from '../app.ts'
import { inProcessConfig, SettingRefused } from '../config.ts'
import type { App } from '../house.ts'
import { county, fillCounty, signIn, type Visitor } from '../testing/stage.ts'
import { readCountyModels } from './county-models.ts'
import { loadModels } from './shelf.ts'

const examples = join(import.meta.dirname, '../../../tests/models')

let store: Store
let folder: string
let app: App | undefined
beforeAll(async () => {
  store = await openStore({})
  await fillCounty(store)
})
afterAll(async () => {
  await app?.close()
  await store.close()
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'county-models-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** The server is started again over the same database, with the models of the folder as they are now. */
const startAgain = async (): Promise<Visitor> => {
  await app?.close()
  app = await buildApp({
    store,
    clock: () => instant('2026-01-13T10:00:00.000Z'),
    newId: randomUUID,
    config: inProcessConfig(),
    models: readCountyModels(folder),
  })
  return signIn(app, 'hanna')
}

interface View {
  readonly id: string
  readonly cursor: string
  readonly model: { readonly id: string; readonly version: number }
  readonly client: { readonly id: string }
  readonly pathway: { readonly steps: readonly { readonly id: string; readonly state: string }[] }
}
const open = async (hanna: Visitor, model: string): Promise<View> => {
  const answer = await hanna.send('POST', '/api/pair-works', {
    commandId: randomUUID(),
    client: { new: { name: 'Kaino Kaunisto', birthDate: '1980-01-01', language: 'fi' } },
    model,
    homeServices: [county.adults],
    need: { ways: ['need'] },
  })
  expect(answer.status, answer.body).toBe(201)
  return JSON.parse(answer.body) as View
}
const view = async (hanna: Visitor, { id }: View): Promise<View> =>
  JSON.parse((await hanna.get(`/api/pair-works/${id}`)).body) as View
const give = async (hanna: Visitor, on: View, kind: string, payload: object): Promise<View> => {
  const { cursor } = await view(hanna, on)
  const answer = await hanna.send('POST', `/api/pair-works/${on.id}/commands`, {
    commandId: randomUUID(),
    cursor,
    kind,
    with: payload,
  })
  expect(answer.status, answer.body).toBe(200)
  return (JSON.parse(answer.body) as { view: View }).view
}
const stateOf = (of: View, step: string) =>
  of.pathway.steps.find(({ id }) => id === step)?.state ?? 'not there'
const edit = (change: (text: string) => string) => {
  const file = join(folder, 'small.yaml')
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

describe('a county’s own model in the folder of models', () => {
  test('is opened and walked as the built-in four, with no word of code', async () => {
    cpSync(join(examples, 'small.yaml'), join(folder, 'small.yaml'))
    const hanna = await startAgain()
    const { models } = JSON.parse((await hanna.get('/api/models')).body) as {
      models: readonly { id: string }[]
    }
    expect(models.map(({ id }) => id)).toContain('county-small')
    const opened = await open(hanna, 'county-small')
    expect(stateOf(opened, 'permission')).toBe('open')
    const allowed = await give(hanna, opened, 'give-line', {
      giver: opened.client.id,
      party: county.health,
      categories: ['plan', 'progress'],
      until: '2026-12-31',
      form: 'written-signed',
      language: 'fi',
    })
    expect(stateOf(allowed, 'permission')).toBe('done')
    const aimed = await give(hanna, opened, 'set-goal', {
      whose: 'client',
      words: 'Oma koti',
      topics: ['housing'],
    })
    expect(stateOf(aimed, 'goal')).toBe('done')
  })

  test('changed under a new number is for new rounds; a round that runs keeps what it began in', async () => {
    cpSync(join(examples, 'small.yaml'), join(folder, 'small.yaml'))
    const running = await open(await startAgain(), 'county-small')
    edit((text) => text.replace('version: 1', 'version: 2').replace('  goal:\n', '  aim:\n'))
    const hanna = await startAgain()
    const after = await view(hanna, running)
    expect(after.model.version).toBe(1)
    expect([stateOf(after, 'goal'), stateOf(after, 'aim')]).toEqual(['open', 'not there'])
    const begun = await open(hanna, 'county-small')
    expect(begun.model.version).toBe(2)
    expect([stateOf(begun, 'goal'), stateOf(begun, 'aim')]).toEqual(['not there', 'open'])
  })

  test('changed under the same number is refused with a sentence that says what to do', async () => {
    cpSync(join(examples, 'small.yaml'), join(folder, 'small.yaml'))
    await startAgain()
    edit((text) => text.replace('Kaksi vaihetta.', 'Kaksi askelta.'))
    await expect(startAgain()).rejects.toThrow(SettingRefused)
    await expect(startAgain()).rejects.toThrow('give the changed model the next number')
  })

  test('that is wrong keeps the server from starting, and says each file and line', () => {
    cpSync(join(examples, 'bad-cycle.yaml'), join(folder, 'bad-cycle.yaml'))
    cpSync(join(examples, 'bad-guard.yaml'), join(folder, 'bad-guard.yaml'))
    expect(() => readCountyModels(folder)).toThrow(SettingRefused)
    expect(() => readCountyModels(folder)).toThrow(/\nbad-cycle\.yaml:42 [^]*\nbad-guard\.yaml:42 /)
  })
})

describe('a built-in model of a new release', () => {
  const corrected = { ...outreachPairWork, letter: 'E' as const }
  const numbers = async () =>
    (await store.models.all())
      .filter(({ model }) => model.id === outreachPairWork.id)
      .map(({ model }) => [model.version, model.letter])

  test('that is the same is the same version, however often the server starts', async () => {
    await loadModels(store, [outreachPairWork], [])
    const shelf = await loadModels(store, [outreachPairWork], [])
    expect(await numbers()).toEqual([[1, 'B']])
    expect(shelf.find(outreachPairWork.id)?.version).toBe(1)
  })
  test('in which a word was corrected is the next version here, and the one before stays', async () => {
    await loadModels(store, [outreachPairWork], [])
    const shelf = await loadModels(store, [corrected], [])
    await loadModels(store, [corrected], [])
    expect(await numbers()).toEqual([
      [1, 'B'],
      [2, 'E'],
    ])
    expect(shelf.find(outreachPairWork.id)?.letter).toBe('E')
    expect(shelf.find(outreachPairWork.id, 1)?.letter).toBe('B')
  })
})
