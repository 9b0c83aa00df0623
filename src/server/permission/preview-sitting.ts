/**
 * "This is what they will read", before anything is recorded: the lines are decided as they would be, and each party's
 * view is made from them by the same rule and the same presenter as when they are. Beside it stands who will meet whom
 * and what their titles tell.
 *
 * @source design rules.md, "Topics on text"; decision 0012
 */
import type { FastifyRequest } from 'fastify'
import { decideSitting, type SittingLine } from '#domain/decide/sitting'
import type { NewFact } from '#domain/facts/index'
import { id } from '#domain/identity'
import { foldKnown, foldSeen } from '#domain/knowledge'
import { deriveMembers } from '#domain/members'
import { derivePermission } from '#domain/permission'
import type { ProcessModel } from '#domain/process-model'
import type { Topic } from '#domain/words'
import type { House } from '../house.ts'
import type { Looked } from '../pair-works/answer.ts'
import { modelOf, presentView, type View } from '../pair-works/present.ts'
import { nameOf } from '../pair-works/present-people.ts'
import { previewSight } from '../pair-works/preview.ts'
import { lookingFrom } from '../pair-works/sight.ts'
import { surroundingsOf } from '../pair-works/surroundings.ts'
import { problemFrom } from '../problem.ts'

interface Met {
  readonly person: string
  readonly name: string | null
  readonly profession: string | null
  readonly service: string
  readonly tells: readonly Topic[]
  readonly byNameAlone: boolean
}
export interface PartyPreview {
  readonly party: string
  readonly view: View | null
  readonly missing: readonly string[]
  readonly meets: readonly Met[]
}

/** @throws Problem with every refusal, as recording would */
export const previewSitting = (
  house: House,
  request: FastifyRequest,
  looked: Looked,
  lines: readonly SittingLine[],
): readonly PartyPreview[] => {
  const { sight } = looked
  const model = modelOf(house, sight)
  const client = sight.people.find((person) => person.id === sight.pairWork.client)
  if (!model || !client) return []
  const known = foldKnown(sight.seen.all)
  const around = surroundingsOf(house, {
    now: looked.looking.now,
    model,
    county: sight.county,
    client,
    people: sight.people,
  })
  const decided = decideSitting(
    { commandId: id<'command'>('preview'), lines },
    known,
    sight.seen,
    { person: looked.acting.person, service: looked.acting.service, standing: 'home' },
    around,
  )
  if (!decided.ok) throw problemFrom(decided.refusals)
  const after = foldKnown([...known.all, ...decided.value])
  const { parties } = derivePermission(after.inRound(after.round), {
    today: looked.acting.on,
    model,
    birthDate: client.birthDate ?? undefined,
  })
  return [...new Set(lines.map((line) => String(line.with.party)))].map((party) => {
    const view = viewOf(house, request, looked, party, model, decided.value)
    return {
      party,
      view,
      missing: parties.get(party)?.missing ?? [],
      meets: view === null ? [] : whoIsMet(looked, party, view, decided.value),
    }
  })
}

const viewOf = (
  house: House,
  request: FastifyRequest,
  looked: Looked,
  party: string,
  model: ProcessModel,
  proposed: readonly NewFact[],
): View | null => {
  const sight = previewSight(looked, party, model, proposed)
  return sight
    ? presentView(house, sight, lookingFrom(house, sight, request.language), model)
    : null
}

/**
 * Everybody of the home, and those of other parties the reader shares a meeting or a task with: these are known by name
 * alone to another party, whatever their titles tell.
 */
const whoIsMet = (
  { sight, acting, looking }: Looked,
  party: string,
  view: View,
  proposed: readonly NewFact[],
): readonly Met[] => {
  const { county } = sight
  const round = foldSeen([...sight.seen.all, ...proposed]).inRound(sight.seen.round)
  const shown = new Map(view.people.map((person) => [person.person, person]))
  return deriveMembers(round, acting.on)
    .filter(
      ({ person, service }) =>
        service !== party && (shown.has(person) || view.names[person] !== undefined),
    )
    .map(({ person, service }) => {
      const profession = county.professionOf(person, service)
      const tells = new Set([
        ...county.serviceReveals(service),
        ...(profession === null ? [] : county.professionReveals(profession)),
      ])
      return {
        person,
        name: nameOf(person, looking),
        profession,
        service,
        tells: [...tells],
        byNameAlone: shown.get(person)?.service === undefined,
      }
    })
}
