/** Any log of facts of some kinds, from small pools, so that what is said of one thing meets what is said of another. */
import fc from 'fast-check'
import { instant } from '../../src/domain/calendar.ts'
import { type Fact, type FactKind, type Part, shapeOf } from '../../src/domain/facts/index.ts'
import type { Field, Fields } from '../../src/domain/field.ts'
import { id } from '../../src/domain/identity.ts'

const persons = ['p1', 'p2', 'p3'] as const
const services = ['s1', 's2'] as const
const partIds = ['a', 'b', 'c'] as const
const dates = ['2026-01-05', '2026-01-12', '2026-03-02', '2026-12-31'] as const
const moments = dates.map((date) => `${date}T10:00:00.000Z`)

/** The names a model gives, as the property wants them to meet its own model. */
export type NamesOf = (list: string) => readonly string[]

const someOf = (of: readonly string[]) => fc.subarray([...of])
const valueOf = (field: Field, names: NamesOf): fc.Arbitrary<unknown> => {
  switch (field.is) {
    case 'text':
      return fc.constantFrom('sanoja', '')
    case 'choice':
      return fc.constantFrom(...field.of)
    case 'choices':
      return someOf(field.of)
    case 'name':
      return fc.constantFrom(...names(field.of), 'x')
    case 'names':
      return someOf([...names(field.of), 'x'])
    case 'date':
      return fc.constantFrom(...dates)
    case 'dates':
      return someOf(dates)
    case 'instant':
      return fc.constantFrom(...moments)
    case 'yes-no':
      return fc.boolean()
    case 'number':
      return fc.integer({ min: field.min, max: Math.min(field.max, field.min + 2) })
    case 'person':
      return fc.constantFrom(...persons)
    case 'persons':
      return someOf(persons)
    case 'service':
    case 'party':
      return fc.constantFrom(...services)
    case 'services':
      return someOf(services)
    case 'ref':
      return fc.constantFrom(...partIds)
    case 'refs':
      return someOf(partIds)
  }
}

const valuesOf = (fields: Fields, names: NamesOf): fc.Arbitrary<Part['values']> =>
  fc.record(
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, valueOf(field, names)]),
    ),
    {
      requiredKeys: Object.entries(fields).flatMap(([name, field]) =>
        'optional' in field ? [] : [name],
      ),
    },
  )

const anyFact = (
  kind: FactKind,
  names: NamesOf,
): fc.Arbitrary<Omit<Fact, 'id' | 'recordedAt' | 'commandId'>> =>
  fc
    .record({
      by: fc.constantFrom(...persons),
      service: fc.constantFrom(...services),
      at: fc.constantFrom(...moments),
      partId: fc.constantFrom(...partIds),
      parts: fc.tuple(
        ...Object.entries(shapeOf(kind)).map(([name, shape]) =>
          fc
            .array(valuesOf(shape.fields, names), {
              minLength: shape.many || shape.maybe ? 0 : 1,
              maxLength: shape.many ? 2 : 1,
            })
            .map((told) => told.map((values) => ({ name, category: shape.category, values }))),
        ),
      ),
    })
    .map(({ by, service, at, partId, parts }) => {
      const author = { person: id<'person'>(by), service: id<'service'>(service) }
      return {
        kind,
        round: 1,
        happenedAt: instant(at),
        by: author,
        parts: parts.flat().map(
          (part, index): Part => ({
            ...part,
            id: id(index === 0 ? partId : `${partId}-${index}`),
            topics: [],
            unsorted: false,
            readers: [],
            author,
            about: null,
            whereabouts: false,
          }),
        ),
      }
    })

/** Recorded one minute after another, in the order of the log. */
export const anyLog = (
  kinds: readonly FactKind[],
  names: NamesOf,
  maxLength = 12,
): fc.Arbitrary<readonly Fact[]> =>
  fc
    .array(
      fc.constantFrom(...kinds).chain((kind) => anyFact(kind, names)),
      { maxLength },
    )
    .map((facts) =>
      facts.map((fact, index) => ({
        ...fact,
        id: id(`f${index}`),
        commandId: id(`c${index}`),
        recordedAt: instant(`2026-12-31T12:${String(index).padStart(2, '0')}:00.000Z`),
      })),
    )
