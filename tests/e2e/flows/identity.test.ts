import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openPlayedHouse } from '../setup/house.ts'
import { chooseIn, pressOn, typeIn } from '../setup/keys.ts'
import { faultsOf } from '../setup/looks.ts'
import { partOf } from '../setup/played.ts'
import { beginsWith, fieldLabel, say } from '../setup/words.ts'

let house: House
beforeAll(async () => {
  house = await openPlayedHouse([partOf('tuula-b', '19.5. Evaluation')], '2026-04-21 12:00')
}, 120_000)
afterAll(() => house.close())

describe('Who somebody is, with a keyboard alone:', { timeout: 90_000 }, () => {
  test('the home writes down how to reach the client, and a turvakielto', async () => {
    const { page } = await house.person('hanna')
    const main = page.getByRole('main')
    const button = (name: string) => main.getByRole('button', { name, exact: true })
    await page.goto(`${house.url}/pair-works`)
    await pressOn(page, main.getByRole('link', { name: beginsWith('Tuula') }))
    await pressOn(page, main.getByRole('link', { name: say('screen.identityCard') }))
    await pressOn(page, button(say('screen.identityCorrect')))
    await typeIn(
      page,
      main.getByLabel(say('screen.identityPhone'), { exact: true }),
      '050 000 1234',
    )
    await typeIn(
      page,
      main.getByLabel(say('screen.identityAddress'), { exact: true }),
      'Kätköpolku 3, Kivijoki',
    )
    await typeIn(page, main.getByLabel(say('screen.identityCode')).first(), '300973-900')
    await pressOn(page, button(say('screen.identityDoCorrect')))
    await main.getByRole('heading', { name: say('screen.formErrors') }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await pressOn(page, main.getByLabel(say('screen.identityCode')).first(), 'End')
    await page.keyboard.type('F')
    await pressOn(page, button(say('screen.identityDoCorrect')))
    await main
      .getByRole('link', { name: beginsWith('Soita: Tuula') })
      .first()
      .waitFor()

    await pressOn(page, button(say('screen.nonDisclosureBegin')))
    expect(await faultsOf(page)).toEqual([])
    await pressOn(page, button(say('screen.nonDisclosureSave')))
    await main.getByText(say('screen.identityClosed')).first().waitFor()
    await expect
      .poll(() => main.getByRole('link', { name: beginsWith('Soita: Tuula') }).count())
      .toBe(0)

    await pressOn(page, button(say('screen.reveal')))
    await main.getByRole('group', { name: say('screen.revealWhat') }).waitFor()
    await pressOn(page, main.getByRole('checkbox', { name: say('screen.identityPhone') }), 'Space')
    await chooseIn(
      page,
      main.getByRole('group', { name: beginsWith(say('screen.revealWhy')) }),
      say('screen.reveal-contact'),
    )
    await pressOn(page, button(say('screen.revealDo')))
    await main.getByRole('link', { name: beginsWith('Soita: Tuula') }).waitFor()
    expect(await faultsOf(page)).toEqual([])
  })

  test('a place told in a form made by hand is noticed, and kept from whoever may not know it', async () => {
    const { page } = await house.person('hanna')
    const main = page.getByRole('main')
    await page.getByRole('link', { name: say('screen.tabServices'), exact: true }).click()
    await main.getByRole('button', { name: say('screen.networkAddTo'), exact: true }).click()
    const box = (field: 'name' | 'words') =>
      main.getByRole('textbox', { name: beginsWith(fieldLabel('service-mapped', field)) })
    await box('name').fill('Naapuri Pirkko')
    await box('words').fill('Hän asuu samassa talossa Kätköpolulla.')
    await main.getByText(say('screen.placeFound').replace('{words}', 'Kätköpolulla')).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await main.getByRole('button', { name: say('screen.networkAdd'), exact: true }).click()
    await main
      .getByRole('list', { name: say('screen.networkList') })
      .getByRole('button', { name: beginsWith('Naapuri Pirkko') })
      .waitFor()
    await page.getByRole('link', { name: say('screen.tabRecord'), exact: true }).click()
    await main.getByText(say('screen.placeKept')).first().waitFor()
    await page.getByRole('link', { name: say('screen.identityCard') }).click()
  })

  test('a partner finds no number, and nothing that says why', async () => {
    const { page } = await house.person('mikko')
    await page.goto(`${house.url}/pair-works`)
    await page
      .getByRole('main')
      .getByRole('link', { name: beginsWith('Tuula') })
      .click()
    await page.getByRole('link', { name: say('screen.identityCard') }).click()
    await page.getByRole('heading', { name: say('screen.identityCard') }).waitFor()
    expect(await page.getByRole('main').innerText()).not.toMatch(
      /050 000 1234|Turvakielto|Tallessa/,
    )
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('link', { name: say('screen.tabServices'), exact: true }).click()
    await page.getByRole('heading', { name: say('screen.networkHeading') }).waitFor()
    expect(await page.getByRole('main').innerText()).not.toContain('Kätköpolulla')
  })

  test('the client reads what was looked at and why, asks for a correction, and is answered', async () => {
    const tuula = await house.person('tuula')
    const { page } = tuula
    const main = page.getByRole('main')
    await pressOn(page, main.getByRole('link', { name: say('screen.myIdentityLink') }))
    await main.getByText(say('screen.reveal-contact')).waitFor()
    await main.getByText(say('screen.myIdentityOrder')).waitFor()
    await typeIn(page, main.getByLabel(say('screen.myIdentityAskWhat')), 'Nimeni on Tuulia')
    await pressOn(page, main.getByRole('button', { name: say('screen.myIdentityAskDo') }))
    await main.getByText(say('screen.waitsForAnswer')).waitFor()
    expect(await faultsOf(page)).toEqual([])

    const hanna = (await house.person('hanna')).page
    await hanna.reload()
    const answers = hanna.getByRole('main')
    const asked = answers.locator('blockquote', { hasText: 'Nimeni on Tuulia' })
    await asked.waitFor()
    await pressOn(hanna, answers.getByRole('button', { name: say('screen.identityAnswer') }))
    await chooseIn(
      hanna,
      answers.getByRole('group', { name: say('screen.identityAnswerWhat') }),
      say('screen.identityAnswer-corrected'),
    )
    await pressOn(hanna, answers.getByRole('button', { name: say('screen.identityAnswerDo') }))
    await asked.waitFor({ state: 'detached' })
    await page.reload()
    await main.getByText(/Korjattu/).waitFor()
  })

  test('the administrator settles what is recorded twice', async () => {
    const { page } = await house.person('paavo')
    await page.getByRole('link', { name: say('screen.duplicates') }).click()
    await page.getByRole('heading', { name: say('screen.duplicates') }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    expect(house.troubles).toEqual([])
  })
})
