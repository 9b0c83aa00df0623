/** Names grown into the word after them. */
import { isOnlyName, isPlaceStem, listed } from './lists.ts'
import type { Language } from './words-in.ts'

/** Eerontytär, ainonäiti: a given name in the genitive grown into the word after it. */
const grown =
  /^(\p{L}{3,}n)(?:äi(?:ti|di)|isä|tytär|tyttäre|poika|poja|perhe|koti|kodi|koto|vaimo|puoliso)\p{L}{0,5}$/u
export const isGrownTogether = (lower: string, language: Language): boolean => {
  const [, name] = grown.exec(lower) ?? []
  return (
    name !== undefined &&
    listed(name, language).some(
      (form) => form.of.kind === 'given' && form.ending === 'n' && isOnlyName(form, name, language),
    )
  )
}

/** "Sibbofamiljen", "Vasaflickan": a Swedish place grown into who comes from it. */
const fromPlaceGrown =
  /^(\p{L}{3,}?)s?(?:flick|pojk|famil|kvinn|mann|mamm|papp|klient|barn|ungdom|paret|släkt|unge)\p{L}{0,6}$/u
/** "Söderholmarna": all of one name. */
const familyPlural = /^(\p{L}{3,}?)(?:arna|arnas|ornas|orna|sarna|sarnas)$/u
export const isGrownSwedish = (lower: string): boolean => {
  const [, place = ''] = fromPlaceGrown.exec(lower) ?? []
  return isPlaceStem(place) || isPlaceStem(`${place}s`)
}
export const isFamilyPlural = (lower: string): boolean => {
  const [, family] = familyPlural.exec(lower) ?? []
  return (
    family !== undefined &&
    listed(family, 'sv').some(
      ({ of, ending }) => of.kind === 'family' && ending === '' && !of.isWord,
    )
  )
}
