import { useEffect, useId, useRef } from 'react'
import { Textarea } from 'suomifi-ui-components'
import type { Guard } from '#domain/identity-guard/index'
import { useText } from '../../text/use-text.ts'
import type { InputProps } from './FieldInput.tsx'
import { type FoundWord, foundWords, saidOtherwise, useJudged } from './use-judged.ts'

export interface GuardedTextProps extends InputProps {
  readonly value: string
  /** In letters; told only near it. */
  readonly limit: number
  readonly change: (value: string) => void
  /** Left out: nothing in it may tell who it is about. */
  readonly guard?: Guard
  /** How many words the guard found, whenever it has judged again. */
  readonly judged?: (count: number) => void
}

/**
 * A text that must tell nobody: what may tell who the client is is listed under the field as it is typed, each with a
 * way to take it out or say it otherwise. Nothing is stopped and nothing leaves the page. A screen reader is told
 * politely, once per pause and only when the number has changed.
 */
export const GuardedText = ({ limit, judged, ...props }: GuardedTextProps) => {
  const say = useText()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const verdict = useJudged(props.value, props.guard)
  // What has been changed since is shown only as long as it still stands in the text.
  const found = verdict
    ? foundWords(verdict).filter(({ words }) => props.value.includes(words))
    : []
  const isCurrent = verdict?.text === props.value
  const count = found.length
  // Judged only after a pause, so it is not said at each key; a text that never told anything says nothing.
  const told = verdict?.hasTold ? foundWords(verdict).length : null
  const left = limit - props.value.length

  useEffect(() => {
    if (isCurrent) judged?.(count)
  }, [isCurrent, judged, count])

  const replace = (one: FoundWord, instead: string) => {
    if (!verdict || !isCurrent) return
    props.change(saidOtherwise(verdict, one, instead))
    area.current?.focus()
  }
  return (
    <div className="guarded">
      <Textarea
        ref={area}
        id={props.id}
        labelText={props.label}
        {...(props.hint ? { hintText: props.hint } : {})}
        {...(props.optional ? { optionalText: props.optional } : {})}
        {...(props.error ? { status: 'error' as const, statusText: props.error } : {})}
        {...(count > 0 ? { 'aria-describedby': `${id}-found` } : {})}
        value={props.value}
        onChange={(event) => props.change(event.target.value)}
        fullWidth
        resize="vertical"
      />
      {left < 500 && (
        <p className="meta" role="status">
          {left >= 0
            ? say('screen.lettersLeft', { count: left })
            : say('screen.lettersOver', { count: -left })}
        </p>
      )}
      <p className="sr" role="status">
        {told === null
          ? ''
          : say(told > 0 ? 'screen.guardFound' : 'screen.guardNothing', { count: told })}
      </p>
      {count > 0 && (
        <section className="guard" aria-labelledby={`${id}-found`}>
          <p className="guard-says" id={`${id}-found`}>
            {say('screen.guardFound', { count })}
          </p>
          <ul className="plain">
            {found.map((one) => (
              <li key={`${one.kind} ${one.words}`}>
                <span className="guard-words">
                  <q>{one.words}</q>
                  {one.times > 1 && ` × ${one.times}`}
                </span>{' '}
                <span className="meta">
                  {say(`screen.guard-${one.kind}`)}
                  {': '}
                  {say(`screen.guardWhy-${one.why}`)}
                </span>
                <span className="guard-acts">
                  {one.instead && (
                    <button
                      type="button"
                      className="btn btn-3"
                      onClick={() => replace(one, one.instead ?? '')}
                    >
                      {say('screen.guardInstead', { instead: one.instead })}
                      <span className="sr"> ({one.words})</span>
                    </button>
                  )}
                  <button type="button" className="btn btn-3" onClick={() => replace(one, '')}>
                    {say('screen.guardTakeOut')}
                    <span className="sr"> ({one.words})</span>
                  </button>
                </span>
              </li>
            ))}
          </ul>
          <p className="meta">{say('screen.guardHelp')}</p>
        </section>
      )}
    </div>
  )
}
