import { grantableCategories } from '#domain/words'
import { ChoiceRows } from '../client/ChoiceRows.tsx'
import { NotTopics } from '../client/NotTopics.tsx'
import { useText } from '../text/use-text.ts'
import { allYes, type Said, type SittingChoices, saidBy, saidKey, toggled } from './sitting-form.ts'

interface PartyAnswersProps {
  readonly choices: SittingChoices
  readonly change: (changed: Partial<SittingChoices>) => void
  readonly nameOf: (party: string) => string
  readonly giverName: (giver: string) => string
  readonly allYesId: string
  readonly unanswered: string | undefined
  readonly errors: Readonly<Record<string, readonly string[]>>
}
const answers: readonly { readonly said: Said; readonly key: 'Yes' | 'No' | 'Silent' }[] = [
  { said: 'given', key: 'Yes' },
  { said: 'refused', key: 'No' },
  { said: 'silent', key: 'Silent' },
]

/** Each party with each one’s answer, and what only that party may or may not know. */
export const PartyAnswers = (props: PartyAnswersProps) => {
  const say = useText()
  const { choices, change, nameOf, giverName, errors } = props
  const isRefused = Object.values(choices.said).includes('refused')
  if (choices.parties.length === 0 || choices.givers.length === 0) return null
  return (
    <section className="stack-s" aria-labelledby="sitting-answers">
      <h2 id="sitting-answers" className="h3">
        {say('screen.sittingAnswers')}
      </h2>
      <p>
        <button
          type="button"
          id={props.allYesId}
          className="btn btn-2"
          onClick={() => change({ said: allYes(choices) })}
        >
          {say('screen.sittingAllYes')}
        </button>
      </p>
      {props.unanswered && <p className="error">{props.unanswered}</p>}
      {isRefused && <p>{say('screen.sittingRefusalMeans')}</p>}
      <ul className="party-answers">
        {choices.parties.map((party) => (
          <li key={party}>
            <b>{nameOf(party)}</b>
            {choices.givers.map((giver) => (
              <fieldset key={giver} className="says">
                <legend>{giverName(giver)}</legend>
                {answers
                  .filter(({ said }) => said !== 'silent' || choices.givers.length > 1)
                  .map(({ said, key }) => (
                    <label key={said}>
                      <input
                        type="radio"
                        name={`said ${giver} ${party}`}
                        checked={saidBy(choices, giver, party) === said}
                        onChange={() =>
                          change({ said: { ...choices.said, [saidKey(giver, party)]: said } })
                        }
                      />
                      {say(`screen.sitting${key}`)}
                    </label>
                  ))}
              </fieldset>
            ))}
            {(errors[party] ?? []).map((words) => (
              <p key={words} className="error">
                {words}
              </p>
            ))}
            <OwnTerms {...props} party={party} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const OwnTerms = ({ choices, change, party }: PartyAnswersProps & { readonly party: string }) => {
  const say = useText()
  const own = choices.own[party]
  const put = (changed: Partial<NonNullable<typeof own>>) => {
    const { categories, minusTopics } = own ?? choices
    change({ own: { ...choices.own, [party]: { categories, minusTopics, ...changed } } })
  }
  const { [party]: _, ...others } = choices.own
  const { categories, minusTopics } = own ?? choices
  return (
    <details>
      <summary>{say('screen.sittingOwn')}</summary>
      <div className="stack">
        <ChoiceRows
          id={`own-${party}`}
          label={say('screen.sittingWhat')}
          hint={say('screen.nameInEvery')}
          error={undefined}
          isMany
          value={categories}
          options={grantableCategories.map((id) => ({ id, label: say(`category.${id}`) }))}
          change={(id, isOn) => put({ categories: toggled(categories, id, isOn) })}
        />
        <NotTopics
          value={minusTopics}
          change={(topic, isOn) => put({ minusTopics: toggled(minusTopics, topic, isOn) })}
        />
        {own && (
          <button type="button" className="btn btn-3" onClick={() => change({ own: others })}>
            {say('screen.sittingSame')}
          </button>
        )}
      </div>
    </details>
  )
}
