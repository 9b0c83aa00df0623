/**
 * Back before the last day that was told: one's own word, or the unit's supervisor's, in every pair work where the absence
 * stands. Whoever stood in stands in no more.
 */
import { z } from 'zod'
import { id } from '#domain/identity'
import type { Acting, MemberRow } from '#store/store'
import { type App, actingOf, type House, workerSide } from '../house.ts'
import { commandIdOf, giveCommand } from '../pair-works/give-command.ts'
import { type AwayShown, bodyOf, usedBy } from '../pair-works/list-row.ts'
import { openRows, unitRows } from '../pair-works/own-list.ts'
import { commandIdSchema, idSchema, namesSchema, withProblems } from '../schemas.ts'
import { logUse } from '../use.ts'
import { tellEach, toldSchema } from './told.ts'

const tags = ['cover']

interface Standing {
  readonly row: MemberRow
  readonly away: AwayShown
}

/** Where somebody is away today or from a day to come, as one's own rows say it. */
const standing = (
  rows: readonly MemberRow[],
  { on }: Acting,
  awayIn: (row: MemberRow) => AwayShown | null | undefined,
): readonly Standing[] =>
  rows.flatMap((row) => {
    const away = awayIn(row)
    return away && (away.until === null || away.until >= on) ? [{ row, away }] : []
  })

const ofOwn = async (house: House, acting: Acting) =>
  standing(await openRows(house, acting), acting, (row) => bodyOf(row).away)

const ofUnit = async (house: House, acting: Acting, person: string) =>
  awayOf(
    (await openRows(house, acting)).filter((row) => row.standing === 'supervisor'),
    acting,
    person,
  )
const awayOf = (rows: readonly MemberRow[], acting: Acting, person: string) =>
  standing(rows, acting, (row) => bodyOf(row).ahead?.find((one) => one.person === person)?.away)

/** From the first day to the last, wherever it is told. */
const summed = (where: readonly Standing[]) => {
  const all = where.map(({ away }) => away)
  const [from] = all.map((away) => away.from).toSorted()
  const last = all.flatMap(({ until }) => until ?? [])
  return from === undefined
    ? null
    : {
        from,
        until: last.length < all.length ? null : (last.toSorted().at(-1) ?? null),
        pairWorks: all.length,
        substitutes: [...new Set(all.flatMap(({ substitute }) => substitute ?? []))],
      }
}

const namesOf = async (house: House, people: readonly string[]) => {
  const county = await house.county.current()
  return Object.fromEntries(people.map((one) => [one, county.worker(one)?.name ?? '']))
}

const end = (
  house: House,
  acting: Acting,
  given: { readonly commandId: string; readonly person: string },
  where: readonly Standing[],
  language: Parameters<typeof tellEach>[2],
) =>
  tellEach(
    where.map(({ row }) => row),
    (pairWork) =>
      giveCommand(house, acting, pairWork, {
        commandId: commandIdOf(given.commandId),
        cursor: null,
        kind: 'end-absence',
        with: { who: id<'person'>(given.person) },
      }),
    language,
  )

export const registerReturns = (api: App, house: House): void => {
  const shown = z.object({
    from: z.string(),
    until: z.string().nullable(),
    pairWorks: z.int(),
    substitutes: z.array(idSchema),
  })
  api.route({
    method: 'GET',
    url: '/absences/own',
    config: { for: workerSide },
    schema: {
      tags,
      summary: 'Am I away, until when, in how many pair works, and who stands in',
      response: withProblems({ 200: z.object({ away: shown.nullable(), names: namesSchema }) }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const where = await ofOwn(house, acting)
      await logUse(house, acting, {
        what: 'today',
        purpose: 'today',
        pairWorks: where.map(({ row }) => row.pairWork),
        ...usedBy(
          where.map(({ row }) => row),
          () => ['arrangement'],
        ),
      })
      const away = summed(where)
      return { away, names: await namesOf(house, away?.substitutes ?? []) }
    },
  })
  api.route({
    method: 'POST',
    url: '/absences/own/endings',
    config: { for: workerSide },
    schema: {
      tags,
      summary: 'I am back today: told wherever I am away, and the cover ends with it',
      body: z.strictObject({ commandId: commandIdSchema }),
      response: withProblems({ 200: toldSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const { commandId } = request.body
      const where = await ofOwn(house, acting)
      return end(house, acting, { commandId, person: acting.person }, where, request.language)
    },
  })
  api.route({
    method: 'POST',
    url: '/unit/covers/endings',
    config: { for: ['supervisor'] },
    schema: {
      tags,
      summary: 'Somebody of the unit is back today: told in every pair work of the unit',
      body: z.strictObject({ commandId: commandIdSchema, person: idSchema }),
      response: withProblems({ 200: toldSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const where = await ofUnit(house, acting, request.body.person)
      return end(house, acting, request.body, where, request.language)
    },
  })
  api.route({
    method: 'GET',
    url: '/unit/away',
    config: { for: ['supervisor'] },
    schema: {
      tags,
      summary: 'Who of the unit is away, until when and who stands in, without content',
      response: withProblems({
        200: z.object({ away: z.array(shown.extend({ person: idSchema })), names: namesSchema }),
      }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const rows = await unitRows(house, acting, () => ['arrangement'])
      const people = new Set(rows.flatMap((row) => bodyOf(row).homePeople ?? []))
      const away = [...people].flatMap((person) => {
        const of = summed(awayOf(rows, acting, person))
        return of ? [{ person, ...of }] : []
      })
      return {
        away,
        names: await namesOf(
          house,
          away.flatMap(({ person, substitutes }) => [person, ...substitutes]),
        ),
      }
    },
  })
}
