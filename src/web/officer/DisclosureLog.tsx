import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from 'suomifi-ui-components'
import { ask, withQuery } from '../api/ask.ts'
import { useTold } from '../bases/use-bases.ts'
import { type Fault, faultAt, Wrong } from '../bases/Wrong.tsx'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { ShortText } from '../parts/form/TextFields.tsx'
import { useDraftText } from '../parts/form/use-draft-text.ts'
import { Page } from '../parts/Page.tsx'
import { useDays } from '../text/days.ts'
import { useMaybeText, useText } from '../text/use-text.ts'
import type { DisclosureRow, DisclosuresShown } from './disclosure-rows.ts'

const path = '/disclosure-log'

/** To whom, by whom, when, which kinds, on which basis; the words only by a second key. */
export const DisclosureLog = () => {
  const say = useText()
  const log = useInfiniteQuery({
    queryKey: ['bases', path],
    queryFn: ({ pageParam, signal }) =>
      ask<DisclosuresShown>(withQuery(path, { cursor: pageParam }), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
  return (
    <Page
      heading={say('screen.disclosureLog')}
      lede={say('screen.disclosureLogLede')}
      beside={
        <Link className="btn btn-2" to="/second-keys">
          {say('screen.secondKeys')}
        </Link>
      }
    >
      <Answered of={log}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          const names = Object.assign({}, ...pages.map((page) => page.names)) as Names
          if (rows.length === 0)
            return (
              <Empty title={say('screen.noDisclosuresTitle')}>{say('screen.noDisclosures')}</Empty>
            )
          return (
            <div className="stack-l">
              <Table rows={rows} names={names} />
              {log.hasNextPage && (
                <p className="more">
                  <Button variant="secondary" onClick={() => void log.fetchNextPage()}>
                    {say('screen.showMore')}
                  </Button>
                </p>
              )}
            </div>
          )
        }}
      </Answered>
    </Page>
  )
}

type Names = DisclosuresShown['names']

const Table = ({ rows, names }: { rows: readonly DisclosureRow[]; names: Names }) => {
  const say = useText()
  const maybe = useMaybeText()
  const { moment } = useDays()
  const [asking, setAsking] = useState<string | null>(null)
  return (
    <div className="sheet sheet-pad scroll-x">
      <table className="table stacked">
        <caption className="sr">{say('screen.disclosureLog')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('screen.logWhen')}</th>
            <th scope="col">{say('screen.disclosureBy')}</th>
            <th scope="col">{say('screen.disclosureTo')}</th>
            <th scope="col">{say('screen.disclosureKinds')}</th>
            <th scope="col">{say('screen.logBasis')}</th>
            <th scope="col">{say('screen.pairWork')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.kind} ${row.id} ${row.pairWork}`}>
              <th scope="row" className="num">
                {moment(row.at)}
              </th>
              <td data-label={say('screen.disclosureBy')}>
                {names[row.person] ?? say('screen.clientSide')}
                {row.service && <span className="meta block">{names[row.service]}</span>}
                {row.kind === 'read' && (
                  <span className="meta block">{say('screen.disclosureRead')}</span>
                )}
              </td>
              <td data-label={say('screen.disclosureTo')}>{names[row.to] ?? row.to}</td>
              <td data-label={say('screen.disclosureKinds')}>
                {row.categories
                  .map((one) => maybe(`category.${one}`) ?? maybe(`screen.log-${one}`) ?? one)
                  .join(', ') || '–'}
              </td>
              <td data-label={say('screen.logBasis')}>
                {say(`screen.disclosureBasis-${row.basis}`)}
                {row.section && <span className="meta block">{row.section}</span>}
              </td>
              <td data-label={say('screen.pairWork')}>
                <span className="num">…{row.pairWork.slice(-6)}</span>
                {row.kind === 'told' && (
                  <button
                    type="button"
                    className="text-button block"
                    onClick={() => setAsking(asking === row.id ? null : row.id)}
                    aria-expanded={asking === row.id}
                  >
                    {say('screen.secondKeyAsk')}
                  </button>
                )}
                {asking === row.id && (
                  <AskForKey pairWork={row.pairWork} done={() => setAsking(null)} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const AskForKey = ({ pairWork, done }: { pairWork: string; done: () => void }) => {
  const say = useText()
  const {
    words: reason,
    setWords: setReason,
    draft,
  } = useDraftText({ pairWork: null, form: 'second-key', about: pairWork })
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const asked = useTold(() => ({
    path: '/second-keys',
    body: { commandId: draft.commandId, pairWork, reason: reason.trim() },
  }))
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const missing =
          reason.trim() === '' ? [{ id: 'key-reason', text: say('screen.errorEmpty') }] : []
        setFaults(missing)
        if (missing.length > 0) return
        asked.mutate(undefined, {
          onSuccess: () => {
            draft.drop()
            done()
          },
        })
      }}
    >
      <Wrong faults={faults} />
      <ShortText
        id="key-reason"
        label={say('screen.secondKeyWhy')}
        hint={undefined}
        optional={undefined}
        error={faultAt(faults, 'key-reason')}
        value={reason}
        change={setReason}
      />
      <DraftState draft={draft} />
      <Button type="submit" variant="secondary">
        {say('screen.secondKeyAsk')}
      </Button>
    </form>
  )
}
