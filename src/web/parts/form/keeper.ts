/**
 * Keeps every text that is being typed: on the device at once, on the server within seconds, and again when the network
 * is back. What was typed on two devices is shown side by side, and nothing goes until somebody has chosen.
 */
import { toAscii } from './ascii.ts'
import {
  isSame,
  type Kept,
  type SavedState,
  type Turn,
  turnWhenKept,
  turnWhenRead,
} from './draft-turns.ts'
import {
  clearAll,
  clearSent,
  type Draft,
  type DraftPlace,
  draftKey,
  draftKeys,
  keepDraft,
  readDraft,
  type Shelf,
  unsentOf,
  type Writer,
} from './drafts.ts'
import type { DraftsAsked } from './drafts-api.ts'

/** Sent at most this often while somebody types. */
const sendEveryMillis = 1500
const againMillis = [5_000, 15_000, 30_000] as const

interface Entry {
  key: string
  kept: Kept
  timer: ReturnType<typeof setTimeout> | undefined
  sending: Promise<void> | undefined
  failures: number
  /** Over, and the server has not heard it: what is begun anew goes over it. */
  readonly over: Draft | null
}

export interface Around {
  readonly shelf: Shelf
  readonly server: DraftsAsked
  readonly now: () => string
  readonly newId: () => string
}

export const makeKeeper = ({ shelf, server, now, newId }: Around) => {
  const entries = new Map<string, Entry>()
  const listeners = new Set<() => void>()
  let writer: Writer | null = null
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const entryOf = (key: string): Entry => {
    const known = entries.get(key)
    if (known) return known
    const draft = readDraft(shelf, key)
    const state = draft === null || draft.isOver ? 'nothing' : stateOf(draft)
    const entry: Entry = {
      key,
      kept: { draft: draft?.isOver ? null : draft, state, other: null },
      timer: undefined,
      sending: undefined,
      failures: 0,
      over: draft?.isOver ? draft : null,
    }
    entries.set(key, entry)
    return entry
  }
  const stateOf = (draft: Draft): SavedState =>
    draft.staysHere ? 'this-device' : draft.isSent ? 'saved' : 'saving'
  const isHere = (entry: Entry) => entries.get(entry.key) === entry
  const put = (entry: Entry, changed: Partial<Kept>) => {
    entry.kept = { ...entry.kept, ...changed }
    if (changed.draft && !keepDraft(shelf, entry.key, changed.draft))
      entry.kept = { ...entry.kept, state: 'not-kept' }
    tell()
  }
  const sendLater = (entry: Entry, millis: number) => {
    clearTimeout(entry.timer)
    entry.timer = setTimeout(() => void send(entry), millis)
  }

  const send = async (entry: Entry, isLeaving = false): Promise<void> => {
    clearTimeout(entry.timer)
    entry.timer = undefined
    if (entry.sending) await entry.sending
    const { draft, other } = entry.kept
    if (!isHere(entry) || draft === null || other !== null || draft.isSent || draft.staysHere)
      return
    entry.sending = sendOne(entry, draft, isLeaving).finally(() => {
      entry.sending = undefined
    })
    await entry.sending
  }

  const sendOne = async (entry: Entry, draft: Draft, isLeaving: boolean): Promise<void> => {
    const revision = newId()
    const { place, base, commandId, values, words } = draft
    const tried = [...draft.tried, revision].slice(-5)
    put(entry, { draft: { ...(entry.kept.draft ?? draft), tried } })
    try {
      const answer = await server.keep(
        { ...place, revision, base, typed: toAscii({ commandId, values }), words: toAscii(words) },
        isLeaving,
      )
      entry.failures = 0
      if (isHere(entry)) take(entry, turnWhenKept(entry.kept.draft ?? draft, draft, answer))
    } catch (problem) {
      if (!isHere(entry)) return
      put(entry, { state: 'this-device' })
      // What the server will not take as it is waits for the next letter.
      if (!server.isPassing(problem)) return
      const wait = againMillis[Math.min(entry.failures, againMillis.length - 1)] ?? 30_000
      entry.failures += 1
      sendLater(entry, wait)
    }
  }

  const take = (entry: Entry, { kept, send: when, isOver }: Turn) => {
    if (isOver) return forget(entry)
    if (kept) put(entry, kept)
    if (when) sendLater(entry, when === 'now' ? 0 : sendEveryMillis)
  }
  /** What the server has of it, asked when its form is opened. */
  const compare = async (entry: Entry, place: DraftPlace): Promise<void> => {
    const answer = await server.read(place).catch(() => undefined)
    if (!isHere(entry)) return
    const { draft } = entry.kept
    if (answer !== undefined) take(entry, turnWhenRead(draft, place, answer))
    else if (draft && !draft.isSent) sendLater(entry, againMillis[0])
  }

  const leave = () => {
    for (const entry of entries.values()) clearTimeout(entry.timer)
    entries.clear()
  }
  const forget = (entry: Entry) => {
    clearTimeout(entry.timer)
    entries.delete(entry.key)
    shelf.removeItem(entry.key)
    tell()
  }
  /** The server is told; not reached, it is told when it is next. */
  const remove = async (key: string, draft: Draft): Promise<void> => {
    const isBegunAgain = () => (entries.get(key)?.kept.draft ?? null) !== null
    if (!isBegunAgain())
      keepDraft(shelf, key, { ...draft, values: null, words: [], isOver: true, isSent: false })
    try {
      await server.remove(draft.place)
    } catch {
      // Told again by `sendAll`.
      return
    }
    if (readDraft(shelf, key)?.isOver) shelf.removeItem(key)
    const entry = entries.get(key)
    const begun = entry?.kept.draft
    if (!entry || !begun) return
    // What was begun meanwhile went with it.
    put(entry, { draft: { ...begun, base: null, isSent: false } })
    sendLater(entry, 0)
  }

  /** Recorded, or thrown away: nothing of it stays anywhere. */
  const drop = async (key: string): Promise<void> => {
    const entry = entryOf(key)
    const { draft } = entry.kept
    const { sending } = entry
    forget(entry)
    if (!draft || draft.staysHere) return
    keepDraft(shelf, key, { ...draft, isOver: true, isSent: false, values: null, words: [] })
    // A writing on its way would come back after it.
    await sending
    await remove(key, draft)
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** What the device has of it, without asking anybody: no form is empty at the first look at it. */
    read: (key: string): Kept => entryOf(key).kept,
    /** Opened by its form: from the device at once, then as the server has it. */
    open: (whose: Writer, place: DraftPlace, staysHere: boolean): string => {
      const key = draftKey(whose, place)
      const entry = entryOf(key)
      if (!staysHere) void compare(entry, place)
      return key
    },
    write: (
      key: string,
      draft: Pick<Draft, 'place' | 'commandId' | 'values' | 'words'>,
      staysHere = false,
    ) => {
      const entry = entryOf(key)
      const before = entry.kept.draft
      const next: Draft = {
        ...draft,
        savedAt: now(),
        keptAt: before?.keptAt ?? null,
        base: (before ?? entry.over)?.base ?? null,
        tried: (before ?? entry.over)?.tried ?? [],
        isSent: false,
        ...(staysHere ? { staysHere } : {}),
      }
      const state =
        entry.kept.other !== null
          ? 'differs'
          : staysHere || entry.kept.state === 'this-device'
            ? 'this-device'
            : 'saving'
      put(entry, { draft: next, state })
      if (!staysHere && entry.timer === undefined && entry.sending === undefined)
        sendLater(entry, sendEveryMillis)
    },
    /** Somebody has chosen between two: `values` goes on, over what the other device wrote. */
    settle: (key: string, values: unknown, words: readonly string[]) => {
      const entry = entryOf(key)
      const { draft, other } = entry.kept
      if (!draft || !other) return
      const isTheirs = isSame(values, other.values)
      put(entry, {
        draft: {
          ...draft,
          values,
          words,
          savedAt: isTheirs ? other.savedAt : now(),
          keptAt: other.savedAt,
          base: other.revision,
          tried: [],
          isSent: isTheirs,
        },
        other: null,
        state: isTheirs ? 'saved' : 'saving',
      })
      if (!isTheirs) sendLater(entry, 0)
    },
    drop,
    /** Whatever waits on this device goes now: at the beginning, when the network is back, before signing out. */
    sendAll: async (): Promise<void> => {
      if (!writer) return
      for (const key of draftKeys(shelf, writer)) {
        const draft = readDraft(shelf, key)
        if (draft?.isOver) await remove(key, draft)
        else if (draft && !draft.isSent) await send(entryOf(key))
      }
    },
    /** The page is being left: what the last second brought is sent along. */
    sendLeaving: () => {
      for (const entry of entries.values()) if (entry.timer) void send(entry, true)
    },
    /** Another window of this browser wrote the same. */
    changedElsewhere: (key: string) => {
      const entry = entries.get(key)
      if (!entry || (entry.kept.draft && !entry.kept.draft.isSent)) return
      const draft = readDraft(shelf, key)
      if (draft?.isOver) entries.delete(key)
      else entry.kept = { draft, state: draft ? stateOf(draft) : 'nothing', other: null }
      tell()
    },
    /** In another service one begins with what was written there. */
    begin: (whose: Writer) => {
      const isSame = writer?.person === whose.person && writer.service === whose.service
      // Forms that opened first are the same writer's.
      if (writer !== null && !isSame) leave()
      writer = whose
    },
    /** Signed out, or the session has ended: what the server has goes from the device, whoever's it was. */
    end: () => {
      writer = null
      leave()
      clearSent(shelf)
      tell()
    },
    /** Recorded though its form was left long ago. */
    dropSent: async (commandId: string): Promise<void> => {
      for (const key of writer ? draftKeys(shelf, writer) : [])
        if (readDraft(shelf, key)?.commandId === commandId) await drop(key)
    },
    /** By their commands, what the writer has on this device that the server does not. */
    unsent: (): readonly string[] => (writer ? unsentOf(shelf, writer.person) : []),
    /** Of that, what could not be sent: not what is only being typed. */
    waiting: (): number =>
      [...entries.values()].filter(
        ({ kept }) => kept.state === 'this-device' && !kept.draft?.staysHere,
      ).length,
    hasAny: (): boolean => writer !== null && draftKeys(shelf, writer).length > 0,
    throwAway: (person: string) => {
      leave()
      clearAll(shelf, person)
      tell()
    },
  }
}
export type Keeper = ReturnType<typeof makeKeeper>
