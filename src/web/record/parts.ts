/** Finding a part in what a reader sees, and what was said of it afterwards. */
import { shapeOf } from '#domain/facts/index'
import type { Recorded, RecordedPart, View } from '../api/view.ts'

export interface Found {
  readonly fact: Recorded
  readonly part: RecordedPart
}

export const findPart = (view: Pick<View, 'record'>, id: string): Found | undefined => {
  for (const fact of view.record)
    for (const part of fact.parts) if (part.id === id) return { fact, part }
  return undefined
}

/** What somebody wrote in it, as it was written. */
export const textOf = ({ fact, part }: Found): string =>
  Object.entries(shapeOf(fact.kind)[part.name]?.fields ?? {})
    .flatMap(([name, field]) => (field.is === 'text' ? [part.values[name]] : []))
    .filter((value) => typeof value === 'string')
    .join('\n')

export interface Correction extends Found {
  readonly words: string
}
/** Corrections of that part, the newest first. */
export const correctionsOf = (view: Pick<View, 'record'>, id: string): readonly Correction[] =>
  view.record
    .filter(({ kind }) => kind === 'entry-corrected')
    .flatMap((fact) => fact.parts.map((part) => ({ fact, part, words: String(part.values.words) })))
    .filter(({ part }) => part.values.part === id)
    .toReversed()
