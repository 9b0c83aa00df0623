import { useEffect, useState } from 'react'
import { Button, TextInput } from 'suomifi-ui-components'
import { DayInput } from '../parts/form/DayInput.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { useDraftText } from '../parts/form/use-draft-text.ts'
import { readDay, useDays } from '../text/days.ts'
import { useLanguage, useText } from '../text/use-text.ts'
import { type Hold, shortOf, useHold, useRelease } from './retention.ts'

interface HoldsProps {
  readonly holds: readonly Hold[]
  readonly names: Readonly<Record<string, string>>
  /** A pair work somebody is about to hold. */
  readonly chosen: string
  readonly tell: (words: string) => void
}

/** What must stay whatever its time: by a person, with a reason and an end. */
export const Holds = ({ holds, names, chosen, tell }: HoldsProps) => {
  const say = useText()
  const { day } = useDays()
  const release = useRelease()
  return (
    <section className="stack" aria-labelledby="holds">
      <h2 id="holds">{say('screen.holds')}</h2>
      {holds.length > 0 && (
        <ul className="plain-list stack">
          {holds.map((hold) => (
            <li key={hold.id} className="sheet sheet-pad stack-s">
              <h3>{say('screen.retentionOf-pair-work', { id: shortOf(hold.pairWork) })}</h3>
              <p>{hold.reason}</p>
              <p className="meta">
                {say('screen.holdUntil', {
                  day: day(hold.until),
                  who: names[hold.setBy] ?? say('screen.nameless'),
                })}
              </p>
              {hold.endedAt ? (
                <p className="meta">{say('screen.holdEnded', { day: day(hold.endedAt) })}</p>
              ) : (
                <p>
                  <Button
                    variant="secondaryNoBorder"
                    onClick={() =>
                      release.mutate(hold.id, { onSuccess: () => tell(say('screen.holdIsEnded')) })
                    }
                  >
                    {say('screen.holdEnd')}
                  </Button>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <HoldForm chosen={chosen} tell={tell} />
    </section>
  )
}

type Wrong = Partial<Record<'work' | 'reason' | 'until', string>>

const HoldForm = ({ chosen, tell }: Pick<HoldsProps, 'chosen' | 'tell'>) => {
  const say = useText()
  const language = useLanguage()
  const hold = useHold()
  const [work, setWork] = useState(chosen)
  const {
    words: reason,
    setWords: setReason,
    draft,
  } = useDraftText({ pairWork: null, form: 'hold', about: '' })
  const [until, setUntil] = useState('')
  const [wrong, setWrong] = useState<Wrong>({})
  // Whoever comes to hold one has it filled in, and says why.
  useEffect(() => {
    if (chosen !== '') document.getElementById('hold-reason')?.focus()
  }, [chosen])
  const send = () => {
    const last = readDay(until)
    const missing: Wrong = {
      ...(work.trim() ? {} : { work: say('screen.holdNoWork') }),
      ...(reason.trim() ? {} : { reason: say('screen.holdNoReason') }),
      ...(last ? {} : { until: say('screen.errorNoDay') }),
    }
    setWrong(missing)
    const [first] = Object.keys(missing)
    if (first || !last) return document.getElementById(`hold-${first}`)?.focus()
    hold.mutate(
      { pairWork: work.trim(), reason: reason.trim(), until: last },
      {
        onSuccess: () => {
          setWork('')
          draft.drop()
          setUntil('')
          tell(say('screen.holdIsSet'))
        },
        onError: () => setWrong({ work: say('screen.holdNoSuchWork') }),
      },
    )
  }
  const error = (words: string | undefined) =>
    words ? { status: 'error' as const, statusText: words } : {}
  return (
    <form
      className="sheet sheet-pad hold-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <h3>{say('screen.holdNew')}</h3>
      <TextInput
        id="hold-work"
        labelText={say('screen.holdWork')}
        fullWidth
        hintText={say('screen.holdWorkHelp')}
        value={work}
        autoComplete="off"
        {...error(wrong.work)}
        onChange={(typed) => setWork(String(typed ?? ''))}
      />
      <TextInput
        id="hold-reason"
        labelText={say('screen.holdReason')}
        fullWidth
        hintText={say('screen.holdReasonHelp')}
        value={reason}
        autoComplete="off"
        {...error(wrong.reason)}
        onChange={(typed) => setReason(String(typed ?? ''))}
      />
      <DayInput
        id="hold-until"
        label={say('screen.holdLast')}
        hint={undefined}
        optional={undefined}
        error={wrong.until}
        language={language}
        value={until}
        change={setUntil}
      />
      <DraftState draft={draft} />
      <p>
        <button type="submit" className="btn btn-2">
          {say('screen.holdSet')}
        </button>
      </p>
    </form>
  )
}
