/** A JPEG, segment by segment and through its scans, to EOI and not a byte further. @source ITU-T T.81, Annex B */
import type { ScanTrouble } from './judge.ts'

const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda
const temporary = 0x01
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7
/** Where a frame begins: SOF0 to SOF15 without DHT, JPG and DAC. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

export const judgeJpeg = (bytes: Buffer): ScanTrouble | null => {
  let at = 2
  let hasFrame = false
  let hasScan = false
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return 'scan-damaged'
    while (bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1] ?? 0
    at += 2
    if (marker === endOfImage) {
      if (!hasFrame || !hasScan) return 'scan-damaged'
      return at === bytes.length ? null : 'scan-holds-more'
    }
    if (marker === 0 || marker === startOfImage) return 'scan-damaged'
    if (marker === temporary || isRestart(marker)) continue
    if (at + 2 > bytes.length) return 'scan-damaged'
    const length = bytes.readUInt16BE(at)
    if (length < 2 || at + length > bytes.length) return 'scan-damaged'
    if (isFrame(marker)) hasFrame = true
    at += length
    if (marker === startOfScan) {
      if (!hasFrame) return 'scan-damaged'
      hasScan = true
      at = endOfScan(bytes, at)
    }
  }
  return 'scan-damaged'
}

/** Coded data goes on until a marker that is neither a stuffed byte nor a restart. */
const endOfScan = (bytes: Buffer, from: number): number => {
  let at = from
  for (;;) {
    at = bytes.indexOf(0xff, at)
    if (at < 0 || at + 1 >= bytes.length) return bytes.length
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at
    at += next === 0xff ? 1 : 2
  }
}
