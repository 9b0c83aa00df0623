import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { propertySeed } from '../../../tests/setup/properties.ts'
import { line, outreach, threeAround } from '../../../tests/setup/small-county.ts'
import { deriveMeetings } from '../meetings.ts'
import { deriveMembers } from '../members.ts'
import { derivePermission } from '../permission.ts'
import { deriveWithdrawals } from '../withdrawals.ts'

type County = ReturnType<typeof threeAround>
const goal = (county: County, words: string) =>
  county.must('hanna', 'set-goal', { whose: 'client', words, topics: ['daily-life'] })
const reads = (county: County, who: string) =>
  county
    .seen(who)
    .parts('goal-set', 'goal')
    .map(({ values }) => values.words)
const stateOf = (county: County, party: string) =>
  derivePermission(county.known(), {
    today: county.around().today,
    model: county.around().model,
  }).parties.get(party)?.state
const lineOf = (county: County, party: string) =>
  county
    .known()
    .parts('line-given', 'line')
    .findLast(({ values }) => values.party === party)?.part.id ?? ''

describe('What is recorded while a line waits', () => {
  const waiting = () => {
    const county = threeAround()
    goal(county, 'before')
    const withdrawal = county.must('mikko', 'withdraw-line', { scope: 'other' })
    goal(county, 'meanwhile')
    return { county, withdrawal }
  }
  it('stays outside when the line is kept, and what was before comes back', () => {
    const { county, withdrawal } = waiting()
    expect(reads(county, 'liisa')).toEqual([])
    expect(reads(county, 'mikko')).toEqual(['before', 'meanwhile'])
    const kept = [lineOf(county, 'debt-counselling')]
    county.must('hanna', 'acknowledge-withdrawal', { withdrawal, kept })
    goal(county, 'after')
    expect(reads(county, 'liisa')).toEqual(['before', 'after'])
  })
  it('is opened by a new answer for the whole round, and by none from now on', () => {
    for (const reach of ['from-now', 'whole-round']) {
      const { county } = waiting()
      county.must('hanna', 'give-line', line('debt-counselling', { reach }))
      goal(county, 'after')
      const all = reach === 'whole-round' ? ['before', 'meanwhile', 'after'] : ['before', 'after']
      expect([reach, ...reads(county, 'liisa')]).toEqual([reach, ...all])
    }
  })
  it('stays outside of a published plan too: the plan is the one there was', () => {
    const { county, withdrawal } = waiting()
    const plan = { type: 'client-plan', template: 'plan', sections: [] }
    county.must('hanna', 'publish-plan-version', plan)
    county.must('hanna', 'acknowledge-withdrawal', {
      withdrawal,
      kept: [lineOf(county, 'debt-counselling')],
    })
    expect(county.seen('liisa').of('plan-version-published')).toEqual([])
  })
  it('waits for every withdrawal that may have meant it', () => {
    const { county, withdrawal } = waiting()
    const second = county.must('hanna', 'withdraw-line', { scope: 'other' })
    const [kept, mine] = [lineOf(county, 'debt-counselling'), lineOf(county, 'mental-health')]
    county.must('hanna', 'acknowledge-withdrawal', { withdrawal, kept: [kept] })
    expect(stateOf(county, 'debt-counselling')).toBe('paused')
    county.must('hanna', 'acknowledge-withdrawal', {
      withdrawal: second,
      ended: [mine],
      kept: [kept],
    })
    expect([stateOf(county, 'debt-counselling'), stateOf(county, 'mental-health')]).toEqual([
      'in-force',
      'withdrawn',
    ])
    expect(deriveMembers(county.known()).map(({ person }) => person)).toEqual(['hanna', 'liisa'])
  })
})

describe('Sorting a withdrawal', () => {
  it('says of every line that waits whether it ended, and of no other', () => {
    const county = threeAround()
    const withdrawal = county.must('mikko', 'withdraw-line', { scope: 'other' })
    const [waits, not] = [lineOf(county, 'debt-counselling'), lineOf(county, 'mental-health')]
    const codes = (more: object) =>
      county.codes('hanna', 'acknowledge-withdrawal', { withdrawal, ...more })
    expect(codes({})).toEqual(['missing'])
    expect(codes({ kept: [waits, not] })).toEqual(['not-in-list'])
    expect(codes({ kept: [waits], ended: [waits] })).toEqual(['not-in-list'])
    expect(codes({ ended: [waits] })).toContain('member-left')
    expect(deriveWithdrawals(county.known())).toMatchObject([
      { isSorted: true, waiting: [], kept: [], touched: [waits] },
    ])
  })
})

describe('A withdrawal', () => {
  it('heard by a guardian of the client is recorded, of another guardian it is not theirs', () => {
    const county = threeAround()
    county.must('hanna', 'record-representation', { who: 'pentti', standing: 'authorised' })
    const told = { giver: 'tuula', party: 'debt-counselling', scope: 'party' }
    expect(county.codes('pentti', 'withdraw-line', told)).toContain('line-withdrawn')
    expect(stateOf(county, 'debt-counselling')).toBe('paused')
    county.must('hanna', 'record-representation', { who: 'jenni', standing: 'authorised' })
    expect(county.codes('jenni', 'withdraw-line', { ...told, giver: 'pentti' })).toEqual([
      'not-yours',
    ])
  })
  it('takes a meeting’s chair home with the other duties', () => {
    const county = threeAround()
    const meeting = county.must('hanna', 'propose-meeting', {
      startsAt: '2026-03-03T10:00:00.000Z',
      lasts: 60,
      participants: ['hanna', 'mikko', 'tuula'],
      placeKind: 'own-environment',
    })
    county.must('hanna', 'agree-meeting-roles', { meeting, chair: 'mikko', recorder: 'hanna' })
    county.must('tuula', 'withdraw-line', { party: 'mental-health' })
    expect(deriveMeetings(county.known())[0]?.roles).toMatchObject({
      chair: 'hanna',
      recorder: 'hanna',
    })
  })
  it('of one of several lines that follow each other ends the one in force and those before it', () => {
    const county = outreach()
    county.must('hanna', 'give-line', line('ngo', { until: '2026-03-31' }))
    county.must('hanna', 'give-line', line('ngo', { from: '2026-02-01', until: '2026-12-31' }))
    county.must('tuula', 'withdraw-line', { party: 'ngo' })
    county.on('2026-02-15')
    expect(stateOf(county, 'ngo')).toBe('withdrawn')
  })
})

describe('Whatever is told in whatever order', () => {
  type Step = 'goal' | 'other' | 'keep' | 'end' | 'give' | 'whole' | 'withdraw'
  /** What Liisa may read, reckoned alone: what was recorded while her line stood, since it was last given. */
  class Reckoned {
    stands = true
    waits = 0
    words: string[] = []
    meanwhile: string[] = []
    before: string[] = []
    isIn = true
    goal(words: string) {
      if (this.stands && this.waits === 0) this.words.push(words)
      else if (this.stands) this.meanwhile.push(words)
      else this.before.push(words)
    }
    get reads() {
      return this.isIn && this.stands && this.waits === 0 ? [...this.words].sort() : []
    }
  }
  it('a party reads what was recorded while its line stood, and never what was while it waited', () => {
    const step = fc.constantFrom<Step>(
      'goal',
      'goal',
      'other',
      'keep',
      'end',
      'give',
      'whole',
      'withdraw',
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const county = threeAround()
        const reckoned = new Reckoned()
        for (const [index, one] of steps.entries()) {
          const waiting = deriveWithdrawals(county.known()).filter(({ isSorted }) => !isSorted)
          const [first] = waiting
          if (one === 'goal') {
            goal(county, `goal ${index}`)
            reckoned.goal(`goal ${index}`)
          }
          if (one === 'other') {
            county.must('hanna', 'withdraw-line', { scope: 'other' })
            if (reckoned.stands) reckoned.waits += 1
          }
          if ((one === 'keep' || one === 'end') && first) {
            const lines = first.waiting
            const isMine = lines.includes(
              lineOf(county, 'debt-counselling') as (typeof lines)[number],
            )
            county.must('hanna', 'acknowledge-withdrawal', {
              withdrawal: first.part,
              ...(lines.length > 0 ? { [one === 'keep' ? 'kept' : 'ended']: lines } : {}),
            })
            if (isMine) reckoned.waits -= 1
            if (isMine && one === 'end') end(reckoned)
          }
          if (one === 'give' || one === 'whole') {
            const reach = one === 'give' ? 'from-now' : 'whole-round'
            county.must('hanna', 'give-line', line('debt-counselling', { reach }))
            if (one === 'whole') open(reckoned)
            else if (!reckoned.stands) reckoned.words = []
            reckoned.stands = true
            reckoned.waits = 0
          }
          if (one === 'withdraw') {
            county.must('hanna', 'withdraw-line', { party: 'debt-counselling' })
            end(reckoned)
          }
          expect(reads(county, 'liisa').toSorted()).toEqual(reckoned.reads)
        }
      }),
      { numRuns: Number(process.env.WITHDRAWALS ?? 120), seed: propertySeed },
    )
  })
  const end = (reckoned: Reckoned) => {
    if (!reckoned.stands) return
    reckoned.stands = false
    reckoned.isIn = false
    reckoned.waits = 0
  }
  const open = (reckoned: Reckoned) => {
    reckoned.words = [...reckoned.words, ...reckoned.meanwhile, ...reckoned.before]
    reckoned.meanwhile = []
    reckoned.before = []
  }
})
