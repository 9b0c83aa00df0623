/**
 * Words that tell where somebody is whom a turvakielto protects. A machine cannot find every place in a free text; it knows
 * the places that are recorded, and warns of them in whatever case they are written. People decide.
 *
 * @term turvakielto
 * @source design rules.md, "Turvakielto": whereabouts are address, place, school, unit
 */
import { hasText } from './decide/tell.ts'
import { type NewFact, shapeOf } from './facts/index.ts'

const wordsOf = (text: string): readonly string[] =>
  text.split(/[^\p{L}]+/u).filter((word) => word.length >= shortest)
const shortest = 4
/** So much of the beginning stays in every case of a Finnish word: Kätköpolku, Kätköpolulla. */
const steady = 0.7

/** What stands in a unit's name and tells no place by itself. */
const everywhere = new Set(
  'koulu koulun skola skolan school yksikkö enhet unit palvelu palvelut tjänst tjänster services keskus asema terveysasema station hyvinvointialue kaupunki kunta yhdistys förening päiväkoti daghem lukio sairaala sjukhus asunto bostad kerho'.split(
    ' ',
  ),
)

/**
 * The words of the text, as they were typed, that begin as a word of one of these places does.
 *
 * @example placesIn('Asuu nyt Kätköpolulla', ['Kätköpolku 13 b']) // ['Kätköpolulla']
 */
export const placesIn = (text: string, places: readonly string[]): readonly string[] => {
  const stems = places
    .flatMap(wordsOf)
    .map((word) => word.toLowerCase())
    .filter((word) => !everywhere.has(word))
    .map((word) => word.slice(0, Math.max(shortest, Math.ceil(word.length * steady))))
  return [
    ...new Set(
      wordsOf(text).filter((word) => stems.some((stem) => word.toLowerCase().startsWith(stem))),
    ),
  ]
}

/** Every free text of these facts tells a whereabouts: whoever wrote them says so before they are recorded. */
export const tellingPlaces = (facts: readonly NewFact[]): readonly NewFact[] =>
  facts.map((fact) => ({
    ...fact,
    parts: fact.parts.map((part) => {
      const fields = shapeOf(fact.kind)[part.name]?.fields
      return fields && hasText(fields, part.values) ? { ...part, whereabouts: true } : part
    }),
  }))
