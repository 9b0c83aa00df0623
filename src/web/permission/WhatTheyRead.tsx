import type { View } from '../api/view.ts'
import { shortDay } from '../text/days.ts'
import { useFactWords } from '../text/fact-words.ts'
import { useText } from '../text/use-text.ts'
import { FactInWords } from '../worker/FactInWords.tsx'

export interface PartyPreview {
  readonly party: string
  readonly view: View | null
  readonly missing: readonly string[]
  readonly meets: readonly {
    readonly person: string
    readonly name: string | null
    readonly profession: string | null
    readonly service: string
    readonly tells: readonly string[]
    readonly byNameAlone: boolean
  }[]
}
interface WhatTheyReadProps {
  /** The home's own view: for the names of those who have not answered. */
  readonly view: View
  readonly preview: PartyPreview
  readonly name: string
}
const shownFacts = 8

/** As they will read it, under the line that stands on every copy to a party; beside it who meets whom. */
export const WhatTheyRead = ({ view, preview, name }: WhatTheyReadProps) => {
  const say = useText()
  const words = useFactWords(view)
  const heading = `reads-${preview.party}`
  return (
    <section className="stack-s" aria-labelledby={heading}>
      <h3 id={heading}>
        {say(preview.view ? 'screen.readsTitle' : 'screen.readsNothing', { name })}
      </h3>
      {preview.missing.length > 0 && (
        <p>
          {say('screen.readsWaits', {
            names: preview.missing.map((one) => words.name(one)).join(', '),
          })}
        </p>
      )}
      {preview.view && <AsTheyRead view={preview.view} />}
      {preview.meets.length > 0 && <WhoMeets view={view} meets={preview.meets} />}
    </section>
  )
}

const AsTheyRead = ({ view }: { view: View }) => {
  const say = useText()
  const words = useFactWords(view)
  const own = view.permissions?.is === 'own' ? view.permissions : null
  const facts = view.record.toReversed()
  return (
    <div className="reads-paper stack-s">
      <p>
        <b>{view.client?.name}</b>
      </p>
      {own && (
        <p>
          {say('screen.readsPermission', {
            categories: own.categories.map((one) => say(`category.${one}`)).join(', '),
            until: own.until ? shortDay(own.until) : '',
          })}
        </p>
      )}
      <ul className="dots">
        {view.people
          .filter(({ name }) => name !== null)
          .map(({ person, name, profession, service, side }) => (
            <li key={`${person}${service ?? ''}`}>
              {[
                name,
                side !== 'client' && profession && say(`profession.${profession}`),
                service && words.name(service),
              ]
                .filter(Boolean)
                .join(', ')}
            </li>
          ))}
      </ul>
      {facts.length === 0 ? (
        <p>{say('screen.readsNoRecord')}</p>
      ) : (
        <ol className="record" aria-label={say('screen.readsRecord')}>
          {facts.slice(0, shownFacts).map((fact) => (
            <FactInWords key={fact.id} view={{ ...view, abilities: [] }} fact={fact} />
          ))}
        </ol>
      )}
      {facts.length > shownFacts && (
        <p className="meta">{say('screen.readsMore', { count: facts.length - shownFacts })}</p>
      )}
      <p className="reads-copy">{say('screen.readsCopy')}</p>
    </div>
  )
}

const WhoMeets = ({ view, meets }: { view: View; meets: PartyPreview['meets'] }) => {
  const say = useText()
  const words = useFactWords(view)
  return (
    <div className="stack-s">
      <h4>{say('screen.readsMeets')}</h4>
      <p className="meta">{say('screen.readsMeetsHint')}</p>
      <ul className="dots">
        {meets.map(({ person, name, profession, service, tells, byNameAlone }) => (
          <li key={`${person}${service}`}>
            <b>{name}</b>
            {!byNameAlone &&
              `, ${[profession && say(`profession.${profession as 'nurse'}`), words.name(service)]
                .filter(Boolean)
                .join(', ')}`}
            <span className="meta block">
              {byNameAlone
                ? say('screen.readsNameAlone')
                : tells.length > 0
                  ? say('screen.readsTells', {
                      topics: tells.map((one) => say(`topic.${one as 'money'}`)).join(', '),
                    })
                  : say('screen.readsTellsNothing')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
