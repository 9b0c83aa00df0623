import { describe, expect, it } from 'vitest'
import { threeAround } from '../../../tests/setup/small-county.ts'

const swimming = { name: 'Uimahalli', status: 'in-use', topics: ['daily-life'] }

describe('The network map', () => {
  it('is arranged by the home and by the client, and both see one arrangement', () => {
    const county = threeAround()
    county.must('hanna', 'arrange-map', { places: [{ who: 'mikko', x: 80, y: 20 }] })
    county.must('tuula', 'arrange-map', { places: [{ party: 'mental-health', x: 10, y: 50 }] })
    const places = (who: string) =>
      county
        .seen(who)
        .parts('map-arranged', 'places')
        .map(({ values }) => [values.x, values.y])
    const both = [
      [80, 20],
      [10, 50],
    ]
    expect([places('hanna'), places('tuula')]).toEqual([both, both])
    // However wide a permission is: where the others stand would tell who they are.
    expect([places('mikko'), places('liisa')]).toEqual([[], []])
    expect(
      county.codes('mikko', 'arrange-map', { places: [{ who: 'hanna', x: 1, y: 1 }] }),
    ).toEqual(['needs-initiator'])
  })

  it('puts one thing at each place, and an entry is one of the services', () => {
    const county = threeAround()
    const place = (values: object) => county.codes('hanna', 'arrange-map', { places: [values] })
    const goal = county.must('hanna', 'set-goal', { whose: 'client', words: 'Uni', topics: [] })
    expect(place({ x: 1, y: 1 })).toEqual(['missing'])
    expect(place({ who: 'mikko', party: 'ngo', x: 1, y: 1 })).toEqual(['missing'])
    expect(place({ entry: goal, x: 1, y: 1 })).toEqual(['unknown-reference'])
    expect(place({ who: 'mikko', x: 101, y: 1 })).toEqual(['not-in-list'])
    expect(county.codes('hanna', 'arrange-map', { places: [] })).toEqual(['missing'])
  })

  it('has an entry told anew instead of an earlier one, and both stay', () => {
    const county = threeAround()
    county.must('hanna', 'map-services', { services: [swimming] })
    const entries = () => county.known().parts('service-mapped', 'services')
    const first = entries().at(-1)?.part.id
    const anew = { ...swimming, role: 'support-person', often: 'weekly', contact: 'Ti klo 10' }
    county.must('hanna', 'map-services', { services: [{ ...anew, corrects: first }] })
    expect(entries()).toHaveLength(2)
    const goal = county.must('hanna', 'set-goal', { whose: 'client', words: 'Uni', topics: [] })
    expect(
      county.codes('hanna', 'map-services', { services: [{ ...anew, corrects: goal }] }),
    ).toEqual(['unknown-reference'])
  })
})
