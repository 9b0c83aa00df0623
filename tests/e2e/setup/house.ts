/** A real server at an address of its own, a county of invented people, and browsers for them. */
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { openTheatre } from '#demo/play/open-theatre'
import { type HandClock, handClock } from '#demo/play/theatre'
import { spokenMoment } from '#demo/play/times'
import { type Stage, setStage } from '#demo/story/stage'
import type { Story, StoryPerson } from '#demo/story/story'
import { buildApp } from '#server/app'
import { inProcessConfig } from '#server/config'
import type { App } from '#server/house'
import type { Store } from '#store/store'
import { launchChromium } from '../../setup/chromium.ts'
import { engines } from '../../setup/engines.ts'
import { builtWeb } from './built-web.ts'
import { type Person, personIn } from './person.ts'
import { play } from './played.ts'
import { watch } from './watch.ts'

export interface House {
  readonly url: string
  /** What no page may do: an error, a warning of the content policy, an answer of 500. */
  readonly troubles: string[]
  readonly browser: Browser
  /** Sets the server's clock and every browser's. */
  setTime(spoken: string): Promise<void>
  /** Somebody at a browser of their own, signed in by the page of whom to be. The same one when asked again. */
  person(key: string): Promise<Person>
  /** Somebody again, at a second browser. */
  another(key: string, options?: BrowserContextOptions): Promise<Person>
  close(): Promise<void>
}
/** Where a story has not begun: its people and services are there, and nothing has happened. */
export interface EmptyHouse extends House {
  readonly story: Story
  readonly stage: Stage
}

interface Built {
  readonly store: Store
  readonly app: App
  readonly clock: HandClock
}
const tenYears = 10 * 365 * 24 * 60

const build = async (begins: string): Promise<Built> => {
  const clock = handClock(momentOf(begins))
  const [webFolder, { store }] = await Promise.all([
    builtWeb(),
    engines.pglite.openWithOwner({ plansOnce: true }),
  ])
  const config = inProcessConfig({ webFolder, idleMinutes: tenYears, absoluteMinutes: tenYears })
  const app = await buildApp({ store, clock: clock.now, newId: randomUUID, config })
  return { store, app, clock }
}

/** @param story whose people and services live in the county; nothing of it has happened yet */
export const openHouse = async (story: Story, begins: string): Promise<EmptyHouse> => {
  const built = await build(begins)
  const { store, app, clock } = built
  const stage = await setStage(story, openTheatre(store), app, clock)
  return { ...(await serve(built, story.people)), story, stage }
}

/** @param stories what has happened before the doors open */
export const openPlayedHouse = async (stories: readonly Story[], now: string): Promise<House> => {
  const built = await build(now)
  for (const story of stories) await play(story, openTheatre(built.store))
  return serve(built, Object.assign({}, ...stories.map(({ people }) => people)))
}

const ownKinds: readonly string[] = ['client', 'child', 'guardian', 'private-person']

const serve = async (
  { store, app, clock }: Built,
  people: Readonly<Record<string, StoryPerson>>,
): Promise<House> => {
  await app.listen({ host: '127.0.0.1', port: 0 })
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const browser = await launchChromium()
  const troubles: string[] = []
  const seated: Person[] = []
  const known = new Map<string, Promise<Person>>()
  const seat = async (key: string, options: BrowserContextOptions = {}): Promise<Person> => {
    const { name, kind } = people[key] ?? { name: key, kind: 'worker' }
    const context = await browser.newContext({ ...usual, ...options })
    context.setDefaultTimeout(patience)
    await context.clock.setFixedTime(clock.now())
    const page = await context.newPage()
    watch(page, key, troubles)
    const person = personIn({ key, name, isOwn: ownKinds.includes(kind), page, url })
    await person.signIn()
    seated.push(person)
    return person
  }
  return {
    url,
    browser,
    troubles,
    setTime: async (spoken) => {
      const at = momentOf(spoken)
      clock.set(at)
      await Promise.all(seated.map(({ page }) => page.context().clock.setFixedTime(at)))
    },
    person: (key) => {
      const found = known.get(key) ?? seat(key)
      known.set(key, found)
      return found
    },
    another: seat,
    close: async () => {
      await browser.close()
      await app.close()
      await store.close()
    },
  }
}

const patience = 15_000
const usual: BrowserContextOptions = {
  locale: 'fi-FI',
  timezoneId: 'Europe/Helsinki',
  viewport: { width: 1280, height: 900 },
  reducedMotion: 'reduce',
}

const momentOf = (spoken: string) => {
  const at = spokenMoment(spoken)
  if (!at) throw new Error(`There is no such time: ${spoken}`)
  return at
}
