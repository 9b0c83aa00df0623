/** Every story, played as it is told; on each engine in a file of its own, so that they run beside each other. */
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTheatre } from '#demo/play/open-theatre'
import { runStories } from '#demo/story/run'
import type { Store } from '#store/store'
import { type Engine, onEngine } from '../setup/engines.ts'

const folder = import.meta.dirname
const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort()

const play = async (file: string, store: Store) => {
  for await (const ran of runStories([file], [openTheatre(store)])) return ran
  throw new Error('nothing was played')
}

/** The lines of what was printed that are wrong. */
const wrongIn = (text: string) => text.split('\n').filter((line) => line.includes('✗ '))

export const playOn = (name: Engine['name']): void =>
  onEngine(name, 'every story', (engine) => {
    let store: Store
    beforeAll(async () => {
      store = (await engine.openWithOwner({ plansOnce: true })).store
    })
    afterAll(() => store.close())
    for (const file of files)
      test(`${file} happens as it is told`, { timeout: 120_000 }, async () => {
        const ran = await play(join(folder, file), store)
        expect(wrongIn(ran.text)).toEqual([])
        expect(ran.right).toBeGreaterThan(10)
      })

    test('a story that expects otherwise fails, and says where', async () => {
      const told = await readFile(join(folder, 'tuula-b-refused.yaml'), 'utf8')
      const place = await mkdtemp(join(tmpdir(), 'tyopari-story-'))
      const file = join(place, 'wrong.yaml')
      const wrong = told
        .replace('B.08: blocked', 'B.08: open')
        .replace(
          'words: [helmikuu 2026], notWords: [Tuula',
          'words: [maaliskuu], notWords: [helmikuu',
        )
        .replace('refused: { code: no-basis-for-party, stop: S1 }', 'recorded: [member-invited]')
        .replace('{ who: mikko, status: 404 }', '{ who: mikko, status: 200 }')
      await writeFile(file, wrong)
      const ran = await play(file, store)
      const lines = wrongIn(ran.text).join('\n')
      expect(lines).toContain('B.08 is blocked, not open')
      expect(lines).toContain('does not read “maaliskuu”')
      expect(lines).toContain('reads “helmikuu”')
      expect(lines).toContain('not recorded: 409 stopped: no-basis-for-party')
      expect(lines).toContain('the answer is 404, not 200')
      expect(lines).toMatch(/wrong\.yaml:\d+\)/)
      expect(ran.wrong).toBe(5)
    })
  })
