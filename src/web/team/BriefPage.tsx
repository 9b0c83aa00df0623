import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useSession } from '../api/queries.ts'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { told } from '../parts/ToldNow.tsx'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { AnswerBrief } from './AnswerBrief.tsx'
import { AboutWhat, AskedOn, WhatItDoesNotProtect } from './TeamPage.tsx'
import { UseAnswer } from './UseAnswer.tsx'
import {
  type BriefAnswerShown,
  type BriefShown,
  useBriefs,
  useShown,
  useTeamSend,
} from './use-team.ts'

/** One case. Which one stands behind the `#` of the address, which no server and no log is told. */
export const BriefPage = () => {
  const briefs = useBriefs()
  const id = useShown()
  return (
    <Answered of={briefs}>
      {({ briefs: all, names }) => {
        const brief = all.find((one) => one.id === id)
        return brief ? <BriefOf key={id} brief={brief} names={names} /> : <Gone />
      }}
    </Answered>
  )
}

const Gone = () => {
  const say = useText()
  return (
    <Page heading={say('screen.briefGoneTitle')} className="narrow-page">
      <Empty
        title={say('screen.briefGoneTitle')}
        action={
          <Link className="btn btn-2" to="/team">
            {say('screen.briefToTeam')}
          </Link>
        }
      >
        {say('screen.briefGone')}
      </Empty>
    </Page>
  )
}

const BriefOf = ({
  brief,
  names,
}: {
  brief: BriefShown
  names: Readonly<Record<string, string>>
}) => {
  const say = useText()
  const { day } = useDays()
  const { data: session } = useSession()
  const [isTold, setTold] = useState(false)
  const hasAnswered = brief.answers.some(({ person }) => person === session?.person.id)
  return (
    <Page
      heading={say('screen.briefTitle')}
      className="narrow-page"
      above={
        <p className="crumbs">
          <Link to="/team">{say('screen.teamTitle')}</Link>
        </p>
      }
    >
      <div className="stack-l">
        <section className="sheet sheet-pad stack-s brief" aria-labelledby="brief-about">
          <h2 id="brief-about" className="capital">
            <AboutWhat brief={brief} />
          </h2>
          <p className="meta">
            {[
              say(`screen.age-${brief.ageBand}`),
              ...(brief.answeredOn === null ? [say(`screen.briefNeeds-${brief.urgency}`)] : []),
              ...(brief.mine ? [say('screen.teamMine')] : []),
              ...(brief.toldAfterwards ? [say('screen.briefToldShort')] : []),
            ].join(' · ')}
          </p>
          {brief.situationWords && <p className="words">{brief.situationWords}</p>}
          {brief.helps.length > 0 && (
            <p>
              <span className="meta">{say('screen.briefHelpsAsked')}: </span>
              {brief.helps.map((one) => say(`profession.${one}`)).join(', ')}
            </p>
          )}
          {brief.helpWords && (
            <p>
              <span className="meta">{say('screen.briefQuestion')}: </span>
              <span className="words">{brief.helpWords}</span>
            </p>
          )}
          <p className="meta">
            <span className="capital">
              <AskedOn brief={brief} />
            </span>{' '}
            · {say('screen.teamGoneAfter', { day: day(brief.until) })}
          </p>
        </section>
        <section aria-labelledby="brief-answers">
          <h2 id="brief-answers" className="section-h" tabIndex={-1}>
            {say('screen.briefAnswersTitle')}
          </h2>
          <p className={isTold ? 'meta' : 'sr'} role="status">
            {isTold ? say('screen.briefIsAnswered') : ''}
          </p>
          {brief.answers.length === 0 ? (
            <p className="meta">{say('screen.briefNobodyYet')}</p>
          ) : (
            <ul className="plain-list stack">
              {brief.answers.map((answer) => (
                <AnswerOf key={answer.person} answer={answer} names={names} brief={brief} />
              ))}
            </ul>
          )}
        </section>
        {!hasAnswered && (
          <AnswerBrief
            brief={brief}
            done={() => {
              setTold(true)
              document.getElementById('brief-answers')?.focus()
            }}
          />
        )}
        <TakeAway brief={brief} />
        <WhatItDoesNotProtect />
      </div>
    </Page>
  )
}

const AnswerOf = ({
  answer,
  names,
  brief,
}: {
  answer: BriefAnswerShown
  names: Readonly<Record<string, string>>
  brief: BriefShown
}) => {
  const say = useText()
  const { day } = useDays()
  const advice =
    answer.advice === 'heard' ? say('screen.advice-heard') : say(`choice.${answer.advice}`)
  return (
    <li className="sheet sheet-pad stack-s">
      <p>
        <b className="capital">
          {[advice, ...(answer.competence ? [say(`profession.${answer.competence}`)] : [])].join(
            ': ',
          )}
        </b>
        <span className="meta block">
          {[names[answer.person], ...(brief.toldAfterwards ? [] : [day(answer.answeredOn)])]
            .filter(Boolean)
            .join(', ')}
        </span>
      </p>
      {answer.words && <p className="words">{answer.words}</p>}
      <UseAnswer answer={answer} />
    </li>
  )
}

const TakeAway = ({ brief }: { brief: BriefShown }) => {
  const say = useText()
  const navigate = useNavigate()
  const [isAsked, setAsked] = useState(false)
  const remove = useTeamSend<{ readonly brief: string }>('/briefs/removals', false)
  return (
    <section className="stack-s" aria-labelledby="take-away">
      <h2 id="take-away" className="section-h">
        {say('screen.briefMayTell')}
      </h2>
      <p className="meta">{say('screen.briefTakeAwayHelp')}</p>
      {remove.error && <TroubleLine error={remove.error} again={() => remove.reset()} />}
      <div className="btns">
        {isAsked ? (
          <>
            <button
              type="button"
              className="btn"
              onClick={() =>
                remove.mutate(
                  { brief: brief.id },
                  { onSuccess: () => void navigate('/team', told('screen.briefIsGone')) },
                )
              }
            >
              {say('screen.briefTakeAwayDo')}
            </button>
            <button type="button" className="btn btn-3" onClick={() => setAsked(false)}>
              {say('screen.briefKeep')}
            </button>
          </>
        ) : (
          <button type="button" className="btn btn-2" onClick={() => setAsked(true)}>
            {say('screen.briefTakeAway')}
          </button>
        )}
      </div>
    </section>
  )
}
