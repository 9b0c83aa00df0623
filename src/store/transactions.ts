import { sql } from 'kysely'
import type { Fact, FactKind, NewFact } from '#domain/facts/index'
import type { PairWorkId } from '#domain/identity'
import { foldKnown, foldSeen } from '#domain/knowledge'
import { readGrants, replaceGrants } from './access.ts'
import { append, withNew } from './append.ts'
import { become, type Database, query, type Tx, transact } from './database.ts'
import { readDerivedRows } from './derived-rows.ts'
import { readAll, readSent, readVisible } from './facts.ts'
import { StoreFault } from './fault.ts'
import { readIdentities, readIdentityEvents, readNonDisclosures } from './identity-read.ts'
import { putInvitation, readInvitations, remindInvited, settleInvitation } from './invitations.ts'
import type { Journal, JournaledCommand } from './journal.ts'
import { needsJournal } from './journal-desk.ts'
import { findMemberRow, listMemberRows, readTurned, replaceMemberRows } from './member-rows.ts'
import {
  addPeople,
  findClientsByCode,
  readContact,
  readHomeClients,
  readPeople,
  readPeopleWithFormerNames,
  searchClients,
} from './people.ts'
import { openReferral, tellReferrer } from './referrals.ts'
import { keepScan, readScan } from './scans.ts'
import { readSight } from './sight.ts'
import type {
  Acting,
  DecideTransaction,
  Deciding,
  NewPairWork,
  Opened,
  PairWorkRow,
  Reading,
  ReadTransaction,
  Sent,
  Sighted,
} from './store.ts'
import { replaceSummaries } from './summaries.ts'
import { readOwnLooks, readOwnUseLog } from './use-log.ts'
import type { Vault } from './vault.ts'

const findPairWork = async (tx: Tx, pairWork: PairWorkId): Promise<PairWorkRow | undefined> => {
  const [row] = await query(
    tx,
    sql<PairWorkRow>`select id, client, created_on as "createdOn", rehearsal from pair_work where id = ${pairWork}`,
  )
  return row
}

/** Opening is known by who opened and their command: sent twice, the second finds the first's pair work. */
const open = async (
  tx: Tx,
  pairWork: PairWorkId,
  acting: Acting,
  row: NewPairWork,
  sent: Sent,
): Promise<Opened> => {
  await query(
    tx,
    sql`insert into pair_work (id, client, created_on, rehearsal) values (${pairWork}, ${row.client}, ${row.createdOn}::date, ${row.rehearsal})`,
  )
  const added = await query(
    tx,
    sql`insert into opening (person, command_id, body_hash, pair_work) values (${acting.person}, ${sent.id}, ${sent.bodyHash}, ${pairWork}) on conflict do nothing returning 1`,
  )
  if (added.length === 1) return { is: 'opened' }
  const [before] = await query<{ body_hash: string; pair_work: PairWorkId }>(
    tx,
    sql`select body_hash, pair_work from opening where person = ${acting.person} and command_id = ${sent.id}`,
  )
  return before?.body_hash === sent.bodyHash
    ? { is: 'already', pairWork: before.pair_work }
    : { is: 'different-body' }
}

/** What one deciding transaction is, over the statements of its parts. */
export const decideTransaction = (
  tx: Tx,
  pairWork: PairWorkId,
  acting: Acting,
  recorded: (facts: readonly NewFact[], sent: Sent) => void,
  granted: () => void,
  vault: Vault,
): DecideTransaction => {
  let log: { readonly facts: readonly Fact[]; readonly lastSeq: number } | undefined
  const read = async () => {
    log = await readAll(tx, pairWork)
    return log
  }
  const methods: Deciding = {
    pairWork,
    open: async (row, sent) => {
      const opened = await open(tx, pairWork, acting, row, sent)
      if (opened.is === 'opened') log = { facts: [], lastSeq: 0 }
      else tx.mayStay = false
      return opened
    },
    addPerson: async (person) => {
      await query(tx, addPeople([person], tx.vault))
    },
    find: () => findPairWork(tx, pairWork),
    people: (ids) => readPeopleWithFormerNames(tx, ids),
    nonDisclosures: (people) => readNonDisclosures(tx, people),
    sentBefore: (sent) => readSent(tx, pairWork, acting.person, sent),
    known: async () => foldKnown((await read()).facts),
    isHere: async () => {
      const [, here] = await Promise.all([
        query(tx, become({ role: 'app_user', acting, pairWork })),
        isAnythingHere(tx),
        query(tx, become({ role: 'app_decide', acting, pairWork })),
      ])
      return here
    },
    seen: async () => {
      // Sent in one turn of the event loop, so that nothing else of this transaction is asked as the reader.
      const [, visible] = await Promise.all([
        query(tx, become({ role: 'app_user', acting, pairWork })),
        readVisible(tx, pairWork),
        query(tx, become({ role: 'app_decide', acting, pairWork })),
      ])
      return foldSeen(visible)
    },
    append: async (facts, sent) => {
      if (!log) throw new StoreFault('wrong-use', '(Facts appended before the log was read.)')
      const done = await append(tx, pairWork, acting.person, log.lastSeq, facts, sent)
      if (done !== 'recorded') {
        tx.mayStay = false
        return done === 'conflict' ? { is: 'conflict' } : done
      }
      recorded(facts, sent)
      // What is opened again was not read before.
      if (facts.some((fact) => fact.kind === 'seal-undone')) await read()
      else log = { facts: withNew(log.facts, facts), lastSeq: log.lastSeq + facts.length }
      return { is: 'recorded', known: foldKnown(log.facts) }
    },
    replaceGrants: async (rows) => {
      if (await replaceGrants(tx, pairWork, rows)) granted()
    },
    grants: () => readGrants(tx, pairWork),
    derivedRows: () => readDerivedRows(tx, pairWork),
    replaceMemberRows: (rows) => replaceMemberRows(tx, pairWork, rows),
    replaceSummaries: (rows) => replaceSummaries(tx, pairWork, rows),
    putInvitation: (invitation) => putInvitation(tx, pairWork, invitation),
    settleInvitation: (part, state) => settleInvitation(tx, pairWork, part, state),
    remindInvited: (part, on) => remindInvited(tx, pairWork, part, on),
    openReferral: (referral, at) => openReferral(tx, acting, referral, at),
    tellReferrer: (answer) => tellReferrer(tx, acting, pairWork, answer),
    keepScan: (scan) => keepScan(tx, vault, pairWork, scan),
  }
  return methods as DecideTransaction
}

const nothingSeen: Sighted = {
  grants: [],
  pairWork: undefined,
  seen: foldSeen([]),
  memberRow: undefined,
  people: [],
  phones: new Map(),
}

/** Has the actor a grant in force in the pair work of this transaction? */
const isAnythingHere = async (tx: Tx): Promise<boolean> => {
  const [row] = await query<{ here: boolean }>(tx, sql`select grants_here() is not null as here`)
  return row?.here ?? false
}

const readTransaction = (
  tx: Tx,
  pairWork: PairWorkId | null,
  acting: Acting,
  vault: Vault,
): ReadTransaction => {
  let here: Promise<boolean> | undefined
  // Asked first and alone: whoever has no grant waits as long whether there is anything or not.
  const ofThis = async <T>(none: T, run: (pairWork: PairWorkId) => Promise<T>): Promise<T> => {
    if (pairWork === null) return none
    here ??= isAnythingHere(tx)
    return (await here) ? run(pairWork) : none
  }
  const methods: Reading = {
    grants: () => ofThis([], (one) => readGrants(tx, one)),
    find: () => ofThis(undefined, (one) => findPairWork(tx, one)),
    seen: async () => foldSeen(await ofThis([], (one) => readVisible(tx, one))),
    people: (ids) => readPeople(tx, ids),
    sight: () => ofThis(nothingSeen, (one) => readSight(tx, one)),
    contact: (person) => readContact(tx, person),
    memberRow: () => ofThis(undefined, (one) => findMemberRow(tx, one)),
    list: (asked) => listMemberRows(tx, acting.person, acting.service ?? '', asked),
    turned: () => readTurned(tx),
    searchClients: (text, limit) => searchClients(tx, text, limit),
    findClientsByCode: (code) => findClientsByCode(tx, code),
    homeClients: () => readHomeClients(tx),
    identities: (people) => readIdentities(tx, people),
    nonDisclosures: (people) => readNonDisclosures(tx, people),
    identityEvents: (people) => readIdentityEvents(tx, people),
    invitations: () => readInvitations(tx),
    scan: (part) => ofThis(undefined, (one) => readScan(tx, vault, one, part)),
    useLog: (asked) => readOwnUseLog(tx, asked),
    looks: (before) => readOwnLooks(tx, before),
  }
  return methods as ReadTransaction
}

/** Changes what is seen without a change of anybody's grant. */
const hides: ReadonlySet<FactKind> = new Set([
  'entry-sealed',
  'seal-undone',
  'part-retagged',
  'whereabouts-marked',
  'prohibition-checked',
])

export const decideIn =
  (database: Database, told: (pairWork: PairWorkId) => void, vault: Vault, journal?: Journal) =>
  async <T>(
    pairWork: PairWorkId,
    acting: Acting,
    run: (tx: DecideTransaction) => Promise<T>,
  ): Promise<T> => {
    let given: Pick<JournaledCommand, 'facts' | 'sent'> | undefined
    let isGrantChanged = false
    let isNew = false
    let written: JournaledCommand | undefined
    try {
      const value = await transact(
        database,
        { role: 'app_decide', acting, pairWork, writes: true },
        async (tx) => {
          const deciding = decideTransaction(
            tx,
            pairWork,
            acting,
            (facts, sent) => {
              given = { facts, sent }
            },
            () => {
              isGrantChanged = true
            },
            vault,
          )
          const result = await run({
            ...deciding,
            open: (row, sent) => {
              isNew = true
              return deciding.open(row, sent)
            },
          })
          if (!tx.mayStay) given = undefined
          const [first] = given?.facts ?? []
          const isToldOutside =
            !isNew && (isGrantChanged || given?.facts.some((fact) => hides.has(fact.kind)))
          if (journal && given && first && isToldOutside) {
            const entry = {
              is: 'command',
              at: first.recordedAt,
              pairWork,
              acting,
              ...given,
            } as const
            // On disk before the commit: what is answered is never only in the database.
            const end = await journal.write(entry)
            written = entry
            if (end) await query(tx, needsJournal(end))
          }
          return result
        },
      )
      if (given) told(pairWork)
      return value
    } catch (error) {
      // Where nobody knows whether it was kept, the line stays: taking access away twice does no harm.
      const isUnknown = error instanceof StoreFault && error.code === 'unavailable'
      if (written && !isUnknown) await journal?.takeBack(written).catch(() => {})
      throw error
    }
  }

export const readIn =
  (database: Database, vault: Vault) =>
  <T>(
    acting: Acting,
    pairWork: PairWorkId | null,
    run: (tx: ReadTransaction) => Promise<T>,
  ): Promise<T> =>
    transact(database, { role: 'app_user', acting, pairWork }, (tx) =>
      run(readTransaction(tx, pairWork, acting, vault)),
    )
