/**
 * `npm start`: opens the database, brings it up to date, makes the demo county when there is nothing yet, and serves.
 * Stops in order on SIGTERM and SIGINT.
 */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { personas } from '#demo/county/personas'
import { buildApp } from '#server/app'
import { type Config, readConfig, SettingRefused } from '#server/config'
import { returnDutiesDaily } from '#server/cover/return-duties'
import { readOrMakeKey } from '#server/keys'
import { readCountyModels } from '#server/process-models/county-models'
import { readLongerTimes } from '#server/retention/longer-times'
import { lookForDue } from '#server/retention/look'
import { StoreFault } from '#store/fault'
import { headsOf } from '#store/heads'
import { journalFrom } from '#store/keeping'
import { openStore } from '#store/open'
import { placesFrom, sealPlaces } from '#store/places'
import type { Store } from '#store/store'
import { vaultFrom } from '#store/vault-keys'
import { makeDemoWhenEmpty } from './demo-when-empty.ts'

type Clock = Parameters<typeof buildApp>[0]['clock']
const clock: Clock = () => new Date().toISOString() as ReturnType<Clock>
const minute = 60_000
const day = 24 * 60 * minute

const serve = async (): Promise<void> => {
  const config = readConfig(process.env, readOrMakeKey(process.env.TYOPARI_KEY))
  const places = placesFrom(process.env)
  const models = readCountyModels(process.env.MODELS_FOLDER || join(config.dataFolder, 'models'))
  const store = await openStore({
    url: places.url,
    folder: places.folder,
    vault: vaultFrom(process.env),
    // Nobody's access is to be protected in a demo, unless somebody wants to see how it is.
    journal: config.demo && !process.env.JOURNAL_FOLDER ? undefined : journalFrom(process.env),
  })
  try {
    await serveOver(store, config, models, headsOf(sealPlaces(places)))
  } catch (error) {
    await store.close()
    throw error
  }
}

const serveOver = async (
  store: Store,
  config: Config,
  models: ReturnType<typeof readCountyModels>,
  heads: ReturnType<typeof headsOf>,
): Promise<void> => {
  const longerTimes = readLongerTimes(process.env.RETENTION_LONGER)
  const given = { store, config, models, newId: randomUUID, longerTimes }
  const makeRest = config.demo ? await makeDemoWhenEmpty(given, clock()) : null
  let stopReturning = () => {}
  const app = await buildApp({
    ...given,
    clock,
    personas,
    also: (api, house) => {
      stopReturning = returnDutiesDaily(house, minute, (error) =>
        api.log.error({ err: error }, 'duties of somebody gone could not be returned'),
      )
    },
  })
  await app.listen({ host: config.host, port: config.port })
  const [address] = app.addresses()
  const port = typeof address === 'object' ? address.port : config.port
  const url =
    config.origin ?? `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`
  const seal = () =>
    store.seal.run(heads, clock()).then(
      async () => {
        await store.sessions.removeExpired(clock())
        await store.waysIn.removeExpired(clock())
        await store.visits.removeOver(clock())
      },
      (error: unknown) => app.log.error({ err: error }, 'the logs could not be sealed'),
    )
  let sealing: Promise<unknown> = seal()
  const sealer = setInterval(() => {
    sealing = sealing.then(seal)
  }, minute)
  const look = () =>
    lookForDue({ store, newId: randomUUID, longer: longerTimes }, new Date()).catch(
      (error: unknown) => app.log.error({ err: error }, 'what may go could not be looked for'),
    )
  void look()
  const looking = setInterval(() => void look(), day)
  console.log(
    `Työpari is at ${url}${config.demo ? ' (a demo: invented people, and anybody may be anybody)' : ''}`,
  )
  let isStopping = false
  const rest = makeRest?.(() => isStopping).catch((error: unknown) => {
    app.log.error({ err: error }, 'the demo county could not be completed')
  })
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    clearInterval(sealer)
    clearInterval(looking)
    stopReturning()
    await app.close()
    await rest
    await sealing
    await seal()
    await store.close()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
}

/** What can be told in a sentence is; anything else is a fault with its trace. */
const sentenceOf = (error: unknown): string | undefined => {
  if (error instanceof SettingRefused || error instanceof StoreFault) return error.message
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return `Port ${process.env.PORT || 3000} is in use. Stop the other program, or choose another port: PORT=3001 npm start.`
  if (code === 'EACCES')
    return 'This port or this data folder may not be used by you. Choose another with PORT or DATA_FOLDER.'
  return undefined
}

try {
  await serve()
} catch (error) {
  const sentence = sentenceOf(error)
  if (sentence === undefined) throw error
  console.error(sentence)
  process.exit(1)
}
