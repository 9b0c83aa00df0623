import type { ReactNode } from 'react'
import { TextInput } from 'suomifi-ui-components'
import { confirmWithinDays } from '#domain/papers'
import type { PermissionsShown, View } from '../api/view.ts'
import { ChoiceRows } from '../client/ChoiceRows.tsx'
import { lastDayAfter, lengths } from '../client/line-form.ts'
import { DayInput } from '../parts/form/DayInput.tsx'
import { Select } from '../parts/form/Select.tsx'
import { shortDay } from '../text/days.ts'
import { useFactWords } from '../text/fact-words.ts'
import { useLanguage, useText } from '../text/use-text.ts'
import { formsOfHome, languagesOfLine, reaches, type SittingChoices } from './sitting-form.ts'

interface HowItWasGivenProps {
  readonly view: View
  readonly permissions: Extract<PermissionsShown, { is: 'all' }>
  readonly choices: SittingChoices
  readonly change: (changed: Partial<SittingChoices>) => void
  readonly untilId: string
  readonly error: string | undefined
  readonly formId: string
  readonly formError: string | undefined
  /** Under the purpose, the one text of it. */
  readonly placeWarning: ReactNode
}

/** How long, in which form and language, for what, who explained it and who received it. */
export const HowItWasGiven = (props: HowItWasGivenProps) => {
  const { view, permissions, choices, change, untilId, error, formId, formError, placeWarning } =
    props
  const say = useText()
  const language = useLanguage()
  const words = useFactWords(view)
  const isOral = choices.form === 'oral'
  const bare = { hint: undefined, optional: undefined, error: undefined }
  const home = view.people
    .filter(({ side }) => side === 'home')
    .map(({ person, name }) => ({ id: person, label: name ?? words.name(person) }))
  const isDay = choices.lasts === 'day'
  return (
    <>
      <div className="stack">
        <ChoiceRows
          id={isDay ? 'sitting-length' : untilId}
          label={say('screen.howLong')}
          error={isDay ? undefined : error}
          isMany={false}
          value={[choices.lasts]}
          options={[
            ...lengths.map((months) => ({
              id: months,
              label: say(`screen.forMonths-${months}`),
              note: say('screen.untilTheDay', { day: shortDay(lastDayAfter(months)) }),
            })),
            { id: 'day', label: say('screen.anotherDay') },
          ]}
          change={(lasts) => change({ lasts })}
        />
        {isDay && (
          <DayInput
            id={untilId}
            label={say('screen.lastDay')}
            hint={undefined}
            optional={undefined}
            error={error}
            language={language}
            value={choices.day}
            change={(day) => change({ day })}
          />
        )}
      </div>
      <ChoiceRows
        id={formId}
        label={say('screen.sittingHow')}
        error={formError}
        isMany={false}
        value={[choices.form]}
        options={formsOfHome.map((id) => ({ id, label: words.choice('form', id) }))}
        change={(form) => change({ form })}
      />
      {isOral && (
        <p>
          {say('screen.sittingOralMeans', { days: confirmWithinDays })}{' '}
          {permissions.form === 'written' && say('screen.sittingOralNot')}
        </p>
      )}
      <details open={choices.purpose !== say('screen.sittingPurposeUsual')}>
        <summary>{say('screen.sittingDetails')}</summary>
        <div className="stack pair-fields-in">
          <TextInput
            labelText={say('screen.sittingPurpose')}
            value={choices.purpose}
            fullWidth
            onChange={(typed) => change({ purpose: String(typed ?? '') })}
          />
          {placeWarning}
          <div className="pair-fields">
            <Select
              {...bare}
              id="sitting-informed"
              label={say('screen.sittingInformedBy')}
              options={home}
              value={choices.informedBy}
              change={(informedBy) => change({ informedBy })}
            />
            <Select
              {...bare}
              id="sitting-received"
              label={say(isOral ? 'screen.sittingHeardBy' : 'screen.sittingReceivedBy')}
              options={home}
              value={choices.receivedBy}
              change={(receivedBy) => change({ receivedBy })}
            />
            <Select
              {...bare}
              id="sitting-language"
              label={say('screen.sittingLanguage')}
              options={languagesOfLine.map((id) => ({ id, label: words.choice('language', id) }))}
              value={choices.language}
              change={(spoken) => change({ language: spoken })}
            />
            <Select
              {...bare}
              id="sitting-reach"
              label={say('screen.sittingReach')}
              options={reaches.map((id) => ({ id, label: words.choice('reach', id) }))}
              value={choices.reach}
              change={(reach) => change({ reach })}
            />
          </div>
        </div>
      </details>
    </>
  )
}
