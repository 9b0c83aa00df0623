import { useState } from 'react'
import { Button } from 'suomifi-ui-components'
import { usePairWorks, useSession } from '../api/queries.ts'
import { useTold } from '../bases/use-bases.ts'
import { type Fault, faultAt, Wrong } from '../bases/Wrong.tsx'
import type { LogRequestShown } from '../officer/log-requests.ts'
import { DayInput } from '../parts/form/DayInput.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { Select } from '../parts/form/Select.tsx'
import { LongText } from '../parts/form/TextFields.tsx'
import { useDraft } from '../parts/form/use-draft.ts'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { helsinkiToday, readDay, shortDay, useDays } from '../text/days.ts'
import { useLanguage, useText } from '../text/use-text.ts'

const yearsBack = (day: string, years: number): string =>
  `${Number(day.slice(0, 4)) - years}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`

interface Typed {
  readonly kind: 'logs' | 'explanation'
  readonly about: string
  readonly from: string
  readonly until: string
  readonly reason: string
  readonly words: string
}

/** One form for both: the logs of some days, or an explanation of a reading. */
export const AskForLogs = () => {
  const say = useText()
  const language = useLanguage()
  const { day } = useDays()
  const { data: session } = useSession()
  const list = usePairWorks({})
  const guarded = (list.data?.pages ?? [])
    .flatMap(({ rows }) => rows)
    .filter(({ standing }) => standing === 'guardian')
  const today = helsinkiToday()
  const draft = useDraft<Typed>({
    place: { pairWork: null, form: 'log-request', about: '' },
    start: () => ({
      kind: 'logs',
      about: '',
      from: shortDay(yearsBack(today, 1)),
      until: shortDay(today),
      reason: '',
      words: '',
    }),
    words: ({ reason, words }) => [reason, words].filter((one) => one.trim() !== ''),
  })
  const { values: typed, set: setTyped } = draft
  const { kind } = typed
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [sent, setSent] = useState<LogRequestShown | null>(null)
  const tell = useTold<object, LogRequestShown>((body) => ({ path: '/my/log-requests', body }))
  const from = readDay(typed.from)
  const until = readDay(typed.until)
  const isOlder = from !== null && from < yearsBack(today, 2)
  const submit = () => {
    const found: Fault[] = []
    if (from === null) found.push({ id: 'log-from', text: say('screen.errorNoDay') })
    if (until === null) found.push({ id: 'log-until', text: say('screen.errorNoDay') })
    else if ((from !== null && until < from) || until > today)
      found.push({ id: 'log-until', text: say('screen.requestErrorOrder') })
    if (isOlder && typed.reason.trim() === '')
      found.push({ id: 'log-reason', text: say('screen.requestErrorReason') })
    if (kind === 'explanation' && typed.words.trim() === '')
      found.push({ id: 'log-words', text: say('screen.requestErrorExplain') })
    setFaults(found)
    if (found.length > 0) return
    tell.mutate(
      {
        commandId: draft.commandId,
        kind,
        from,
        until,
        reason: isOlder ? typed.reason.trim() : '',
        words: typed.words.trim(),
        ...(typed.about ? { pairWork: typed.about } : {}),
      },
      {
        onSuccess: (request) => {
          setSent(request)
          draft.startAgain()
        },
      },
    )
  }
  const plain = { hint: undefined, optional: undefined }
  const at = (id: string) => ({ id, ...plain, error: faultAt(faults, id) })
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{say('screen.askForLogs')}</h2>
      <p className="saved" role="status">
        {sent ? say('screen.requestSent', { day: day(sent.due.on) }) : ''}
      </p>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Wrong faults={faults} />
        {tell.error && <TroubleLine error={tell.error} again={submit} />}
        <fieldset className="plain">
          <legend>{say('screen.requestWhat')}</legend>
          {(['logs', 'explanation'] as const).map((one) => (
            <label key={one} className="chip row-chip">
              <input
                type="radio"
                name="log-kind"
                checked={kind === one}
                onChange={() => setTyped({ ...typed, kind: one })}
              />
              {say(`screen.requestKind-${one}`)}
            </label>
          ))}
        </fieldset>
        {session?.audience === 'guardian' && guarded.length > 0 && (
          <Select
            {...at('log-about')}
            label={say('screen.requestAbout')}
            value={typed.about}
            options={guarded.map(({ id, clientName }) => ({
              id,
              label: clientName ?? say('screen.nameless'),
            }))}
            change={(about) => setTyped({ ...typed, about })}
          />
        )}
        <div className="filters">
          <DayInput
            {...at('log-from')}
            label={say('screen.requestFrom')}
            language={language}
            value={typed.from}
            change={(value) => setTyped({ ...typed, from: value })}
          />
          <DayInput
            {...at('log-until')}
            label={say('screen.requestUntil')}
            language={language}
            value={typed.until}
            change={(value) => setTyped({ ...typed, until: value })}
          />
        </div>
        {isOlder && (
          <LongText
            {...at('log-reason')}
            label={say('screen.requestReason')}
            hint={say('screen.requestReasonHint')}
            limit={8000}
            value={typed.reason}
            change={(reason) => setTyped({ ...typed, reason })}
          />
        )}
        <LongText
          {...at('log-words')}
          label={say(kind === 'explanation' ? 'screen.requestExplain' : 'screen.requestMore')}
          limit={8000}
          value={typed.words}
          change={(words) => setTyped({ ...typed, words })}
        />
        <DraftState draft={draft} />
        <p>
          <Button type="submit" aria-busy={tell.isPending}>
            {say('screen.requestSend')}
          </Button>
        </p>
      </form>
    </section>
  )
}
