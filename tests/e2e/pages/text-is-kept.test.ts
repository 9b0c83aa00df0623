import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openPlayedHouse } from '../setup/house.ts'
import type { Person } from '../setup/person.ts'
import { partOf } from '../setup/played.ts'
import { beginsWith, fieldLabel, say } from '../setup/words.ts'

const words = 'Haluan, että joku tulee mukaan pankkiin.'

let house: House
beforeAll(async () => {
  house = await openPlayedHouse([partOf('tuula-b', '3.3.–14.4.')], '2026-02-25 12:00')
}, 120_000)
afterAll(() => house.close())

const goalForm = async (person: Person) => {
  const answer = await person.page.request.get(`${house.url}/api/pair-works`)
  const { rows } = (await answer.json()) as { rows: readonly { id: string }[] }
  await person.at(`/pair-works/${rows[0]?.id}/actions/set-goal`)
}
const goalIn = ({ page }: Person) =>
  page.getByRole('textbox', { name: beginsWith(fieldLabel('goal-set', 'words')) })
const write = async (person: Person, text: string) => {
  const whose = person.page.getByRole('group', { name: beginsWith(say('field.whose')) })
  await whose.getByRole('radio', { name: say('choice.client'), exact: true }).check({ force: true })
  await goalIn(person).fill(text)
  await person.page.getByText(/^Luonnos tällä laitteella, klo/).waitFor()
}

describe('What was typed is never lost:', () => {
  test('the page is loaded anew', async () => {
    const hanna = await house.person('hanna')
    await goalForm(hanna)
    await write(hanna, words)
    await hanna.page.reload()
    await expect.poll(() => goalIn(hanna).inputValue()).toBe(words)
  })

  test('the session ended meanwhile: one signs in and goes on at the same place', async () => {
    const hanna = await house.person('hanna')
    const { page } = hanna
    await goalForm(hanna)
    await write(hanna, words)
    const at = page.url()
    const left = await page.request.delete(`${house.url}/api/session`, {
      headers: { 'x-tyopari': '1' },
    })
    expect(left.ok()).toBe(true)
    await page.getByText(say('screen.sessionEnded')).waitFor()
    await page.getByRole('button', { name: hanna.name }).click()
    await expect.poll(() => goalIn(hanna).inputValue()).toBe(words)
    expect(page.url()).toBe(at)
    expect((await hanna.send('set-goal')).status).toBe(200)
  })

  test('two at once: the second reads what changed, and sends their own words after it', async () => {
    const [one, other] = [await house.person('hanna'), await house.another('hanna')]
    await goalForm(one)
    await goalForm(other)
    await write(one, 'Ensimmäinen ehti ensin.')
    await write(other, 'Toinen kirjoitti samaan aikaan.')
    expect((await one.send('set-goal')).status).toBe(200)
    const button = other.form('set-goal').getByRole('button', { name: say('command.set-goal') })
    await button.click()
    const notice = other.page.getByRole('region', { name: say('screen.behindTitle') })
    await notice.getByText('Ensimmäinen ehti ensin.').waitFor()
    await expect
      .poll(() => other.page.evaluate(() => document.activeElement?.textContent))
      .toBe(say('screen.behindTitle'))
    expect(await goalIn(other).inputValue()).toBe('Toinen kirjoitti samaan aikaan.')
    expect((await other.send('set-goal')).status).toBe(200)
    await one.at(new URL(one.page.url()).pathname.replace(/\/actions.*/, '') + '/plan')
    for (const text of ['Ensimmäinen ehti ensin.', 'Toinen kirjoitti samaan aikaan.'])
      await one.page.getByText(text).first().waitFor()
  })

  test('the connection breaks: it says so, and the same words are sent when it is back', async () => {
    const hanna = await house.person('hanna')
    const { page } = hanna
    await goalForm(hanna)
    await write(hanna, 'Yhteys katkesi välissä.')
    await page.context().setOffline(true)
    await hanna
      .form('set-goal')
      .getByRole('button', { name: say('command.set-goal') })
      .click()
    await page.getByRole('heading', { name: say('screen.notReachedTitle') }).waitFor()
    expect(await goalIn(hanna).inputValue()).toBe('Yhteys katkesi välissä.')
    await page.context().setOffline(false)
    expect((await hanna.send('set-goal')).status).toBe(200)
  })

  test('and whoever may read no longer sees the page go at once', async () => {
    const [liisa, tuula] = [await house.person('liisa'), await house.person('tuula')]
    const answer = await liisa.page.request.get(`${house.url}/api/pair-works`)
    const { rows } = (await answer.json()) as { rows: readonly { id: string }[] }
    await liisa.at(`/pair-works/${rows[0]?.id}`)
    await liisa.page.getByRole('heading', { name: 'Tuula Rantanen' }).waitFor()
    await tuula.at(`/my/${rows[0]?.id}`)
    const line = tuula.page
      .getByRole('listitem')
      .filter({ has: tuula.page.getByRole('heading', { name: /velkaneuvonta/i }) })
    await line.getByRole('link', { name: say('screen.withdrawLine') }).click()
    await tuula.page.getByRole('button', { name: say('screen.withdrawLine'), exact: true }).click()
    await liisa.page.getByRole('heading', { name: /Osuutesi/ }).waitFor()
    expect(await liisa.page.getByText('Tuula').count()).toBe(0)
  })
})
