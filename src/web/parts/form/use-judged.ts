import { useEffect, useState } from 'react'
import type { Finding, Guard } from '#domain/identity-guard/index'

/** So long nothing has been typed: a word half written is not judged. */
const pauseMs = 500

type Judge = (text: string) => readonly Finding[]

export interface Judged {
  readonly text: string
  readonly findings: readonly Finding[]
  /** Something has been found in this field, now or before. */
  readonly hasTold: boolean
}

/**
 * What the guard says about the text, a moment after the last key. Its lists come as a file of their own the first
 * time something is typed. Null until it has been judged.
 */
export const useJudged = (text: string, guard: Guard = 'nobody'): Judged | null => {
  const [judge, setJudge] = useState<{ readonly it: Judge } | null>(null)
  const [judged, setJudged] = useState<Judged | null>(null)
  const isTyped = text.trim() !== ''

  useEffect(() => {
    if (!isTyped || judge) return
    let isHere = true
    import('#domain/identity-guard/index').then(
      ({ judgeFor }) => {
        if (isHere) setJudge({ it: judgeFor[guard] })
      },
      // Without a network no warning is given as typed; the server judges when it is sent.
      () => {},
    )
    return () => {
      isHere = false
    }
  }, [isTyped, judge, guard])

  useEffect(() => {
    if (!judge) return
    const timer = setTimeout(() => {
      const findings = judge.it(text)
      setJudged((before) => ({
        text,
        findings,
        hasTold: findings.length > 0 || (before?.hasTold ?? false),
      }))
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [judge, text])

  return judged
}

/** A word found: however many times it stands in the text, it is told once. */
export interface FoundWord {
  readonly words: string
  readonly kind: Finding['kind']
  readonly why: Finding['why']
  readonly instead: string | null
  readonly times: number
}

export const foundWords = ({ text, findings }: Judged): readonly FoundWord[] => {
  const found = new Map<string, FoundWord>()
  for (const { from, to, kind, why, instead } of findings) {
    const words = text.slice(from, to)
    const key = `${kind} ${words}`
    const times = (found.get(key)?.times ?? 0) + 1
    found.set(key, { words, kind, why, instead, times })
  }
  return [...found.values()]
}

/** The text with every place where the word was found said otherwise; a word begins as the one it replaces did. */
export const saidOtherwise = (
  { text, findings }: Judged,
  { words, kind }: FoundWord,
  instead: string,
): string => {
  let said = ''
  let after = 0
  for (const { from, to, kind: other } of findings) {
    if (other !== kind || text.slice(from, to) !== words) continue
    said += text.slice(after, from) + (isSentenceStart(text, from) ? capital(instead) : instead)
    after = to
  }
  return instead === ''
    ? (said + text.slice(after))
        .replace(/ {2,}/g, ' ')
        .replace(/ (?=[.,;:!?])/g, '')
        .replace(/\.\.(?!\.)/g, '.')
    : said + text.slice(after)
}

const isSentenceStart = (text: string, at: number): boolean =>
  /(?:^|[.!?]\s+|\n\s*)$/.test(text.slice(Math.max(0, at - 20), at))
const capital = (words: string): string =>
  words.slice(0, 1).toLocaleUpperCase('fi') + words.slice(1)
