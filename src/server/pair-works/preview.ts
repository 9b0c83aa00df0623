/**
 * "This is what they will read", before anything goes to a party: the same rule and the same presenter, with the
 * grants the party's permission would give. For the home only.
 */
import { z } from 'zod'
import type { NewFact } from '#domain/facts/index'
import { deriveGrantRows, type GrantRow } from '#domain/grant'
import { type FactId, id, type PartId, type PersonId, type ServiceId } from '#domain/identity'
import { foldKnown, foldSeen } from '#domain/knowledge'
import { deriveMembers } from '#domain/members'
import type { ProcessModel } from '#domain/process-model'
import { visibleFacts } from '#policy/sees'
import type { App, House } from '../house.ts'
import { Problem } from '../problem.ts'
import { idSchema, withProblems } from '../schemas.ts'
import { type Looked, lookAt, sendMarked } from './answer.ts'
import { modelOf, presentView } from './present.ts'
import { tags, viewSchema } from './schema.ts'
import { lookingFrom, type Sight } from './sight.ts'

export const registerPreview = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/pair-works/:id/preview/:who',
    schema: {
      tags,
      summary: 'What a party, or one of its people, will read',
      params: z.object({ id: idSchema, who: idSchema }),
      response: withProblems({
        200: z.object({
          view: viewSchema.nullable().meta({ description: 'Null: they would read nothing' }),
        }),
      }),
    },
    handler: async (request, reply) => {
      const looked = await lookAt(house, request, request.params.id, 'preview')
      if (looked.sight.standing !== 'home') throw new Problem('forbidden')
      const model = modelOf(house, looked.sight)
      const sight = model && previewSight(looked, request.params.who, model)
      const view =
        model && sight
          ? presentView(house, sight, lookingFrom(house, sight, request.language), model)
          : null
      return sendMarked(house, request, reply, looked, { view })
    },
  })
}

/**
 * Undefined when this party has no permission in force, so that its people would read nothing.
 * @param proposed what is about to be told and is not yet recorded
 */
export const previewSight = (
  looked: Looked,
  who: string,
  model: ProcessModel,
  proposed: readonly NewFact[] = [],
): Sight | undefined => {
  const { sight, acting } = looked
  const reader = readerOf(looked, who)
  if (!reader) return undefined
  const told = [...sight.seen.all, ...proposed]
  const facts = reader.isMember ? told : [...told, joining(reader, sight.seen.round, looked)]
  const client = sight.people.find((person) => person.id === sight.pairWork.client)
  if (!client) return undefined
  const grants = deriveGrantRows(foldKnown(facts), {
    client: { id: client.id, birthDate: client.birthDate },
    model,
    supervisorsOf: () => [],
    worksIn: () => false,
    protectedPersons: new Set(
      sight.people.filter((person) => person.secretWhereabouts).map((person) => person.id),
    ),
  }).filter(isFor(reader, acting.on))
  if (!grants.some((row) => row.standing === 'party')) return undefined
  const visible = visibleFacts(facts, grants, { ...reader, on: acting.on }, client.id)
  const shown = visible.filter((fact) => fact.id !== previewFact)
  return {
    ...sight,
    acting: { person: reader.person, service: reader.service, on: acting.on },
    standing: 'party',
    grants,
    seen: foldSeen(shown),
  }
}

interface PreviewReader {
  readonly person: PersonId
  readonly service: ServiceId
  readonly isMember: boolean
}
const previewFact = id<'fact'>('preview') as FactId

const isFor = (reader: PreviewReader, on: string) => (row: GrantRow) =>
  row.person === reader.person &&
  row.service === reader.service &&
  row.from <= on &&
  (row.until === null || on <= row.until)

/** A service: as somebody new there would read. A person: as they read it now. */
const readerOf = ({ sight, acting }: Looked, who: string): PreviewReader | undefined => {
  const service = sight.county.service(who)
  if (service) return { person: id<'person'>('preview'), service: service.id, isMember: false }
  const member = deriveMembers(sight.seen, acting.on).find(
    (one) => one.side === 'party' && one.person === who,
  )
  return member && { person: member.person, service: member.service, isMember: true }
}

const joining = (reader: PreviewReader, round: number, { looking, acting }: Looked): NewFact => ({
  id: previewFact,
  kind: 'member-joined',
  round,
  happenedAt: looking.now,
  recordedAt: looking.now,
  by: { person: acting.person, service: acting.service },
  commandId: id<'command'>('preview'),
  parts: [
    {
      id: id<'part'>('preview') as PartId,
      name: 'party-member',
      category: 'permission',
      topics: [],
      unsorted: false,
      readers: [],
      author: { person: acting.person, service: acting.service },
      about: null,
      whereabouts: false,
      values: { person: reader.person, service: reader.service, role: 'partner' },
    },
  ],
})
