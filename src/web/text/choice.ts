import { createContext, useContext } from 'react'
import type { Language } from '#domain/text'

/** Changes the language of the screens; the choice stays on this device. */
export const LanguageChoice = createContext<(language: Language) => Promise<void>>(async () => {})
export const useLanguageChoice = () => useContext(LanguageChoice)

/** Are all texts of the language here, or only those of the sign-in? */
export const AllTexts = createContext(false)
export const useAllTexts = () => useContext(AllTexts)
