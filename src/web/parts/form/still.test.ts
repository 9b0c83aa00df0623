import { describe, expect, test } from 'vitest'
import type { FactKind } from '#domain/facts/index'
import type { PersonList, RefTarget } from '#domain/field'
import type { View } from '../../api/view.ts'
import { peopleFor, refTargets } from './options.ts'
import { formOf } from './shape.ts'
import { readForm } from './values.ts'

const begun = (kind: string, name: string, ids: readonly string[]) =>
  ids.map((id) => ({ id: `fact ${id}`, kind, parts: [{ id, name, values: {} }] }))
const meeting = (id: string, state: string, confirmedBy: readonly string[] = []) => ({
  id,
  state,
  participants: ['hanna', 'mikko'],
  agreedBy: [],
  declinedBy: [],
  confirmedBy,
})
const view = {
  standing: 'home',
  client: { id: 'tuula', name: 'Tuula' },
  people: [
    { person: 'jenni', name: 'Jenni', role: 'guardian', side: 'client' },
    { person: 'hanna', name: 'Hanna', role: 'initiator', side: 'home' },
    { person: 'mikko', name: 'Mikko', role: 'partner', side: 'party', away: { until: null } },
  ],
  meetings: [
    meeting('ahead', 'proposed'),
    meeting('over', 'held'),
    meeting('confirmed', 'held', ['hanna']),
    meeting('gone', 'cancelled'),
  ],
  tasks: [
    { id: 'mine', doer: 'hanna', state: 'offered' },
    { id: 'mikkos', doer: 'mikko', state: 'offered' },
    { id: 'done', doer: 'hanna', state: 'done' },
  ],
  goals: [],
  record: [
    ...begun('meeting-proposed', 'meeting', ['gone', 'confirmed', 'over', 'ahead']),
    ...begun('task-set', 'task', ['mine', 'mikkos', 'done']),
    ...begun('service-mapped', 'services', ['a service']),
    ...begun('goal-set', 'goal', ['a goal']),
  ],
} as unknown as View

const offered = (fact: FactKind, to: RefTarget, field: string = to) =>
  refTargets(view, to, field, { fact, me: 'hanna' }).map(({ id }) => id)

describe('What a form offers to choose from', () => {
  test('is what the command can still be about', () => {
    expect(offered('meeting-held', 'meeting')).toEqual(['ahead'])
    expect(offered('minutes-confirmed', 'meeting')).toEqual(['over'])
    expect(offered('remark-added', 'meeting')).toEqual(['over', 'confirmed'])
    expect(offered('task-accepted', 'task')).toEqual(['mine'])
    expect(offered('task-done', 'task')).toEqual(['mikkos', 'mine'])
    expect(offered('goal-closed', 'goal')).toEqual([])
  })

  test('is everything where nothing is judged, and its own kind where an entry is told anew', () => {
    expect(offered('agenda-agreed', 'meeting')).toHaveLength(4)
    expect(offered('service-mapped', 'part', 'corrects')).toEqual(['a service'])
  })

  test('has a guardian where a guardian is meant, never the client', () => {
    const people = (fact: FactKind, name: string, among: PersonList = 'client-side') =>
      peopleFor(view, among, fact, { name, me: 'hanna' }).map(({ person }) => person)
    expect(people('guardian-view-settled', 'guardian')).toEqual(['jenni'])
    expect(people('representation-ended', 'who')).toEqual(['jenni'])
    expect(people('line-given', 'giver')).toEqual(['tuula', 'jenni'])
    expect(people('representation-recorded', 'who', 'anyone')).toEqual(['jenni'])
  })

  test('leaves out oneself where another’s place is ended, and whoever is not away where they come back', () => {
    const people = (fact: FactKind, name: string) =>
      peopleFor(view, 'members', fact, { name, me: 'hanna' }).map(({ person }) => person)
    expect(people('member-left', 'person')).toEqual(['mikko'])
    expect(people('absence-ended', 'who')).toEqual(['mikko'])
  })

  test('of earlier work is what somebody said in an earlier round', () => {
    const told = (round: number, id: string, values = {}) => ({
      id: `fact ${id}`,
      kind: 'voice-recorded',
      round,
      parts: [{ id, name: 'voice', values }],
    })
    const words = { words: 'Vihko auttoi' }
    const record = [told(1, 'then', words), told(1, 'empty'), told(2, 'now', words)]
    const twice = { ...view, record } as unknown as View
    const shown = (of: View) =>
      refTargets(of, 'part', 'parts', { fact: 'earlier-work-shown', me: 'tuula' })
    expect(shown(twice).map(({ id }) => id)).toEqual(['then'])
    expect(shown(view)).toEqual([])
  })
})

describe('A form of which nothing was said', () => {
  test('is not sent as an empty list', () => {
    const nothing = { top: {}, many: { shares: [{}] }, happened: '' }
    const { troubles } = readForm(formOf('agree-division'), { ...nothing, many: {} })
    expect(troubles.map(({ trouble }) => trouble)).toEqual(['missing'])
    const decider = readForm(formOf('agree-division'), {
      ...nothing,
      top: { decider: 'hanna' },
      many: {},
    })
    expect(decider.troubles).toEqual([])
  })
})
