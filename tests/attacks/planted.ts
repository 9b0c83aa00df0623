/**
 * Words planted in every text of a world, each its own, so that whatever an answer tells can be followed to the part it
 * came from: a word in an answer must stand in a part its reader may see, judged on the facts themselves.
 */

import type { CommandKind } from '#domain/commands'
import { commandShape } from '#domain/decide/command-fields'
import { type Fact, shapeOf } from '#domain/facts/index'
import type { Fields } from '#domain/field'
import { neverSealed } from '#domain/sealing'
import type { Log, World } from '../access/draw-world.ts'

export interface Planter {
  /** A word nobody has said before. */
  word(): string
}
export const makePlanter = (): Planter => {
  let count = 0
  return { word: () => `zq.${((count += 1)).toString(36)}.qz` }
}
const word = /zq\.[0-9a-z]+\.qz/g
/** A mark or a cursor may carry words in its own writing. */
const encoded = /[\w+/-]{16,}/g

/** Every planted word a text holds, in whatever case it was put. */
export const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(
    [text, ...[...text.matchAll(encoded)].map(([one]) => Buffer.from(one, 'base64url').toString())]
      .flatMap((one) => [...one.toLowerCase().matchAll(word)])
      .map(([found]) => found),
  )

type Values = Readonly<Record<string, unknown>>

const inValues = (values: Values, fields: Fields, planter: Planter): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      return field?.is === 'text' && typeof value === 'string'
        ? [name, `${value} ${planter.word()}`]
        : [name, value]
    }),
  )

const inFact = (fact: Fact, planter: Planter): Fact => ({
  ...fact,
  parts: fact.parts.map((part) => ({
    ...part,
    values: inValues(part.values, shapeOf(fact.kind)[part.name]?.fields ?? {}, planter),
  })),
})

/** As the core seals: never along with an entry what a round stands on. */
const sealedAsDecided = (told: readonly Fact[]): readonly Fact[] => {
  const grounds = new Set<unknown>(
    told
      .filter(({ kind }) => neverSealed.has(kind))
      .flatMap(({ parts }) => parts.map(({ id }) => id)),
  )
  return told.map((fact) =>
    fact.kind !== 'entry-sealed'
      ? fact
      : {
          ...fact,
          parts: fact.parts.map((part) => {
            const { parts: along, ...values } = part.values
            if (!Array.isArray(along)) return part
            return { ...part, values: { ...values, parts: along.filter((id) => !grounds.has(id)) } }
          }),
        },
  )
}

export const planted = (world: World, planter: Planter): World => ({
  ...world,
  logs: world.logs.map(
    (log): Log => ({
      ...log,
      told: sealedAsDecided(log.told).map((fact) => inFact(fact, planter)),
    }),
  ),
})

export const plantedPayload = (kind: CommandKind, payload: Values, planter: Planter): Values => {
  const { parts } = commandShape(kind)
  const single: Fields = Object.assign(
    {},
    ...parts.filter(({ many }) => !many).map(({ fields }) => fields),
  )
  const told = inValues(payload, single, planter)
  const lists = parts
    .filter(({ many, name }) => many && Array.isArray(payload[name]))
    .map(({ name, fields }) => [
      name,
      (payload[name] as readonly Values[]).map((item) => inValues(item, fields, planter)),
    ])
  return { ...told, ...Object.fromEntries(lists) }
}
