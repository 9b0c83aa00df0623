/** Letters that stand for a name: "E.K.", "Eero K.", "hra K", "M:lle". */
import { kin, titles } from './around-names.ts'
import { listed } from './lists.ts'
import { type Found, findAll, type Pattern } from './pattern.ts'
import type { Word } from './words-in.ts'

const patterns: readonly Pattern[] = [
  {
    kind: 'name',
    why: 'initials',
    isAsTyped: true,
    form: /(?<![\p{L}\d.] ?)(?!I )\p{Lu} \p{Lu}(?: \p{Lu})?(?![\p{L}\d])/gu,
  },
  {
    kind: 'name',
    why: 'initials',
    isAsTyped: true,
    form: /(?<![\p{L}\d.])\p{Lu}\. ?(?:\p{Lu}\. ?)?\p{Lu}\.(?!\p{L})|(?<![\p{L}\d.])\p{Lu}\.\p{Lu}(?![\p{L}\d.])/gu,
    isIt: ([whole]) => !/^(?:P\.S|N\.B|U\.S|O\.K|T\.E)/.test(whole),
  },
  {
    kind: 'name',
    why: 'initials',
    isAsTyped: true,
    // A letter that bends is somebody: "M:n äiti". Classes, vitamins and tests are written with a hyphen.
    form: /(?<![\p{L}\d.:-])\p{Lu}:(?:n|lle|lla|llä|lta|ltä|ta|tä|ssa|sta|stä|hen|ksi|s)(?!\p{L})/gu,
  },
]
/** Letters people use to tell two nobodies apart. */
const placeholders = /^[ABCNXY]$/
/** Abbreviations of two or three letters that are nobody's, beside "asiakas" too. */
const nobodys =
  /^(?:ADHD|ADD|ASD|CP|MS|ALS|HIV|AVH|TE|RAI|MT|SOTE|PTSD|OCD|ET|AN|BED|DM|RR|IQ|FASD|FAS|EU|HUS|TK|PTH|ESH|AA|NA|SAS|HB|VR|OT|TT|FT|ID)$/

export const findInitials = (text: string, words: readonly Word[]): readonly Found[] => [
  ...findAll(patterns, text),
  ...words.flatMap((word, at): readonly Found[] => {
    if (!word.isCapital || word.text !== word.text.toLocaleUpperCase('fi') || word.text.length > 3)
      return []
    const last = words[at - 1]
    if (!last || !/^\.? $/.test(word.gap)) return []
    const isLetter = word.text.length === 1
    const hasDot = text[word.to] === '.' && isLetter
    const isAfterName =
      last.isCapital &&
      isLetter &&
      listed(last.lower).some(
        ({ of, ending }) => of.kind === 'given' && !of.isWord && ending === '',
      )
    const isAfterTitle = titles.has(last.lower)
    const isAfterKin =
      kin.has(last.lower) && !placeholders.test(word.text) && !nobodys.test(word.text)
    const isI = word.text === 'I' && !hasDot
    if (isI || !(isAfterName || isAfterTitle || isAfterKin)) return []
    return [{ from: word.from, to: word.to + (hasDot ? 1 : 0), kind: 'name', why: 'initials' }]
  }),
  // "K. asuu": a letter with a dot, and the sentence goes on.
  ...findAll(
    [
      {
        kind: 'name',
        why: 'initials',
        isAsTyped: true,
        form: /(?<![\p{L}\d.] ?|(?:kohta|vaihtoehto|alternativ|liite|bilaga|option|luokka|ryhmä|osa|taso|rappu|trappa|hepatiitti|vitamiini) )\p{Lu}\.(?= \p{Ll})/gu,
      },
    ],
    text,
  ),
]
