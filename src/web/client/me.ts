/** What the client's and a guardian's own pages ask of a view. */
import { ageOn, type LocalDate } from '#domain/calendar'
import type { CommandKind } from '#domain/commands'
import type { Recorded, RecordedPart, View } from '../api/view.ts'
import { formOf } from '../parts/form/shape.ts'
import { helsinkiToday } from '../text/days.ts'

export type OwnVoice = 'client' | 'child' | 'guardian'

const adultYears = 18

export const voiceOf = (view: View, today: string = helsinkiToday()): OwnVoice => {
  if (view.standing === 'guardian') return 'guardian'
  const born = view.client?.birthDate
  return born && ageOn(born as LocalDate, today as LocalDate) < adultYears ? 'child' : 'client'
}

/** Names of those the reader may know; nobody else leaves a trace. */
export const knownNames = (view: View, people: readonly string[]): readonly string[] => {
  const known = new Map(view.people.map(({ person, name }) => [person, name]))
  return people.flatMap((person) => known.get(person) ?? view.names[person] ?? [])
}

export interface OwnWords {
  readonly fact: Recorded
  readonly part: RecordedPart
}
/** Somebody's own words as they were recorded, newest first. */
export const deriveOwnWords = (view: View, person: string | undefined): readonly OwnWords[] =>
  view.record
    .filter(({ kind }) => kind === 'voice-recorded')
    .flatMap((fact) => fact.parts.map((part) => ({ fact, part })))
    .filter(({ part }) => part.values.whose === person)
    .toReversed()

/**
 * What a form about oneself need not ask, with what it holds: whose it is, in which voice, and everything the address
 * already tells.
 */
export const deriveOwnGiven = (
  kind: CommandKind,
  me: string,
  voice: OwnVoice,
  told: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> => {
  const own: Record<string, unknown> = {}
  for (const { name, field } of formOf(kind).fields) {
    const isOwnSide = field.is === 'person' && field.among !== 'workers'
    if (ownPeople.includes(name) && isOwnSide) own[name] = me
    if (ownVoices.includes(name) && field.is === 'choice') own[name] = voice
  }
  return { ...own, ...always[kind], ...told }
}
/** On one's own page one writes, and has signed in strongly. */
const always: Partial<Record<CommandKind, Readonly<Record<string, string>>>> = {
  'record-voice': { how: 'written' },
  'confirm-line': { form: 'electronic' },
}
const ownPeople = ['whose', 'who', 'giver', 'person']
const ownVoices = ['whose', 'voice']
