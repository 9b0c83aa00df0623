/** Any parts, any grants, any day: the store shows what the policy shows. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant, localDate } from '#domain/calendar'
import type { NewFact, Part } from '#domain/facts/index'
import type { GrantRow } from '#domain/grant'
import { id } from '#domain/identity'
import { categories, topics } from '#domain/words'
import { visibleFacts } from '#policy/sees'
import type { Store } from '#store/store'
import { eachEngine } from '../setup/engines.ts'
import { fact, grant, newId, openedPairWork, part, person } from '../setup/invented-facts.ts'

/** Who leads which unit, or works in it without leading it, from when until when. */
const leading: Readonly<
  Record<string, readonly (readonly [string, boolean, string, string | null])[]>
> = {
  partner: [
    ['school', true, '2026-01-01', '2026-11-21'],
    ['school', false, '2026-11-22', null],
  ],
  worker: [
    ['service', true, '2026-11-22', null],
    ['school', false, '2026-01-01', null],
  ],
}

eachEngine('Row-level security', (engine) => {
  let store: Store
  beforeAll(async () => {
    store = await engine.open()
    await store.people.put(Object.keys(leading).map((one) => person(one, { worker: true })))
    const led = [...new Set(Object.values(leading).flatMap((one) => one.map(([unit]) => unit)))]
    await store.directory.putOrganisations([
      { id: id('county'), name: { fi: 'a', sv: 'a', en: 'a' }, kind: 'public' },
    ])
    await store.directory.putServices(
      led.map((unit) => ({
        id: id<'service'>(unit),
        organisation: id<'organisation'>('county'),
        name: { fi: unit, sv: unit, en: unit },
        controller: 'county',
        serviceTask: 'school' as const,
        register: 'education' as const,
        reveals: [],
        jointWith: [],
      })),
    )
    await store.directory.putEmployments(
      Object.entries(leading).flatMap(([who, all]) =>
        all.map(([unit, supervisor, from, until]) => ({
          person: id<'person'>(who),
          service: id<'service'>(unit),
          profession: 'head-of-unit' as const,
          officeholder: true,
          supervisor,
          languages: [],
          competences: [],
          from: localDate(from),
          until: until === null ? null : localDate(until),
        })),
      ),
    )
  })
  afterAll(() => store.close())

  test('says the same as the policy of any part, grant and day', { timeout: 120_000 }, async () => {
    const people = ['partner', 'worker', 'guardian', 'client-side']
    const services = ['school', 'service', null]
    const actor = fc.record({
      person: fc.constantFrom(...people).map((one) => id<'person'>(one)),
      service: fc
        .constantFrom(...services)
        .map((one) => (one === null ? null : id<'service'>(one))),
    })
    const some = <T>(of: readonly T[]) => fc.uniqueArray(fc.constantFrom(...of), { maxLength: 3 })
    const moments = ['2026-11-21T22:00:00.000Z', '2026-11-22T08:00:00.000Z'].map(instant)
    const days = ['2026-11-21', '2026-11-22', '2026-11-23'].map(localDate)
    const anyPart: fc.Arbitrary<Part> = fc
      .record({
        category: fc.constantFrom(...categories),
        topics: some(topics.slice(0, 3)),
        unsorted: fc.boolean(),
        readers: some(people).map((all) => all.map((one) => id<'person'>(one))),
        author: actor,
        about: fc
          .option(fc.constantFrom(...people, 'the-client'))
          .map((one) => (one === null ? null : id<'person'>(one))),
        whereabouts: fc.boolean(),
      })
      .map((drawn) => part(drawn))
    const anyFact = fc
      .record({
        parts: fc.array(anyPart, { minLength: 1, maxLength: 4 }),
        round: fc.constantFrom(1, 2),
        recordedAt: fc.constantFrom(...moments),
      })
      .map(({ parts, ...rest }) => fact(parts, rest))
    const anyGrant = (facts: readonly NewFact[]) =>
      fc
        .record({
          who: actor,
          standing: fc.constantFrom<GrantRow['standing'][]>('party', 'supervisor'),
          rounds: fc.constantFrom<GrantRow['rounds'][]>('all', [1], [2], [1, 2], []),
          everything: fc.boolean(),
          categories: some(categories),
          notCategories: fc.oneof(fc.constant([]), some(categories)),
          minusTopics: fc.oneof(fc.constant([]), some(topics.slice(0, 3))),
          onlyTopics: fc.oneof(fc.constant([]), some(topics.slice(0, 3))),
          unsorted: fc.boolean(),
          aboutOthers: fc.boolean(),
          whereabouts: fc.boolean(),
          since: fc.option(fc.constantFrom(...moments)),
          alsoFacts: some(facts.map((one) => one.id)),
          alsoParts: some(facts.flatMap((one) => one.parts.map((part) => part.id))),
          ownOnly: fc.constantFrom(false, false, true),
          from: fc.constantFrom(...days),
          until: fc.option(fc.constantFrom(...days)),
          endsAt: fc.option(fc.constantFrom(...moments), { freq: 2 }),
        })
        .map(({ who, ...rest }) => grant(who.person, who.service, rest))
    // Most readers have some grant: a world where nobody sees anything proves little.
    const anyReader = (grants: readonly GrantRow[]) =>
      fc.record({
        who: fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom(...grants) },
          { weight: 1, arbitrary: actor },
        ),
        on: fc.constantFrom(...days),
        at: fc.constantFrom(undefined, ...moments, instant('2026-11-22T07:59:59.999Z')),
      })
    const world = fc
      .array(anyFact, { minLength: 1, maxLength: 4 })
      .chain((facts) =>
        fc
          .array(anyGrant(facts), { minLength: 1, maxLength: 5 })
          .chain((grants) =>
            fc
              .array(anyReader(grants), { minLength: 3, maxLength: 3 })
              .map((readers) => ({ facts, grants, readers })),
          ),
      )
    const worlds = Number(process.env.ACCESS_WORLDS ?? 300)
    let seenParts = 0
    await fc.assert(
      fc.asyncProperty(world, async (drawn) => {
        const client = id<'person'>(newId('client'))
        const { grants } = drawn
        const facts = drawn.facts.map((one) => ({
          ...one,
          parts: one.parts.map((each) =>
            each.about === id('the-client') ? { ...each, about: client } : each,
          ),
        }))
        const { pairWork } = await openedPairWork(store, facts, grants, client)
        for (const { who, on, at } of drawn.readers) {
          const leads = (leading[who.person] ?? []).some(
            ([unit, isLeader, from, until]) =>
              isLeader && unit === who.service && from <= on && (until === null || on <= until),
          )
          const reader = { person: who.person, service: who.service, on, at, leads }
          const seen = await store.read(reader, pairWork, (tx) => tx.seen())
          const expected = visibleFacts(facts, grants, reader, client)
          expect(seen.all).toEqual(expected)
          seenParts += expected.flatMap((one) => one.parts).length
        }
      }),
      { numRuns: worlds },
    )
    expect(seenParts).toBeGreaterThan(50)
  })
})
