/**
 * Whom a part is addressed to: they see it though their categories do not cover it; excluded topics still hold.
 * @source design language.md, "Part"; rules.md, "Who sees what": own meetings and own tasks
 */
import type { FactKind } from '../facts/index.ts'
import { id, type PersonId } from '../identity.ts'
import type { Facts } from '../knowledge.ts'
import { deriveMeetings } from '../meetings.ts'
import { deriveTasks } from '../tasks.ts'
import type { Setting } from './case.ts'

type Values = Readonly<Record<string, unknown>>
type Readers = (values: Values, now: Facts | undefined, asked: Setting) => readonly unknown[]

const one =
  (name: string): Readers =>
  (values) => [values[name]]
const many =
  (name: string): Readers =>
  (values) =>
    Array.isArray(values[name]) ? (values[name] as unknown[]) : []

const ofMeeting: Readers = (values, now) =>
  (now ? deriveMeetings(now) : []).find((meeting) => meeting.id === values.meeting)?.participants ??
  []
const ofTask: Readers = (values, now) => {
  const task = (now ? deriveTasks(now) : []).find((found) => found.id === values.task)
  return task ? [task.doer, task.setBy] : []
}
const ofAuthor =
  (name: string): Readers =>
  (values, now) => {
    const found = typeof values[name] === 'string' ? now?.find(values[name]) : undefined
    return found ? [found.part.author.person] : []
  }
const together =
  (...all: readonly Readers[]): Readers =>
  (values, now, asked) =>
    all.flatMap((readers) => readers(values, now, asked))

/** Whoever gave one of these lines signed the paper. */
const linesIn = (lines: unknown, now: Facts | undefined): readonly unknown[] =>
  (Array.isArray(lines) ? lines : []).flatMap((line) => {
    const found = now?.find(String(line))
    return found ? [(found.part.values as Values).giver] : []
  })

/** By kind of fact and, where parts differ, by part. */
const table: Partial<Record<FactKind, Readers | Readonly<Record<string, Readers>>>> = {
  'information-given': one('to'),
  'client-informed': one('who'),
  'giver-required': one('giver'),
  'giver-released': one('giver'),
  'line-given': one('giver'),
  'line-refused': one('giver'),
  'line-withdrawn': one('giver'),
  'line-confirmed': (values, now) => {
    const found = typeof values.line === 'string' ? now?.find(values.line) : undefined
    return found ? [(found.part.values as Values).giver] : []
  },
  'consent-document-stored': (values, now) => linesIn(values.lines, now),
  'member-joined': { 'party-member': one('person') },
  'member-left': { 'party-member': one('person') },
  'keeper-named': one('who'),
  'supervisor-consulted': one('supervisor'),
  'hand-over-offered': one('to'),
  'hand-over-accepted': ofAuthor('offer'),
  'hand-over-declined': ofAuthor('offer'),
  'hand-over-withdrawn': (values, now) => {
    const found = typeof values.offer === 'string' ? now?.find(values.offer) : undefined
    return found ? [(found.part.values as Values).to] : []
  },
  'meeting-proposed': many('participants'),
  'meeting-agreed': { answer: ofMeeting },
  'meeting-declined': { answer: ofMeeting },
  'meeting-cancelled': ofMeeting,
  'meeting-roles-agreed': ofMeeting,
  'invitation-sent': together(many('to'), ofMeeting),
  'meeting-held': { meeting: together(ofMeeting, many('present'), many('remote')) },
  'note-sent': many('to'),
  'note-read': ofAuthor('note'),
  'task-set': one('doer'),
  'task-reassigned': together(one('doer'), ofTask),
  'task-done': { done: ofTask },
  'task-returned': { answer: ofTask },
  'task-accepted': ofTask,
  'plan-view-given': together(many('shareWith'), one('whose')),
  'proposal-settled': ofAuthor('proposal'),
}

/** `asked` of a new pair work knows no round yet; nothing is addressed there. */
export const readersOf = (
  kind: FactKind,
  part: string,
  values: Values,
  asked: Setting & { readonly now?: Facts },
): readonly PersonId[] => {
  const found = table[kind]
  const readers = typeof found === 'function' ? found : found?.[part]
  const people = readers?.(values, asked.now, asked) ?? []
  return [...new Set(people.filter((person) => typeof person === 'string'))].map((person) =>
    id<'person'>(person as string),
  )
}
