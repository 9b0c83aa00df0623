import { useState } from 'react'
import { useModel } from '../api/queries.ts'
import type { PlanVersionShown, View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { Empty } from '../parts/Empty.tsx'
import { isOwnSide } from '../parts/own-side.ts'
import { isOwnWords, Quote } from '../parts/Quote.tsx'
import { Corrections } from '../record/Corrections.tsx'
import { correctionsOf } from '../record/parts.ts'
import { useDays } from '../text/days.ts'
import { useFactWords } from '../text/fact-words.ts'
import { useSaid, useText } from '../text/use-text.ts'

/** A published version goes by its day. It never changes: a new one stands beside it. */
export const PlanVersions = ({ view }: { view: View }) => {
  const say = useText()
  const { day } = useDays()
  const { versions } = view.plan
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = versions.find(({ fact }) => fact === chosen) ?? versions.at(-1)
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className="section-h">
        {say('screen.publishedPlans')}
      </h2>
      {!shown ? (
        <Empty title={say('screen.noPlanTitle')}>{say('screen.noPlan')}</Empty>
      ) : (
        <div className="stack">
          {versions.length > 1 && (
            <fieldset className="duo-set">
              <legend className="sr">{say('screen.publishedPlans')}</legend>
              <div className="duo">
                {versions.map((version) => (
                  <label key={version.fact}>
                    <input
                      type="radio"
                      name="plan-version"
                      checked={version.fact === shown.fact}
                      onChange={() => setChosen(version.fact)}
                    />
                    {version.publishedOn ? day(version.publishedOn) : say('screen.tabPlan')}
                  </label>
                ))}
              </div>
            </fieldset>
          )}
          <PlanVersion view={view} version={shown} />
        </div>
      )}
    </section>
  )
}

const PlanVersion = ({ view, version }: { view: View; version: PlanVersionShown }) => {
  const say = useText()
  const said = useSaid()
  const words = useFactWords(view)
  const { day } = useDays()
  const model = useModel(view.model.id)
  const titleOf = (field: string): string => {
    for (const template of Object.values(model.data?.templates ?? {}))
      for (const section of Object.values(template.sections)) {
        const found = section.fields[field]
        if (found) return said(found.title)
      }
    return field
  }
  const fields = [...new Set(version.sections.map(({ values }) => String(values.field)))]
  return (
    <article className="sheet sheet-pad stack">
      <h3>
        {said(model.data?.planTypes[version.type ?? '']) || say('screen.tabPlan')}
        {version.from && (
          <span className="meta block">
            {say('screen.fromDay', { day: day(version.from) })}
            {version.until && ` ${say('screen.untilDay', { day: day(version.until) })}`}
          </span>
        )}
      </h3>
      {fields.map((field) => {
        const parts = version.sections.filter(({ values }) => values.field === field)
        const own = parts.filter(({ values }) => isOwnWords(String(values.voice)))
        const others = parts.filter(({ values }) => !isOwnWords(String(values.voice)))
        return (
          <section key={field} className="two-voices">
            <h4>{titleOf(field)}</h4>
            <div className="voices">
              {[own, others].map((side) =>
                side.map((part) => (
                  <div key={part.id}>
                    <Corrections corrections={correctionsOf(view, part.id)} />
                    <Quote voice={String(part.values.voice)}>{String(part.values.words)}</Quote>
                  </div>
                )),
              )}
            </div>
          </section>
        )
      })}
      {version.goals.length > 0 && (
        <section className="stack-s">
          <h4>{say('screen.goals')}</h4>
          {version.goals.map((part) => (
            <div key={part.id}>
              <Corrections
                corrections={[part.id, String(part.values.goal)].flatMap((one) =>
                  correctionsOf(view, one),
                )}
              />
              <Quote voice={String(part.values.whose)}>{String(part.values.words)}</Quote>
            </div>
          ))}
        </section>
      )}
      {version.people.length > 0 && (
        <section>
          <h4>{say('screen.whoHelps')}</h4>
          <ul className="dots">
            {version.people.map(({ id, values }) => (
              <li key={id}>
                {typeof values.who === 'string'
                  ? words.name(values.who)
                  : typeof values.party === 'string'
                    ? words.name(values.party)
                    : typeof values.name === 'string' && values.name}
                : {typeof values.words === 'string' && values.words}
              </li>
            ))}
          </ul>
        </section>
      )}
      {version.evaluations.length > 0 && (
        <p>
          {say('screen.evaluatedOn', { days: version.evaluations.map((on) => day(on)).join(', ') })}
        </p>
      )}
      {version.views.length > 0 && (
        <section className="stack-s">
          <h4>{say('screen.viewsOnPlan')}</h4>
          {version.views.map((one) => (
            <p key={`${one.by}${one.whose}`}>
              {words.name(one.whose)}: {words.choice('view', one.view)}
              {one.words && <span className="block">{one.words}</span>}
            </p>
          ))}
        </section>
      )}
      {version.id && !isOwnSide(view) && (
        <div className="btns">
          <ActionLink view={view} command="give-plan-view" given={{ version: version.id }} />
        </div>
      )}
    </article>
  )
}
