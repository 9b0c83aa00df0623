import { useState } from 'react'
import type { Guard } from '#domain/identity-guard/index'
import { ApiProblem } from '../api/problem.ts'
import type { Fault } from '../bases/Wrong.tsx'
import { useText } from '../text/use-text.ts'

/** What can only be somebody's own: no writer can vouch that it tells of nobody. The server refuses it too. */
const outright: ReadonlySet<string> = new Set(['identity-code', 'phone', 'email'])

/**
 * Before a text about nobody is sent: what may tell who it is is asked about, one by one. `judge` gives the faults that
 * still hinder; none means that it may be sent with `tellsNobody`.
 */
export const useVouching = (id: string, judgedAs: Guard = 'nobody') => {
  const say = useText()
  const [asked, setAsked] = useState<readonly string[]>([])
  const [vouched, setVouched] = useState<readonly string[]>([])
  const judge = async (texts: Readonly<Record<string, string>>): Promise<readonly Fault[]> => {
    // Without a network the server alone judges.
    const guard = await import('#domain/identity-guard/index').catch(() => null)
    if (!guard) return []
    const found = Object.entries(texts).flatMap(([field, text]) =>
      guard.judgeFor[judgedAs](text).map(({ from, to, kind }) => ({
        field,
        kind,
        words: text.slice(from, to),
      })),
    )
    const owns = found.filter(({ kind }) => outright.has(kind))
    const words = [...new Set(found.map((one) => one.words))].filter(
      (one) => !owns.some((own) => own.words === one),
    )
    setAsked(words)
    if (owns.length > 0)
      return owns.map((one) => ({
        id: one.field,
        text: say('screen.tellsOutright', { words: one.words }),
      }))
    return words.every((one) => vouched.includes(one))
      ? []
      : [{ id: `${id}-tells-0`, text: say('screen.tellsConfirm') }]
  }
  const toggle = (words: string, isOn: boolean) =>
    setVouched(isOn ? [...vouched, words] : vouched.filter((one) => one !== words))
  return {
    judge,
    tellsNobody: vouched,
    forget: () => {
      setAsked([])
      setVouched([])
    },
    boxes: asked.length > 0 && (
      <fieldset className="plain stack-s vouching">
        <legend className="h3">{say('screen.tellsTitle')}</legend>
        <p className="meta">{say('screen.tellsHelp')}</p>
        {asked.map((words, place) => (
          <label key={words} className="chip row-chip">
            <input
              id={`${id}-tells-${place}`}
              type="checkbox"
              checked={vouched.includes(words)}
              onChange={(event) => toggle(words, event.target.checked)}
            />
            {say('screen.tellsNobody', { words })}
          </label>
        ))}
      </fieldset>
    ),
  }
}

/** What the server pointed at, as faults of this form's fields; null when it is another trouble. */
export const faultsIn = (
  error: unknown,
  idOfPointer: Readonly<Record<string, string>>,
): readonly Fault[] | null => {
  if (!(error instanceof ApiProblem)) return null
  const faults = (error.body.errors ?? []).flatMap(({ pointer, text, wayOutText }) => {
    const id = idOfPointer[pointer ?? '']
    return id && text ? [{ id, text: wayOutText ? `${text} ${wayOutText}` : text }] : []
  })
  return faults.length > 0 ? faults : null
}
