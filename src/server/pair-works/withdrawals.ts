/**
 * Withdrawals as they were told: for the home what waits to be sorted, for the client who looked between the telling and
 * the recording. Nobody else asks.
 *
 * @source design rules.md, "Permission"
 */
import { z } from 'zod'
import { plusMinutes } from '#domain/calendar'
import type { PartId } from '#domain/identity'
import { deriveWithdrawals, type Withdrawal } from '#domain/withdrawals'
import type { Page, UseRow } from '#store/store'
import { type App, type House } from '../house.ts'
import { Problem } from '../problem.ts'
import { idSchema, namesSchema, withProblems } from '../schemas.ts'
import { type Looked, lookAt, sendMarked } from './answer.ts'
import { namesOf } from './present-people.ts'
import { params, tags } from './schema.ts'

const withdrawalSchema = z
  .object({
    id: idSchema,
    giver: idSchema,
    scope: z.enum(['party', 'all', 'other']),
    party: idSchema.nullable(),
    words: z.string().nullable(),
    toldAt: z.string(),
    recordedAt: z.string(),
    recordedBy: idSchema,
    isSorted: z.boolean(),
    lines: z.array(
      z.object({
        line: idSchema,
        party: idSchema,
        state: z.enum(['ended', 'waiting', 'kept']),
      }),
    ),
    looked: z
      .array(z.object({ person: idSchema, service: idSchema.nullable(), at: z.string() }))
      .optional()
      .meta({
        description:
          'For the client: who read by these lines after it was told and before it was recorded',
      }),
  })
  .meta({ id: 'Withdrawal' })

export const registerWithdrawals = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/pair-works/:id/withdrawals',
    schema: {
      tags,
      summary: 'Withdrawals, what waits to be sorted, and who looked meanwhile',
      description: 'For the home and the client. Who looked is told to the client only.',
      params,
      response: withProblems({
        200: z.object({ withdrawals: z.array(withdrawalSchema), names: namesSchema }),
      }),
    },
    handler: async (request, reply) => {
      const looked = await lookAt(house, request, request.params.id, 'withdrawals')
      const { standing } = looked.sight
      if (standing !== 'home' && standing !== 'keeper' && standing !== 'client') {
        await looked.logged
        throw new Problem('forbidden')
      }
      const body = await present(house, looked)
      return sendMarked(house, request, reply, looked, body)
    },
  })
}

const present = async (house: House, looked: Looked) => {
  const { sight, looking } = looked
  const { seen } = sight
  const isClient = sight.standing === 'client'
  const rounds = isClient
    ? Array.from({ length: seen.round }, (_, index) => index + 1)
    : [seen.round]
  const lines = new Map(
    seen.parts('line-given', 'line').map(({ part, values }) => [part.id, values.party]),
  )
  const withdrawals = []
  for (const round of rounds)
    for (const one of deriveWithdrawals(seen.inRound(round)))
      withdrawals.push({
        id: one.part,
        giver: one.giver,
        scope: one.scope,
        party: one.party,
        words: one.words,
        toldAt: one.toldAt,
        recordedAt: one.recordedAt,
        recordedBy: one.by.person,
        isSorted: one.isSorted,
        lines: one.touched.map((line) => ({
          line,
          party: lines.get(line) ?? '',
          state: stateOf(one, line),
        })),
        ...(isClient ? { looked: await lookedMeanwhile(house, looked, one) } : {}),
      })
  const ids = withdrawals.flatMap((one) => [
    one.giver,
    one.recordedBy,
    ...(one.party === null ? [] : [one.party]),
    ...one.lines.map(({ party }) => party),
    ...(one.looked ?? []).flatMap(({ person, service }) => [person, ...(service ? [service] : [])]),
  ])
  return { withdrawals: withdrawals.toReversed(), names: namesOf(ids, looking) }
}

const stateOf = (withdrawal: Withdrawal, line: PartId) =>
  withdrawal.waiting.includes(line)
    ? ('waiting' as const)
    : withdrawal.kept.includes(line)
      ? ('kept' as const)
      : ('ended' as const)

/**
 * Reads on the lines it touched. One that was under way when it was recorded writes its row a moment later, and no read
 * on those lines begins after it.
 */
const lookedMeanwhile = async (house: House, { acting, sight }: Looked, one: Withdrawal) => {
  const touched = new Set<string>(one.touched)
  const readLog = (cursor: string) =>
    house.store.read(acting, sight.pairWork.id, (tx) => tx.useLog({ limit: pageSize, cursor }))
  const isOfThese = (row: UseRow) =>
    row.outcome === 'read' &&
    row.basis.some(({ lines }) => lines.some(({ line }) => touched.has(line)))
  const found: UseRow[] = []
  let from: string | null = `${plusMinutes(one.recordedAt, 1)}~0`
  while (from !== null) {
    const page: Page<UseRow> = await readLog(from)
    const since = page.rows.filter((row) => row.at >= one.toldAt)
    found.push(...since)
    from = since.length === page.rows.length ? page.next : null
  }
  return found
    .filter(isOfThese)
    .map(({ person, service, at }) => ({ person, service, at }))
    .toReversed()
}
const pageSize = 200
