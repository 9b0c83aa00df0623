import { describe, expect, it } from 'vitest'
import type { Fact } from '#domain/facts/index'
import { line as permission, threeAround } from '../../../tests/setup/small-county.ts'
import type { PersonShown, Recorded, View } from '../api/view.ts'
import type { MapLine } from '../permission/map-lines.ts'
import { type Around, aroundClient, keptPlaces } from './around.ts'
import { placesOf } from './places.ts'

const recorded = (facts: readonly Fact[]): readonly Recorded[] =>
  facts.map((fact) => ({ ...fact, by: { person: fact.by.person, name: null } }) as never)
const people: readonly PersonShown[] = [
  { person: 'tuula', name: 'Tuula', role: 'client', side: 'client' },
  { person: 'hanna', name: 'Hanna', service: 'adults', role: 'initiator', side: 'home' },
  { person: 'mikko', name: 'Mikko', service: 'mental-health', role: 'partner', side: 'party' },
]
const line = (id: string, state: MapLine['state']): MapLine => ({
  id,
  name: id,
  under: '',
  state,
  categories: [],
  minusTopics: [],
  until: null,
  isOwnPeople: false,
})
const viewOf = (facts: readonly Fact[], more: Partial<View> = {}): View =>
  ({ client: { id: 'tuula', name: 'Tuula' }, people, record: recorded(facts), ...more }) as never
const drawn = (view: View, lines: readonly MapLine[] = []) => {
  const items = aroundClient(view, lines, (id) => id)
  const kept = keptPlaces(view.record)
  return {
    items,
    places: [
      ...placesOf(
        items.map(({ key }) => key),
        kept,
      ),
    ],
  }
}
const named = (items: readonly Around[]) => items.map(({ name }) => name)
const swimming = { name: 'Uimahalli', status: 'in-use', topics: ['daily-life'] }

describe('Who stands around the client', () => {
  it('are the workers, the parties and whatever was told of services and people', () => {
    const county = threeAround()
    county.must('hanna', 'map-services', {
      services: [
        swimming,
        {
          name: 'Tulkki Anna',
          status: 'in-use',
          role: 'interpreter',
          often: 'monthly',
          topics: [],
        },
        { service: 'mental-health', name: 'Poli', status: 'in-use', contact: 'Ma', topics: [] },
      ],
    })
    const { items } = drawn(viewOf(county.known().all), [
      line('mental-health', 'yes'),
      line('debt-counselling', 'cut'),
      line('adults', 'home'),
    ])
    expect(named(items)).toEqual(['Hanna', 'Mikko', 'debt-counselling', 'Uimahalli', 'Tulkki Anna'])
    expect(items.map((item) => item.line?.state ?? null)).toEqual([null, 'yes', 'cut', null, null])
    expect(items.find(({ name }) => name === 'Mikko')).toMatchObject({
      contact: 'Ma',
      status: 'in-use',
    })
    expect(items.at(-1)).toMatchObject({ role: 'interpreter', often: 'monthly' })
  })

  it('keep their place when they are told anew, and the newest words stand', () => {
    const county = threeAround()
    county.must('hanna', 'map-services', { services: [swimming] })
    const entry = () => county.known().parts('service-mapped', 'services').at(-1)?.part.id
    const first = entry()
    county.must('hanna', 'arrange-map', { places: [{ entry: first, x: 70, y: 20 }] })
    for (const name of ['Uimahalli ja kuntosali', 'Kuntosali'])
      county.must('hanna', 'map-services', { services: [{ ...swimming, name, corrects: entry() }] })
    const { items, places } = drawn(viewOf(county.known().all))
    expect(named(items)).toEqual(['Hanna', 'Mikko', 'Kuntosali'])
    expect(places).toContainEqual([`entry ${first}`, { x: 70, y: 20 }])
  })

  it('tell a reader nothing of what is hidden: neither an entry, a party, a place nor a gap', () => {
    const county = threeAround()
    const wide = { categories: ['services', 'plan', 'progress'], minusTopics: ['substance-use'] }
    county.must('hanna', 'give-line', permission('mental-health', wide))
    county.must('hanna', 'map-services', { services: [swimming] })
    const forMikko = () => drawn(viewOf(county.seen('mikko').all), [line('mental-health', 'yes')])
    const before = forMikko()
    expect(named(before.items)).toEqual(['Hanna', 'Mikko', 'Uimahalli'])
    county.must('hanna', 'map-services', {
      services: [{ name: 'Päihdepoliklinikka', status: 'in-use', topics: ['substance-use'] }],
    })
    const hidden = county.known().parts('service-mapped', 'services').at(-1)?.part.id
    county.must('tuula', 'arrange-map', {
      places: [
        { entry: hidden, x: 20, y: 20 },
        { party: 'debt-counselling', x: 80, y: 20 },
        { who: 'mikko', x: 20, y: 70 },
      ],
    })
    expect(forMikko()).toEqual(before)
  })
})
