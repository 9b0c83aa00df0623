/** A UUIDv7: made once when a form opens, so that sending the same form twice records it once. */
export const newCommandId = (now: number = Date.now()): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const time = now.toString(16).padStart(12, '0')
  for (let place = 0; place < 6; place += 1)
    bytes[place] = Number.parseInt(time.slice(place * 2, place * 2 + 2), 16)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}

/** The same id while the same is sent again, as after a lost answer; another for anything else, and after it was done. */
export const commandIds = () => {
  let last: { readonly body: string; readonly id: string } | undefined
  return {
    of: (body: unknown): string => {
      const text = JSON.stringify(body)
      if (last?.body !== text) last = { body: text, id: newCommandId() }
      return last.id
    },
    done: () => {
      last = undefined
    },
  }
}
