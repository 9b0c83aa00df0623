/**
 * What each reader may see, judged by the policy on the facts themselves and by nothing the server keeps for it: its
 * grant rows, lists and invitations are made anew from the log.
 */
import type { Fact } from '#domain/facts/index'
import type { GrantRow } from '#domain/grant'
import { clientSide, type Hatted, person, sibling } from '../access/county.ts'
import {
  type Derived,
  dayOf,
  derive,
  inForce,
  type Log,
  seenBy,
  type World,
} from '../access/draw-world.ts'
import { invitationsIn } from '../access/invitations.ts'
import type { Answer, Stage } from '../access/stage.ts'
import { wordsIn } from './planted.ts'

export interface Truth {
  /** Words that stand in an answer to this reader and in nothing they may see. */
  leaked(reader: Hatted, answer: Answer): readonly string[]
  /** Everything a member of a party may know, in one text: as long as it is the same, so is their answer. */
  sightOf(reader: Hatted): string
}

const nameOf = (word: string) => `${word[0]?.toUpperCase()}${word.slice(1)} Niminen`

export const truthOf = async (stage: Stage, world: World, now: World['now']): Promise<Truth> => {
  const on = dayOf(now)
  const logs: {
    readonly scene: Log['scene']
    readonly told: readonly Fact[]
    readonly derived: Derived
  }[] = []
  for (const { scene } of world.logs) {
    const acting = { person: person('elina'), service: null, on }
    const known = await stage.store.decide(scene.pairWork, acting, (tx) => tx.known())
    const log: Log = { scene, told: known.all }
    logs.push({ scene, told: known.all, derived: derive(log, world.around) })
  }
  const seen = (reader: Hatted) =>
    logs.map(({ derived, scene }) => seenBy(derived, { ...reader, on, at: now }, scene))
  const rowsOf = (reader: Hatted): readonly (readonly GrantRow[])[] =>
    logs.map(({ derived }) => inForce(derived.rows, { ...reader, on, at: now }))
  const asked = (reader: Hatted) =>
    logs.flatMap(({ told }) =>
      invitationsIn(told)
        .map(({ row }) => row)
        .filter(
          (row) =>
            row.service === reader.service && (row.person === null || row.person === reader.person),
        ),
    )
  /** Why urgent access was opened, and what was found of it, is read by whoever judges it. */
  const judged = (reader: Hatted) =>
    logs
      .flatMap(({ told }) => told)
      .filter(({ kind }) => kind === 'access-opened-urgently' || kind === 'urgent-access-reviewed')
      .filter(
        ({ parts }) =>
          reader.audience === 'data-protection-officer' ||
          (reader.audience === 'supervisor' &&
            parts.some(({ values }) => (values.service ?? reader.service) === reader.service)),
      )
  const knowsClient = (reader: Hatted, word: string) =>
    logs.some(({ scene, derived }) =>
      inForce(derived.rows, { ...reader, on, at: now }).some(
        (row) =>
          scene.client === word &&
          !row.ownOnly &&
          (row.everything || row.categories.includes('identity')) &&
          !row.notCategories.includes('identity'),
      ),
    )
  return {
    sightOf: (reader) => JSON.stringify([seen(reader), rowsOf(reader)]),
    leaked: (reader, { body, headers }) => {
      const text = `${body} ${JSON.stringify(headers)}`
      const sight = JSON.stringify(seen(reader))
      const may = wordsIn(JSON.stringify([sight, asked(reader), judged(reader)]))
      const names = [...clientSide, sibling].filter(
        (word) =>
          text.includes(nameOf(word)) &&
          reader.person !== word &&
          !knowsClient(reader, word) &&
          !sight.includes(`"${word}"`),
      )
      return [...[...wordsIn(text)].filter((word) => !may.has(word)), ...names]
    },
  }
}
