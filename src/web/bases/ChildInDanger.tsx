import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Button } from 'suomifi-ui-components'
import { ask } from '../api/ask.ts'
import { isProblem } from '../api/problem.ts'
import { usePairWorks, useServices } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import { Phone } from '../identity/Phone.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { Select } from '../parts/form/Select.tsx'
import { LongText, ShortText } from '../parts/form/TextFields.tsx'
import { aboutOf } from '../parts/form/use-command-form.ts'
import { useDraft } from '../parts/form/use-draft.ts'
import { Page } from '../parts/Page.tsx'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { useSaid, useText } from '../text/use-text.ts'
import { type Fault, faultAt, Wrong } from './Wrong.tsx'

export const childProtectionSection = '417/2007 25 §'

/**
 * The hand: the duty, whom to call, and what was told, two taps from anywhere. No permission and nothing that came
 * between stops the recording: behind what others told meanwhile, it is sent again.
 */
export const ChildInDanger = () => {
  const say = useText()
  const said = useSaid()
  const services = useServices()
  const near = services.data?.services.filter(
    ({ serviceTask }) => serviceTask === 'child-protection',
  )
  return (
    <Page heading={say('screen.handTitle')} className="narrow-page" lede={say('screen.handLede')}>
      <div className="stack-l">
        <section className="sheet sheet-pad stack" aria-labelledby="call">
          <h2 id="call">{say('screen.handCall')}</h2>
          <p>
            <a className="btn btn-stop" href="tel:112">
              {say('screen.handEmergency')}
            </a>
          </p>
          <p className="meta">{say('screen.handEmergencyWhen')}</p>
          <p>
            <b>{say('screen.handServices')}</b>
          </p>
          {near && near.length > 0 && (
            <ul className="plain-list stack-s">
              {near.map(({ id, name, phone }) => (
                <li key={id}>
                  {said(name)}
                  {phone && (
                    <span className="block">
                      <Phone name={said(name)} phone={phone} large />
                    </span>
                  )}
                </li>
              ))}
            </ul>
          )}
          {near?.some(({ phone }) => !phone) && (
            <p className="meta">{say('screen.handNoNumber')}</p>
          )}
          <p className="meta">{say('screen.handServicesWhen')}</p>
        </section>
        <Recording />
        <p>
          <Link to="/urgent">{say('screen.urgentTitle')}</Link>
        </p>
      </div>
    </Page>
  )
}

interface Told {
  readonly pairWork: string
  readonly to: string
  readonly what: string
  readonly reason: string
}
const send = async (told: Told, commandId: string): Promise<void> => {
  for (let tries = 0; ; tries += 1) {
    const view = await ask<View>(`/pair-works/${told.pairWork}`)
    try {
      await ask(`/pair-works/${told.pairWork}/commands`, {
        method: 'POST',
        body: {
          commandId,
          cursor: view.cursor,
          kind: 'disclose-by-statute',
          with: {
            to: told.to,
            what: told.what,
            reason: told.reason,
            section: childProtectionSection,
          },
        },
      })
      return
    } catch (error) {
      if (!isProblem(error, 412) || tries >= 4) throw error
    }
  }
}

const Recording = () => {
  const say = useText()
  const [search] = useSearchParams()
  const list = usePairWorks({ state: 'open' })
  const rows = (list.data?.pages ?? [])
    .flatMap((page) => page.rows)
    .filter(({ standing }) => standing === 'home' || standing === 'party')
  const from = search.get('from') ?? ''
  const draft = useDraft<Told>({
    place: { pairWork: null, form: 'child-in-danger', about: from && aboutOf({ from }) },
    start: () => ({ pairWork: from, to: '', what: '', reason: '' }),
    words: ({ to, what, reason }) => [to, what, reason].filter((one) => one.trim() !== ''),
  })
  const { values: told, set: setTold } = draft
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [state, setState] = useState<{ done?: string; error?: Error }>({})
  const save = async () => {
    const missing = (
      [
        ['pairWork', 'hand-which', 'screen.handWhich'],
        ['to', 'hand-to', 'screen.handTo'],
        ['what', 'hand-what', 'screen.handWhat'],
        ['reason', 'hand-why', 'screen.handWhy'],
      ] as const
    )
      .filter(([name]) => told[name].trim() === '')
      .map(([, id, label]) => ({ id, label: say(label), text: say('screen.errorEmpty') }))
    setFaults(missing)
    if (missing.length > 0) return
    try {
      await send(told, draft.commandId)
      draft.drop()
      setState({ done: told.pairWork })
    } catch (error) {
      setState({ error: error as Error })
    }
  }
  if (state.done !== undefined)
    return (
      <section className="sheet sheet-pad stack" role="status">
        <p className="saved">{say('screen.handSaved')}</p>
        <Link className="btn btn-2" to={`/pair-works/${state.done}/record`}>
          {say('screen.handAgain')}
        </Link>
      </section>
    )
  const plain = { hint: undefined, optional: undefined }
  const at = (id: string) => ({ id, ...plain, error: faultAt(faults, id) })
  return (
    <section aria-labelledby="hand-record">
      <h2 id="hand-record" className="section-h">
        {say('screen.handRecord')}
      </h2>
      {list.data && rows.length === 0 ? (
        <p className="sheet sheet-pad">{say('screen.handNone')}</p>
      ) : (
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <p className="meta">{say('screen.handRecordLede')}</p>
          <Wrong faults={faults} />
          {state.error && <TroubleLine error={state.error} again={() => void save()} />}
          <Select
            {...at('hand-which')}
            label={say('screen.handWhich')}
            value={told.pairWork}
            options={rows.map(({ id, clientName }) => ({
              id,
              label: clientName ?? say('screen.nameless'),
            }))}
            change={(pairWork) => setTold({ ...told, pairWork })}
          />
          <ShortText
            {...at('hand-to')}
            label={say('screen.handTo')}
            value={told.to}
            change={(to) => setTold({ ...told, to })}
          />
          <LongText
            {...at('hand-what')}
            label={say('screen.handWhat')}
            limit={8000}
            value={told.what}
            change={(what) => setTold({ ...told, what })}
          />
          <LongText
            {...at('hand-why')}
            label={say('screen.handWhy')}
            limit={8000}
            value={told.reason}
            change={(reason) => setTold({ ...told, reason })}
          />
          <p className="meta">
            {say('screen.section')}: {childProtectionSection}
          </p>
          <DraftState draft={draft} />
          <p>
            <Button type="submit">{say('screen.handSave')}</Button>
          </p>
        </form>
      )}
    </section>
  )
}
