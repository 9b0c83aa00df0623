/**
 * The built web app: hashed files for a year, the page itself never kept and with a nonce of its own. Every address
 * outside /api that is no file is the page, which finds its way from there.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { Problem } from './problem.ts'
import { newNonce, setPagePolicy } from './security.ts'

/** @param folder the built web app; when null or not built, addresses outside /api say how to build it. */
export const registerWeb = async (app: FastifyInstance, folder: string | null): Promise<void> => {
  const page = folder === null ? null : await readPage(folder)
  if (folder !== null && page !== null)
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      serveDotFiles: false,
      setHeaders: (response, path) => {
        const isHashed = /-[\w-]{8,}\.\w+$/.test(path)
        response.header(
          'cache-control',
          isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
      },
      wildcard: false,
      globIgnore: ['**/index.html'],
    })
  const showPage = (reply: FastifyReply) => {
    const nonce = newNonce()
    return setPagePolicy(reply, nonce)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send((page ?? '').replaceAll('__CSP_NONCE__', nonce))
  }
  if (page !== null)
    for (const url of ['/', '/index.html'])
      app.get(url, { schema: { hide: true } }, (_request, reply) => showPage(reply))
  app.setNotFoundHandler((request, reply) => {
    const isPageAddress =
      ['GET', 'HEAD'].includes(request.method) && !request.url.startsWith('/api')
    const wantsPage = isPageAddress && !/\.\w+$/.test(request.url.split('?')[0] ?? '')
    if (!wantsPage) throw new Problem('not-found')
    if (page !== null) return showPage(reply)
    return reply
      .code(404)
      .type('text/plain; charset=utf-8')
      .send('The web app is not built yet: npm run build:web. The API is under /api.')
  })
}

const readPage = async (folder: string): Promise<string | null> => {
  try {
    return await readFile(join(folder, 'index.html'), 'utf8')
  } catch {
    return null
  }
}
