import type { Instant, LocalDate } from '#domain/calendar'
import type { Expert, ExpertWords } from '#domain/expert'
import type { PersonId, ServiceId } from '#domain/identity'
import type { Profession } from '#domain/words'

/** All that is named must hold; an empty or missing list asks nothing. */
export interface ExpertsAsked {
  readonly on: LocalDate
  readonly kind?: 'person' | 'service' | undefined
  readonly competences?: readonly string[]
  readonly languages?: readonly string[]
  readonly area?: readonly string[]
  readonly professions?: readonly Profession[]
  /** Has said, within the months an entry stands, that there is room. */
  readonly hasRoomSince?: LocalDate | undefined
  /** Any of these: who is called so, what is called so, or a competence or an outside name that begins so. */
  readonly text?:
    | {
        readonly persons: readonly PersonId[]
        readonly services: readonly ServiceId[]
        readonly words: readonly string[]
      }
    | undefined
  readonly offset: number
  readonly limit: number
}
/** Whoever answers to any of these; found by index. */
export interface Narrowing {
  readonly on: LocalDate
  readonly competences: readonly string[]
  readonly professions: readonly Profession[]
  readonly languages: readonly string[]
  readonly area: readonly string[]
  readonly persons: readonly PersonId[]
  /** The service as a whole. */
  readonly services: readonly ServiceId[]
  /** The service and everybody in it. */
  readonly wholeServices: readonly ServiceId[]
}

export interface ExpertKept {
  readonly words: ExpertWords
  readonly confirmedOn: LocalDate
  readonly by: PersonId
  /** The one it was changed from: another has come between, and nothing is written. */
  readonly revision: number
}
/** One row of an import: an entry that is there, or a new one outside the directory. */
export interface ImportedExpert {
  readonly id: string
  readonly revision: number | null
  readonly name: string | null
  readonly organisation: string | null
  readonly words: ExpertWords
  readonly confirmedOn: LocalDate
}
export interface ExpertImport {
  readonly id: string
  readonly at: Instant
  readonly by: PersonId
  readonly rows: number
  readonly undoneAt: Instant | null
}

/** The expert list. Every worker may read it; nothing in it is of a client. */
export interface ExpertDesk {
  find(asked: ExpertsAsked): Promise<{ readonly rows: readonly Expert[]; readonly total: number }>
  narrow(by: Narrowing): Promise<readonly Expert[]>
  /** In force or not: somebody's own, or a service's (`person` null). */
  entryOf(service: ServiceId, person: PersonId | null): Promise<Expert | undefined>
  /** Whole, for an export and for what an import is compared with. */
  all(on: LocalDate): Promise<readonly Expert[]>
  /** Words already in use, most used first. */
  words(): Promise<{ readonly competences: readonly string[]; readonly area: readonly string[] }>
  /** False: somebody else has kept it meanwhile. */
  keep(id: string, kept: ExpertKept): Promise<boolean>
  /** All of it or nothing. False: somebody has kept one of them meanwhile. */
  import(
    run: { readonly id: string; readonly at: Instant; readonly by: PersonId },
    rows: readonly ImportedExpert[],
  ): Promise<boolean>
  /** The last one that has not been undone. */
  lastImport(): Promise<ExpertImport | undefined>
  /** As it was before, but for entries somebody has kept since: their ids are in `left`. Null: it is not the last one. */
  undoImport(
    id: string,
    at: Instant,
  ): Promise<{ readonly restored: number; readonly left: readonly string[] } | null>
}
