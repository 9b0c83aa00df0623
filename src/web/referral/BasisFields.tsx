import { ChoiceInput } from '../parts/form/ChoiceInput.tsx'
import { DayInput } from '../parts/form/DayInput.tsx'
import { LongText, ShortText } from '../parts/form/TextFields.tsx'
import { useLanguage, useText } from '../text/use-text.ts'
import type { PartOfForm } from './referral-form.ts'

/** Three bases, never merged; each asks for what it rests on, and none is chosen beforehand. */
export const BasisFields = ({ typed, put, at, isJoint }: PartOfForm & { isJoint: boolean }) => {
  const say = useText()
  const language = useLanguage()
  return (
    <section className="stack" aria-labelledby="basis">
      <h2 id="basis">{say('screen.referralBasisHeading')}</h2>
      <ChoiceInput
        {...at('basis')}
        label={say('screen.referralBasis')}
        value={typed.basis}
        options={(['client-consent', 'statute', 'joint-service'] as const).map((id) => ({
          id,
          label: say(`screen.referralBasis-${id}`),
          note: say(
            id === 'joint-service' && !isJoint
              ? 'screen.referralNotJoint'
              : `screen.referralBasisHint-${id}`,
          ),
        }))}
        change={(basis) => put({ basis })}
      />
      {typed.basis === 'client-consent' && (
        <>
          <ChoiceInput
            {...at('consent')}
            label={say('field.consent')}
            value={typed.consent}
            options={(['written', 'electronic', 'oral'] as const).map((id) => ({
              id,
              label: say(`screen.referralConsent-${id}`),
            }))}
            change={(consent) => put({ consent })}
          />
          <DayInput
            {...at('consent-on')}
            label={say('field.consentOn')}
            language={language}
            value={typed.consentOn}
            change={(consentOn) => put({ consentOn })}
          />
        </>
      )}
      {typed.basis === 'statute' && (
        <>
          <ShortText
            {...at('statute-section')}
            label={say('field.section')}
            hint={say('screen.referralSectionHint')}
            value={typed.section}
            change={(section) => put({ section })}
          />
          <LongText
            {...at('statute-reason')}
            label={say('screen.referralStatuteReason')}
            limit={8000}
            value={typed.reason}
            change={(reason) => put({ reason })}
          />
        </>
      )}
    </section>
  )
}
