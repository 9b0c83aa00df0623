import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, instant, localDate } from '#domain/calendar'
import type { Expert, ExpertWords } from '#domain/expert'
import { id } from '#domain/identity'
import { eachEngine } from '../../tests/setup/engines.ts'
import { person } from '../../tests/setup/invented-facts.ts'
import type { EmploymentRow, Narrowing, Store } from './store.ts'

const today = localDate('2026-11-22')
const names = { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' }
const employment = (who: string, rest: Partial<EmploymentRow> = {}): EmploymentRow => ({
  person: id(who),
  service: id('service'),
  profession: 'social-worker',
  officeholder: true,
  supervisor: false,
  languages: ['fi', 'sv'],
  competences: ['Äkilliset kriisit'],
  from: localDate('2020-01-01'),
  until: null,
  ...rest,
})
const words = (rest: Partial<ExpertWords> = {}): ExpertWords => ({
  competences: ['velat'],
  languages: ['fi'],
  area: ['Ääniö'],
  workingDays: [1, 3],
  capacity: 'room',
  fullUntil: null,
  howToAsk: 'Soita aamulla',
  ...rest,
})
const nothing: Narrowing = {
  on: today,
  competences: [],
  professions: [],
  languages: [],
  area: [],
  persons: [],
  services: [],
  wholeServices: [],
}
const page = { on: today, offset: 0, limit: 50 }
const byText = (one: string, other: string) => (one < other ? -1 : 1)
const at = (minute: number) => instant(`2026-11-22T08:0${minute}:00.000Z`)

eachEngine('The expert list', (engine) => {
  let store: Store
  const entry = async (who: string | null): Promise<Expert> => {
    const found = await store.experts.entryOf(id('service'), who === null ? null : id(who))
    if (!found) throw new Error(`${who} has no entry`)
    return found
  }
  const keep = async (who: string | null, said: ExpertWords) => {
    const { id: which, revision } = await entry(who)
    return store.experts.keep(which, {
      words: said,
      confirmedOn: today,
      by: id('worker'),
      revision,
    })
  }
  beforeAll(async () => {
    store = await engine.open()
    await store.people.put([
      person('worker', { worker: true, name: 'Aino Aalto' }),
      person('other', { worker: true, name: 'Önni Öhman' }),
      person('hidden', { worker: true, name: 'Pirkko Piilo', secretWhereabouts: true }),
    ])
    await store.directory.putOrganisations([{ id: id('county'), name: names, kind: 'public' }])
    await store.directory.putServices([
      {
        id: id('service'),
        organisation: id('county'),
        name: names,
        controller: 'county',
        serviceTask: 'child-protection',
        register: 'social',
        reveals: [],
        jointWith: [],
      },
    ])
    await store.directory.putEmployments([
      employment('worker'),
      employment('other', { profession: 'nurse', languages: ['fi', 'fse'] }),
      employment('hidden'),
    ])
  })
  afterAll(() => store.close())

  test('begins with what the directory knows, a service as a whole included', async () => {
    const { rows, total } = await store.experts.find(page)
    expect(total).toBe(4)
    expect(rows.map((one) => one.person)).toContain(null)
    expect(await entry('worker')).toMatchObject({
      profession: 'social-worker',
      languages: ['fi', 'sv'],
      competences: ['Äkilliset kriisit'],
      confirmedOn: null,
      capacity: null,
    })
  })

  test('is found by a word however it was typed, by language, and by profession', async () => {
    const find = async (by: Partial<Narrowing>) =>
      (await store.experts.narrow({ ...nothing, ...by }))
        .map((one) => String(one.person))
        .toSorted(byText)
    expect(await find({ competences: ['äKILLISET KRIISIT'] })).toEqual([
      'hidden',
      'other',
      'worker',
    ])
    expect(await find({ languages: ['fse'] })).toEqual(['other'])
    expect(await find({ professions: ['nurse'] })).toEqual(['other'])
    expect(await find({ services: [id('service')] })).toEqual(['null'])
    expect(await find({ wholeServices: [id('service')] })).toHaveLength(4)
    expect(await find({})).toEqual([])
  })

  test('is kept by one who saw it as it is, and the directory leaves what was kept alone', async () => {
    const { id: which, revision } = await entry('worker')
    expect(await keep('worker', words())).toBe(true)
    const late = { words: words(), confirmedOn: today, by: id<'person'>('worker'), revision }
    expect(await store.experts.keep(which, late)).toBe(false)
    await store.directory.putEmployments([
      employment('worker', { competences: ['muuta'], profession: 'family-worker' }),
    ])
    expect(await entry('worker')).toMatchObject({
      ...words(),
      profession: 'family-worker',
      confirmedOn: today,
    })
  })

  test('keeps where and when a protected colleague works to themselves', async () => {
    await keep('hidden', words())
    const shown = await store.experts.narrow({ ...nothing, persons: [id('hidden')] })
    expect(shown[0]).toMatchObject({ area: [], workingDays: [], competences: ['velat'] })
    const found = await store.experts.narrow({ ...nothing, area: ['ääniö'] })
    expect(found.map((one) => one.person)).toEqual(['worker'])
    const listed = await store.experts.find({ ...page, area: ['ääniö'] })
    expect(listed.rows.map((one) => one.person)).toEqual(['worker'])
    expect((await entry('hidden')).area).toEqual(['Ääniö'])
  })

  test('lists those with room, and whoever is called or knows what was typed', async () => {
    const room = await store.experts.find({ ...page, hasRoomSince: addDays(today, -180) })
    expect(room.rows.map((one) => String(one.person)).toSorted(byText)).toEqual([
      'hidden',
      'worker',
    ])
    const text = { persons: [id<'person'>('other')], services: [], words: ['vel'] }
    const called = await store.experts.find({ ...page, text })
    expect(called.rows.map((one) => String(one.person)).toSorted(byText)).toEqual([
      'hidden',
      'other',
      'worker',
    ])
    const percent = { persons: [], services: [], words: ['%', 'v_l'] }
    expect((await store.experts.find({ ...page, text: percent })).total).toBe(0)
  })

  test('loses whoever works there no more', async () => {
    await store.directory.putEmployments([
      employment('other', { profession: 'nurse', until: addDays(today, -1) }),
    ])
    const { rows } = await store.experts.find(page)
    expect(rows.map((one) => one.person)).not.toContain('other')
    await store.directory.putEmployments([employment('other', { profession: 'nurse' })])
  })

  test('takes an import whole or not at all, and gives back what was before it', async () => {
    const [worker, other] = [await entry('worker'), await entry('other')]
    const row = ({ id: which, revision }: Expert, said: ExpertWords) => ({
      id: which,
      revision,
      name: null,
      organisation: null,
      words: said,
      confirmedOn: today,
    })
    const outside = {
      id: 'outside',
      revision: null,
      name: 'Kahvila Kulma',
      organisation: 'Kulma ry',
      words: words({ competences: ['vertaistuki'] }),
      confirmedOn: today,
    }
    const run = (which: string, minute: number) => ({
      id: which,
      at: at(minute),
      by: id<'person'>('admin'),
    })
    const stale = { ...row(other, words()), revision: other.revision + 7 }
    expect(await store.experts.import(run('no', 0), [outside, stale])).toBe(false)
    expect(await store.experts.lastImport()).toBeUndefined()
    expect((await entry('other')).revision).toBe(other.revision)

    const rows = [row(worker, words({ capacity: 'full' })), row(other, words()), outside]
    expect(await store.experts.import(run('yes', 1), rows)).toBe(true)
    expect(await store.experts.lastImport()).toMatchObject({ id: 'yes', rows: 3, undoneAt: null })
    expect((await entry('worker')).capacity).toBe('full')

    // Somebody keeps their own after it: theirs stays.
    await keep('other', words({ capacity: 'one' }))
    const undone = await store.experts.undoImport('yes', at(2))
    expect(undone).toEqual({ restored: 2, left: [other.id] })
    expect(await entry('worker')).toMatchObject({ ...words(), confirmedOn: worker.confirmedOn })
    expect((await entry('other')).capacity).toBe('one')
    expect((await store.experts.all(today)).map((one) => one.id)).not.toContain('outside')
    expect(await store.experts.undoImport('yes', at(3))).toBeNull()
  })

  test('knows which words are in use', async () => {
    const used = await store.experts.words()
    expect(used.competences).toContain('velat')
    expect(used.area).toEqual(['Ääniö'])
    // Where only a protected colleague works is no word in use.
    await keep('hidden', words({ area: ['Piilola'] }))
    expect((await store.experts.words()).area).toEqual(['Ääniö'])
  })
})
