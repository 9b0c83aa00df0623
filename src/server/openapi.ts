/** The API document, made from the same schemas that validate, and the sign of life. */
import swagger from '@fastify/swagger'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Config } from './config.ts'
import type { App, House } from './house.ts'
import { withProblems } from './schemas.ts'

export const registerDocument = async (app: App, config: Config): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Työpari',
        version: config.version,
        description: [
          'Shared workspace for pair work across social and health care.',
          'Changes need the header `x-tyopari: 1` and the session cookie.',
          'Whoever sends `x-tyopari-acting` with a service is answered only while the session acts in it (409 `other-hat`).',
          `A body holds at most ${config.limits.bodyBytes / 1024} kB and ${config.limits.jsonDepth} levels; every text says its own limit.`,
          'Problems are RFC 9457. What one may not see is answered like what was never there.',
        ].join(' '),
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      servers: [{ url: '/' }],
      components: {
        securitySchemes: {
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: config.secureCookies ? '__Host-tyopari' : 'tyopari',
          },
        },
      },
      security: [{ session: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
}

export const registerHealth = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/health',
    config: { open: true },
    schema: {
      tags: ['service'],
      summary: 'Does it work?',
      security: [],
      response: withProblems({
        200: z.object({
          ok: z.literal(true),
          database: z.enum(['pglite', 'postgres']),
          version: z.string(),
        }),
      }),
    },
    handler: async () => {
      await house.store.check()
      return { ok: true as const, database: house.store.engine, version: house.config.version }
    },
  })
  let document: string | null = null
  api.route({
    method: 'GET',
    url: '/openapi.json',
    config: { open: true },
    schema: { hide: true },
    handler: async (_request, reply) => {
      document ??= JSON.stringify(api.swagger())
      return reply.type('application/json; charset=utf-8').send(document)
    },
  })
}
