/**
 * What a scanned form really is, by its bytes and never by its name: one PDF, PNG or JPEG from the first byte to the
 * last, with nothing in it that acts. Whoever keeps it does not show it; still, what a reader will one day open must not
 * be two things at once.
 *
 * @source issue 3, "the paper form as a stored, encrypted scan"; decision 0023
 */
import type { RefusalCode } from '#domain/refusal'
import { judgeJpeg } from './jpeg.ts'
import { judgePdf } from './pdf.ts'
import { judgePng } from './png.ts'

export const scanKinds = ['pdf', 'png', 'jpeg'] as const
export type ScanKind = (typeof scanKinds)[number]

/** What is wrong with it; each has its way out among the refusals' texts. */
export type ScanTrouble = Extract<
  RefusalCode,
  'not-a-scan' | 'scan-damaged' | 'scan-holds-more' | 'scan-acts'
>
export type Judged =
  | { readonly ok: true; readonly kind: ScanKind }
  | { readonly ok: false; readonly trouble: ScanTrouble }

export const mostScanBytes = 10 * 1024 * 1024

const judges: Readonly<Record<ScanKind, (bytes: Buffer) => ScanTrouble | null>> = {
  pdf: judgePdf,
  png: judgePng,
  jpeg: judgeJpeg,
}
const beginnings: Readonly<Record<ScanKind, Buffer>> = {
  pdf: Buffer.from('%PDF-'),
  png: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  jpeg: Buffer.from([0xff, 0xd8, 0xff]),
}

export const judgeScan = (bytes: Buffer): Judged => {
  const kind = scanKinds.find((one) =>
    bytes.subarray(0, beginnings[one].length).equals(beginnings[one]),
  )
  if (!kind) return { ok: false, trouble: 'not-a-scan' }
  const trouble = judges[kind](bytes) ?? (isAlsoAnother(bytes, kind) ? 'scan-holds-more' : null)
  return trouble === null ? { ok: true, kind } : { ok: false, trouble }
}

/** How far from its beginning a reader of PDF still looks for one. */
const pdfSearchBytes = 1024
/** The end of a ZIP: 22 bytes and a comment that reaches exactly to the last byte of the file. */
const zipEnd = Buffer.from([0x50, 0x4b, 0x05, 0x06])
const zipEndBytes = 22
const longestZipComment = 0xffff

const isAlsoAnother = (bytes: Buffer, kind: ScanKind): boolean =>
  (kind !== 'pdf' && bytes.subarray(0, pdfSearchBytes).includes(beginnings.pdf)) || isZip(bytes)

const isZip = (bytes: Buffer): boolean => {
  const earliest = Math.max(0, bytes.length - zipEndBytes - longestZipComment)
  let at = bytes.lastIndexOf(zipEnd)
  while (at >= earliest) {
    const left = bytes.length - at
    if (left >= zipEndBytes && bytes.readUInt16LE(at + 20) === left - zipEndBytes) return true
    if (at === 0) return false
    at = bytes.lastIndexOf(zipEnd, at - 1)
  }
  return false
}
