import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Answered } from '../parts/Answered.tsx'
import { Page } from '../parts/Page.tsx'
import { shortDay } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { type Card, useCard, useIdentityChange, type Whole } from './card.ts'
import { answerText, EventList } from './Events.tsx'
import { WordsForm } from './order-forms.tsx'

/** What is known of oneself, in plain words, and how to have it corrected. */
export const MyIdentity = () => {
  const { id = '' } = useParams()
  const card = useCard(id)
  return <Answered of={card}>{(shown) => <MyIdentityOf pairWork={id} card={shown} />}</Answered>
}

const MyIdentityOf = ({ pairWork, card }: { pairWork: string; card: Card }) => {
  const say = useText()
  const asking = useIdentityChange(pairWork, 'requests')
  const [asked, setAsked] = useState(false)
  const own = card.people.find((person) => person.own)
  const events = card.events.filter(({ person }) => person === own?.id)
  const requests = events.filter(({ kind }) => kind === 'correction-asked')
  return (
    <Page
      heading={say('screen.myIdentity')}
      lede={say('screen.myIdentityLede')}
      className="my narrow-page"
      above={
        <p className="crumbs">
          <Link to={`/my/${pairWork}`}>{say('screen.myPage')}</Link>
        </p>
      }
    >
      <div className="my-sections">
        {own?.whole && (
          <section className="stack" aria-labelledby="known-h">
            <h2 id="known-h">{say('screen.identityCard')}</h2>
            <Own name={own.name} whole={own.whole} />
            {own.whole.secret && <p className="sheet sheet-pad">{say('screen.myIdentityOrder')}</p>}
          </section>
        )}
        <section className="stack" aria-labelledby="ask-h">
          <h2 id="ask-h">{say('screen.myIdentityAsk')}</h2>
          {requests.map((request) => (
            <div key={request.id} className="sheet sheet-pad stack-s">
              <p className="meta">
                {say('screen.myIdentityAsked', { day: shortDay(request.at) })} ·{' '}
                {request.answer
                  ? say(answerText(request.answer.outcome), { day: shortDay(request.answer.at) })
                  : say('screen.waitsForAnswer')}
              </p>
              <p>{request.words}</p>
              {request.answer?.words && <p>{request.answer.words}</p>}
            </div>
          ))}
          <p className="saved" role="status">
            {asked ? say('screen.identitySaved') : ''}
          </p>
          <WordsForm
            pairWork={pairWork}
            name="ask"
            label={say('screen.myIdentityAskWhat')}
            hint={say('screen.myIdentityAskHint')}
            submit={say('screen.myIdentityAskDo')}
            sending={asking}
            body={(words) => ({ words })}
            done={() => setAsked(true)}
          />
        </section>
        <section className="stack" aria-labelledby="done-h">
          <h2 id="done-h">{say('screen.identityEvents')}</h2>
          <EventList events={events.filter(({ kind }) => kind !== 'correction-asked')} />
        </section>
      </div>
    </Page>
  )
}

/** The code stays closed until asked for: somebody may be looking over a shoulder. */
const Own = ({ name, whole }: { name: string; whole: Whole }) => {
  const say = useText()
  const [isShown, setShown] = useState(false)
  const unknown = say('screen.identityUnknown')
  const code = whole.values['identity-code']
  return (
    <dl className="known sheet sheet-pad">
      <div>
        <dt>{say('screen.identityName')}</dt>
        <dd>{name}</dd>
      </div>
      {whole.earlierNames.map((earlier) => (
        <div key={`${earlier.name}${earlier.until}`}>
          <dt>{say('screen.identityEarlier')}</dt>
          <dd>
            {say('screen.identityEarlierUntil', {
              name: earlier.name,
              day: shortDay(earlier.until),
            })}
          </dd>
        </div>
      ))}
      <div>
        <dt>{say('screen.identityPhone')}</dt>
        <dd>{whole.values.phone ?? unknown}</dd>
      </div>
      <div>
        <dt>{say('screen.identityAddress')}</dt>
        <dd>{whole.values.address ?? unknown}</dd>
      </div>
      <div>
        <dt>{say('screen.birthDate')}</dt>
        <dd>{whole.birthDate ? shortDay(whole.birthDate) : unknown}</dd>
      </div>
      <div>
        <dt>{say('screen.identityCode')}</dt>
        <dd>
          {code === undefined ? (
            unknown
          ) : isShown ? (
            code
          ) : (
            <button type="button" className="btn btn-2" onClick={() => setShown(true)}>
              {say('screen.myCodeShow')}
            </button>
          )}
        </dd>
      </div>
    </dl>
  )
}
