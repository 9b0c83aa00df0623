/** Starts and ends the server under measurement. */
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'

export interface Serving {
  readonly port: number
  /** Milliseconds of processor the server's process has used. */
  cpuMillis(): Promise<number>
  /** Resident memory of the server's process now. */
  residentBytes(): Promise<number>
  end(): Promise<void>
}

const told = <T>(child: ChildProcess, name: string): Promise<T> =>
  new Promise((done, failed) => {
    const hear = (message: unknown) => {
      const value: unknown = Reflect.get(message as object, name)
      if (value === undefined) return
      child.off('message', hear)
      child.off('exit', gone)
      done(value as T)
    }
    const gone = () => failed(new Error('The server ended before it answered.'))
    child.on('message', hear)
    child.once('exit', gone)
  })

/** @param database null: the embedded one, in memory */
export const startServing = async (database: string | null, connections = 16): Promise<Serving> => {
  const child = fork(join(import.meta.dirname, 'server.ts'), [], {
    execArgv: (process.env.BENCH_EXEC ?? '').split(' ').filter((word) => word !== ''),
    env: { ...process.env, BENCH_DATABASE: database ?? '', BENCH_CONNECTIONS: String(connections) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const port = await told<number>(child, 'port')
  return {
    port,
    residentBytes: () => {
      const answer = told<number>(child, 'residentBytes')
      child.send('memory')
      return answer
    },
    cpuMillis: async () => {
      const answer = told<NodeJS.CpuUsage>(child, 'cpu')
      child.send('cpu')
      const { user, system } = await answer
      return (user + system) / 1000
    },
    end: () =>
      new Promise((done) => {
        child.once('exit', () => done())
        child.send('end')
      }),
  }
}
