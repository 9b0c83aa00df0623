import { useEffect, useRef } from 'react'
import { useDays } from '../../text/days.ts'
import { useText } from '../../text/use-text.ts'
import { Icon } from '../Icon.tsx'
import type { Saved } from './use-draft.ts'

export interface Line {
  readonly label: string
  readonly words: string
}
interface TwoVersionsProps<T> {
  readonly saved: Saved<T>
  readonly mine: T
  /** What stands in a version, in words. */
  readonly lines: (values: T) => readonly Line[]
  /** Both texts one after the other, where that can be. */
  readonly both?: (theirs: T) => T
}

/** The same was typed on two devices: both stand here, and neither goes before somebody has chosen. */
export const TwoVersions = <T,>({ saved, mine, lines, both }: TwoVersionsProps<T>) => {
  const say = useText()
  const { moment } = useDays()
  const heading = useRef<HTMLHeadingElement>(null)
  const { other, settle, at } = saved
  const isOn = other !== null
  useEffect(() => {
    if (isOn) heading.current?.scrollIntoView({ block: 'nearest' })
  }, [isOn])
  if (!other) return null
  const sides = [
    { name: say('screen.versionHere'), at, shown: lines(mine) },
    { name: say('screen.versionElsewhere'), at: other.savedAt, shown: lines(other.values) },
  ]
  return (
    <section className="notice two-versions" aria-labelledby="two-versions">
      <Icon name="differs" />
      <div className="stack-s">
        <h2 className="h3" id="two-versions" ref={heading} tabIndex={-1}>
          {say('screen.versionsTitle')}
        </h2>
        <p>{say('screen.versionsWhat')}</p>
        <div className="versions">
          {sides.map(({ name, at: when, shown }) => (
            <section key={name} className="sheet stack-s" aria-label={name}>
              <p className="meta">
                {name}
                {when && `, ${moment(when)}`}
              </p>
              {shown.map(({ label, words }) => (
                <p key={`${label} ${words}`}>
                  {label !== '' && <span className="meta block">{label}</span>}
                  <span className="as-written" dir="auto">
                    {words}
                  </span>
                </p>
              ))}
            </section>
          ))}
        </div>
        <div className="btns">
          <button type="button" className="btn btn-2" onClick={() => settle(mine)}>
            {say('screen.versionTakeHere')}
          </button>
          <button type="button" className="btn btn-2" onClick={() => settle(other.values)}>
            {say('screen.versionTakeElsewhere')}
          </button>
          {both && (
            <button type="button" className="btn btn-3" onClick={() => settle(both(other.values))}>
              {say('screen.versionTakeBoth')}
            </button>
          )}
        </div>
      </div>
    </section>
  )
}
