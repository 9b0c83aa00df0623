import { closeSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { StoreFault } from './fault.ts'

/**
 * One process per embedded data folder: the engine itself would let a second one in and ruin the files. The lock is a
 * file with our process id; one left by a process that is gone is taken over.
 * @returns how to give it back
 */
export const lockFolder = (folder: string): (() => void) => {
  const path = `${folder.replace(/[/\\]+$/, '')}.lock`
  mkdirSync(dirname(path), { recursive: true })
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (takes(path)) return () => giveBack(path)
    const holder = holderOf(path)
    if (holder !== undefined && isAlive(holder, path))
      throw new StoreFault('folder-in-use', `(Process ${holder}, by ${path}.)`)
    remove(path)
  }
  throw new StoreFault('folder-in-use', `(By ${path}.)`)
}

/** Folders this very process holds: its own id in a lock file is only trusted together with this. */
const ours = new Set<string>()

const takes = (path: string): boolean => {
  if (ours.has(path)) return false
  try {
    const file = openSync(path, 'wx', 0o600)
    writeSync(file, `${process.pid}\n`)
    closeSync(file)
    ours.add(path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

const holderOf = (path: string): number | undefined => {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

const isAlive = (pid: number, path: string): boolean => {
  // A process in a fresh container may get the id of the one that died before it: its own id is no other process.
  if (pid === process.pid) return ours.has(path)
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const giveBack = (path: string) => {
  if (ours.delete(path)) remove(path)
}

const remove = (path: string) => {
  try {
    unlinkSync(path)
  } catch {
    // Already gone: somebody else took the stale lock away in the same moment.
  }
}
