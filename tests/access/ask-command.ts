/** Commands drawn for one reader, with what they would carry. */
import { type CommandKind, commandKinds } from '#domain/commands'
import { commandShape } from '#domain/decide/command-fields'
import type { Fields } from '#domain/field'
import { topics } from '#domain/words'
import { commandsOf } from '#policy/standing'
import { type Asking, uuid } from './asking.ts'
import { drawingAt, type Place } from './draw-facts.ts'
import { type Drawing, drawValues } from './draw-values.ts'
import { dayOf, derive, inForce } from './draw-world.ts'
import type { Request } from './sending.ts'

/** One or two lines told in one act. */
export const sitting = (asking: Asking, path: string, more: object): Request => {
  const lines = Array.from({ length: 1 + asking.chance.int(2) }, () =>
    asking.chance.isLikely(0.7)
      ? { answer: 'given', ...payloadOf(asking, 'give-line', 'first') }
      : { answer: 'refused', ...payloadOf(asking, 'refuse-line', 'first') },
  )
  return {
    method: 'POST',
    url: `/api/pair-works/first/permission-sittings${path}`,
    body: { ...more, lines },
  }
}

/** One command of the reader's: mostly what their standing allows, pointing mostly at what is there. */
export const command = (asking: Asking, pairWork: string): Request => {
  const { chance, worlds, reader, key } = asking
  const [world] = worlds
  const log = world?.logs.find(({ scene }) => scene.pairWork === pairWork) ?? world?.logs[0]
  if (!world || !log) throw new Error('no world')
  const rows = inForce(derive(log, world.around).rows, {
    ...reader,
    on: dayOf(world.now),
    at: world.now,
  })
  const standings = [...new Set(rows.map((row) => row.standing))]
  const own = standings.flatMap((standing) => commandsOf(standing))
  const kind =
    own.length > 0 && chance.isLikely(0.85) ? chance.pick(own) : chance.pick(commandKinds)
  return {
    method: 'POST',
    url: `/api/pair-works/${pairWork}/commands`,
    body: {
      commandId: uuid(key),
      cursor: chance.isLikely(0.85) ? asking.cursor(pairWork) : 'an-older-cursor',
      kind,
      with: payloadOf(asking, kind, pairWork),
    },
  }
}

export const payloadOf = (
  { worlds, key, chance }: Asking,
  kind: CommandKind,
  pairWork: string,
): Record<string, unknown> => {
  const [world] = worlds
  const log = world?.logs.find(({ scene }) => scene.pairWork === pairWork) ?? world?.logs[0]
  if (!world || !log) throw new Error('no world')
  const place: Place = {
    scene: log.scene,
    facts: worlds.flatMap(({ logs }) =>
      logs.filter(({ scene }) => scene.pairWork === pairWork).flatMap(({ told }) => told),
    ),
    at: world.now,
    key: `asked${key}`,
    chance,
  }
  return drawPayload(kind, drawingAt(place))
}

export const drawPayload = (kind: CommandKind, drawing: Drawing): Record<string, unknown> => {
  const { chance } = drawing
  const shape = commandShape(kind)
  const payload: Record<string, unknown> = {}
  for (const part of shape.parts) {
    if (part.many) {
      const items = Array.from({ length: chance.int(3) }, () => drawValues(part.fields, drawing))
      payload[part.name] = items.flatMap((values) =>
        values ? [{ ...trimmed(values, part.fields), topics: chance.some(topics, 0.1) }] : [],
      )
      continue
    }
    if (part.maybe && chance.isLikely(0.5)) continue
    Object.assign(payload, trimmed(drawValues(part.fields, drawing) ?? {}, part.fields))
  }
  for (const name of shape.eased) if (chance.isLikely(0.5)) delete payload[name]
  if (!shape.ownTopics && chance.isLikely(0.7)) payload.topics = chance.some(topics, 0.1)
  return payload
}

/** A list that may not be empty is left out rather than sent empty. */
const trimmed = (
  values: Readonly<Record<string, unknown>>,
  fields: Fields,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(fields, name)))
