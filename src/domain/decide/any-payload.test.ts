import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../../tests/setup/runs.ts'
import { type Play, threeAround } from '../../../tests/setup/small-county.ts'
import { addDays } from '../calendar.ts'
import { type CommandKind, commandKinds, ruleOf, standings } from '../commands.ts'
import { shapeOf } from '../facts/index.ts'
import type { Field } from '../field.ts'
import { outreachPairWork } from '../models/outreach-pair-work.ts'
import { commandShape } from './command-fields.ts'

/** Hanna's pair work in the middle of everything, so that what is sent has something to point at. */
const inTheMiddle = (): Play => {
  const county = threeAround()
  const must: Play['must'] = (...command) => county.must(...command)
  const goal = must('hanna', 'set-goal', { whose: 'client', words: 'Uni', topics: ['daily-life'] })
  must('hanna', 'agree-means', { goal, words: 'Iltakävely' })
  must('hanna', 'set-task', { doer: 'mikko', what: 'Soitto', due: '2026-02-01', topics: [] })
  must('hanna', 'set-task', { doer: 'tuula', what: 'Kävely', due: '2026-02-01' })
  const meeting = {
    startsAt: '2026-03-03T10:00:00.000Z',
    lasts: 60,
    participants: ['hanna', 'mikko', 'tuula'],
    placeKind: 'own-environment',
  }
  must('hanna', 'propose-meeting', meeting)
  const held = must('hanna', 'propose-meeting', meeting)
  must('hanna', 'hold-meeting', { meeting: held, present: ['hanna', 'tuula'] })
  must('hanna', 'prepare-decision', { together: false, about: 'Tuki' })
  must('hanna', 'give-line', {
    giver: 'tuula',
    party: 'kela',
    categories: [],
    until: '2026-05-01',
    form: 'oral',
    language: 'fi',
  })
  must('mikko', 'offer-hand-over', { object: 'membership', to: 'milla' })
  must('hanna', 'offer-hand-over', { object: 'initiator', to: 'oona' })
  must('hanna', 'record-absence', { who: 'mikko' })
  must('hanna', 'invite-member', {
    person: 'oona',
    service: 'adult-social-work',
    role: 'home',
    competence: 'social-worker',
    month: 'helmikuu',
  })
  must('hanna', 'apply-for-service', { service: 'Perheneuvola' })
  const plan = { type: 'client-plan', template: 'plan', until: '2026-12-31' }
  must('hanna', 'publish-plan-version', { ...plan, sections: [], people: [] })
  must('tuula', 'propose', { about: 'time', words: 'Aamulla' })
  must('mikko', 'withdraw-line', { scope: 'other' })
  must('mikko', 'send-note', { to: ['hanna'], words: 'Olen myöhässä' })
  must('hanna', 'consult-supervisor', { about: 'other', question: 'Mitä mieltä olet?' })
  // An invitation is reminded of the next day.
  county.on(addDays(county.around().today, 1))
  return county
}
const middle = inTheMiddle()
const ids = middle.facts().flatMap((fact) => [fact.id, ...fact.parts.map((part) => part.id)])
const began: Readonly<Record<string, string>> = {
  meeting: 'meeting-proposed',
  goal: 'goal-set',
  task: 'task-set',
  offer: 'hand-over-offered',
  decision: 'decision-prepared',
  invitation: 'member-invited',
  proposal: 'proposal-made',
  'plan-version': 'plan-version-published',
  application: 'new-service-applied',
  consultation: 'supervisor-consulted',
  note: 'note-sent',
}
const idsOf = (target: string): readonly string[] => {
  const kinds = target === 'line' ? ['line-given', 'line-withdrawn'] : [began[target]]
  const found = middle.facts().filter((fact) => kinds.includes(fact.kind))
  return found.length === 0 ? ids : found.flatMap((fact) => fact.parts[0]?.id ?? [])
}
const people = ['hanna', 'mikko', 'liisa', 'tuula', 'pentti', 'oona', 'marja']
const services = ['mental-health', 'debt-counselling', 'adult-social-work', 'ngo', 'kela']
const names: Readonly<Record<string, readonly string[]>> = {
  steps: Object.keys(outreachPairWork.steps),
  questions: Object.keys(outreachPairWork.questions),
  fields: Object.values(outreachPairWork.templates).flatMap((template) =>
    Object.values(template.sections).flatMap((section) => Object.keys(section.fields)),
  ),
  ways: Object.keys(outreachPairWork.entry.ways),
  'plan-types': Object.keys(outreachPairWork.planTypes),
  phases: Object.keys(outreachPairWork.phases),
  models: ['outreach-pair-work', 'kainuu-child-welfare', 'sote-pair'],
}
const sound = (field: Field): fc.Arbitrary<unknown> => {
  const some = (of: readonly string[]) => fc.constantFrom(...(of.length > 0 ? of : ['x']))
  const list = (of: readonly string[]) => fc.uniqueArray(some(of), { minLength: 1, maxLength: 3 })
  switch (field.is) {
    case 'text':
      return fc.constantFrom('Sana', 'Kaksi sanaa', 'kokous')
    case 'choice':
      return some(field.of)
    case 'choices':
      return list(field.of)
    case 'name':
      return some(names[field.of] ?? [])
    case 'names':
      return list(names[field.of] ?? [])
    case 'date':
      return some(['2026-01-10', '2026-01-12', '2026-02-01', '2026-12-01'])
    case 'dates':
      return list(['2026-02-01', '2026-12-01'])
    case 'instant':
      return some(['2026-01-12T08:00:00.000Z', '2026-04-01T08:00:00.000Z'])
    case 'yes-no':
      return fc.boolean()
    case 'number':
      return fc.integer({ min: field.min, max: field.max })
    case 'person':
      return some(people)
    case 'persons':
      return list(people)
    case 'service':
      return some(services)
    case 'services':
      return list(services)
    case 'party':
      return some([...services, 'pentti'])
    case 'ref':
      return fc.oneof(
        { weight: 4, arbitrary: some(idsOf(field.to)) },
        { weight: 1, arbitrary: some(ids) },
      )
    case 'refs':
      return list(idsOf(field.to))
  }
}
const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>('', null, [], {}, [null], [{}], Number.NaN, 1.5, '2026-02-30', 'id-3'),
)
const mostly = (field: Field) =>
  fc.oneof({ weight: 15, arbitrary: sound(field) }, { weight: 1, arbitrary: junk })
const topics = fc.constantFrom<unknown>([], ['money'], ['money'], undefined, ['weather'], 1)

const payloadOf = (kind: CommandKind): fc.Arbitrary<Record<string, unknown>> => {
  const record: Record<string, fc.Arbitrary<unknown>> = { topics }
  const optional = new Set<string>(['topics'])
  for (const part of commandShape(kind).parts) {
    const fields = Object.fromEntries(
      Object.entries(part.fields).map(([name, field]) => [name, mostly(field)] as const),
    )
    if (part.many) {
      const item = fc.record<Record<string, unknown>>(
        { ...fields, topics },
        { requiredKeys: Object.keys(fields) },
      )
      record[part.name] = fc.oneof(fc.array(item, { maxLength: 2 }), junk)
      optional.add(part.name)
    } else
      for (const [name, field] of Object.entries(part.fields)) {
        record[name] = mostly(field)
        if (field.optional || part.maybe) optional.add(name)
      }
  }
  const requiredKeys = Object.keys(record).filter((name) => !optional.has(name))
  return fc
    .tuple(fc.record(record, { requiredKeys }), fc.constantFrom(false, false, false, true))
    .map(([sent, more]) => (more ? { ...sent, x: 1, ['__proto__']: { y: 1 } } : sent))
}

describe('Whatever is sent, deciding answers with facts that hold, or with refusals', () => {
  const accepted = new Set<CommandKind>()

  it.each(commandKinds)('%s', (kind) => {
    const own = ruleOf(kind).by
    const standing = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...own) },
      { weight: 1, arbitrary: fc.constantFrom(...standings, 'former' as const) },
    )
    fc.assert(
      fc.property(payloadOf(kind), fc.constantFrom(...people), standing, (payload, who, as) => {
        const before = middle.known()
        const outcome = middle.ask(who, kind, payload, { standing: as })
        expect(middle.ask(who, kind, payload, { standing: as }).ok).toBe(outcome.ok)
        expect(middle.known().all).toEqual(before.all)
        if (!outcome.ok) {
          expect(outcome.refusals.length).toBeGreaterThan(0)
          if (as !== 'home' && as !== 'keeper')
            expect(outcome.refusals.some((one) => one.stop || one.missing)).toBe(false)
          return
        }
        accepted.add(kind)
        for (const fact of outcome.value)
          for (const part of fact.parts) {
            const shape = shapeOf(fact.kind)[part.name]
            // What is said beside another part is of that part's category.
            const like = before.find(String(part.values.part))?.part
            const isBeside = fact.kind === 'entry-corrected'
            expect(isBeside ? like?.category : shape?.category).toBe(part.category)
            const place = `${fact.kind}.${part.name}`
            for (const [name, field] of Object.entries(shape?.fields ?? {}))
              if (!field.optional) expect(Object.keys(part.values), place).toContain(name)
            for (const name of Object.keys(part.values))
              expect(Object.keys(shape?.fields ?? {}), place).toContain(name)
          }
      }),
      { numRuns: runs(60), seed: 22 },
    )
  })

  it('and nearly all are accepted in some form, so that this looked at facts too', () => {
    expect(commandKinds.length - accepted.size).toBeLessThan(runs(60) < 60 ? 50 : 25)
  })
})

describe('A party learns nothing from an answer', () => {
  /** The same pair work, and what its party’s members may not see happened besides. */
  const other = inTheMiddle()
  const hidden: readonly (readonly [CommandKind, Record<string, unknown>])[] = [
    [
      'give-line',
      {
        party: 'ngo',
        categories: ['plan'],
        until: '2026-12-31',
        form: 'written-signed',
        language: 'fi',
      },
    ],
    ['withdraw-line', { party: 'kela', scope: 'party' }],
    ['refuse-line', { party: 'school' }],
    ['require-giver', { giver: 'tuula', standing: 'client', reason: 'Kertausta' }],
    ['raise-with-client', { who: 'tuula', words: 'Velat' }],
    ['map-situation', { areas: [{ area: 'money', voice: 'client', words: 'Laskut' }] }],
    ['state-own-worker', { exists: true, clientIsNew: false, who: 'hanna' }],
    ['set-goal', { whose: 'client', words: 'Velat pois' }],
    ['set-task', { doer: 'hanna', what: 'Soitto', due: '2026-02-01' }],
    ['consult-supervisor', { about: 'pair-need', question: 'Jatketaanko?' }],
    ['skip-step', { step: 'B.09', reason: 'Tehty muualla' }],
  ]
  for (const [kind, payload] of hidden) {
    const giver = kind === 'give-line' || kind === 'refuse-line' || kind === 'withdraw-line'
    other.must('hanna', kind, giver ? { giver: 'tuula', ...payload } : payload)
  }
  middle.at('2026-01-20T08:00:00.000Z')
  other.at('2026-01-20T08:00:00.000Z')

  it.each(commandKinds)('%s', (kind) => {
    fc.assert(
      fc.property(payloadOf(kind), fc.constantFrom('mikko', 'liisa'), (payload, who) => {
        const [one, two] = [middle, other].map((county) => county.ask(who, kind, payload))
        expect(two?.ok).toBe(one?.ok)
        if (one?.ok === false && two?.ok === false) expect(two.refusals).toEqual(one.refusals)
      }),
      { numRuns: runs(40), seed: 22 },
    )
  })
})
