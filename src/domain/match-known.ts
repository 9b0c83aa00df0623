/**
 * What a reader's own sight of a pair work says of partners: whom the client has wished for, and whom the client
 * knows already. Only `Seen` comes in: what is hidden from the reader cannot move a row.
 */
import type { LocalDate } from './calendar.ts'
import type { Seen } from './knowledge.ts'
import type { ClientSays, Contact, Wish } from './match.ts'
import { deriveMembers, deriveOwnWorker } from './members.ts'

/** `parties`: the services the reader may know a permission in force for. */
export const clientSaysIn = (
  seen: Seen,
  parties: readonly string[],
  today: LocalDate,
): ClientSays => {
  const now = seen.inRound(seen.round)
  const ownWorker = deriveOwnWorker(now)
  return {
    wishes: now.parts('partner-wished', 'wish').map(
      ({ values }): Wish => ({
        liking: values.liking,
        person: values.person ?? null,
        service: values.service ?? null,
        profession: values.competence ?? null,
      }),
    ),
    contacts: [
      ...(ownWorker ? [{ how: 'own-worker', person: ownWorker, service: null } as const] : []),
      ...deriveMembers(now, today).map(
        ({ person }): Contact => ({ how: 'member', person, service: null }),
      ),
      ...parties.map((service): Contact => ({ how: 'party', person: null, service })),
      ...mapped(now),
    ],
  }
}

/** The last map says it: what has ended or is only wished for is no contact. */
const mapped = (now: ReturnType<Seen['inRound']>): readonly Contact[] => {
  const last = new Map<string, string>()
  for (const { values } of now.parts('service-mapped', 'services'))
    if (values.service) last.set(values.service, values.status)
  return [...last]
    .filter(([, status]) => status === 'in-use')
    .map(([service]) => ({ how: 'on-the-map', person: null, service }))
}
