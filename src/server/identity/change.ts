/**
 * One change to who somebody is: asked by a home member of a pair work the person is in, checked again inside the
 * transaction, recorded as an event without its values, and followed in every pair work it concerns.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { id, type PairWorkId, type PersonId } from '#domain/identity'
import type { Refusal } from '#domain/refusal'
import { isInForce } from '#policy/sees'
import { standingOf } from '#policy/standing'
import { canonical } from '#store/canonical'
import type { Acting, Identity, IdentityEvent, IdentityTransaction } from '#store/store'
import type { House } from '../house.ts'
import { type Looked, lookAt, sendJson } from '../pair-works/answer.ts'
import { Problem, problemFrom } from '../problem.ts'
import { isHomeSide, peopleOn, presentCard } from './present.ts'
import { remakeConcerning } from './remake.ts'

export const refuse = (code: Refusal['code'], field: string): never => {
  throw problemFrom([{ code, field }])
}

/** Only the home's side gets further; everybody else who is here is told the one constant sentence. */
export const lookFromHome = async (
  house: House,
  request: FastifyRequest<{ Params: { id: string } }>,
  what: string,
): Promise<Looked> => {
  const looked = await lookAt(house, request, request.params.id, what)
  await looked.logged
  if (!isHomeSide(looked.sight.standing)) throw new Problem('needs-initiator')
  return looked
}

/** Somebody of the client's side named here, as far as the reader sees. */
export const personIn = (looked: Looked, person: string, field = '/person'): PersonId =>
  peopleOn(looked).find((one) => one === person) ?? refuse('unknown-reference', field)

export const eventIn = (
  house: House,
  { acting, sight }: Looked,
  event: Pick<IdentityEvent, 'person' | 'kind'> & Partial<Omit<IdentityEvent, 'pairWork'>>,
): IdentityEvent & { readonly pairWork: PairWorkId } => ({
  id: house.newId(),
  pairWork: sight.pairWork.id,
  what: [],
  reason: null,
  words: null,
  about: null,
  actor: acting.person,
  service: acting.service,
  at: house.clock(),
  ...event,
})

interface Sent {
  readonly routeOptions: { readonly url?: string | undefined }
  readonly body: { readonly commandId: string }
}

/**
 * Whether this is to be done: false when the same was asked before.
 * @throws Problem `other-body` where something else was asked under the same id
 */
export const isNew = async (
  house: House,
  tx: IdentityTransaction,
  acting: Acting,
  pairWork: PairWorkId | null,
  { routeOptions, body }: Sent,
): Promise<boolean> => {
  const { commandId, ...asked } = body
  const mark = house.keys.mark(acting, 'body', canonical([routeOptions.url, pairWork, asked]))
  const is = await tx.askedOnce({ id: commandId, mark, pairWork })
  if (is === 'different') throw new Problem('other-body')
  return is === 'new'
}

/** `run` gives back whose identity it touched; what was asked before is not done again. */
export const change = async (
  house: House,
  looked: Looked,
  sent: Sent,
  run: (tx: IdentityTransaction) => Promise<readonly PersonId[]>,
): Promise<void> => {
  const { acting, sight } = looked
  const county = await house.county.current()
  await house.store.identity.change(acting, async (tx) => {
    const grants = await tx.within(sight.pairWork.id, (one) => one.grants())
    if (!isStillHome(grants, acting)) throw new Problem('not-found')
    if (await isNew(house, tx, acting, sight.pairWork.id, sent))
      await remakeConcerning(house, tx, county, await run(tx))
  })
}

const isStillHome = (grants: Parameters<typeof standingOf>[0], acting: Acting): boolean =>
  isHomeSide(standingOf(grants.filter((row) => isInForce(row, acting))) ?? '')

export const getIdentity = async (tx: IdentityTransaction, person: PersonId): Promise<Identity> => {
  const found = await tx.find(person)
  if (!found) throw new Error('a person of the client’s side without a record')
  return found
}

/** The card as it stands now, for whoever asked for it or changed it. */
export const sendCard = async (
  house: House,
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const looked = await lookAt(house, request, request.params.id, 'identity')
  const people = peopleOn(looked)
  const card = await house.store.read(
    looked.acting,
    id<'pair-work'>(request.params.id),
    async (tx) => ({
      identities: await tx.identities(people),
      orders: await tx.nonDisclosures(people),
      events: await tx.identityEvents(people),
    }),
  )
  return sendJson(reply, presentCard(looked, card), looked.logged)
}
