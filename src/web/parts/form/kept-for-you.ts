/** A session that ended while something was being written: the sign-in says that it is kept. */
const mark = 'tyopari.kept-for-you'
let isLeaving = false
let hasLeft = false
/** Somebody signs out on purpose: nobody need be told that a text waits. */
export const leaveOnPurpose = (): void => {
  isLeaving = true
  hasLeft = true
}
/** The session has ended while something was being written. */
export const noteEnd = (wasWriting: boolean): void => {
  if (wasWriting && !isLeaving) sessionStorage.setItem(mark, 'yes')
  isLeaving = false
}
export const noteBegin = (): void => {
  hasLeft = false
  sessionStorage.removeItem(mark)
}
/** Signed out in this window on purpose, and nobody has signed in since. */
export const hasJustLeft = (): boolean => hasLeft
export const isKeptForYou = (): boolean => sessionStorage.getItem(mark) !== null
