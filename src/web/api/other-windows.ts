/** Windows of one browser share one session: when one signs in or out, or changes hats, the others begin anew too. */
const channel = new BroadcastChannel('tyopari.session')

export const tellOtherWindows = (): void => channel.postMessage('changed')

export const onOtherWindow = (heard: () => void): (() => void) => {
  channel.addEventListener('message', heard)
  return () => channel.removeEventListener('message', heard)
}
