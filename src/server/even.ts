/**
 * An answer whose time would tell what its bytes do not leaves at the next of evenly spaced moments after the question:
 * how much was looked through before is then no more to be seen.
 */
import { setTimeout } from 'node:timers/promises'
import type { House } from './house.ts'

/** To be called when the question has come; what it gives back waits. */
export const evenTime = ({ config }: Pick<House, 'config'>): (() => Promise<void>) => {
  const { evenMillis } = config.limits
  const asked = performance.now()
  return async () => {
    if (evenMillis === 0) return
    const now = performance.now()
    const leaves = now + evenMillis - ((now - asked) % evenMillis)
    // A timer may fire a moment early.
    for (let left = leaves - now; left > 0; left = leaves - performance.now())
      await setTimeout(Math.ceil(left))
  }
}
