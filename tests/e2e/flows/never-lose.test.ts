import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openPlayedHouse } from '../setup/house.ts'
import { pressOn } from '../setup/keys.ts'
import { faultsOf } from '../setup/looks.ts'
import type { Person } from '../setup/person.ts'
import { partOf } from '../setup/played.ts'
import { beginsWith, fieldLabel, say } from '../setup/words.ts'

const words = 'Haluan, että joku tulee mukaan pankkiin. 🧑‍🤝‍🧑 مرحبا'

let house: House
let pairWork: string
beforeAll(async () => {
  house = await openPlayedHouse([partOf('tuula-b', '3.3.–14.4.')], '2026-02-25 12:00')
  const { page } = await house.person('hanna')
  const answer = await page.request.get(`${house.url}/api/pair-works`)
  const { rows } = (await answer.json()) as { rows: readonly { id: string }[] }
  pairWork = rows[0]?.id ?? ''
}, 120_000)
afterAll(() => house.close())

const goalForm = (person: Person) => person.at(`/pair-works/${pairWork}/actions/set-goal`)
const goalIn = ({ page }: Person) =>
  page.getByRole('textbox', { name: beginsWith(fieldLabel('goal-set', 'words')) })
const holds = (person: Person, text: string) =>
  expect.poll(() => goalIn(person).inputValue(), { timeout: 15_000 }).toBe(text)
const isState = (person: Person, state: string) =>
  person.page.locator(`.saved[data-state="${state}"]`).waitFor()
const write = async (person: Person, text: string) => {
  const whose = person.page.getByRole('group', { name: beginsWith(say('field.whose')) })
  await whose.getByRole('radio', { name: say('choice.client'), exact: true }).check({ force: true })
  await goalIn(person).fill(text)
}
const goalsSaying = async ({ page }: Person, text: string): Promise<number> => {
  const answer = await page.request.get(`${house.url}/api/pair-works/${pairWork}/record`)
  return (await answer.text()).split(text).length - 1
}
const onDevice = ({ page }: Person) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .map((key) => localStorage.getItem(key))
      .join(' '),
  )

describe('What was typed is never lost:', () => {
  test('the page is loaded anew, left and come back to, and found on another device', async () => {
    const hanna = await house.person('hanna')
    await goalForm(hanna)
    await write(hanna, words)
    await isState(hanna, 'saved')
    await hanna.page.reload()
    await holds(hanna, words)
    await hanna.page.getByRole('link', { name: say('screen.leaveForm') }).click()
    await hanna.page.getByRole('navigation', { name: say('screen.partsOfPairWork') }).waitFor()
    await hanna.page.goBack()
    await holds(hanna, words)
    const phone = await house.another('hanna', { viewport: { width: 390, height: 800 } })
    await phone.at('/unfinished')
    expect(await faultsOf(phone.page)).toEqual([])
    await phone.page.getByRole('link', { name: say('screen.unfinishedOpen') }).click()
    await holds(phone, words)
  })

  test('the session ended meanwhile: another sits down and sees nothing; one signs in and goes on', async () => {
    const hanna = await house.another('hanna')
    const { page } = hanna
    await goalForm(hanna)
    await holds(hanna, words)
    const at = page.url()
    const left = await page.request.delete(`${house.url}/api/session`, {
      headers: { 'x-tyopari': '1' },
    })
    expect(left.ok()).toBe(true)
    await page.getByText(say('screen.keptForYou')).waitFor()
    expect(await onDevice(hanna)).not.toContain('pankkiin')
    await page.getByRole('button', { name: 'Mikko' }).click()
    await page.getByRole('navigation', { name: say('screen.mainMenu') }).waitFor()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByText('pankkiin').count()).toBe(0)
    expect(page.url()).toBe(at)
    await page.locator('details.you summary').click()
    await page.getByRole('button', { name: say('screen.signOut'), exact: true }).click()
    await page.getByRole('button', { name: hanna.name }).click()
    await holds(hanna, words)
  })

  test('two devices wrote: both stand side by side, and both can be kept', async () => {
    const [desk, phone] = [await house.person('hanna'), await house.another('hanna')]
    await goalForm(desk)
    await goalForm(phone)
    await holds(desk, words)
    await holds(phone, words)
    await goalIn(phone).fill('Puhelimella kirjoitettu.')
    await isState(phone, 'saved')
    await goalIn(desk).fill('Pöydän ääressä kirjoitettu.')
    await isState(desk, 'differs')
    const notice = desk.page.getByRole('region', { name: say('screen.versionsTitle') })
    await notice.getByText('Puhelimella kirjoitettu.').waitFor()
    await notice.getByText('Pöydän ääressä kirjoitettu.').waitFor()
    expect(await faultsOf(desk.page)).toEqual([])
    await notice.getByRole('button', { name: say('screen.versionTakeBoth') }).click()
    await isState(desk, 'saved')
    expect(await goalIn(desk).inputValue()).toBe(
      'Pöydän ääressä kirjoitettu.\n\nPuhelimella kirjoitettu.',
    )
    expect((await desk.send('set-goal')).status).toBe(200)
    await desk.at('/unfinished')
    await desk.page.getByText(say('screen.unfinishedNone')).waitFor()
    expect(await onDevice(desk)).not.toContain('kirjoitettu')
  })

  test('a colleague was faster: what happened is read, and one’s own words are sent after it', async () => {
    const [one, other] = [await house.person('hanna'), await house.another('hanna')]
    await goalForm(other)
    await write(other, 'Toinen kirjoitti samaan aikaan.')
    await isState(other, 'saved')
    await one.at(`/pair-works/${pairWork}/actions/send-note`)
    const view = await one.page.request.get(`${house.url}/api/pair-works/${pairWork}`)
    const { cursor } = (await view.json()) as { cursor: string }
    const told = await one.page.request.post(`${house.url}/api/pair-works/${pairWork}/commands`, {
      headers: { 'x-tyopari': '1', origin: house.url },
      data: {
        commandId: crypto.randomUUID(),
        cursor,
        kind: 'set-goal',
        with: { words: 'Ensimmäinen ehti ensin.', whose: 'client' },
      },
    })
    expect(told.status()).toBe(200)
    const button = other.form('set-goal').getByRole('button', { name: say('command.set-goal') })
    await button.click()
    const notice = other.page.getByRole('region', { name: say('screen.behindTitle') })
    await notice.getByText('Ensimmäinen ehti ensin.').waitFor()
    await expect
      .poll(() => other.page.evaluate(() => document.activeElement?.textContent))
      .toBe(say('screen.behindTitle'))
    expect(await goalIn(other).inputValue()).toBe('Toinen kirjoitti samaan aikaan.')
    expect((await other.send('set-goal')).status).toBe(200)
  })

  test('the network breaks: what was sent waits in sight, and goes by itself, once, when it is back', async () => {
    const hanna = await house.person('hanna')
    const { page } = hanna
    await goalForm(hanna)
    await write(hanna, 'Yhteys katkesi välissä.')
    await isState(hanna, 'saved')
    await page.context().setOffline(true)
    await goalIn(hanna).fill('Yhteys katkesi välissä, ja jatkoin.')
    await isState(hanna, 'this-device')
    await hanna
      .form('set-goal')
      .getByRole('button', { name: say('command.set-goal') })
      .click()
    await page.getByRole('region', { name: say('screen.waitsForNetworkTitle') }).waitFor()
    await page.locator('.waiting-line').getByRole('link').click()
    await page.getByRole('heading', { name: say('screen.unsentHeading') }).waitFor()
    await page.context().setOffline(false)
    await expect.poll(() => goalsSaying(hanna, 'ja jatkoin'), { timeout: 20_000 }).toBe(1)
    await page.getByText(/^Verkko palasi/).waitFor()
    expect(await onDevice(hanna)).not.toContain('jatkoin')
  })

  test('one’s part ended: one’s own unfinished words stay, and nothing else is told', async () => {
    const [liisa, tuula] = [await house.person('liisa'), await house.person('tuula')]
    await liisa.at(`/pair-works/${pairWork}/actions/send-note`)
    const note = liisa.page.getByRole('textbox', {
      name: beginsWith(fieldLabel('note-sent', 'words')),
    })
    await note.fill('Pankki on auki kymmeneen.')
    await isState(liisa, 'saved')
    await tuula.at(`/my/${pairWork}`)
    const line = tuula.page
      .getByRole('listitem')
      .filter({ has: tuula.page.getByRole('heading', { name: /velkaneuvonta/i }) })
    await line.getByRole('link', { name: say('screen.withdrawLine') }).click()
    await tuula.page.getByRole('button', { name: say('screen.withdrawLine'), exact: true }).click()
    await liisa.page.getByRole('heading', { name: /Osuutesi/ }).waitFor()
    expect(await liisa.page.getByText('Tuula').count()).toBe(0)
    await liisa.page
      .getByRole('link', { name: say('screen.unfinished') })
      .first()
      .click()
    await liisa.page.getByRole('button', { name: say('screen.unfinishedWords') }).click()
    await liisa.page.getByText('Pankki on auki kymmeneen.').waitFor()
    expect(await liisa.page.getByText('Tuula').count()).toBe(0)
  })
})

test('What one says of oneself is kept as it is typed, and gone over nothing others saved before it is shown', async () => {
  const hanna = await house.person('hanna')
  const { page } = hanna
  const main = page.getByRole('main')
  const how = main.getByRole('textbox', { name: beginsWith(say('screen.expertsHowToAsk')) })
  await hanna.at('/experts/own/mine')
  await how.fill('Soita aamulla.')
  await isState(hanna, 'saved')
  await page.context().setOffline(true)
  await how.fill('Soita aamulla, ennen kymmentä.')
  await isState(hanna, 'this-device')
  await page.context().setOffline(false)
  await isState(hanna, 'saved')
  const phone = await house.another('hanna')
  const own = (await (await phone.page.request.get(`${house.url}/api/experts/own`)).json()) as {
    mine: { revision: number; confirmedOn: unknown; isFading: unknown }
  }
  const { revision, confirmedOn: _on, isFading: _fading, ...entry } = own.mine
  const saved = await phone.page.request.put(`${house.url}/api/experts/own/mine`, {
    headers: { 'x-tyopari': '1', origin: house.url },
    data: { revision, entry: { ...entry, howToAsk: 'Viestillä.' } },
  })
  expect(saved.status(), await saved.text()).toBe(200)
  await page.reload()
  await page.getByRole('heading', { name: say('screen.expertsChangedTitle') }).waitFor()
  await main.getByText('Viestillä.', { exact: true }).waitFor()
  expect(await how.inputValue()).toBe('Soita aamulla, ennen kymmentä.')
  expect(await faultsOf(page)).toEqual([])
  await page.request.delete(`${house.url}/api/session`, { headers: { 'x-tyopari': '1' } })
  await how.fill('Soita aamulla, ennen yhtätoista.')
  await page.getByRole('button', { name: say('screen.expertsSave') }).click()
  await page.getByText(say('screen.keptForYou')).waitFor()
  await page.getByRole('button', { name: hanna.name }).click()
  await expect.poll(() => how.inputValue()).toBe('Soita aamulla, ennen yhtätoista.')
  await page.getByRole('button', { name: say('screen.expertsSave') }).click()
  await page.getByText(say('screen.expertsSaved')).waitFor()
  await isState(hanna, 'nothing')
  expect(await how.inputValue()).toBe('Soita aamulla, ennen yhtätoista.')
})

test('A page that breaks says so, with a way out by each key, and what was typed is still there', async () => {
  const mikko = await house.person('mikko')
  const { page } = mikko
  const how = page.getByRole('textbox', { name: beginsWith(say('screen.expertsHowToAsk')) })
  await mikko.at('/experts/own/mine')
  await how.fill('Kysy käytävällä.')
  await isState(mikko, 'saved')
  // An answer no screen expects: drawing it throws.
  const own = '**/api/experts/own'
  await page.route(own, (route) => route.fulfill({ json: {} }))
  await page.reload()
  await page.getByRole('heading', { name: say('screen.troubleTitle') }).waitFor()
  await page.getByText(say('screen.trouble')).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await pressOn(page, page.getByRole('link', { name: say('screen.toStart') }))
  await page.getByRole('navigation', { name: say('screen.mainMenu') }).waitFor()
  await page.goto(`${house.url}/experts/own/mine`)
  await page.getByRole('heading', { name: say('screen.troubleTitle') }).waitFor()
  await page.unroute(own)
  await pressOn(page, page.getByRole('button', { name: say('screen.tryAgain') }))
  await expect.poll(() => how.inputValue(), { timeout: 15_000 }).toBe('Kysy käytävällä.')
})

test('A name of ninety letters and words in another script widen no page, and an empty form says what it lacks', async () => {
  const hanna = await house.person('hanna')
  const { page } = hanna
  await hanna.at('/pair-works/new')
  await page.getByRole('button', { name: say('screen.openPairWork') }).click()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent), { timeout: 15_000 })
    .toBe(say('screen.formErrors'))
  const opened = await page.request.post(`${house.url}/api/pair-works`, {
    headers: { 'x-tyopari': '1', origin: house.url },
    data: {
      commandId: crypto.randomUUID(),
      client: {
        new: { name: `${'Pitkänimi'.repeat(9)} مريم 🧑‍🤝‍🧑`, birthDate: null, language: 'fi' },
      },
      model: 'outreach-pair-work',
      homeServices: [(await sessionOf(hanna)).acting.service],
      need: { ways: ['multi-professional'], words: `${'sanasta'.repeat(20)} مرحبا` },
    },
  })
  expect(opened.status()).toBe(201)
  const { id } = (await opened.json()) as { id: string }
  for (const path of [`/pair-works/${id}`, `/pair-works/${id}/record`, '/pair-works', '/today']) {
    await hanna.at(path)
    await page.getByText('Pitkänimi').first().waitFor()
    expect(await faultsOf(page)).toEqual([])
  }
})

const sessionOf = async ({ page }: Person) =>
  (await (await page.request.get(`${house.url}/api/session`)).json()) as {
    readonly acting: { readonly service: string }
  }
