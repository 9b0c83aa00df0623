/**
 * A story in which everybody writes markup and script into every text there is, and a browser that walks through what
 * comes of it: it is all text, nothing runs, nobody is asked for anything elsewhere, and the content policy has nothing
 * to report.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Story, StoryStep } from '#demo/story/story'
import { type CommandKind, commandKinds } from '#domain/commands'
import { commandShape } from '#domain/decide/command-fields'
import type { Fields } from '#domain/field'
import { type House, openPlayedHouse } from '../e2e/setup/house.ts'
import type { Person } from '../e2e/setup/person.ts'
import { partOf } from '../e2e/setup/played.ts'
import { say } from '../e2e/setup/words.ts'

const hostile =
  '"><img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)><a href="javascript:alert(4)">x</a><iframe srcdoc="<script>alert(5)</script>"></iframe>{{7*7}}${7*7}'

type Values = Readonly<Record<string, unknown>>
let planted = 0
const inValues = (values: Values, fields: Fields): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (fields[name]?.is !== 'text' || typeof value !== 'string') return [name, value]
      planted += 1
      return [name, `${value} ${hostile}`.slice(0, 399)]
    }),
  )
const isCommand = (kind: string | undefined): kind is CommandKind =>
  commandKinds.some((one) => one === kind)
const inStep = (step: StoryStep): StoryStep => {
  if (!isCommand(step.do) || !step.with) return step
  const { parts } = commandShape(step.do)
  const told = step.with
  const single: Fields = Object.assign(
    {},
    ...parts.filter(({ many }) => !many).map(({ fields }) => fields),
  )
  const lists = parts
    .filter(({ many, name }) => many && Array.isArray(told[name]))
    .map(({ name, fields }) => [
      name,
      (told[name] as readonly Values[]).map((item) => inValues(item, fields)),
    ])
  return { ...step, with: { ...inValues(told, single), ...Object.fromEntries(lists) } }
}
/** What is refused for its words is left out; its day still comes. */
const plantedIn = (story: Story): Story => ({
  ...story,
  steps: story.steps.map((step) =>
    step.refused === undefined ? inStep(step) : step.when === undefined ? {} : { when: step.when },
  ),
})

let house: House
const elsewhere: string[] = []
beforeAll(async () => {
  house = await openPlayedHouse(
    [plantedIn(partOf('tuula-b', '19.5. Evaluation'))],
    '2026-04-21 12:00',
  )
}, 120_000)
afterAll(() => house?.close())

const walk = async (person: Person, paths: readonly string[]): Promise<number> => {
  const { page } = person
  page.on('dialog', (dialog) => {
    elsewhere.push(`${person.key}: a dialog, ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const address = request.url()
    if (!address.startsWith(house.url) && !address.startsWith('data:')) elsewhere.push(address)
    if (new URL(address).pathname.endsWith('/x')) elsewhere.push(address)
  })
  let shown = 0
  for (const path of paths) {
    await person.at(path)
    const loading = page.getByText(say('screen.loading'), { exact: true })
    await expect.poll(() => loading.count(), { timeout: 30_000 }).toBe(0)
    for (const more of await page.locator('summary').all()) await more.click().catch(() => {})
    const made = page.locator(
      'img[src="x"], main script, svg[onload], a[href^="javascript" i], iframe, [onerror]',
    )
    expect(await made.count(), `${person.key} ${path}`).toBe(0)
    shown += await page.getByText('onerror=alert(1)').count()
    expect(await page.getByText(/(?<!\d)49(?!\d)/).count(), `${person.key} ${path}`).toBe(0)
  }
  return shown
}
const pairWorkOf = async (person: Person): Promise<string> => {
  const answer = await person.page.request.get(`${house.url}/api/pair-works`)
  return ((await answer.json()) as { rows: readonly { id: string }[] }).rows[0]?.id ?? 'none'
}

test('Markup and script in every text of a pair work are words to whoever reads them', {
  timeout: 120_000,
}, async () => {
  expect(planted).toBeGreaterThan(25)
  const hanna = await house.person('hanna')
  const id = await pairWorkOf(hanna)
  const tabs = ['', '/plan', '/meetings', '/services', '/permissions', '/decisions', '/record']
  const atHome = [...tabs, '/identity', '/actions'].map((tab) => `/pair-works/${id}${tab}`)
  expect(await walk(hanna, ['/today', '/pair-works', ...atHome])).toBeGreaterThan(20)
  const tuula = await house.person('tuula')
  expect(await walk(tuula, ['/my', `/my/${id}`, '/who-has-looked'])).toBeGreaterThan(3)
  const raija = await house.person('raija')
  await walk(raija, ['/today', `/pair-works/${id}`, `/pair-works/${id}/plan`, '/invitations'])
  await walk(await house.person('ville'), ['/unit', '/today', `/pair-works/${id}`])
  await walk(await house.person('vilja'), ['/use-log', '/retention'])
  expect(elsewhere).toEqual([])
  expect(house.troubles).toEqual([])
})
