/** A referral walked in the browser: filled in, read and opened by the receiver, heard back; what it hinders is told. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openPlayedHouse } from '../setup/house.ts'
import { faultsOf } from '../setup/looks.ts'
import { partOf } from '../setup/played.ts'
import { beginsWith, say } from '../setup/words.ts'

let house: House
beforeAll(async () => {
  house = await openPlayedHouse([partOf('toivo-c-referred', 'A month later')], '2026-06-08 09:00')
}, 120_000)
afterAll(() => house.close())

const at = async (key: string, path: string) => {
  const person = await house.person(key)
  await person.at(path)
  const main = person.page.getByRole('main')
  return {
    page: person.page,
    main,
    button: (name: string) => main.getByRole('button', { name, exact: true }),
    radio: (name: string) => main.getByRole('radio', { name: beginsWith(name) }),
    box: (name: string) => main.getByRole('textbox', { name: beginsWith(name) }),
  }
}

describe('A referral', () => {
  test('says what hinders it, and is sent', async () => {
    const { page, main, button, radio, box } = await at('eero', '/referrals/new')
    await button(say('screen.referralSendNow')).click()
    await main.getByRole('heading', { name: say('screen.formErrors') }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await box(say('screen.clientName')).fill('Toivo Karhunniemi')
    await radio(say('screen.referralBasis-client-consent')).check({ force: true })
    await radio(say('screen.referralConsent-written')).check({ force: true })
    await box(say('field.consentOn')).fill('8.6.2026')
    const concern = main.getByRole('checkbox', { name: say('screen.referralConcern') })
    await concern.check({ force: true })
    for (const both of ['screen.referralNoResults', 'screen.referralNoProgress'])
      await main.getByRole('checkbox', { name: say(both) }).check({ force: true })
    await box(say('screen.referralWords')).fill('Työkokeilu katkesi.')
    await button(say('screen.referralSendNow')).click()
    await main.getByRole('heading', { name: say('screen.referralHeard') }).waitFor()
    await main.getByText(say('screen.referralState-sent')).waitFor()
    expect(await faultsOf(page)).toEqual([])
  })

  test('is opened in one step by the receiver, who sees before what the referrer will read', async () => {
    const { page, main, button, box } = await at('otto', '/referrals')
    const read = main.getByRole('link', { name: beginsWith(say('screen.referralRead')) })
    await read.first().click()
    await main.getByText('Työkokeilu katkesi.').waitFor()
    await main.getByRole('checkbox', { checked: true }).first().waitFor()
    await box(say('screen.referralTellWords')).fill('Tapaamme torstaina.')
    await main.getByRole('listitem').getByText('Tapaamme torstaina.').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await button(say('screen.referralOpen')).click()
    await page
      .getByRole('navigation', { name: say('screen.partsOfPairWork') })
      .waitFor({ timeout: 20_000 })
    await main.getByRole('heading', { name: 'Toivo Karhunniemi', level: 1 }).waitFor()
  })

  test('is heard of by the referrer, and nothing else', async () => {
    const { page, main } = await at('eero', '/referrals')
    const read = main.getByRole('link', { name: beginsWith(say('screen.referralRead')) })
    await read.first().click()
    await main.getByText('Tapaamme torstaina.').waitFor()
    expect(await main.getByText(say('screen.referralToPairWork')).count()).toBe(0)
    expect(await faultsOf(page)).toEqual([])
    expect(house.troubles).toEqual([])
  })
})
