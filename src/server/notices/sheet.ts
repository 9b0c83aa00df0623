/**
 * One's own week on paper, for the day the system is down: what is agreed, whom to call, what is due. Of pair works whose
 * client one may know, and of the others nothing. Each is told in the use log as printed.
 */
import { z } from 'zod'
import { addDays, helsinkiDate, type LocalDate } from '#domain/calendar'
import { tellsOfClient } from '#domain/decide/calendar-text'
import { deriveMeetings } from '#domain/meetings'
import type { MemberRow } from '#store/store'
import { type App, actingOf, type House, workerSide } from '../house.ts'
import { bodyOf, usedBy } from '../pair-works/list-row.ts'
import { ownList } from '../pair-works/own-list.ts'
import { presentPeople } from '../pair-works/present-people.ts'
import { lookingFrom, readSight, type Sight } from '../pair-works/sight.ts'
import { idSchema, textSchema, withProblems } from '../schemas.ts'
import { logUse } from '../use.ts'

/** Today and the six days after it. */
const daysAhead = 6
const mostRows = 200

const ruleSchema = z.object({ on: z.string(), rule: textSchema, local: z.boolean() })
const sheetSchema = z.object({
  on: z.string(),
  until: z.string().meta({ description: 'The last day on it; the day after, it is shredded' }),
  rows: z.array(
    z.object({
      pairWork: idSchema,
      client: z.string(),
      meetings: z.array(
        z.object({
          startsAt: z.string(),
          lastsMinutes: z.number(),
          placeKind: z.string(),
          state: z.string(),
        }),
      ),
      next: z.object({ title: textSchema, due: ruleSchema }).nullable(),
      tasks: z.array(
        z.object({
          due: z.string(),
          what: z
            .string()
            .nullable()
            .meta({ description: 'Null: the text tells who the client is' }),
        }),
      ),
      call: z.array(z.object({ name: z.string(), role: z.string(), phone: z.string() })),
    }),
  ),
})
type SheetRow = z.output<typeof sheetSchema>['rows'][number]

export const registerSheet = (api: App, house: House): void => {
  api.route({
    method: 'POST',
    url: '/my/sheet',
    config: { for: workerSide },
    schema: {
      tags: ['notices'],
      summary: 'One’s own week, to print for the day the system is down',
      body: z.strictObject({ names: z.enum(['initials', 'whole']) }),
      response: withProblems({ 200: sheetSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const until = addDays(acting.on, daysAhead)
      const { rows } = await ownList(house, acting, {
        order: 'due',
        state: 'open',
        limit: mostRows,
      })
      const mine = rows.filter((row) => isOnSheet(row, acting.on, until))
      if (mine.length > 0)
        await logUse(house, acting, {
          what: 'sheet',
          purpose: 'print',
          pairWorks: mine.map((row) => row.pairWork),
          ...usedBy(mine, () => ['arrangement']),
        })
      const shown: SheetRow[] = []
      for (const row of mine) {
        const sight = await readSight(house, acting, row.pairWork)
        if (sight)
          shown.push(rowOf(house, sight, row, { until, isWhole: request.body.names === 'whole' }))
      }
      return { on: acting.on, until, rows: shown }
    },
  })
}

/** A supervisor's rows are not their own work, and whose name one may not read is on no paper. */
const isOnSheet = (row: MemberRow, on: LocalDate, until: LocalDate): boolean =>
  row.clientName !== null &&
  (row.standing === 'home' || row.standing === 'party') &&
  (meetingsOf(row, on, until).length > 0 ||
    tasksOf(row, on, until).length > 0 ||
    (row.nextDue !== null && row.nextDue <= until))

const meetingsOf = (row: MemberRow, on: LocalDate, until: LocalDate) =>
  bodyOf(row).meetings.filter(({ startsAt, isMine }) => {
    const day = helsinkiDate(startsAt)
    return isMine && on <= day && day <= until
  })

const ofTask: ReadonlySet<string> = new Set(['finish-task', 'accept-task', 'reassign-task'])
/** One's own, and in their days those of whoever one stands in for. */
const tasksOf = (row: MemberRow, on: LocalDate, until: LocalDate) =>
  bodyOf(row).asked.flatMap(({ command, due, words, until: last }) =>
    ofTask.has(command) && due !== null && due <= until && (last === undefined || last >= on)
      ? [{ due, what: words ?? '' }]
      : [],
  )

/** Letters of any script; a mark that belongs to one goes with it. */
const initialsOf = (name: string): string =>
  [...name.matchAll(/(?<![\p{L}\p{M}])\p{L}\p{M}*/gu)]
    .map(([letter]) => `${letter.toLocaleUpperCase('fi')}.`)
    .join('')

interface On {
  readonly until: LocalDate
  readonly isWhole: boolean
}
const rowOf = (house: House, sight: Sight, row: MemberRow, { until, isWhole }: On): SheetRow => {
  const { acting } = sight
  const looking = lookingFrom(house, sight, 'fi')
  const clientSide = [...looking.clientSide.values()]
  const nameOn = (name: string) => (isWhole ? name : initialsOf(name))
  const tells = (text: string) =>
    !isWhole && tellsOfClient(text, { clientNames: clientSide, others: [] })
  const all = deriveMeetings(sight.seen.inRound(sight.seen.round))
  const { next } = bodyOf(row)
  return {
    pairWork: row.pairWork,
    client: nameOn(row.clientName ?? ''),
    meetings: meetingsOf(row, acting.on, until).map(({ id, startsAt, lastsMinutes, state }) => ({
      startsAt,
      lastsMinutes,
      state,
      placeKind: all.find((one) => one.id === id)?.placeKind ?? 'elsewhere',
    })),
    next: next?.due && next.due.on <= until ? { title: next.title, due: next.due } : null,
    tasks: tasksOf(row, acting.on, until).map(({ due, what }) => ({
      due,
      what: tells(what) ? null : what,
    })),
    call: callOf(sight, looking, nameOn),
  }
}

/** The client first, where they may be reached; then everybody around with a number, but oneself. */
const callOf = (
  sight: Sight,
  looking: ReturnType<typeof lookingFrom>,
  nameOn: (name: string) => string,
): SheetRow['call'] => {
  const { client } = sight.pairWork
  const isInside = sight.standing === 'home'
  const phone = isInside ? looking.phones.get(client) : undefined
  const name = looking.clientSide.get(client)
  const own = phone && name ? [{ name: nameOn(name), role: 'client', phone }] : []
  const others = presentPeople(sight.seen, looking)
    .filter(({ person }) => person !== sight.acting.person && person !== client)
    .flatMap((one) =>
      one.phone && one.name
        ? [
            {
              name: one.side === 'client' ? nameOn(one.name) : one.name,
              role: one.role,
              phone: one.phone,
            },
          ]
        : [],
    )
  return [...own, ...new Map(others.map((one) => [`${one.name} ${one.phone}`, one])).values()]
}
