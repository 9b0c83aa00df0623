/**
 * The signed paper as a scan: sent as its bytes, judged by them, kept encrypted with the entry that says what it proves,
 * and given out as a file to be saved, never shown in a page. Its name on somebody's device is neither sent nor kept.
 *
 * @source issue 3, item 1; OWASP ASVS 5, V5 (file handling); decision 0023
 */
import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { needsInitiator } from '#domain/decide/index'
import type { NewFact } from '#domain/facts/index'
import { id, type PartId } from '#domain/identity'
import type { Acting } from '#store/store'
import { type App, actingOf, actingOn, type House, sessionOf } from '../house.ts'
import { lookAs } from '../pair-works/answer.ts'
import { answerGiven } from '../pair-works/answer-given.ts'
import { commandIdOf, giveCommand } from '../pair-works/give-command.ts'
import { cursor, givenSchema, params } from '../pair-works/schema.ts'
import { readSight } from '../pair-works/sight.ts'
import { Problem, problemFrom } from '../problem.ts'
import { commandIdSchema, idSchema, withProblems } from '../schemas.ts'
import { logUse } from '../use.ts'
import { judgeScan, mostScanBytes, type ScanKind } from './judge.ts'

const tags = ['permission']
const sentAs = ['application/pdf', 'image/png', 'image/jpeg', 'application/octet-stream']
const ids = z
  .union([idSchema, z.array(idSchema).max(60)])
  .transform((one) => (typeof one === 'string' ? [one] : one))

export const registerScans = (api: App, house: House): void => {
  api.register(async (plain) => {
    const scoped = plain as unknown as App
    scoped.addContentTypeParser(
      sentAs,
      { parseAs: 'buffer', bodyLimit: mostScanBytes },
      (_request, body, done) => done(null, body),
    )
    registerKeeping(scoped, house)
  })
  registerGiving(api, house)
}

const registerKeeping = (api: App, house: House): void => {
  api.route({
    method: 'POST',
    url: '/pair-works/:id/scans',
    bodyLimit: mostScanBytes,
    schema: {
      tags,
      summary: 'Keep the scan of a signed form, as the proof of these lines',
      description:
        'The body is the file itself: a PDF, PNG or JPEG of at most 10 MB, judged by its bytes. Recorded as `consent-document-stored`.',
      consumes: sentAs,
      params,
      querystring: z.strictObject({
        commandId: commandIdSchema,
        cursor,
        lines: ids.meta({ description: 'The lines it proves: ids of their parts' }),
      }),
      response: withProblems({ 200: givenSchema }),
    },
    handler: async (request, reply) => {
      const acting = await actingOf(request, house)
      const bytes = request.body as unknown
      if (!Buffer.isBuffer(bytes)) throw new Problem('not-supported')
      await onlyHome(house, request, acting)
      const judged = judgeScan(bytes)
      if (!judged.ok) throw problemFrom([{ code: judged.trouble, field: '/scan' }])
      const { commandId, cursor: mark, lines } = request.query
      const pairWork = id<'pair-work'>(request.params.id)
      const given = await giveCommand(house, acting, pairWork, {
        commandId: commandIdOf(commandId),
        cursor: mark,
        kind: 'store-consent-document',
        with: { service: acting.service, lines },
        strong: sessionOf(request).strong,
        scan: {
          kind: judged.kind,
          sha256: createHash('sha256').update(bytes).digest('hex'),
          keep: (tx, facts) => tx.keepScan({ part: partOf(facts), kind: judged.kind, bytes }),
        },
      })
      return answerGiven(house, request, reply, acting, pairWork, given)
    },
  })
}

/** Judging ten megabytes takes a while: it is done for those only who may keep them. */
const onlyHome = async (
  house: House,
  request: FastifyRequest<{ Params: { id: string } }>,
  acting: Acting,
): Promise<void> => {
  const pairWork = id<'pair-work'>(request.params.id)
  const sight = await readSight(house, acting, pairWork)
  if (sight?.standing === 'home') return
  if (!sight || sight.standing === 'former') await lookAs(house, acting, request, pairWork, 'scan')
  await logUse(house, acting, {
    what: 'scan',
    purpose: sight?.standing ?? 'none',
    pairWorks: [pairWork],
    outcome: 'refused',
  })
  throw problemFrom([needsInitiator])
}

const partOf = (facts: readonly NewFact[]): PartId => {
  const part = facts.find(({ kind }) => kind === 'consent-document-stored')?.parts[0]
  if (!part) throw new Error('a scan without its entry')
  return part.id
}

const endings: Readonly<Record<ScanKind, string>> = { pdf: 'pdf', png: 'png', jpeg: 'jpg' }

const registerGiving = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/pair-works/:id/scans/:scan',
    schema: {
      tags,
      summary: 'The scan of a signed form, to be saved as a file',
      description:
        'For home members of its round, the keeper, the client and the giver who signed it; for everybody else it does not exist.',
      params: params.extend({ scan: idSchema }),
      response: withProblems({
        200: {
          description: 'The file, as an attachment under a neutral name',
          content: { 'application/octet-stream': { schema: z.any() } },
        },
      }),
    },
    handler: async (request, reply) => {
      const scan = await scanFor(house, request, request.params.id, request.params.scan)
      return reply
        .headers({
          'content-disposition': `attachment; filename="form.${endings[scan.kind]}"`,
          'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
        })
        .type('application/octet-stream')
        .send(Buffer.from(scan.bytes))
    },
  })
}

/** The row in the use log stands before the bytes leave; an attempt at what is not there is a row too. */
const scanFor = async (house: House, request: FastifyRequest, of: string, wanted: string) => {
  const pairWork = id<'pair-work'>(of)
  const acting = await actingOn(request, house, pairWork)
  const sight = await readSight(house, acting, pairWork)
  const scan =
    sight &&
    (await house.store.read(acting, pairWork, (tx) => tx.scan(id<'part'>(wanted) as PartId)))
  if (!sight || !scan) {
    if (sight?.standing === 'former') await lookAs(house, acting, request, pairWork, 'scan')
    await logUse(house, acting, {
      what: 'scan',
      purpose: sight?.standing ?? 'none',
      pairWorks: [pairWork],
      outcome: 'refused',
    })
    throw new Problem('not-found')
  }
  await logUse(house, acting, {
    what: 'scan',
    purpose: sight.standing,
    pairWorks: [pairWork],
    categories: ['permission'],
    basis: sight.grants.map((row) => row.basis),
  })
  return scan
}
