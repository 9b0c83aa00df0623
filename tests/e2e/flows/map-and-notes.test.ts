/** The map arranged by keyboard with what is said of it, and a note in two taps, read in one. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countOn } from '../setup/count.ts'
import { type House, openPlayedHouse } from '../setup/house.ts'
import { faultsOf } from '../setup/looks.ts'
import { storyOf } from '../setup/story-of.ts'
import { beginsWith, say } from '../setup/words.ts'

let house: House
beforeAll(async () => {
  const story = storyOf('tuula-b-map-and-notes')
  // Until the client arranges: people stand around, and nobody has been put anywhere.
  const steps = story.steps.slice(
    0,
    story.steps.findIndex((step) => step.do === 'arrange-map'),
  )
  house = await openPlayedHouse([{ ...story, steps }], '2026-01-14 10:00')
}, 120_000)
afterAll(() => house.close())

const at = async (key: string, path: string) => {
  const person = await house.person(key)
  const { page } = person
  const answer = await page.request.get(`${house.url}/api/pair-works`)
  const { rows } = (await answer.json()) as { rows: readonly { id: string }[] }
  await person.at(`/${key === 'tuula' ? 'my' : 'pair-works'}/${rows[0]?.id}${path}`)
  return { page, main: page.getByRole('main') }
}

describe('The network map', () => {
  test('is arranged with the arrows, said in words, kept, taken back, and seen by the client', async () => {
    const { page, main } = await at('hanna', '/services')
    const node = main.getByRole('button', { name: beginsWith('Tulkki Anna Maria') })
    await node.waitFor()
    const placeOf = (one: typeof node) => one.locator('..').getAttribute('style')
    const before = await placeOf(node)
    await node.focus()
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('ArrowUp')
    await main.getByText(beginsWith('Tulkki Anna Maria:')).waitFor()
    const after = await placeOf(node)
    expect(after).not.toBe(before)
    await main.getByText(say('screen.networkKept-kept')).waitFor()
    expect(await faultsOf(page)).toEqual([])
    const tuula = await at('tuula', '')
    const same = tuula.main.getByRole('button', { name: beginsWith('Tulkki Anna Maria') })
    await same.waitFor()
    expect(await placeOf(same)).toBe(after)
    await node.focus()
    await page.keyboard.press('Control+z')
    expect(await placeOf(node)).toBe(before)
  })

  test('shows a partner those they see, and what is hidden is neither on the map nor in the list', async () => {
    const { page, main } = await at('mikko', '/services')
    await main.getByRole('button', { name: beginsWith('Tulkki Anna Maria') }).waitFor()
    expect(await main.getByText('Velkaneuvoja').count()).toBe(0)
    expect(await main.getByRole('button', { name: say('screen.networkUndo') }).count()).toBe(0)
    expect(await faultsOf(page)).toEqual([])
  })
})

describe('A note to my partner', () => {
  test('is two taps from the pair work, and one tap on the receiver’s Today says it is read', async () => {
    const { page, main } = await at('hanna', '')
    await main.getByRole('button', { name: say('screen.noteOpen') }).waitFor()
    const counter = await countOn(page)
    await main.getByRole('button', { name: say('screen.noteOpen') }).click()
    await main.getByRole('button', { name: say('screen.noteReady-late') }).click()
    await main.getByText(beginsWith(say('screen.noteSent').split('.')[0] ?? '')).waitFor()
    expect(await counter.taken()).toBe(2)
    const mikko = await house.person('mikko')
    await mikko.at('/')
    const asked = mikko.page.getByRole('main')
    await asked.getByText(say('screen.noteReady-late')).waitFor()
    await asked.getByRole('button', { name: say('screen.tapRead') }).click()
    await asked.getByText(say('screen.noteReady-late')).waitFor({ state: 'detached' })
    expect(await faultsOf(mikko.page)).toEqual([])
  })
})
