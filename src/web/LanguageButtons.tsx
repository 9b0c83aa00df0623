import { useLanguageChoice } from './text/choice.ts'
import { languages } from './text/load.ts'
import { useLanguage, useText } from './text/use-text.ts'

const ownNames = { fi: 'Suomi', sv: 'Svenska', en: 'English' } as const

/** Each language in its own name, so that it is found by whoever needs it. */
export const LanguageButtons = () => {
  const say = useText()
  const spoken = useLanguage()
  const choose = useLanguageChoice()
  return (
    <fieldset className="plain languages">
      <legend>{say('screen.language')}</legend>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className="row-button"
          aria-pressed={language === spoken}
          onClick={() => void choose(language)}
        >
          {ownNames[language]}
        </button>
      ))}
    </fieldset>
  )
}
