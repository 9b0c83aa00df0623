/** A text cut into words, each with what its place in the sentence tells of its capital letter. */
export interface Word {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly lower: string
  readonly isCapital: boolean
  readonly isAllCapitals: boolean
  /** The first of a sentence, a line, a list row or a quotation: there a capital tells nothing. */
  readonly isFirst: boolean
  /** What stands between the word before and this one. */
  readonly gap: string
}

const abbreviations = new Set(
  'esim mm ns n klo kl ent os s synt f puh tel nro ks vrt t ex bl a dvs ca hr fr dr mr mrs ms prof st hra rva nti vs huom eli ent toim ao ko po fd född resp dnro as'.split(
    ' ',
  ),
)
const openers = /["“”„»«'‘’([]+$/

const isFirstAt = (text: string, from: number, to: number, before: Word | undefined): boolean => {
  const gapFrom = before?.to ?? 0
  const gap = text.slice(gapFrom, from)
  const spaceless = gap.trimEnd()
  const opened = openers.exec(spaceless)
  const rest = opened ? spaceless.slice(0, opened.index).trimEnd() : spaceless
  if (before === undefined) return true
  if (gap.includes('\n')) return true
  if (rest === '' && !opened) return false
  if (opened && opened[0] !== '(' && opened[0] !== '[')
    return /[.!?:…]$/.test(rest) || !/["“”»«'’]/.test(text.slice(to, to + 2).slice(0, 1))
  if (/\d[.)]?$/.test(rest) && !/[.!?]$/.test(rest)) return false
  if (/[!?…:•*]$/.test(rest) || /\s[-–—]$/.test(rest)) return true
  if (/[.!?][)\]]$/.test(rest)) return true
  if (rest.endsWith(')')) return before.text.length === 1
  if (!rest.endsWith('.')) return false
  return rest.length > 1 || !(abbreviations.has(before.lower) || false)
}

export const wordsIn = (text: string): readonly Word[] => {
  const words: Word[] = []
  for (const found of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const from = found.index
    const to = from + found[0].length
    const lower = found[0].toLocaleLowerCase('fi')
    const first = found[0].slice(0, 1)
    const before = words.at(-1)
    words.push({
      from,
      to,
      text: found[0],
      lower,
      isCapital: first !== first.toLocaleLowerCase('fi'),
      isAllCapitals: found[0].length > 1 && found[0] === found[0].toLocaleUpperCase('fi'),
      isFirst: isFirstAt(text, from, to, before),
      gap: text.slice(before?.to ?? 0, from),
    })
  }
  return words
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const marks = {
  fi: setOf(
    'on ja ei että joka hän ovat mutta myös kun jos tai asiakas asiakkaan asiakkaalla asiakkaalle perhe perheen lapsi lapsen äiti voi vain nyt sen se oli ollut tarvitsee kanssa jo mitä hänen',
  ),
  sv: setOf(
    'och att är det som inte har på med av till för den han hon klienten familjen barnet men kan om i när sin ska eller från så bor vill hennes hans honom heter vid var ett',
  ),
  en: setOf(
    'the and is of to has with who for her his she he not are was client family child but can if in when a i this do you will your it at an be by does have they from',
  ),
} as const

/** A text too short to tell is of no language, and is read as Finnish with more doubt. */
export type Language = 'fi' | 'sv' | 'en' | 'unknown'

/** The language most of its smallest words are of. */
export const languageOf = (words: readonly Word[]): Language => {
  const count = (language: keyof typeof marks) =>
    words.filter(({ lower }) => marks[language].has(lower)).length
  const [fi, sv, en] = [count('fi'), count('sv'), count('en')]
  if (sv > fi && sv > en) return 'sv'
  if (en > fi && en > sv) return 'en'
  return fi > sv && fi > en ? 'fi' : 'unknown'
}
