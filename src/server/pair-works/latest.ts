/** What others have told lately, as one member sees it: the kind, by whom and when, without a word of the content. */
import type { Instant } from '#domain/calendar'
import type { FactKind } from '#domain/facts/index'
import type { Seen } from '#domain/knowledge'

export interface Latest {
  readonly kind: FactKind
  /** Null: somebody of the client's side. */
  readonly by: string | null
  readonly at: Instant
}

const mostTold = 8
/** What is seen where it stands, and would only fill the line: a map moved about, a note said read. */
const quiet: ReadonlySet<FactKind> = new Set<FactKind>(['map-arranged', 'note-read'])

export const latestOf = (seen: Seen, reader: string): readonly Latest[] =>
  seen.all
    .filter(({ by, kind }) => by.person !== reader && !quiet.has(kind))
    .slice(-mostTold)
    .map(({ kind, by, recordedAt }) => ({
      kind,
      by: by.service === null ? null : by.person,
      at: recordedAt,
    }))
