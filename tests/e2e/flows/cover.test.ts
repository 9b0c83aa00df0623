/** The own worker's role handed over in five by two; a pair covers the ill one; a visit told, longer and back. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openPlayedHouse } from '../setup/house.ts'
import { faultsOf } from '../setup/looks.ts'
import { partOf } from '../setup/played.ts'
import { beginsWith, say } from '../setup/words.ts'

let house: House
beforeAll(async () => {
  house = await openPlayedHouse([partOf('aino-a', '22.1. Jari tells')], '2026-01-23 09:00')
}, 120_000)
afterAll(() => house.close())

const pairWorkOf = async (key: string): Promise<string> => {
  const { page } = await house.person(key)
  const answer = await page.request.get(`${house.url}/api/pair-works`)
  const { rows } = (await answer.json()) as { rows: readonly { id: string }[] }
  return rows[0]?.id ?? 'none'
}
const nameOf = async (key: string): Promise<string> => {
  const { page } = await house.person(key)
  const answer = await page.request.get(`${house.url}/api/session`)
  return ((await answer.json()) as { person: { name: string } }).person.name
}

test('The own worker’s role passes in five: four of the giver, one of the receiver', async () => {
  const jari = await house.person('jari')
  const petra = await house.person('petra')
  let count = 0
  const press = async (act: Promise<void>) => {
    count += 1
    await act
  }
  const id = await pairWorkOf('jari')
  await jari.at(`/pair-works/${id}/services`)
  const main = jari.page.getByRole('main')
  await press(main.getByRole('link', { name: say('command.offer-hand-over'), exact: true }).click())
  await press(
    main.getByRole('radio', { name: say('screen.handOver-own-worker') }).check({ force: true }),
  )
  await press(
    main.getByRole('radio', { name: await nameOf('petra'), exact: true }).check({ force: true }),
  )
  expect(await faultsOf(jari.page)).toEqual([])
  await press(main.getByRole('button', { name: say('screen.handOverSend') }).click())
  await main.getByRole('heading', { level: 1 }).waitFor()
  await expect
    .poll(async () => (await ownWorkers(id)).join(), { timeout: 10_000 })
    .toBe(await nameOf('jari'))
  await petra.at('/today')
  const accept = petra.page.getByRole('button', { name: say('screen.tapAccept') })
  await accept.waitFor()
  await press(accept.click())
  await expect
    .poll(async () => (await ownWorkers(id)).join(), { timeout: 10_000 })
    .toBe(await nameOf('petra'))
  expect(count).toBeLessThanOrEqual(5)
})
const filled = (key: Parameters<typeof say>[0], name: string): string =>
  say(key).replace('{name}', name)
const ownWorkers = async (id: string): Promise<readonly string[]> => {
  const { page } = await house.person('jari')
  const answer = await page.request.get(`${house.url}/api/pair-works/${id}`)
  const { people } = (await answer.json()) as {
    people: readonly { name: string; ownWorker?: true }[]
  }
  return people.filter(({ ownWorker }) => ownWorker).map(({ name }) => name)
}

test('Ill this morning in two taps; the pair covers, and the client is told by a draft', async () => {
  const petra = await house.person('petra')
  await petra.at('/absence')
  await petra.page.getByRole('button', { name: say('screen.iAmIllSend') }).click()
  await petra.page.getByText('Kirjattu').waitFor()

  const jari = await house.person('jari')
  const id = await pairWorkOf('jari')
  await jari.at(`/pair-works/${id}/cover`)
  const main = jari.page.getByRole('main')
  const ill = main.getByRole('radio', { name: await nameOf('petra'), exact: true })
  await ill.check({ force: true })
  const by = main.getByRole('combobox', { name: beginsWith(say('screen.coverBy')) })
  await expect.poll(() => by.inputValue()).not.toBe('')
  await main.getByRole('button', { name: say('screen.coverSend'), exact: true }).click()
  const draft = main.locator('textarea')
  const given = (await nameOf('petra')).split(' ')[0] ?? ''
  await draft.first().waitFor({ timeout: 20_000 })
  expect(await draft.first().inputValue()).toContain(`${given} on poissa`)
  expect(jari.page.url()).not.toContain('poissa')
  expect(await faultsOf(jari.page)).toEqual([])
})

test('Back sooner than was told: seen by the unit, said in one press, and the cover ends', async () => {
  const marja = await house.person('marja')
  const ill = await nameOf('petra')
  await marja.at('/unit')
  const back = marja.page.getByRole('button', { name: filled('screen.someoneBackThis', ill) })
  await back.waitFor()
  expect(await faultsOf(marja.page)).toEqual([])
  const jari = await house.person('jari')
  await jari.at(`/pair-works/${await pairWorkOf('jari')}/cover`)
  await jari.page.getByRole('heading', { name: say('screen.awayHere') }).waitFor()
  expect(await faultsOf(jari.page)).toEqual([])
  const petra = await house.person('petra')
  await petra.at('/absence')
  const own = petra.page.getByRole('button', { name: say('screen.iAmBack') })
  await own.waitFor()
  expect(await faultsOf(petra.page)).toEqual([])
  await own.click()
  await petra.page.locator('.saved:focus').waitFor()
  await marja.at('/unit')
  await marja.page.getByRole('heading', { name: say('screen.load') }).waitFor()
  expect(await back.count()).toBe(0)
})

test('One tap is taken back by one, by keyboard; an offer is taken back by its maker', async () => {
  const jari = await house.person('jari')
  const petra = await house.person('petra')
  const id = await pairWorkOf('jari')
  const main = jari.page.getByRole('main')
  await jari.at(`/pair-works/${id}/actions/offer-hand-over`)
  await main
    .getByRole('radio', { name: say('screen.handOver-membership'), exact: true })
    .check({ force: true })
  await main.getByRole('radio', { name: await nameOf('petra'), exact: true }).check({ force: true })
  await main.getByRole('button', { name: say('screen.handOverSend') }).click()
  await expect.poll(() => new URL(jari.page.url()).pathname).toBe(`/pair-works/${id}`)

  await petra.at('/today')
  const decline = petra.page.getByRole('button', { name: say('screen.tapDecline') })
  await decline.click()
  await petra.page.locator('.done-line:focus').waitFor()
  expect(await decline.count()).toBe(0)
  expect(await faultsOf(petra.page)).toEqual([])
  const undo = petra.page.getByRole('button', { name: undoOf('') })
  const notUndone = petra.page.getByRole('alert').filter({ hasText: notUndoneOf('') })
  await petra.page.context().setOffline(true)
  await petra.page.keyboard.press('Tab')
  await petra.page.keyboard.press('Enter')
  await notUndone.getByText(notUndoneOf(say('screen.notReached'))).waitFor()
  expect(await undo.isEnabled()).toBe(true)
  expect(await faultsOf(petra.page)).toEqual([])
  await petra.page.context().setOffline(false)
  // Where one was: the same key again is the way out.
  await petra.page.keyboard.press('Enter')
  await decline.waitFor()

  await decline.click()
  await undo.waitFor()
  const why = await takenBackElsewhere(id)
  await undo.click()
  await notUndone.getByText(notUndoneOf(why)).waitFor()
  expect(await faultsOf(petra.page)).toEqual([])

  await jari.at(`/pair-works/${id}/actions/offer-hand-over`)
  await main.getByRole('button', { name: beginsWith(say('screen.handOverTakeBack')) }).click()
  await main.getByText(say('screen.handOverTakenBack')).waitFor()
  expect(await faultsOf(jari.page)).toEqual([])
  await petra.at('/today')
  await petra.page.getByRole('heading', { level: 1 }).waitFor()
  expect(await decline.count()).toBe(0)
})

const undoOf = (what: string) => say('screen.undoTapThis').replace('{what}', what).trim()
const notUndoneOf = (why: string) => say('screen.undoTapNotDone').replace('{why}', why)
interface Refused {
  readonly text: string
  readonly wayOutText: string
}
/** The same was taken back from her telephone a second ago. What the server then says of doing it again. */
const takenBackElsewhere = async (id: string): Promise<string> => {
  const { request } = (await house.another('petra')).page
  const at = `${house.url}/api/pair-works/${id}`
  const { cursor, record } = (await (await request.get(at)).json()) as {
    cursor: string
    record: readonly { id: string; kind: string }[]
  }
  const fact = record.findLast(({ kind }) => kind === 'hand-over-declined')?.id
  const seal = async (mark: string) => {
    const answer = await request.post(`${at}/commands`, {
      headers: { 'x-tyopari': '1', origin: house.url },
      data: {
        commandId: crypto.randomUUID(),
        cursor: mark,
        kind: 'seal-entry',
        with: { fact, reason: 'Painoin vahingossa.' },
      },
    })
    return (await answer.json()) as { view?: { cursor: string }; errors?: Refused[] }
  }
  const { view } = await seal(cursor)
  const refused = await seal(view?.cursor ?? '')
  return (refused.errors ?? []).map(({ text, wayOutText }) => `${text} ${wayOutText}`).join()
}

test('Alone on a visit: told in one form, half an hour more, and back', async () => {
  const jari = await house.person('jari')
  await jari.at('/visits/new')
  const main = jari.page.getByRole('main')
  const whom = main.getByRole('checkbox', { name: say('screen.visitDesk') })
  expect(await whom.isChecked()).toBe(true)
  await main
    .getByRole('textbox', { name: say('screen.visitArea') })
    .fill('rivitaloja joen varrella')
  await main.getByRole('button', { name: say('screen.visitSend') }).click()
  const longer = main.getByRole('button', { name: say('screen.visitLonger') })
  await longer.waitFor()
  expect(await faultsOf(jari.page)).toEqual([])
  await longer.click()
  const marja = await house.person('marja')
  await marja.at('/visits')
  await marja.page.getByText('rivitaloja joen varrella').waitFor()
  // Nobody has heard: from the minute the time has passed it stands on every page of whoever is alerted.
  await house.setTime('2026-01-23 13:00')
  await marja.at('/unit')
  const alarm = marja.page.getByRole('alert').filter({ hasText: await nameOf('jari') })
  await alarm.waitFor()
  expect(await faultsOf(marja.page)).toEqual([])
  await alarm.getByRole('link', { name: say('screen.visitAlertOpen') }).click()
  await marja.page.getByRole('button', { name: say('screen.visitTake') }).click()
  await marja.page.getByText(filled('screen.visitTakenBy', await nameOf('marja'))).waitFor()
  expect(await faultsOf(marja.page)).toEqual([])
  await main.getByRole('button', { name: say('screen.visitBack') }).click()
  await main.getByRole('link', { name: say('screen.visitGo') }).waitFor()
})

test('Work that ends: to whom the duties return is seen before it is said', async () => {
  const marja = await house.person('marja')
  const main = marja.page.getByRole('main')
  await marja.at('/accounts')
  await main.getByRole('link', { name: await nameOf('petra'), exact: true }).click()
  await main.getByRole('link', { name: say('screen.workEndsSee') }).waitFor()
  expect(await faultsOf(marja.page)).toEqual([])
  await main.getByRole('link', { name: say('screen.workEndsSee') }).click()
  await main.getByText(await nameOf('jari')).waitFor()
  await main.getByRole('button', { name: say('screen.workEndsSend') }).click()
  await main.getByRole('heading', { name: say('screen.formErrors') }).waitFor()
  expect(await faultsOf(marja.page)).toEqual([])
  await main.locator('#end-day').fill('30.1.2026')
  await main.getByRole('button', { name: say('screen.workEndsSend') }).click()
  await main.locator('.saved:focus').waitFor()
  expect(await main.locator('.saved').innerText()).toContain('30.1.2026')
  const petra = await house.person('petra')
  await petra.at('/today')
})
