/**
 * The disclosure log, kept apart from the use log: what was told to somebody outside, and what somebody outside read by a
 * line of their own. Each row says what kinds of data, whose, by whom, to whom, when, why and on which basis.
 *
 * @source 703/2023 10 §; decision 0028
 */
import { z } from 'zod'
import type { Instant } from '#domain/calendar'
import { id, type PairWorkId } from '#domain/identity'
import type { Seen } from '#domain/knowledge'
import type { Acting, DisclosureTold, UseRow } from '#store/store'
import type { County } from '../directory/county.ts'
import { type App, actingOf, actingsOf, type House } from '../house.ts'
import { instantSchema } from '../pair-works/fields.ts'
import { idSchema, namesSchema, withProblems } from '../schemas.ts'
import { logUse } from '../use.ts'
import { pageQuery } from './routes.ts'

const tags = ['logs']
const rowSchema = z
  .object({
    id: idSchema,
    at: z.string(),
    pairWork: idSchema,
    /** `told`: somebody told it. `read`: somebody outside the home read it by a line. */
    kind: z.enum(['told', 'read']),
    person: z.string(),
    service: z.string().nullable(),
    /** A service or person by id; of a disclosure by statute in the words of whoever told it. */
    to: z.string(),
    basis: z.enum(['line', 'disclosure-permit', 'joint-service', 'statute']),
    /** The line's part and version it stood on. */
    lines: z.array(z.object({ line: z.string(), version: z.int() })),
    /** The permit that was checked. */
    permit: z.object({ at: z.string(), by: z.string() }).nullable(),
    section: z.string().nullable(),
    categories: z.array(z.string()),
    /** Words: for the client; an officer needs a second key. */
    what: z.string().nullable(),
    purpose: z.string().nullable(),
  })
  .meta({ id: 'DisclosureRow' })
type Row = z.output<typeof rowSchema>
const pageSchema = z.object({
  rows: z.array(rowSchema),
  names: namesSchema,
  next: z.string().nullable(),
})

const basisOf = (value: unknown): Row['basis'] =>
  value === 'line' || value === 'disclosure-permit' || value === 'joint-service' ? value : 'statute'

/** Who read by a line, in which service's name: it was disclosed to that service. A page may hold others, read at home. */
const readRow = (row: UseRow): readonly Row[] =>
  row.pairWorks.flatMap((pairWork) => {
    const lines = row.basis.filter(
      (one) => one.kind === 'line' && (one.pairWork === undefined || one.pairWork === pairWork),
    )
    if (lines.length === 0) return []
    return {
      id: row.id,
      at: row.at,
      pairWork,
      kind: 'read',
      person: row.person,
      service: row.service,
      to: row.service ?? row.person,
      basis: 'line',
      lines: lines.flatMap((one) => one.lines.map((line) => ({ ...line }))),
      permit: null,
      section: null,
      categories: [...(lines.find((one) => one.categories)?.categories ?? row.categories)],
      what: null,
      purpose: null,
    }
  })

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

interface Told {
  readonly id: string
  readonly at: string
  readonly pairWork: PairWorkId
  readonly person: string
  readonly service: string | null
  readonly told: Readonly<Record<string, unknown>>
}
const toldRow = (
  { told, ...row }: Told,
  isStatute: boolean,
  beside: Pick<Row, 'lines' | 'permit'>,
): Row => ({
  ...row,
  kind: 'told',
  to: textOf(told.to) ?? '',
  basis: isStatute ? 'statute' : basisOf(told.basis),
  ...beside,
  section: textOf(told.section),
  categories: Array.isArray(told.categories) ? told.categories.map(String) : [],
  what: textOf(told.what),
  purpose: textOf(told.purpose) ?? textOf(told.reason),
})

/** What was told of one pair work, as the reader sees it: with the line's version and the check it stood on. */
const toldIn = (seen: Seen, pairWork: PairWorkId): readonly Row[] =>
  (['disclosed', 'disclosed-by-statute'] as const).flatMap((kind) =>
    seen.of(kind).flatMap((fact) =>
      fact.parts.map((part) => {
        const told = part.values
        const line = textOf(told.line)
        const version = line === null ? undefined : seen.find(line)?.part.values.version
        const check = textOf(told.permit) === null ? undefined : seen.find(String(told.permit))
        return toldRow(
          {
            id: fact.id,
            at: fact.recordedAt,
            pairWork,
            person: fact.by.person,
            service: fact.by.service,
            told,
          },
          kind === 'disclosed-by-statute',
          {
            lines: line === null ? [] : [{ line, version: Number(version ?? 1) }],
            permit: check ? { at: check.fact.happenedAt, by: check.fact.by.person } : null,
          },
        )
      }),
    ),
  )

const newest = (rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((one, other) => (`${one.at}~${one.id}` > `${other.at}~${other.id}` ? -1 : 1))

const namesIn = (rows: readonly Row[], county: County, language: 'fi' | 'sv' | 'en') =>
  Object.fromEntries(
    [
      ...new Set(
        rows.flatMap((row) => [row.person, row.service ?? '', row.to, row.permit?.by ?? '']),
      ),
    ].flatMap((one) => {
      const name = county.worker(one)?.name ?? county.service(one)?.name[language]
      return name === undefined ? [] : [[one, name]]
    }),
  )

export const registerDisclosures = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/my/disclosures',
    config: { for: ['client'] },
    schema: {
      tags,
      summary: 'To whom one’s own data was disclosed, by whom, why and on which basis',
      response: withProblems({ 200: pageSchema }),
    },
    handler: async (request) => {
      const rows: Row[] = []
      const acting = await actingOf(request, house)
      for (const own of await actingsOf(house, acting)) rows.push(...(await ownRows(house, own)))
      await logUse(house, acting, {
        what: 'own-disclosures',
        purpose: 'client',
        pairWorks: [...new Set(rows.map(({ pairWork }) => pairWork))],
      })
      const county = await house.county.current()
      const shown = newest(rows)
      return { rows: [...shown], names: namesIn(shown, county, request.language), next: null }
    },
  })
  api.route({
    method: 'GET',
    url: '/disclosure-log',
    config: { for: ['data-protection-officer'] },
    schema: {
      tags,
      summary: 'Disclosures of the county: who, to whom, when, which kinds, on which basis',
      querystring: pageQuery.extend({
        pairWork: idSchema.optional(),
        from: instantSchema.optional(),
      }),
      response: withProblems({ 200: pageSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const { pairWork, from, limit, cursor } = request.query
      const asked = {
        cursor,
        from: from as Instant | undefined,
        pairWork: pairWork === undefined ? undefined : id<'pair-work'>(pairWork),
      }
      const told = await house.store.bases.told(acting, { ...asked, limit: limit + 1 })
      const read = await house.store.useLog.page({ ...asked, limit, onlyDisclosed: true })
      const all = newest([...told.map(withoutWords), ...read.rows.flatMap(readRow)])
      const shown = all.slice(0, limit)
      await logUse(house, acting, { what: 'disclosure-log', purpose: 'review', pairWorks: [] })
      const last = shown.at(-1)
      const isMore = all.length > limit || read.next !== null
      return {
        rows: [...shown],
        names: namesIn(shown, await house.county.current(), request.language),
        next: isMore && last ? `${last.at}~${last.id}` : null,
      }
    },
  })
}

const withoutWords = (row: DisclosureTold): Row =>
  toldRow(row, row.kind === 'disclosed-by-statute', {
    lines: typeof row.told.line === 'string' ? [{ line: row.told.line, version: 0 }] : [],
    permit: null,
  })

/** The most reads shown at once; what is older is asked for by a request. */
const mostReads = 500

const ownRows = async (house: House, acting: Acting): Promise<readonly Row[]> => {
  const { list, reads } = await house.store.read(acting, null, async (tx) => ({
    list: await tx.list({ limit: 200 }),
    reads: await tx.useLog({ limit: mostReads, onlyDisclosed: true }),
  }))
  const rows: Row[] = reads.rows.flatMap(readRow)
  for (const { pairWork, standing } of list.rows)
    if (standing === 'client') {
      const seen = await house.store.read(acting, pairWork, (tx) => tx.seen())
      rows.push(...toldIn(seen, pairWork))
    }
  return rows
}
