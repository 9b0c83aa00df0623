/**
 * The real server as a process of its own, listening on 127.0.0.1. Started by `serving.ts`, never by hand. Its limits of
 * requests are lifted, since the bench asks more than a person may; its day is the one after the log's last.
 */
import { randomUUID } from 'node:crypto'
import { instant } from '#domain/calendar'
import { buildApp } from '#server/app'
import { usualLimits } from '#server/config'
import { openStore } from '#store/open'
import { now } from './log.ts'
import { openStage } from './stage.ts'

const begun = Date.now()
const clock = () => instant(new Date(Date.parse(now) + Date.now() - begun).toISOString())
const url = process.env.BENCH_DATABASE || undefined
const store = await openStore({ url, connections: Number(process.env.BENCH_CONNECTIONS ?? 16) })
if (url === undefined) await openStage(store)
const app = await buildApp({
  store,
  clock,
  newId: randomUUID,
  config: {
    production: false,
    demo: true,
    host: '127.0.0.1',
    port: 0,
    databaseUrl: url ?? null,
    dataFolder: '',
    webFolder: null,
    origin: null,
    secureCookies: false,
    trustedProxies: 0,
    key: new Uint8Array(32).fill(7),
    idleMinutes: 60,
    absoluteMinutes: 600,
    limits: {
      ...usualLimits,
      requestsPerMinute: 100_000_000,
      signInPerMinute: 1000,
      signInPerMinuteFromAddress: 100_000,
    },
    saturdayCounts: true,
    briefDays: 30,
    questionDays: 30,
    countyName: 'Bench',
    providers: [],
    mail: null,
    version: '0',
    logLevel: 'error',
  },
})
await app.listen({ host: '127.0.0.1', port: 0 })
const address = app.server.address()
process.send?.({ port: typeof address === 'object' ? address?.port : 0 })
const end = async () => {
  await app.close()
  await store.close()
  process.exit(0)
}
process.on('disconnect', () => void end())
process.on('message', (message) => {
  if (message === 'memory') process.send?.({ residentBytes: process.memoryUsage.rss() })
  if (message === 'cpu') process.send?.({ cpu: process.cpuUsage() })
  if (message === 'end') void end()
})
