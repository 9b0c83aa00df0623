/** Small pictures and papers made by code, and the same with something wrong in them. */
import { crc32, deflateSync } from 'node:zlib'

export { paperForm } from '../../src/demo/play/paper-form.ts'

export const chunk = (type: string, data: Uint8Array = Buffer.alloc(0)): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** One grey dot. `more`: chunks before the picture's own. */
export const png = (...more: readonly Buffer[]): Buffer => {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  const picture = deflateSync(Buffer.from([0, 128]))
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', picture),
    chunk('IEND'),
  ])
}

const segment = (marker: number, data: readonly number[]): Buffer =>
  Buffer.from([0xff, marker, ((data.length + 2) >> 8) & 255, (data.length + 2) & 255, ...data])
/** The skeleton of a picture: a frame, a scan with a stuffed byte and a restart, an end. */
export const jpeg = (...more: readonly Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...more,
    segment(0xc0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
  ])
export const jpegSegment = (marker: number, text: string): Buffer =>
  segment(marker, [...Buffer.from(text, 'latin1')])

/** A PDF of these objects, as a reader finds them. `numbered` from 1. */
export const pdfOf = (objects: readonly (string | Buffer)[], trailer = ''): Buffer => {
  let whole = Buffer.from('%PDF-1.7\n', 'latin1')
  const places = objects.map((body, index) => {
    const at = whole.length
    whole = Buffer.concat([
      whole,
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(body as string, 'latin1'),
      Buffer.from('\nendobj\n'),
    ])
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${whole.length}\n%%EOF\n`
  return Buffer.concat([whole, Buffer.from(end, 'latin1')])
}
export const streamObject = (dictionary: string, data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream', 'latin1'),
  ])
/** Two objects in a compressed object stream, one of which says this. */
export const packedObject = (says: string, more = ''): Buffer =>
  streamObject(
    `/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode ${more}`,
    deflateSync(Buffer.from(`9 0 ${says}`, 'latin1')),
  )
/** A ZIP with nothing in it, but for a comment of so many bytes after it. */
export const emptyZip = (commentBytes = 0): Buffer => {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(commentBytes, 20)
  return end
}
