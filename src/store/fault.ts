/**
 * A fault of the store: thrown, logged, answered with 500 or 503. The database's own words may quote values, so they
 * stop here; only the code, the table and the constraint go on.
 */
export const faultCodes = {
  'disk-full':
    'The disk of the database is full. Nothing of this was kept; free some space and send it again.',
  'folder-in-use':
    'Another process is using this data folder. Stop it first, or choose another folder.',
  unavailable: 'The database does not answer. Check that it runs and that its address is right.',
  'unstorable-text': 'The text holds a character that cannot be stored.',
  denied: 'The database refused what the policy had allowed.',
  timeout: 'The database took too long and was stopped.',
  taken:
    'Nothing is written over what is there already. Name a file or a folder that is not there yet.',
  'nobody-such': 'Nobody of that id is kept here: the id stands in nimet.json of a whole export.',
  'wrong-use': 'The store was asked in a way it cannot answer.',
  'wrong-setting': 'A setting cannot be.',
  'log-broken':
    'A log does not end where its signed head says. Nothing more is sealed; run the check of the logs.',
  'no-key': 'A key that is needed is not here.',
  'backup-broken': 'This backup cannot be used: it is not whole, or was made with another key.',
  'not-empty':
    'This database is not empty. A backup is restored into an empty one, so that nothing is written over.',
  'journal-broken':
    'The journal of withdrawals cannot be read, so access that was taken back might be given again. Nothing is served before it can.',
  'journal-short':
    'The journal of withdrawals ends before it should, so access that was taken back might be given again. Nothing is served.',
  fault: 'The database refused the statement.',
} as const
export type FaultCode = keyof typeof faultCodes

export class StoreFault extends Error {
  override readonly name = 'StoreFault'
  readonly code: FaultCode
  /** PostgreSQL's five letters, when it was PostgreSQL that refused. */
  readonly sqlState: string | undefined

  constructor(code: FaultCode, more = '', sqlState?: string) {
    super(more === '' ? faultCodes[code] : `${faultCodes[code]} ${more}`)
    this.code = code
    this.sqlState = sqlState
  }
}

const byState: Readonly<Record<string, FaultCode>> = {
  '53100': 'disk-full',
  '22021': 'unstorable-text',
  '22P05': 'unstorable-text',
  '42501': 'denied',
  '57014': 'timeout',
  '55P03': 'timeout',
  '25P03': 'timeout',
  '25P04': 'timeout',
}
const byCode: Readonly<Record<string, FaultCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  ECONNREFUSED: 'unavailable',
  ECONNRESET: 'unavailable',
  ENOTFOUND: 'unavailable',
  EPIPE: 'unavailable',
  ETIMEDOUT: 'unavailable',
}

const named = (error: object, key: string): string | undefined => {
  const value: unknown = Reflect.get(error, key)
  return typeof value === 'string' ? value : undefined
}

/** Whatever an engine threw, without its message. What is no database error goes on as it is. */
export const asFault = (error: unknown): unknown => {
  if (error instanceof StoreFault || typeof error !== 'object' || error === null) return error
  const code = named(error, 'code')
  const message = named(error, 'message') ?? ''
  if (/no space left on device|disk quota exceeded|ENOSPC|errno 51/i.test(message))
    return new StoreFault('disk-full')
  if (code !== undefined && byCode[code]) return new StoreFault(byCode[code])
  if (/connection terminated|timeout exceeded when trying to connect|PGlite is clos/i.test(message))
    return new StoreFault('unavailable')
  if (code === undefined || !/^[0-9A-Z]{5}$/.test(code)) return error
  if (/^(08|57P)/.test(code)) return new StoreFault('unavailable', '', code)
  const where = [named(error, 'table'), named(error, 'constraint'), named(error, 'routine')]
    .filter((word) => word !== undefined)
    .join(', ')
  return new StoreFault(
    byState[code] ?? 'fault',
    `(${[code, where].filter(Boolean).join(': ')})`,
    code,
  )
}
