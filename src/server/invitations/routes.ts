/**
 * Invitations: which competence is asked, in which month, by which organisation; no identity and no place. An
 * invitation has its own id and is no door to the pair work until it is accepted.
 */
import { z } from 'zod'
import type { CommandKind } from '#domain/commands'
import type { Acting, Invitation } from '#store/store'
import { type App, actingOf, type House, workerSide } from '../house.ts'
import { answerGiven } from '../pair-works/answer-given.ts'
import { commandIdOf, giveCommand } from '../pair-works/give-command.ts'
import { givenSchema } from '../pair-works/schema.ts'
import { Problem } from '../problem.ts'
import { commandIdSchema, idSchema, textSchema, withProblems } from '../schemas.ts'

const tags = ['invitations']
const invitationSchema = z
  .object({
    id: idSchema,
    competence: z.string().nullable(),
    month: z.string(),
    organisation: textSchema.nullable(),
    service: idSchema,
    state: z.enum(['open', 'accepted', 'declined', 'ended']),
    askedOn: z.string(),
    remindedOn: z.string().nullable(),
  })
  .meta({ id: 'Invitation' })
const params = z.object({ id: idSchema })

export const registerInvitations = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/invitations',
    config: { for: workerSide },
    schema: {
      tags,
      summary: 'What one is invited to',
      response: withProblems({ 200: z.object({ invitations: z.array(invitationSchema) }) }),
    },
    handler: async (request) => ({
      invitations: await invitationsOf(house, await actingOf(request, house)),
    }),
  })
  api.route({
    method: 'GET',
    url: '/invitations/:id',
    config: { for: workerSide },
    schema: {
      tags,
      summary: 'One invitation',
      params,
      response: withProblems({ 200: invitationSchema }),
    },
    handler: async (request) => {
      const all = await invitationsOf(house, await actingOf(request, house))
      const found = all.find((one) => one.id === request.params.id)
      if (!found) throw new Problem('not-found')
      return found
    },
  })
  api.route({
    method: 'POST',
    url: '/invitations/:id',
    config: { for: workerSide },
    schema: {
      tags,
      summary: 'Accept or decline an invitation',
      description:
        'Accepted without a permission in force, or declined, `view` is null: there is nothing to see.',
      params,
      body: z.strictObject({
        commandId: commandIdSchema,
        answer: z.enum(['accept', 'decline']),
        reason: z.enum(['no-time', 'not-our-task', 'other']).optional(),
      }),
      response: withProblems({ 200: givenSchema }),
    },
    handler: async (request, reply) => {
      const acting = await actingOf(request, house)
      const behind = await house.store.invitations.behind(request.params.id, acting)
      if (!behind) throw new Problem('not-found')
      const { commandId, answer, reason } = request.body
      const kind: CommandKind = answer === 'accept' ? 'accept-invitation' : 'decline-invitation'
      const given = await giveCommand(house, acting, behind.pairWork, {
        commandId: commandIdOf(commandId),
        cursor: null,
        kind,
        with: {
          invitation: behind.part,
          ...(answer === 'decline' && reason !== undefined ? { reason } : {}),
        },
        invited: true,
      })
      const isDeclined = kind === 'decline-invitation'
      // Whoever declined has no view to be answered with: they saw nothing before, and see nothing after.
      if (isDeclined && (given.is === 'recorded' || given.is === 'already'))
        return reply.send({ view: null, recorded: [] })
      // Willing, and no permission is in force: nothing is there for them yet.
      if (given.is === 'recorded' || given.is === 'already') {
        const grants = await house.store.read(acting, behind.pairWork, (tx) => tx.grants())
        if (grants.length === 0) return reply.send({ view: null, recorded: [] })
      }
      return answerGiven(house, request, reply, acting, behind.pairWork, given)
    },
  })
}

const invitationsOf = async (house: House, acting: Acting) => {
  const county = await house.county.current()
  const invitations = await house.store.read(acting, null, (tx) => tx.invitations())
  return invitations.map((one: Invitation) => ({
    id: one.id,
    competence: one.competence,
    month: one.month,
    organisation: county.organisation(one.organisation)?.name ?? null,
    service: one.service,
    state: one.state,
    askedOn: one.askedOn,
    remindedOn: one.remindedOn ?? null,
  }))
}
