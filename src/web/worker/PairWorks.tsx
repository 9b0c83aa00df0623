import { useDeferredValue, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Button, TextInput } from 'suomifi-ui-components'
import { useModels, usePairWorks } from '../api/queries.ts'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Select } from '../parts/form/Select.tsx'
import { Page } from '../parts/Page.tsx'
import { useSaid, useText } from '../text/use-text.ts'
import { PairWorkTable } from './PairWorkTable.tsx'

/** One's own pair works. The filter stands in the address; what is searched for by name does not. */
export const PairWorks = () => {
  const say = useText()
  const said = useSaid()
  const [search, setSearch] = useSearchParams()
  const [text, setText] = useState('')
  const models = useModels()
  const model = search.get('model') ?? ''
  const state = search.get('state') ?? ''
  const list = usePairWorks({
    model: model || undefined,
    state: state || undefined,
    text: useDeferredValue(text.trim()) || undefined,
  })
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(search)
    if (value === '') next.delete(name)
    else next.set(name, value)
    setSearch(next, { replace: true })
  }
  const isFiltered = model !== '' || state !== '' || text !== ''
  return (
    <Page
      heading={say('screen.pairWorks')}
      beside={
        <>
          <Link className="btn btn-3" to="/referrals">
            {say('screen.referrals')}
          </Link>
          <Link className="btn btn-3" to="/urgent">
            {say('screen.urgentTitle')}
          </Link>
          <Link className="btn" to="/pair-works/new">
            {say('screen.openPairWork')}
          </Link>
        </>
      }
    >
      <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <TextInput
          labelText={say('screen.findByName')}
          value={text}
          onChange={(value) => setText(String(value ?? ''))}
          autoComplete="off"
        />
        <Select
          id="filter-model"
          label={say('screen.model')}
          hint={undefined}
          optional={undefined}
          error={undefined}
          value={model}
          options={(models.data ?? []).map(({ id, title }) => ({ id, label: said(title) }))}
          change={(value) => set('model', value)}
        />
        <Select
          id="filter-state"
          label={say('screen.stateOfWork')}
          hint={undefined}
          optional={undefined}
          error={undefined}
          value={state}
          options={[
            { id: 'open', label: say('screen.stateOpen') },
            { id: 'ended', label: say('screen.stateEnded') },
          ]}
          change={(value) => set('state', value)}
        />
      </form>
      <Answered of={{ ...list, data: list.data }}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          if (rows.length === 0)
            return isFiltered ? (
              <Empty title={say('screen.noneFoundTitle')}>{say('screen.noneFound')}</Empty>
            ) : (
              <Empty
                title={say('screen.noPairWorksTitle')}
                action={
                  <Link className="btn btn-2" to="/pair-works/new">
                    {say('screen.openPairWork')}
                  </Link>
                }
              >
                {say('screen.noPairWorks')}
              </Empty>
            )
          return (
            <>
              <PairWorkTable rows={rows} />
              {list.hasNextPage && (
                <p className="more">
                  <Button variant="secondary" onClick={() => void list.fetchNextPage()}>
                    {say('screen.showMore')}
                  </Button>
                </p>
              )}
            </>
          )
        }}
      </Answered>
    </Page>
  )
}
