/**
 * "My notices": how one is told, and the address, which is used only once its owner has opened the link sent to it while
 * signed in. The link goes by the same job as every other mail, so that no request waits for a mail server.
 */
import { z } from 'zod'
import type { Acting } from '#store/store'
import { type App, actingOf, type House, workerSide } from '../house.ts'
import { hashToken } from '../keys.ts'
import { Problem } from '../problem.ts'
import { doneSchema, withProblems } from '../schemas.ts'
import { choiceOf, choiceSchema } from './choice.ts'

const tags = ['notices']
const settingsSchema = z.object({
  isMailSent: z.boolean().meta({ description: 'False: this service sends no mail at all' }),
  choice: choiceSchema,
  address: z
    .object({
      address: z.string(),
      isConfirmed: z.boolean(),
      failedOn: z.string().nullable().meta({ description: 'The day mail to it was given up' }),
    })
    .nullable(),
})

export const registerNoticeSettings = (api: App, house: House): void => {
  const of = { config: { for: workerSide } } as const
  const now = (acting: Acting) => ({ ...acting, at: acting.at ?? house.clock() })
  api.route({
    ...of,
    method: 'GET',
    url: '/my/notice-settings',
    schema: {
      tags,
      summary: 'How one is told, and where',
      response: withProblems({ 200: settingsSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const kept = await house.store.notices.address(acting)
      return {
        isMailSent: house.config.mail !== null,
        choice: mutable(await choiceOf(house.store, acting)),
        address: kept
          ? {
              address: kept.address,
              isConfirmed: kept.confirmedAt !== null,
              failedOn: kept.failedOn,
            }
          : null,
      }
    },
  })
  api.route({
    ...of,
    method: 'PUT',
    url: '/my/notice-settings',
    schema: {
      tags,
      summary: 'Choose how one is told, in the language of this request',
      body: choiceSchema,
      response: withProblems({ 200: doneSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      await house.store.settings.put(acting, 'notices', request.body)
      await house.store.notices.chosen(now(acting), request.language)
      return { done: true as const }
    },
  })
  registerAddress(api, house)
}

const mutable = <T extends { readonly days: readonly number[] }>(choice: T) => ({
  ...choice,
  days: [...choice.days],
})

const registerAddress = (api: App, house: House): void => {
  const of = { config: { for: workerSide } } as const
  const url = '/my/notice-address'
  const actingNow = async (request: Parameters<typeof actingOf>[0]) => {
    const acting = await actingOf(request, house)
    return { ...acting, at: acting.at ?? house.clock() }
  }
  api.route({
    ...of,
    method: 'PUT',
    url,
    schema: {
      tags,
      summary: 'Give an address; a link is sent to it',
      body: z.strictObject({ address: z.email().max(254) }),
      response: withProblems({ 200: doneSchema }),
    },
    handler: async (request) => {
      const { address } = request.body
      await house.store.notices.give(await actingNow(request), address, request.language)
      return { done: true as const }
    },
  })
  api.route({
    ...of,
    method: 'DELETE',
    url,
    schema: { tags, summary: 'Take it away', response: withProblems({ 200: doneSchema }) },
    handler: async (request) => {
      await house.store.notices.takeBack(await actingOf(request, house))
      return { done: true as const }
    },
  })
  api.route({
    ...of,
    method: 'POST',
    url: `${url}/confirmation`,
    schema: {
      tags,
      summary: 'The address is one’s own: the link that was sent to it',
      description: 'A link that is used, late, another’s or invented is answered alike.',
      body: z.strictObject({ token: z.string().min(1).max(100) }),
      response: withProblems({ 200: doneSchema }),
    },
    handler: async (request) => {
      const acting = await actingNow(request)
      const isTheirs = await house.store.notices.confirm(acting, hashToken(request.body.token))
      if (!isTheirs) throw new Problem('input', [{ code: 'unknown-reference', field: '/token' }])
      return { done: true as const }
    },
  })
}
