/** One's own pair works: narrowed, searched by name and found by the exact identity code. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { identityCode } from '#domain/identity-code'
import type { Acting, MemberRow, Page } from '#store/store'
import type { County } from '../directory/county.ts'
import { type App, actingOf, actingsOf, type House, workerSide } from '../house.ts'
import { problemFrom } from '../problem.ts'
import { withProblems } from '../schemas.ts'
import { logUse } from '../use.ts'
import { sendMarked } from './answer.ts'
import { presentListRow, usedBy } from './list-row.ts'
import { ownList } from './own-list.ts'
import * as schema from './schema.ts'

const { tags } = schema
/** Whoever can have a pair work. */
const mine = [...workerSide, 'client', 'guardian'] as const

type ListWish = z.output<typeof schema.listQuery> & {
  readonly text?: string | undefined
  readonly identityCode?: string | undefined
}

const servicesOf = (county: County, organisation: string) =>
  county.rows.services.filter((one) => one.organisation === organisation).map((one) => one.id)

const clientsWith = async (house: House, acting: Acting, code: string) =>
  (await house.store.read(acting, null, (tx) => tx.findClientsByCode(code))).map((one) => one.id)

/** Whoever is one person in two records has both lists as one; they are short, and go on one page. */
const listFor = async (
  house: House,
  actings: readonly Acting[],
  wish: ListWish,
): Promise<Page<MemberRow>> => {
  const pages: Page<MemberRow>[] = []
  const { organisation, overdue, identityCode: typed, ...asked } = wish
  const county = await house.county.current()
  const code = typed === undefined ? undefined : identityCode(typed)
  if (typed !== undefined && !code)
    throw problemFrom([{ code: 'not-an-identity-code', field: '/identityCode' }])
  for (const acting of actings)
    pages.push(
      await ownList(house, acting, {
        ...asked,
        order: wish.order ?? 'due',
        ...(overdue ? { dueBefore: acting.on } : {}),
        ...(organisation === undefined ? {} : { services: servicesOf(county, organisation) }),
        ...(code === undefined ? {} : { clients: await clientsWith(house, acting, code) }),
      }),
    )
  const [only, ...others] = pages
  if (only && others.length === 0) return only
  return { rows: pages.flatMap((page) => page.rows), next: null }
}

const sendList = async (
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  wish: ListWish,
): Promise<FastifyReply> => {
  const acting = await actingOf(request, house)
  const page = await listFor(house, await actingsOf(house, acting), wish)
  const logged = logUse(house, acting, {
    what: 'list',
    purpose: 'list',
    pairWorks: page.rows.map((row) => row.pairWork),
    ...usedBy(page.rows),
  })
  const body = { rows: page.rows.map(presentListRow), next: page.next }
  return sendMarked(house, request, reply, { acting, logged }, body)
}

export const registerLists = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/pair-works',
    config: { for: mine },
    schema: {
      tags,
      summary: 'One’s own pair works, a page at a time',
      querystring: schema.listQuery,
      response: withProblems({ 200: schema.listSchema }),
    },
    handler: async (request, reply) => sendList(house, request, reply, request.query),
  })
  api.route({
    method: 'POST',
    url: '/pair-works/search',
    config: { for: mine },
    schema: {
      tags,
      summary: 'One’s own pair works by the beginning of the client’s name',
      description: 'A POST, since a client’s name may stand in no address (stop S3).',
      body: schema.searchBody,
      response: withProblems({ 200: schema.listSchema }),
    },
    handler: async (request, reply) => sendList(house, request, reply, request.body),
  })
}
