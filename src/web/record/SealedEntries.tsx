import type { FactKind } from '#domain/facts/index'
import { useAsked } from '../bases/use-bases.ts'
import { DecisionsOfSeal } from '../officer/SealDecisions.tsx'
import type { SealDecisionShown } from '../officer/seal-decisions.ts'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'

interface Sealed {
  readonly pairWork: string
  readonly seal: string
  readonly kind: FactKind
  readonly recordedAt: string
  readonly writtenBy: string
  readonly sealedAt: string
  readonly sealedBy: string
  readonly undoneAt: string | null
  readonly decisions: readonly SealDecisionShown[]
  readonly readers: readonly {
    readonly person: string
    readonly service: string | null
    readonly times: number
    readonly last: string
  }[]
}
interface SealedAnswer {
  readonly entries: readonly Sealed[]
  readonly names: Readonly<Record<string, string>>
}

/** For the data-protection officer: who had read where a sealed entry stood. Never the entry itself. */
export const SealedEntries = () => {
  const say = useText()
  const sealed = useAsked<SealedAnswer>('/sealed-entries')
  return (
    <Page heading={say('screen.sealedEntries')} lede={say('screen.sealedEntriesLede')}>
      <Answered of={sealed}>{(answer) => <Entries answer={answer} />}</Answered>
    </Page>
  )
}

const Entries = ({ answer }: { answer: SealedAnswer }) => {
  const say = useText()
  const { moment } = useDays()
  const nameOf = (id: string | null) =>
    (id ? answer.names[id] : undefined) ?? say('screen.nameless')
  if (answer.entries.length === 0)
    return <Empty title={say('screen.sealedNone')}>{say('screen.sealedNoneHelp')}</Empty>
  return (
    <ol className="stack">
      {answer.entries.map((one) => (
        <li key={`${one.pairWork}${one.seal}`} className="sheet sheet-pad stack-s">
          <b>{say(`fact.${one.kind}`, { by: nameOf(one.writtenBy) })}</b>
          <p className="meta">
            {say('screen.sealedWrote', {
              name: nameOf(one.writtenBy),
              when: moment(one.recordedAt),
            })}
            <span className="block">
              {say('screen.sealedBy', { name: nameOf(one.sealedBy), when: moment(one.sealedAt) })}
            </span>
            {one.undoneAt && (
              <span className="block">
                {say('screen.sealedUndone', { when: moment(one.undoneAt) })}
              </span>
            )}
          </p>
          <h2 className="h3">{say('screen.sealedReaders')}</h2>
          {one.readers.length === 0 ? (
            <p>{say('screen.sealedNobody')}</p>
          ) : (
            <ul className="dots">
              {one.readers.map(({ person, service, times, last }) => (
                <li key={`${person}${service}`}>
                  {say('screen.sealedTimes', {
                    name: nameOf(person),
                    service: nameOf(service),
                    times,
                    when: moment(last),
                  })}
                </li>
              ))}
            </ul>
          )}
          <DecisionsOfSeal
            seal={one.seal}
            isOpen={one.undoneAt !== null}
            decisions={one.decisions}
            names={answer.names}
          />
        </li>
      ))}
    </ol>
  )
}
