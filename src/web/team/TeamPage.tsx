import { Link } from 'react-router'
import { weekOf } from '#domain/brief'
import { daysBetween, localDate } from '#domain/calendar'
import { useServices } from '../api/queries.ts'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { ToldNow } from '../parts/ToldNow.tsx'
import { useDays } from '../text/days.ts'
import { useSaid, useText } from '../text/use-text.ts'
import { AskNav } from './AskNav.tsx'
import { type BriefShown, type BriefsShown, useBriefs } from './use-team.ts'

/** What the team is asked about nobody: open cases first, then the answered. */
export const TeamPage = () => {
  const say = useText()
  const briefs = useBriefs()
  return (
    <Page
      heading={say('screen.teamTitle')}
      lede={say('screen.teamLede')}
      above={<AskNav />}
      beside={
        <Link className="btn" to="/team/new">
          {say('screen.teamNew')}
        </Link>
      }
    >
      <div className="stack-l team">
        <ToldNow />
        <Answered of={briefs}>{(shown) => <Briefs shown={shown} />}</Answered>
        <WhatItDoesNotProtect />
      </div>
    </Page>
  )
}

export const WhatItDoesNotProtect = ({ isOpen = false }: { isOpen?: boolean }) => {
  const say = useText()
  return (
    <details className="sheet sheet-pad limits" open={isOpen}>
      <summary>{say('screen.teamLimits')}</summary>
      <p>{say('screen.teamLimitsText')}</p>
      <p>{say('screen.teamHowKept')}</p>
    </details>
  )
}

const Briefs = ({ shown }: { shown: BriefsShown }) => {
  const say = useText()
  const open = shown.briefs.filter(({ answeredOn }) => answeredOn === null)
  const answered = shown.briefs.filter(({ answeredOn }) => answeredOn !== null)
  return (
    <>
      <section aria-labelledby="open-briefs">
        <h2 id="open-briefs" className="section-h">
          {say('screen.teamOpen')}
        </h2>
        {open.length === 0 ? (
          <Empty title={say('screen.teamNoneTitle')}>{say('screen.teamNone')}</Empty>
        ) : (
          <List briefs={open} shown={shown} />
        )}
      </section>
      {answered.length > 0 && (
        <section aria-labelledby="answered-briefs">
          <h2 id="answered-briefs" className="section-h">
            {say('screen.teamAnswered')}
          </h2>
          <List briefs={answered} shown={shown} />
        </section>
      )}
    </>
  )
}

const List = ({ briefs, shown }: { briefs: readonly BriefShown[]; shown: BriefsShown }) => {
  const say = useText()
  const said = useSaid()
  const services = useServices()
  const team = (id: string) => said(services.data?.services.find((one) => one.id === id)?.name)
  return (
    <ul className="sheet lines-sheet">
      {briefs.map((brief) => (
        <li key={brief.id} className="line-row">
          <div>
            <b className="capital">
              <AboutWhat brief={brief} />
            </b>
            <span className="meta block">
              {[
                say(`screen.age-${brief.ageBand}`),
                ...(brief.answeredOn === null ? [say(`screen.briefNeeds-${brief.urgency}`)] : []),
                ...(brief.mine ? [say('screen.teamMine')] : []),
                ...(brief.toldAfterwards ? [say('screen.briefToldShort')] : []),
                ...(shown.teams.length > 1 ? [team(brief.service)] : []),
              ].join(' · ')}
            </span>
          </div>
          <span className="meta">
            <span className="block capital">
              {brief.answers.length > 0 ? (
                say('screen.teamAnswers', { count: brief.answers.length })
              ) : (
                <AskedOn brief={brief} />
              )}
            </span>
            <span className="block">
              <GoneAfter brief={brief} on={shown.on} />
            </span>
          </span>
          <Link className="btn btn-2" to={`/team/case#${brief.id}`}>
            {say('screen.teamOpenOne')}
            <span className="sr">
              {' '}
              <AboutWhat brief={brief} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

export const AboutWhat = ({ brief }: { brief: Pick<BriefShown, 'situations'> }) => {
  const say = useText()
  return brief.situations.map((topic) => say(`topic.${topic}`)).join(', ')
}

const GoneAfter = ({ brief, on }: { brief: BriefShown; on: string }) => {
  const say = useText()
  return say('screen.teamGoneAfterDays', {
    count: daysBetween(localDate(on), localDate(brief.until)),
  })
}

/** By its day; by its week when that is all that is kept. */
export const AskedOn = ({ brief }: { brief: BriefShown }) => {
  const say = useText()
  const { day } = useDays()
  return brief.toldAfterwards
    ? say('screen.teamAskedWeek', { week: weekOf(localDate(brief.askedOn)).week })
    : say('screen.teamAskedOn', { day: day(brief.askedOn) })
}
