/** The two ways of doing the same: with a mouse, and with a keyboard alone. What is not asked for is not done for them. */
import type { Locator, Page } from 'playwright-core'
import { tabTo } from '../setup/keys.ts'

export interface Hands {
  readonly page: Page
  /** A link or a button. */
  press(target: Locator): Promise<void>
  /** A box to tick; ticked already, there is nothing to do. */
  tick(target: Locator): Promise<void>
  /** One of a group; chosen already, there is nothing to do. */
  pick(target: Locator): Promise<void>
  write(target: Locator, text: string): Promise<void>
}
export type Way = 'mouse' | 'keyboard'

const hasFocus = (target: Locator) => target.evaluate((one) => one === document.activeElement)

const isChecked = async (target: Locator): Promise<boolean> => {
  await target.waitFor({ state: 'attached' })
  return target.isChecked()
}

const mouse = (page: Page): Hands => {
  const click = async (target: Locator) => {
    await target.waitFor({ state: 'attached' })
    await target.click({ force: true })
  }
  const choose = async (target: Locator) => {
    if (!(await isChecked(target))) await click(target)
  }
  return {
    page,
    press: (target) => target.click(),
    tick: choose,
    pick: choose,
    write: async (target, text) => {
      await target.waitFor()
      if (!(await hasFocus(target))) await target.click()
      await page.keyboard.type(text)
    },
  }
}

const mostArrows = 12

const keyboard = (page: Page): Hands => {
  /** A group of radio buttons is one stop: the chosen one, or the first. */
  const tabToGroup = async (target: Locator) => {
    const name = (await target.getAttribute('name')) ?? ''
    const chosen = page.locator(`input[name="${name}"]:checked`)
    const isAny = (await chosen.count()) > 0
    await tabTo(page, isAny ? chosen : page.locator(`input[name="${name}"]`).first())
  }
  return {
    page,
    press: async (target) => {
      await tabTo(page, target)
      await page.keyboard.press('Enter')
    },
    tick: async (target) => {
      if (await isChecked(target)) return
      await tabTo(page, target)
      await page.keyboard.press('Space')
    },
    pick: async (target) => {
      if (await isChecked(target)) return
      await tabToGroup(target)
      if (await hasFocus(target)) return page.keyboard.press('Space')
      for (let presses = 0; presses < mostArrows; presses += 1) {
        await page.keyboard.press('ArrowDown')
        if (await hasFocus(target)) return
      }
      throw new Error(`The arrows do not lead to ${String(target)}.`)
    },
    write: async (target, text) => {
      await tabTo(page, target)
      await page.keyboard.type(text)
    },
  }
}

export const handsOf: Readonly<Record<Way, (page: Page) => Hands>> = { mouse, keyboard }
