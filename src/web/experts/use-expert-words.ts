import { spokenLanguages } from '#domain/spoken-languages'
import type { Text } from '#domain/text'
import { professions } from '#domain/words'
import { shortDay } from '../text/days.ts'
import type { TextKey } from '../text/keys.ts'
import { useMaybeText, useSaid, useText } from '../text/use-text.ts'
import type { ExpertShown, ReasonShown } from './experts.ts'

const spoken: Readonly<Record<string, Text>> = spokenLanguages

/** What an entry and a reason are called in the reader's language. */
export const useExpertTexts = () => {
  const say = useText()
  const maybe = useMaybeText()
  const said = useSaid()
  const language = (code: string) => said(spoken[code]) || code
  const profession = (one: string) => maybe(`profession.${one}`) ?? one
  const wordOf = ({ is, word = '' }: ReasonShown): string =>
    is === 'profession'
      ? profession(word)
      : is === 'topic'
        ? (maybe(`topic.${word}`) ?? word)
        : is === 'speaks'
          ? language(word)
          : word
  return {
    language,
    profession,
    days: (days: readonly number[]) =>
      // A week's days stay on one line.
      days.map((day) => say(`screen.expertsDay-${day}` as TextKey)).join('\u00A0'),
    capacity: ({ capacity, fullUntil }: Pick<ExpertShown, 'capacity' | 'fullUntil'>) =>
      capacity === null
        ? null
        : fullUntil !== null
          ? say('screen.expertsFullUntilDay', { day: shortDay(fullUntil) })
          : say(`screen.expertsCapacity-${capacity}`),
    updated: ({ confirmedOn, isFading }: Pick<ExpertShown, 'confirmedOn' | 'isFading'>) =>
      confirmedOn === null
        ? say('screen.expertsFromDirectory')
        : say(isFading ? 'screen.expertsFading' : 'screen.expertsConfirmed', {
            day: shortDay(confirmedOn),
          }),
    reason: (reason: ReasonShown): string => {
      if (reason.is !== 'capacity')
        return say(`screen.expertsReason-${reason.is}` as TextKey, { word: wordOf(reason) })
      return reason.until
        ? say('screen.expertsReason-full-until', { day: shortDay(reason.until) })
        : say(`screen.expertsReason-${reason.word}` as TextKey)
    },
    /** Profession and place of work, else who the service belongs to. */
    title: (one: ExpertShown) =>
      [
        one.profession && profession(one.profession),
        one.kind === 'person' && said(one.serviceName),
        said(one.organisation),
        one.sector !== null && one.sector !== 'public' && say(`screen.expertsSector-${one.sector}`),
        one.kind === 'outside' && say('screen.expertsOutside'),
      ]
        .filter(Boolean)
        .join(', '),
    languageOptions: Object.entries(spokenLanguages).map(([id, name]) => ({
      id,
      label: said(name),
    })),
    professionOptions: professions
      .map((id) => ({ id, label: profession(id) }))
      .toSorted((one, other) => one.label.localeCompare(other.label)),
  }
}
export type ExpertTexts = ReturnType<typeof useExpertTexts>

/** What was typed between commas. */
export const wordsIn = (typed: string): readonly string[] =>
  typed
    .split(/[,;\n]+/)
    .map((word) => word.trim())
    .filter(Boolean)
