/**
 * What is kept of people and pair works outside the log: earlier names, what was done with an identity, a turvakielto,
 * scans, requests for logs, holds. Whoever is neither of the home nor of the client's side meets none of it.
 */
import type { Chance } from './chance.ts'
import { client, clientSide, sibling } from './county.ts'
import type { World } from './draw-world.ts'

const at = "'2026-01-02T08:00:00Z'"
const row = (table: string, values: readonly string[]): string =>
  `insert into ${table} values (${values.join(', ')});`
const quoted = (one: string): string => `'${one}'`

/** Each as statements an owner of the database could give, for whoever stands before an empty table otherwise. */
const kinds: Readonly<Record<string, (chance: Chance, world: World) => readonly string[]>> = {
  'an earlier name': (chance) => [
    row('former_name', [
      quoted('a-name'),
      quoted(chance.pick(clientSide)),
      quoted('Veeti Entinen'),
      quoted('veeti entinen'),
      "'2026-01-01'",
    ]),
  ],
  'something done with an identity': (chance) => [
    row('identity_event (id, person, pair_work, kind, actor, service, at)', [
      quoted('an-event'),
      quoted(chance.pick(clientSide)),
      quoted('first'),
      quoted(chance.pick(['revealed', 'corrected', 'name-changed', 'correction-asked'])),
      quoted('elina'),
      quoted('protection'),
      at,
    ]),
  ],
  'an order of non-disclosure that has ended': (chance) => [
    row('non_disclosure', [
      quoted('an-order'),
      `array[${quoted(chance.pick(clientSide))}]`,
      "'2025-01-01'",
      "'2025-06-30'",
      "'2025-06-30'",
    ]),
  ],
  'a death or a move': (chance) => [
    `update person set ${chance.pick(['died_on', 'moved_on'])} = '2026-01-02' where id = '${client}';`,
  ],
  'a request for logs': () => [
    row('log_request', [
      quoted('a-request'),
      quoted(client),
      quoted(client),
      quoted('logs'),
      at,
      "'2026-01-01'",
      "'2026-01-31'",
      quoted(''),
      quoted('Kuka on katsonut'),
    ]),
  ],
  'a second key asked for': () => [
    row('second_key', [quoted('a-key'), quoted('vastaava'), quoted('first'), quoted('Syy'), at]),
  ],
  'a hold': () => [
    row('legal_hold (id, pair_work, reason, until_day, set_by, set_at)', [
      quoted('a-hold'),
      quoted('first'),
      quoted('Syy'),
      "'2099-01-01'",
      quoted('vastaava'),
      at,
    ]),
  ],
  'the scan of a form': (chance, { logs }) => {
    const stored = logs.flatMap(({ scene, told }) =>
      told
        .filter(({ kind }) => kind === 'consent-document-stored')
        .flatMap(({ parts }) => parts.map(({ id }) => ({ pairWork: scene.pairWork, id }))),
    )
    if (stored.length === 0) return []
    const { pairWork, id } = chance.pick(stored)
    return [row('scan', [quoted(pairWork), quoted(id), quoted('pdf'), '100', "'\\x00'"])]
  },
  'what others have read': (chance) => [
    row(
      'use_log (id, at, person, service, pair_works, what, purpose, outcome, categories, basis)',
      [
        quoted('a-reading'),
        at,
        // Nobody of those who stand outside: one’s own readings one may know of.
        quoted('vastaava'),
        quoted('protection'),
        "array['first']",
        quoted('view'),
        quoted(chance.pick(['home', 'urgent'])),
        quoted('read'),
        "array['all']",
        "'[]'",
      ],
    ),
  ],
}

export interface Outside {
  readonly statements: readonly string[]
  readonly secret: readonly string[]
  readonly words: readonly string[]
}

/** One thing or two, and sometimes a turvakielto more or one less. */
export const drawOutside = (chance: Chance, world: World): Outside => {
  const names = chance.some(Object.keys(kinds), 0.2)
  const told = names.flatMap((name) => {
    const statements = kinds[name]?.(chance, world) ?? []
    return statements.length > 0 ? [{ name, statements }] : []
  })
  const one = chance.pick([...clientSide, sibling])
  const { secret } = world.around
  const turned = secret.includes(one) ? secret.filter((other) => other !== one) : [...secret, one]
  const turns = chance.isLikely(0.3)
  return {
    statements: told.flatMap(({ statements }) => statements),
    secret: turns ? turned : secret,
    words: [...told.map(({ name }) => name), ...(turns ? [`a turvakielto of ${one}`] : [])],
  }
}
