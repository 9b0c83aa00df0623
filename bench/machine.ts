/** What the figures were made on, without a name or a path. */
import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

const repository = join(import.meta.dirname, '..')

const git = (...words: readonly string[]): string => {
  try {
    return execFileSync('git', words, { cwd: repository, encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

export const describeMachine = async (url: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  await client.end()
  const processors = cpus()
  return {
    commit: git('rev-parse', '--short', 'HEAD') || 'unknown',
    changedSince: git('status', '--porcelain', '--untracked-files=no', '--', 'src', 'bench') !== '',
    cores: processors.length,
    memoryMegabytes: Math.round(totalmem() / 1_048_576),
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    postgres: rows[0]?.server_version.split(' ')[0] ?? 'unknown',
  }
}
