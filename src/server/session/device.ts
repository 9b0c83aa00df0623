/** What somebody signed in with, in two closed words. A browser's own line would tell more than anybody needs. */
const browsers = [
  ['edge', /Edg(e|A|iOS)?\//],
  ['opera', /OPR\//],
  ['firefox', /Firefox\/|FxiOS\//],
  ['chrome', /Chrome\/|CriOS\//],
  ['safari', /Safari\//],
] as const
const systems = [
  ['android', /Android/],
  ['iphone', /iPhone/],
  ['ipad', /iPad/],
  ['windows', /Windows/],
  ['mac', /Macintosh|Mac OS X/],
  ['linux', /Linux|X11/],
] as const

const firstOf = (table: readonly (readonly [string, RegExp])[], line: string): string =>
  table.find(([, sign]) => sign.test(line))?.[0] ?? 'other'

/** `firefox windows`. */
export const deviceOf = (userAgent: string | undefined): string => {
  const line = (userAgent ?? '').slice(0, 500)
  return `${firstOf(browsers, line)} ${firstOf(systems, line)}`
}
