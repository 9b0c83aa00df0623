import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import type { Language } from '#domain/text'
import type { Said } from '../api/view.ts'
import type { TextKey } from './keys.ts'

type Filling = Readonly<Record<string, string | number>>
/** Says a text of the screens. A missing key does not compile. */
export type Say = (key: TextKey, filling?: Filling) => string

export const useText = (): Say => {
  const intl = useIntl()
  return useCallback((key, filling) => intl.formatMessage({ id: key }, filling), [intl])
}

/** Says a text only if the dictionary has it: for the more exact of two keys. */
export const useMaybeText = (): ((key: string) => string | undefined) => {
  const intl = useIntl()
  return useCallback(
    (key) => (intl.messages[key] === undefined ? undefined : intl.formatMessage({ id: key })),
    [intl],
  )
}

/** Names one after another as they are said: “Hanna, Mikko ja Raija”. For names: topics have an “and” of their own. */
export const useNames = (): ((names: readonly string[]) => string) => {
  const intl = useIntl()
  return useCallback((names) => intl.formatList(names), [intl])
}

export const useLanguage = (): Language => useIntl().locale.slice(0, 2) as Language

/** The reader's own language out of a text the server gave in all of them. */
export const useSaid = (): ((said: Said | null | undefined) => string) => {
  const language = useLanguage()
  return useCallback(
    (said) =>
      said === null || said === undefined ? '' : typeof said === 'string' ? said : said[language],
    [language],
  )
}
