/**
 * A name's place in the Finnish alphabet as plain bytes, because the two engines do not sort Finnish alike: å, ä and ö
 * come last, other accents count as their letter.
 */
export const nameKey = (name: string): string =>
  name
    .toLocaleLowerCase('fi')
    .normalize('NFC')
    .replace(/å/g, '{a')
    .replace(/[äæ]/g, '{b')
    .replace(/[öøõ]/g, '{c')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}{ ]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
