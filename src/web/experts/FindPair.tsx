import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useChanges } from '../api/changes.ts'
import { useView } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import type { Fault } from '../bases/Wrong.tsx'
import { Answered } from '../parts/Answered.tsx'
import { Page } from '../parts/Page.tsx'
import { Refused } from '../sign-in/Refused.tsx'
import { useText } from '../text/use-text.ts'
import { Compare } from './Compare.tsx'
import { NobodyFound } from './Experts.tsx'
import { type RankedShown, useMatch, type Wanted } from './experts.ts'
import { NeedForm } from './NeedForm.tsx'
import { RankedRow } from './RankedRow.tsx'
import { Wishes } from './Wishes.tsx'
import '../style/experts.css'

/** Who could be the other one, without anybody in mind. */
export const FindPair = () => <Finding view={undefined} />

/** The same around one pair work: what its reader sees there counts too. */
export const FindPairAround = () => {
  const { id = '' } = useParams()
  const view = useView(id)
  return <Answered of={view}>{(seen) => <Around view={seen} />}</Answered>
}
const Around = ({ view }: { readonly view: View }) => {
  useChanges(view.id)
  return <Finding view={view} />
}

const mostCompared = 4

const Finding = ({ view }: { readonly view: View | undefined }) => {
  const say = useText()
  const match = useMatch(view?.id)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [compared, setCompared] = useState<readonly RankedShown[]>([])
  const search = (wanted: Wanted) => {
    const isEmpty = Object.values(wanted).every((list) => list.length === 0)
    // Around a pair work its own wishes are a question already.
    const isNothing = isEmpty && view === undefined
    setFaults(isNothing ? [{ id: 'need-topics', text: say('screen.expertsNothingAsked') }] : [])
    if (!isNothing) match.mutate(wanted)
  }
  const toggle = (row: RankedShown) => {
    const others = compared.filter(({ id }) => id !== row.id)
    if (others.length < compared.length) setCompared(others)
    else if (compared.length < mostCompared) setCompared([...compared, row])
  }
  return (
    <Page
      heading={say('screen.expertsFind')}
      lede={say(view ? 'screen.expertsFindAround' : 'screen.expertsFindLede')}
      above={
        <p className="crumbs">
          {view ? (
            <Link to={`/pair-works/${view.id}`}>{view.client?.name ?? say('screen.pairWork')}</Link>
          ) : (
            <Link to="/experts">{say('screen.experts')}</Link>
          )}
        </p>
      }
    >
      <div className="stack-l">
        {view && <Wishes view={view} />}
        <NeedForm language={view?.client?.language} faults={faults} search={search} />
        <Refused error={match.error} />
        {match.data?.rows.length === 0 && <NobodyFound />}
        {match.data && match.data.rows.length > 0 && (
          <section className="stack" aria-labelledby="ranked">
            <h2 id="ranked" className="section-h">
              <span role="status">{say('screen.expertsCount', { count: match.data.total })}</span>
            </h2>
            <p className="meta">{say('screen.expertsFairness')}</p>
            <ol className="sheet expert-list">
              {match.data.rows.map((row) => (
                <RankedRow
                  key={row.id}
                  row={row}
                  view={view}
                  isCompared={compared.some(({ id }) => id === row.id)}
                  isFull={compared.length >= mostCompared}
                  compare={() => toggle(row)}
                />
              ))}
            </ol>
            {compared.length > 0 && (
              <p className="compare-bar">
                <button
                  type="button"
                  className="btn"
                  onClick={() => {
                    const heading = document.getElementById('compare')
                    heading?.scrollIntoView()
                    heading?.focus({ preventScroll: true })
                  }}
                >
                  {say('screen.expertsCompareGo', { count: compared.length })}
                </button>
              </p>
            )}
          </section>
        )}
        {compared.length > 0 && (
          <Compare
            rows={compared}
            view={view}
            done={() => setCompared([])}
            leaveOut={(id) => setCompared(compared.filter((row) => row.id !== id))}
          />
        )}
      </div>
    </Page>
  )
}
