/** The map arranged by keyboard, mouse and touch with what is said of it, and a note in two taps, read in one. */
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countOn } from '../setup/count.ts'
import { type House, openPlayedHouse } from '../setup/house.ts'
import { faultsOf } from '../setup/looks.ts'
import type { Person } from '../setup/person.ts'
import { storyOf } from '../setup/story-of.ts'
import { beginsWith, say } from '../setup/words.ts'

interface Place {
  readonly x: number
  readonly y: number
}

let house: House
beforeAll(async () => {
  const story = storyOf('tuula-b-map-and-notes')
  // Until the client arranges: people stand around, and nobody has been put anywhere.
  const steps = story.steps.slice(
    0,
    story.steps.findIndex((step) => step.do === 'arrange-map'),
  )
  const alongAtHome: typeof steps = [
    {
      who: 'hanna',
      do: 'invite-member',
      with: {
        person: 'oona',
        service: 'adult-social-work',
        role: 'home',
        competence: 'social-worker',
        month: 'tammikuu 2026',
      },
    },
    { who: 'oona', do: 'answer-invitation', with: { answer: 'accept' } },
  ]
  house = await openPlayedHouse(
    [{ ...story, steps: [...steps, ...alongAtHome] }],
    '2026-01-14 10:00',
  )
}, 120_000)
afterAll(() => house.close())

const goneTo = async (person: Person, key: string, path: string) => {
  const { page } = person
  const answer = await page.request.get(`${house.url}/api/pair-works`)
  const { rows } = (await answer.json()) as { rows: readonly { id: string }[] }
  await person.at(`/${key === 'tuula' ? 'my' : 'pair-works'}/${rows[0]?.id}${path}`)
  const main = page.getByRole('main')
  return { page, main }
}
const at = async (key: string, path: string) => goneTo(await house.person(key), key, path)
const map = (main: Locator) => main.getByRole('list', { name: say('screen.networkMap') })
const list = (main: Locator) => main.getByRole('list', { name: say('screen.networkList') })
const named = (within: Locator, name: string) =>
  within.getByRole('button', { name: beginsWith(name) })
const placeOf = (node: Locator) => node.locator('..').getAttribute('style')
const middleOf = async (node: Locator) => {
  const box = await node.locator('.face').boundingBox()
  if (!box) throw new Error('not on the page')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
const kept = (main: Locator) => main.getByText(say('screen.networkKept-kept')).waitFor()

/** Where somebody was put is there when the page is opened again, and for the other worker of the home. */
const staysFor = async (main: Locator, name: string, place: string | null) => {
  await kept(main)
  await main.page().reload()
  await named(map(main), name).waitFor()
  expect(await placeOf(named(map(main), name))).toBe(place)
  const oona = await at('oona', '/services')
  await named(map(oona.main), name).waitFor()
  expect(await placeOf(named(map(oona.main), name))).toBe(place)
}

describe('The network map', () => {
  test('is arranged with the arrows, said in words, kept, taken back, and seen by the client', async () => {
    const { page, main } = await at('hanna', '/services')
    const node = named(map(main), 'Tulkki Anna Maria')
    await node.waitFor()
    const before = await placeOf(node)
    await node.focus()
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('ArrowUp')
    await main.getByText(beginsWith('Tulkki Anna Maria:')).waitFor()
    const after = await placeOf(node)
    expect(after).not.toBe(before)
    await kept(main)
    expect(await faultsOf(page)).toEqual([])
    const tuula = await at('tuula', '')
    await named(map(tuula.main), 'Tulkki Anna Maria').waitFor()
    expect(await placeOf(named(map(tuula.main), 'Tulkki Anna Maria'))).toBe(after)
    await node.focus()
    await page.keyboard.press('Control+z')
    expect(await placeOf(node)).toBe(before)
    await node.focus()
    await page.keyboard.press('ArrowUp')
    await staysFor(main, 'Tulkki Anna Maria', await placeOf(node))
  })

  test('is arranged by dragging with a mouse, past the edge too, and what was dragged is not chosen', async () => {
    const { page, main } = await at('hanna', '/services')
    const node = named(map(main), 'Velkaneuvoja')
    await node.waitFor()
    await node.scrollIntoViewIfNeeded()
    const before = await placeOf(node)
    const from = await middleOf(node)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x - 60, from.y + 40, { steps: 4 })
    await page.mouse.move(4, from.y + 60, { steps: 4 })
    await page.mouse.up()
    const after = await placeOf(node)
    expect(after).not.toBe(before)
    // Nobody is dragged off the map.
    expect(after).toContain('--x: 12%')
    expect(await node.getAttribute('aria-pressed')).toBe('false')
    await staysFor(main, 'Velkaneuvoja', after)
  })

  test('is arranged by touch on a narrow screen, where the list stands under it', async () => {
    const phone = await house.another('hanna', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    })
    const { page, main } = await goneTo(phone, 'hanna', '/services')
    const node = named(map(main), 'Mikko')
    await node.waitFor()
    await node.evaluate((one) => one.scrollIntoView({ block: 'center' }))
    const before = await placeOf(node)
    const from = await middleOf(node)
    const hand = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: Place[]) =>
      hand.send('Input.dispatchTouchEvent', { type, touchPoints: points })
    const scrolled = await page.evaluate(() => window.scrollY)
    await touch('touchStart', from)
    for (const by of [10, 30, 60, 90]) await touch('touchMove', { x: from.x, y: from.y - by })
    await touch('touchEnd')
    const after = await placeOf(node)
    expect(after).not.toBe(before)
    expect(await page.evaluate(() => window.scrollY)).toBe(scrolled)
    await staysFor(main, 'Mikko', after)
    const [above, below] = [await map(main).boundingBox(), await list(main).boundingBox()]
    expect(below?.y).toBeGreaterThan((above?.y ?? 0) + 100)
    await page.context().close()
  })

  test('stands beside the list, and both show the same chosen one', async () => {
    const { page, main } = await at('hanna', '/services')
    const [node, row] = [named(map(main), 'Velkaneuvoja'), named(list(main), 'Velkaneuvoja')]
    await node.click()
    expect(await row.getAttribute('aria-expanded')).toBe('true')
    const [left, right] = [await map(main).boundingBox(), await list(main).boundingBox()]
    expect(right?.x).toBeGreaterThanOrEqual((left?.x ?? 0) + (left?.width ?? 0))
    await named(list(main), 'Tulkki Anna Maria').click()
    expect(await node.getAttribute('aria-pressed')).toBe('false')
    const other = named(map(main), 'Tulkki Anna Maria')
    expect(await other.getAttribute('aria-pressed')).toBe('true')
    // Chosen with the keyboard: one is led to what is known of them.
    await node.focus()
    await page.keyboard.press('Enter')
    await list(main).locator('[aria-expanded="true"]:focus').waitFor()
    expect(await faultsOf(page)).toEqual([])
  })

  test('shows a partner those they see, and what is hidden is neither on the map nor in the list', async () => {
    const { page, main } = await at('mikko', '/services')
    await named(map(main), 'Tulkki Anna Maria').waitFor()
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
  test('whose form could not be fetched says so, and it is there when the page is loaded anew', async () => {
    const hanna = await house.another('hanna')
    await hanna.page.route('**/NotePanel-*.js', (route) => route.abort())
    const { page, main } = await goneTo(hanna, 'hanna', '')
    await main.getByRole('button', { name: say('screen.noteOpen') }).click()
    await main.getByRole('alert').getByText(say('screen.notReached')).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.unroute('**/NotePanel-*.js')
    // The focus stands on the way out.
    await page.locator('button:focus', { hasText: say('screen.tryAgain') }).waitFor()
    await page.keyboard.press('Enter')
    await main.getByRole('alert').waitFor({ state: 'detached' })
    await main.getByRole('button', { name: say('screen.noteOpen') }).click()
    await page.locator('button:focus', { hasText: say('screen.noteReady-late') }).waitFor()
    await page.context().close()
  })
})

describe('The list of pair works', () => {
  test('is searched by a name with its own letters, and says how many are left', async () => {
    const { page } = await house.person('hanna')
    await page.goto(`${house.url}/pair-works`)
    const search = page.getByRole('textbox', { name: beginsWith(say('screen.findByNameOrCode')) })
    const shown = (count: number) =>
      page
        .getByRole('status')
        .getByText(say('screen.shownPairWorks').replace('{count}', `${count}`), { exact: true })
    await search.fill('RANTANEN')
    await shown(1).waitFor({ state: 'attached' })
    await page.getByRole('link', { name: beginsWith('Tuula Rantanen') }).waitFor()
    await search.fill('Räntanen')
    await shown(0).waitFor({ state: 'attached' })
    await page.getByRole('button', { name: say('screen.showAllPairWorks') }).click()
    await page.getByRole('link', { name: beginsWith('Tuula Rantanen') }).waitFor()
  })
})
