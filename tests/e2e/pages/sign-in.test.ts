/** Invited, in with a passkey of the browser's own, two jobs, and a session that ends: as a worker meets it. */
import { randomUUID } from 'node:crypto'
import { type AddressInfo, createServer } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Instant, localDate } from '#domain/calendar'
import { id } from '#domain/identity'
import { buildApp } from '#server/app'
import { inProcessConfig } from '#server/config'
import type { App } from '#server/house'
import { hashToken, newToken } from '#server/keys'
import { minutesAfter } from '#server/session/sessions'
import { county, fillCounty, people } from '#server/testing/stage'
import { openStore } from '#store/open'
import type { Store } from '#store/store'
import { launchChromium } from '../../setup/chromium.ts'
import { openProvider, type TestProvider } from '../../setup/oidc-provider.ts'
import { builtWeb } from '../setup/built-web.ts'
import { faultsOf } from '../setup/looks.ts'
import { watch } from '../setup/watch.ts'
import { say } from '../setup/words.ts'

let store: Store
let app: App
let browser: Browser
let provider: TestProvider
let origin = ''
const troubles: string[] = []
const now = () => new Date().toISOString() as Instant

/** A passkey is made for an address, so the address is known before the server is built. */
const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer()
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })

beforeAll(async () => {
  const port = await freePort()
  origin = `http://localhost:${port}`
  store = await openStore({})
  await fillCounty(store)
  await store.directory.putEmployments([
    {
      person: id('00000000-0000-7000-8000-000000000101'),
      service: id(county.debts),
      profession: 'debt-counsellor',
      officeholder: false,
      supervisor: false,
      languages: ['fi'],
      competences: [],
      from: localDate('2020-01-01'),
      until: null,
    },
  ])
  // By another name of this machine, so that to the browser it is another site.
  provider = await openProvider('county', 'workers', origin, '127.0.0.1')
  const webFolder = await builtWeb()
  const config = inProcessConfig({ demo: false, origin, webFolder, providers: [provider.settings] })
  app = await buildApp({ store, clock: now, newId: randomUUID, config })
  await app.listen({ host: 'localhost', port })
  browser = await launchChromium()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await app.close()
  await provider.close()
  await store.close()
})

const linkFor = async (username: string): Promise<string> => {
  const token = newToken()
  await store.waysIn.putLink({
    tokenHash: hashToken(token),
    username,
    invitedBy: id(people.marja),
    createdAt: now(),
    expiresAt: minutesAfter(now(), 60),
  })
  return `${origin}/sign-in/invitation#${token}`
}

/** A browser whose device has an authenticator of its own, unlocked by its owner. */
const open = async (): Promise<Page> => {
  const context = await browser.newContext({ locale: 'fi-FI', reducedMotion: 'reduce' })
  context.setDefaultTimeout(15_000)
  await context.clock.install()
  const page = await context.newPage()
  watch(page, 'sign-in', troubles)
  const device = await context.newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return page
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const atToday = async (page: Page) => {
  await page.waitForURL('**/today')
  await page.getByRole('heading', { level: 1 }).waitFor()
}
const enter = async (page: Page, username: string) => {
  await page.goto(await linkFor(username))
  await page.getByLabel(say('screen.passkeyName')).fill('Työpuhelin')
  await button(page, say('screen.makePasskey')).click()
}

describe('A worker who was invited', { timeout: 60_000 }, () => {
  test('makes a passkey, signs out, and signs in with it, typing nothing', async () => {
    const page = await open()
    await page.goto(await linkFor('marja'))
    await page.getByRole('heading', { name: /Marja Metso/ }).waitFor()
    expect(new URL(page.url()).hash).toBe('')
    expect(await faultsOf(page)).toEqual([])
    await page.getByLabel(say('screen.passkeyName')).fill('Työpuhelin')
    await button(page, say('screen.makePasskey')).click()
    await page.getByRole('heading', { level: 1, name: say('screen.unit') }).waitFor()
    await page.locator('.you summary').click()
    await button(page, say('screen.signOut')).click()
    await button(page, say('screen.signInPasskey')).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await button(page, say('screen.signInPasskey')).click()
    await page.getByRole('heading', { level: 1, name: say('screen.unit') }).waitFor()
    await page.locator('.you summary').click()
    await page.getByRole('link', { name: say('screen.mySignIn') }).click()
    await page.getByText('Työpuhelin', { exact: true }).waitFor()
    await page.getByText(say('screen.sessionThis')).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.goto(`${origin}/accounts`)
    await page
      .getByRole('button', { name: say('screen.inviteThis').replace('{name}', 'Ville Vuori') })
      .click()
    await page.getByText(`${origin}/sign-in/invitation#`).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.context().close()
  })

  test('with two jobs chooses one, and changes by keyboard within two seconds, leaving nothing', async () => {
    const page = await open()
    await enter(page, 'hanna')
    await page.getByRole('heading', { name: say('screen.hatTitle') }).waitFor()
    await page.getByRole('button', { name: /Aikuissosiaalityö/ }).click()
    await atToday(page)
    const made = await page.evaluate(async (service) => {
      const answer = await fetch('/api/pair-works', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-tyopari': '1' },
        body: JSON.stringify({
          commandId: crypto.randomUUID(),
          client: { new: { name: 'Siiri Saari', birthDate: '1984-03-02', language: 'fi' } },
          model: 'outreach-pair-work',
          homeServices: [service],
          need: { ways: ['multi-professional', 'outreach'] },
        }),
      })
      return ((await answer.json()) as { id: string }).id
    }, county.adults)
    await page.goto(`${origin}/pair-works/${made}`)
    await page
      .getByRole('heading', { name: /Siiri Saari/ })
      .first()
      .waitFor()
    await page.locator('.hat summary').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const began = performance.now()
    await page.keyboard.press('Enter')
    await atToday(page)
    await page.locator('.hat summary', { hasText: 'Velkaneuvonta' }).waitFor()
    expect(performance.now() - began).toBeLessThan(2000)
    expect(await page.getByText('Siiri Saari').count()).toBe(0)
    // Were it held somewhere, it would show now that the server cannot be asked.
    await page.route('**/api/pair-works**', (route) => route.abort())
    await page.evaluate((address) => {
      window.history.pushState(null, '', address)
      window.dispatchEvent(new PopStateEvent('popstate'))
    }, `/pair-works/${made}`)
    await page.getByText(say('screen.notReachedTitle')).first().waitFor()
    expect(await page.getByText('Siiri Saari').count()).toBe(0)
    await page.context().close()
  })

  test('is warned before the session ends for being idle, and goes on with a press', async () => {
    const page = await open()
    await enter(page, 'mikko')
    await atToday(page)
    const warning = page.getByRole('heading', { name: say('screen.idleTitle') })
    await page.clock.fastForward('20:00')
    expect(await warning.count()).toBe(0)
    await page.clock.fastForward('06:30')
    await warning.waitFor()
    expect(await faultsOf(page)).toEqual([])
    await button(page, say('screen.idleStay')).click()
    await warning.waitFor({ state: 'detached' })
    await page.clock.fastForward('20:00')
    expect(await warning.count()).toBe(0)
    await page.context().close()
  })

  test('comes back signed in from a provider on another site, to where they were, and signs out at both', async () => {
    await store.waysIn.addTie('liisa', {
      id: randomUUID(),
      issuer: provider.settings.issuer,
      subject: 'liisa-there',
      provider: 'county',
      createdAt: now(),
    })
    provider.become('liisa-there')
    const page = await open()
    await page.goto(`${origin}/invitations`)
    await button(page, say('screen.signInAt').replace('{provider}', 'county')).click()
    await page.waitForURL(`${origin}/invitations`)
    await page.getByText('Liisa Lehto').first().waitFor()
    const cookies = await page.context().cookies(origin)
    expect(cookies.map(({ name, sameSite, httpOnly }) => [name, sameSite, httpOnly])).toEqual([
      ['tyopari', 'Strict', true],
    ])
    await page.locator('.you summary').click()
    await button(page, say('screen.signOut')).click()
    await page.waitForURL((address) => address.origin === provider.settings.issuer)
    expect(await page.context().cookies(origin)).toEqual([])
    await page.context().close()
  })

  test('with a link that is over is told what to do', async () => {
    const page = await open()
    await page.goto(`${origin}/sign-in/invitation#no-such-link`)
    await page.getByText(say('screen.why-link-over')).waitFor()
    await page.goto(`${origin}/sign-in?why=no-matters`)
    await page.getByText(say('screen.noMatters')).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.context().close()
  })

  test('meets no page that breaks its own content policy', () => {
    // The last test but two takes the connection away by itself.
    expect(troubles.filter((one) => !one.includes('net::ERR_FAILED'))).toEqual([])
  })
})
