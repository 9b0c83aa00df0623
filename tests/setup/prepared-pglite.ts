/**
 * Stands in the place of the embedded database's package in tests: the same engine, which in memory begins as the
 * migrations leave it (`prepared.ts`), and is compiled once for all that are opened. In a folder it begins as ever.
 */
import { openAsBlob, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import {
  type PGliteOptions,
  PGlite as Plain,
} from '../../node_modules/@electric-sql/pglite/dist/index.js'

// biome-ignore lint/performance/noReExportAll: it stands for the whole package
export * from '../../node_modules/@electric-sql/pglite/dist/index.js'

const prepared = process.env.TEST_PREPARED
const folder = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'))
const pgliteWasmModule = await WebAssembly.compile(readFileSync(join(folder, 'pglite.wasm')))
const loadDataDir = prepared === undefined ? undefined : await openAsBlob(prepared)

export class PGlite extends Plain {
  constructor(options: PGliteOptions = {}) {
    super({
      ...options,
      pgliteWasmModule,
      ...(options.dataDir === undefined && loadDataDir ? { loadDataDir } : {}),
    })
  }
}
