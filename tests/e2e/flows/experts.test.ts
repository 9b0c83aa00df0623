/** The right partner in a minute: said of oneself, found with reasons, chosen with the client; a list brought and taken back. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openPlayedHouse } from '../setup/house.ts'
import { pressOn, tickIn, typeIn } from '../setup/keys.ts'
import { faultsOf } from '../setup/looks.ts'
import { partOf } from '../setup/played.ts'
import { beginsWith, say } from '../setup/words.ts'

let house: House
beforeAll(async () => {
  house = await openPlayedHouse([partOf('tuula-b', '19.5. Evaluation')], '2026-04-21 12:00')
}, 120_000)
afterAll(() => house.close())

const pairWorkOf = async (key: string): Promise<string> => {
  const { page } = await house.person(key)
  const answer = await page.request.get(`${house.url}/api/pair-works`)
  const { rows } = (await answer.json()) as { rows: readonly { id: string }[] }
  return rows[0]?.id ?? 'none'
}

test('One says what one can, by the keyboard alone, and it is found', async () => {
  const liisa = await house.person('liisa')
  const { page } = liisa
  await liisa.at('/experts/own/mine')
  const box = page.getByRole('textbox', { name: beginsWith(say('screen.expertsCompetences')) })
  await typeIn(page, box, 'velat, häätöjen ehkäisy')
  await tickIn(page, page.getByRole('group', { name: say('screen.expertsDays') }), 'ma')
  await pressOn(page, page.getByRole('button', { name: say('screen.expertsSave') }))
  await page.getByText(say('screen.expertsSaved')).waitFor()
  const hanna = await house.person('hanna')
  await hanna.at('/experts')
  await hanna.page.getByRole('textbox', { name: say('screen.expertsSearch') }).fill('häätö')
  await hanna.page.getByText('Löytyi yksi').waitFor()
  expect(await hanna.page.locator('.expert-list > li').count()).toBe(1)
})

test('A partner is found with reasons, compared and chosen with the client; the client’s own wish is first', async () => {
  const tuula = await house.person('tuula')
  await tuula.at(`/my/${await pairWorkOf('tuula')}/actions/wish-partner`)
  const main = tuula.page.getByRole('main')
  await main.getByRole('radio', { name: say('choiceOf.liking.wants') }).check({ force: true })
  expect(await main.getByText(say('screen.findWorker')).count()).toBe(0)
  await main
    .getByRole('textbox', { name: beginsWith('Kenen kanssa haluaisit työskennellä') })
    .fill('Se, joka ymmärtää velkoja.')
  const [told] = await Promise.all([
    tuula.page.waitForResponse((response) => response.url().endsWith('/commands')),
    main.locator('button[type=submit]').click(),
  ])
  expect(told.status(), await told.text()).toBe(200)

  const hanna = await house.person('hanna')
  const { page } = hanna
  const id = await pairWorkOf('hanna')
  await hanna.at(`/pair-works/${id}/find-pair`)
  await page.getByText('Se, joka ymmärtää velkoja.').waitFor()
  await tickIn(page, page.getByRole('group', { name: say('screen.expertsTopics') }), 'raha')
  const search = page.getByRole('button', { name: say('screen.expertsSearchNow'), exact: true })
  await pressOn(page, search)
  await page.getByText('aihe kuuluu työhön: raha').first().waitFor()
  expect(page.url()).not.toMatch(/raha|velk|tuula/i)
  const compare = page.getByRole('checkbox', { name: beginsWith(say('screen.expertsCompare')) })
  await pressOn(page, compare.first(), 'Space')
  const chosen = page.getByRole('group', { name: say('screen.expertsChosen') })
  await pressOn(page, chosen.getByRole('checkbox').first(), 'Space')
  expect(await faultsOf(page)).toEqual([])
  const record = page.getByRole('button', { name: say('screen.expertsRecordChoice') })
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/commands')),
    pressOn(page, record),
  ])
  expect(answer.status(), await answer.text()).toBe(200)
})

test('A list is shown before it is written, with what to mend; brought; and taken back', async () => {
  const paavo = await house.person('paavo')
  const { page } = paavo
  await paavo.at('/experts/import')
  await page.locator('#expert-file').setInputFiles({
    name: 'lista.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Nimi;Palvelu;Osaaminen\nKuka Lie;;\n;Aamukahvila;"=vertaistuki, tupa"\n'),
  })
  await page.getByText('uusia 1, virheellisiä 1').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Tuo yksi virheetön rivi' }).click()
  await page.getByText('Yksi rivi tuotu.').waitFor()
  await page.getByRole('button', { name: say('screen.expertsImportUndo') }).click()
  await page.getByText(say('screen.expertsImportLastUndone')).waitFor()
})

test('and nothing went wrong in any browser', () => {
  expect(house.troubles).toEqual([])
})
