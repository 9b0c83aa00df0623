/**
 * The expected table, row by row and column by column, asked of the policy and of row-level security. Each scene holds
 * every probe at every place; each probe is asked of both layers and of the table.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Fact } from '#domain/facts/index'
import { deriveGrantRows } from '#domain/grant'
import { id } from '#domain/identity'
import { foldKnown } from '#domain/knowledge'
import { accessRowIds, neverCases, rowOf } from '#policy/access-table'
import { visibleFacts } from '#policy/sees'
import { withNew } from '#store/append'
import type { Store } from '#store/store'
import { eachEngine } from '../setup/engines.ts'
import { client, person, putClientSide, putCounty, supervisorsOf, worksIn } from './county.ts'
import { isTold, kindAt, type PlaceId, partsFor } from './table-probes.ts'
import { neverScenes, permitted, rowScenes, type Scene } from './table-scenes.ts'

const scenes = [...Object.values(rowScenes).flat(), ...Object.values(neverScenes)]
const title = ({ row, name }: Scene) => `${row}: ${name}`

const places = new Set(Object.keys(kindAt) as readonly PlaceId[])
const probesOf = (scene: Scene) =>
  scene.facts
    .filter((fact) => places.has(fact.id as never))
    .flatMap((fact) => partsFor(fact.id as never, scene.reader))
/** What differs from the table, each probe in words. */
const differences = (scene: Scene, facts: readonly Fact[]): readonly string[] => {
  const seen = new Set<string>(facts.flatMap(({ parts }) => parts.map((part) => part.id)))
  return probesOf(scene).flatMap(([part, probe]) => {
    const told = isTold(rowOf(scene.row), probe, { ...scene, permitted })
    return told === seen.has(part.id)
      ? []
      : [`${told ? 'kept back' : 'told'}: ${JSON.stringify(probe)}`]
  })
}

const grantsOf = ({ facts, ...scene }: Scene) =>
  deriveGrantRows(foldKnown(withNew([], facts)), {
    client: { id: person(client), birthDate: scene.birthDate },
    model: scene.model,
    supervisorsOf,
    worksIn,
    protectedPersons: new Set(scene.secret.map(person)),
  })

describe('The expected table', () => {
  test('has a scene for every row and for every way in which one does not hold', () => {
    expect(Object.keys(rowScenes)).toEqual([...accessRowIds])
    for (const [name, { row }] of Object.entries(neverScenes))
      expect(row, name).toBe(neverCases[name as keyof typeof neverCases].instead)
    for (const [row, all] of Object.entries(rowScenes))
      for (const scene of all) expect(scene.row).toBe(row)
  })

  test('lets something be told in each row that is not empty, and leaves something out', () => {
    for (const scene of scenes) {
      const told = probesOf(scene).filter(([, probe]) =>
        isTold(rowOf(scene.row), probe, { ...scene, permitted }),
      ).length
      expect(told, title(scene)).toBeLessThan(probesOf(scene).length)
      if (rowOf(scene.row).own) expect(told, title(scene)).toBeGreaterThan(150)
      else expect(told, title(scene)).toBe(0)
    }
  })

  test.each(scenes.map((scene) => [title(scene), scene] as const))(
    '%s, by the policy',
    (_, scene) => {
      const seen = visibleFacts(
        withNew([], scene.facts),
        grantsOf(scene),
        {
          ...scene.reader,
          on: scene.on,
          at: scene.at,
          leads: supervisorsOf(scene.reader.service ?? '').includes(scene.reader.person),
        },
        person(client),
      )
      expect(differences(scene, seen)).toEqual([])
    },
  )
})

eachEngine('The expected table', (engine) => {
  let store: Store
  beforeAll(async () => {
    store = await engine.open()
    await putCounty(store)
    await putClientSide(store, { birthDate: null, secret: [] })
  })
  afterAll(() => store.close())

  test.each(scenes.map((scene) => [title(scene), scene] as const))(
    '%s, by row-level security',
    async (name, scene) => {
      const pairWork = id<'pair-work'>(name)
      const opener = { person: person('elina'), service: id<'service'>('protection'), on: scene.on }
      await store.decide(pairWork, opener, async (tx) => {
        const sent = { id: id<'command'>(name), bodyHash: 'scene' }
        await tx.open({ client: person(client), createdOn: scene.on, rehearsal: false }, sent)
        await tx.append(scene.facts, sent)
        await tx.replaceGrants(grantsOf(scene))
      })
      const seen = await store.read(
        { ...scene.reader, on: scene.on, at: scene.at },
        pairWork,
        (tx) => tx.seen(),
      )
      expect(differences(scene, seen.all)).toEqual([])
    },
  )
})
