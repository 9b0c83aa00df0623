import { describe, expect, it } from 'vitest'
import { asModel, checkModel } from './model-check.ts'
import { builtInModels, findBuiltIn } from './models/index.ts'
import { outreachPairWork } from './models/outreach-pair-work.ts'
import { register } from './models/register.ts'
import { sotePair } from './models/sote-pair.ts'
import type { ProcessModel, Step } from './process-model.ts'

/** What a county has changed: a place in the model and what it put there; undefined takes it away. */
type Changes = Readonly<Record<string, unknown>>

const put = (model: unknown, place: string, value: unknown): void => {
  const names = place.split('/')
  const last = names.pop() ?? ''
  let within = model as Record<string, unknown>
  for (const name of names) within = within[name] as Record<string, unknown>
  if (value === undefined) delete within[last]
  else within[last] = value
}
/** What is wrong in the outreach model then, as `pointer sentence`. */
const wrongIn = (changes: Changes): readonly string[] => {
  const model: unknown = structuredClone(outreachPairWork)
  for (const [place, value] of Object.entries(changes)) put(model, place, value)
  return checkModel(model, findBuiltIn).map(({ pointer, sentence }) => `${pointer} ${sentence}`)
}
/** The same for one step. */
const wrongIf = (step: string, changes: Changes): readonly string[] =>
  wrongIn(
    Object.fromEntries(
      Object.entries(changes).map(([place, value]) => [`steps/${step}/${place}`, value]),
    ),
  )

describe('a model', () => {
  it.each(builtInModels)('$letter that comes with the system has nothing wrong in it', (model) => {
    expect(checkModel(model, findBuiltIn)).toEqual([])
    expect(asModel(model, findBuiltIn)).toBe(model)
  })
  it('is refused as a whole when it is something else', () => {
    for (const other of [null, 'malli', 7, [], { id: 'x' }]) {
      expect(checkModel(other).length).toBeGreaterThan(0)
      expect(asModel(other)).toBeUndefined()
    }
  })
  it('is told everything that is wrong in its shape at once, and where', () => {
    const wrong = wrongIn({
      'summary/sv': undefined,
      version: 0,
      'steps/B.01/phaze': 'x',
      'steps/B.01/released': 'yes',
      'steps/B.07/completion': { by: 'magic' },
      'steps/B.08/source/lines': [9, 3],
      'entry/requires': 'need',
    })
    expect(wrong).toEqual([
      '/version Here a whole number from 1 is needed.',
      '/summary Swedish is missing (sv).',
      '/steps/B.01/released Here true or false is needed.',
      '/steps/B.01/phaze "phaze" is not a known name here.',
      '/steps/B.07/completion "by" is one of: facts, all, guard, confirmed.',
      '/steps/B.08/source/lines Here the first and the last line are needed, for example [12, 14].',
      '/entry/requires Here a list is needed.',
    ])
  })
  it('does not take a name every object has for one of its own', () => {
    expect(wrongIf('B.07', { phase: 'constructor' })).toContain(
      '/steps/B.07/phase This model has no phase "constructor".',
    )
    expect(wrongIf('B.07', { action: 'toString' })[0]).toContain('There is no command "toString".')
  })
})

describe('a name that is unknown', () => {
  it.each([
    [
      'guard',
      { after: ['service-reachd'] },
      'There is no guard "service-reachd". Did you mean "service-reached"?',
    ],
    [
      'command',
      { action: 'map-service' },
      'There is no command "map-service". Did you mean "map-services"?',
    ],
    [
      'fact',
      { completion: { by: 'facts', anyOf: [{ fact: 'service-maped' }] } },
      'There is no fact "service-maped". Did you mean "service-mapped"?',
    ],
    ['deadline', { deadline: 'some-day' }, 'There is no deadline "some-day".'],
    ['stop', { stops: ['S10'] }, 'There is no stop "S10".'],
    ['role', { who: ['mayor'] }, 'There is no role "mayor".'],
    [
      'value of a fact',
      {
        completion: { by: 'facts', anyOf: [{ fact: 'service-mapped', where: { colour: 'red' } }] },
      },
      '"service-mapped" has no value named "colour".',
    ],
    [
      'value of a form',
      { actionWith: { colour: 'red' } },
      '"service-mapped" has no value named "colour".',
    ],
  ])('as a %s is said with its place', (_what, changes, sentence) => {
    const wrong = wrongIf('B.07', changes)
    expect(wrong).toHaveLength(1)
    expect(wrong[0]).toContain('/steps/B.07/')
    expect(wrong[0]).toContain(sentence)
  })
  it('as a choice, a plan type or a template is one this model does not have', () => {
    expect(wrongIf('B.10', { 'actionWith/type': 'hopa' })[0]).toContain(
      'This model has no "hopa" among its plan types.',
    )
    expect(wrongIf('B.10', { 'actionWith/template': 'poem' })[0]).toContain(
      '"template" is one of: plan, update.',
    )
    expect(wrongIn({ 'templates/plan': undefined }).join()).toContain(
      'This model has no template "plan".',
    )
  })
  it('as a way or a phase is nowhere in the entry', () => {
    expect(wrongIn({ 'entry/requires': [['outreach'], ['nothing']] })).toEqual([
      '/entry/requires/1/0 This model has no way "nothing".',
    ])
    expect(wrongIn({ 'entry/requires': [[]] })[0]).toContain('nobody could begin')
    expect(wrongIn({ 'entry/late': { outreach: 'B.P9' } })).toEqual([
      '/entry/late/outreach This model has no phase "B.P9".',
    ])
  })
})

describe('a step', () => {
  it('that can be read in two ways does not stop', () => {
    expect(wrongIf('B.10', { stops: ['S1'] })).toEqual([
      '/steps/B.10/stops "B.10" can be read in two ways (B.Q5), so it may remind but not stop.',
    ])
  })
  it('is not made due again by its own doing', () => {
    expect(wrongIf('B.17', { againAfter: [{ fact: 'pair-need-judged' }] })).toEqual([
      '/steps/B.17/againAfter/0 Doing "B.17" would make it due again at once.',
    ])
  })
  it('is no choice alone', () => {
    expect(wrongIf('B.07', { oneOf: 'g' })[0]).toContain('it is no choice')
  })
  it('has an id of its own', () => {
    expect(wrongIn({ 'questions/B.07': outreachPairWork.questions['B.02'] })[0]).toBe(
      '/questions/B.07 The id "B.07" stands twice in this model.',
    )
  })
  it('is in every phase', () => {
    expect(wrongIn({ 'phases/empty': outreachPairWork.phases['B.P1'] })).toEqual([
      '/phases/empty The phase "empty" has no step.',
    ])
  })
})

describe('steps that wait for each other', () => {
  it('are shown as the round they make', () => {
    const wrong = wrongIn({
      'steps/B.08/after': ['joint-meeting-agreed'],
      'steps/B.12/after': ['plan-made-by-whole-pair'],
      'steps/B.12/completion': { by: 'facts', anyOf: [{ fact: 'meeting-proposed' }] },
    })
    expect(wrong).toContain(
      '/steps/B.08/after/0 "B.08" can never begin: "B.08" waits for "B.12" waits for "B.10" waits for "B.08".',
    )
  })
  it('may wait for what can come at any time', () => {
    expect(wrongIf('B.07', { after: ['digital-path-in-use'] })).toEqual([])
  })
  it('see a step that waits for itself', () => {
    expect(wrongIf('B.08', { after: ['service-reached'] })[0]).toBe(
      '/steps/B.08/after/0 "B.08" can never begin: "B.08" waits for "B.08".',
    )
  })
})

describe('a secret', () => {
  it('of the permission is not released', () => {
    expect(wrongIf('B.05', { released: true })[0]).toContain(
      '"B.05" is released, but this would tell of the permission',
    )
    expect(wrongIf('B.06', { released: true })[0]).toContain(
      'the permission ("consent-document-stored")',
    )
  })
  it.each([
    ['special-support-needed', 'special support'],
    ['network-lane-possible', 'the segment'],
    ['profile-answered-by-both', 'the profile'],
    ['written-line-in-force', 'the permission'],
  ])('is not told by a condition: %s', (guard, what) => {
    expect(wrongIf('B.07', { when: [guard] })[0]).toContain(
      `/steps/B.07/when/0 "B.07" is released, but this would tell of ${what}`,
    )
  })
  it('may stand in a gate only as the permission or a skip, which no reader outside can see', () => {
    expect(wrongIf('B.07', { after: ['written-line-in-force'] })).toEqual([])
    expect(wrongIf('B.07', { after: ['special-support-needed'] })[0]).toContain('special support')
  })
  it('is not told through another step, nor by a time', () => {
    const wrong = wrongIn({
      'steps/B.07/when': ['special-support-needed'],
      'steps/B.07/released': false,
      'steps/B.14/againAfter': [{ fact: 'service-mapped' }],
    })
    expect(wrong).toEqual([
      '/steps/B.14/againAfter/0 "B.14" is released, but this would tell of special support ("service-mapped").',
    ])
    expect(wrongIf('B.07', { deadline: 'permission-expires-in-14-days' })[0]).toContain(
      'its time would tell',
    )
  })
  it('may be kept', () => {
    expect(wrongIf('B.07', { when: ['special-support-needed'], released: false })).toEqual([])
  })
})

describe('borrowing', () => {
  const lender: ProcessModel = { ...sotePair, id: 'lender', lends: Object.keys(sotePair.steps) }
  const segmenting =
    Object.entries(lender.steps).find(
      ([, step]: [string, Step]) => step.action === 'settle-segment',
    )?.[0] ?? ''
  const borrowing = (loans: unknown) =>
    checkModel({ ...outreachPairWork, borrows: loans }, (id) =>
      id === 'lender' ? lender : findBuiltIn(id),
    ).map(({ pointer, sentence }) => `${pointer} ${sentence}`)
  it('of a step this model cannot complete is refused', () => {
    expect(borrowing([{ model: 'lender', steps: [segmenting] }])).toEqual([
      `/borrows/0/steps/0 "${segmenting}" cannot be completed here: this model has no segments.`,
    ])
  })
  it('is only from a known model and of a lent step', () => {
    expect(borrowing([{ model: 'nobody', steps: ['x'] }])).toEqual([
      '/borrows/0/model There is no model "nobody" to borrow from.',
    ])
    expect(borrowing([{ model: 'lender', steps: ['x'] }])).toEqual([
      '/borrows/0/steps/0 "lender" has no step "x".',
    ])
    expect(borrowing([{ model: 'sote-pair', steps: [segmenting] }])).toEqual([
      `/borrows/0/steps/0 "sote-pair" does not lend "${segmenting}".`,
    ])
  })
  it('is offered only of steps there are', () => {
    expect(wrongIn({ lends: ['B.99'] })).toEqual(['/lends/0 This model has no step "B.99".'])
  })
})

describe('the register of the sources', () => {
  const ids = (letter: string) =>
    register.filter((one) => one.letter === letter).map(({ id }) => id)
  const numbered = (letter: string, last: number) =>
    Array.from({ length: last }, (_, index) => `${letter}.${String(index + 1).padStart(2, '0')}`)
  it('has every numbered id once', () => {
    expect(new Set(register.map(({ id }) => id)).size).toBe(register.length)
    expect(ids('A')).toEqual(numbered('A', 36))
    expect(ids('B')).toEqual(expect.arrayContaining(numbered('B', 17)))
    const lettered = ['C.23', 'C.24', 'C.25']
    expect(ids('C')).toEqual(
      numbered('C', 30).flatMap((id) => (lettered.includes(id) ? [`${id}a`, `${id}b`] : [id])),
    )
    expect(ids('D')).toEqual(
      expect.arrayContaining([
        ...numbered('D', 41),
        ...[1, 2, 3, 4, 5, 6, 7].flatMap((n) => [`D.B${n}`, `D.F${n}`]),
      ]),
    )
    expect(register).toHaveLength(36 + 17 + 13 + 13 + 33 + 41 + 14)
  })
  it.each(builtInModels)(
    '$letter: a step is read from the lines of its id, or beside them',
    (model) => {
      for (const [id, step] of Object.entries(model.steps)) {
        const registered = register.find((one) => one.id === id)
        if (registered === undefined) continue
        expect(step.source.seed, id).toBe(registered.source.seed)
        const [first, last] = registered.source.lines
        expect(
          step.source.lines[0] <= last && step.source.lines[1] >= first,
          `${id} ${step.source.lines.join('-')} ${registered.source.lines.join('-')}`,
        ).toBe(true)
      }
    },
  )
})
