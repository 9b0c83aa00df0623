/**
 * The county's directory, held in memory: who works where, in which profession, and which services there are. Every
 * worker may know it; who works with whom is told nowhere here, and no client or guardian is in it.
 */
import type { LocalDate } from '#domain/calendar'
import type { PersonId, ServiceId } from '#domain/identity'
import type { Text } from '#domain/text'
import type { Profession, Topic } from '#domain/words'
import { professionReveals, serviceTaskLocates, serviceTaskReveals } from '#policy/reveals'
import type {
  DirectoryRows,
  EmploymentRow,
  Organisation,
  PersonRow,
  ServiceRow,
  Store,
} from '#store/store'

export interface County {
  readonly rows: DirectoryRows
  worker(person: string): PersonRow | undefined
  service(id: string): ServiceRow | undefined
  organisation(id: string): Organisation | undefined
  /** In force on the day, in the order of the directory. */
  employments(person: string, on: LocalDate): readonly EmploymentRow[]
  employment(person: string, service: string, on: LocalDate): EmploymentRow | undefined
  supervisorsOf(service: string, on: LocalDate): readonly PersonId[]
  professionOf(person: string, service: string): Profession | null
  professionReveals(profession: string): readonly Topic[]
  /** What the county says its name tells, and what such a task tells anywhere. */
  serviceReveals(service: string): readonly Topic[]
  /** Does its name tell whereabouts its clients are? */
  serviceLocates(service: string): boolean
}

export const makeCounty = (rows: DirectoryRows): County => {
  const workers = new Map<string, PersonRow>(rows.workers.map((worker) => [worker.id, worker]))
  const services = new Map<string, ServiceRow>(rows.services.map((row) => [row.id, row]))
  const organisations = new Map<string, Organisation>(
    rows.organisations.map((row) => [row.id, row]),
  )
  const byPerson = Map.groupBy(rows.employments, (row): string => row.person)
  const byService = Map.groupBy(rows.employments, (row): string => row.service)
  const inForce = (on: LocalDate) => (row: EmploymentRow) =>
    row.from <= on && (row.until === null || on <= row.until)
  const employments = (person: string, on: LocalDate) =>
    (byPerson.get(person) ?? []).filter(inForce(on))
  return {
    rows,
    worker: (person) => workers.get(person),
    service: (id) => services.get(id),
    organisation: (id) => organisations.get(id),
    employments,
    employment: (person, service, on) =>
      employments(person, on).find((row) => row.service === service),
    supervisorsOf: (service, on) =>
      (byService.get(service) ?? [])
        .filter((row) => row.supervisor && inForce(on)(row))
        .map((row) => row.person),
    professionOf: (person, service) => {
      const all = byPerson.get(person) ?? []
      return (all.findLast((row) => row.service === service) ?? all.at(-1))?.profession ?? null
    },
    professionReveals: (profession) =>
      (professionReveals as Readonly<Record<string, readonly Topic[]>>)[profession] ?? [],
    serviceReveals: (id) => {
      const service = services.get(id)
      return service ? [...service.reveals, ...serviceTaskReveals[service.serviceTask]] : []
    },
    serviceLocates: (id) => {
      const service = services.get(id)
      return service !== undefined && serviceTaskLocates[service.serviceTask]
    },
  }
}

export interface CountyShelf {
  /** As it stands now, or as it stood a second ago at most. */
  current(): Promise<County>
  /** As it stands at this moment: asked when somebody signs in. */
  latest(): Promise<County>
}

const freshForMillis = 1000

/** `ticks`: milliseconds of a clock that never goes back. It measures age only and decides nothing. */
export const makeCountyShelf = (store: Store, ticks: () => number): CountyShelf => {
  let held: County | null = null
  let checkedAt = 0
  const latest = async (): Promise<County> => {
    const asked = ticks()
    const revision = await store.directory.revision()
    if (!held || held.rows.revision !== revision) held = makeCounty(await store.directory.read())
    checkedAt = asked
    return held
  }
  return {
    latest,
    current: () =>
      held && ticks() - checkedAt < freshForMillis ? Promise.resolve(held) : latest(),
  }
}

export type { PersonId, ServiceId, Text }
