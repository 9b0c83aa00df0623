import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openPlayedHouse } from '../setup/house.ts'
import { partOf } from '../setup/played.ts'

/** Nothing that is read moves away from under the eye or the finger. */
const most = 0.05

let house: House
beforeAll(async () => {
  house = await openPlayedHouse([partOf('tuula-b', '19.5. Evaluation')], '2026-04-21 12:00')
}, 120_000)
afterAll(() => house.close())

interface Shift extends PerformanceEntry {
  readonly value: number
  readonly sources: readonly { readonly node: Node | null }[]
  readonly hadRecentInput: boolean
}

interface Moved {
  readonly sum: number
  readonly what: readonly string[]
}

/** How much of the page has moved by itself since it began to load, until nothing is on its way. */
const shiftAt = async (key: string, path: string): Promise<Moved> => {
  const { page } = await house.person(key)
  await page.addInitScript(() => {
    const seen: { sum: number; what: string[] } = { sum: 0, what: [] }
    const named = (node: Node | null) =>
      node instanceof Element ? `${node.tagName} ${node.className}` : (node?.textContent ?? '')
    Reflect.set(globalThis, 'shifted', seen)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as readonly Shift[])
        if (!entry.hadRecentInput) {
          seen.sum += entry.value
          seen.what.push(
            `${entry.value.toFixed(3)} ${entry.sources.map(({ node }) => named(node)).join(', ')}`,
          )
        }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(`${house.url}${path}`)
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
  await page.locator('.bone').first().waitFor({ state: 'detached' })
  await page.waitForTimeout(1000)
  return page.evaluate(() => Reflect.get(globalThis, 'shifted') as Moved)
}

const pairWorkOf = async (key: string): Promise<string> => {
  const { page } = await house.person(key)
  const answer = await page.request.get(`${house.url}/api/pair-works`)
  const { rows } = (await answer.json()) as { rows: readonly { id: string }[] }
  return rows[0]?.id ?? 'none'
}

describe('What is read stays where it is as the page comes:', { timeout: 120_000 }, () => {
  test('Today, the list, a pair work, its plan and the client’s page', async () => {
    const id = await pairWorkOf('hanna')
    const seen: [string, Moved][] = []
    for (const [key, path] of [
      ['hanna', '/today'],
      ['hanna', '/pair-works'],
      ['hanna', `/pair-works/${id}`],
      ['hanna', `/pair-works/${id}/plan`],
      ['tuula', `/my/${await pairWorkOf('tuula')}`],
    ] as const)
      seen.push([path.replace(id, '…'), await shiftAt(key, path)])
    expect(seen.filter(([, { sum }]) => sum > most)).toEqual([])
  })
})
