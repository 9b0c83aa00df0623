import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openPlayedHouse } from '../setup/house.ts'
import { faultsOf } from '../setup/looks.ts'
import type { Person } from '../setup/person.ts'
import { partOf } from '../setup/played.ts'
import { beginsWith, modelTitle, say } from '../setup/words.ts'

/** Everything there is to look at, half way: a permission taken back, a meeting ahead, a plan, decisions, an ending near. */
const stories = [
  partOf('tuula-b', '19.5. Evaluation'),
  partOf('veeti-d', '21.4. The meeting'),
  partOf('aino-a', '22.1. Jari tells'),
  partOf('sini-c', 'C has no ending'),
]
let house: House
beforeAll(async () => {
  house = await openPlayedHouse(stories, '2026-04-21 12:00')
}, 120_000)
afterAll(() => house.close())

/** The page of the only pair work somebody has, whatever its address. */
const pairWorkOf = async (person: Person): Promise<string> => {
  const answer = await person.page.request.get(`${house.url}/api/pair-works`)
  const { rows } = (await answer.json()) as { rows: readonly { id: string }[] }
  return rows[0]?.id ?? 'none'
}

const look = async (person: Person, paths: readonly string[]): Promise<readonly string[]> => {
  const faults: string[] = []
  // One that is named twice is looked at once.
  for (const path of new Set(paths)) {
    await person.at(path)
    const loading = person.page.getByText(say('screen.loading'), { exact: true })
    await expect.poll(() => loading.count(), { timeout: 30_000 }).toBe(0)
    if (!(await person.page.getByText(say('screen.demoLine'), { exact: true }).isVisible()))
      faults.push(`${person.key} ${path} does not say that it is a demo`)
    faults.push(...(await faultsOf(person.page)).map((fault) => `${person.key} ${path} ${fault}`))
  }
  return faults
}

const tabs = [
  '',
  '/plan',
  '/meetings',
  '/services',
  '/permissions',
  '/decisions',
  '/record',
  '/record?since=last-time',
  '/identity',
  '/actions',
]
const beside = [
  '/sitting',
  '/own-words',
  '/find-pair',
  '/cover',
  '/with-the-family',
  '/actions/offer-hand-over',
  '/actions/accept-hand-over',
  '/actions/publish-plan-version',
]
const forms = [
  'give-line',
  'set-goal',
  'propose-meeting',
  'set-task',
  'end-pair-work',
  'invite-member',
  'consult-supervisor',
  'mark-carried-over',
]

describe('Every page is read by everybody, light and dark, narrow and large:', {
  timeout: 120_000,
}, () => {
  test('a worker’s own pages', async () => {
    const hanna = await house.person('hanna')
    const all = [
      '/today',
      '/pair-works',
      '/pair-works/new',
      '/invitations',
      '/unfinished',
      '/not/a/page',
    ]
    const desk = ['/notices', '/my-notices', '/my-week-on-paper']
    const asked = ['/referrals', '/referrals/new', '/referrals/new?how=phone', '/team/case']
    const seldom = ['/urgent', '/child-in-danger', '/my-sign-in', '/absence', '/visits/new']
    const experts = ['/experts', '/experts/own/mine', '/experts/own/service', '/find-pair']
    const day = ['/absence', '/visits', '/visits/new']
    expect(await look(hanna, [...all, ...desk, ...asked, ...seldom, ...experts, ...day])).toEqual(
      [],
    )
  })

  test('a pair work, tab by tab, drawn as a line', async () => {
    const hanna = await house.person('hanna')
    const id = await pairWorkOf(hanna)
    const paths = tabs.map((tab) => `/pair-works/${id}${tab}`)
    expect(await look(hanna, paths)).toEqual([])
  })

  test('the pages beside a pair work’s tabs', async () => {
    const hanna = await house.person('hanna')
    const id = await pairWorkOf(hanna)
    const paths = beside.map((path) => `/pair-works/${id}${path}`)
    expect(await look(hanna, paths)).toEqual([])
  })

  test('what was opened urgently, by a colleague who does not work with the client', async () => {
    const ville = await house.person('ville')
    const answer = await ville.page.request.post(`${house.url}/api/urgent-access`, {
      headers: { 'x-tyopari': '1', origin: house.url },
      data: {
        commandId: crypto.randomUUID(),
        name: 'Tuula Rantanen',
        birthDate: '1973-09-30',
        reason: 'Naapuri on huolissaan, eikä työntekijä vastaa.',
      },
    })
    const { opened = [] } = (await answer.json()) as { opened?: readonly string[] }
    expect(opened).toHaveLength(1)
    expect(await look(ville, ['/urgent', `/urgent/${opened[0]}`])).toEqual([])
  })

  test('a pair work drawn as a ring, as lanes, as fields', async () => {
    for (const key of ['jari', 'otto', 'elina']) {
      const worker = await house.person(key)
      const id = await pairWorkOf(worker)
      const family = key === 'elina' ? [`/pair-works/${id}/with-the-family`] : []
      expect(await look(worker, [`/pair-works/${id}`, ...family])).toEqual([])
    }
  })

  test('forms, empty and with what is missing', async () => {
    const hanna = await house.person('hanna')
    const id = await pairWorkOf(hanna)
    for (const form of forms) {
      expect(await look(hanna, [`/pair-works/${id}/actions/${form}`])).toEqual([])
      await hanna.page.getByRole('main').locator('button[type=submit]').click()
      await hanna.page.getByRole('heading', { name: say('screen.formErrors') }).waitFor()
      expect(await faultsOf(hanna.page), form).toEqual([])
    }
  })

  test('opening a pair work, with a model chosen and with what is missing', async () => {
    const hanna = await house.person('hanna')
    const { page } = hanna
    await hanna.at('/pair-works/new')
    for (const model of stories.map((story) => story.model)) {
      await page.getByRole('radio', { name: modelTitle(model), exact: true }).check({ force: true })
      await page.getByRole('group', { name: say('field.ways') }).waitFor()
      expect(await faultsOf(page), model).toEqual([])
    }
    await page.getByRole('main').locator('button[type=submit]').click()
    await page.getByRole('heading', { name: say('screen.formErrors') }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    // One of one's own clients is found by name and chosen, and the page says whose pair work opens.
    await page.getByRole('radio', { name: say('screen.clientKnown') }).check({ force: true })
    await page.getByRole('textbox', { name: say('screen.findClient') }).fill('tuula')
    const found = page.getByRole('group', { name: say('screen.client'), exact: true })
    await found.getByRole('radio').first().check({ force: true })
    await page.getByText(/asiakkaana Tuula/).waitFor()
  })

  test('a party’s pages, and what is left when a part has ended', async () => {
    const raija = await house.person('raija')
    const id = await pairWorkOf(raija)
    expect(
      await look(
        raija,
        ['', '/plan', '/permissions'].map((tab) => `/pair-works/${id}${tab}`),
      ),
    ).toEqual([])
    const liisa = await house.person('liisa')
    expect(await look(liisa, [`/pair-works/${id}`, '/today', '/invitations'])).toEqual([])
    await liisa.at('/invitations')
    const read = liisa.page.getByRole('main').locator('a[href^="/invitations/"]').first()
    expect(await look(liisa, [(await read.getAttribute('href')) ?? 'none'])).toEqual([])
  })

  test('the client’s own pages', async () => {
    const tuula = await house.person('tuula')
    const id = await pairWorkOf(tuula)
    const actions = [
      'give-line',
      'refuse-line',
      'withdraw-line',
      'record-voice',
      'propose',
      'wish-partner',
    ]
    const own = [
      `/my/${id}`,
      `/my/${id}/identity`,
      ...actions.map((one) => `/my/${id}/actions/${one}`),
    ]
    expect(
      await look(tuula, ['/my', '/who-has-looked', '/my-log-requests', '/unfinished', ...own]),
    ).toEqual([])
  })

  test('a child’s and a guardian’s own pages', async () => {
    for (const key of ['veeti', 'jenni', 'tomi']) {
      const own = await house.person(key)
      expect(await look(own, [`/my/${await pairWorkOf(own)}`])).toEqual([])
    }
  })

  test('the supervisor’s, the steering group’s and the administrator’s pages', async () => {
    const marja = await house.person('marja')
    const lead = ['/unit', '/unit/cover', '/accounts', '/consultations', '/today']
    expect(await look(marja, lead)).toEqual([])
    await marja.at('/consultations')
    const asked = marja.page.getByRole('main').locator('a[href*="/consultations/"]').first()
    expect(await look(marja, [(await asked.getAttribute('href')) ?? 'none'])).toEqual([])
    expect(await look(await house.person('oili'), ['/figures'])).toEqual([])
    const paavo = await house.person('paavo')
    const lists = ['/directory', '/models', '/models/outreach-pair-work', '/referral-lists']
    expect(await look(paavo, [...lists, '/experts', '/experts/import', '/duplicates'])).toEqual([])
  })

  test('the officer’s pages, and a pair work held from its row in the log', async () => {
    const vilja = await house.person('vilja')
    const logs = ['/use-log', '/disclosure-log', '/log-requests', '/second-keys']
    const others = ['/sealed-entries', '/urgent-reviews', '/retention']
    expect(await look(vilja, [...logs, ...others])).toEqual([])
    await vilja.at('/use-log')
    const hold = vilja.page.getByRole('link', {
      name: beginsWith('Lykkää hävittämistä: työparityö'),
    })
    await hold.first().click()
    await vilja.page.locator('#hold-reason:focus').fill('Kantelu')
    expect(await vilja.page.locator('#hold-work').inputValue()).toMatch(/^[\da-f-]{36}$/)
    await vilja.page.locator('#hold-until').fill('21.4.2027')
    await vilja.page.getByRole('button', { name: say('screen.holdSet'), exact: true }).click()
    await vilja.page.getByText(say('screen.holdIsSet')).waitFor()
  })

  test('the page of whom to be, in three languages', async () => {
    const page = await house.browser.newPage()
    for (const language of ['Suomi', 'Svenska', 'English']) {
      await page.goto(house.url)
      await page.getByRole('button', { name: language }).click()
      await page
        .locator(`html[lang="${{ Suomi: 'fi', Svenska: 'sv', English: 'en' }[language]}"]`)
        .waitFor()
      await page.getByText(/ei sertifioitu|inte certifierad|not certified/).waitFor()
      expect(await faultsOf(page), language).toEqual([])
    }
    // Kept from then on: the first thing the server is asked next time is asked in that language already.
    const asked = page.waitForRequest((request) => request.url().endsWith('/api/session'))
    await page.reload()
    expect((await asked).headers()['accept-language']).toMatch(/^en/)
    await page.context().close()
  })

  test('and nothing went wrong in any browser', () => {
    expect(house.troubles).toEqual([])
  })
})
