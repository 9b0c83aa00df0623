/** Counts what a person does: every click, and every key that is not text. Moves of the focus are told apart. */
import type { Page } from 'playwright-core'

export interface Counter {
  /** How many since it was last asked. */
  taken(): Promise<number>
  /** The same, what is done apart from how often Tab moved the focus. */
  told(): Promise<{ readonly acts: number; readonly moves: number }>
}

/** Counted in the page itself, so that nothing done there is missed; it must be asked before the page is left for another. */
export const countOn = async (page: Page): Promise<Counter> => {
  let acts = 0
  let moves = 0
  await page.exposeFunction('tyopariTaken', (isMove: boolean) => {
    if (isMove) moves += 1
    else acts += 1
  })
  await page.addInitScript(listen)
  await page.evaluate(listen)
  const told = async () => {
    await page.waitForTimeout(20)
    const count = { acts, moves }
    acts = 0
    moves = 0
    return count
  }
  return {
    told,
    taken: async () => {
      const count = await told()
      return count.acts + count.moves
    },
  }
}

const listen = (): void => {
  const taken = (isMove = false) =>
    void (
      globalThis as unknown as { tyopariTaken: (isMove: boolean) => Promise<void> }
    ).tyopariTaken(isMove)
  const isTrusted = (event: Event) => event.isTrusted
  /** A space within a text is text; on anything else it presses. */
  const isAct = (event: KeyboardEvent) =>
    event.key !== ' ' || !(event.target as Element).matches('textarea, input[type=text]')
  addEventListener('pointerdown', (event) => isTrusted(event) && taken(), true)
  addEventListener(
    'keydown',
    (event) =>
      isTrusted(event) &&
      event.key !== 'Shift' &&
      (event.key.length > 1 || event.key === ' ' || event.ctrlKey) &&
      isAct(event) &&
      taken(event.key === 'Tab'),
    true,
  )
}
