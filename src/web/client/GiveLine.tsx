import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import {
  Checkbox,
  CheckboxGroup,
  ErrorSummary,
  RadioButton,
  RadioButtonGroup,
} from 'suomifi-ui-components'
import { grantableCategories } from '#domain/words'
import { DayInput } from '../parts/form/DayInput.tsx'
import { Select } from '../parts/form/Select.tsx'
import { useDays } from '../text/days.ts'
import { useLanguage, useText } from '../text/use-text.ts'
import { LineInWords } from './LineInWords.tsx'
import {
  type LineChoices,
  type LineTrouble,
  lastDayAfter,
  lengths,
  startingChoices,
  troublesOf,
  untilOf,
} from './line-form.ts'
import type { MyActionProps } from './MyAction.tsx'
import { NotTopics } from './NotTopics.tsx'
import { usePartyWords } from './party-words.ts'
import { useTell } from './use-tell.ts'

const fieldOf: Readonly<Record<LineTrouble, string>> = {
  party: 'line-party',
  categories: 'line-categories',
  until: 'line-until',
}

/** Who, what, what not and how long, in one's own words; nothing is chosen beforehand. */
export const GiveLine = ({ view, me, told, back }: MyActionProps) => {
  const say = useText()
  const language = useLanguage()
  const { day } = useDays()
  const { nameOf, options } = usePartyWords(view, me)
  const answers = view.permissions?.is === 'own-answers' ? view.permissions.parties : []
  const [choices, setChoices] = useState<LineChoices>(() =>
    startingChoices(
      told.party ?? '',
      answers.find(({ party }) => party === told.party),
    ),
  )
  const [troubles, setTroubles] = useState<readonly LineTrouble[]>([])
  const summary = useRef<HTMLHeadingElement>(null)
  const { tell, isTelling, trouble } = useTell(view, 'give-line', back)
  useEffect(() => {
    if (troubles.length > 0) summary.current?.focus()
  }, [troubles])
  const change = (changed: Partial<LineChoices>) => setChoices({ ...choices, ...changed })
  const wordsOf: Readonly<Record<LineTrouble, string>> = {
    party: say('screen.chooseParty'),
    categories: say('screen.chooseSome'),
    until: choices.lasts === 'day' ? say('screen.errorNoDay') : say('screen.howLong'),
  }
  const errorAt = (name: LineTrouble) => (troubles.includes(name) ? wordsOf[name] : undefined)
  const until = untilOf(choices)
  const submit = () => {
    const found = troublesOf(choices)
    setTroubles(found)
    if (found.length > 0 || isTelling) return
    const { party, categories, minusTopics } = choices
    tell({ giver: me, party, categories, minusTopics, until, form: 'electronic', language })
  }
  const name = choices.party === '' ? '' : nameOf(choices.party)
  const categoriesError = errorAt('categories')
  const untilError = errorAt('until')
  return (
    <form
      className="command-form stack-l"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {troubles.length > 0 && (
        <ErrorSummary
          headingText={say('screen.formErrors')}
          headingRef={summary}
          headingVariant="h2"
          items={troubles.map((one) => ({ text: wordsOf[one], inputId: fieldOf[one] }))}
        />
      )}
      {told.party ? (
        <p className="my-party">
          <b>{name}</b>
        </p>
      ) : (
        <Select
          id={fieldOf.party}
          label={say('screen.whoGetsIt')}
          hint={undefined}
          optional={undefined}
          error={errorAt('party')}
          options={options}
          value={choices.party}
          change={(party) => change({ party })}
        />
      )}
      <CheckboxGroup
        labelText={name ? say('screen.whatMayKnow', { name }) : say('screen.whatMayKnowAny')}
        groupHintText={say('screen.nameComes')}
        {...(categoriesError
          ? { groupStatus: 'error' as const, groupStatusText: categoriesError }
          : {})}
      >
        {grantableCategories.map((category, place) => (
          <Checkbox
            key={category}
            id={place === 0 ? fieldOf.categories : `line-category-${category}`}
            checked={choices.categories.includes(category)}
            onClick={({ checkboxState }) =>
              change({ categories: toggled(choices.categories, category, checkboxState) })
            }
          >
            {say(`category.${category}`)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <NotTopics
        value={choices.minusTopics}
        change={(topic, isOn) => change({ minusTopics: toggled(choices.minusTopics, topic, isOn) })}
      />
      <div className="stack">
        <RadioButtonGroup
          name="line-until"
          labelText={say('screen.howLong')}
          value={choices.lasts}
          onChange={(lasts) => change({ lasts })}
          {...(untilError && choices.lasts !== 'day'
            ? { groupStatus: 'error' as const, groupStatusText: untilError }
            : {})}
        >
          {[
            ...lengths.map((months, place) => (
              <RadioButton
                key={months}
                value={months}
                id={place === 0 && choices.lasts !== 'day' ? fieldOf.until : `line-until-${months}`}
                hintText={say('screen.untilTheDay', { day: day(lastDayAfter(months)) })}
              >
                {say(`screen.forMonths-${months}`)}
              </RadioButton>
            )),
            <RadioButton key="day" value="day" id="line-until-day">
              {say('screen.anotherDay')}
            </RadioButton>,
          ]}
        </RadioButtonGroup>
        {choices.lasts === 'day' && (
          <DayInput
            id={fieldOf.until}
            label={say('screen.lastDay')}
            hint={undefined}
            optional={undefined}
            error={untilError}
            language={language}
            value={choices.day}
            change={(typed) => change({ day: typed })}
          />
        )}
      </div>
      {name && choices.categories.length > 0 && until && (
        <section className="sheet sheet-pad stack-s" aria-labelledby="line-summary">
          <h2 id="line-summary" className="h3">
            {say('screen.lineSummary')}
          </h2>
          <p>
            <b>{name}</b>
          </p>
          <LineInWords
            categories={choices.categories}
            minusTopics={choices.minusTopics}
            when={say('screen.lineInForce', { until: day(until) })}
          />
        </section>
      )}
      <p>{say('screen.canChange')}</p>
      {trouble && (
        <p className="error" role="alert">
          {trouble}
        </p>
      )}
      <div className="my-buttons">
        <button type="submit" className="btn" aria-busy={isTelling}>
          {say('screen.giveThisLine')}
        </button>
        <Link className="btn btn-3" to={back}>
          {say('screen.back')}
        </Link>
      </div>
    </form>
  )
}

const toggled = (list: readonly string[], one: string, isOn: boolean): readonly string[] =>
  isOn ? [...list.filter((other) => other !== one), one] : list.filter((other) => other !== one)
