import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Button } from 'suomifi-ui-components'
import { newCommandId } from '../api/command-id.ts'
import { useServices, useSession } from '../api/queries.ts'
import { Wrong } from '../bases/Wrong.tsx'
import { Answered } from '../parts/Answered.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { LongText } from '../parts/form/TextFields.tsx'
import { useDraftText } from '../parts/form/use-draft-text.ts'
import { Page } from '../parts/Page.tsx'
import { ToldNow } from '../parts/ToldNow.tsx'
import { helsinkiToday, useDays } from '../text/days.ts'
import { useSaid, useText } from '../text/use-text.ts'
import { OpenFromReferral } from './OpenFromReferral.tsx'
import { Heard, ReferralSaid } from './ReferralSaid.tsx'
import { type IncomingShown, type SentShown, useReferral, useTellReferral } from './referrals.ts'
import '../style/referral.css'
import { useFaults } from './use-faults.ts'

/** One referral: as its sender reads it, or as the receiving service does. */
export const ReferralPage = () => {
  const { id = '' } = useParams()
  const referral = useReferral(id)
  return (
    <Answered of={referral}>
      {(shown) => (shown.side === 'sent' ? <Sent one={shown} /> : <Incoming one={shown} />)}
    </Answered>
  )
}

const Frame = ({
  one,
  children,
}: {
  one: SentShown | IncomingShown
  children: React.ReactNode
}) => {
  const say = useText()
  const said = useSaid()
  const { day } = useDays()
  const services = useServices().data?.services ?? []
  const nameOf = (service: string | null) =>
    said(services.find(({ id }) => id === service)?.name) || (one.content?.referrer ?? '')
  return (
    <Page
      heading={one.content?.client.name ?? say('screen.referral')}
      tab={say('screen.referral')}
      className="narrow-page"
      above={
        <p className="crumbs">
          <Link to="/referrals">{say('screen.referrals')}</Link>
        </p>
      }
      lede={say('screen.referralFromTo', {
        from: nameOf(one.from),
        to: nameOf(one.to),
        day: day(one.sentOn),
      })}
    >
      <div className="stack-l">
        <ToldNow />
        {children}
      </div>
    </Page>
  )
}

const Sent = ({ one }: { one: SentShown }) => {
  const say = useText()
  const tell = useTellReferral()
  const isWaiting = one.state === 'sent' || one.state === 'received'
  return (
    <Frame one={one}>
      {one.state !== 'withdrawn' && (
        <section aria-labelledby="heard">
          <h2 id="heard" className="section-h">
            {say('screen.referralHeard')}
          </h2>
          {one.answers.length === 0 ? (
            <p className="sheet sheet-pad">{say(`screen.referralState-${one.state}`)}</p>
          ) : (
            <Heard answers={one.answers} />
          )}
          <p className="meta">{say('screen.referralHeardHelp')}</p>
        </section>
      )}
      <section aria-labelledby="said">
        <h2 id="said" className="section-h">
          {say('screen.referralYours')}
        </h2>
        <ReferralSaid referral={one} />
      </section>
      {isWaiting && (
        <details className="more">
          <summary>{say('screen.referralTakeBack')}</summary>
          <div className="stack">
            <p>{say('screen.referralTakeBackHelp')}</p>
            <Button
              variant="secondary"
              onClick={() => tell.mutate({ path: `/referrals/${one.id}/withdraw` })}
            >
              {say('screen.referralTakeBack')}
            </Button>
            {tell.error && (
              <p className="error" role="alert">
                {say('screen.trouble')}
              </p>
            )}
          </div>
        </details>
      )}
    </Frame>
  )
}

const Incoming = ({ one }: { one: IncomingShown }) => {
  const say = useText()
  const [answered, setAnswered] = useState(false)
  const isOpen = one.state === 'new' || one.state === 'received'
  return (
    <Frame one={one}>
      <p className={answered ? 'sheet sheet-pad' : 'sr'} role="status">
        {answered ? say('screen.referralIsAnswered') : ''}
      </p>
      <ReferralSaid referral={one} />
      {one.answers.length > 0 && (
        <section aria-labelledby="heard">
          <h2 id="heard" className="section-h">
            {say('screen.referralTheyHeard')}
          </h2>
          <Heard answers={one.answers} />
        </section>
      )}
      {one.pairWork && (
        <p>
          <Link className="btn" to={`/pair-works/${one.pairWork}`}>
            {say('screen.referralToPairWork')}
          </Link>
        </p>
      )}
      {isOpen && <OpenFromReferral one={one} />}
      {isOpen && <OtherAnswers one={one} done={() => setAnswered(true)} />}
    </Frame>
  )
}

/** Received, or not started and what next: each shown as the referrer will read it before it goes. */
const OtherAnswers = ({ one, done }: { one: IncomingShown; done: () => void }) => {
  const say = useText()
  const { data: session } = useSession()
  const { words, setWords, draft } = useDraftText({
    pairWork: null,
    form: 'referral-answer',
    about: one.id,
  })
  const [receivedId] = useState(newCommandId)
  const tell = useTellReferral()
  const faults = useFaults('decline', ['words'])
  const by = session?.person.name ?? null
  const answer = (told: 'received' | 'not-started') => {
    if (
      told === 'not-started' &&
      faults.set(
        words.trim() === '' ? [{ field: 'words', text: say('screen.referralNoNext') }] : [],
      )
    )
      return
    tell.mutate(
      {
        path: `/referrals/${one.id}/answer`,
        body: {
          commandId: told === 'received' ? receivedId : draft.commandId,
          told,
          ...(told === 'not-started' ? { words } : {}),
        },
      },
      {
        onSuccess: () => {
          if (told === 'not-started') draft.drop()
          done()
        },
        onError: faults.told,
      },
    )
  }
  return (
    <section aria-labelledby="others" className="stack">
      <h2 id="others" className="section-h">
        {say('screen.referralOther')}
      </h2>
      {one.state === 'new' && (
        <div className="sheet sheet-pad stack-s">
          <p>{say('screen.referralReceivedHelp')}</p>
          <div className="btns">
            <Button variant="secondary" onClick={() => answer('received')}>
              {say('screen.referralSayReceived')}
            </Button>
          </div>
        </div>
      )}
      <details className="more" id="decline">
        <summary>{say('screen.referralDecline')}</summary>
        <div className="stack">
          <Wrong faults={faults.all} />
          <LongText
            {...faults.at('words')}
            label={say('screen.referralNext')}
            hint={say('screen.referralNextHint')}
            limit={8000}
            value={words}
            change={setWords}
          />
          <DraftState draft={draft} />
          <p className="label">{say('screen.referralWillRead')}</p>
          <Heard
            answers={[{ told: 'not-started', words: words.trim() || '…', on: helsinkiToday(), by }]}
          />
          <Button variant="secondary" onClick={() => answer('not-started')}>
            {say('screen.referralSendAnswer')}
          </Button>
        </div>
      </details>
    </section>
  )
}
