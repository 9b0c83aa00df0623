import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { Button } from 'suomifi-ui-components'
import { isProblem } from '../api/problem.ts'
import { Answered } from '../parts/Answered.tsx'
import { DayInput } from '../parts/form/DayInput.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { LongText, ShortText } from '../parts/form/TextFields.tsx'
import { useDraftText } from '../parts/form/use-draft-text.ts'
import { Page } from '../parts/Page.tsx'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { readDay, useDays } from '../text/days.ts'
import { useLanguage, useText } from '../text/use-text.ts'
import { type UrgentOpened, type UrgentOwn, useAsked, useTold } from './use-bases.ts'
import { type Fault, faultAt, Wrong } from './Wrong.tsx'

/** For a worker of the home service who is no member: asked by what only somebody who knows the person can give. */
export const UrgentAccess = () => {
  const say = useText()
  const own = useAsked<UrgentOwn>('/urgent-access')
  const { moment } = useDays()
  return (
    <Page
      heading={say('screen.urgentTitle')}
      className="narrow-page"
      lede={say('screen.urgentLede')}
    >
      <div className="stack-l">
        <Answered of={own}>
          {({ open }) =>
            open.length === 0 ? null : (
              <section className="sheet sheet-pad" aria-labelledby="urgent-own">
                <h2 id="urgent-own">{say('screen.urgentOwn')}</h2>
                <ul className="plain-list">
                  {open.map(({ id, clientName, endsAt }) => (
                    <li key={id}>
                      <Link to={`/urgent/${id}`}>{clientName ?? say('screen.nameless')}</Link>
                      <span className="meta block">
                        {say('screen.urgentUntil', { until: moment(endsAt) })}
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            )
          }
        </Answered>
        <p className="sheet sheet-pad">{say('screen.urgentRules')}</p>
        <OpenForm />
      </div>
    </Page>
  )
}

type How = 'code' | 'name'

const OpenForm = () => {
  const say = useText()
  const language = useLanguage()
  const navigate = useNavigate()
  const [how, setHow] = useState<How>('code')
  const [typed, setTyped] = useState({ code: '', name: '', birth: '' })
  // Why, and never who, is kept while it is typed.
  const {
    words: reason,
    setWords: setReason,
    draft,
  } = useDraftText({ pairWork: null, form: 'urgent-access', about: '' })
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [already, setAlready] = useState<readonly string[]>([])
  const open = useTold<object, UrgentOpened>((body) => ({ path: '/urgent-access', body }))
  const birthDate = readDay(typed.birth)
  const submit = () => {
    setAlready([])
    const found: Fault[] = []
    const need = (id: string, isThere: boolean, label: string) => {
      if (!isThere) found.push({ id, label, text: say('screen.errorEmpty') })
    }
    if (how === 'code') need('urgent-code', typed.code.trim() !== '', say('screen.urgentCode'))
    else {
      need('urgent-name', typed.name.trim() !== '', say('screen.urgentName'))
      if (birthDate === null) found.push({ id: 'urgent-birth', text: say('screen.errorNoDay') })
    }
    need('urgent-reason', reason.trim() !== '', say('screen.urgentReason'))
    setFaults(found)
    if (found.length > 0) return
    const who =
      how === 'code' ? { code: typed.code.trim() } : { name: typed.name.trim(), birthDate }
    open.mutate(
      { commandId: draft.commandId, reason: reason.trim(), ...who },
      {
        onSuccess: (answer) => {
          draft.drop()
          const [first] = answer.opened
          if (first) return void navigate(`/urgent/${first}`)
          setAlready(answer.already)
        },
        onError: (error) => {
          if (!isProblem(error, 0)) draft.renew()
          if (isProblem(error, 404) || isProblem(error, 422))
            setFaults([
              {
                id: how === 'code' ? 'urgent-code' : 'urgent-name',
                text: say('screen.urgentNotFound'),
              },
            ])
        },
      },
    )
  }
  const isTold = isProblem(open.error, 404) || isProblem(open.error, 422)
  const plain = { hint: undefined, optional: undefined }
  const at = (id: string) => ({ id, ...plain, error: faultAt(faults, id) })
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Wrong faults={faults} />
      {open.error && !isTold && <TroubleLine error={open.error} again={submit} />}
      {already.length > 0 && (
        <p className="sheet sheet-pad" role="status">
          {say('screen.urgentAlready')}{' '}
          {already.map((id) => (
            <Link key={id} to={`/pair-works/${id}`}>
              {say('screen.pairWork')}
            </Link>
          ))}
        </p>
      )}
      <fieldset className="plain">
        <legend>{say('screen.urgentHow')}</legend>
        {(['code', 'name'] as const).map((one) => (
          <label key={one} className="chip row-chip">
            <input
              type="radio"
              name="urgent-how"
              checked={how === one}
              onChange={() => setHow(one)}
            />
            {say(`screen.urgentHow-${one}`)}
          </label>
        ))}
      </fieldset>
      {how === 'code' ? (
        <ShortText
          {...at('urgent-code')}
          label={say('screen.urgentCode')}
          value={typed.code}
          change={(code) => setTyped({ ...typed, code })}
        />
      ) : (
        <>
          <ShortText
            {...at('urgent-name')}
            label={say('screen.urgentName')}
            value={typed.name}
            change={(name) => setTyped({ ...typed, name })}
          />
          <DayInput
            {...at('urgent-birth')}
            label={say('screen.urgentBirth')}
            language={language}
            value={typed.birth}
            change={(birth) => setTyped({ ...typed, birth })}
          />
        </>
      )}
      <LongText
        {...at('urgent-reason')}
        label={say('screen.urgentReason')}
        limit={8000}
        value={reason}
        change={setReason}
      />
      <DraftState draft={draft} />
      <p>
        <Button type="submit" aria-busy={open.isPending}>
          {say('screen.urgentOpen')}
        </Button>
      </p>
    </form>
  )
}
