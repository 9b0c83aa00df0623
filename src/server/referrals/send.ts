/** A referral made of what its sender filled in: from inside the system, or written down from a call or a letter. */
import type { z } from 'zod'
import type { LocalDate } from '#domain/calendar'
import { id } from '#domain/identity'
import { checkReferral, type ReferralContent, type ReferralList } from '#domain/referral'
import type { Refusal } from '#domain/refusal'
import type { Acting, NewReferral } from '#store/store'
import type { County } from '../directory/county.ts'
import type { House } from '../house.ts'
import { checkCode } from '../identity/code.ts'
import type { sendBody } from './schema.ts'

type Sending = z.output<typeof sendBody>
export type Made =
  | { readonly ok: true; readonly referral: Omit<NewReferral, 'id' | 'pairWork'> }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }

export const makeReferral = (
  house: House,
  acting: Acting,
  sending: Sending,
  county: County,
  lists: readonly ReferralList[],
): Made => {
  const list = lists.find((one) => one.service === sending.to)
  const from = sending.how === 'system' ? acting.service : (sending.from ?? null)
  const to = county.service(sending.to)
  const joint = to?.jointWith ?? []
  const receivers = [id<'service'>(sending.to), ...joint]
  const { identityCode } = sending.client
  const birthDate = sending.client.birthDate as LocalDate | null
  const code =
    identityCode === undefined || identityCode === ''
      ? undefined
      : checkCode(house.config, identityCode, { birthDate, rehearsal: false })
  const content: ReferralContent = {
    client: {
      name: sending.client.name,
      birthDate: code?.ok ? code.birthDate : birthDate,
      language: sending.client.language,
      phone: sending.client.phone ?? null,
      identityCode: code?.ok ? code.code : null,
    },
    concern: sending.concern,
    indications: (list?.criteria ?? [])
      .filter((one) => sending.indications.includes(one.id))
      .map(({ text }) => text),
    noResults: sending.noResults,
    noProgress: sending.noProgress,
    why: sending.why ?? null,
    words: sending.words ?? null,
    consent: sending.consent
      ? { form: sending.consent.form, on: sending.consent.on as LocalDate }
      : null,
    statute: sending.statute ?? null,
    referrer: sending.referrer ?? null,
  }
  const isJoint =
    from !== null && (joint.includes(id(from)) || to?.jointWith.includes(id(from)) === true)
  const refusals = [
    ...checkReferral(content, {
      today: acting.on,
      list,
      isJoint,
      basis: sending.basis,
      how: sending.how,
      isFromDirectory: from !== null,
    }),
    ...(code && !code.ok ? [{ code: code.refusal, field: '/client/identityCode' } as const] : []),
    ...sending.indications.flatMap((one, index): readonly Refusal[] =>
      list?.criteria.some((criterion) => criterion.id === one)
        ? []
        : [{ code: 'not-in-list', field: `/indications/${index}` }],
    ),
    ...(sending.from !== undefined && !county.service(sending.from)
      ? [{ code: 'unknown-reference', field: '/from' } as const]
      : []),
    ...whoseRefusals(sending, acting, receivers),
  ]
  if (refusals.length > 0) return { ok: false, refusals }
  return {
    ok: true,
    referral: {
      fromService: from === null ? null : id<'service'>(from),
      toService: id<'service'>(sending.to),
      receivers,
      how: sending.how,
      basis: sending.basis,
      sentAt: house.clock(),
      content,
    },
  }
}

/** One refers to another service; one writes down what came to one's own. */
const whoseRefusals = (
  sending: Sending,
  acting: Acting,
  receivers: readonly string[],
): readonly Refusal[] => {
  const isOwn = receivers.includes(acting.service ?? '')
  if (sending.how === 'system')
    return sending.to === acting.service ? [{ code: 'not-in-list', field: '/to' }] : []
  return isOwn ? [] : [{ code: 'not-yours', field: '/how' }]
}
