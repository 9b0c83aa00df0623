import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openPlayedHouse } from '../setup/house.ts'
import { faultsOf } from '../setup/looks.ts'
import { partOf } from '../setup/played.ts'
import { say } from '../setup/words.ts'

let house: House
beforeAll(async () => {
  house = await openPlayedHouse([partOf('tuula-b', '19.5. Evaluation')], '2026-04-21 12:00')
}, 120_000)
afterAll(() => house.close())

describe('What is new for me', () => {
  test('is one press from the day, leads to its place, and is read by going there', async () => {
    const mikko = await house.person('mikko')
    const { page } = mikko
    const main = page.getByRole('main')
    await mikko.at('/today')
    await main.locator('a[href="/notices"]').click()
    await page.getByRole('heading', { level: 1, name: say('screen.noticesTitle') }).waitFor()
    const unread = main.getByRole('region', { name: say('screen.noticesUnread') })
    const first = unread.getByRole('link').first()
    const words = await first.innerText()
    await first.click()
    await page.waitForURL('**/pair-works/**')
    await page.goBack()
    const seen = main.getByRole('region', { name: say('screen.noticesRead'), exact: true })
    await seen.getByRole('link', { name: words }).first().waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.locator('details.you summary').click()
    await page.locator('.you-menu a[href="/notices"]').waitFor()
  })
})

describe('The week on paper', () => {
  test('is one sheet of A4, by initials, with the day to shred it and nothing of the screen', async () => {
    const hanna = await house.person('hanna')
    const { page } = hanna
    await hanna.at('/today')
    await page.getByRole('link', { name: say('screen.sheetLink') }).click()
    await page.getByRole('button', { name: say('screen.sheetMake') }).click()
    const paper = page.getByRole('article')
    await paper.getByText(say('screen.sheetShred').split(' {')[0] ?? 'none').waitFor()
    expect(await paper.innerText()).not.toContain('Tuula')
    expect(await faultsOf(page)).toEqual([])
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button').count()).toBe(0)
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await page.emulateMedia({ media: 'screen' })
  })
})
