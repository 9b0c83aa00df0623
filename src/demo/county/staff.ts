/** Who is who in the invented county, by name. */
import { createHash } from 'node:crypto'
import { id } from '#domain/identity'
import type { Player } from './play-case.ts'
import { jobsOf, workers } from './workers.ts'

/** The same words give the same id in every demo, so that a link to a person or a service stays good. */
export const idFor = (...words: readonly string[]): string => {
  const hex = createHash('sha256')
    .update(['kivijoki', ...words].join('\n'))
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** In their work first, then in a second job. */
export const playersCalled = (name: string): readonly Player[] => {
  const worker = workers.find((one) => one.name === name)
  if (!worker) throw new Error(`Nobody in the county is called ${name}.`)
  return jobsOf(worker).map(({ service, profession }) => ({
    person: id(idFor('person', name)),
    service: id(idFor('service', service)),
    profession,
  }))
}
const workerCalled = (name: string): Player => {
  const [player] = playersCalled(name)
  if (!player) throw new Error(`${name} has no work.`)
  return player
}
export const referralCast = {
  administrator: { person: id<'person'>(idFor('person', 'Ylva Ylläpito')), service: null },
  worker: workerCalled,
  service: (key: string) => idFor('service', key),
}
