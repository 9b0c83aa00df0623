import { givenNames } from './given-names.ts'
import { moreOftenNames, nationwide, wordForms } from './ordinary.ts'
import { placeForms, places } from './places.ts'
import { type Form, formsOf, type Stems, stemmed, withoutClitic } from './stems.ts'
import { surnames } from './surnames.ts'
import type { Language } from './words-in.ts'

let stems: Stems | undefined
/** Laid out when the first text is judged: a page that has no such field pays nothing. */
const allStems = (): Stems =>
  (stems ??= stemmed([
    ['given', givenNames],
    ['family', surnames],
    ['place', places],
    ['place', placeForms],
    ['nationwide', nationwide],
  ]))

export const listed = (word: string, language: Language = 'fi'): readonly Form[] =>
  formsOf(allStems(), word, language === 'fi' || language === 'unknown')

const { fi, sv, en } = wordForms
const formsIn = { fi: [fi], sv: [sv], en: [en], unknown: [fi, sv, en] } as const
export const isWordForm = (word: string, language: Language): boolean =>
  withoutClitic(word).some((one) => formsIn[language].some((forms) => forms.has(one)))
/** This form of the word is nothing else than the name. */
export const isOnlyName = ({ of }: Form, word: string, language: Language): boolean =>
  !of.isWord && !isWordForm(word, language)

/** With a capital it is the name. */
export const isMoreOftenName = ({ of }: Form, word: string): boolean =>
  of.kind === 'given' && moreOftenNames.has(of.name) && !capitalWords.has(word)
/** Forms of those that begin many a sentence. */
const capitalWords = new Set([
  'minna',
  'pian',
  'sarin',
  'tapana',
  'tapansa',
  'outoa',
  'sinne',
  'saaran',
  'saara',
  'ville',
  'hannan',
  'ellen',
  'ella',
  'ellei',
  'ellet',
  'lauriin',
  'kain',
  'samin',
  'somin',
  'leon',
  'simon',
])

/** A place from which people are called: kajaanilainen, lahtelainen. */
export const isPlaceStem = (stem: string): boolean =>
  (allStems().get(stem) ?? []).some(({ of }) => of.kind === 'place' && !of.isWord)
