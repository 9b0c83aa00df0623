/**
 * Finnish and Swedish endings of names. Every name is laid under its stems, so that a word as it stands in a text is
 * looked up by cutting endings off: "Virtaselle" is `virtase` + `lle`, "Matin" is `mati` + `n`.
 *
 * @source the declension of names in everyday Finnish: consonant gradation (kk–k, pp–p, tt–t, t–d, nk–ng, k–, p–v …), names
 * in -nen, -s and a consonant, i that turns into e, and the short endings of speech (Eeros, Eerolt)
 */

/** What may follow a stem. */
const base = 1 // the word itself, and the Swedish and English genitive
const weak = 2 // n, ssa, lle …
const strong = 4 // a, Vn, na, nsa …
const bare = 8 // ta, ten: after a consonant
const plural = 16 // Virtasille, Ikaalisiin

export interface Listed {
  readonly name: string
  readonly kind: 'given' | 'family' | 'place' | 'nationwide'
  /** It is an ordinary word too. */
  readonly isWord: boolean
}
interface Stem {
  readonly of: Listed
  readonly takes: number
}
export type Stems = ReadonlyMap<string, readonly Stem[]>

/** How a name stands in the sentence, by its ending. */
export interface Form {
  readonly of: Listed
  readonly stem: string
  readonly ending: string
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const endings: readonly (readonly [number, ReadonlySet<string>])[] = [
  [base, setOf('s :n ')],
  [
    weak,
    setOf(
      'n ssa ssä sta stä lla llä lta ltä lle ksi tta ttä t s st l lt ks llaan llään lleen ltaan ltään staan stään ssaan ssään nsa nsä lleni llani',
    ),
  ],
  [
    strong,
    setOf(
      'a ä na nä an en in on un yn än ön han hen hin hon hun hyn hän hön seen nsa nsä ni mme jen ien ta tä illa illä ille issa issä ista istä iin ksi aan ään',
    ),
  ],
  [bare, setOf('ta tä ten tten')],
  [plural, setOf('ssa ssä sta stä lla llä lta ltä lle ksi a ä in')],
]
const clitics = ['kin', 'kaan', 'kään', 'ko', 'kö', 'han', 'hän', 'pa', 'pä'] as const
const longestEnding = 6

const vowels = 'aeiouyäöåé'
const isVowel = (letter: string | undefined) => letter !== undefined && vowels.includes(letter)

/** The weak grades of a stem that ends in a vowel; the stem itself is one, since many names do not change. */
const weakGrades = (stem: string, isFull: boolean): readonly string[] => {
  const last = stem.slice(-1)
  const before = stem.slice(0, -1)
  const grades = [stem]
  const put = (from: string, to: string) => {
    if (before.endsWith(from)) grades.push(before.slice(0, -from.length) + to + last)
  }
  for (const [from, to] of [
    ['kk', 'k'],
    ['pp', 'p'],
    ['tt', 't'],
    ['mp', 'mm'],
    ['nk', 'ng'],
    ['nt', 'nn'],
    ['lt', 'll'],
    ['rt', 'rr'],
    ['ht', 'hd'],
  ] as const)
    put(from, to)
  const [, consonant] = [before.slice(-2, -1), before.slice(-1)]
  if (isVowel(before.slice(-2, -1)) && consonant === 't') put('t', 'd')
  if (!isFull) return grades
  if (isVowel(before.slice(-2, -1)) || /[lr]$/.test(before.slice(0, -1))) {
    if (consonant === 'k') put('k', '')
    if (consonant === 'p') put('p', 'v')
  }
  if (before.endsWith('lk') || before.endsWith('rk')) put('k', 'j')
  return grades
}

/** The strong grade of a stem cut from a word in -s or -e: kangas – kankaa-, ranne – rantee-. */
const strongGrade = (stem: string): string =>
  stem.replace(
    /(k|p|t|ng|nn|mm|ll|rr|d|v)([aeiouyäö])$/,
    (all, consonant: string, vowel: string) => {
      const grown = {
        k: 'kk',
        p: 'pp',
        t: 'tt',
        ng: 'nk',
        nn: 'nt',
        mm: 'mp',
        ll: 'lt',
        rr: 'rt',
        d: 't',
        v: 'p',
      }
      return grown[consonant as keyof typeof grown] === undefined
        ? all
        : grown[consonant as keyof typeof grown] + vowel
    },
  )

const vowelStems = (stem: string, isFull: boolean): readonly (readonly [string, number])[] => [
  [stem, strong],
  ...weakGrades(stem, isFull).map((grade) => [grade, weak] as const),
]

/** Every stem of a name with what it takes. */
export const stemsOf = (
  name: string,
  kind: Listed['kind'],
): readonly (readonly [string, number])[] => {
  const isFull = kind === 'family' || kind === 'place'
  const own = [name, base] as const
  const cut = name.slice(0, -1)
  if (name.endsWith('nen')) {
    const stem = name.slice(0, -3)
    return [own, [`${stem}se`, weak | strong], [`${stem}s`, bare], [`${stem}si`, plural]]
  }
  if (name.endsWith('s')) {
    const long = cut + cut.slice(-1)
    return [
      own,
      [name, bare],
      [`${cut}kse`, weak | strong],
      [long, weak | strong],
      [strongGrade(cut) + cut.slice(-1), weak | strong],
      [`${cut}de`, weak],
      [`${cut}te`, strong],
      [`${name}i`, weak | strong],
    ]
  }
  if (name.endsWith('e'))
    return [
      own,
      ...vowelStems(name, false),
      [`${name}e`, weak | strong],
      [`${strongGrade(name)}e`, weak | strong],
      [name, bare | weak],
    ]
  if (name.endsWith('i') && isFull)
    return [
      own,
      ...vowelStems(name, isFull),
      ...vowelStems(`${cut}e`, isFull),
      ...(/[lnrs]$/.test(cut) && cut.length > 3 ? [[cut, bare] as const] : []),
    ]
  if (isVowel(name.slice(-1))) return [own, ...vowelStems(name, isFull)]
  return [
    own,
    ...vowelStems(`${name}i`, false),
    ...(name.endsWith('n') ? [[`${cut}me`, weak] as const] : []),
  ]
}

export const stemmed = (
  lists: readonly (readonly [Listed['kind'], readonly string[]])[],
): Stems => {
  const stems = new Map<string, Stem[]>()
  for (const [kind, names] of lists)
    for (const marked of names) {
      const isWord = marked.endsWith('*')
      const name = isWord ? marked.slice(0, -1) : marked
      const of = { name, kind, isWord }
      for (const [stem, takes] of stemsOf(name, kind)) {
        if (takes === 0) continue
        const there = stems.get(stem)
        if (there) there.push({ of, takes })
        else stems.set(stem, [{ of, takes }])
      }
    }
  return stems
}

/** The word, and the word without -kin, -ko and the like. */
export const withoutClitic = (word: string): readonly string[] => {
  const clitic = clitics.find((one) => word.endsWith(one) && word.length > one.length + 2)
  return clitic ? [word, word.slice(0, -clitic.length)] : [word]
}

/** An ending in -Vn lengthens the vowel the stem ends in, and no other; -ta comes after two vowels. */
const fits = (stem: string, ending: string): boolean => {
  if (!isVowel(stem.slice(-1))) return true
  if (/^h?[aeiouyäö]n$/.test(ending)) return stem.endsWith(ending.slice(-2, -1)) || ending === 'in'
  return !/^t[aä]$/.test(ending) || isVowel(stem.slice(-2, -1))
}

/** Everything listed that this word, in lower case, may be a form of; Finnish endings only in a Finnish text. */
export const formsOf = (stems: Stems, word: string, isFinnish = true): readonly Form[] => {
  const found: Form[] = []
  for (const one of isFinnish ? withoutClitic(word) : [word])
    for (let cut = one.length; cut >= Math.max(1, one.length - longestEnding); cut -= 1) {
      const stem = one.slice(0, cut)
      const there = stems.get(stem)
      if (!there) continue
      const ending = one.slice(cut)
      for (const { of, takes } of there)
        if (
          (isFinnish || ((takes & base) !== 0 && (ending === '' || ending === 's'))) &&
          endings.some(([bit, set]) => (takes & bit) !== 0 && set.has(ending)) &&
          fits(stem, ending)
        )
          found.push({ of, stem, ending })
    }
  return found
}
