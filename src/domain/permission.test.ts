import { describe, expect, it } from 'vitest'
import { instant, localDate } from './calendar.ts'
import type { Fact, Part } from './facts/index.ts'
import { id } from './identity.ts'
import { foldKnown } from './knowledge.ts'
import { derivePermission, type PermissionAt } from './permission.ts'

const settings = {
  permissionForm: 'written',
  remoteWithoutVideo: 'prompt',
  meetingRoles: [],
  anonymousTeamFirst: false,
} as const
const outreachPairWork: PermissionAt['model'] = { settings }
const kainuuChildWelfare: PermissionAt['model'] = {
  settings: { ...settings, permissionForm: 'any' },
}

let count = 0
const told = (
  kind: Fact['kind'],
  name: string,
  values: Record<string, unknown>,
  at = '2026-01-22T10:00:00.000Z',
  by = 'hanna',
  service: string | null = 'adult-social-work',
): Fact => {
  count += 1
  const author = {
    person: id<'person'>(by),
    service: service === null ? null : id<'service'>(service),
  }
  const part: Part = {
    id: id(`part-${count}`),
    name,
    category: 'permission',
    topics: [],
    unsorted: false,
    readers: [],
    author,
    about: null,
    whereabouts: false,
    values,
  }
  return {
    id: id(`fact-${count}`),
    kind,
    round: 1,
    happenedAt: instant(at),
    recordedAt: instant(at),
    by: author,
    commandId: id(`command-${count}`),
    parts: [part],
  }
}
const giver = (who: string, standing = 'client') =>
  told('giver-required', 'giver', { giver: who, standing })
const line = (who: string, party: string, more: Record<string, unknown> = {}, at?: string) =>
  told(
    'line-given',
    'line',
    {
      giver: who,
      party,
      categories: ['plan', 'minutes'],
      minusTopics: [],
      from: '2026-01-22',
      until: '2026-12-31',
      reach: 'from-now',
      form: 'written-signed',
      language: 'fi',
      version: 1,
      ...more,
    },
    at,
  )
const on = (day: string, model = outreachPairWork) => ({ today: localDate(day), model })
const at = (facts: readonly Fact[], party: string, day: string, model = outreachPairWork) =>
  derivePermission(foldKnown(facts), on(day, model)).parties.get(party)

describe('A party has a permission', () => {
  it('from its first day to its last, both included', () => {
    const facts = [giver('tuula'), line('tuula', 'health')]
    const days = ['2026-01-21', '2026-01-22', '2026-12-31', '2027-01-01']
    expect(days.map((day) => at(facts, 'health', day)?.inForce)).toEqual([false, true, true, false])
    expect(days.map((day) => at(facts, 'health', day)?.state)).toEqual([
      'begins',
      'in-force',
      'in-force',
      'expired',
    ])
  })
  it('only when every giver has said yes, and then what all of them allow', () => {
    const mother = line('jenni', 'school', {
      categories: ['plan', 'minutes'],
      minusTopics: ['family'],
    })
    const father = line('tomi', 'school', {
      categories: ['plan'],
      minusTopics: ['money'],
      until: '2026-06-30',
    })
    const givers = [giver('jenni', 'guardian'), giver('tomi', 'guardian')]
    expect(at([...givers, mother], 'school', '2026-02-01')?.inForce).toBe(false)
    expect(at([...givers, mother], 'school', '2026-02-01')?.missing).toEqual(['tomi'])
    const both = at([...givers, mother, father], 'school', '2026-02-01')
    expect(both).toMatchObject({
      inForce: true,
      categories: ['plan'],
      minusTopics: ['family', 'money'],
      until: '2026-06-30',
    })
  })
  it('never, when nobody who must answer is recorded', () => {
    expect(at([line('tuula', 'health')], 'health', '2026-02-01')?.inForce).toBe(false)
  })
  it('no more from the moment it is withdrawn, told to anybody', () => {
    const withdrawal = told(
      'line-withdrawn',
      'withdrawal',
      {
        giver: 'tuula',
        party: 'debt',
        scope: 'party',
        toldAt: '2026-04-21T08:00:00.000Z',
        toldTo: 'mikko',
      },
      '2026-04-21T09:00:00.000Z',
      'mikko',
      'health',
    )
    const facts = [giver('tuula'), line('tuula', 'debt'), line('tuula', 'health'), withdrawal]
    expect(at(facts, 'debt', '2026-04-21')).toMatchObject({ inForce: false, state: 'withdrawn' })
    expect(at(facts, 'health', '2026-04-21')?.inForce).toBe(true)
  })
  it('paused for all the receiver cannot see, until a home member has sorted what was meant', () => {
    const other = told(
      'line-withdrawn',
      'withdrawal',
      { giver: 'tuula', scope: 'other', toldAt: '2026-04-21T08:00:00.000Z', toldTo: 'mikko' },
      '2026-04-21T09:00:00.000Z',
      'mikko',
      'health',
    )
    const facts = [giver('tuula'), line('tuula', 'debt'), line('tuula', 'health'), other]
    expect(['debt', 'health'].map((party) => at(facts, party, '2026-04-22')?.state)).toEqual([
      'paused',
      'in-force',
    ])
    const sorted = told(
      'withdrawal-acknowledged',
      'acknowledged',
      { withdrawal: other.parts[0]?.id },
      '2026-04-22T09:00:00.000Z',
    )
    expect(at([...facts, sorted], 'debt', '2026-04-22')?.state).toBe('in-force')
  })
  it('by word of mouth only where the model allows it', () => {
    const spoken = [giver('tuula'), line('tuula', 'health', { form: 'oral' })]
    expect(at(spoken, 'health', '2026-02-01', outreachPairWork)?.inForce).toBe(false)
    expect(at(spoken, 'health', '2026-02-01', kainuuChildWelfare)?.inForce).toBe(true)
    const confirmed = told('line-confirmed', 'confirmation', {
      line: spoken[1]?.parts[0]?.id,
      form: 'written-signed',
    })
    expect(
      at([...spoken, confirmed], 'health', '2026-02-01', outreachPairWork)?.writtenInForce,
    ).toBe(true)
  })
  it('by word of mouth for one contact only, when the party is such', () => {
    const spoken = [giver('tuula'), line('tuula', 'kela', { form: 'oral', oneContact: true })]
    expect(at(spoken, 'kela', '2026-02-01')?.inForce).toBe(true)
    const contacted = told(
      'service-contacted',
      'contact',
      { party: 'kela', how: 'phone', outcome: 'reached' },
      '2026-02-02T10:00:00.000Z',
    )
    const unanswered = told(
      'service-contacted',
      'contact',
      { party: 'kela', how: 'phone', outcome: 'no-answer' },
      '2026-02-02T08:00:00.000Z',
    )
    expect(at([...spoken, unanswered], 'kela', '2026-02-02')?.inForce).toBe(true)
    expect(at([...spoken, contacted], 'kela', '2026-02-02')?.inForce).toBe(false)
    const written = line(
      'tuula',
      'kela',
      { oneContact: true, version: 2 },
      '2026-02-03T10:00:00.000Z',
    )
    expect(at([...spoken, contacted, written, contacted], 'kela', '2026-02-03')?.inForce).toBe(true)
  })
  it('until the day before the child turns eighteen, when a guardian gave it', () => {
    const facts = foldKnown([giver('jenni', 'guardian'), line('jenni', 'school')])
    const ask = (day: string) =>
      derivePermission(facts, {
        today: localDate(day),
        model: kainuuChildWelfare,
        birthDate: localDate('2008-05-01'),
      }).parties.get('school')?.inForce
    expect(['2026-04-30', '2026-05-01'].map(ask)).toEqual([true, false])
  })
  it('whose past grows only from a new version on, and shrinks at once', () => {
    const facts = [
      giver('tuula'),
      line('tuula', 'health', { categories: ['plan'] }),
      line(
        'tuula',
        'health',
        { categories: ['plan', 'minutes'], version: 2 },
        '2026-03-01T10:00:00.000Z',
      ),
    ]
    expect(
      at(facts, 'health', '2026-03-02')?.chain.map((then) => [
        then.at.slice(0, 10),
        then.categories,
      ]),
    ).toEqual([
      ['2026-01-22', ['plan']],
      ['2026-03-01', ['plan', 'minutes']],
    ])
    const again = [
      ...facts,
      told(
        'line-withdrawn',
        'withdrawal',
        { giver: 'tuula', scope: 'all', toldAt: '2026-03-05T08:00:00.000Z', toldTo: 'hanna' },
        '2026-03-05T08:00:00.000Z',
      ),
      line('tuula', 'health', { version: 3 }, '2026-03-06T10:00:00.000Z'),
    ]
    expect(at(again, 'health', '2026-03-07')?.chain).toHaveLength(1)
  })
  it('no more once its round has ended, whatever day it was given for', () => {
    const closed = told(
      'round-closed',
      'end',
      { cause: 'pair-work-ended' },
      '2026-08-25T10:00:00.000Z',
    )
    expect(
      at([giver('tuula'), line('tuula', 'health'), closed], 'health', '2026-08-26'),
    ).toMatchObject({ inForce: false, state: 'ended' })
  })

  it('opens to nobody when each giver names others of the service', () => {
    const both = [giver('tuula'), giver('pekka', 'guardian')]
    const named = (mine: readonly string[], theirs: readonly string[]) =>
      derivePermission(
        foldKnown([
          ...both,
          line('tuula', 'school', { people: mine }),
          line('pekka', 'school', { people: theirs }),
        ]),
        { today: localDate('2026-02-01'), model: outreachPairWork },
      ).parties.get('school')
    expect(named(['kuraattori'], ['rehtori'])).toMatchObject({ inForce: false, chain: [] })
    expect(named(['kuraattori', 'rehtori'], ['rehtori'])?.chain.at(-1)?.people).toEqual(['rehtori'])
    expect(named(['kuraattori'], [])?.chain.at(-1)?.people).toEqual(['kuraattori'])
    expect(named([], [])?.chain.at(-1)?.people).toEqual([])
  })
})
