import { Checkbox } from 'suomifi-ui-components'
import { ChoicesInput } from '../parts/form/ChoiceInput.tsx'
import { LongText } from '../parts/form/TextFields.tsx'
import { useSaid, useText } from '../text/use-text.ts'
import type { PartOfForm } from './referral-form.ts'
import type { ReferralListShown } from './referrals.ts'

/**
 * The two-sided rule: concern or criteria (either, or both), and, where the service asks it, that services have given no
 * result and that nothing moves (both). Sent without both, it says why.
 */
export const WhyReferred = ({ list, typed, put, at }: PartOfForm & { list: ReferralListShown }) => {
  const say = useText()
  const said = useSaid()
  const isBoth = typed.noResults && typed.noProgress
  return (
    <section className="stack" aria-labelledby="why">
      <h2 id="why">{say('screen.referralWhyHeading')}</h2>
      <p className="meta">{say('screen.referralEither')}</p>
      <Checkbox
        checked={typed.concern}
        onClick={({ checkboxState }) => put({ concern: checkboxState })}
      >
        {say('screen.referralConcern')}
      </Checkbox>
      <ChoicesInput
        {...at('indications')}
        label={say('screen.referralIndications')}
        {...(list.criteria.some(({ source }) => source === 'innokyla')
          ? { hint: say('screen.referralOfferedNote') }
          : {})}
        value={typed.indications}
        options={list.criteria.map(({ id, text }) => ({ id, label: said(text) }))}
        change={(indications) => put({ indications })}
      />
      {list.asksBoth && (
        <>
          <ChoicesInput
            {...at('noResults')}
            label={say('screen.referralBoth')}
            hint={say('screen.referralBothHint')}
            value={[
              ...(typed.noResults ? ['noResults'] : []),
              ...(typed.noProgress ? ['noProgress'] : []),
            ]}
            options={[
              { id: 'noResults', label: say('screen.referralNoResults') },
              { id: 'noProgress', label: say('screen.referralNoProgress') },
            ]}
            change={(value) =>
              put({
                noResults: value.includes('noResults'),
                noProgress: value.includes('noProgress'),
              })
            }
          />
          {!isBoth && (
            <LongText
              {...at('why')}
              label={say('screen.referralWhy')}
              hint={say('screen.referralWhyHint')}
              limit={8000}
              value={typed.why}
              change={(why) => put({ why })}
            />
          )}
        </>
      )}
    </section>
  )
}
