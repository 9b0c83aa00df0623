/** The invitations a drawn log holds, each as the server would have kept it. */
import { helsinkiDate } from '#domain/calendar'
import type { Fact } from '#domain/facts/index'
import { foldKnown } from '#domain/knowledge'
import { person, service } from './county.ts'

export const invitationsIn = (told: readonly Fact[]) => {
  const known = foldKnown(told)
  return known.parts('member-invited', 'invitation').map(({ fact, part, values }) => ({
    by: fact.by.service,
    state: stateOf(told, fact, part.id),
    row: {
      id: `inv-${part.id}`,
      part: part.id,
      person: values.person === undefined ? null : person(values.person),
      service: service(values.service),
      competence: values.competence,
      month: values.month,
      askedOn: helsinkiDate(fact.recordedAt),
    },
  }))
}

const stateOf = (told: readonly Fact[], invited: Fact, part: string) => {
  let state: 'open' | 'accepted' | 'declined' | 'ended' = 'open'
  for (const fact of told) {
    const answers = fact.parts.some((one) => one.values.invitation === part)
    if (fact.kind === 'member-joined' && answers) state = 'accepted'
    if (fact.kind === 'invitation-declined' && answers) state = 'declined'
    if (fact.kind === 'round-closed' && fact.round === invited.round && state === 'open')
      state = 'ended'
  }
  return state
}
