/** What could stand there instead: as wide as an anonymous case needs, in the case of what was found. */
import type { FindingKind } from './finding.ts'
import type { Language as Told } from './words-in.ts'

type Language = Exclude<Told, 'unknown'>

const personFi: readonly (readonly [RegExp, string])[] = [
  [/^(?:ssa|ssä|s)$/, 'henkilössä'],
  [/^(?:sta|stä|st)$/, 'henkilöstä'],
  [/^(?:lla|llä|l|llaan|llään)$/, 'henkilöllä'],
  [/^(?:lta|ltä|lt)$/, 'henkilöltä'],
  [/^(?:lle|lleen)$/, 'henkilölle'],
  [/^(?:ksi|ks)$/, 'henkilöksi'],
  [/^(?:na|nä)$/, 'henkilönä'],
  [/^n$/, 'henkilön'],
  [/^(?:a|ä|ta|tä|tta|ttä)$/, 'henkilöä'],
  [/n$/, 'henkilöön'],
]
const placeFi: readonly (readonly [RegExp, string])[] = [
  [/^(?:ss[aä]|ll[aä]|s|l)$/, 'paikkakunnalla'],
  [/^(?:st[aä]|lt[aä]|st|lt)$/, 'paikkakunnalta'],
  [/^n$/, 'paikkakunnan'],
  [/^(?:lle|.*n)$/, 'paikkakunnalle'],
  [/^(?:a|ä|ta|tä)$/, 'paikkakuntaa'],
]
const person = (ending: string, language: Language): string =>
  language === 'sv'
    ? ending === 's'
      ? 'personens'
      : 'personen'
    : language === 'en'
      ? ending === 's'
        ? 'the person’s'
        : 'the person'
      : (personFi.find(([form]) => form.test(ending))?.[1] ?? 'henkilö')
const place = (ending: string, language: Language): string =>
  language === 'sv'
    ? ending === 's'
      ? 'ortens'
      : 'orten'
    : language === 'en'
      ? 'the area'
      : (placeFi.find(([form]) => form.test(ending))?.[1] ?? 'paikkakunta')

/** The case of "vuotias", for the words in -inen that stand in its place. */
const bandEnding = (found: string): string => {
  const [, ending = ''] = /vuotia(s|an|alle|alla|alta|sta|ana|aksi|at|iden)/i.exec(found) ?? []
  const forms: Readonly<Record<string, string>> = {
    an: 'isen',
    alle: 'iselle',
    alla: 'isellä',
    alta: 'iseltä',
    sta: 'istä',
    ana: 'isenä',
    aksi: 'iseksi',
    at: 'iset',
    iden: 'isten',
  }
  return forms[ending] ?? 'inen'
}
const bands: readonly (readonly [number, Readonly<Record<Language, string>>])[] = [
  [6, { fi: 'alle kouluikä', sv: 'under skolåldern', en: 'under school age' }],
  [12, { fi: 'alakouluikä', sv: 'i lågstadieåldern', en: 'of primary school age' }],
  [15, { fi: 'yläkouluikä', sv: 'i högstadieåldern', en: 'of lower secondary school age' }],
  [17, { fi: 'lähes täysi-ikä', sv: 'nästan myndig', en: 'nearly of age' }],
]
const age = (found: string, language: Language): string | null => {
  const [digits] = /\d{1,3}/.exec(found) ?? []
  if (digits === undefined) return null
  const isBaby = /kk|kuukau|viikko|vk|mån|veck|month|week/i.test(found)
  const years = isBaby ? 0 : Number(digits)
  const band = bands.find(([until]) => years <= until)?.[1]
  if (band) return language === 'fi' ? band.fi + bandEnding(found) : band[language]
  const tens = Math.max(20, Math.floor(years / 10) * 10)
  if (language === 'sv') return `ungefär ${tens} år`
  if (language === 'en') return `about ${tens}`
  const [, ending = ''] = /vuotia(\p{L}+)/iu.exec(found) ?? []
  return ending === '' ? `noin ${tens}` : `noin ${tens}-vuotia${ending}`
}

const seasons: readonly Readonly<Record<Language, string>>[] = [
  { fi: 'talvella', sv: 'på vintern', en: 'in the winter' },
  { fi: 'keväällä', sv: 'på våren', en: 'in the spring' },
  { fi: 'kesällä', sv: 'på sommaren', en: 'in the summer' },
  { fi: 'syksyllä', sv: 'på hösten', en: 'in the autumn' },
]
const monthsFi = [
  'tammi',
  'helmi',
  'maalis',
  'huhti',
  'touko',
  'kesä',
  'heinä',
  'elo',
  'syys',
  'loka',
  'marras',
  'joulu',
]
const day = (found: string, language: Language): string | null => {
  const [, fromDigits] = /^\d{1,2}\. ?(\d{1,2})\./.exec(found) ?? []
  const named = monthsFi.findIndex((name) => found.toLowerCase().includes(`${name}k`))
  const month = fromDigits ? Number(fromDigits) : named + 1
  return month < 1 || month > 12
    ? null
    : (seasons[Math.floor((month % 12) / 3)]?.[language] ?? null)
}

/** The unit's own common noun, as it was typed: "Lehtikankaan koulussa" is "koulussa". */
const unit = (found: string): string | null => {
  const words = found.split(/[ -]/)
  return words.length > 1 ? (words.at(-1)?.toLocaleLowerCase('fi') ?? null) : null
}

export const sayInstead = (
  kind: FindingKind,
  found: string,
  ending: string,
  told: Told,
): string | null => {
  const language = told === 'unknown' ? 'fi' : told
  switch (kind) {
    case 'name':
      return person(ending, language)
    case 'place':
      return place(ending, language)
    case 'age':
      return age(found, language)
    case 'date':
      return day(found, language)
    case 'unit':
      return unit(found)
    case 'phone':
    case 'identity-code':
    case 'email':
    case 'address':
    case 'plate':
    case 'account':
    case 'link':
    case 'case-number':
    case 'rare':
      return null
  }
}
