/**
 * What was typed, in signs of ASCII only: half a sign, marks of direction and everything else the server takes in no
 * record comes back from it to the letter.
 */
export const toAscii = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
export const fromAscii = (text: string): unknown => JSON.parse(text)
