import { ChoiceInput } from '../parts/form/ChoiceInput.tsx'
import { DayInput } from '../parts/form/DayInput.tsx'
import { ShortText } from '../parts/form/TextFields.tsx'
import { useLanguage, useText } from '../text/use-text.ts'
import type { PartOfForm } from './referral-form.ts'

/** Who is referred. A code and a phone are for the sending only: a draft never has them. */
export const ReferredClient = ({ typed, put, at }: PartOfForm) => {
  const say = useText()
  const language = useLanguage()
  const optional = say('screen.optional')
  return (
    <section className="stack" aria-labelledby="who">
      <h2 id="who">{say('screen.client')}</h2>
      <ShortText
        {...at('client-name')}
        label={say('screen.clientName')}
        value={typed.name}
        change={(name) => put({ name })}
      />
      <DayInput
        {...at('client-birthDate')}
        label={say('screen.birthDate')}
        hint={say('screen.referralBirthDateHint')}
        optional={optional}
        language={language}
        value={typed.birthDate}
        change={(birthDate) => put({ birthDate })}
      />
      <ShortText
        {...at('client-identityCode')}
        label={say('screen.identityCode')}
        hint={`${say('screen.referralCodeHint')} ${say('screen.notInDraft')}`}
        optional={optional}
        value={typed.identityCode}
        change={(identityCode) => put({ identityCode })}
      />
      <ShortText
        {...at('client-phone')}
        label={say('screen.referralPhone')}
        hint={say('screen.notInDraft')}
        optional={optional}
        value={typed.phone}
        change={(phone) => put({ phone })}
      />
      <ChoiceInput
        {...at('client-language')}
        label={say('screen.clientLanguage')}
        value={typed.language}
        options={(['fi', 'sv', 'en', 'other'] as const).map((id) => ({
          id,
          label: say(`choice.${id}`),
        }))}
        change={(chosen) => put({ language: chosen })}
      />
    </section>
  )
}
