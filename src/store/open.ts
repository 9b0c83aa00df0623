import { sql } from 'kysely'
import { id, type PairWorkId } from '#domain/identity'
import { accountDesk } from './accounts.ts'
import { processMark } from './append.ts'
import { backupDesk } from './backup.ts'
import { briefDesk } from './briefs.ts'
import { ask, type Database } from './database.ts'
import { directoryDesk } from './directory.ts'
import { basesDesk } from './disclosures.ts'
import { draftDesk } from './drafts.ts'
import { expertDesk } from './experts.ts'
import { exportDesk } from './export.ts'
import { figureDesk } from './figures.ts'
import { identityDesk } from './identity.ts'
import { invitationDesk } from './invitations.ts'
import type { Journal } from './journal.ts'
import { journalDesk } from './journal-desk.ts'
import { logRequestDesk } from './log-requests.ts'
import { modelDesk } from './models.ts'
import { noteDesk } from './notes-that-go.ts'
import { noticeDesk } from './notices.ts'
import { noticeMailDesk } from './notices-mail.ts'
import { peopleDesk } from './people.ts'
import { openPglite } from './pglite.ts'
import { openPostgres } from './postgres.ts'
import { questionDesk } from './questions.ts'
import { referralDesk } from './referrals.ts'
import { retentionDesk } from './retention.ts'
import { sealDesk } from './seal.ts'
import { sealDecisionDesk } from './seal-decisions.ts'
import { sealedDesk } from './sealed-entries.ts'
import { sessionDesk } from './sessions.ts'
import { settingDesk } from './settings.ts'
import type { Store, StoreOptions } from './store.ts'
import { decideIn, readIn } from './transactions.ts'
import { useLogDesk } from './use-log.ts'
import { closedVault, inProcessVault, type Vault } from './vault.ts'
import { visitDesk } from './visits.ts'
import { waysInDesk } from './ways-in.ts'

/**
 * Opens PostgreSQL by `url`, else the embedded database in `folder`, else one in memory.
 * @throws StoreFault `folder-in-use` when another process has the folder, `unavailable` when nothing answers
 */
export const openStore = async (options: StoreOptions = {}): Promise<Store> => {
  const database = await openDatabase(options)
  const isInMemory = options.url === undefined && options.folder === undefined
  const vault = options.vault ?? (isInMemory ? inProcessVault() : closedVault)
  return storeOver(database, vault, options.journal)
}

/** What stands under a store, for what is done beside requests. */
export const openDatabase = (options: StoreOptions): Promise<Database> => {
  const migrate = options.migrate ?? true
  return options.url === undefined
    ? openPglite({ folder: options.folder, migrate })
    : openPostgres({ url: options.url, connections: options.connections ?? 16, migrate })
}

/** The store's whole interface over one opened database. Without a vault nothing sealed can be read or written. */
export const storeOver = (
  opened: Database,
  vault: Vault = closedVault,
  journal?: Journal,
): Store => {
  const database: Database = { ...opened, vault, journal }
  const listeners = new Set<(pairWork: PairWorkId | null) => void>()
  const tell = (pairWork: PairWorkId | null) => {
    for (const listener of listeners) listener(pairWork)
  }
  let listening: Promise<() => Promise<void>> | undefined
  return {
    engine: database.engine,
    decide: decideIn(database, tell, vault, journal),
    read: readIn(database, vault),
    people: peopleDesk(database),
    identity: identityDesk(database, tell),
    directory: directoryDesk(database),
    accounts: accountDesk(database),
    sessions: sessionDesk(database),
    waysIn: waysInDesk(database),
    models: modelDesk(database),
    invitations: invitationDesk(database),
    referrals: referralDesk(database),
    useLog: useLogDesk(database),
    figures: figureDesk(database),
    seal: sealDesk(database),
    sealedEntries: sealedDesk(database),
    sealDecisions: sealDecisionDesk(database),
    logRequests: logRequestDesk(database),
    bases: basesDesk(database),
    briefs: briefDesk(database),
    questions: questionDesk(database),
    visits: visitDesk(database),
    drafts: draftDesk(database),
    settings: settingDesk(database),
    notices: noticeDesk(database),
    noticeMail: noticeMailDesk(database),
    journal: journalDesk(database, journal),
    backup: backupDesk(database),
    retention: retentionDesk(database),
    notes: noteDesk(database),
    export: exportDesk(database, vault, readIn(database, vault)),
    experts: expertDesk(database),
    onRecorded: (listener) => {
      listeners.add(listener)
      // Until it listens, only this process's own are heard; the next read shows the others'.
      listening ??= database
        .listen(
          (payload) => {
            const [mark, pairWork] = payload.split(/:(.*)/s)
            if (mark !== processMark && pairWork) tell(id(pairWork))
          },
          () => tell(null),
        )
        .catch(() => async () => {})
      return () => listeners.delete(listener)
    },
    check: async () => {
      await ask(database, sql`select 1`)
    },
    close: async () => {
      listeners.clear()
      await (await listening)?.()
      await journal?.close()
      await database.close()
    },
  }
}

export { StoreFault } from './fault.ts'
