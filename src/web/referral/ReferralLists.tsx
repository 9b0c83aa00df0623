import { useState } from 'react'
import { Button, Checkbox } from 'suomifi-ui-components'
import { type Criterion, offeredCriteria, sourceOf } from '#domain/referral'
import type { Language } from '#domain/text'
import { newCommandId } from '../api/command-id.ts'
import { useServices } from '../api/queries.ts'
import { Wrong } from '../bases/Wrong.tsx'
import { Answered } from '../parts/Answered.tsx'
import { Select } from '../parts/form/Select.tsx'
import { ShortText } from '../parts/form/TextFields.tsx'
import { serviceOptions } from '../parts/form/use-options.ts'
import { Page } from '../parts/Page.tsx'
import { useSaid, useText } from '../text/use-text.ts'
import { type ReferralListShown, useReferralLists, useTellReferral } from './referrals.ts'
import '../style/referral.css'
import { useFaults } from './use-faults.ts'

/** What each home service asks of a referral: the county's own list, begun from what is offered with its source. */
export const ReferralLists = () => {
  const lists = useReferralLists()
  return <Answered of={lists}>{(shown) => <ListsOf lists={shown} />}</Answered>
}

const ListsOf = ({ lists }: { lists: readonly ReferralListShown[] }) => {
  const say = useText()
  const said = useSaid()
  const services = serviceOptions(useServices().data, said)
  const [service, setService] = useState(lists[0]?.service ?? '')
  const list = lists.find((one) => one.service === service)
  const taking = services.filter(({ id }) =>
    lists.some((one) => one.isTaking && one.service === id),
  )
  return (
    <Page
      heading={say('screen.referralLists')}
      lede={say('screen.referralListsLede')}
      className="narrow-page"
    >
      <div className="stack-l">
        {taking.length > 0 && (
          <p>
            <span className="meta">{say('screen.referralTaking')}: </span>
            {taking.map(({ label }) => label).join(', ')}
          </p>
        )}
        <Select
          id="list-service"
          label={say('screen.homeService')}
          hint={undefined}
          optional={undefined}
          error={undefined}
          value={service}
          options={services}
          change={setService}
        />
        {service !== '' && (
          <ListForm
            key={service}
            service={service}
            name={services.find(({ id }) => id === service)?.label ?? ''}
            list={list}
          />
        )}
      </div>
    </Page>
  )
}

const languages = ['fi', 'sv', 'en'] as const satisfies readonly Language[]

interface ListFormProps {
  readonly service: string
  readonly name: string
  readonly list: ReferralListShown | undefined
}
const ListForm = ({ service, name, list }: ListFormProps) => {
  const say = useText()
  const [isTaking, setTaking] = useState(list?.isTaking ?? true)
  const [asksBoth, setBoth] = useState(list?.asksBoth ?? true)
  const [criteria, setCriteria] = useState<readonly Criterion[]>(list?.criteria ?? [])
  const tell = useTellReferral()
  const faults = useFaults(
    'list',
    criteria.flatMap((_, place) => [`criteria-${place}-text`]),
  )
  const offered = offeredCriteria.filter((one) => !criteria.some(({ id }) => id === one.id))
  const put = (place: number, text: Criterion['text']) =>
    setCriteria(
      criteria.map((one, at) =>
        at === place ? { id: one.id, text, source: sourceOf({ id: one.id, text }) } : one,
      ),
    )
  return (
    <form
      className="command-form stack-l"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        faults.set([])
        tell.mutate(
          {
            path: `/referral-lists/${service}`,
            method: 'PUT',
            body: { isTaking, asksBoth, criteria: criteria.map(({ id, text }) => ({ id, text })) },
          },
          { onError: faults.told },
        )
      }}
    >
      <Wrong faults={faults.all} />
      <p className="saved" role="status">
        {tell.isSuccess ? say('screen.referralListKept') : ''}
      </p>
      <div className="stack">
        <Checkbox
          checked={isTaking}
          hintText={say('screen.referralTakesHint')}
          onClick={({ checkboxState }) => setTaking(checkboxState)}
        >
          {say('screen.referralTakes')}
        </Checkbox>
        <Checkbox
          checked={asksBoth}
          hintText={say('screen.referralBothHint')}
          onClick={({ checkboxState }) => setBoth(checkboxState)}
        >
          {say('screen.referralAsksBoth')}
        </Checkbox>
      </div>
      <section className="stack" aria-labelledby="criteria">
        <h2 id="criteria">{say('screen.referralCriteria')}</h2>
        {criteria.map((one, place) => (
          <fieldset key={one.id} className="sheet sheet-pad stack plain-sheet">
            <legend className="label">
              {say('screen.referralNth', { number: place + 1 })}{' '}
              <span className="meta">{say(`screen.referralSource-${one.source}`)}</span>
            </legend>
            <div className="criterion-texts">
              {languages.map((language, at) => (
                <ShortText
                  key={language}
                  {...(at === 0
                    ? faults.at(`criteria-${place}-text`)
                    : {
                        id: `list-criteria-${place}-${language}`,
                        hint: undefined,
                        optional: undefined,
                        error: undefined,
                      })}
                  label={say(`choice.${language}`)}
                  value={one.text[language]}
                  change={(text) => put(place, { ...one.text, [language]: text })}
                />
              ))}
            </div>
            <div className="btns">
              <button
                type="button"
                className="btn btn-3"
                onClick={() => setCriteria(criteria.filter((_, at) => at !== place))}
              >
                {say('screen.referralRemove')}
                <span className="sr"> {one.text.fi}</span>
              </button>
            </div>
          </fieldset>
        ))}
        <div className="btns">
          <Button
            variant="secondary"
            onClick={() =>
              setCriteria([
                ...criteria,
                { id: newCommandId(), text: { fi: '', sv: '', en: '' }, source: 'county' },
              ])
            }
          >
            {say('screen.referralAddOwn')}
          </Button>
          {offered.length > 0 && (
            <Button variant="secondary" onClick={() => setCriteria([...criteria, ...offered])}>
              {say('screen.referralAddOffered', { count: offered.length })}
            </Button>
          )}
        </div>
        <p className="meta">{say('screen.referralOfferedSource')}</p>
      </section>
      <p role="status">
        {say(isTaking ? 'screen.referralListWillTake' : 'screen.referralListWillNot', {
          service: name,
        })}
      </p>
      <div className="btns">
        <Button type="submit">{say('screen.referralListKeep')}</Button>
      </div>
    </form>
  )
}
