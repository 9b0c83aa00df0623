import type { Language } from '#domain/text'
import type { Texts } from './keys.ts'

/** Each language is a file of its own, fetched when it is chosen. */
const loaders: Readonly<Record<Language, () => Promise<Readonly<Record<string, object>>>>> = {
  fi: async () => (await import('./fi.ts')).fi,
  sv: async () => (await import('./sv.ts')).sv,
  en: async () => (await import('./en.ts')).en,
}

/** Of each, what the sign-in needs. */
const firstLoaders: typeof loaders = {
  fi: async () => (await import('./fi/first.ts')).first,
  sv: async () => (await import('./sv/first.ts')).first,
  en: async () => (await import('./en/first.ts')).first,
}

/** `{ 'screen.signIn': … }`, as FormatJS wants them. */
export const flatten = (texts: Readonly<Record<string, object>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([area, words]) =>
      Object.entries(words).map(([key, text]) => [`${area}.${key}`, String(text)]),
    ),
  )

export const loadTexts = async (language: Language): Promise<Record<string, string>> =>
  flatten(await loaders[language]())
export const loadFirstTexts = async (language: Language): Promise<Record<string, string>> =>
  flatten(await firstLoaders[language]())

export const languages = ['fi', 'sv', 'en'] as const satisfies readonly Language[]
const kept = 'tyopari.language'
export const keptLanguage = (): Language | undefined =>
  languages.find((language) => language === localStorage.getItem(kept))
export const keepLanguage = (language: Language): void => localStorage.setItem(kept, language)
export type { Texts }
