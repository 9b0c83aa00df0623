/**
 * Ill this morning: one's own word in two taps, a week covered by the unit's supervisor in one act, a partner who covers
 * within one pair work. Each pair work is told by the commands it has always known, all of it or none.
 */
import { z } from 'zod'
import { addDays, helsinkiDate, type LocalDate, localDate } from '#domain/calendar'
import { type Cover, decideCover } from '#domain/decide/pair-cover'
import { id, type PairWorkId } from '#domain/identity'
import type { Acting } from '#store/store'
import { type App, actingOf, type House, workerSide } from '../house.ts'
import { answerGiven } from '../pair-works/answer-given.ts'
import { dateSchema } from '../pair-works/fields.ts'
import { commandIdOf, giveCommand } from '../pair-works/give-command.ts'
import { bodyOf, presentListRow, usedBy, type WorkAhead } from '../pair-works/list-row.ts'
import { mostRows, openRows } from '../pair-works/own-list.ts'
import { cursor, givenSchema, listRowSchema, params } from '../pair-works/schema.ts'
import { problemFrom } from '../problem.ts'
import { commandIdSchema, idSchema, namesSchema, withProblems } from '../schemas.ts'
import { logUse } from '../use.ts'
import { registerReturns } from './returns.ts'
import { tellEach, toldSchema } from './told.ts'

const tags = ['cover']
/** Longer than this nobody is ill without its being said again. */
const mostDays = 365

const days = {
  from: dateSchema.optional().meta({ description: 'Left out: from today' }),
  until: dateSchema.meta({ description: 'The last day away' }),
}
export const registerCover = (api: App, house: House): void => {
  registerOwn(api, house)
  registerReturns(api, house)
  registerUnitWeek(api, house)
  registerPartner(api, house)
}

/** @throws Problem days that are none: over already, or too far */
const daysOf = (
  acting: Acting,
  { from, until }: { readonly from?: string | undefined; readonly until: string },
): { readonly from: LocalDate; readonly until: LocalDate } => {
  const told = { from: from === undefined ? acting.on : localDate(from), until: localDate(until) }
  const isOver = told.until < acting.on || told.until < told.from
  const isFar = told.until > addDays(acting.on, mostDays)
  if (isOver || isFar)
    throw problemFrom([{ code: isOver ? 'end-before-start' : 'not-in-list', field: '/until' }])
  return told
}

const tellAway = (
  house: House,
  acting: Acting,
  pairWork: PairWorkId,
  cover: Cover,
  mark: string | null,
) =>
  giveCommand(house, acting, pairWork, {
    commandId: cover.commandId,
    cursor: mark,
    kind: cover.substitute === null ? 'record-absence' : 'name-substitute',
    with: {
      who: cover.who,
      from: cover.from,
      until: cover.until,
      ...(cover.substitute === null ? {} : { substitute: cover.substitute }),
    },
    decidedBy: (...known) => decideCover(cover, ...known),
  })

const registerOwn = (api: App, house: House): void => {
  api.route({
    method: 'POST',
    url: '/absences/own',
    config: { for: workerSide },
    schema: {
      tags,
      summary: 'I am ill: told in every open pair work one works in',
      body: z.strictObject({ commandId: commandIdSchema, ...days }),
      response: withProblems({ 200: toldSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const told = daysOf(acting, request.body)
      const rows = (await openRows(house, acting)).filter(
        ({ standing }) => standing === 'home' || standing === 'party',
      )
      const commandId = commandIdOf(request.body.commandId)
      const cover = { commandId, who: acting.person, ...told, substitute: null }
      return tellEach(
        rows,
        (pairWork) => tellAway(house, acting, pairWork, cover, null),
        request.language,
      )
    },
  })
}

const registerUnitWeek = (api: App, house: House): void => {
  const config = { for: ['supervisor'] as const }
  const awaySchema = z
    .object({ from: z.string(), until: z.string().nullable(), substitute: idSchema.nullable() })
    .nullable()
  api.route({
    method: 'POST',
    url: '/unit/weeks',
    config,
    schema: {
      tags,
      summary: 'What waits for one worker of the unit until a day: moments and days, no content',
      body: z.strictObject({ person: idSchema, until: days.until }),
      response: withProblems({
        200: z.object({
          on: z.string(),
          rows: z.array(
            z.object({
              row: listRowSchema,
              meetings: z.array(z.string()),
              due: z.array(z.string()),
              away: awaySchema,
            }),
          ),
          colleagues: z.array(z.object({ person: idSchema, name: z.string() })),
          names: namesSchema,
        }),
      }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const { person, until } = request.body
      const open = await openRows(house, acting)
      const rows = open.filter(
        (row) => row.standing === 'supervisor' && bodyOf(row).homePeople?.includes(person) === true,
      )
      await logUse(house, acting, {
        what: 'unit',
        purpose: 'supervision',
        pairWorks: rows.map((row) => row.pairWork),
        ...usedBy(rows, () => ['arrangement']),
      })
      const county = await house.county.current()
      const isAhead = (day: string) => acting.on <= day && day <= until
      const ahead = rows.map((row) => {
        const own = bodyOf(row).ahead?.find((one) => one.person === person)
        return {
          row: presentListRow(row),
          meetings: (own?.meetings ?? []).filter((at) => isAhead(helsinkiDate(at))),
          // What is late is due in these days too; the next step waits for whoever stands in, as a task does.
          due: [
            ...new Set(
              [...(own?.due ?? []), ...(row.nextDue === null ? [] : [row.nextDue])].toSorted(),
            ),
          ].filter((day) => day <= until),
          away: own?.away && (own.away.until ?? acting.on) >= acting.on ? { ...own.away } : null,
        }
      })
      const isAway = ({ away }: { readonly away: WorkAhead['away'] }) =>
        away !== null && away.from <= acting.on && (away.until ?? acting.on) >= acting.on
      const away = new Set(
        open
          .flatMap((row) => bodyOf(row).ahead ?? [])
          .filter(isAway)
          .map((one) => one.person),
      )
      const substitutes = ahead.flatMap(({ away }) => away?.substitute ?? [])
      return {
        on: acting.on,
        rows: ahead,
        colleagues: county.rows.workers
          .filter(
            ({ id: one }) =>
              one !== person &&
              !away.has(one) &&
              acting.service !== null &&
              county.employment(one, acting.service, acting.on) !== undefined,
          )
          .map(({ id: one, name }) => ({ person: one, name })),
        names: Object.fromEntries(
          [person, ...substitutes].map((one) => [one, county.worker(one)?.name ?? '']),
        ),
      }
    },
  })
  api.route({
    method: 'POST',
    url: '/unit/covers',
    config,
    schema: {
      tags,
      summary: 'Somebody of the unit is ill: who stands in, in each pair work all or nothing',
      body: z.strictObject({
        commandId: commandIdSchema,
        person: idSchema,
        ...days,
        covers: z
          .array(z.strictObject({ pairWork: idSchema, substitute: idSchema.nullable() }))
          .min(1)
          .max(mostRows),
      }),
      response: withProblems({ 200: toldSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const { commandId, person, covers } = request.body
      const told = daysOf(acting, request.body)
      const names = new Map(
        (await openRows(house, acting)).map((row): [string, string | null] => [
          row.pairWork,
          row.clientName,
        ]),
      )
      const chosen = new Map(covers.map((one) => [one.pairWork, one.substitute]))
      const rows = [...chosen.keys()].map((pairWork) => ({
        pairWork: id<'pair-work'>(pairWork),
        clientName: names.get(pairWork) ?? null,
      }))
      const coverOf = (pairWork: string): Cover => {
        const substitute = chosen.get(pairWork) ?? null
        return {
          commandId: commandIdOf(commandId),
          who: id<'person'>(person),
          ...told,
          substitute: substitute === null ? null : id<'person'>(substitute),
        }
      }
      return tellEach(
        rows,
        (pairWork) => tellAway(house, acting, pairWork, coverOf(pairWork), null),
        request.language,
      )
    },
  })
}

const registerPartner = (api: App, house: House): void => {
  api.route({
    method: 'POST',
    url: '/pair-works/:id/cover',
    config: { for: workerSide },
    schema: {
      tags,
      summary:
        'In one pair work: somebody is away, and who stands in; both are recorded, or neither',
      params,
      body: z.strictObject({
        commandId: commandIdSchema,
        cursor,
        who: idSchema,
        ...days,
        substitute: idSchema.nullable(),
      }),
      response: withProblems({ 200: givenSchema }),
    },
    handler: async (request, reply) => {
      const acting = await actingOf(request, house)
      const pairWork = id<'pair-work'>(request.params.id)
      const { commandId, cursor: mark, who, substitute } = request.body
      const cover: Cover = {
        commandId: commandIdOf(commandId),
        who: id<'person'>(who),
        ...daysOf(acting, request.body),
        substitute: substitute === null ? null : id<'person'>(substitute),
      }
      const given = await tellAway(house, acting, pairWork, cover, mark)
      return answerGiven(house, request, reply, acting, pairWork, given)
    },
  })
}
