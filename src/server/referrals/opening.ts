/** A pair work opened from a referral in one step: who the client is, the basis, the criteria and the words go along. */
import type { z } from 'zod'
import type { ReferralTold } from '#domain/decide/referral'
import type { Language } from '#domain/text'
import type { Referral } from '#store/store'
import type { openSchema } from '../pair-works/schema.ts'
import type { openBody } from './schema.ts'

type Body = z.output<typeof openBody>

/** As it becomes a fact: the county's words of the checklist in the opener's language. */
export const toldOf = (one: Referral, body: Body, language: Language): ReferralTold => {
  const { content } = one
  const words = content && [content.words, content.why].filter(Boolean).join('\n\n')
  return {
    referral: {
      basis: one.basis,
      how: one.how,
      criteria: body.need.ways,
      ...(one.fromService ? { from: one.fromService } : {}),
      ...(content?.referrer ? { referrer: content.referrer } : {}),
      ...(content?.statute ? { section: content.statute.section } : {}),
      ...(content?.consent ? { consent: content.consent.form, consentOn: content.consent.on } : {}),
      ...(words ? { words } : {}),
    },
    indications: (content?.indications ?? []).map((text) => text[language]),
    told: body.tell && {
      told: 'started',
      ...(body.tell.words ? { words: body.tell.words } : {}),
    },
  }
}

export const openingOf = (one: Referral, body: Body): z.output<typeof openSchema> | undefined => {
  const { tell: _, client, ...opening } = body
  if ('id' in client) return { ...opening, client }
  const { content } = one
  if (!content) return undefined
  const { name, birthDate, language, identityCode } = content.client
  return {
    ...opening,
    client: {
      new: { name, birthDate, language, ...(identityCode ? { identityCode } : {}) },
    },
  }
}
