import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Fact } from '#domain/facts/index'
import type { PairWorkId } from '#domain/identity'
import { id } from '#domain/identity'
import { eachEngine } from '../../tests/setup/engines.ts'
import {
  acting,
  day,
  fact,
  homeGrant,
  newId,
  openedPairWork,
  part,
  person,
  worker,
} from '../../tests/setup/invented-facts.ts'
import { withNew } from './append.ts'
import { hashBody } from './canonical.ts'
import type { Sent, Store } from './store.ts'

const sent = (body: unknown = 'body'): Sent => ({
  id: id(newId('command')),
  bodyHash: hashBody(body),
})

eachEngine('The log of a pair work', (engine) => {
  let store: Store
  beforeAll(async () => {
    store = await engine.open()
  })
  afterAll(() => store.close())

  const record = (pairWork: PairWorkId, facts = [fact()], as = sent(), who = worker) =>
    store.decide(pairWork, who, async (tx) => {
      await tx.known()
      return tx.append(facts, as)
    })

  test('gives back what was recorded, in its order, to the letter', async () => {
    const facts = [
      fact([
        part({ topics: ['money', 'housing'], readers: [id('reader')], about: id('child') }),
        part({ unsorted: true, values: { words: 'Ääkköset, "lainaus" ja\nrivi 😀 \\' } }),
      ]),
      fact([part({ author: { person: id('client'), service: null }, whereabouts: true })]),
    ]
    const { pairWork } = await openedPairWork(store, facts)
    const known = await store.decide(pairWork, worker, (tx) => tx.known())
    expect(known.all).toEqual(facts)
    const seen = await store.read(worker, pairWork, (tx) => tx.seen())
    expect(seen.all).toEqual(facts)
  })

  test('says so when somebody else came between, and keeps nothing of it', async () => {
    const { pairWork } = await openedPairWork(store, [fact()])
    const outcomes = await Promise.all([record(pairWork), record(pairWork), record(pairWork)])
    const recorded = outcomes.filter((one) => one.is === 'recorded').length
    const conflicts = outcomes.filter((one) => one.is === 'conflict').length
    expect(recorded + conflicts).toBe(3)
    expect(recorded).toBeGreaterThan(0)
    const known = await store.decide(pairWork, worker, (tx) => tx.known())
    expect(known.all).toHaveLength(1 + recorded)
  })

  test('a conflict takes back what the same transaction wrote beside', async () => {
    const { pairWork } = await openedPairWork(store, [fact()])
    const both = () =>
      store.decide(pairWork, worker, async (tx) => {
        await tx.known()
        const done = await tx.append([fact()], sent())
        if (done.is === 'recorded') await tx.replaceGrants([homeGrant('worker', 'service')])
        else await tx.replaceGrants([]).catch(() => {})
        return done.is
      })
    await Promise.all([both(), both(), both()])
    const grants = await store.read(worker, pairWork, (tx) => tx.grants())
    expect(grants).toEqual([homeGrant('worker', 'service')])
  })

  describe('A command sent twice', () => {
    test('is written once and answered with the facts of the first time', async () => {
      const { pairWork } = await openedPairWork(store)
      const facts = [fact(), fact()]
      const command = sent()
      expect((await record(pairWork, facts, command)).is).toBe('recorded')
      expect(await record(pairWork, [fact()], command)).toEqual({
        is: 'already',
        facts: facts.map((one) => one.id),
      })
      const before = await store.decide(pairWork, worker, (tx) => tx.sentBefore(command))
      expect(before.is).toBe('already')
    })

    test('at the same moment is written once', async () => {
      const { pairWork } = await openedPairWork(store)
      const command = sent()
      const outcomes = await Promise.all(
        [1, 2, 3, 4].map(() => record(pairWork, [fact()], command)),
      )
      expect(outcomes.map((one) => one.is).sort()).toEqual([
        'already',
        'already',
        'already',
        'recorded',
      ])
    })

    test('with another body is told apart', async () => {
      const { pairWork } = await openedPairWork(store)
      const command = sent({ words: 'one' })
      await record(pairWork, [fact()], command)
      const other = { id: command.id, bodyHash: hashBody({ words: 'other' }) }
      expect(await record(pairWork, [fact()], other)).toEqual({ is: 'different-body' })
    })

    test('by another actor is simply another command', async () => {
      const { pairWork } = await openedPairWork(store)
      const command = sent()
      await record(pairWork, [fact()], command)
      const again = await record(pairWork, [fact()], command, acting('other', 'service'))
      expect(again.is).toBe('recorded')
    })
  })

  test('opening sent twice opens once', async () => {
    await store.people.put([person('client-twice')])
    const command = sent()
    const open = (pairWork: string) =>
      store.decide(id<'pair-work'>(pairWork), worker, (tx) =>
        tx.open({ client: id('client-twice'), createdOn: day, rehearsal: false }, command),
      )
    const first = newId('pair-work')
    expect(await open(first)).toEqual({ is: 'opened' })
    expect(await open(newId('pair-work'))).toEqual({ is: 'already', pairWork: first })
  })

  test('a retag changes who sees the part, the fact beside it stays', async () => {
    const told = part({ unsorted: true })
    const { pairWork } = await openedPairWork(store, [fact([told])])
    const retag = fact([part({ name: 'retag', values: { part: told.id, topics: ['money'] } })], {
      kind: 'part-retagged',
    })
    const after = await store.decide(pairWork, worker, async (tx) => {
      await tx.known()
      return tx.append([retag], sent())
    })
    const again = await store.decide(pairWork, worker, (tx) => tx.known())
    expect(again.find(told.id)?.part).toEqual({ ...told, topics: ['money'], unsorted: false })
    expect(after.is === 'recorded' && after.known.all).toEqual(again.all)
  })

  test('a sealed entry is an envelope to a command and nothing to a reader', async () => {
    const wrong = fact()
    const { pairWork } = await openedPairWork(store, [wrong])
    const seal = fact([part({ name: 'seal', values: { fact: wrong.id, reason: 'wrong' } })], {
      kind: 'entry-sealed',
    })
    const after = await record(pairWork, [seal])
    const known = await store.decide(pairWork, worker, (tx) => tx.known())
    expect(known.all.map((one) => one.parts.length)).toEqual([0, 1])
    expect(after.is === 'recorded' && after.known.all).toEqual(known.all)
    const seen = await store.read(worker, pairWork, (tx) => tx.seen())
    expect(seen.all.map((one) => one.id)).toEqual([seal.id])
  })

  describe('What two seals cover', () => {
    const sealing = (of: string, parts: readonly string[] = []) =>
      fact([part({ name: 'seal', values: { fact: of, reason: 'wrong', parts } })], {
        kind: 'entry-sealed',
      })
    const undoing = (seal: Fact) => {
      const [told] = seal.parts
      const { fact: of, parts } = told?.values ?? {}
      return fact([part({ name: 'undoing', values: { seal: told?.id, fact: of, parts } })], {
        kind: 'seal-undone',
      })
    }
    /** A goal, and a plan that says it again and something more. */
    const told = () => {
      const [copy, more] = [part({ name: 'goals' }), part({ name: 'sections' })]
      const [goal, plan] = [fact(), fact([copy, more], { kind: 'plan-version-published' })]
      const ofGoal = sealing(goal.id, [copy.id])
      const ofPlan = sealing(plan.id)
      const all = [goal, plan].flatMap(({ parts }) => parts.map((one) => one.id))
      return { facts: [goal, plan], ofGoal, ofPlan, copy, more, all }
    }
    const readIn = async (pairWork: PairWorkId, all: readonly string[]) => {
      const seen = await store.read(worker, pairWork, (tx) => tx.seen())
      return seen.all
        .flatMap(({ parts }) => parts.map((one) => one.id))
        .filter((one) => all.includes(one))
    }

    test.each(['goal', 'plan'])(
      'stays sealed when only that of the %s is taken back',
      async (which) => {
        const { facts, ofGoal, ofPlan, copy, more, all } = told()
        const { pairWork } = await openedPairWork(store, facts)
        await record(pairWork, [ofGoal])
        await record(pairWork, [ofPlan])
        const [first, second] = which === 'goal' ? [ofGoal, ofPlan] : [ofPlan, ofGoal]
        const after = await record(pairWork, [undoing(first)])
        const free =
          which === 'goal' ? all.filter((one) => one !== copy.id && one !== more.id) : [more.id]
        expect(await readIn(pairWork, all)).toEqual(free)
        const known = await store.decide(pairWork, worker, (tx) => tx.known())
        expect(after.is === 'recorded' && after.known.all).toEqual(known.all)
        await record(pairWork, [undoing(second)])
        expect(await readIn(pairWork, all)).toEqual(all)
      },
    )

    test('stays so whether it was told in one command or in many', async () => {
      const { facts, ofGoal, ofPlan, more, all } = told()
      const { pairWork } = await openedPairWork(store, facts)
      const together = [ofGoal, ofPlan, undoing(ofPlan)]
      await record(pairWork, together)
      expect(await readIn(pairWork, all)).toEqual([more.id])
      const known = withNew([], [...facts, ...together])
      const left = known.flatMap(({ parts }) => parts.map((one) => one.id))
      expect(left.filter((one) => all.some((id) => id === one))).toEqual([more.id])
    })

    test('is not opened by an undoing that names another entry than its seal', async () => {
      const { facts, ofGoal, ofPlan, all } = told()
      const { pairWork } = await openedPairWork(store, facts)
      await record(pairWork, [ofGoal, ofPlan])
      const [seal] = ofPlan.parts
      const [goal] = facts
      const values = { seal: seal?.id, fact: goal?.id }
      await record(pairWork, [fact([part({ name: 'undoing', values })], { kind: 'seal-undone' })])
      expect(await readIn(pairWork, all)).not.toContain(goal?.parts[0]?.id)
    })
  })

  test('a character that cannot be stored is told without the text', async () => {
    const { pairWork } = await openedPairWork(store)
    const secret = 'Salainen Nimi'
    const failing = record(pairWork, [fact([part({ values: { words: `${secret}\u0000` } })])])
    await expect(failing).rejects.toMatchObject({ code: 'unstorable-text' })
    await expect(failing).rejects.not.toThrow(secret)
  })

  test('another transaction inside one is refused instead of waiting for ever', async () => {
    const nested = store.read(worker, null, () => store.directory.revision())
    await expect(nested).rejects.toMatchObject({ code: 'wrong-use' })
  })

  test('whoever listens hears of what was recorded and of nothing else', async () => {
    const { pairWork } = await openedPairWork(store)
    const heard: (string | null)[] = []
    const stop = store.onRecorded((one) => heard.push(one))
    const command = sent()
    await record(pairWork, [fact()], command)
    await record(pairWork, [fact()], command)
    stop()
    await record(pairWork)
    expect(heard).toEqual([pairWork])
  })
})
