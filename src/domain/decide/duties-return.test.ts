import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../../../tests/setup/properties.ts'
import { runs } from '../../../tests/setup/runs.ts'
import { outreach, type Play, threeAround } from '../../../tests/setup/small-county.ts'
import { id } from '../identity.ts'
import { foldKnown, type Known } from '../knowledge.ts'
import { deriveMembers, deriveOwnWorker, homeMembers } from '../members.ts'
import { deriveTasks } from '../tasks.ts'
import { type Gone, returnDuties } from './duties-return.ts'

const gone = (person: string, services: readonly string[] | null = null): Gone => ({
  person: id<'person'>(person),
  services: services?.map((one) => id<'service'>(one)) ?? null,
})
const after = (
  county: Play,
  known: Known,
  one: Gone,
  others: readonly Gone[] = [],
): { readonly is: string; readonly known: Known } => {
  const returned = returnDuties(one, known, county.around(), id<'command'>('home'), others)
  return {
    is: returned.is,
    known: returned.is === 'returned' ? foldKnown([...known.all, ...returned.facts]) : known,
  }
}
const task = (county: Play, by: string, doer: string) =>
  county.must(by, 'set-task', { doer, what: 'Kävely', due: '2026-06-30', topics: ['daily-life'] })
/** Oona of the same service joins Hanna at home. */
const withOona = (county: Play): Play => {
  const invitation = county.must('hanna', 'invite-member', {
    person: 'oona',
    service: 'adult-social-work',
    role: 'home',
    competence: 'social-worker',
    month: 'helmikuu',
  })
  county.must('oona', 'accept-invitation', { invitation })
  return county
}
const openOf = (known: Known) => deriveTasks(known).filter(({ state }) => state !== 'done')

describe('When an account is closed', () => {
  it('what a partner carried falls to the initiator, who has not said yes to it yet', () => {
    const county = threeAround()
    const own = task(county, 'hanna', 'mikko')
    const { is, known } = after(county, county.known(), gone('mikko'))
    expect(is).toBe('returned')
    expect(openOf(known)).toMatchObject([{ id: own, doer: 'hanna', state: 'offered' }])
    expect(deriveMembers(known).some(({ person }) => person === 'mikko')).toBe(false)
    expect(known.of('member-left').at(-1)?.parts).toMatchObject([
      { name: 'party-member', values: { person: 'mikko', cause: 'account-closed' } },
    ])
  })

  it('nothing falls to whoever only stands in: they are gone with their last day', () => {
    const county = threeAround()
    task(county, 'hanna', 'hanna')
    county.must('hanna', 'record-absence', { who: 'hanna', until: '2026-01-18' })
    county.must('hanna', 'name-substitute', { for: 'hanna', who: 'oona', until: '2026-01-18' })
    const { known } = after(county, county.known(), gone('hanna'))
    expect(openOf(known)).toMatchObject([{ doer: 'marja' }])
    expect(deriveMembers(known).filter(({ person }) => person === 'marja')).toMatchObject([
      { until: null, role: 'initiator' },
    ])
  })

  it('what the initiator carried falls to their pair, and the client has an own worker', () => {
    const county = withOona(threeAround())
    county.must('hanna', 'name-own-worker', { who: 'hanna', from: '2026-01-13', main: true })
    task(county, 'hanna', 'hanna')
    const { known } = after(county, county.known(), gone('hanna'))
    expect(openOf(known)).toMatchObject([{ doer: 'oona' }])
    expect(deriveOwnWorker(known)).toBe('oona')
    expect(homeMembers(known).map(({ person }) => person)).toEqual(['oona'])
  })

  it('the last of the home is followed by the unit’s supervisor', () => {
    const county = outreach()
    task(county, 'hanna', 'hanna')
    const { known } = after(county, county.known(), gone('hanna'))
    expect(homeMembers(known)).toMatchObject([{ person: 'marja', role: 'initiator' }])
    expect(openOf(known)).toMatchObject([{ doer: 'marja' }])
  })

  it('nobody inherits who goes the same day', () => {
    const county = withOona(threeAround())
    task(county, 'hanna', 'hanna')
    const all = [gone('hanna'), gone('oona')]
    const first = after(county, county.known(), gone('hanna'), all)
    const second = after(county, first.known, gone('oona'), all)
    expect(openOf(second.known)).toMatchObject([{ doer: 'marja' }])
  })

  it('where nobody is left it stays, and is found again', () => {
    const county = outreach()
    task(county, 'hanna', 'hanna')
    const { is, known } = after(county, county.known(), gone('hanna'), [gone('marja')])
    expect([is, openOf(known)]).toMatchObject(['nobody', [{ doer: 'hanna' }]])
  })

  it('twice is once', () => {
    const county = threeAround()
    task(county, 'hanna', 'mikko')
    const once = after(county, county.known(), gone('mikko'))
    expect(after(county, once.known, gone('mikko')).is).toBe('nothing')
  })

  it('leaves alone whoever works on elsewhere than the employment that ended', () => {
    const county = threeAround()
    task(county, 'hanna', 'mikko')
    expect(after(county, county.known(), gone('mikko', ['debt-counselling'])).is).toBe('nothing')
  })

  it('an ended round has nothing to return', () => {
    const county = threeAround()
    county.must('hanna', 'end-pair-work', { cause: 'client-wishes' })
    expect(after(county, county.known(), gone('hanna')).is).toBe('nothing')
  })
})

const workers = ['hanna', 'oona', 'mikko', 'liisa'] as const
const move = fc.oneof(
  fc.record({
    is: fc.constant('task' as const),
    by: fc.constantFrom(...workers),
    doer: fc.constantFrom(...workers),
  }),
  fc.record({ is: fc.constant('accept' as const), nth: fc.nat(5) }),
  fc.record({ is: fc.constant('return' as const), nth: fc.nat(5) }),
  fc.record({ is: fc.constant('own-worker' as const), who: fc.constantFrom('hanna', 'oona') }),
  fc.record({ is: fc.constant('handlers' as const), first: fc.constantFrom('hanna', 'oona') }),
  fc.record({ is: fc.constant('leave' as const), who: fc.constantFrom(...workers) }),
  fc.record({
    is: fc.constant('offer' as const),
    from: fc.constantFrom(...workers),
    to: fc.constantFrom(...workers),
  }),
)
type Move = typeof move extends fc.Arbitrary<infer M> ? M : never

const make = (county: Play, one: Move): void => {
  const nth = (place: number) => openOf(county.known())[place]
  if (one.is === 'task')
    county.play(one.by, 'set-task', {
      doer: one.doer,
      what: 'Asia',
      due: '2026-03-01',
      topics: ['daily-life'],
    })
  if (one.is === 'accept' || one.is === 'return') {
    const found = nth(one.nth)
    if (found) county.play(found.doer, `${one.is}-task`, { task: found.id })
  }
  if (one.is === 'own-worker')
    county.play('hanna', 'name-own-worker', { who: one.who, from: '2026-01-13', main: true })
  if (one.is === 'handlers')
    county.play('hanna', 'set-handlers', { first: one.first, equal: false })
  if (one.is === 'leave') county.play(one.who, 'leave', {})
  if (one.is === 'offer')
    county.play(one.from, 'offer-hand-over', { object: 'membership', to: one.to })
}

describe('Whoever goes, and however many', () => {
  it('nobody’s task is left unowned', () => {
    fc.assert(
      fc.property(
        fc.array(move, { maxLength: 14 }),
        fc.uniqueArray(fc.constantFrom(...workers, 'marja'), { minLength: 1, maxLength: 4 }),
        (moves, leaving) => {
          const county = withOona(threeAround())
          for (const one of moves) make(county, one)
          const all = leaving.map((who) => gone(who))
          let known = county.known()
          for (const one of all) known = after(county, known, one, all).known
          // Without its supervisor the home may have nobody left; only then is anything with somebody gone.
          const hasHeir =
            !leaving.includes('marja') ||
            homeMembers(known).some(({ person }) => !leaving.includes(person as never))
          const members = new Set<string>(deriveMembers(known).map(({ person }) => person))
          if (!hasHeir) return
          for (const { doer, state } of openOf(known)) {
            expect(leaving).not.toContain(doer)
            if (state !== 'returned') expect(members.has(doer)).toBe(true)
          }
          expect(leaving).not.toContain(deriveOwnWorker(known))
          expect(homeMembers(known).length).toBeGreaterThan(0)
        },
      ),
      { numRuns: runs(40) },
    )
  })
})
