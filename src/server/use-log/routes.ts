/** Who has looked: for the data-protection officer over all, for a client over their own matters, in words by name. */
import { z } from 'zod'
import type { Instant } from '#domain/calendar'
import { id } from '#domain/identity'
import type { Acting, Page, UseRow } from '#store/store'
import { type App, actingOf, actingsOf, type House, sessionOf } from '../house.ts'
import { instantSchema } from '../pair-works/fields.ts'
import { idSchema, namesSchema, withProblems } from '../schemas.ts'
import { logUse } from '../use.ts'

const tags = ['logs']
const rowSchema = z
  .object({
    id: idSchema,
    at: z.string(),
    person: z.string(),
    service: z.string().nullable(),
    pairWorks: z.array(z.string()),
    what: z.string(),
    purpose: z.string(),
    outcome: z.enum(['read', 'refused']),
    /** Typed by the reader, where no client relationship shows why. */
    reason: z.string(),
    /** It handed data out of the home: in the disclosure log too. */
    disclosed: z.boolean(),
    categories: z.array(z.string()),
    basis: z.array(
      z.object({
        kind: z.string(),
        lines: z.array(z.object({ line: z.string(), version: z.int() })),
      }),
    ),
  })
  .meta({ id: 'UseRow' })
export const pageSchema = z.object({
  rows: z.array(rowSchema),
  names: namesSchema,
  next: z.string().nullable(),
})
export const pageQuery = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

export const registerUseLog = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/use-log',
    config: { for: ['data-protection-officer'] },
    schema: {
      tags,
      summary: 'Who read what, when and on which basis; refused attempts are rows too',
      querystring: pageQuery.extend({
        person: idSchema.optional(),
        pairWork: idSchema.optional(),
        from: instantSchema.optional(),
        until: instantSchema.optional(),
      }),
      response: withProblems({ 200: pageSchema }),
    },
    handler: async (request) => {
      const session = sessionOf(request)
      const { person, pairWork, from, until, ...page } = request.query
      const found = await house.store.useLog.page({
        ...page,
        person: person === undefined ? undefined : id<'person'>(person),
        pairWork: pairWork === undefined ? undefined : id<'pair-work'>(pairWork),
        from: from as Instant | undefined,
        until: until as Instant | undefined,
      })
      await logUse(
        house,
        { person: session.person, service: null },
        { what: 'use-log', purpose: 'review', pairWorks: [] },
      )
      return presentPage(house, found, request.language)
    },
  })
  api.route({
    method: 'GET',
    url: '/my/use-log',
    config: { for: ['client'] },
    schema: {
      tags,
      summary: 'Who has looked at one’s own matters',
      querystring: pageQuery,
      response: withProblems({ 200: pageSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const page = await ownLog(house, await actingsOf(house, acting), request.query)
      const seen = [...new Set(page.rows.flatMap((row) => row.pairWorks))]
      await logUse(house, acting, { what: 'own-use-log', purpose: 'client', pairWorks: seen })
      return presentPage(house, page, request.language)
    },
  })
}

/** Of every record they have; who is one person in two reads both logs as one. A cursor is a place in time, in each alike. */
const ownLog = async (
  house: House,
  actings: readonly Acting[],
  asked: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<UseRow>> => {
  const pages: Page<UseRow>[] = []
  for (const acting of actings)
    pages.push(await house.store.read(acting, null, (tx) => tx.useLog(asked)))
  const [only, ...others] = pages
  if (only && others.length === 0) return only
  const all = joined(pages.flatMap((page) => page.rows)).sort((one, other) =>
    placeOf(one) < placeOf(other) ? 1 : -1,
  )
  const rows = all.slice(0, asked.limit)
  const last = rows.at(-1)
  const isMore = all.length > rows.length || pages.some(({ next }) => next !== null)
  return { rows, next: isMore && last ? placeOf(last) : null }
}
/** A page of a list may have told both records: each has its own part of that row, and it was one look. */
const joined = (rows: readonly UseRow[]): UseRow[] =>
  [...Map.groupBy(rows, ({ id: row }) => row).values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const all = [first, ...others]
    return [
      {
        ...first,
        pairWorks: [...new Set(all.flatMap((row) => row.pairWorks))],
        basis: all.flatMap((row) => row.basis),
        categories: [...new Set(all.flatMap((row) => row.categories))],
        disclosed: all.some((row) => row.disclosed),
      },
    ]
  })
const placeOf = ({ at, id: row }: UseRow): string => `${at}~${row}`

export const presentPage = async (
  house: House,
  page: Page<UseRow>,
  language: 'fi' | 'sv' | 'en',
) => {
  const county = await house.county.current()
  const ids = new Set<string>(page.rows.flatMap((row) => [row.person, row.service ?? '']))
  const people = [...new Set(page.rows.map(({ person }) => person))]
  const officials = await house.store.useLog.officials(
    people.filter((one) => county.worker(one) === undefined),
  )
  return {
    rows: page.rows.map(({ id: row, at, person, service, what, purpose, outcome, ...rest }) => ({
      id: row,
      at,
      person,
      service,
      what,
      purpose,
      outcome,
      reason: rest.reason ?? '',
      disclosed: rest.disclosed ?? false,
      pairWorks: [...rest.pairWorks],
      categories: [...rest.categories],
      basis: rest.basis.map(({ kind, lines }) => ({
        kind,
        lines: lines.map((one) => ({ ...one })),
      })),
    })),
    names: Object.fromEntries(
      [...ids].flatMap((one) => {
        const name =
          county.worker(one)?.name ?? county.service(one)?.name[language] ?? officials[one]
        return name === undefined ? [] : [[one, name]]
      }),
    ),
    next: page.next,
  }
}
