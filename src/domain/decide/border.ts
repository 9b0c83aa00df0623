/**
 * The border of the home: nothing identifying passes without a basis recorded for that party.
 * @source design rules.md, S1; B.05–B.08, C.14, C.23, D.07–D.08; 703/2023 4 §, 6 §, 53 §
 */
import { id, type PersonId } from '../identity.ts'
import { deriveHome, deriveMembers } from '../members.ts'
import { derivePermission, type PartyPermission, type Permission } from '../permission.ts'
import type { Refusal } from '../refusal.ts'
import type { Topic } from '../words.ts'
import type { Case } from './case.ts'
import { clientSide } from './lists.ts'
import { stopAtProhibition } from './prohibition.ts'

export const permissionOf = (asked: Case): Permission =>
  derivePermission(asked.now, {
    today: asked.around.today,
    model: asked.around.model,
    birthDate: asked.around.client.birthDate ?? undefined,
  })

export const isHomeService = (asked: Case, service: string): boolean =>
  deriveHome(asked.now).some((home) => home === service)

/** Declared joint with a home service: the county has made it one service. */
export const isJointService = (asked: Case, service: string): boolean =>
  deriveHome(asked.now).some((home) => {
    const { directory } = asked.around
    return (
      directory.service(home)?.jointWith.includes(id(service)) === true ||
      directory.service(id(service))?.jointWith.includes(home) === true
    )
  })

/** The party a person belongs to, or null inside the home and on the client's side. */
export const partyOf = (asked: Case, person: PersonId): string | null => {
  if (clientSide(asked.now, asked.around).has(person)) return null
  const members = deriveMembers(asked.now, asked.around.today).filter(
    (member) => member.person === person,
  )
  if (members.some((member) => member.side === 'home')) return null
  return members.at(-1)?.service ?? person
}

interface Passing {
  readonly party: string
  /** Named people of it, when the giver so wished. */
  readonly people?: readonly PersonId[]
  readonly field: string
  /** What the passing text is about; undefined: its author has not said; null: no text passes. */
  readonly topics: readonly Topic[] | undefined | null
}

/** Everybody has said yes, one of them aloud only, where the model says *kirjallinen*. */
const isWaitingForInk = (asked: Case, line: PartyPermission): boolean =>
  asked.around.model.settings.permissionForm === 'written' &&
  line.lines.some((one) => one.form === 'oral')

/** Every reason this may not pass to that party. */
export const stopAtBorder = (asked: Case, passing: Passing): readonly Refusal[] => {
  const { party, field, topics } = passing
  if (isHomeService(asked, party)) return []
  const prohibited = stopAtProhibition(asked, party, field)
  if (prohibited.length > 0 || isJointService(asked, party)) return prohibited
  const permission = permissionOf(asked)
  const line = permission.parties.get(party)
  const named = line?.chain.at(-1)?.people ?? []
  const isNamed =
    named.length === 0 || (passing.people ?? []).every((person) => named.includes(person))
  if (!line?.inForce && line?.missing.length === 0 && isWaitingForInk(asked, line))
    return [{ code: 'written-permission-needed', stop: 'S1', field, wayOut: 'confirm-line' }]
  if (!line?.inForce || !isNamed)
    return [
      {
        code: 'no-basis-for-party',
        stop: 'S1',
        field,
        wayOut: 'give-line',
        missing: line?.missing ?? permission.givers.map((giver) => giver.person),
      },
    ]
  if (topics === null) return []
  if (topics === undefined) return [{ code: 'topic-unsorted', stop: 'S1', field: '/topics' }]
  const excluded = topics.filter((topic) => line.minusTopics.includes(topic))
  return excluded.length === 0
    ? []
    : [{ code: 'topic-excluded', stop: 'S1', field: '/topics', missing: excluded }]
}

/** The same for persons: those of the home and of the client's side are inside. */
export const stopAtPersons = (
  asked: Case,
  persons: readonly PersonId[],
  field: string,
  topics: Passing['topics'],
): readonly Refusal[] => {
  const told = new Set<string>()
  return persons.flatMap((person) => {
    const party = partyOf(asked, person)
    if (party === null || told.has(party)) return []
    told.add(party)
    return stopAtBorder(asked, { party, people: [person], field, topics })
  })
}
