/** What one tells of oneself or of one's service, as it is typed, and what of it is sent. */
import type { Line } from '../parts/form/TwoVersions.tsx'
import { readDay, shortDay } from '../text/days.ts'
import type { TextKey } from '../text/keys.ts'
import { useText } from '../text/use-text.ts'
import type { OwnEntryShown, Whose } from './experts.ts'
import { useExpertTexts, wordsIn } from './use-expert-words.ts'

export interface EntryTyped {
  readonly competences: string
  readonly languages: readonly string[]
  readonly area: string
  readonly workingDays: readonly number[]
  readonly capacity: string
  readonly fullUntil: string
  readonly howToAsk: string
  /** Of the entry it was begun from. */
  readonly revision: number
}
export const typedOf = (entry: OwnEntryShown): EntryTyped => ({
  competences: entry.competences.join(', '),
  languages: entry.languages,
  area: entry.area.join(', '),
  workingDays: entry.workingDays,
  capacity: entry.capacity ?? 'unsaid',
  fullUntil: entry.fullUntil === null ? '' : shortDay(entry.fullUntil),
  howToAsk: entry.howToAsk ?? '',
  revision: entry.revision,
})

/** As the server takes it; null: the day told is no day. */
export const readEntry = (typed: EntryTyped): object | null => {
  const told = typed.capacity === 'full' ? typed.fullUntil.trim() : ''
  const fullUntil = told === '' ? null : readDay(told)
  if (told !== '' && fullUntil === null) return null
  return {
    competences: wordsIn(typed.competences),
    languages: typed.languages,
    area: wordsIn(typed.area),
    workingDays: typed.workingDays,
    capacity: typed.capacity === 'unsaid' ? null : typed.capacity,
    fullUntil,
    howToAsk: typed.howToAsk.replaceAll(/\s+/g, ' ').trim() || null,
  }
}

/** It in words, field by field: where two versions of it stand side by side. */
export const useEntryLines = (whose: Whose): ((typed: EntryTyped) => readonly Line[]) => {
  const say = useText()
  const texts = useExpertTexts()
  const isMine = whose === 'mine'
  return ({ competences, languages, area, workingDays, capacity, fullUntil, howToAsk }) => [
    { label: say('screen.expertsCompetences'), words: competences },
    {
      label: say(isMine ? 'screen.expertsLanguages' : 'screen.expertsLanguagesService'),
      words: languages.map(texts.language).join(', '),
    },
    { label: say(isMine ? 'screen.expertsAreas' : 'screen.expertsAreasService'), words: area },
    { label: say('screen.expertsDays'), words: texts.days(workingDays) },
    {
      label: say('screen.expertsCapacity'),
      words:
        capacity === 'full' && fullUntil.trim() !== ''
          ? say('screen.expertsFullUntilDay', { day: fullUntil })
          : say(
              capacity === 'unsaid' && !isMine
                ? 'screen.expertsCapacity-unsaidService'
                : (`screen.expertsCapacity-${capacity}` as TextKey),
            ),
    },
    {
      label: say(isMine ? 'screen.expertsHowToAsk' : 'screen.expertsHowToAskService'),
      words: howToAsk,
    },
  ]
}

/** Those of the first that say something else than the other. */
export const differing = (one: readonly Line[], other: readonly Line[]): readonly Line[] =>
  one.filter(({ words }, place) => words !== other[place]?.words)
