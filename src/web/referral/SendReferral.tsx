import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { Button } from 'suomifi-ui-components'
import { isProblem } from '../api/problem.ts'
import { useServices, useSession } from '../api/queries.ts'
import { Wrong } from '../bases/Wrong.tsx'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { ChoiceInput } from '../parts/form/ChoiceInput.tsx'
import { DayInput } from '../parts/form/DayInput.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { Select } from '../parts/form/Select.tsx'
import { LongText, ShortText } from '../parts/form/TextFields.tsx'
import { useDraft } from '../parts/form/use-draft.ts'
import { serviceOptions } from '../parts/form/use-options.ts'
import { Page } from '../parts/Page.tsx'
import { readDay } from '../text/days.ts'
import type { TextKey } from '../text/keys.ts'
import { useLanguage, useSaid, useText } from '../text/use-text.ts'
import { BasisFields } from './BasisFields.tsx'
import { emptyReferral, fieldsOfReferral, type ReferralTyped } from './referral-form.ts'
import {
  type ReferralListShown,
  type SentShown,
  useReferralLists,
  useTellReferral,
} from './referrals.ts'
import '../style/referral.css'
import { useFaults } from './use-faults.ts'
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

/** What each field is called, where an error would not say it. */
const labels: Readonly<Record<string, TextKey>> = {
  to: 'screen.referralTaker',
  referrer: 'screen.referralWhoCalled',
  basis: 'field.basis',
  consent: 'field.consent',
  'consent-on': 'field.consentOn',
  'statute-section': 'field.section',
  'statute-reason': 'screen.referralStatuteReason',
  'client-birthDate': 'screen.birthDate',
}

const SendForm = ({
  lists,
  isWrittenDown,
}: {
  lists: readonly ReferralListShown[]
  isWrittenDown: boolean
}) => {
  const say = useText()
  const said = useSaid()
  const language = useLanguage()
  const navigate = useNavigate()
  const { data: session } = useSession()
  const services = useServices().data
  const draft = useDraft<Kept>({
    place: { pairWork: null, form: 'send-referral', about: isWrittenDown ? 'written-down' : '' },
    start: () => ({
      ...nothingKept,
      how: isWrittenDown ? 'phone' : 'system',
      to: lists.length === 1 ? (lists[0]?.service ?? '') : '',
    }),
    words: ({ reason, why, words }) => [reason, why, words].filter((one) => one.trim() !== ''),
  })
  // A code and a phone are never kept with what is typed.
  const [sealed, setSealed] = useState({ identityCode: '', phone: '' })
  const typed: ReferralTyped = { ...draft.values, ...sealed }
  const tell = useTellReferral<SentShown>()
  const faults = useFaults('referral', fieldsOfReferral, (field) => {
    const key = labels[field]
    return key && say(key)
  })
  const put = ({ identityCode, phone, ...some }: Partial<ReferralTyped>) => {
    if (identityCode !== undefined) setSealed({ ...sealed, identityCode })
    if (phone !== undefined) setSealed({ ...sealed, phone })
    if (Object.keys(some).length > 0) draft.set({ ...draft.values, ...some })
  }
  const list = lists.find(({ service }) => service === typed.to)
  const all = serviceOptions(services, said)
  const own = session?.acting?.service
  const from = isWrittenDown ? typed.from : own
  const isJoint =
    services?.services.find(({ id }) => id === typed.to)?.jointWith?.includes(from ?? '') ?? false
  const birth = typed.birthDate.trim() === '' ? null : readDay(typed.birthDate)
  const consentOn = readDay(typed.consentOn)
  const submit = () => {
    const missing = (field: string, isMissing: boolean, text = say('screen.referralFill')) =>
      isMissing ? [{ field, text }] : []
    const isBoth = typed.noResults && typed.noProgress
    const hinders = [
      ...missing('to', typed.to === ''),
      ...missing('client-name', typed.name.trim() === '', say('screen.errorNoClient')),
      ...missing(
        'client-birthDate',
        typed.birthDate.trim() !== '' && birth === null,
        say('screen.errorNoDay'),
      ),
      ...missing('basis', typed.basis === ''),
      ...missing('consent', typed.basis === 'client-consent' && typed.consent === ''),
      ...missing(
        'consent-on',
        typed.basis === 'client-consent' && consentOn === null,
        say('screen.errorNoDay'),
      ),
      ...missing('statute-section', typed.basis === 'statute' && typed.section.trim() === ''),
      ...missing('statute-reason', typed.basis === 'statute' && typed.reason.trim() === ''),
      ...missing(
        'indications',
        !typed.concern && typed.indications.length === 0,
        say('screen.referralNoTrigger'),
      ),
      ...missing(
        'why',
        list?.asksBoth === true && !isBoth && typed.why.trim() === '',
        say('screen.referralNoWhy'),
      ),
      ...missing('referrer', isWrittenDown && typed.from === '' && typed.referrer.trim() === ''),
    ]
    if (faults.set(hinders)) return
    const told = (text: string) => (text.trim() === '' ? undefined : text)
    tell.mutate(
      {
        path: '/referrals',
        body: {
          commandId: draft.commandId,
          to: typed.to,
          how: typed.how,
          from: isWrittenDown ? told(typed.from) : undefined,
          referrer: isWrittenDown ? told(typed.referrer) : undefined,
          client: {
            name: typed.name,
            birthDate: birth,
            language: typed.language,
            phone: told(typed.phone),
            identityCode: told(typed.identityCode),
          },
          basis: typed.basis,
          ...(typed.basis === 'client-consent'
            ? { consent: { form: typed.consent, on: consentOn } }
            : {}),
          ...(typed.basis === 'statute'
            ? { statute: { section: typed.section, reason: typed.reason } }
            : {}),
          concern: typed.concern,
          indications: typed.indications,
          noResults: typed.noResults,
          noProgress: typed.noProgress,
          why: list?.asksBoth && !isBoth ? told(typed.why) : undefined,
          words: told(typed.words),
        },
      },
      {
        onSuccess: (sent) => {
          draft.drop()
          void navigate(`/referrals/${sent.id}`)
        },
        onError: (error) => {
          if (!isProblem(error, 0)) draft.renew()
          faults.told(error)
        },
      },
    )
  }
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
      <section className="stack" aria-labelledby="whither">
        <h2 id="whither">
          {say(isWrittenDown ? 'screen.referralWhoCalled' : 'screen.referralWhither')}
        </h2>
        {isWrittenDown && (
          <>
            <ChoiceInput
              {...faults.at('how')}
              label={say('screen.referralHow')}
              value={typed.how}
              options={(['phone', 'letter'] as const).map((id) => ({
                id,
                label: say(`screen.referralHow-${id}`),
              }))}
              change={(how) => put({ how: how as ReferralTyped['how'] })}
            />
            <Select
              {...faults.at('from')}
              label={say('fieldOf.referred-to-pair.from')}
              optional={say('screen.optional')}
              value={typed.from}
              options={all.filter(({ id }) => id !== own)}
              change={(value) => put({ from: value })}
            />
            <ShortText
              {...faults.at('referrer')}
              label={say('field.referrer')}
              value={typed.referrer}
              change={(referrer) => put({ referrer })}
            />
          </>
        )}
        {lists.length > 1 ? (
          <ChoiceInput
            {...faults.at('to')}
            label={say('screen.referralTaker')}
            value={typed.to}
            options={all.filter(({ id }) => lists.some(({ service }) => service === id))}
            change={(to) => put({ to, indications: [] })}
          />
        ) : (
          <p id="referral-to" tabIndex={-1}>
            <span className="meta">{say('screen.referralTaker')}: </span>
            {all.find(({ id }) => id === typed.to)?.label}
          </p>
        )}
      </section>
      <section className="stack" aria-labelledby="who">
        <h2 id="who">{say('screen.client')}</h2>
        <ShortText
          {...faults.at('client-name')}
          label={say('screen.clientName')}
          value={typed.name}
          change={(name) => put({ name })}
        />
        <DayInput
          {...faults.at('client-birthDate')}
          label={say('screen.birthDate')}
          optional={say('screen.optional')}
          language={language}
          value={typed.birthDate}
          change={(birthDate) => put({ birthDate })}
        />
        <ShortText
          {...faults.at('client-identityCode')}
          label={say('screen.identityCode')}
          hint={say('screen.referralCodeHint')}
          optional={say('screen.optional')}
          value={typed.identityCode}
          change={(identityCode) => put({ identityCode })}
        />
        <ShortText
          {...faults.at('client-phone')}
          label={say('screen.referralPhone')}
          optional={say('screen.optional')}
          value={typed.phone}
          change={(phone) => put({ phone })}
        />
        <ChoiceInput
          {...faults.at('client-language')}
          label={say('screen.clientLanguage')}
          value={typed.language}
          options={(['fi', 'sv', 'en', 'other'] as const).map((id) => ({
            id,
            label: say(`choice.${id}`),
          }))}
          change={(value) => put({ language: value })}
        />
      </section>
      <BasisFields typed={typed} put={put} at={faults.at} isJoint={isJoint} />
      {list && <WhyReferred list={list} typed={typed} put={put} at={faults.at} />}
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
        <Link className="btn btn-3" to="/referrals">
          {say('screen.leaveForm')}
        </Link>
      </div>
    </form>
  )
}
