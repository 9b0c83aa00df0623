/**
 * The embedded database as it is, but that a statement is read and planned once and not at every use: for tests that
 * ask the same few statements a hundred thousand times. What a plan was made for may have grown since; here it has not.
 */
import {
  PGlite,
  parse,
  protocol,
  type QueryOptions,
  type Results,
  type Transaction,
} from '@electric-sql/pglite'

interface Plan {
  readonly name: string
  readonly types: readonly number[]
}

const joined = (messages: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(messages.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const message of messages) {
    all.set(message, at)
    at += message.length
  }
  return all
}

export class PlannedPglite extends PGlite {
  readonly #plans = new Map<string, Plan>()

  override transaction<T>(run: (tx: Transaction) => Promise<T>): Promise<T> {
    return super.transaction((tx) =>
      run({
        ...tx,
        get closed() {
          return tx.closed
        },
        query: <Row>(text: string, values?: unknown[]) =>
          values && values.length > 0 ? this.#ask<Row>(text, values) : tx.query<Row>(text),
      }),
    ) as Promise<T>
  }

  override query<Row>(
    text: string,
    values?: unknown[],
    options?: QueryOptions,
  ): Promise<Results<Row>> {
    return values && values.length > 0
      ? this._runExclusiveTransaction(() => this.#ask<Row>(text, values))
      : super.query<Row>(text, values, options)
  }

  #ask<Row>(text: string, values: readonly unknown[]): Promise<Results<Row>> {
    const { serialize } = protocol
    return this.runExclusive(async () => {
      const { name, types } = this.#plans.get(text) ?? (await this.#plan(text))
      const bound = values.map((value, index) => {
        if (value === null || value === undefined) return null
        const write = this.serializers[types[index] ?? 0]
        return write ? write(value) : `${value as string | number | boolean}`
      })
      const said = await this.execProtocolStream(
        joined([
          serialize.bind({ statement: name, values: bound }),
          serialize.describe({ type: 'P' }),
          serialize.execute({}),
          serialize.sync(),
        ]),
        { syncToFs: false },
      )
      const [rows] = parse.parseResults(said, this.parsers, { rowMode: 'object' })
      if (!rows) throw new Error('The engine said nothing.')
      return rows as Results<Row>
    })
  }

  async #plan(text: string): Promise<Plan> {
    const { serialize } = protocol
    const name = `planned_${this.#plans.size}`
    const said = await this.execProtocolStream(
      joined([
        serialize.parse({ name, text }),
        serialize.describe({ type: 'S', name }),
        serialize.sync(),
      ]),
      { syncToFs: false },
    )
    const plan = { name, types: parse.parseDescribeStatementResults(said) }
    this.#plans.set(text, plan)
    return plan
  }
}
