/** A PNG, chunk by chunk with its checksum, to IEND and not a byte further. @source ISO/IEC 15948 */
import { crc32 } from 'node:zlib'
import type { ScanTrouble } from './judge.ts'

const signatureBytes = 8
/** Length, type and checksum around a chunk's data. */
const frameBytes = 12
/** What scanners and phones write; anything else would carry something we cannot name. */
const known: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'cICP',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'bKGD',
  'hIST',
  'pHYs',
  'sPLT',
  'eXIf',
  'tIME',
  'tEXt',
  'zTXt',
  'iTXt',
])
const mostPixels = 200_000_000

export const judgePng = (bytes: Buffer): ScanTrouble | null => {
  let at = signatureBytes
  let hasPicture = false
  for (let count = 0; at + frameBytes <= bytes.length; count += 1) {
    const length = bytes.readUInt32BE(at)
    const end = at + frameBytes + length
    if (end > bytes.length) return 'scan-damaged'
    const type = bytes.toString('latin1', at + 4, at + 8)
    const data = bytes.subarray(at + 4, end - 4)
    if (crc32(data) !== bytes.readUInt32BE(end - 4)) return 'scan-damaged'
    if (!known.has(type)) return 'scan-holds-more'
    if ((count === 0) !== (type === 'IHDR')) return 'scan-damaged'
    if (type === 'IHDR' && !isSensible(data.subarray(4))) return 'scan-damaged'
    if (type === 'IDAT') hasPicture = true
    if (type === 'IEND') {
      if (length > 0 || !hasPicture) return 'scan-damaged'
      return end === bytes.length ? null : 'scan-holds-more'
    }
    at = end
  }
  return 'scan-damaged'
}

const isSensible = (header: Buffer): boolean => {
  if (header.length !== 13) return false
  const pixels = header.readUInt32BE(0) * header.readUInt32BE(4)
  return pixels > 0 && pixels <= mostPixels
}
