import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { ask } from '../../api/ask.ts'
import { usePairWorks, useSession } from '../../api/queries.ts'
import { useDays } from '../../text/days.ts'
import { useMaybeText, useText } from '../../text/use-text.ts'
import { Answered } from '../Answered.tsx'
import { Empty } from '../Empty.tsx'
import { Page } from '../Page.tsx'
import { draftPath } from './draft-path.ts'
import { type DraftPlace, draftKey } from './drafts.ts'
import { type DraftRowShown, draftsOnServer } from './drafts-api.ts'
import { keeper, unsent } from './keeping.ts'
import { useUnsent } from './send.ts'

const key = ['drafts']
interface Drafts {
  readonly drafts: readonly DraftRowShown[]
}

/** What one has begun and not sent, and what waits for the network: on whichever device it was typed. */
export const UnfinishedPage = () => {
  const say = useText()
  const drafts = useQuery({ queryKey: key, queryFn: () => ask<Drafts>('/drafts'), staleTime: 0 })
  return (
    <Page heading={say('screen.unfinished')} lede={say('screen.unfinishedLede')}>
      <UnsentList />
      {drafts.error && !drafts.data ? (
        <p className="sheet sheet-pad">{say('screen.notReached')}</p>
      ) : (
        <Answered of={drafts}>{(found) => <DraftList drafts={found.drafts} />}</Answered>
      )}
    </Page>
  )
}

const UnsentList = () => {
  const say = useText()
  const { moment } = useDays()
  const all = useUnsent()
  if (all.length === 0) return null
  return (
    <section className="stack" aria-labelledby="unsent">
      <h2 id="unsent">{say('screen.unsentHeading')}</h2>
      <p>
        {say(
          all.some((one) => one.refused !== undefined)
            ? 'screen.unsentRefusedWhat'
            : 'screen.unsentWhat',
        )}
      </p>
      <ul className="sheet lines-sheet">
        {all.map((one) => (
          <li key={one.commandId} className="line-row">
            <div>
              <b>{one.kind ? say(`command.${one.kind}`) : say('screen.draftAt-other')}</b>
              <span className="meta block">
                {one.refused === undefined
                  ? say('screen.unsentSince', { time: moment(one.sentAt) })
                  : say('screen.unsentRefusedOne', { why: one.refused })}
              </span>
            </div>
            <div className="btns">
              <Link className="btn btn-2" to={one.at}>
                {say('screen.unsentOpen')}
              </Link>
              <button
                type="button"
                className="btn btn-3"
                onClick={() => unsent.take(one.commandId)}
              >
                {say('screen.unsentTake')}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" className="btn btn-2" onClick={() => void unsent.sendAll()}>
          {say('screen.unsentNow')}
        </button>
      </p>
    </section>
  )
}

const DraftList = ({ drafts }: { drafts: readonly DraftRowShown[] }) => {
  const say = useText()
  const { data: session } = useSession()
  const [thrown, setThrown] = useState(false)
  const list = usePairWorks({})
  const names = new Map(
    (list.data?.pages ?? []).flatMap(({ rows }) => rows.map((row) => [row.id, row.clientName])),
  )
  const isOwn = session?.audience === 'client' || session?.audience === 'guardian'
  return (
    <section className="stack" aria-label={say('screen.unfinished')}>
      <p className="saved" role="status">
        {thrown ? say('screen.unfinishedThrown') : ''}
      </p>
      {drafts.length === 0 ? (
        <Empty title={say('screen.unfinishedNone')}>{say('screen.unfinishedNoneHelp')}</Empty>
      ) : (
        <ul className="sheet lines-sheet">
          {drafts.map((draft) => (
            <DraftLine
              key={`${draft.pairWork} ${draft.form} ${draft.about}`}
              draft={draft}
              name={isOwn ? undefined : (names.get(draft.pairWork ?? '') ?? undefined)}
              isOwn={isOwn}
              thrown={() => setThrown(true)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

interface DraftLineProps {
  readonly draft: DraftRowShown
  readonly name: string | undefined
  readonly isOwn: boolean
  readonly thrown: () => void
}
const DraftLine = ({ draft, name, isOwn, thrown }: DraftLineProps) => {
  const say = useText()
  const maybe = useMaybeText()
  const { day, moment } = useDays()
  const { data: session } = useSession()
  const queries = useQueryClient()
  const path = draft.isOpen ? draftPath(draft, isOwn) : undefined
  const throwAway = async () => {
    const whose = { person: session?.person.id ?? '', service: session?.acting?.service ?? null }
    await keeper.drop(draftKey(whose, draft))
    await draftsOnServer.remove(draft)
    thrown()
    await queries.invalidateQueries({ queryKey: key })
  }
  return (
    <li className="line-row">
      <div>
        <b>
          {maybe(`command.${draft.form}`) ??
            maybe(`screen.draftAt-${draft.form}`) ??
            say('screen.draftAt-other')}
        </b>
        <span className="meta block">
          {[name, moment(draft.savedAt), say('screen.unfinishedKept', { day: day(draft.until) })]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {!draft.isOpen && <OwnWords place={draft} />}
      </div>
      <div className="btns">
        {path && (
          <Link className="btn btn-2" to={path}>
            {say('screen.unfinishedOpen')}
          </Link>
        )}
        <button type="button" className="btn btn-3" onClick={() => void throwAway()}>
          {say('screen.unfinishedThrow')}
        </button>
      </div>
    </li>
  )
}

/** After one's part has ended: one's own words, and nothing that was chosen. */
const OwnWords = ({ place }: { place: DraftPlace }) => {
  const say = useText()
  const [words, setWords] = useState<readonly string[] | null>(null)
  const show = async () => {
    const found = await draftsOnServer.read(place)
    setWords(found ? (JSON.parse(found.words) as readonly string[]) : [])
  }
  return (
    <div className="stack-s">
      <p className="meta">{say('screen.unfinishedEnded')}</p>
      {words === null ? (
        <button type="button" className="btn btn-3" onClick={() => void show()}>
          {say('screen.unfinishedWords')}
        </button>
      ) : words.length === 0 ? (
        <p>{say('screen.unfinishedNoWords')}</p>
      ) : (
        words.map((one) => (
          <p key={one} className="as-written" dir="auto">
            {one}
          </p>
        ))
      )}
    </div>
  )
}
