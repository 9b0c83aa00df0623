import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paperForm } from '../../setup/papers.ts'
import { type Counter, countOn } from '../setup/count.ts'
import { type EmptyHouse, openHouse } from '../setup/house.ts'
import { chooseIn, pressOn, tabTo } from '../setup/keys.ts'
import { faultsOf } from '../setup/looks.ts'
import { storyOf } from '../setup/story-of.ts'
import { beginsWith, say } from '../setup/words.ts'

let house: EmptyHouse
let page: Page
let counter: Counter
let pairWork = ''
const main = () => page.getByRole('main')
const shots = process.env.SHOTS
const shot = async (of: Page, name: string) => {
  if (shots) await of.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

/** By the same request the form sends: how it is opened is counted elsewhere. */
const open = async (): Promise<string> => {
  const session = await page.request.get(`${house.url}/api/session`)
  const { acting } = (await session.json()) as { acting: { service: string } }
  const answer = await page.request.post(`${house.url}/api/pair-works`, {
    headers: { 'x-tyopari': '1' },
    data: {
      commandId: randomUUID(),
      client: { new: { name: 'Tuula Rantanen', birthDate: '1973-09-30', language: 'fi' } },
      model: 'outreach-pair-work',
      homeServices: [acting.service],
      need: { ways: ['multi-professional', 'outreach'] },
    },
  })
  const { id, client } = (await answer.json()) as { id: string; client: { id: string } }
  await house.stage.meet('tuula', client.id)
  return id
}
beforeAll(async () => {
  house = await openHouse(storyOf('tuula-b'), '2026-01-22 13:00')
  ;({ page } = await house.person('hanna'))
  pairWork = await open()
  counter = await countOn(page)
}, 180_000)
afterAll(() => house.close())

interface Line {
  readonly answer: string
  readonly categories: readonly string[]
  readonly minusTopics: readonly string[]
  readonly paper: { readonly scan: string | null } | null
}
/** What is ticked in the form that is open. */
const ticked = async () => {
  const labels = main().locator('label:has(:checked)')
  return labels.evaluateAll((all) => all.map((one) => one.textContent))
}
const parties = async () => {
  const answer = await page.request.get(`${house.url}/api/pair-works/${pairWork}`)
  const { permissions } = (await answer.json()) as {
    permissions: { parties: readonly { state: string; lines: readonly Line[] }[] }
  }
  return permissions.parties
}
const atPairWork = async () => {
  await page.goto(`${house.url}/pair-works/${pairWork}`)
  await main().getByRole('heading', { level: 1 }).waitFor()
  await counter.taken()
}
const tab = () =>
  main()
    .getByRole('navigation', { name: say('screen.partsOfPairWork') })
    .getByRole('link', { name: say('screen.tabPermissions'), exact: true })

describe('At one table', () => {
  test('a written consent for three parties with one topic left out, its preview and its paper are at most 12 interactions', async () => {
    await atPairWork()
    await tab().click()
    await main()
      .getByRole('link', { name: say('screen.takePermissions'), exact: true })
      .first()
      .click()
    await main()
      .getByRole('button', { name: say('screen.sittingSave') })
      .waitFor()
    expect(await ticked()).toEqual([])
    for (const party of [
      'Mielenterveys- ja päihdepalvelut',
      'Talous- ja velkaneuvonta',
      'Vertaispolku',
    ])
      await main()
        .getByRole('checkbox', { name: new RegExp(`^${party}`) })
        .click()
    await main()
      .getByRole('button', { name: say('screen.sittingUsual') })
      .click()
    await main()
      .getByRole('button', { name: say('screen.sittingAllYes') })
      .click()
    await main().getByText(say('topic.substance-use'), { exact: true }).first().click()
    await main()
      .getByRole('radio', { name: beginsWith(say('screen.forMonths-12')) })
      .click()
    const chooser = page.waitForEvent('filechooser')
    await main().getByLabel(say('screen.scanTitle')).click()
    await (await chooser).setFiles({
      name: 'Tuula Rantanen suostumus.pdf',
      mimeType: 'application/pdf',
      buffer: paperForm(['Suostumus']),
    })
    await main()
      .getByText(say('screen.scanChosen').split(',')[0] ?? '')
      .waitFor()
    await main()
      .getByRole('button', { name: say('screen.sittingPreview') })
      .click()
    await main().getByText(say('screen.readsCopy')).first().waitFor()
    expect(await main().getByText(say('screen.readsCopy')).count()).toBe(3)
    await shot(page, 'sitting')
    if (shots) expect(await faultsOf(page)).toEqual([])
    await main()
      .getByRole('button', { name: say('screen.sittingSave') })
      .click()
    await main()
      .getByRole('heading', { name: say('screen.permissionMap') })
      .waitFor()
    const taken = await counter.taken()
    expect(taken).toBeGreaterThan(7)
    expect(taken).toBeLessThanOrEqual(12)
    const told = await parties()
    expect(told.map(({ state, lines }) => [state, lines[0]?.minusTopics])).toEqual(
      Array.from({ length: 3 }, () => ['in-force', ['substance-use']]),
    )
    expect(told.map(({ lines }) => lines[0]?.categories.toSorted())).toEqual(
      Array.from({ length: 3 }, () => ['arrangement', 'minutes', 'plan', 'progress']),
    )
    expect(told.every(({ lines }) => lines[0]?.paper?.scan)).toBe(true)
    await shot(page, 'map')
    expect(await faultsOf(page)).toEqual([])
  })

  test('one party is withdrawn on the client’s word in at most 4', async () => {
    await atPairWork()
    await tab().click()
    await main()
      .getByRole('list', { name: say('screen.permissionMap') })
      .getByRole('button', { name: /velkaneuvonta/ })
      .click()
    await main()
      .getByRole('link', { name: say('screen.mapCut') })
      .click()
    await main()
      .getByRole('button', { name: say('screen.recordWithdrawal') })
      .click()
    await main()
      .getByRole('heading', { name: say('screen.permissionMap') })
      .waitFor()
    expect(await counter.taken()).toBeLessThanOrEqual(4)
    expect((await parties()).map(({ state }) => state)).toEqual([
      'in-force',
      'withdrawn',
      'in-force',
    ])
  })
})

describe('On the permission map, with a keyboard alone,', () => {
  test('the client looks at a line, arranges, cuts it and draws it again', async () => {
    const { page: own } = await house.person('tuula')
    const map = own.getByRole('list', { name: say('screen.permissionMap') })
    const node = (name: string) => map.getByRole('button', { name: beginsWith(name) })
    const names = () => map.getByRole('button').locator('b').allTextContents()
    await node('Vertaispolku').waitFor()
    await shot(own, 'my-map')
    expect(await names()).toContain('Vertaispolku')
    await tabTo(own, node('Vertaispolku'))
    await own.keyboard.press('Enter')
    const before = await names()
    await pressOn(own, own.getByRole('button', { name: say('screen.mapMoveBack') }))
    const after = await names()
    expect([after.toSorted(), after.indexOf('Vertaispolku')]).toEqual([
      before.toSorted(),
      before.indexOf('Vertaispolku') - 1,
    ])
    await pressOn(own, own.getByRole('link', { name: say('screen.mapCut') }))
    await pressOn(own, own.getByRole('button', { name: say('screen.withdrawLine'), exact: true }))
    await map.getByText(say('screen.line-cut')).nth(1).waitFor()
    await tabTo(own, node('Vertaispolku'))
    await own.keyboard.press('Enter')
    await pressOn(own, own.getByRole('link', { name: say('screen.mapDrawThis') }))
    const form = own.getByRole('main')
    await form.getByRole('button', { name: say('screen.giveThisLine') }).waitFor()
    // What was taken back is chosen anew; only what was not to be told is remembered.
    const remembered = form.locator('label:has(:checked)')
    expect(await remembered.allTextContents()).toEqual([say('topic.substance-use')])
    await pressOn(own, form.getByRole('checkbox', { name: say('category.plan') }), 'Space')
    await chooseIn(
      own,
      form.getByRole('group', { name: say('screen.howLong') }),
      beginsWith(say('screen.forMonths-12')),
    )
    await pressOn(own, form.getByRole('button', { name: say('screen.giveThisLine') }))
    await node('Vertaispolku').waitFor()
    expect((await parties()).map(({ state }) => state)).toEqual([
      'in-force',
      'withdrawn',
      'in-force',
    ])
    if (shots) {
      await own.emulateMedia({ colorScheme: 'dark' })
      await own.setViewportSize({ width: 390, height: 844 })
      await shot(own, 'my-map-narrow-dark')
      await own.emulateMedia({ colorScheme: 'light' })
      await own.setViewportSize({ width: 1280, height: 900 })
    }
    expect(await faultsOf(own)).toEqual([])
    expect(house.troubles).toEqual([])
  })
})
