/** A theatre over a database that is already open: real server, real sign-in, nothing between. */
import { randomUUID } from 'node:crypto'
import { buildApp } from '#server/app'
import { inProcessConfig } from '#server/config'
import type { House } from '#server/house'
import type { Theatre } from './theatre.ts'

const spokenEngines = { pglite: 'PGlite', postgres: 'PostgreSQL' } as const

export const openTheatre = (store: House['store']): Theatre => ({
  database: spokenEngines[store.engine],
  desks: store,
  newId: randomUUID,
  build: async (clock) => {
    const config = inProcessConfig({ logLevel: 'error' })
    const app = await buildApp({ store, clock, newId: randomUUID, config })
    return { inject: (request) => app.inject(request), close: () => app.close() }
  },
})
