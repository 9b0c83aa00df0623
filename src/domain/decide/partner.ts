/** Whom the client would like, and whom the client chose. Nobody is asked along by it: the invitation is. @source D.08 */
import { id } from '../identity.ts'
import { refuse } from '../outcome.ts'
import type { Refusal } from '../refusal.ts'
import { type Case, type Decider, personOf, textOf } from './case.ts'
import { ownVoice } from './entries.ts'
import { recordUnless } from './record.ts'

const worksIn = (asked: Case, person: string, service: string): boolean =>
  asked.around.directory.employment(id(person), id(service), asked.around.today) !== undefined

/**
 * A wish is for somebody: a person, a service, a profession, or in words alone. The client's side names a person in words:
 * where a named worker works may be what a turvakielto hides, and an answer to an id would tell it.
 */
export const wishPartner: Decider = (asked) => {
  const person = personOf(asked, 'person')
  const service = textOf(asked, 'service')
  if (!asked.isHome && person !== undefined) return refuse({ code: 'not-yours', field: '/person' })
  const isEmpty = [person, service, textOf(asked, 'competence'), textOf(asked, 'words')].every(
    (one) => one === undefined,
  )
  if (isEmpty) return refuse({ code: 'missing', field: '/service' })
  if (person !== undefined && service !== undefined && !worksIn(asked, person, service))
    return refuse({ code: 'not-a-member', field: '/person' })
  return ownVoice(asked)
}

/** At least one was offered, and each is somebody. Nobody was chosen: that is an answer too, and the step stays open. */
export const choosePartner: Decider = (asked) => {
  const offered = (asked.given.many.offered ?? []).map(({ values }) => values)
  return recordUnless(asked, [
    offered.length === 0 && { code: 'missing', field: '/offered' },
    ...offered.map(({ person, service, name }, place): Refusal | false => {
      if (person === undefined && service === undefined && name === undefined)
        return { code: 'missing', field: `/offered/${place}/service` }
      const isElsewhere =
        typeof person === 'string' &&
        typeof service === 'string' &&
        !worksIn(asked, person, service)
      return isElsewhere && { code: 'not-a-member', field: `/offered/${place}/person` }
    }),
  ])
}
