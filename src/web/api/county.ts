/** What the server tells of the county itself: directory, invitations, ways of working, log and figures. */
import type { ProcessModel } from '#domain/process-model'
import type { Profession, ServiceTask } from '#domain/words'
import type { Said } from './view.ts'

export interface DirectoryPerson {
  readonly id: string
  readonly name: string
  readonly hats: readonly {
    readonly service: string
    readonly profession: Profession
    readonly officeholder: boolean
    readonly supervisor: boolean
    readonly languages: readonly string[]
    readonly competences: readonly string[]
  }[]
}
export interface ServicesShown {
  readonly organisations: readonly {
    readonly id: string
    readonly name: Said
    readonly kind: string
  }[]
  readonly services: readonly {
    readonly id: string
    readonly name: Said
    readonly organisation: string
    readonly serviceTask: ServiceTask
    readonly register: string
    readonly jointWith: readonly string[]
    readonly phone: string | null
  }[]
}
export interface ClientFound {
  readonly id: string
  readonly name: string
  readonly birthDate?: string | null
  readonly earlierNames?: readonly string[]
}
export interface InvitationShown {
  readonly id: string
  readonly competence: Profession | null
  readonly month: string
  readonly organisation: Said | null
  readonly service: string
  readonly state: 'open' | 'accepted' | 'declined' | 'ended'
  readonly askedOn: string
  readonly remindedOn: string | null
}
export interface UseLogShown {
  readonly rows: readonly {
    readonly id: string
    readonly at: string
    readonly person: string
    readonly service: string | null
    readonly pairWorks: readonly string[]
    readonly what: string
    readonly purpose: string
    readonly outcome: 'read' | 'refused'
    readonly categories: readonly string[]
    readonly basis: readonly {
      readonly kind: string
      readonly lines?: readonly { readonly line: string; readonly version: number }[]
    }[]
    readonly reason?: string
    readonly disclosed?: boolean
  }[]
  readonly names: Readonly<Record<string, string>>
  readonly next: string | null
}
/** Null: hidden, because it is small or would tell a small one. */
export interface FigureTable {
  readonly rows: readonly {
    readonly row: string
    readonly cells: Readonly<Record<string, number | null>>
    readonly total: number | null
  }[]
  readonly columns: readonly string[]
  readonly totals: Readonly<Record<string, number | null>>
  readonly total: number | null
}
export interface FiguresShown {
  readonly months: readonly {
    readonly month: string
    readonly byState: FigureTable
    readonly byPhase: Readonly<Record<string, FigureTable>>
  }[]
}
export type ModelShown = ProcessModel
export type ModelRow = Pick<ProcessModel, 'id' | 'version' | 'letter' | 'shape'> & {
  readonly title: Said
  readonly summary?: Said
}
