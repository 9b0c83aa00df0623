/** Joint meetings, contacts and notes: who may be told, by which picture, in which calendar words. */
import { addDays } from '../calendar.ts'
import { id, type PersonId } from '../identity.ts'
import { deriveMeetings, type Meeting } from '../meetings.ts'
import { homeMembers } from '../members.ts'
import type { ProcessModel } from '../process-model.ts'
import type { Refusal } from '../refusal.ts'
import { stopAtPersons } from './border.ts'
import { tellsOfClient } from './calendar-text.ts'
import { type Case, type Decider, isYes, listOf, personOf, textOf, withValues } from './case.ts'
import { recordUnless } from './record.ts'

/** A note that goes is for the days at hand; what matters longer belongs to the record. */
export const longestNoteDays = 31

const people = (asked: Case, field: string): readonly PersonId[] =>
  listOf(asked, field).map((person) => id<'person'>(person))

/** The meeting a command is about. The home reads everything; another sender what they may see of it. */
const meetingOf = (asked: Case): Meeting | undefined =>
  deriveMeetings(asked.sightNow).find((meeting) => meeting.id === textOf(asked, 'meeting'))

/** Video is asked where the model says so, or where a step that says so has been borrowed. */
const asksVideo = (asked: Case): boolean => {
  const asks = (model: ProcessModel | undefined) => model?.settings.remoteWithoutVideo === 'stop'
  return (
    asks(asked.around.model) ||
    asked.now.parts('steps-borrowed', 'borrowed').some(({ values }) => {
      const lender = asked.around.findModel(values.model)
      return asks(lender) && values.steps.some((step) => lender?.steps[step]?.stops?.includes('S4'))
    })
  )
}

const notParticipants = (asked: Case, field: string, participants: readonly string[]) =>
  listOf(asked, field).flatMap((person, index): readonly Refusal[] =>
    participants.includes(person) ? [] : [{ code: 'not-a-member', field: `/${field}/${index}` }],
  )

export const proposeMeeting: Decider = (asked) => {
  const isRemote = listOf(asked, 'remote').length > 0 || textOf(asked, 'placeKind') === 'remote'
  const place = textOf(asked, 'place')
  const topics = place === undefined ? null : asked.given.topics
  return recordUnless(asked, [
    isRemote &&
      !isYes(asked, 'video') &&
      asksVideo(asked) && { code: 'video-needed', stop: 'S4', field: '/video' },
    ...notParticipants(asked, 'remote', listOf(asked, 'participants')),
    ...stopAtPersons(asked, people(asked, 'participants'), '/participants', topics),
  ])
}

/** An invited one answers for themselves; the home may tell the answer of somebody asked by phone as a voice, not as theirs. */
const answerRefusals = (asked: Case, already: (meeting: Meeting) => readonly PersonId[]) => {
  const meeting = meetingOf(asked)
  const isOver = meeting?.state === 'held' || meeting?.state === 'cancelled'
  const isAsked = meeting?.participants.includes(asked.asking.person) ?? false
  return [
    isOver && ({ code: 'already-done', field: '/meeting' } as const),
    !isAsked && ({ code: 'not-yours', field: '/meeting' } as const),
    meeting !== undefined &&
      already(meeting).includes(asked.asking.person) &&
      ({ code: 'already-answered', field: '/meeting' } as const),
  ]
}
export const agreeMeeting: Decider = (asked) =>
  recordUnless(
    asked,
    answerRefusals(asked, (meeting) => meeting.agreedBy),
  )
export const declineMeeting: Decider = (asked) =>
  recordUnless(
    asked,
    answerRefusals(asked, (meeting) => meeting.declinedBy),
  )

const isOver = (meeting: Meeting | undefined): readonly Refusal[] => {
  if (meeting === undefined) return []
  if (meeting.confirmedBy.length > 0)
    return [{ code: 'never-changes', stop: 'S9', field: '/meeting', wayOut: 'correct-entry' }]
  if (meeting.state === 'held')
    return [{ code: 'already-done', field: '/meeting', wayOut: 'correct-entry' }]
  return meeting.state === 'cancelled' ? [{ code: 'already-done', field: '/meeting' }] : []
}

/** Everybody who took part stands by name; whoever recorded was there. @source A.21; rules.md, S7 */
export const holdMeeting: Decider = (asked) => {
  const meeting = meetingOf(asked)
  const agreed = meeting?.roles?.recorder ?? undefined
  const recorder = textOf(asked, 'recorder') ?? agreed
  const [present, remote] = [listOf(asked, 'present'), listOf(asked, 'remote')]
  const isThere = (person: string | undefined) =>
    person !== undefined && (present.includes(person) || remote.includes(person))
  const told = withValues(asked, {
    recorder: textOf(asked, 'recorder') ?? (isThere(agreed) ? agreed : undefined),
    present: [
      ...present,
      ...(recorder !== undefined && textOf(asked, 'recorder') !== undefined && !isThere(recorder)
        ? [recorder]
        : []),
    ],
  })
  return recordUnless(told, isOver(meeting))
}

export const cancelMeeting: Decider = (asked) => recordUnless(asked, isOver(meetingOf(asked)))

const notHeld = (asked: Case): Refusal | false => {
  const meeting = meetingOf(asked)
  const isHeld = meeting?.state === 'held' || meeting?.state === 'broken-off'
  return (
    !isHeld && {
      code: 'not-held',
      field: '/meeting',
      ...(asked.isHome ? { wayOut: 'hold-meeting' } : {}),
    }
  )
}

export const confirmMinutes: Decider = (asked) =>
  recordUnless(asked, [
    notHeld(asked),
    meetingOf(asked)?.confirmedBy.includes(asked.asking.person) === true && {
      code: 'already-answered',
      field: '/meeting',
    },
  ])

export const addRemark: Decider = (asked) => recordUnless(asked, [notHeld(asked)])

export const agreeMeetingRoles: Decider = (asked) => {
  const roles = ['recorder', 'leader', 'chair']
  const isTold = roles.some((role) => textOf(asked, role) !== undefined)
  return recordUnless(asked, [
    !isTold && { code: 'missing', field: '/recorder' },
    ...isOver(meetingOf(asked)),
  ])
}

/** @source 004 D.18; rules.md, S3: no client data in calendar entries, subjects or bodies */
export const sendInvitation: Decider = (asked) => {
  const { client, namesToKeepSecret } = asked.around
  const tells = tellsOfClient(textOf(asked, 'calendarText') ?? '', {
    clientNames: client.names,
    others: namesToKeepSecret,
  })
  const participants = meetingOf(asked)?.participants ?? []
  return recordUnless(asked, [
    tells && { code: 'calendar-tells-client', stop: 'S3', field: '/calendarText' },
    ...notParticipants(asked, 'to', participants),
    ...isOver(meetingOf(asked)),
    ...stopAtPersons(asked, people(asked, 'to'), '/to', null),
  ])
}

/**
 * A note goes to named members. What goes outside has its topics told, and none the line excludes; a party's member is
 * only asked to tell what it is about, since what their line leaves out is not theirs to learn.
 */
export const sendNote: Decider = (asked) => {
  const to = people(asked, 'to')
  const goesAfter = textOf(asked, 'goesAfter')
  const days = [
    goesAfter !== undefined &&
      goesAfter < asked.around.today && { code: 'end-before-start' as const, field: '/goesAfter' },
    goesAfter !== undefined &&
      goesAfter > addDays(asked.around.today, longestNoteDays) && {
        code: 'too-long' as const,
        field: '/goesAfter',
        limit: longestNoteDays,
      },
  ]
  // What goes is asked of nobody after its day either.
  const told =
    goesAfter === undefined || textOf(asked, 'until') !== undefined
      ? asked
      : withValues(asked, { until: goesAfter })
  if (asked.isHome)
    return recordUnless(told, [...days, ...stopAtPersons(asked, to, '/to', asked.given.topics)])
  const isHomeMember = (person: PersonId) =>
    homeMembers(asked.sightNow, asked.around.today).some((member) => member.person === person)
  const staysHome = to.every((person) => isHomeMember(person))
  return recordUnless(told, [
    ...days,
    !staysHome && asked.given.topics === undefined && { code: 'topic-unsorted', field: '/topics' },
  ])
}

/** Read is said once, by somebody it was sent to. */
export const readNote: Decider = (asked) => {
  const note = textOf(asked, 'note') ?? ''
  const me = asked.asking.person
  const sent = asked.sightNow.parts('note-sent', 'note').find(({ part }) => part.id === note)
  const isRead = asked.sightNow
    .parts('note-read', 'read')
    .some(({ fact, values }) => values.note === note && fact.by.person === me)
  return recordUnless(asked, [
    !sent?.values.to.includes(me) && { code: 'not-yours', field: '/note' },
    isRead && { code: 'already-done', field: '/note' },
  ])
}

export const answerQuestion: Decider = (asked) =>
  recordUnless(asked, [
    !asked.isHome &&
      personOf(asked, 'person') !== undefined &&
      personOf(asked, 'person') !== asked.asking.person && { code: 'not-yours', field: '/person' },
  ])
