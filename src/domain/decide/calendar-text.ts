/**
 * May this stand in a calendar? Nothing of the client does: no name in any case, no initials, identity code, way to
 * reach, topic or unit that tells. A word too many is refused with a way out; a word too few would be told to strangers.
 *
 * @source 004 D.18; design rules.md, S3; 703/2023 4 §
 */

const words = (line: string): readonly string[] => line.split(' ')
const lower = (word: string) => word.toLocaleLowerCase('fi')
const wordsOf = (text: string): readonly string[] => text.match(/\p{L}+/gu) ?? []

/** Case endings, possessives and clitics a Finnish or Swedish name may carry. */
const ending =
  /^(?:n|a|ä|t|ta|tä|tta|ttä|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|na|nä|ksi|tta|ttä|h[aeiouyäö]n|seen|siin|[aeiouyäö]n|en|in|den|tten|ten|i|e|s|ni|si|nsa|nsä|mme|nne|kin|kaan|kään|ko|kö|han|hän|pa|pä|ja|jä|jen|ien|issa|issä|ista|istä|illa|illä|ilta|iltä|ille)*$/u

/** Weak grade of the consonants before the last vowel: Pekka – Pekan, Lahti – Lahden, Joki – Joen, Särki – Särjen. */
const weak: readonly (readonly [RegExp, string])[] = [
  [/kk$/, 'k'],
  [/pp$/, 'p'],
  [/tt$/, 't'],
  [/nk$/, 'ng'],
  [/nt$/, 'nn'],
  [/lt$/, 'll'],
  [/rt$/, 'rr'],
  [/mp$/, 'mm'],
  [/ht$/, 'hd'],
  [/(?<![stkphlnr])t$/, 'd'],
  [/p$/, 'v'],
  [/(?<!s)k$/, ''],
  [/(?<=[lr])k$/, 'j'],
  [/(?<!s)s$/, 'd'],
]

/** Strong grade of a name that ends in a vowel and s: Kangas – Kankaan, Kallas – Kaltaan, Ratas – Rattaan. */
const strong: readonly (readonly [RegExp, string])[] = [
  [/ng$/, 'nk'],
  [/nn$/, 'nt'],
  [/ll$/, 'lt'],
  [/rr$/, 'rt'],
  [/mm$/, 'mp'],
  [/hd$/, 'ht'],
  [/(?<=[aeiouyäö])d$/, 't'],
  [/(?<=[aeiouyäölr])t$/, 'tt'],
  [/(?<=[aeiouyäölr])k$/, 'kk'],
  [/(?<=[aeiouyäölr])p$/, 'pp'],
]
const strongGrade = (base: string): readonly string[] => {
  const [body, vowel] = [base.slice(0, -1), base.slice(-1)]
  return strong.flatMap(([from, to]) =>
    from.test(body) ? [`${body.replace(from, to)}${vowel}`] : [],
  )
}

/** What every form of a name begins with. */
const stems = (name: string): readonly string[] => {
  const word = lower(name)
  const found = [word]
  if (word.endsWith('nen')) found.push(`${word.slice(0, -3)}se`, `${word.slice(0, -3)}s`)
  if (word.endsWith('s'))
    found.push(
      `${word.slice(0, -1)}kse`,
      `${word.slice(0, -1)}ksi`,
      `${word.slice(0, -1)}`,
      ...strongGrade(word.slice(0, -1)),
    )
  const vowel = /[aeiouyäöå]$/u.exec(word)?.[0]
  if (vowel) {
    const body = word.slice(0, -1)
    const vowels = vowel === 'i' ? ['i', 'e'] : [vowel]
    const bodies = [
      body,
      ...weak.flatMap(([from, to]) => (from.test(body) ? [body.replace(from, to)] : [])),
    ]
    for (const one of bodies) for (const last of vowels) found.push(`${one}${last}`)
  }
  return found.filter((stem) => stem.length >= 2)
}

/** Is this word some form of that name? */
export const isFormOf = (word: string, name: string): boolean => {
  const written = lower(word)
  return stems(name).some(
    (stem) => written.startsWith(stem) && ending.test(written.slice(stem.length)),
  )
}

const identityCode = /\d{6}\s?[-+A-FU-Y]\s?\d{3}[0-9A-FHJK-NPR-Y]/i
const streetAddress =
  /\p{L}*(?:katu|kadun|kadulla|tie|tien|tiellä|kuja|kujan|polku|polun|väylä|raitti|kaari|rinne|aukio|tori|gatan|vägen|stigen|gränd|street|road)\s+\d+/iu
const postCode = /(?<!\d)\d{5}(?!\d)/
const phone = /(?<!\d)(?:\+358|0)[\s-]?\d(?:[\s-]?\d){5,}/
const mail = /\S+@\S+/

/** Beginnings of words that tell what it is about or which service it is, in three languages. */
const telling = [
  ...words('asiakas asiakka klient client potila patient hoito hoido vård care'),
  ...words('asun asumis häätö kodinto bostad housing evict'),
  ...words('raha velka vela velo ulosot toimeentu skuld ekonom debt money benefit'),
  ...words('työttö työllis työvoima arbetslös sysselsätt employ unemploy'),
  ...words('perhe huolto huolta lapse lasten vanhem famil barn child parent'),
  ...words('koulu oppila kuraattor skol school pupil'),
  ...words('terve sairaa lääk hälso sjuk läkar health hospital doctor'),
  ...words('mielente masenn psyk terapi mental depress psych therap'),
  ...words('päihde päihte alkohol huume juomi missbruk drog substance alcohol drug addict'),
  ...words('väkival turvak uhk våld hot violen safety abuse'),
  ...words('vamma kehitysv funktions handikapp disab'),
  ...words('sosiaal social lastensuoj barnskydd kela fpa diakon perheneuv suuntima hopa'),
]
/** Short beginnings would hit harmless words; these count only as the whole word. */
const wholeOnly: ReadonlySet<string> = new Set([
  'hot',
  'care',
  'uhk',
  'vela',
  'raha',
  'hopa',
  'kela',
  'fpa',
])
const isTelling = (word: string): boolean => {
  const written = lower(word)
  return telling.some((stem) =>
    wholeOnly.has(stem)
      ? written.startsWith(stem) && ending.test(written.slice(stem.length))
      : written.startsWith(stem),
  )
}

const initialsOf = (names: readonly string[]): readonly (readonly string[])[] => {
  const letters = names.flatMap(wordsOf).map((word) => word.charAt(0).toLocaleUpperCase('fi'))
  const [first, last] = [letters.at(0), letters.at(-1)]
  return first === undefined || last === undefined || letters.length < 2
    ? []
    : [letters, [first, last]]
}
/** Initials as they are written, in capitals, with or without points and spaces. */
const holdsInitials = (text: string, names: readonly string[]): boolean =>
  initialsOf(names).some((letters) =>
    new RegExp(`(?<!\\p{L})${letters.join('\\.?\\s?')}(?!\\p{L})`, 'u').test(text),
  )

/** Words of a unit's name that tell nothing when they stand alone. */
const saysNothing: ReadonlySet<string> = new Set([
  ...words('palvelu palvelut yksikkö tiimi keskus toimisto alue kokous tapaaminen'),
  ...words('yhteinen työpari työparityö tjänst tjänster enhet gemensam möte område'),
  ...words('service services unit team centre center office joint meeting pair'),
  ...words('work with area county wellbeing hyvinvointialue välfärdsområde'),
])

export interface Secrets {
  readonly clientNames: readonly string[]
  /** Names of others and of units; a unit of several words is looked for as a whole and by its telling words. */
  readonly others: readonly string[]
}

/** True when the text tells who the client is, how to reach them, or what it is about. */
export const tellsOfClient = (text: string, secrets: Secrets): boolean => {
  const written = wordsOf(text)
  const clientWords = secrets.clientNames.flatMap(wordsOf).filter((word) => word.length >= 2)
  const otherWords = secrets.others
    .flatMap(wordsOf)
    .filter((word) => word.length >= 4 && !saysNothing.has(lower(word)))
  return (
    identityCode.test(text) ||
    streetAddress.test(text) ||
    postCode.test(text) ||
    phone.test(text) ||
    mail.test(text) ||
    written.some((word) => isTelling(word)) ||
    written.some((word) => clientWords.some((name) => isFormOf(word, name))) ||
    written.some((word) => otherWords.some((name) => isFormOf(word, name))) ||
    holdsInitials(text, secrets.clientNames)
  )
}
