/** Counts what a person does: every click, and every key that is not text. */
import type { Page } from 'playwright-core'

export interface Counter {
  /** How many since it was last asked. */
  taken(): Promise<number>
}

/** Counted in the page itself, so that nothing done there is missed; it must be asked before the page is left for another. */
export const countOn = async (page: Page): Promise<Counter> => {
  let before = 0
  await page.exposeFunction('tyopariTaken', () => {
    before += 1
  })
  await page.addInitScript(listen)
  await page.evaluate(listen)
  return {
    taken: async () => {
      await page.waitForTimeout(20)
      const count = before
      before = 0
      return count
    },
  }
}

const listen = (): void => {
  const taken = () =>
    void (globalThis as unknown as { tyopariTaken: () => Promise<void> }).tyopariTaken()
  const isTrusted = (event: Event) => event.isTrusted
  addEventListener('pointerdown', (event) => isTrusted(event) && taken(), true)
  addEventListener(
    'keydown',
    (event) => isTrusted(event) && (event.key.length > 1 || event.ctrlKey) && taken(),
    true,
  )
}
