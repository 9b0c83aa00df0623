import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { Checkbox } from 'suomifi-ui-components'
import { commandKinds, ruleOf } from '#domain/commands'
import type { FactKind } from '#domain/facts/index'
import { useLastLook, useSession } from '../api/queries.ts'
import { areaOf, areas } from '../parts/areas.ts'
import { Empty } from '../parts/Empty.tsx'
import { Select } from '../parts/form/Select.tsx'
import { useDays } from '../text/days.ts'
import type { CommandArea } from '../text/keys.ts'
import { useText } from '../text/use-text.ts'
import { FactInWords } from './FactInWords.tsx'
import { usePairWork } from './use-pair-work.ts'

const areaOfFact = new Map<FactKind, CommandArea>(
  commandKinds.map((command) => [ruleOf(command).records, areaOf[command]]),
)
const pageOf = 40

/** The facts in words, newest first, by what they concern and by whom. */
export const TheRecord = () => {
  const say = useText()
  const view = usePairWork()
  const { moment } = useDays()
  const [area, setArea] = useState('')
  const [by, setBy] = useState('')
  const [query, setQuery] = useSearchParams()
  const { data: session } = useSession()
  const lastLook = useLastLook(view.id)
  const isSince = lastLook !== undefined && query.get('since') === 'last-time'
  const [shown, setShown] = useState(pageOf)
  const people = new Map(
    view.record.map((fact) => [fact.by.person, fact.by.name ?? view.names[fact.by.person]]),
  )
  const facts = view.record
    .filter(({ kind }) => area === '' || (areaOfFact.get(kind) ?? 'need') === area)
    .filter((fact) => by === '' || fact.by.person === by)
    .filter(
      (fact) => !isSince || (fact.recordedAt > lastLook && fact.by.person !== session?.person.id),
    )
    .toReversed()
  const plain = { hint: undefined, optional: undefined, error: undefined }
  return (
    <section aria-labelledby="record" className="stack">
      <h2 id="record">{say('screen.tabRecord')}</h2>
      <div className="filters">
        <Select
          {...plain}
          id="record-area"
          label={say('screen.whatItConcerns')}
          none={say('screen.filterAll')}
          value={area}
          options={areas.map((id) => ({ id, label: say(`area.${id}`) }))}
          change={setArea}
        />
        <Select
          {...plain}
          id="record-by"
          label={say('screen.byWhom')}
          none={say('screen.filterAll')}
          value={by}
          options={[...people].map(([id, name]) => ({ id, label: name ?? say('screen.nameless') }))}
          change={setBy}
        />
      </div>
      {lastLook !== undefined && (
        <Checkbox
          id="record-since"
          checked={isSince}
          onClick={({ checkboxState }) =>
            setQuery(checkboxState ? { since: 'last-time' } : {}, { replace: true })
          }
          hintText={moment(lastLook)}
        >
          {say('screen.sinceLastTime')}
        </Checkbox>
      )}
      <p className="meta" role="status">
        {say('screen.factsShown', { count: facts.length })}
      </p>
      {facts.length === 0 ? (
        <Empty title={say('screen.noFactsTitle')}>{say('screen.noFacts')}</Empty>
      ) : (
        <ol className="sheet record">
          {facts.slice(0, shown).map((fact) => (
            <FactInWords key={fact.id} view={view} fact={fact} />
          ))}
        </ol>
      )}
      {facts.length > shown && (
        <button type="button" className="btn btn-2" onClick={() => setShown(shown + pageOf)}>
          {say('screen.showMore')}
        </button>
      )}
    </section>
  )
}
