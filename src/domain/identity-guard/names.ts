/** Names of people and places among the words of a text. */
import { belongings, doings, kin, notCalled, states, titles } from './around-names.ts'
import { isMedicine, isTitle } from './capitals.ts'
import type { FindingWhy } from './finding.ts'
import { isFamilyPlural, isGrownSwedish, isGrownTogether } from './grown-together.ts'
import { isMoreOftenName, isOnlyName, isPlaceStem, isWordForm, listed } from './lists.ts'
import type { Form } from './stems.ts'
import type { Language, Word } from './words-in.ts'

export interface NameFound {
  readonly from: number
  readonly to: number
  readonly kind: 'name' | 'place'
  readonly why: FindingWhy
  /** The ending it bends with, as typed. */
  readonly ending: string
}

/** -nen where the vowel before tells a family name and no adjective: Korhonen, Tiainen is left to the list. */
const familyEnding =
  /^\p{L}{2,}[oöuy](?:nen|sen|sella|sellä|selle|selta|seltä|sessa|sessä|seen|sena|senä|set|sten)$/u
const notFamily =
  /^(?:hevo|iho|sieno|huono|poikkeu|rakennu|keskustelu|kysymy|tulo|päätö|lausu|perusteet|sito|kasvatu|koko|muuto|kirjo)/

/** Beginnings before these make the name of a village or a part of a town: Petäisenniska, Koutaniemi. */
const placeBuilt =
  /^\p{L}{3,}(?:järve|joe|nieme|lahde|mäe|vaara|koske|kylä|saare|salme|lamme|kankaa|harju|ranna|perä|selä|vede|kallio|linna|pelto|pello|laakso|korve|oja|nummi|numme|lähtee|niitty|haka|haa|kulma)(?:ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|n)$/u
const placeIllative =
  /^\p{L}{3,}(?:järveen|jokeen|niemeen|lahteen|mäkeen|vaaraan|koskeen|kylään|saareen|salmeen|lampeen|kankaaseen|harjuun|rantaan|perään|selkään|kallioon|linnaan|peltoon|laaksoon|korpeen|ojaan)$/u
const notPlace =
  /^(?:koti|naapuri|uima|hiekka|sivu|oma|maa|työ|leikki|meren|järven|joen|veden|ala|ylä|lapsi|erä|urheilu|kirkon|kyläpaik|sateen|kesä|turva|lasten|nuoriso|sos-|suur|asuin|metsä(?:ssä|n)|vieras|perus)/

const demonym = /^(\p{L}{3,})l[aä]i(?:nen|sen|s\p{L}{1,6})$/u
/** "Vasabor": who lives in a place, in Swedish. */
const dweller = /^(\p{L}{3,})bo(?:n|r|rna|rnas|s)?$/u
const notDemonym =
  /^(?:suoma|kaupunki|maa|kylä|naapuri|pohja|saari|alku|sisä|saame|ulkoma|vanha|tavalli|sellai|koulu|perhe|kunta|työ|luokka)/

const ofCounty =
  /^(?:hyvinvointialue|hyvinvointialuee|välfärdsområde|välfärdssamk|vårdområde|wellbeing|keskussairaa|yliopistolli|centralsjukhus|universitets|sairaanhoitopiiri|sjukvårdsdistrikt)/

const isLocal = (ending: string) => /^(?:ss|st|ll|lt)[aeä]|n$/.test(ending)
const after = (words: readonly Word[], at: number) => {
  const next = words[at + 1]
  return next && /^(?:[ \u00a0-]|[’']|[’']s )$/.test(next.gap) ? next : undefined
}
const before = (words: readonly Word[], at: number, gap = /^[ \u00a0]$|^\. ?$|^: ?$/) => {
  const word = words[at]
  return word && gap.test(word.gap) ? words[at - 1] : undefined
}

const isCalled = (words: readonly Word[], at: number): boolean => {
  const one = before(words, at, /^:? ?["“”'‘]?$/)?.lower ?? ''
  const two = words[at - 2]?.lower ?? ''
  return (
    /^(?:nimeltä|nimeltään|nimellä|nimisen|lempinimi|lempinimeltään|heter|hette|named|nicknamed|alias|kutsumanimi|kutsumanimeltään|etunimi|sukunimi|förnamn|efternamn|tilltalsnamn|smeknamn)$/.test(
      one,
    ) ||
    (/^(?:on|är|is|var|was|oli)$/.test(one) &&
      /^(?:nimi|nimensä|nimeni|lempinimi|kutsumanimi|namn|namnet|name)$/.test(two)) ||
    (one === 'namn' && two === 'vid') ||
    (one === 'called' &&
      /^(?:is|a|boy|girl|man|woman|son|daughter|child|client|person)$/.test(two)) ||
    (one === 'kallas' && words[at]?.isCapital === true) ||
    (words[at + 1]?.gap === ' ' &&
      /^(?:niminen|nimiselle|nimisen|nimistä)$/.test(words[at + 1]?.lower ?? ''))
  )
}

/** "Gunvors mamma": a genitive that is no definite noun's. */
const swedishOwner = /^\p{L}{3,}s$/u
const notOwner = /(?:[aeont]ns|ets|nas|eras|ars)$|^(?:hans|hennes|deras|vems|allas|vars|dess|ens)$/

/** A chain of shops tells nobody, but who works there is told. */
const isWorkplace = (words: readonly Word[], at: number): boolean =>
  [words[at - 1], words[at - 2]].some((word) =>
    /^(?:töissä|työskentelee|työskenteli|työpaikka|jobbar|jobbade|arbetar|arbetade|works)$/.test(
      word?.lower ?? '',
    ),
  )

/** "Taito pyytää" is a skill to ask, and nobody. */
const takesInfinitive = new Set(['taito', 'into', 'toivo', 'usko', 'tarmo', 'ilo', 'kunto'])

/** Up to the next comma something is said that is said of a person only. */
const isInAState = (words: readonly Word[], at: number): boolean => {
  const said = words.slice(at + 2, at + 8)
  const end = said.findIndex(({ gap }) => /[^\p{L} -]/u.test(gap))
  return (end < 0 ? said : said.slice(0, end)).some(
    ({ lower }) => states.has(lower) || lower.startsWith('vuotia'),
  )
}

/** In the company of a name: a capital beside it, a title or kin before it, what it does or owns after it. */
const isAmongNames = (words: readonly Word[], at: number, form: Form): boolean => {
  const next = after(words, at)
  const last = before(words, at)
  const afterNext = words[at + 2]
  if (next && doings.has(next.lower) && form.ending === '' && form.of.kind === 'given')
    return !(takesInfinitive.has(form.of.name) && /(?:[st]aa|[st]ää)$/.test(next.lower))
  if (next && afterNext && /^(?:on|oli|ei|är|is)$/.test(next.lower))
    if (
      (form.ending === '' && isInAState(words, at)) ||
      (form.of.kind === 'given' && /^ll[aä]$/.test(form.ending))
    )
      return true
  if (form.of.kind === 'given' && form.ending === 'lle') return true
  if (next && /^(?:n|s|in|en)$/.test(form.ending) && belongings.has(next.lower)) return true
  if (next?.isCapital && !next.isAllCapitals)
    return form.ending === '' && listed(next.lower).some(({ of }) => of.kind === 'family')
  return (
    last !== undefined && last.isCapital && listed(last.lower).some(({ of }) => of.kind === 'given')
  )
}

/** A noun in -i keeps its i only as a name: Onnin, Lumille, but onnen, lumelle. */
const isNameByStem = ({ of, stem, ending }: Form): boolean =>
  of.kind === 'given' &&
  /[^aeiouyäö]i$/.test(of.name) &&
  stem.endsWith('i') &&
  /^(?:n|lle|lla|llä|lta|ltä|sta|stä)$/.test(ending)

export const findNames = (words: readonly Word[], language: Language): readonly NameFound[] =>
  words.flatMap((word, at) => {
    const found = judge(words, word, at, language)
    return found ? [{ from: word.from, to: word.to, ...found }] : []
  })

type Told = Omit<NameFound, 'from' | 'to'>

const judge = (
  words: readonly Word[],
  word: Word,
  at: number,
  language: Language,
): Told | undefined => {
  const { lower, isCapital, isAllCapitals, isFirst } = word
  if (lower.length < 2) return undefined
  const isFinnish = language === 'fi' || language === 'unknown'
  const forms = listed(lower, language)
  const people = forms.filter(({ of }) => of.kind === 'given' || of.kind === 'family')
  const towns = forms.filter(({ of }) => of.kind === 'place')
  const isNational = forms.some(({ of }) => of.kind === 'nationwide')
  const person = people[0]
  const town = towns[0]
  const name = (why: FindingWhy, form = person): Told => ({
    kind: 'name',
    why,
    ending: form?.ending ?? '',
  })
  const place = (why: FindingWhy, form = town): Told => ({
    kind: 'place',
    why,
    ending: form?.ending ?? /(?:ss[aä]|st[aä]|ll[aäe]|lt[aä]|n)$/.exec(lower)?.[0] ?? '',
  })

  const next = after(words, at)
  if (town && next && ofCounty.test(next.lower)) return undefined
  const last = before(words, at)

  if (isCalled(words, at) && !notCalled.has(lower) && !isNational && (isCapital || person))
    return name('said-to-be-called')
  if (
    last &&
    titles.has(last.lower) &&
    !isAllCapitals &&
    !isNational &&
    (isCapital ||
      (person &&
        !notCalled.has(lower) &&
        !doings.has(lower) &&
        (people.some((form) => isOnlyName(form, lower, language)) || person.of.kind === 'family')))
  )
    return name('said-to-be-called')

  const sure = people.find((form) => isOnlyName(form, lower, language))
  const sureTown = towns.find((form) => isOnlyName(form, lower, language))
  const demonymOf = (isFinnish ? demonym : dweller).exec(lower)?.[1]
  if (language === 'sv' && isGrownSwedish(lower))
    return { kind: 'place', why: 'listed-place', ending: '' }
  if (language === 'sv' && isFamilyPlural(lower)) return name('listed-name', undefined)
  if (isFinnish && isGrownTogether(lower, language)) return name('listed-name', undefined)
  const isFromPlace = demonymOf !== undefined && !notDemonym.test(lower) && isPlaceStem(demonymOf)

  if (isAllCapitals) {
    if (lower.length > 3 && sure) return name('listed-name', sure)
    if (lower.length > 3 && sureTown) return place('listed-place', sureTown)
    return undefined
  }
  if (!isCapital) {
    if (sure && lower.length > 2 && !isNational) return name('listed-name', sure)
    if (sureTown && lower.length > 2 && !isNational) return place('listed-place', sureTown)
    if (isFromPlace) return { kind: 'place', why: 'listed-place', ending: '' }
    if (isFirst) {
      const amongNames = people.find(
        (form) => form.of.kind === 'given' && isAmongNames(words, at, form),
      )
      if (amongNames) return name('listed-name', amongNames)
    }
    if (last && kin.has(last.lower)) {
      const given = people.find(
        (form) => form.of.kind === 'given' && form.of.isWord && form.ending === '',
      )
      if (given && !isWordForm(lower, language)) return name('listed-name', given)
    }
    const given =
      last &&
      listed(last.lower).find(
        (form) =>
          form.of.kind === 'given' && isOnlyName(form, last.lower, language) && form.ending === '',
      )
    if (given && people.some(({ of }) => of.kind === 'family') && !doings.has(lower))
      return name('listed-name')
    return undefined
  }
  if (isNational) return isWorkplace(words, at) ? name('capital-inside-a-sentence') : undefined
  const oftener = isFinnish && people.find((form) => isMoreOftenName(form, lower))
  if (oftener) return name('listed-name', oftener)
  if (sure && (!sureTown || sure.of.kind === 'given')) return name('listed-name', sure)
  if (sureTown) return place('listed-place', sureTown)
  if (isFromPlace) return { kind: 'place', why: 'listed-place', ending: '' }
  if (!isFirst) {
    if (town && isLocal(town.ending)) return place('listed-place')
    if (person) return name('listed-name')
    if (town) return place('listed-place')
    if (placeBuilt.test(lower) || placeIllative.test(lower)) return place('built-like-a-place')
    return isFinnish && familyEnding.test(lower)
      ? name('built-like-a-name')
      : lower.length > 2 && !(language !== 'en' && isTitle(words, at)) && !isMedicine(words, lower)
        ? name('capital-inside-a-sentence')
        : undefined
  }
  if (
    language === 'sv' &&
    next &&
    swedishOwner.test(lower) &&
    !notOwner.test(lower) &&
    belongings.has(next.lower)
  )
    return { kind: 'name', why: 'built-like-a-name', ending: 's' }
  const among = people.find((form) => isNameByStem(form) || isAmongNames(words, at, form))
  if (among) return name('listed-name', among)
  if (town && isLocal(town.ending) && town.ending !== 'n') return place('listed-place')
  if (isFinnish && familyEnding.test(lower) && !notFamily.test(lower))
    return name('built-like-a-name')
  if (
    (placeBuilt.test(lower) || placeIllative.test(lower)) &&
    !lower.endsWith('n') &&
    !notPlace.test(lower)
  )
    return place('built-like-a-place')
  return undefined
}
