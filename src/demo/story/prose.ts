/** A played story as prose, a line for each thing, ✓ or ✗ before what was expected. */
import { helsinkiDate, helsinkiTime, type Instant } from '#domain/calendar'

export interface Check {
  readonly ok: boolean
  readonly text: string
}
export interface PlayedStep {
  /** Where it stands in its file. */
  readonly line: number
  readonly heading: string | null
  readonly later: readonly string[]
  readonly says: string | null
  readonly text: string | null
  readonly checks: readonly Check[]
}
export interface PlayedStory {
  readonly title: string
  readonly database: string
  readonly steps: readonly PlayedStep[]
  readonly right: number
  readonly wrong: number
}

/** `give-line` as somebody does it: `gives line`. */
export const inThirdPerson = (kind: string): string => {
  const [verb = '', ...rest] = kind.split('-')
  return [conjugated(verb), ...rest].join(' ')
}
const conjugated = (verb: string): string => {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`
  return /(?:s|sh|ch|x|o)$/.test(verb) ? `${verb}es` : `${verb}s`
}

/** `member-joined` as words. */
export const inWords = (kind: string): string => kind.replaceAll('-', ' ')

export const spokenTime = (at: Instant): string => {
  const [year, month, day] = helsinkiDate(at).split('-').map(Number)
  return `${day}.${month}.${year} ${helsinkiTime(at)}`
}

export const inProse = (story: PlayedStory, file: string): string => {
  const lines = ['', `${story.title}  —  ${story.database}`, '']
  for (const step of story.steps) {
    if (step.heading !== null) lines.push(`  ${step.heading}`)
    if (step.later.length > 0)
      lines.push(`      (its surface comes later: ${step.later.join(', ')})`)
    if (step.says !== null) lines.push(`      “${step.says.trim()}”`)
    if (step.text !== null) lines.push(`    ${step.text}`)
    for (const check of step.checks)
      lines.push(
        `      ${check.ok ? '✓' : '✗'} ${check.text}${check.ok ? '' : `   (${file}:${step.line})`}`,
      )
  }
  lines.push('', `  ${story.right} ✓  ${story.wrong} ✗`)
  return lines.join('\n')
}
