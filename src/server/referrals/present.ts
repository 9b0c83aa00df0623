import { helsinkiDate } from '#domain/calendar'
import { holdsBoth } from '#domain/referral'
import type { Acting, PersonRow, Referral } from '#store/store'
import type { County } from '../directory/county.ts'

const contentOf = ({ content }: Referral) =>
  content && {
    ...content,
    client: {
      name: content.client.name,
      birthDate: content.client.birthDate,
      language: content.client.language,
      phone: content.client.phone,
      hasIdentityCode: content.client.identityCode !== null,
    },
    indications: content.indications.map((text) => ({ ...text })),
  }

const bothOf = (one: Referral, county: County) => ({
  id: one.id,
  from: one.fromService,
  to: one.toService,
  how: one.how,
  basis: one.basis,
  sentOn: helsinkiDate(one.sentAt),
  content: contentOf(one),
  answers: one.answers.map(({ told, words, at, person }) => ({
    told,
    words,
    on: helsinkiDate(at),
    by: county.worker(person)?.name ?? null,
  })),
})

/** Sent from another service; what one wrote down from a call is one's own service's, and comes in. */
export const isSent = (one: Referral, acting: Acting): boolean =>
  one.how === 'system' && one.person === acting.person && one.service === acting.service

/** Nothing but what was told: whether a pair work exists is in no other word of it. */
export const presentSent = (one: Referral, county: County) => ({
  ...bothOf(one, county),
  side: 'sent' as const,
  state:
    one.settled === 'withdrawn'
      ? ('withdrawn' as const)
      : (one.answers.at(-1)?.told ?? ('sent' as const)),
})

export interface Alike {
  readonly person: PersonRow
  readonly by: 'code' | 'name-and-birth' | 'name'
}

export const presentIncoming = (
  one: Referral,
  county: County,
  acting: Acting,
  alike: readonly Alike[] = [],
) => ({
  ...bothOf(one, county),
  side: 'incoming' as const,
  sender: county.worker(one.person)?.name ?? '',
  state:
    one.settled === 'opened' || one.settled === 'not-started'
      ? one.settled
      : one.answers.some(({ told }) => told === 'received')
        ? ('received' as const)
        : ('new' as const),
  meetsBoth: one.content !== null && holdsBoth(one.content),
  alike: alike.map(({ person, by }) => ({
    id: person.id,
    name: person.name,
    birthDate: person.birthDate,
    by,
  })),
  pairWork: one.settled === 'opened' && one.settledBy === acting.person ? one.pairWork : null,
})
