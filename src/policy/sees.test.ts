import { describe, expect, it } from 'vitest'
import { instant, localDate } from '#domain/calendar'
import type { Fact, Part } from '#domain/facts/index'
import { deriveGrantRows, type GrantRow } from '#domain/grant'
import { id } from '#domain/identity'
import { foldKnown } from '#domain/knowledge'
import { visibleFacts } from '#policy/sees'
import { standingOf } from '#policy/standing'

let count = 0
type More = Partial<
  Pick<Part, 'category' | 'topics' | 'unsorted' | 'readers' | 'about' | 'whereabouts'>
> & { at?: string; by?: string; service?: string | null; round?: number }
const told = (
  kind: Fact['kind'],
  name: string,
  values: Record<string, unknown>,
  more: More = {},
): Fact => {
  count += 1
  const author = {
    person: id<'person'>(more.by ?? 'elina'),
    service: more.service === null ? null : id<'service'>(more.service ?? 'child-protection'),
  }
  const at = instant(more.at ?? `2026-03-10T10:00:00.${String(count).padStart(3, '0')}Z`)
  const part: Part = {
    id: id(`part-${count}`),
    name,
    category: more.category ?? 'permission',
    topics: more.topics ?? [],
    unsorted: more.unsorted ?? false,
    readers: more.readers ?? [],
    author,
    about: more.about ?? null,
    whereabouts: more.whereabouts ?? false,
    values,
  }
  return {
    id: id(`fact-${count}`),
    kind,
    round: more.round ?? 1,
    happenedAt: at,
    recordedAt: at,
    by: author,
    commandId: id(`c-${count}`),
    parts: [part],
  }
}
const base = [
  told('home-set', 'home', { services: ['child-protection'] }, { category: 'identity' }),
  told('round-opened', 'round', { number: 1, startsIn: 'D.P1' }, { category: 'identity' }),
  told(
    'member-joined',
    'home-member',
    { person: 'elina', service: 'child-protection', role: 'initiator' },
    { category: 'identity' },
  ),
  told('representation-recorded', 'representation', {
    who: 'jenni',
    standing: 'guardian',
    from: '2017-01-01',
  }),
  told('representation-recorded', 'representation', {
    who: 'tomi',
    standing: 'guardian',
    from: '2017-01-01',
  }),
  told('giver-required', 'giver', { giver: 'jenni', standing: 'guardian' }),
  told('giver-required', 'giver', { giver: 'tomi', standing: 'guardian' }),
]
const line = (who: string, more: Record<string, unknown> = {}, at?: string) =>
  told(
    'line-given',
    'line',
    {
      giver: who,
      party: 'school',
      categories: ['plan', 'minutes'],
      minusTopics: ['family'],
      from: '2026-03-10',
      until: '2026-12-31',
      reach: 'from-now',
      form: 'oral',
      language: 'fi',
      version: 1,
      ...more,
    },
    at ? { at, readers: [id('jenni')] } : { readers: [id(who)] },
  )
const joined = told(
  'member-joined',
  'party-member',
  { person: 'antti', service: 'school', role: 'partner' },
  { at: '2026-03-24T10:00:00.000Z', readers: [id('antti')] },
)
const goal = (words: string, more: More = {}) =>
  told(
    'goal-set',
    'goal',
    { whose: 'child', words },
    { category: 'plan', at: '2026-04-21T10:00:00.000Z', ...more },
  )

const around = {
  client: { id: id<'person'>('veeti'), birthDate: localDate('2017-01-01') },
  model: {
    settings: {
      permissionForm: 'any',
      remoteWithoutVideo: 'stop',
      meetingRoles: ['chair'],
      anonymousTeamFirst: false,
    } as const,
  },
  supervisorsOf: () => [id<'person'>('ritva')],
  worksIn: () => false,
  protectedPersons: new Set<never>(),
}
const rowsOf = (facts: readonly Fact[]): readonly GrantRow[] =>
  deriveGrantRows(foldKnown(facts), around)
const reads = (
  facts: readonly Fact[],
  person: string,
  service: string | null,
  day = '2026-05-01',
) => {
  const reader = {
    person: id<'person'>(person),
    service: service === null ? null : id<'service'>(service),
    on: localDate(day),
    leads: person === 'ritva',
  }
  return visibleFacts(facts, rowsOf(facts), reader, around.client.id).flatMap((fact) =>
    fact.parts.map((part) =>
      typeof part.values.words === 'string' ? part.values.words : fact.kind,
    ),
  )
}

describe('A partner from outside the home', () => {
  const both = [...base, line('jenni'), line('tomi'), joined]
  it('reads what all guardians allow, without the topic one of them left out', () => {
    const facts = [
      ...both,
      goal('mornings', { topics: ['school'] }),
      goal('the calls', { topics: ['family'] }),
      goal('untagged', { unsorted: true }),
    ]
    const seen = reads(facts, 'antti', 'school')
    expect(seen).toContain('mornings')
    expect(seen).not.toContain('the calls')
    expect(seen).not.toContain('untagged')
    expect(seen).not.toContain('line-given')
  })
  it('finds nothing at all while one guardian has not answered', () => {
    const facts = [...base, line('jenni'), goal('mornings', { topics: ['school'] })]
    expect(reads(facts, 'antti', 'school')).toEqual([])
    expect(standingOf(rowsOf(facts).filter((row) => row.person === 'antti'))).toBeUndefined()
  })
  it('reads nothing older than the permission', () => {
    expect(
      reads([...both, goal('before', { at: '2026-03-01T10:00:00.000Z' })], 'antti', 'school'),
    ).not.toContain('before')
  })
  it('does not read what was written while the permission was narrower, though it was widened since', () => {
    const narrow = { categories: ['minutes'], version: 2 }
    const wide = { version: 3 }
    const facts = [
      ...both,
      line('tomi', narrow, '2026-04-01T10:00:00.000Z'),
      goal('meanwhile', { at: '2026-04-10T10:00:00.000Z' }),
      line('tomi', wide, '2026-04-20T10:00:00.000Z'),
      goal('afterwards', { at: '2026-04-21T10:00:00.000Z' }),
    ]
    const seen = reads(facts, 'antti', 'school')
    expect(seen).not.toContain('meanwhile')
    expect(seen).toContain('afterwards')
  })
  it('reads on the last day and not on the day after', () => {
    const facts = [...both, goal('mornings', { topics: ['school'] })]
    expect(reads(facts, 'antti', 'school', '2026-12-31')).toContain('mornings')
    expect(reads(facts, 'antti', 'school', '2027-01-01')).not.toContain('mornings')
  })
  it('keeps only own words after a withdrawal, and the door is another one', () => {
    const own = goal('I meet him on Mondays', {
      by: 'antti',
      service: 'school',
      topics: ['school'],
    })
    const withdrawn = told(
      'line-withdrawn',
      'withdrawal',
      {
        giver: 'tomi',
        party: 'school',
        scope: 'party',
        toldAt: '2026-04-22T08:00:00.000Z',
        toldTo: 'elina',
      },
      { at: '2026-04-22T08:00:00.000Z' },
    )
    const facts = [...both, goal('mornings', { topics: ['school'] }), own, withdrawn]
    expect(reads(facts, 'antti', 'school')).toEqual(['I meet him on Mondays'])
    expect(standingOf(rowsOf(facts).filter((row) => row.person === 'antti'))).toBe('former')
  })
  it('sees nothing of it in another job', () => {
    expect(
      reads([...both, goal('mornings', { topics: ['school'] })], 'antti', 'other-school'),
    ).toEqual([])
  })
  it('reads an addressed note, but not one about an excluded topic', () => {
    const note = (words: string, topics: Part['topics']) =>
      told(
        'note-sent',
        'note',
        { to: ['antti'], words },
        { category: 'arrangement', topics, readers: [id('antti')], at: '2026-04-22T10:00:00.000Z' },
      )
    const seen = reads(
      [...both, note('late by ten minutes', ['other']), note('about the calls', ['family'])],
      'antti',
      'school',
    )
    expect(seen).toContain('late by ten minutes')
    expect(seen).not.toContain('about the calls')
  })
})

describe('Whoever has left', () => {
  it('is told the day their part ended, and the row says no more', () => {
    const left = told(
      'member-left',
      'party-member',
      { person: 'antti', service: 'school', cause: 'line-ended' },
      { at: '2026-04-22T08:00:00.000Z' },
    )
    const rows = rowsOf([...base, line('jenni'), line('tomi'), joined, left])
    const own = rows.filter((row) => row.person === 'antti')
    expect(own.map(({ standing, basis }) => [standing, basis.endedOn])).toEqual([
      ['former', '2026-04-22'],
    ])
  })
})

describe('A guardian', () => {
  const apart = (who: string) =>
    told(
      'voice-recorded',
      'voice',
      { whose: who, voice: 'guardian', words: `said by ${who}` },
      { category: 'need', topics: ['family'], about: id(who) },
    )
  const settled = (who: string) =>
    told('guardian-view-settled', 'view', {
      guardian: who,
      sees: 'as-client',
      reason: 'nine years old',
    })
  it('sees only an own answer until it is settled who gives the permission', () => {
    expect(reads([...base, line('jenni'), apart('jenni')], 'jenni', null)).toEqual(['line-given'])
  })
  it('never reads what the other guardian said apart, nor the other answer', () => {
    const seen = reads(
      [
        ...base,
        line('jenni'),
        line('tomi'),
        settled('jenni'),
        apart('jenni'),
        apart('tomi'),
        goal('mornings', { topics: ['school'] }),
      ],
      'jenni',
      null,
    )
    expect(seen).toContain('mornings')
    expect(seen).toContain('said by jenni')
    expect(seen).not.toContain('said by tomi')
    expect(seen.filter((kind) => kind === 'line-given')).toHaveLength(1)
  })
  it('does not see what the child has forbidden, nor anything unsorted then', () => {
    const limited = told('guardian-view-limited', 'limit', {
      guardian: 'jenni',
      topics: ['mental-health'],
      grounds: 'the child asks',
    })
    const seen = reads(
      [
        ...base,
        settled('jenni'),
        limited,
        goal('sleep', { topics: ['mental-health'] }),
        goal('untagged', { unsorted: true }),
      ],
      'jenni',
      null,
    )
    expect(seen).not.toContain('sleep')
    expect(seen).not.toContain('untagged')
  })
  it('reads until the child turns eighteen', () => {
    const facts = [...base, settled('jenni'), goal('mornings', { topics: ['school'] })]
    expect(reads(facts, 'jenni', null, '2034-12-31')).toContain('mornings')
    expect(reads(facts, 'jenni', null, '2035-01-01')).toEqual([])
  })
})

describe('The home', () => {
  const closed = told(
    'round-closed',
    'end',
    { cause: 'pair-work-ended' },
    { category: 'progress', at: '2026-08-25T10:00:00.000Z' },
  )
  it('reads all of its round, and after it only the own worker does', () => {
    const named = told(
      'own-worker-named',
      'ownWorker',
      { who: 'elina', from: '2026-03-10', main: true },
      { category: 'arrangement' },
    )
    const other = told(
      'member-joined',
      'home-member',
      { person: 'lauri', service: 'child-protection', role: 'partner' },
      { category: 'identity' },
    )
    const facts = [...base, named, other, goal('mornings', { unsorted: true })]
    expect(reads(facts, 'lauri', 'child-protection')).toContain('mornings')
    expect(reads([...facts, closed], 'elina', 'child-protection')).toContain('mornings')
    expect(reads([...facts, closed], 'lauri', 'child-protection')).toEqual([])
  })
  it('remembers of an earlier round the last plan and how it was judged, nothing else', () => {
    const plan = told(
      'plan-version-published',
      'sections',
      { field: 'x', voice: 'client', words: 'the plan' },
      { category: 'plan', at: '2026-06-01T10:00:00.000Z' },
    )
    const second = [
      told(
        'home-set',
        'home',
        { services: ['child-protection'] },
        { category: 'identity', round: 2, at: '2026-09-01T10:00:00.000Z' },
      ),
      told(
        'member-joined',
        'home-member',
        { person: 'lauri', service: 'child-protection', role: 'initiator' },
        { category: 'identity', round: 2, at: '2026-09-01T10:00:00.000Z', by: 'lauri' },
      ),
    ]
    const seen = reads(
      [...base, goal('mornings'), plan, closed, ...second],
      'lauri',
      'child-protection',
      '2026-09-02',
    )
    expect(seen).toContain('the plan')
    expect(seen).not.toContain('mornings')
  })
  it('shows its supervisor who works and how far, no content', () => {
    const seen = reads([...base, goal('mornings')], 'ritva', 'child-protection')
    expect(seen).toContain('member-joined')
    expect(seen).not.toContain('mornings')
  })
})
