import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { Button } from 'suomifi-ui-components'
import { isProblem } from '../api/problem.ts'
import { useServices, useSession } from '../api/queries.ts'
import { Wrong } from '../bases/Wrong.tsx'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { LeaveForm } from '../parts/form/LeaveForm.tsx'
import { LongText } from '../parts/form/TextFields.tsx'
import { useDraft } from '../parts/form/use-draft.ts'
import { serviceOptions } from '../parts/form/use-options.ts'
import { Page } from '../parts/Page.tsx'
import { told } from '../parts/ToldNow.tsx'
import { useSaid, useText } from '../text/use-text.ts'
import { BasisFields } from './BasisFields.tsx'
import { ReferredClient } from './ReferredClient.tsx'
import { emptyReferral, fieldsOfReferral, type ReferralTyped } from './referral-form.ts'
import { bodyOf, hindersOf, referralLabels } from './referral-sent.ts'
import {
  type ReferralListShown,
  type SentShown,
  useReferralLists,
  useTellReferral,
} from './referrals.ts'
import '../style/referral.css'
import { useFaults } from './use-faults.ts'
import { WhitherFields } from './WhitherFields.tsx'
import { WhyReferred } from './WhyReferred.tsx'

type Kept = Omit<ReferralTyped, 'identityCode' | 'phone'>
const { identityCode: _code, phone: _phone, ...nothingKept } = emptyReferral

/** Filled in where the client is; or written down from a call or a letter by whoever took it. */
export const SendReferral = () => {
  const lists = useReferralLists()
  return <Answered of={lists}>{(shown) => <SendOf lists={shown} />}</Answered>
}

const SendOf = ({ lists }: { lists: readonly ReferralListShown[] }) => {
  const say = useText()
  const [search] = useSearchParams()
  const { data: session } = useSession()
  const own = session?.acting?.service
  const isWrittenDown = search.get('how') !== null
  const taking = lists.filter(
    (one) => one.isTaking && (isWrittenDown ? one.service === own : one.service !== own),
  )
  return (
    <Page
      heading={say(isWrittenDown ? 'screen.referralWriteDown' : 'screen.referralSend')}
      lede={say(isWrittenDown ? 'screen.referralWriteDownLede' : 'screen.referralSendLede')}
      className="narrow-page"
      above={
        <p className="crumbs">
          <Link to="/referrals">{say('screen.referrals')}</Link>
        </p>
      }
    >
      {taking.length === 0 ? (
        <Empty title={say('screen.referralNobodyTakesTitle')}>
          {say('screen.referralNobodyTakes')}
        </Empty>
      ) : (
        <SendForm lists={taking} isWrittenDown={isWrittenDown} />
      )}
    </Page>
  )
}

interface SendFormProps {
  readonly lists: readonly ReferralListShown[]
  readonly isWrittenDown: boolean
}

const SendForm = ({ lists, isWrittenDown }: SendFormProps) => {
  const say = useText()
  const said = useSaid()
  const navigate = useNavigate()
  const { data: session } = useSession()
  const services = useServices().data
  const { draft, typed, put } = useReferralDraft(lists, isWrittenDown)
  const tell = useTellReferral<SentShown>()
  const faults = useFaults('referral', fieldsOfReferral, (field) => {
    const key = referralLabels[field]
    return key && say(key)
  })
  const list = lists.find(({ service }) => service === typed.to)
  const all = serviceOptions(services, said)
  const own = session?.acting?.service
  const from = isWrittenDown ? typed.from : own
  const isJoint =
    services?.services.find(({ id }) => id === typed.to)?.jointWith?.includes(from ?? '') ?? false
  const submit = () => {
    const around = { isWrittenDown, asksBoth: list?.asksBoth === true }
    const hinders = hindersOf(typed, around)
    if (faults.set(hinders.map(({ field, text }) => ({ field, text: say(text) })))) return
    tell.mutate(
      { path: '/referrals', body: { commandId: draft.commandId, ...bodyOf(typed, around) } },
      {
        onSuccess: (sent) => {
          draft.drop()
          const done = told(isWrittenDown ? 'screen.referralIsKept' : 'screen.referralIsSent')
          void navigate(`/referrals/${sent.id}`, done)
        },
        onError: (error) => {
          if (!isProblem(error, 0)) draft.renew()
          faults.told(error)
        },
      },
    )
  }
  const part = { typed, put, at: faults.at }
  return (
    <form
      className="command-form stack-l"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Wrong faults={faults.all} />
      <WhitherFields
        {...part}
        isWrittenDown={isWrittenDown}
        own={own}
        services={all}
        takers={all.filter(({ id }) => lists.some(({ service }) => service === id))}
      />
      <ReferredClient {...part} />
      <BasisFields {...part} isJoint={isJoint} />
      {list && <WhyReferred {...part} list={list} />}
      <section className="stack" aria-labelledby="own-words">
        <h2 id="own-words">{say('screen.referralWordsHeading')}</h2>
        <LongText
          {...faults.at('words')}
          label={say('screen.referralWords')}
          hint={say('screen.referralWordsHint')}
          optional={say('screen.optional')}
          limit={8000}
          value={typed.words}
          change={(words) => put({ words })}
        />
      </section>
      <p className="meta">{say('screen.referralWhoReads')}</p>
      <DraftState draft={draft} />
      <div className="btns">
        <Button type="submit" aria-busy={tell.isPending}>
          {say(isWrittenDown ? 'screen.referralKeep' : 'screen.referralSendNow')}
        </Button>
        <LeaveForm to="/referrals" saved={draft.saved} />
      </div>
    </form>
  )
}

/** What is typed: kept as a draft, but for a code and a phone, which stay on the page alone. */
const useReferralDraft = (lists: readonly ReferralListShown[], isWrittenDown: boolean) => {
  const draft = useDraft<Kept>({
    place: { pairWork: null, form: 'send-referral', about: isWrittenDown ? 'written-down' : '' },
    start: () => ({
      ...nothingKept,
      how: isWrittenDown ? 'phone' : 'system',
      to: lists.length === 1 ? (lists[0]?.service ?? '') : '',
    }),
    words: ({ reason, why, words }) => [reason, why, words].filter((one) => one.trim() !== ''),
  })
  const [sealed, setSealed] = useState({ identityCode: '', phone: '' })
  const typed: ReferralTyped = { ...draft.values, ...sealed }
  const put = ({ identityCode, phone, ...some }: Partial<ReferralTyped>) => {
    if (identityCode !== undefined) setSealed({ ...sealed, identityCode })
    if (phone !== undefined) setSealed({ ...sealed, phone })
    if (Object.keys(some).length > 0) draft.set({ ...draft.values, ...some })
  }
  return { draft, typed, put }
}
