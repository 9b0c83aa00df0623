/**
 * Who is asked to come along: by an invitation, or by a hand-over to somebody who is not a member yet. Each becomes a
 * row of its own, which tells a competence, a month and an organisation and is no door to the pair work.
 */
import { helsinkiDate } from '#domain/calendar'
import type { Fact, NewFact } from '#domain/facts/index'
import { id, type PersonId, type ServiceId } from '#domain/identity'
import type { Facts, Known } from '#domain/knowledge'
import { deriveHome, deriveMembers } from '#domain/members'
import { settledOffers } from '#domain/offers'
import { derivePermission } from '#domain/permission'
import type { Surroundings } from '#domain/surroundings'
import type { InvitationState, NewInvitation } from '#store/store'

export interface Inviting {
  readonly around: Surroundings
  readonly known: Known
  /** What has just been recorded. */
  readonly facts: readonly NewFact[]
}

type Values = Readonly<Record<string, string | undefined>>
type Asked = Pick<NewInvitation, 'part' | 'person' | 'service' | 'competence' | 'month'>

export const newInvitations = ({
  facts,
  known,
  around,
}: Inviting): readonly Omit<NewInvitation, 'id'>[] =>
  facts.flatMap((fact) => {
    const organisation = fact.by.service && around.directory.service(fact.by.service)?.organisation
    if (!organisation) return []
    const asked = [...invited(fact, around), ...offered(fact, known, around)]
    return asked.map((one) => ({
      ...one,
      organisation,
      state: 'open' as const,
      askedOn: around.today,
    }))
  })

const invited = (fact: Fact, around: Surroundings): readonly Asked[] =>
  fact.kind !== 'member-invited'
    ? []
    : fact.parts.flatMap((part) => {
        const { service, competence, month, ...who } = part.values as Values
        // Asked by name before there is a permission: of somebody whose name tells nothing of the client.
        const person = who.person ?? who.asked
        if (service === undefined || !around.directory.service(id<'service'>(service))) return []
        return [
          {
            part: part.id,
            person: person === undefined ? null : id<'person'>(person),
            service: id<'service'>(service),
            competence: competence ?? null,
            month: month ?? '',
          },
        ]
      })

/** A member reads the offer on the pair work's own page; a colleague who is none is asked here. */
const offered = (fact: Fact, known: Known, around: Surroundings): readonly Asked[] =>
  fact.kind !== 'hand-over-offered'
    ? []
    : fact.parts.flatMap((part) => {
        const { to } = part.values as Values
        if (part.name !== 'offer' || to === undefined) return []
        const person = id<'person'>(to)
        const round = known.inRound(fact.round)
        if (deriveMembers(round, around.today).some((member) => member.person === person)) return []
        const places = [...(fact.by.service ? [fact.by.service] : []), ...deriveHome(round)]
        return worksIn(around, person, places).map(({ service, profession }) => ({
          part: part.id,
          person,
          service,
          competence: profession,
          month: helsinkiDate(fact.happenedAt).slice(0, 7),
        }))
      })

/** The first of the services they work in. */
const worksIn = (around: Surroundings, person: PersonId, services: readonly ServiceId[]) =>
  services
    .flatMap((service) => {
      const employment = around.directory.employment(person, service, around.today)
      return employment ? [{ service, profession: employment.profession }] : []
    })
    .slice(0, 1)

type Settled = readonly [part: string, state: InvitationState]

/** Answered by whoever was asked, or ended with the round or the permission they were for. */
export const settledInvitations = ({ facts, known, around }: Inviting): readonly Settled[] =>
  facts.flatMap((fact): readonly Settled[] => {
    const round = known.inRound(fact.round)
    const asked = round.parts('member-invited', 'invitation')
    switch (fact.kind) {
      case 'round-closed':
        return [
          ...asked.map(({ part }) => part.id),
          ...round.parts('hand-over-offered', 'offer').map(({ part }) => part.id),
        ]
          .filter((part) => !isAnswered(round, part))
          .map((part) => [part, 'ended'])
      case 'member-joined':
        return joined(fact).flatMap(({ person, service, invitation }) =>
          asked
            .filter(
              ({ part, values }) =>
                part.id === invitation || (values.person === person && values.service === service),
            )
            .map(({ part }): Settled => [part.id, 'accepted']),
        )
      case 'invitation-accepted':
        return pointed(fact, 'invitation').map((part) => [part, 'accepted'])
      case 'invitation-withdrawn':
        return pointed(fact, 'invitation').map((part) => [part, 'ended'])
      case 'invitation-declined':
        return pointed(fact, 'invitation').map((part) => [part, 'declined'])
      case 'line-withdrawn':
      case 'line-refused':
      case 'withdrawal-acknowledged': {
        const { today, model, client } = around
        const birthDate = client.birthDate ?? undefined
        const { parties } = derivePermission(round, { today, model, birthDate })
        const isOver = (service: string) =>
          ['withdrawn', 'refused'].includes(parties.get(service)?.state ?? '')
        return asked
          .filter(({ part, values }) => isOver(values.service) && !isAnswered(round, part.id))
          .map(({ part }): Settled => [part.id, 'ended'])
      }
      case 'hand-over-accepted':
        return pointed(fact, 'offer').map((part) => [part, 'accepted'])
      case 'hand-over-declined':
        return pointed(fact, 'offer').map((part) => [part, 'declined'])
      case 'hand-over-withdrawn':
        return pointed(fact, 'offer').map((part) => [part, 'ended'])
      default:
        return []
    }
  })

/** Those asked once more, told so on that day. */
export const remindedInvitations = ({ facts }: Inviting): readonly string[] =>
  facts
    .filter(({ kind }) => kind === 'invitation-reminded')
    .flatMap((fact) => pointed(fact, 'invitation'))

const joined = (fact: Fact): readonly Values[] => fact.parts.map((part) => part.values as Values)

const pointed = (fact: Fact, field: 'invitation' | 'offer'): readonly string[] =>
  fact.parts.flatMap((part) => (part.values as Values)[field] ?? [])

const isAnswered = (round: Facts, part: string): boolean => {
  const home = round.parts('member-joined', 'home-member').map(({ values }) => values)
  const asked = round.find(part)?.part.values as Values | undefined
  return (
    round.parts('member-joined', 'party-member').some(({ values }) => values.invitation === part) ||
    home.some(({ person, service }) => person === asked?.person && service === asked?.service) ||
    round.parts('invitation-declined', 'answer').some(({ values }) => values.invitation === part) ||
    round
      .parts('invitation-withdrawn', 'withdrawal')
      .some(({ values }) => values.invitation === part) ||
    settledOffers(round).has(part)
  )
}
