import { givenNames } from './given-names.ts'
import { nationwide, wordForms } from './ordinary.ts'
import { placeForms, places } from './places.ts'
import { type Form, formsOf, type Stems, stemmed } from './stems.ts'
import { surnames } from './surnames.ts'

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
const words: ReadonlySet<string> = new Set(wordForms)

export const listed = (word: string): readonly Form[] => formsOf(allStems(), word)

/** This form of the word is nothing else than the name. */
export const isOnlyName = ({ of }: Form, word: string): boolean => !of.isWord && !words.has(word)
export const isWordForm = (word: string): boolean => words.has(word)

/** A place from which people are called: kajaanilainen, lahtelainen. */
export const isPlaceStem = (stem: string): boolean =>
  (allStems().get(stem) ?? []).some(({ of }) => of.kind === 'place' && !of.isWord)
