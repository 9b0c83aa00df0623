/**
 * The list to a spreadsheet and back. Nothing is written before somebody has seen what it would change; what was brought
 * last is taken back as a whole, but for entries somebody has kept since.
 */
import { z } from 'zod'
import type { LocalDate } from '#domain/calendar'
import { writeCsv } from '#domain/expert-csv'
import type { PersonId } from '#domain/identity'
import { type App, actingOf, type House, todayOf } from '../house.ts'
import { Problem, problemFrom } from '../problem.ts'
import { idSchema, withProblems } from '../schemas.ts'
import { columnNames, columns, writeWords } from './columns.ts'
import { decodeSheet } from './decode.ts'
import { type Plan, planImport } from './import-plan.ts'
import { presentExpert } from './present.ts'
import { tags } from './schema.ts'

const administrator = ['administrator'] as const
/** Ten thousand rows of two hundred signs. */
export const mostSheetBytes = 2 * 1024 * 1024
const mostRowsShown = 500
const fileNames = { fi: 'asiantuntijalista', sv: 'expertlista', en: 'expert-list' } as const

const sentAs = ['text/csv', 'application/vnd.ms-excel', 'application/octet-stream']
const countsSchema = z.object({
  new: z.int(),
  changed: z.int(),
  same: z.int(),
  wrong: z.int(),
})
const planSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(false),
    code: z.string().meta({ description: 'Why nothing of the file can be read' }),
    line: z.int().nullable(),
  }),
  z.object({
    ok: z.literal(true),
    mark: z.string(),
    leftOut: z.array(z.string()).meta({ description: 'Headers that are no column of ours' }),
    counts: countsSchema,
    rows: z.array(
      z.object({
        line: z.int(),
        is: z.enum(['new', 'changed', 'wrong']),
        name: z.string(),
        changes: z.array(z.string()),
        errors: z.array(
          z.object({ column: z.string().nullable(), code: z.string(), value: z.string() }),
        ),
      }),
    ),
    shown: z.int().meta({ description: 'Rows shown of those that are not the same' }),
  }),
])
const importSchema = z.object({
  id: idSchema,
  at: z.string(),
  byName: z.string().nullable(),
  rows: z.int(),
  undoneAt: z.string().nullable(),
})

export const registerImport = (api: App, house: House): void => {
  api.register(async (plain) => {
    const scoped = plain as unknown as App
    scoped.addContentTypeParser(
      sentAs,
      { parseAs: 'buffer', bodyLimit: mostSheetBytes },
      (_request, body, done) => done(null, body),
    )
    registerBringing(scoped, house)
  })
  api.route({
    method: 'GET',
    url: '/experts/import',
    config: { for: administrator },
    schema: {
      tags,
      summary: 'The last list brought; null: none',
      response: withProblems({ 200: z.object({ last: importSchema.nullable() }) }),
    },
    handler: async () => {
      const last = await house.store.experts.lastImport()
      if (!last) return { last: null }
      const [by] = await namesOf(house, last.by)
      const { id, at, rows, undoneAt } = last
      return { last: { id, at, rows, undoneAt, byName: by ?? null } }
    },
  })
  registerUndo(api, house)
  registerExport(api, house)
}

const planOf = async (house: House, file: unknown): Promise<Plan> => {
  if (!Buffer.isBuffer(file)) throw new Problem('not-supported')
  const decoded = decodeSheet(file)
  if (!decoded.ok) return { ok: false, code: decoded.code, line: null }
  const on = todayOf(house)
  const [county, now] = [await house.county.latest(), await house.store.experts.all(on)]
  return planImport(decoded.text, now, county, on)
}

const registerBringing = (api: App, house: House): void => {
  api.route({
    method: 'POST',
    url: '/experts/import/preview',
    bodyLimit: mostSheetBytes,
    config: { for: administrator },
    schema: {
      tags,
      summary: 'What a list would change, row by row; nothing is written',
      description: 'The body is the file as the spreadsheet saved it, at most 2 MB.',
      consumes: sentAs,
      response: withProblems({ 200: planSchema }),
    },
    handler: async (request) => presentPlan(await planOf(house, request.body)),
  })
  api.route({
    method: 'POST',
    url: '/experts/import',
    bodyLimit: mostSheetBytes,
    config: { for: administrator },
    schema: {
      tags,
      summary: 'Write what was shown: all of it, or only the rows without errors when that is said',
      description: 'The body is the same file; `mark` is of the plan that was shown.',
      consumes: sentAs,
      querystring: z.strictObject({
        mark: z.string().min(1).max(64),
        onlyGood: z.enum(['yes', 'no']),
      }),
      response: withProblems({ 200: z.object({ id: idSchema, written: z.int() }) }),
    },
    handler: async (request) => {
      const { person } = await actingOf(request, house)
      const { mark, onlyGood } = request.query
      const plan = await planOf(house, request.body)
      // The list has changed since it was shown, or it is another file.
      if (!plan.ok || plan.mark !== mark) throw problemFrom([{ code: 'preview-first' }])
      if (onlyGood === 'no' && plan.rows.some(({ is }) => is === 'wrong'))
        throw problemFrom([{ code: 'not-in-list', field: '/onlyGood' }])
      const rows = plan.rows.flatMap(({ write }) =>
        write ? [{ ...write, id: write.id === '' ? house.newId() : write.id }] : [],
      )
      if (rows.length === 0) throw problemFrom([{ code: 'already-done' }])
      const run = { id: house.newId(), at: house.clock(), by: person }
      if (!(await house.store.experts.import(run, rows)))
        throw problemFrom([{ code: 'preview-first' }])
      return { id: run.id, written: rows.length }
    },
  })
}

const namesOf = async (house: House, person: PersonId): Promise<readonly string[]> => {
  const accounts = await house.store.accounts.ofStaff(house.clock())
  return accounts.filter((one) => one.person === person).map((one) => one.name)
}

const presentPlan = (plan: Plan) => {
  if (!plan.ok) return plan
  const counts = { new: 0, changed: 0, same: 0, wrong: 0 }
  for (const { is } of plan.rows) counts[is] += 1
  const told = plan.rows.flatMap(({ line, is, name, changes, errors }) =>
    is === 'same'
      ? []
      : [{ line, is, name, changes: [...changes], errors: errors.map((one) => ({ ...one })) }],
  )
  // What is wrong first: that is what somebody must do something about.
  const rows = [
    ...told.filter(({ is }) => is === 'wrong'),
    ...told.filter(({ is }) => is !== 'wrong'),
  ]
  const shown = rows.slice(0, mostRowsShown)
  return {
    ok: true as const,
    mark: plan.mark,
    leftOut: plan.leftOut.map((one) => one.slice(0, 80)),
    counts,
    rows: shown,
    shown: shown.length,
  }
}

const registerUndo = (api: App, house: House): void => {
  api.route({
    method: 'POST',
    url: '/experts/import/undo',
    config: { for: administrator },
    schema: {
      tags,
      summary: 'Take the last list back',
      description: 'Entries somebody has kept since stay as they are, and are named.',
      body: z.strictObject({ id: idSchema }),
      response: withProblems({
        200: z.object({ restored: z.int(), left: z.array(z.string()) }),
      }),
    },
    handler: async (request) => {
      const undone = await house.store.experts.undoImport(request.body.id, house.clock())
      if (!undone) throw new Problem('not-found')
      const on = todayOf(house)
      const county = await house.county.current()
      const left = new Set(undone.left)
      const now = left.size === 0 ? [] : await house.store.experts.all(on)
      return {
        restored: undone.restored,
        left: now
          .filter((one) => left.has(one.id))
          .map((one) => presentExpert(one, county, on).name[request.language]),
      }
    },
  })
}

const registerExport = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/experts/export',
    config: { for: administrator },
    schema: {
      tags,
      summary: 'The whole list for a spreadsheet; brought back as it is, it changes nothing',
      response: withProblems({ 200: z.object({ name: z.string(), csv: z.string() }) }),
    },
    handler: async (request) => {
      const on: LocalDate = todayOf(house)
      const { language } = request
      const county = await house.county.current()
      const rows = (await house.store.experts.all(on)).map((one) => {
        const shown = presentExpert(one, county, on)
        const cells: Readonly<Record<string, string>> = {
          id: one.id,
          name: one.person === null ? '' : shown.name[language],
          service:
            one.person === null ? shown.name[language] : (shown.serviceName?.[language] ?? ''),
          organisation: shown.organisation?.[language] ?? '',
          ...writeWords(one, language),
        }
        return columnNames.map((column) => cells[column] ?? '')
      })
      const csv = writeCsv([columnNames.map((column) => columns[column][language]), ...rows])
      return { name: `${fileNames[language]}-${on}.csv`, csv }
    },
  })
}
