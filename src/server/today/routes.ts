/** Today over all one's pair works, and the unit of a supervisor. Both are read from one's own list rows. */
import { z } from 'zod'
import { addDays, helsinkiDate } from '#domain/calendar'
import { daysToEnd } from '#domain/line-ends'
import type { Acting, MemberRow } from '#store/store'
import { type App, actingOf, clientSide, type House, workerSide } from '../house.ts'
import { bodyOf, presentListRow, shownToday, usedBy } from '../pair-works/list-row.ts'
import { openRows, unitRows } from '../pair-works/own-list.ts'
import { listRowSchema } from '../pair-works/schema.ts'
import { idSchema, namesSchema, withProblems } from '../schemas.ts'
import { logUse } from '../use.ts'
import { lastLooks, registerLooks } from './looks.ts'

const tags = ['today']
const daysAhead = 7

export const registerToday = (api: App, house: House): void => {
  const from = z.object({ pairWork: idSchema, clientName: z.string().nullable() })
  api.route({
    method: 'GET',
    url: '/today',
    config: { for: [...workerSide, ...clientSide] },
    schema: {
      tags,
      summary: 'Next steps over all one’s pair works, coming meetings, what waits for whom',
      response: withProblems({
        200: z.object({
          on: z.string(),
          next: z.array(listRowSchema),
          meetings: z.array(
            from.extend({
              id: idSchema,
              startsAt: z.string(),
              lastsMinutes: z.number(),
              state: z.string(),
              isMine: z.boolean(),
              placeKind: z.string().optional(),
              participants: z.array(z.string()).readonly().optional(),
              recorder: z.string().nullable().optional(),
              leader: z.string().nullable().optional(),
              isVisit: z
                .boolean()
                .meta({ description: 'At the client’s own today: a try in vain is told of it' }),
            }),
          ),
          asked: z.array(
            from.extend({
              command: z.string(),
              due: z.string().nullable(),
              about: z.record(z.string(), z.string()).optional(),
              words: z.string().optional(),
              task: z.string().optional().meta({ description: 'The task that is offered' }),
              said: z.string().optional().meta({ description: 'What was written beside it' }),
              by: z.string().optional().meta({ description: 'Whose note or offer it is' }),
            }),
          ),
          changed: z
            .array(
              from.extend({
                kind: z.string(),
                by: z
                  .string()
                  .nullable()
                  .meta({ description: 'Null: somebody of the client’s side' }),
                at: z.string(),
              }),
            )
            .meta({ description: 'What others have told since one last looked at the pair work' }),
          waiting: z.array(
            from.extend({
              who: idSchema,
              command: z.string(),
              due: z.string().nullable(),
              words: z.string().optional(),
            }),
          ),
          ending: z.array(
            from.extend({
              party: z.string().nullable().meta({ description: 'Null: one’s own permission' }),
              until: z.string(),
              days: z.int(),
            }),
          ),
          names: namesSchema,
        }),
      }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const rows = await openRows(house, acting)
      await logUse(house, acting, {
        what: 'today',
        purpose: 'today',
        pairWorks: rows.map((row) => row.pairWork),
        ...usedBy(rows, shownToday),
      })
      const changed = await changedSinceLooked(house, acting, rows)
      const county = await house.county.current()
      const until = addDays(acting.on, daysAhead)
      // Whoever stands in is asked in those days only; a row may be older than the day.
      const asked = each(rows, (row) =>
        bodyOf(row).asked.filter((one) => one.until === undefined || one.until >= acting.on),
      )
      const waiting = each(rows, (row) => bodyOf(row).waiting ?? [])
      const meetings = each(rows, (row) =>
        bodyOf(row).meetings.map((one) => ({
          ...one,
          isVisit:
            row.standing === 'home' &&
            one.isMine &&
            one.placeKind === 'own-environment' &&
            helsinkiDate(one.startsAt) === acting.on,
        })),
      )
        .filter(({ startsAt }) => {
          const day = helsinkiDate(startsAt)
          return acting.on <= day && day <= until
        })
        .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
      const ending = each(rows, (row) => bodyOf(row).ends ?? [])
        .flatMap((one) => {
          const days = daysToEnd(one.until, acting.on)
          return days === null ? [] : [{ ...one, days }]
        })
        .toSorted((one, other) => one.days - other.days)
      return {
        on: acting.on,
        next: rows.filter((row) => bodyOf(row).next !== null).map(presentListRow),
        meetings,
        asked,
        changed,
        waiting: waiting.toSorted((one, other) => ((one.due ?? '9') < (other.due ?? '9') ? -1 : 1)),
        ending,
        names: Object.fromEntries([
          ...[
            ...waiting.map(({ who }) => who),
            ...meetings.flatMap(({ participants = [] }) => participants),
            ...[...changed, ...asked].flatMap(({ by }) => by ?? []),
            ...asked.flatMap(({ about }) => [about?.['away'] ?? [], about?.['back'] ?? []].flat()),
          ].flatMap((one) => {
            const name = county.worker(one)?.name
            return name === undefined ? [] : [[one, name]]
          }),
          ...ending.flatMap(({ party }) => {
            const name = party === null ? undefined : county.service(party)?.name[request.language]
            return party === null || name === undefined ? [] : [[party, name]]
          }),
        ]),
      }
    },
  })
  registerUnit(api, house)
  registerLooks(api, house)
  registerConsultations(api, house)
}

const mostChanges = 12

/** What others have told since, newest first: the calm line beside the day, not a second record. */
const changedSinceLooked = async (house: House, acting: Acting, rows: readonly MemberRow[]) => {
  const looks = await lastLooks(house, acting)
  return each(rows, (row) => {
    const looked = looks.get(row.pairWork)
    return (bodyOf(row).latest ?? []).filter(({ at }) => looked === undefined || at > looked)
  })
    .toSorted((one, other) => (one.at > other.at ? -1 : 1))
    .slice(0, mostChanges)
}

const registerUnit = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/unit',
    config: { for: ['supervisor'] },
    schema: {
      tags,
      summary: 'The unit’s load, what waits and what is due, without content',
      response: withProblems({
        200: z.object({
          on: z.string(),
          open: z.int(),
          overdue: z.int(),
          rows: z.array(listRowSchema),
          load: z.array(z.object({ person: idSchema, name: z.string(), pairWorks: z.int() })),
        }),
      }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const rows = await unitRows(house, acting)
      const county = await house.county.current()
      const load = new Map<string, number>()
      for (const row of rows)
        for (const person of bodyOf(row).homePeople ?? [])
          load.set(person, (load.get(person) ?? 0) + 1)
      return {
        on: acting.on,
        open: rows.length,
        overdue: rows.filter((row) => row.nextDue !== null && row.nextDue < acting.on).length,
        rows: rows.map(presentListRow),
        load: [...load].map(([person, pairWorks]) => ({
          person,
          name: county.worker(person)?.name ?? '',
          pairWorks,
        })),
      }
    },
  })
}

const registerConsultations = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/consultations',
    config: { for: ['supervisor'] },
    schema: {
      tags,
      summary:
        'Questions put to the supervisor, the waiting ones first; their words are in the pair work',
      response: withProblems({
        200: z.object({
          on: z.string(),
          rows: z.array(
            z.object({
              pairWork: idSchema,
              clientName: z.string().nullable(),
              id: idSchema,
              about: z.string(),
              by: z.string(),
              askedOn: z.string(),
              answeredOn: z.string().nullable(),
            }),
          ),
        }),
      }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const rows = (await openRows(house, acting)).filter(
        (row) => (bodyOf(row).consultations ?? []).length > 0,
      )
      await logUse(house, acting, {
        what: 'consultations',
        purpose: 'consultation',
        pairWorks: rows.map((row) => row.pairWork),
        ...usedBy(rows),
      })
      const county = await house.county.current()
      const order = (one: { answeredOn: string | null; askedOn: string }) =>
        `${one.answeredOn === null ? 0 : 1}${one.askedOn}`
      return {
        on: acting.on,
        rows: each(rows, (row) => bodyOf(row).consultations ?? [])
          .map((one) => ({ ...one, by: county.worker(one.by)?.name ?? '' }))
          .toSorted((one, other) => (order(one) < order(other) ? -1 : 1)),
      }
    },
  })
}

/** What several rows hold, each with where it is from. */
const each = <T extends object>(rows: readonly MemberRow[], of: (row: MemberRow) => readonly T[]) =>
  rows.flatMap((row) =>
    of(row).map((one) => ({ ...one, pairWork: row.pairWork, clientName: row.clientName })),
  )
