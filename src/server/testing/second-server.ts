/** Another process over the same PostgreSQL as a test's own server. */
import { writeSync } from 'node:fs'
import { openStore } from '#store/open'
import { setStage } from './stage.ts'

const [url = ''] = process.argv.slice(2)
const store = await openStore({ url, connections: 4, migrate: false })
const { app } = await setStage({}, { store, isFilled: true })
writeSync(1, `at ${await app.listen({ host: '127.0.0.1', port: 0 })}\n`)
