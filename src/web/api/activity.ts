/** When this browser last asked the server anything, in any window: from then the server counts how long it is idle. */
const kept = 'tyopari.asked'
let own = 0

export const noteAsked = (now: number = Date.now()): void => {
  own = now
  localStorage.setItem(kept, String(now))
}
export const lastAsked = (): number => Math.max(own, Number(localStorage.getItem(kept) ?? 0))
