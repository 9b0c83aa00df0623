import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { Button } from 'suomifi-ui-components'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { useText } from '../text/use-text.ts'
import { Holds } from './Holds.tsx'
import { Proposals } from './Proposals.tsx'
import { useLook, useRetention } from './retention.ts'
import { Times } from './Times.tsx'

/** The data-protection officer's: what has come to the end of its time, what is held, and the table of the law. */
export const Retention = () => {
  const say = useText()
  const retention = useRetention()
  const look = useLook()
  const [told, setTold] = useState('')
  const [search, setSearch] = useSearchParams()
  const holding = search.get('hold') ?? ''
  return (
    <Page heading={say('screen.retention')} lede={say('screen.retentionLede')}>
      <Answered of={retention}>
        {({ proposals, holds, classes, names }) => {
          const open = proposals.filter(({ state }) => state === 'open')
          const done = proposals.filter(({ state }) => state === 'confirmed')
          return (
            <div className="stack-l">
              <p className="saved" role="status">
                {told}
              </p>
              <section className="stack" aria-labelledby="due">
                <h2 id="due">{say('screen.retentionDue')}</h2>
                {open.length === 0 ? (
                  <Empty title={say('screen.retentionNothing')}>
                    {say('screen.retentionNothingHelp')}
                  </Empty>
                ) : (
                  <Proposals
                    proposals={open}
                    classes={classes}
                    tell={setTold}
                    hold={(pairWork) => {
                      setSearch({ hold: pairWork }, { replace: true })
                      document.getElementById('hold-reason')?.focus()
                    }}
                  />
                )}
                <p>
                  <Button
                    variant="secondary"
                    onClick={() =>
                      look.mutate(undefined, {
                        onSuccess: ({ open: count }) =>
                          setTold(say('screen.retentionLooked', { count })),
                      })
                    }
                  >
                    {say('screen.retentionLook')}
                  </Button>
                </p>
              </section>
              <Holds key={holding} holds={holds} names={names} chosen={holding} tell={setTold} />
              {done.length > 0 && (
                <section className="stack" aria-labelledby="done">
                  <h2 id="done">{say('screen.retentionDone')}</h2>
                  <Proposals proposals={done} classes={classes} names={names} />
                </section>
              )}
              <Times classes={classes} />
            </div>
          )
        }}
      </Answered>
    </Page>
  )
}
