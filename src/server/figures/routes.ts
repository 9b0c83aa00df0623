/**
 * Figures for the steering group: how many pair works in each way of working and phase, frozen at a month's end and
 * suppressed before anybody sees them. Nothing here leads to a pair work.
 */
import { z } from 'zod'
import { addDays, type LocalDate } from '#domain/calendar'
import { type Count, type ShownTable, suppressSmall } from '#domain/small-numbers'
import type { FigureRow } from '#store/store'
import { type App, type House, todayOf } from '../house.ts'
import { withProblems } from '../schemas.ts'

const tableSchema = z.object({
  rows: z.array(
    z.object({
      row: z.string(),
      cells: z.record(z.string(), z.int().nullable()),
      total: z.int().nullable(),
    }),
  ),
  columns: z.array(z.string()),
  totals: z.record(z.string(), z.int().nullable()),
  total: z.int().nullable(),
})
const monthSchema = z.object({
  month: z.string().meta({ description: 'YYYY-MM; the figures are of its last day' }),
  byState: tableSchema,
  byPhase: z.record(z.string(), tableSchema),
})

export const registerFigures = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/figures',
    config: { for: ['steering-group'] },
    schema: {
      tags: ['figures'],
      summary: 'Frozen, suppressed figures, newest month first; null is a hidden count',
      response: withProblems({ 200: z.object({ months: z.array(monthSchema) }) }),
    },
    handler: async () => {
      await freezeLastMonth(house)
      const frozen = await house.store.figures.frozen()
      const months = frozen.map(({ month, body }) => ({ month, ...(body as Figures) }))
      return {
        months: months.toSorted((one, other) => (one.month < other.month ? 1 : -1)).map(mutable),
      }
    },
  })
}

interface Figures {
  readonly byState: ShownTable
  readonly byPhase: Readonly<Record<string, ShownTable>>
}

const lastDayOfLastMonth = (today: LocalDate): LocalDate =>
  addDays(`${today.slice(0, 7)}-01` as LocalDate, -1)

/** Frozen once: asking again, or a pair work opened later with an older day, changes nothing. */
export const freezeLastMonth = async (house: House): Promise<void> => {
  const on = lastDayOfLastMonth(todayOf(house))
  const rows = await house.store.figures.count(on)
  const states = byState(house, rows)
  const body: Figures = { byState: states, byPhase: byPhase(house, rows, states) }
  await house.store.figures.freeze(on.slice(0, 7), body, house.clock())
}

/** Whatever can be is in the table, nought or not: a row that is missing would tell that nobody is there. */
const byState = (house: House, rows: readonly FigureRow[]): ShownTable =>
  suppressSmall([
    ...house.models.newest().flatMap(({ id }) => noughts(id)),
    ...rows.map(({ model, state, count }) => ({ row: model, column: state, count })),
  ])

const noughts = (row: string): readonly Count[] => [
  { row, column: 'open', count: 0 },
  { row, column: 'ended', count: 0 },
]

/**
 * Each way of working has phases of its own, so each has a table of its own. Its sums are that model's row of
 * `byState`: where one of them is hidden there, nothing of the phases is shown, and where they are shown there, they
 * are taken as known. Else the two tables together would tell what each hides.
 */
const byPhase = (
  house: House,
  rows: readonly FigureRow[],
  states: ShownTable,
): Readonly<Record<string, ShownTable>> =>
  Object.fromEntries(
    house.models.newest().map(({ id, phases }) => {
      const names = Object.keys(phases)
      const shown = suppressSmall(
        [
          ...names.flatMap(noughts),
          ...rows
            .filter(({ model, phase }) => model === id && Object.hasOwn(phases, phase))
            .map(({ phase, state, count }) => ({ row: phase, column: state, count })),
        ],
        { areSumsKnown: true },
      )
      const sums = states.rows.find(({ row }) => row === id)
      return [id, areSumsOf(shown, sums) ? shown : suppressSmall(names.flatMap(noughts))]
    }),
  )

const areSumsOf = (phases: ShownTable, sums: ShownTable['rows'][number] | undefined): boolean =>
  sums !== undefined &&
  sums.total !== null &&
  phases.total === sums.total &&
  phases.columns.every(
    (column) => sums.cells[column] !== null && phases.totals[column] === sums.cells[column],
  )

const mutable = ({ month, byState: states, byPhase: phases }: Figures & { month: string }) => ({
  month,
  byState: table(states),
  byPhase: Object.fromEntries(Object.entries(phases).map(([name, held]) => [name, table(held)])),
})
const table = (held: ShownTable) => ({
  ...held,
  rows: held.rows.map((row) => ({ ...row, cells: { ...row.cells } })),
  columns: [...held.columns],
  totals: { ...held.totals },
})
