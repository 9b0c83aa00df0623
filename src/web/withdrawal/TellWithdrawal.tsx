import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { ApiProblem } from '../api/problem.ts'
import { useServices, useSession } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import { type Fault, faultAt, Wrong } from '../bases/Wrong.tsx'
import { ChoiceRows } from '../client/ChoiceRows.tsx'
import { MomentInput } from '../parts/form/DayInput.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { useSend } from '../parts/form/send.ts'
import { LongText } from '../parts/form/TextFields.tsx'
import { useDraft } from '../parts/form/use-draft.ts'
import { splitMoment } from '../parts/form/values.ts'
import { usePlaceGuard } from '../record/use-place-guard.tsx'
import { momentOf, readDay, readTime } from '../text/days.ts'
import { useLanguage, useSaid, useText } from '../text/use-text.ts'

const longest = 8000

const readMoment = (typed: string): string | null => {
  const [day, time] = splitMoment(typed)
  const [onDay, atTime] = [readDay(day), readTime(time)]
  return onDay && atTime ? momentOf(onDay, atTime) : null
}

/** What a receiver may be told: their own party, others they may see, all, or another in the client's words. */
const useChoices = (view: View) => {
  const say = useText()
  const said = useSaid()
  const { data: session } = useSession()
  const { data: directory } = useServices()
  const own = session?.acting?.service ?? session?.person.id ?? ''
  const serviceName = (id: string) =>
    said(directory?.services.find((service) => service.id === id)?.name) || view.names[id]
  const party = (id: string) => ({
    id: `party ${id}`,
    label: say('screen.withdrawParty', { name: serviceName(id) ?? say('screen.nameless') }),
  })
  const seen = new Set(
    view.people.flatMap(({ side, service }) => (side === 'party' && service ? [service] : [])),
  )
  const parties =
    view.permissions?.is === 'all' ? view.permissions.parties.map((one) => one.party) : [...seen]
  const isParty = view.standing === 'party'
  return {
    own,
    isParty,
    options: [
      ...(isParty
        ? [
            {
              id: `party ${own}`,
              label: say('screen.withdrawOurs', { name: serviceName(own) ?? '' }),
              note: say('screen.withdrawOursWhat'),
            },
          ]
        : []),
      ...parties.filter((id) => id !== own).map(party),
      { id: 'all', label: say('screen.withdrawEverything') },
      {
        id: 'other',
        label: say('screen.withdrawAnother'),
        note: say('screen.withdrawAnotherWhat'),
      },
    ],
  }
}

interface Typed {
  readonly chosen: string
  readonly giver: string
  readonly words: string
  readonly isEarlier: boolean
  readonly told: string
}

/** The client withdraws and somebody hears it: one choice, one press. What was meant is sorted afterwards. */
export const TellWithdrawal = ({ view, back }: { view: View; back: string }) => {
  const say = useText()
  const language = useLanguage()
  const navigate = useNavigate()
  const send = useSend(view)
  const { own, isParty, options } = useChoices(view)
  const givers = view.permissions?.is === 'all' ? view.permissions.givers : []
  const [address] = useSearchParams()
  const [meant] = address.getAll('party')
  const draft = useDraft<Typed>({
    place: { pairWork: view.id, form: 'withdraw-line', about: address.toString() },
    start: () => ({
      chosen: options.some(({ id }) => id === `party ${meant}`) ? `party ${meant}` : '',
      giver: address.get('giver') ?? '',
      words: '',
      isEarlier: false,
      told: '',
    }),
    words: ({ words: typed }) => (typed.trim() === '' ? [] : [typed]),
  })
  const { chosen, giver, words, isEarlier, told } = draft.values
  const place = usePlaceGuard(view, words)
  const change = (changed: Partial<Typed>) => draft.set({ ...draft.values, ...changed })
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const submit = () => {
    const toldAt = isEarlier ? readMoment(told) : undefined
    const missing: Fault[] = [
      ...(chosen === '' ? [{ id: 'withdrawn', text: say('screen.chooseWhat') }] : []),
      ...(givers.length > 1 && giver === ''
        ? [{ id: 'giver', label: say('screen.whoWithdraws'), text: say('screen.chooseWhat') }]
        : []),
      ...(isEarlier && !toldAt ? [{ id: 'told-at', text: say('screen.errorNoMoment') }] : []),
    ]
    setFaults(missing)
    if (missing.length > 0) return
    const [scope = '', party] = chosen.split(' ')
    const one = givers[0]?.person
    const payload = {
      scope,
      ...(party ? { party } : {}),
      ...(givers.length > 0 ? { giver: giver || one } : {}),
      ...(toldAt ? { toldAt } : {}),
      ...(words.trim() ? { words: words.trim() } : {}),
    }
    const isOurs = isParty && (scope === 'all' || party === own)
    const onSuccess = () => {
      draft.drop()
      void navigate(isOurs ? `/pair-works/${view.id}/own-words` : back, {
        state: { done: 'withdraw-line' },
      })
    }
    send.mutate(
      {
        commandId: draft.commandId,
        kind: 'withdraw-line',
        happenedAt: undefined,
        payload,
        keepsPlace: place.keepsPlace,
      },
      { onSuccess },
    )
  }
  const trouble =
    send.error instanceof ApiProblem
      ? send.error.body.status === 0
        ? say('screen.waitsForNetwork')
        : (send.error.body.errors[0]?.text ?? (send.error.body.detail || say('screen.tapAgain')))
      : send.error
        ? say('screen.trouble')
        : null
  return (
    <form
      className="stack-l"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Wrong faults={faults} />
      <p>{say('screen.tellWithdrawalLede')}</p>
      <div>
        <ChoiceRows
          id="withdrawn"
          label={say('screen.whatIsWithdrawn')}
          error={faultAt(faults, 'withdrawn')}
          isMany={false}
          value={[chosen]}
          options={options}
          change={(one) => change({ chosen: one })}
        />
      </div>
      {givers.length > 1 && (
        <div>
          <ChoiceRows
            id="giver"
            label={say('screen.whoWithdraws')}
            error={faultAt(faults, 'giver')}
            isMany={false}
            value={[giver]}
            options={givers.map(({ person, name }) => ({
              id: person,
              label: name ?? say('screen.nameless'),
            }))}
            change={(one) => change({ giver: one })}
          />
        </div>
      )}
      <LongText
        id="withdrawal-words"
        label={say('screen.clientsWords')}
        hint={say('screen.clientsWordsHint')}
        optional={say('screen.optional')}
        error={undefined}
        limit={longest}
        value={words}
        change={(typed) => change({ words: typed })}
      />
      {place.warning}
      <div>
        <ChoiceRows
          id="told-when"
          label={say('screen.whenTold')}
          isMany={false}
          value={[isEarlier ? 'earlier' : 'now']}
          options={[
            { id: 'now', label: say('screen.toldNow') },
            { id: 'earlier', label: say('screen.toldEarlier') },
          ]}
          change={(one) => change({ isEarlier: one === 'earlier' })}
        />
      </div>
      {isEarlier && (
        <MomentInput
          id="told-at"
          label={say('screen.whenTold')}
          hint={undefined}
          optional={undefined}
          error={faultAt(faults, 'told-at')}
          value={told}
          language={language}
          change={(typed) => change({ told: typed })}
        />
      )}
      {trouble && (
        <p className="error" role="alert">
          {trouble}
        </p>
      )}
      <DraftState draft={draft} />
      <div className="btns">
        <button type="submit" className="btn" aria-busy={send.isPending}>
          {say('screen.recordWithdrawal')}
        </button>
        <Link className="btn btn-3" to={back}>
          {say('screen.back')}
        </Link>
      </div>
    </form>
  )
}
