/**
 * The server's own log, for whoever runs it: faults, and that it started and stopped. Never a request, since requests
 * are in the use log, and nothing of a person. A listener in the same process hears every line as production writes it;
 * the tests listen, and look for names in what they hear.
 */
import { channel } from 'node:diagnostics_channel'
import type { Config } from './config.ts'

/** Each line as it was written. */
export const logLines = channel('tyopari:log')

const quieter: ReadonlySet<Config['logLevel']> = new Set(['silent', 'fatal', 'error', 'warn'])

export const loggerOf = ({ logLevel }: Pick<Config, 'logLevel'>) => {
  if (logLevel === 'silent' && !logLines.hasSubscribers) return false
  const isHeard = logLines.hasSubscribers
  return {
    level: isHeard && quieter.has(logLevel) ? 'info' : logLevel,
    redact: ['req.headers.cookie', 'req.headers.authorization'],
    stream: {
      write: (line: string) => {
        if (isHeard) logLines.publish(line)
        if (logLevel !== 'silent') process.stdout.write(line)
      },
    },
  }
}
