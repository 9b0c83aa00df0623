/** The pair agreement confirmed: one member's words on every question of the card, in one act. */
import { z } from 'zod'
import { decidePairAgreement } from '#domain/decide/pair-agreement'
import { id } from '#domain/identity'
import { agreementAsks } from '#domain/pair-agreement'
import { type App, actingOf, type House, workerSide } from '../house.ts'
import { commandIdSchema, idSchema, withProblems } from '../schemas.ts'
import { answerGiven } from './answer-given.ts'
import { commandIdOf, giveCommand } from './give-command.ts'
import { cursor, givenSchema, params, tags } from './schema.ts'

const answersSchema = z.strictObject(
  Object.fromEntries(agreementAsks.map((asks) => [asks, idSchema.optional()])),
)

export const registerAgreement = (api: App, house: House): void => {
  api.route({
    method: 'POST',
    url: '/pair-works/:id/agreement',
    config: { for: workerSide },
    schema: {
      tags,
      summary: 'Confirm the pair agreement: all answers are recorded, or none',
      description:
        'Each member says their own; what two have said alike holds. Only what is new is recorded.',
      params,
      body: z.strictObject({ commandId: commandIdSchema, cursor, answers: answersSchema }),
      response: withProblems({ 200: givenSchema }),
    },
    handler: async (request, reply) => {
      const acting = await actingOf(request, house)
      const { commandId, cursor: mark, answers } = request.body
      const pairWork = id<'pair-work'>(request.params.id)
      const told = {
        commandId: commandIdOf(commandId),
        answers: Object.fromEntries(
          Object.entries(answers).flatMap(([asks, who]) =>
            who === undefined ? [] : [[asks, id<'person'>(who)]],
          ),
        ),
      }
      const given = await giveCommand(house, acting, pairWork, {
        commandId: told.commandId,
        cursor: mark,
        kind: 'agree-contact',
        with: { agreement: answers },
        decidedBy: (...known) => decidePairAgreement(told, ...known),
      })
      return answerGiven(house, request, reply, acting, pairWork, given)
    },
  })
}
