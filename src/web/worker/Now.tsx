import { pathwayOf } from '../api/pathway.ts'
import { useSession } from '../api/queries.ts'
import type { StepShown, View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { Empty } from '../parts/Empty.tsx'
import { PathwaySection } from '../parts/pathway/PathwaySection.tsx'
import { StepRow } from '../parts/StepRow.tsx'
import { StopPanel } from '../parts/StopPanel.tsx'
import { TellTeam } from '../team/TellTeam.tsx'
import { useText } from '../text/use-text.ts'
import { Applications } from './Applications.tsx'
import { AskedSection, askedBeside } from './AskedHere.tsx'
import { ConsultedNow } from './ConsultViews.tsx'
import { MyPart } from './MyPart.tsx'
import { OpenTasks } from './OpenTasks.tsx'
import { PairAgreementCard } from './PairAgreementCard.tsx'
import { Proposals } from './Proposals.tsx'
import { usePairWork } from './use-pair-work.ts'
import { ToFamily } from './WithFamily.tsx'

/** What may be done when it is needed and waits for nobody: below what is asked, unless a day is set for it. */
const isOffered = ({ modality, due }: StepShown): boolean =>
  !due && (modality === 'may' || modality === 'if-needed' || modality === 'best-effort')

/** Who does what and by when: the first thing on a pair work. */
export const Now = () => {
  const view = usePairWork()
  return view.standing === 'party' ? <MyPart view={view} /> : <NowOf view={view} />
}

const NowOf = ({ view }: { view: View }) => {
  const say = useText()
  const { data: session } = useSession()
  const me = session?.person.id ?? ''
  const pathway = pathwayOf(view)
  if (!pathway) return <Empty title={say('screen.noPathway')}>{say('screen.noPathwayHelp')}</Empty>
  const next = view.next
  const isOver = view.round?.state === 'ended'
  const steps = isOver ? [] : next.flatMap((id) => pathway.steps.filter((step) => step.id === id))
  const stopped = steps.filter(({ state }) => state === 'blocked')
  const offered = steps.filter((step) => step.state !== 'blocked' && isOffered(step))
  const asked = steps.filter((step) => !offered.includes(step))
  const first = (asked.length > 0 ? asked : offered).find(({ state }) => state !== 'blocked')
  const row = (step: StepShown) => (
    <StepRow key={step.id} view={view} step={step} me={me} isNext={step.id === first?.id} />
  )
  const card = isOver ? null : view.agreement
  const isWideAbove = view.model.shape === 'line' || view.model.shape === 'fields'
  return (
    <div className={isWideAbove ? 'now now-above' : 'now'}>
      <div className={card ? 'two now-with-card' : undefined}>
        <div className="now-steps stack-l">
          {stopped.slice(0, 1).map((step) => (
            <StopPanel key={step.id} view={view} step={step} />
          ))}
          {!isOver && (
            <AskedSection
              view={view}
              asked={askedBeside(
                view,
                steps.map(({ action }) => action),
              )}
            />
          )}
          <section aria-labelledby="now">
            <div className="head">
              <h2 id="now">{say('screen.tabNow')}</h2>
              <span className="with-i">
                <span className="meta">{say('screen.nowHint')}</span>
                <ToFamily view={view} />
              </span>
            </div>
            {isOver && <p className="round-over">{say('screen.roundOver')}</p>}
            {isOver ? null : steps.length > 0 ? (
              asked.length > 0 ? (
                <ol className="sheet steps-list">{asked.map(row)}</ol>
              ) : (
                <p>{say('screen.nowOnlyOffered')}</p>
              )
            ) : (
              <Empty
                title={say('screen.nothingNext')}
                action={<ActionLink view={view} command="propose" />}
              >
                {say('screen.nothingNextHelp')}
              </Empty>
            )}
          </section>
          <TellTeam view={view} />
          {offered.length > 0 && (
            <section aria-labelledby="offered">
              <h3 id="offered" className="offered">
                {say('screen.nowOffered')}
              </h3>
              <ol className="sheet steps-list">{offered.map(row)}</ol>
            </section>
          )}
          {stopped.slice(1).map((step) => (
            <StopPanel key={step.id} view={view} step={step} />
          ))}
          <Applications view={view} isDueOnly />
          <ConsultedNow view={view} />
          <OpenTasks view={view} me={me} />
          <Proposals view={view} />
        </div>
        {card && <PairAgreementCard view={view} card={card} me={me} />}
      </div>
      <div className="now-picture">
        <PathwaySection view={view} pathway={pathway} />
      </div>
    </div>
  )
}
