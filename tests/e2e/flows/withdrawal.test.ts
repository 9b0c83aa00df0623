/** A withdrawal heard by a partner, sorted by the home and told to the client; a text sorted with its readers in sight. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openPlayedHouse } from '../setup/house.ts'
import { chooseIn, pressOn, typeIn } from '../setup/keys.ts'
import { faultsOf } from '../setup/looks.ts'
import { storyOf } from '../setup/story-of.ts'
import { beginsWith, say } from '../setup/words.ts'

let house: House
beforeAll(async () => {
  const story = storyOf('withdrawal-in-the-middle-of-work')
  // Until Tuula tells Mikko.
  const steps = story.steps.slice(
    0,
    story.steps.findIndex((step) => step.do === 'withdraw-line'),
  )
  house = await openPlayedHouse([{ ...story, steps }], '2026-02-03 10:05')
}, 120_000)
afterAll(() => house.close())

const open = async (key: string) => {
  const person = await house.person(key)
  const { page } = person
  const answer = await page.request.get(`${house.url}/api/pair-works`)
  const { rows } = (await answer.json()) as { rows: readonly { id: string }[] }
  const home = key === 'tuula' ? 'my' : 'pair-works'
  if (rows[0]) await person.at(`/${home}/${rows[0].id}`)
  return { ...person, main: page.getByRole('main'), pairWork: rows[0]?.id ?? '' }
}

describe('A withdrawal', () => {
  test('is recorded by a partner in three presses of the keyboard’s way', async () => {
    const { page, main } = await open('mikko')
    await pressOn(page, main.getByRole('link', { name: say('screen.clientWithdraws') }))
    const group = main.getByRole('group', { name: say('screen.whatIsWithdrawn') })
    await group.waitFor()
    expect(await faultsOf(page)).toEqual([])
    await chooseIn(
      page,
      group,
      `${say('screen.withdrawAnother')} ${say('screen.withdrawAnotherWhat')}`,
    )
    await typeIn(
      page,
      main.getByRole('textbox', { name: beginsWith(say('screen.clientsWords')) }),
      'En jaksa enää niitä raha-asioita.',
    )
    await pressOn(page, main.getByRole('button', { name: say('screen.recordWithdrawal') }))
    await main.getByRole('navigation', { name: say('screen.partsOfPairWork') }).waitFor()
  })

  test('closes the page of whoever it may be about, who still reads what they wrote', async () => {
    const answer = await (await house.person('hanna')).page.request.get(
      `${house.url}/api/pair-works`,
    )
    const { rows } = (await answer.json()) as { rows: readonly { id: string }[] }
    const liisa = await house.person('liisa')
    await liisa.at(`/pair-works/${rows[0]?.id}`)
    const main = liisa.page.getByRole('main')
    await main.getByRole('heading', { name: say('screen.partEnded') }).waitFor()
    await main.getByRole('link', { name: say('screen.ownWordsLink') }).click()
    await main.getByRole('heading', { name: say('screen.ownWords'), level: 1 }).waitFor()
    expect(await faultsOf(liisa.page)).toEqual([])
  })

  test('waits for the home, who says which line ended', async () => {
    await house.setTime('2026-02-03 13:00')
    const { page, main } = await open('hanna')
    await main.getByText(say('screen.waitsForSorting')).waitFor()
    await pressOn(page, main.getByRole('link', { name: say('screen.sortIt') }))
    const group = main.getByRole('group', { name: 'Talous- ja velkaneuvonta' })
    await group.waitFor()
    expect(await faultsOf(page)).toEqual([])
    await pressOn(page, main.getByRole('button', { name: say('screen.sortAct') }))
    await main.getByText(say('screen.sortMissing')).first().waitFor()
    await chooseIn(page, group, say('screen.lineEnded'))
    await pressOn(page, main.getByRole('button', { name: say('screen.sortAct') }))
    await main.getByRole('navigation', { name: say('screen.partsOfPairWork') }).waitFor()
    expect(await main.getByText(say('screen.waitsForSorting')).count()).toBe(0)
  })
})

describe('A text nobody has sorted', () => {
  test('shows who sees it, and is sorted in one tap when its new readers have been seen', async () => {
    const { page, main, pairWork } = await open('hanna')
    await page.goto(`${house.url}/pair-works/${pairWork}/actions/set-goal`)
    await main
      .getByRole('textbox', { name: beginsWith(say('fieldOf.goal-set.words')) })
      .fill('Velat ja laskut hallintaan')
    await main
      .getByRole('button', {
        name: say('screen.takeTopic').replace('{topic}', say('topic.money')),
      })
      .waitFor()
    const path = `${house.url}/api/pair-works/${pairWork}`
    const { cursor } = (await (await page.request.get(path)).json()) as { cursor: string }
    const goal = { whose: 'client', words: 'Velat ja laskut hallintaan' }
    const recorded = await page.request.post(`${path}/commands`, {
      headers: { 'x-tyopari': '1' },
      data: { commandId: randomUUID(), cursor, kind: 'set-goal', with: goal },
    })
    expect(recorded.status()).toBe(200)
    await page.goto(`${house.url}/pair-works/${pairWork}/record`)
    await main.getByText(say('screen.unsorted')).first().waitFor()
    expect(await faultsOf(page)).toEqual([])
    const sort = say('screen.sortNow').replace('{topic}', say('topic.money'))
    await pressOn(page, main.getByRole('button', { name: sort }))
    await main.getByRole('heading', { name: /^Tämän jälkeen/ }).waitFor()
    expect(await main.innerText()).toContain('Mikko Suvantola')
    await pressOn(page, main.getByRole('button', { name: say('screen.opensConfirm') }))
    await main.getByRole('button', { name: sort }).waitFor({ state: 'detached' })
  })

  test('written on the wrong person is taken back, and opened again within ten minutes', async () => {
    const { page, main } = await open('hanna')
    await page.goto(`${page.url()}/record`)
    await main
      .getByRole('link', { name: say('screen.wrongPerson') })
      .first()
      .click()
    await main.getByRole('button', { name: say('screen.wrongPersonAct') }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await pressOn(page, main.getByRole('button', { name: say('screen.wrongPersonAct') }))
    await main
      .getByRole('button', { name: say('screen.undoSeal') })
      .first()
      .waitFor()
    expect(await main.innerText()).not.toContain('Velat ja laskut hallintaan')
    await pressOn(page, main.getByRole('button', { name: say('screen.undoSeal') }).first())
    await main.getByText('Velat ja laskut hallintaan').first().waitFor()
  })
})
