/** Somebody who has only a keyboard: Tab to the next thing, arrows within a group, Space and Enter to choose. */
import type { Locator, Page } from 'playwright-core'

const patience = 150

const hasFocus = (locator: Locator): Promise<boolean> =>
  locator
    .first()
    .evaluate((element) => element === document.activeElement)
    .catch(() => false)

/** Tabs until the focus stands there, and checks that it can be seen. */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await target.first().waitFor({ state: 'attached' })
  for (let presses = 0; presses < patience; presses += 1) {
    if (await hasFocus(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`No number of Tabs leads to ${String(target)}.`)
}

export const pressOn = async (page: Page, target: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

export const typeIn = async (page: Page, target: Locator, text: string): Promise<void> => {
  await tabTo(page, target)
  await page.keyboard.type(text)
}

/** A group of radio buttons is one stop; the arrows go through it. */
export const chooseIn = async (
  page: Page,
  group: Locator,
  name: string | RegExp,
): Promise<void> => {
  const radios = group.getByRole('radio')
  const wanted = group.getByRole('radio', { name, exact: true })
  await wanted.waitFor({ state: 'attached' })
  const names = await radios.count()
  for (let presses = 0; presses < patience; presses += 1) {
    if (await anyHasFocus(radios)) break
    await page.keyboard.press('Tab')
  }
  for (let presses = 0; presses <= names; presses += 1) {
    if (await hasFocus(wanted)) return page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`The arrows do not lead to ${String(name)}.`)
}

const anyHasFocus = (radios: Locator): Promise<boolean> =>
  radios.evaluateAll((all) => all.some((one) => one === document.activeElement))

export const tickIn = async (page: Page, group: Locator, name: string): Promise<void> =>
  pressOn(page, group.getByRole('checkbox', { name, exact: true }), 'Space')
