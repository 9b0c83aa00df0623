import { ChoiceInput } from '../parts/form/ChoiceInput.tsx'
import type { Option } from '../parts/form/options.ts'
import { Select } from '../parts/form/Select.tsx'
import { ShortText } from '../parts/form/TextFields.tsx'
import { useText } from '../text/use-text.ts'
import type { PartOfForm, ReferralTyped } from './referral-form.ts'

interface WhitherProps extends PartOfForm {
  readonly isWrittenDown: boolean
  /** The service one acts in. */
  readonly own: string | undefined
  readonly services: readonly Option[]
  /** Of the services, those that may be referred to here. */
  readonly takers: readonly Option[]
}

/** Who referred, when it was written down for them; and to whom. */
export const WhitherFields = ({
  typed,
  put,
  at,
  isWrittenDown,
  own,
  services,
  takers,
}: WhitherProps) => {
  const say = useText()
  return (
    <section className="stack" aria-labelledby="whither">
      <h2 id="whither">
        {say(isWrittenDown ? 'screen.referralWhoCalled' : 'screen.referralWhither')}
      </h2>
      {isWrittenDown && (
        <>
          <ChoiceInput
            {...at('how')}
            label={say('screen.referralHow')}
            value={typed.how}
            options={(['phone', 'letter'] as const).map((id) => ({
              id,
              label: say(`screen.referralHow-${id}`),
            }))}
            change={(how) => put({ how: how as ReferralTyped['how'] })}
          />
          <Select
            {...at('from')}
            label={say('fieldOf.referred-to-pair.from')}
            optional={say('screen.optional')}
            value={typed.from}
            options={services.filter(({ id }) => id !== own)}
            change={(from) => put({ from })}
          />
          <ShortText
            {...at('referrer')}
            label={say('field.referrer')}
            value={typed.referrer}
            change={(referrer) => put({ referrer })}
          />
        </>
      )}
      {takers.length > 1 ? (
        <ChoiceInput
          {...at('to')}
          label={say('screen.referralTaker')}
          value={typed.to}
          options={takers}
          change={(to) => put({ to, indications: [] })}
        />
      ) : (
        <p id="referral-to" tabIndex={-1}>
          <span className="meta">{say('screen.referralTaker')}: </span>
          {takers[0]?.label}
        </p>
      )}
    </section>
  )
}
