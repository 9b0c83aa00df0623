import { shortDay, useDays } from '../text/days.ts'
import { useSaid, useText } from '../text/use-text.ts'
import type { AnswerShown, IncomingShown, SentShown } from './referrals.ts'

/** What the referral says: who, why, on which basis; the two-sided rule told as it holds. */
export const ReferralSaid = ({ referral }: { referral: IncomingShown | SentShown }) => {
  const say = useText()
  const said = useSaid()
  const { day } = useDays()
  const { content, basis } = referral
  if (!content) return <p className="sheet sheet-pad">{say('screen.referralGoneHelp')}</p>
  const { client, indications, consent, statute } = content
  // A service that does not ask for both has heard of neither: nothing is told of it.
  const isRuleAsked = content.noResults || content.noProgress || content.why !== null
  const isOne = content.concern || indications.length > 0
  return (
    <div className="sheet sheet-pad stack">
      <dl className="facts">
        <dt>{say('screen.client')}</dt>
        <dd>
          <b>{client.name}</b>
          <span className="meta block">
            {[
              client.birthDate && shortDay(client.birthDate),
              client.hasIdentityCode && say('screen.referralHasCode'),
              say(`choice.${client.language as 'fi'}`),
              client.phone,
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        </dd>
        <dt>{say('screen.referralBasis')}</dt>
        <dd>
          {say(`screen.referralBasis-${basis}`)}
          {consent && (
            <span className="meta block">
              {say(`screen.referralConsent-${consent.form as 'written'}`)}, {day(consent.on)}
            </span>
          )}
          {statute && (
            <span className="meta block">
              {statute.section}. {statute.reason}
            </span>
          )}
        </dd>
        <dt>{say('screen.referralTrigger')}</dt>
        <dd>
          {!isOne && '–'}
          {content.concern && <span className="block">{say('screen.referralConcern')}</span>}
          {indications.map((text) => (
            <span key={said(text)} className="block">
              {said(text)}
            </span>
          ))}
        </dd>
        {isRuleAsked && (
          <>
            <dt>{say('screen.referralRule')}</dt>
            <dd>
              <span className="block">
                {say(content.noResults ? 'screen.referralNoResults' : 'screen.referralResults')}
              </span>
              <span className="block">
                {say(content.noProgress ? 'screen.referralNoProgress' : 'screen.referralProgress')}
              </span>
              {content.why && <span className="meta block">{content.why}</span>}
            </dd>
          </>
        )}
      </dl>
      {content.words && (
        <figure className="worker-box">
          <figcaption className="meta">{say('screen.referralTheirWords')}</figcaption>
          <blockquote className="said">{content.words}</blockquote>
        </figure>
      )}
    </div>
  )
}

/** What the referrer has heard: the same to whoever answers, before and after, and to the referrer. */
export const Heard = ({ answers }: { answers: readonly AnswerShown[] }) => {
  const say = useText()
  const { day } = useDays()
  return (
    <ol className="sheet lines-sheet">
      {answers.map((one) => (
        <li key={`${one.told} ${one.on} ${one.words}`} className="line-row">
          <div>
            <b>{say(`screen.referralTold-${one.told}`)}</b>
            {one.words && <span className="block">{one.words}</span>}
          </div>
          <span className="meta">{[one.by, day(one.on)].filter(Boolean).join(', ')}</span>
        </li>
      ))}
    </ol>
  )
}
