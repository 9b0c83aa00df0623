/** Capitals inside a sentence that name nobody. */
import type { Word } from './words-in.ts'

/** What a method, scale or test is called after its finder or in English tells nobody: "Beck-skala", "Rights of Way". */
export const isTitle = (words: readonly Word[], at: number): boolean => {
  const [last, next, afterNext] = [words[at - 1], words[at + 1], words[at + 2]]
  const isMethod =
    next?.gap === '-' &&
    /^(?:samtal|menetelm|malli|modell|keskustelu|tes?t|skal|asteik|terapi|interventio|program|ohjelma|kysely|formulär|metod|mittari|kurs|ryhm|grupp)/.test(
      next.lower,
    )
  const joins = /^(?:of|and|the|for|to)$/
  return (
    isMethod ||
    (joins.test(next?.lower ?? '') && afterNext?.isCapital === true) ||
    (joins.test(last?.lower ?? '') && words[at - 2]?.isCapital === true)
  )
}
/** Medicines are written with a capital: by their endings, in a text that speaks of medicine. */
const medicine =
  /(?:ox|nor|net|line?|nin|orm|xat|pam|pram|[tpkzrxdl]in|dol|fen|cet|done?|ine|tal|zol|pril|tan|ron|xel|yl|ex|ax|ix)(?:iin|iin|in|ia|illa|ista|iä|illä|i|en)?$/
const ofMedicine =
  /^(?:lääk|resept|mg$|ml$|medicin|recept|apote|aptee|tablet|annos|dos|kipu|särky|smärt|värk|astma|hengity|andning|unelää|unettom|sömn|oire|biverk|sivuvaik|diagno|adhd|hoito|vård|läk)/
export const isMedicine = (words: readonly Word[], lower: string): boolean =>
  medicine.test(lower) && words.some((word) => ofMedicine.test(word.lower))
