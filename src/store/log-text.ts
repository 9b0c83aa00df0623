import type { Instant } from '#domain/calendar'
import type { Fact, FactKind, Part } from '#domain/facts/index'
import { id } from '#domain/identity'
import type { Category, Topic } from '#domain/words'
import { serviceOf } from './assemble.ts'
import { StoreFault } from './fault.ts'
import { asInstant } from './values.ts'

/**
 * A log as both engines give it: one row, since an engine and its driver take longer over hundreds of rows than over
 * everything else. Envelopes and parts in the order of the log, their fields and lists between signs no id may hold;
 * the contents apart, as one JSON list with one place for each part. Null: there is nothing.
 */
export interface ToldLog {
  readonly facts: string | null
  readonly parts: string | null
  readonly contents: string | null
}
export const signs = { line: '\u001e', field: '\u001f', item: '\u001d' } as const

const fieldsOf = (text: string | null, count: number): readonly (readonly string[])[] => {
  const lines = text === null ? [] : text.split(signs.line).map((line) => line.split(signs.field))
  // A sign inside a value would move all after it: better no answer than another one.
  if (lines.some((fields) => fields.length !== count))
    throw new StoreFault('fault', '(A log cannot be taken apart.)')
  return lines
}
const listOf = (text: string): string[] => (text === '' ? [] : text.split(signs.item))

/** Each envelope becomes a fact with the parts that were given; one of which none is given has none. */
export const readText = (
  log: ToldLog,
): { readonly facts: readonly Fact[]; readonly lastSeq: number } => {
  const facts: Fact[] = []
  const partsOf = new Map<string, Part[]>()
  let lastSeq = 0
  for (const fields of fieldsOf(log.facts, 9)) {
    const [seq = '', fact = '', kind, round, happenedAt = '', recordedAt = ''] = fields
    const [person = '', service = '', command = ''] = fields.slice(6)
    if (Number(seq) <= lastSeq) throw new StoreFault('fault', '(A log is out of its order.)')
    lastSeq = Number(seq)
    const parts: Part[] = []
    partsOf.set(seq, parts)
    facts.push({
      id: id(fact),
      kind: kind as FactKind,
      round: Number(round),
      happenedAt: asInstant(happenedAt) as Instant,
      recordedAt: asInstant(recordedAt) as Instant,
      by: { person: id(person), service: serviceOf(service) },
      commandId: id(command),
      parts,
    })
  }
  const contents = JSON.parse(log.contents ?? '[]') as (Part['values'] | null)[]
  for (const [place, fields] of fieldsOf(log.parts, 11).entries()) {
    const [seq = '', part = '', name = '', category, topics = '', unsorted, readers = ''] = fields
    const [person = '', service = '', about = '', whereabouts] = fields.slice(7)
    partsOf.get(seq)?.push({
      id: id(part),
      name,
      category: category as Category,
      topics: listOf(topics) as Topic[],
      unsorted: unsorted === 't',
      readers: listOf(readers).map((one) => id<'person'>(one)),
      author: { person: id(person), service: serviceOf(service) },
      about: about === '' ? null : id<'person'>(about),
      whereabouts: whereabouts === 't',
      values: contents[place] ?? {},
    })
  }
  return { facts, lastSeq }
}
