/**
 * What a command is decided in: who asks and in which standing, the clock and the ids handed in, the directory, the
 * model the round is pinned to. The core makes none of it itself.
 */
import type { Instant, LocalDate } from './calendar.ts'
import type { Standing } from './commands.ts'
import type { OrganisationId, PersonId, ServiceId } from './identity.ts'
import type { ProcessModel } from './process-model.ts'
import type { Profession, Register, ServiceTask, Topic } from './words.ts'

/** Whoever gives a command. `former` may only have something received late. */
export interface Asking {
  readonly person: PersonId
  /** The service they act in now; null on the client's side and for a private person. */
  readonly service: ServiceId | null
  readonly standing: Standing | 'former'
  /** False: not signed in strongly enough for an electronic permission. */
  readonly strong?: boolean | undefined
  /** What the file sent along really is, judged by its bytes. */
  readonly scan?: 'pdf' | 'png' | 'jpeg' | undefined
}

export interface ServiceFacts {
  readonly id: ServiceId
  readonly organisation: OrganisationId
  /** The register controller. */
  readonly controller: string
  readonly serviceTask: ServiceTask
  readonly register: Register
  /** Topics its very name tells. */
  readonly reveals: readonly Topic[]
  readonly kind: 'public' | 'private' | 'association'
  /** Declared joint with these by the county. */
  readonly jointWith: readonly ServiceId[]
}

export interface Employment {
  readonly profession: Profession
  /** In office. @term virkasuhteinen */
  readonly officeholder: boolean
  readonly supervisor: boolean
}

export interface Directory {
  service(id: ServiceId): ServiceFacts | undefined
  /** Undefined when the person does not work in that service on that day. */
  employment(person: PersonId, service: ServiceId, on: LocalDate): Employment | undefined
  /** Anybody known by id: a worker, a client, a guardian, a close one. */
  isPerson(id: PersonId): boolean
  supervisorsOf(service: ServiceId, on: LocalDate): readonly PersonId[]
}

export interface Surroundings {
  readonly now: Instant
  readonly today: LocalDate
  /** The model in the version the round is pinned to; for a new pair work, the one chosen. */
  readonly model: ProcessModel
  readonly findModel: (id: string, version?: number) => ProcessModel | undefined
  readonly directory: Directory
  readonly client: {
    readonly id: PersonId
    readonly birthDate: LocalDate | null
    /** Every name the client goes by, for the check that calendars tell nothing (S3). */
    readonly names: readonly string[]
  }
  /** A new id nobody has used. */
  newId(): string
  readonly saturdayCounts: boolean
  /** Names of others and of units that tell who the client is or which service it is about. */
  readonly namesToKeepSecret: readonly string[]
}
