/** A pair work opened from a need: with a client known here or a new one, in one transaction, once however often sent. */
import type { z } from 'zod'
import type { Instant, LocalDate } from '#domain/calendar'
import { openPairWork as decideOpening } from '#domain/decide/index'
import type { ReferralTold } from '#domain/decide/referral'
import { id, type PairWorkId } from '#domain/identity'
import type { Refusal } from '#domain/refusal'
import type { Surroundings } from '#domain/surroundings'
import { tellingPlaces } from '#domain/whereabouts'
import { hashBody } from '#store/canonical'
import type { Acting, PersonRow } from '#store/store'
import type { County } from '../directory/county.ts'
import type { House } from '../house.ts'
import { checkCode } from '../identity/code.ts'
import { commandIdOf } from './give-command.ts'
import type { openSchema } from './schema.ts'
import { settle } from './settle.ts'
import { surroundingsOf } from './surroundings.ts'

type Opening = z.output<typeof openSchema>
export type Opened =
  | { readonly is: 'opened'; readonly pairWork: PairWorkId }
  | { readonly is: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly is: 'other-body' }

/** A referral it is opened from: its pair work has an id already, and is opened once. */
export interface FromReferral {
  readonly pairWork: PairWorkId
  readonly referral: string
  readonly told: ReferralTold
}

export const openPairWork = async (
  house: House,
  acting: Acting,
  opening: Opening,
  from?: FromReferral,
): Promise<Opened> => {
  const county = await house.county.current()
  const { commandId, ...body } = opening
  const sent = { id: commandIdOf(commandId), bodyHash: hashBody(withoutCode(body)) }
  const model = house.models.find(opening.model)
  if (!model) return refused({ code: 'not-in-list', field: '/model' })
  const client = await clientOf(house, acting, opening, county)
  if (!client) return refused({ code: 'unknown-reference', field: '/client/id' })
  if ('refusal' in client) return refused(client.refusal)
  const now = house.clock()
  const around = surroundingsOf(house, { now, model, county, client, people: [client] })
  const decided = decideOpening(
    {
      commandId: sent.id,
      model: opening.model,
      homeServices: opening.homeServices.map((service) => id<'service'>(service)),
      need: opening.need,
      startsIn: opening.startsIn,
      happenedAt: opening.happenedAt as Instant | undefined,
      referral: from?.told,
    },
    { person: acting.person, service: acting.service, standing: 'home' },
    around,
  )
  if (!decided.ok) return { is: 'refused', refusals: decided.refusals }
  const isNew = 'new' in opening.client
  const facts = opening.keepsPlace ? tellingPlaces(decided.value) : decided.value
  return record(house, acting, { client, isNew, around, facts, sent, from })
}

interface Opener {
  readonly client: ClientRow
  readonly isNew: boolean
  readonly around: Surroundings
  readonly facts: Parameters<typeof settle>[2]['facts']
  readonly sent: { readonly id: ReturnType<typeof commandIdOf>; readonly bodyHash: string }
  readonly from: FromReferral | undefined
}

const record = (house: House, acting: Acting, opener: Opener): Promise<Opened> => {
  const { client, isNew, around, facts, sent, from } = opener
  const pairWork = from?.pairWork ?? id<'pair-work'>(house.newId())
  return house.store.decide(pairWork, acting, async (tx): Promise<Opened> => {
    const row = { client: client.id, createdOn: around.today, rehearsal: client.rehearsal }
    if (from && !(await tx.openReferral(from.referral, around.now)))
      return refused({ code: 'already-answered' })
    if (isNew) await tx.addPerson({ ...client, worker: false })
    // As they are now: a turvakielto may have begun since they were found.
    const [now = client] = isNew ? [] : await tx.people([client.id])
    const opened = await tx.open(row, sent)
    if (opened.is === 'different-body') return { is: 'other-body' }
    if (opened.is === 'already') return { is: 'opened', pairWork: opened.pairWork }
    const appended = await tx.append(facts, sent)
    if (appended.is !== 'recorded') throw new Error(`a new pair work was ${appended.is}`)
    await settle(house, tx, {
      pairWork: { id: pairWork, ...row },
      client: now,
      people: [now],
      around,
      known: appended.known,
      facts,
    })
    return { is: 'opened', pairWork }
  })
}

/** A hash of the rest and a guess at the code could be compared: it is kept out. */
const withoutCode = (body: Omit<Opening, 'commandId'>): unknown =>
  'new' in body.client
    ? { ...body, client: { new: { ...body.client.new, identityCode: undefined } } }
    : body

const refused = (...refusals: readonly Refusal[]): Opened => ({ is: 'refused', refusals })

/** A new client comes with their code, where it was told. */
type ClientRow = PersonRow & { readonly identityCode?: string }

/** A client the worker may know by name already, or a new one. A colleague is no client here. */
const clientOf = async (
  house: House,
  acting: Acting,
  opening: Opening,
  county: County,
): Promise<ClientRow | { readonly refusal: Refusal } | undefined> => {
  if ('new' in opening.client) {
    const { name, language, rehearsal = false, identityCode } = opening.client.new
    const given = opening.client.new.birthDate as LocalDate | null
    const checked = identityCode
      ? checkCode(house.config, identityCode, { birthDate: given, rehearsal })
      : undefined
    if (checked && !checked.ok)
      return { refusal: { code: checked.refusal, field: '/client/new/identityCode' } }
    return {
      id: id<'person'>(house.newId()),
      name,
      birthDate: checked?.birthDate ?? given,
      language,
      rehearsal,
      secretWhereabouts: false,
      ...(checked ? { identityCode: checked.code } : {}),
    }
  }
  const wanted = id<'person'>(opening.client.id)
  if (county.worker(wanted)) return undefined
  return house.store.read(acting, null, async (tx) => (await tx.people([wanted]))[0])
}
