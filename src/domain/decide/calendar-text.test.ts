import { describe, expect, it } from 'vitest'
import { isFormOf, tellsOfClient } from './calendar-text.ts'

/** A name, and forms it is met in. */
const forms: Readonly<Record<string, readonly string[]>> = {
  Kangas: ['Kankaan', 'kankaalle', 'Kangasta'],
  Kallas: ['Kaltaan'],
  Ratas: ['Rattaalla'],
  Ilves: ['Ilveksen', 'Ilvestä'],
  Elias: ['Eliaksen', 'Eliasta'],
  Särki: ['Särjen', 'Särkeä'],
  Kurki: ['Kurjelle'],
  Susi: ['Suden', 'Sudelle'],
  Joki: ['Joen', 'Joella'],
  Mäki: ['Mäen', 'Mäkeen'],
  Lahti: ['Lahden'],
  Lempi: ['Lemmelle'],
  Pekka: ['Pekan', 'PEKKAAN'],
  Hämäläinen: ['Hämäläisen', 'Hämäläistä', 'Hämäläiset'],
  Mikael: ['Mikaelin'],
  Lindström: ['Lindströms'],
}

describe('A name is known', () => {
  it.each(Object.entries(forms).flatMap(([name, all]) => all.map((form) => [name, form] as const)))(
    '%s in %s',
    (name, form) => {
      expect(isFormOf(form, name)).toBe(true)
    },
  )

  it('and harmless words are not taken for one', () => {
    const secrets = {
      clientNames: ['Aamu Kangas'],
      others: ['Jenni Särki', 'Lastensuojelu', 'Kivirannan koulu', 'Kivijoen hyvinvointialue'],
    }
    const harmless = ['Yhteinen kokous', 'Tapaaminen klo 15', 'Aamupalaveri', 'Kokous kirjastossa']
    expect(harmless.filter((text) => tellsOfClient(text, secrets))).toEqual([])
    const telling = ['Kankaan asia', 'Särjen luona', 'Kivirannan iltapäivä', 'A.K. kello 15']
    expect(telling.filter((text) => !tellsOfClient(text, secrets))).toEqual([])
  })
})
