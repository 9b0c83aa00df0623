/**
 * How soon Today says something useful on a slow machine and a slow network, beside an empty page of the same shell: both
 * with nothing kept from before but the session, in turns. Useful: its heading and its first section stand there drawn.
 */
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { Browser, Cookie } from 'playwright-core'
import { buildApp } from '#server/app'
import { inProcessConfig } from '#server/config'
import { openStore } from '#store/open'
import { builtWeb } from '../tests/e2e/setup/built-web.ts'
import { launchChromium } from '../tests/setup/chromium.ts'
import type { Figure } from './figure.ts'
import { now } from './log.ts'
import { median } from './measure.ts'
import { openStage } from './stage.ts'

/** A phone of the field in a stairwell: four times slower than this machine, at 1.6 Mbit/s. */
const slowdown = 4
const bytesPerSecond = 1_600_000 / 8
const latency = 150

const pages = {
  empty: { path: '/not/a/page', drawn: 'main h1' },
  today: { path: '/today', drawn: '.today section h2' },
} as const
type PageName = keyof typeof pages

const signIn = async (browser: Browser, url: string): Promise<readonly Cookie[]> => {
  const context = await browser.newContext()
  const answer = await context.request.post(`${url}/api/demo/session`, {
    headers: { 'x-tyopari': '1' },
    data: { username: 'initiator' },
  })
  if (!answer.ok()) throw new Error(`Nobody could sign in: ${answer.status()}`)
  const cookies = await context.cookies()
  await context.close()
  return cookies
}

interface Painted {
  /** From the navigation to the first picture that shows the page's own content. */
  readonly millis: number
  /** What had come until then, which the load of this machine does not change. */
  readonly answers: number
  readonly bytes: number
}

const paintOf = async (
  browser: Browser,
  url: string,
  cookies: readonly Cookie[],
  name: PageName,
): Promise<Painted> => {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  await context.addCookies([...cookies])
  const page = await context.newPage()
  const trace = await context.newCDPSession(page)
  await trace.send('Network.enable')
  const came: number[] = []
  trace.on('Network.loadingFinished', ({ encodedDataLength }) => came.push(encodedDataLength))
  await trace.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
  await trace.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.addInitScript((drawn: string) => {
    const look = () => {
      const found = [...document.querySelectorAll(drawn)].some((one) => one.checkVisibility())
      // The next picture is the one that shows it.
      if (found) requestAnimationFrame(() => Reflect.set(globalThis, 'drawnAt', performance.now()))
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }, pages[name].drawn)
  await page.goto(`${url}${pages[name].path}`, { waitUntil: 'commit' })
  const handle = await page.waitForFunction(() => Reflect.get(globalThis, 'drawnAt') as number, {
    timeout: 120_000,
  })
  const painted = {
    millis: await handle.jsonValue(),
    answers: came.length,
    bytes: came.reduce((sum, bytes) => sum + bytes, 0),
  }
  await context.close()
  return painted
}

export const askFirstPage = async (effort: {
  readonly rounds: number
}): Promise<readonly Figure[]> => {
  const store = await openStore({ url: undefined })
  await openStage(store)
  const webFolder = await builtWeb()
  const app = await buildApp({
    store,
    clock: () => now,
    newId: randomUUID,
    config: inProcessConfig({ webFolder, idleMinutes: 600, absoluteMinutes: 6000 }),
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const browser = await launchChromium()
  try {
    const cookies = await signIn(browser, url)
    const taken: Record<PageName, Painted[]> = { empty: [], today: [] }
    for (let round = -1; round < effort.rounds; round += 1)
      for (const name of ['empty', 'today'] as const) {
        const painted = await paintOf(browser, url, cookies, name)
        if (round >= 0) taken[name].push(painted)
      }
    const middle = (name: PageName) => {
      const of = (what: keyof Painted) => median(taken[name].map((one) => one[what]))
      const told = `${of('millis').toFixed(0)} ms, ${of('answers')} answers of ${(of('bytes') / 1000).toFixed(0)} kB`
      return { millis: of('millis'), told }
    }
    const [empty, today] = [middle('empty'), middle('today')]
    return [
      {
        question: 'first-page',
        what: `first useful paint of Today, ${slowdown}× slower, 1.6 Mbit/s, to an empty page`,
        value: today.millis / empty.millis,
        unit: 'ratio',
        aim: { most: 1.5 },
        beside: `${today.told}, beside ${empty.told}`,
      },
    ]
  } finally {
    await browser.close()
    await app.close()
    await store.close()
  }
}
