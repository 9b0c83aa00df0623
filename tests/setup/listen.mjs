/**
 * Writes down what a whole test run said: every line of every server's log, every address that was asked or shown, every
 * name of a file that was offered, and what child processes print. `npm test` loads it into every process (NODE_OPTIONS)
 * and names the folder in TEST_LOGS; `tests/setup/leaks.ts` then looks for people in it. Plain JavaScript, since a child
 * may be an older Node.
 */
import { subscribe } from 'node:diagnostics_channel'
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'

const folder = process.env.TEST_LOGS

/** The same address is asked many thousand times: it is kept once, so that listening costs the listened-to nothing. */
const known = new Set()
const most = 100_000

/** Kept by what it is: `log`, `address`, `header`, `printed`. */
const note = (kind, text) => {
  const line = `${kind} ${String(text).trimEnd().replaceAll('\n', '\\n')}\n`
  if (known.has(line)) return
  if (known.size < most) known.add(line)
  appendFileSync(join(folder, `${process.pid}-${threadId}.log`), line)
}

if (folder) {
  mkdirSync(folder, { recursive: true })
  subscribe('tyopari:log', (line) => note('log', line))
  subscribe('tyopari:address', (address) => note('address', address))
  subscribe('fastify.initialization', ({ fastify }) => {
    fastify.addHook('onRequest', async ({ method, url }) => note('address', `${method} ${url}`))
    fastify.addHook('onSend', async (_request, reply) => {
      for (const header of ['location', 'content-disposition']) {
        const value = reply.getHeader(header)
        if (value !== undefined) note('header', `${header}: ${value}`)
      }
    })
  })
  // A child of a test is one of our own programs; the test runner's own output names tests, not people.
  if (/[/\\](src|tests)[/\\]/.test(process.argv[1] ?? '')) {
    for (const stream of [process.stdout, process.stderr]) {
      const write = stream.write.bind(stream)
      stream.write = (chunk, ...rest) => {
        note('printed', typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())
        return write(chunk, ...rest)
      }
    }
    process.on('uncaughtExceptionMonitor', (error) => note('printed', error?.stack ?? error))
  }
}
