/** How both engines give values back: a day and a moment as the core's text, counts as numbers, bytes as bytes. */
export const oids = { int8: 20, date: 1082, timestamptz: 1184 } as const

export const asDay = (text: string): string => text

/** `2026-11-22 02:50:00.12+00` (the session is in UTC) as the core writes a moment. */
export const asInstant = (text: string): string => {
  const found = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3})\d*)?\+00(?::00)?$/.exec(text)
  if (!found) return text
  return `${found[1]}T${found[2]}.${(found[3] ?? '').padEnd(3, '0')}Z`
}

/** Counts only: none of ours passes 2^53. */
export const asCount = (text: string): number => Number(text)
