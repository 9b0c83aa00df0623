import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { ErrorSummary } from 'suomifi-ui-components'
import { grantableCategories } from '#domain/words'
import { DayInput } from '../parts/form/DayInput.tsx'
import { Select } from '../parts/form/Select.tsx'
import { shortDay } from '../text/days.ts'
import { useLanguage, useText } from '../text/use-text.ts'
import { ChoiceRows } from './ChoiceRows.tsx'
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
    until: choices.lasts === 'day' ? say('screen.errorNoDay') : say('screen.chooseLength'),
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
      <ChoiceRows
        id={fieldOf.categories}
        label={name ? say('screen.whatMayKnow', { name }) : say('screen.whatMayKnowAny')}
        hint={say('screen.nameComes')}
        error={errorAt('categories')}
        isMany
        value={choices.categories}
        options={grantableCategories.map((id) => ({ id, label: say(`category.${id}`) }))}
        change={(id, isOn) => change({ categories: toggled(choices.categories, id, isOn) })}
      />
      <NotTopics
        value={choices.minusTopics}
        change={(topic, isOn) => change({ minusTopics: toggled(choices.minusTopics, topic, isOn) })}
      />
      <div className="stack">
        <ChoiceRows
          id={choices.lasts === 'day' ? 'line-length' : fieldOf.until}
          label={say('screen.howLong')}
          error={choices.lasts === 'day' ? undefined : errorAt('until')}
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
        {choices.lasts === 'day' && (
          <DayInput
            id={fieldOf.until}
            label={say('screen.lastDay')}
            hint={undefined}
            optional={undefined}
            error={errorAt('until')}
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
            when={say('screen.lineInForce', { until: shortDay(until) })}
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
