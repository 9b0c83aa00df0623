import type { LocalDate } from '#domain/calendar'
import { capacityOn, type Expert, isFading } from '#domain/expert'
import type { Text } from '#domain/text'
import type { County } from '../directory/county.ts'

const same = (name: string): Text => ({ fi: name, sv: name, en: name })

/** An entry as every worker reads it: with the names the directory has. */
export const presentExpert = (one: Expert, county: County, today: LocalDate) => {
  const service = one.service === null ? undefined : county.service(one.service)
  const organisation = service && county.organisation(service.organisation)
  const worker = one.person === null ? undefined : county.worker(one.person)
  const capacity = capacityOn(one, today)
  return {
    id: one.id,
    kind: one.person ? ('person' as const) : service ? ('service' as const) : ('outside' as const),
    person: one.person,
    service: one.service,
    name: worker ? same(worker.name) : (service?.name ?? same(one.name ?? '')),
    serviceName: service?.name ?? null,
    organisation: organisation?.name ?? (one.organisation === null ? null : same(one.organisation)),
    sector: organisation?.kind ?? null,
    profession: one.profession,
    competences: [...one.competences],
    languages: [...one.languages],
    area: [...one.area],
    workingDays: [...one.workingDays],
    capacity,
    fullUntil: capacity === 'full' ? one.fullUntil : null,
    howToAsk: one.howToAsk,
    confirmedOn: one.confirmedOn,
    isFading: isFading(one.confirmedOn, today),
  }
}

/** As its keeper edits it: whole, as it was kept. */
export const presentOwn = (one: Expert, today: LocalDate) => ({
  competences: [...one.competences],
  languages: [...one.languages],
  area: [...one.area],
  workingDays: [...one.workingDays],
  capacity: one.capacity,
  fullUntil: one.fullUntil,
  howToAsk: one.howToAsk,
  confirmedOn: one.confirmedOn,
  isFading: isFading(one.confirmedOn, today),
  revision: one.revision,
})
