/** Drawn logs written into a database as the server would have left them. */
import { helsinkiDate, type Instant } from '#domain/calendar'
import type { Fact } from '#domain/facts/index'
import { id } from '#domain/identity'
import type { County } from '#server/directory/county'
import type { House } from '#server/house'
import { settle } from '#server/pair-works/settle'
import { surroundingsOf } from '#server/pair-works/surroundings'
import type { DecideTransaction, NewPairWork, Sent } from '#store/store'
import { clientSide, person, service, sibling } from './county.ts'
import type { Log } from './draw-world.ts'
import { invitationsIn } from './invitations.ts'

/** One log as the server would have left it: the facts, who sees what, and each member's row. */
export const writeLog = async (
  house: House,
  log: Log,
  setClock: (at: Instant) => void,
): Promise<void> => {
  const { scene, told } = log
  await record(house, log, told, setClock, async (tx, sent, last) => {
    const row = {
      client: person(scene.client),
      createdOn: helsinkiDate(told[0]?.recordedAt ?? last),
      rehearsal: false,
    }
    await tx.open(row, sent)
    return row
  })
}

/** The same of what comes after it. */
export const tellMore = (
  house: House,
  log: Log,
  facts: readonly Fact[],
  setClock: (at: Instant) => void,
): Promise<void> =>
  record(house, log, facts, setClock, async (tx) => {
    await tx.known()
    const found = await tx.find()
    if (!found) throw new Error('no pair work')
    return found
  })

const record = async (
  house: House,
  { scene }: Log,
  told: readonly Fact[],
  setClock: (at: Instant) => void,
  begin: (tx: DecideTransaction, sent: Sent, at: Instant) => Promise<NewPairWork>,
): Promise<void> => {
  const last = told.at(-1)?.recordedAt
  if (!last) throw new Error('an empty log')
  setClock(last)
  const by = { person: person(scene.opener), service: service(scene.home[0] ?? '') }
  const acting = { ...by, on: helsinkiDate(last) }
  const county = await house.county.current()
  await house.store.decide(scene.pairWork, acting, async (tx) => {
    const sent = { id: id<'command'>(`c-${scene.pairWork}-${told[0]?.id}`), bodyHash: 'drawn' }
    const row = await begin(tx, sent, last)
    const appended = await tx.append(told, sent)
    if (appended.is !== 'recorded') throw new Error(`a drawn log was ${appended.is}`)
    const people = await tx.people([...clientSide, sibling].map(person))
    const found = people.find((one) => one.id === scene.client)
    if (!found) throw new Error('no client')
    const around = surroundingsOf(house, {
      now: last,
      model: scene.model,
      county,
      client: found,
      people,
    })
    await settle(house, tx, {
      pairWork: { ...row, id: scene.pairWork },
      client: found,
      people,
      around,
      known: appended.known,
      facts: told.filter((fact) => fact.kind !== 'member-invited'),
    })
    await putInvitations(county, tx, told)
  })
}

/** Each asked on its own day, under an id of its own, whatever came between. */
const putInvitations = async (
  county: County,
  tx: DecideTransaction,
  told: readonly Fact[],
): Promise<void> => {
  for (const invitation of invitationsIn(told)) {
    const asking = invitation.by && county.service(invitation.by)
    if (asking)
      await tx.putInvitation({
        ...invitation.row,
        organisation: asking.organisation,
        state: invitation.state,
      })
  }
}
