/** What must hold on any page as it stands: axe finds nothing, and nothing is lost when it is narrow, dark or large. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

const wide = { width: 1280, height: 900 }
const phone = { width: 390, height: 844 }
/** A window of 1280 at 200 %. */
const doubled = { width: 640, height: 450 }

/** Everything that is wrong, in words; empty when nothing is. */
export const faultsOf = async (page: Page): Promise<readonly string[]> => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const faults = [...(await axeFaults(page, 'light'))]
  await page.emulateMedia({ colorScheme: 'dark' })
  faults.push(...(await axeFaults(page, 'dark')))
  await page.emulateMedia({ colorScheme: 'light' })
  for (const [name, size] of [
    ['at 390 px', phone],
    ['at 200 %', doubled],
  ] as const) {
    await page.setViewportSize(size)
    faults.push(...(await lostAtRest(page)).map((fault) => `${name}: ${fault}`))
  }
  await page.setViewportSize(wide)
  return faults
}

declare global {
  interface Window {
    axe?: typeof axe
  }
}

/** In the dark only the colours differ. */
const axeFaults = async (page: Page, light: 'light' | 'dark'): Promise<readonly string[]> => {
  // The app draws the dark itself: until it has, half of the colours are those of the light.
  await page.locator(`html[data-drawn="${light}"]`).waitFor({ state: 'attached' })
  // Half a megabyte of text: a page is told it once.
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source)
  const violations = await page.evaluate(
    async (rules) => {
      if (!window.axe) throw new Error('axe is not here.')
      // The app hears of the dark when the next picture is drawn, and draws itself then. It is looked at once, when nothing
      // moves any more and several pictures in a row have had the same colours: one half on its way is no colour of ours.
      const drawn = () => new Promise(requestAnimationFrame)
      const colours = () =>
        Array.from(document.querySelectorAll('body, body *'), (element) => {
          const { color, backgroundColor } = getComputedStyle(element)
          return `${color} ${backgroundColor}`
        }).join()
      let [before, alike] = ['', 0]
      for (let pictures = 0; pictures < 300 && alike < 4; pictures += 1) {
        await drawn()
        const moving = document.getAnimations()
        for (const one of moving)
          if (one.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY) one.cancel()
          else one.finish()
        const now = colours()
        alike = moving.length === 0 && now === before ? alike + 1 : 0
        before = now
      }
      const found = await window.axe.run(document, {
        resultTypes: ['violations'],
        ...(rules ? { runOnly: { type: 'rule' as const, values: rules } } : {}),
      })
      return found.violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes
          .slice(0, 3)
          .map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 120)}`),
      }))
    },
    light === 'dark' ? ['color-contrast'] : null,
  )
  return violations.map(({ id, nodes }) => `${light}: ${id} ${nodes.join(' | ')}`)
}

/** What floats, such as a closed calendar, finds its place a moment after the window has another size. */
const lostAtRest = async (page: Page): Promise<readonly string[]> => {
  let lost = await lostAt(page)
  for (let looks = 0; lost.length > 0 && looks < 20; looks += 1) {
    await page.waitForTimeout(100)
    lost = await lostAt(page)
  }
  return lost
}

/** The page itself never scrolls sideways, and no words stand where nobody can scroll to. */
const lostAt = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const found: string[] = []
    if (document.documentElement.scrollWidth > width)
      found.push(`scrolls sideways by ${document.documentElement.scrollWidth - width}`)
    const scrolls = (element: Element | null): boolean => {
      if (!element || element === document.body) return false
      const { overflowX } = getComputedStyle(element)
      return overflowX === 'auto' || overflowX === 'scroll' || scrolls(element.parentElement)
    }
    /** For ears only. */
    const isHeardOnly = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).clipPath !== 'none' || isHeardOnly(element.parentElement))
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || !node.textContent?.trim() || !element.checkVisibility()) continue
      if (element.closest('option') || isHeardOnly(element)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      if (box.width > 1 && (box.right > width + 1 || box.left < -1) && !scrolls(element))
        found.push(`“${node.textContent.trim().slice(0, 40)}” stands outside`)
    }
    return found.slice(0, 4)
  })
