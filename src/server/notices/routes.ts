/** "New for you": each with its place to go. It is read, and it is gone when what it asks is done. */
import { z } from 'zod'
import { noticeKinds } from '#domain/notices'
import { type App, actingOf, type House, workerSide } from '../house.ts'
import { shownToday, usedBy } from '../pair-works/list-row.ts'
import { doneSchema, idSchema, withProblems } from '../schemas.ts'
import { logUse } from '../use.ts'
import { ownNotices, placeOf } from './own-notices.ts'
import { registerNoticeSettings } from './settings.ts'
import { registerSheet } from './sheet.ts'

const tags = ['notices']
const noticeSchema = z
  .object({
    key: z.string().meta({ description: 'To say that it has been read' }),
    kind: z.enum(noticeKinds),
    at: z.string(),
    on: z.string().optional().meta({ description: 'The moment of a meeting, a last day' }),
    pairWork: idSchema.nullable(),
    clientName: z.string().nullable(),
    standing: z.string().nullable(),
    invitation: idSchema.nullable(),
    isRead: z.boolean(),
  })
  .meta({ id: 'Notice' })

export const registerNotices = (api: App, house: House): void => {
  registerList(api, house)
  registerReading(api, house)
  registerNoticeSettings(api, house)
  registerSheet(api, house)
}

const registerList = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/my/notices',
    config: { for: workerSide },
    schema: {
      tags,
      summary: 'What is new for one, newest first',
      response: withProblems({ 200: z.object({ notices: z.array(noticeSchema) }) }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const notices = await ownNotices(house, acting)
      const rows = [...new Set(notices.flatMap(({ row }) => row ?? []))]
      if (rows.length > 0)
        await logUse(house, acting, {
          what: 'notices',
          purpose: 'notices',
          pairWorks: rows.map((row) => row.pairWork),
          ...usedBy(rows, shownToday),
        })
      return {
        notices: notices.map(({ key, kind, at, on, row, invitation, isRead }) => ({
          key,
          kind,
          at,
          ...(on === undefined ? {} : { on }),
          pairWork: row?.pairWork ?? null,
          clientName: row?.clientName ?? null,
          standing: row?.standing ?? null,
          invitation,
          isRead,
        })),
      }
    },
  })
  api.route({
    method: 'GET',
    url: '/my/notices/count',
    config: { for: workerSide },
    schema: {
      tags,
      summary: 'How many one has not read',
      description: 'A number over all one’s pair works, which tells nothing of any of them.',
      response: withProblems({ 200: z.object({ unread: z.int() }) }),
    },
    handler: async (request) => {
      const notices = await ownNotices(house, await actingOf(request, house))
      return { unread: notices.filter(({ isRead }) => !isRead).length }
    },
  })
}

const registerReading = (api: App, house: House): void => {
  api.route({
    method: 'POST',
    url: '/my/notices/read',
    config: { for: workerSide },
    schema: {
      tags,
      summary: 'These have been read',
      description: 'A key that is no notice of one’s own any more is passed over.',
      body: z.strictObject({ keys: z.array(z.string().min(1).max(300)).max(500) }),
      response: withProblems({ 200: doneSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const all = await ownNotices(house, acting)
      const told = new Set(request.body.keys)
      const at = acting.at ?? house.clock()
      const read = all.filter(({ key }) => told.has(key))
      await house.store.notices.mark({ ...acting, at }, 'read', read.map(placeOf), all.map(placeOf))
      return { done: true as const }
    },
  })
}
