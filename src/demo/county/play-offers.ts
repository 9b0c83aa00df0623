/**
 * On any morning somebody asks their pair to take something over, and it waits for an answer: the first people of the
 * demo find one each on their own page.
 */
import { addDays, helsinkiDate, type Instant } from '#domain/calendar'
import type { GivenHouse } from '../play/demo-house.ts'
import type { Visitor } from '../play/door.ts'
import type { HandClock } from '../play/theatre.ts'
import { atTheDoor, send } from './play-cover.ts'
import { idFor } from './staff.ts'

interface Offer {
  readonly by: string
  readonly to: string
  readonly what: string
  readonly words: string
}
const offers: readonly Offer[] = [
  {
    by: 'Hanna Lehtopuro',
    to: 'Mikko Suvantola',
    what: 'Ensimmäinen käynti vertaisryhmässä yhdessä asiakkaan kanssa',
    words: 'Olen silloin koulutuksessa. Sopisiko, että menet ryhmään hänen kanssaan?',
  },
  {
    by: 'Jari Tuulikallio',
    to: 'Petra Salmenranta',
    what: 'Soitto kuljetuspalveluun: torstain kyyti vaihtuu',
    words: 'Olen torstaina oikeudessa. Asiakas odottaa soittoa ennen puoltapäivää.',
  },
  {
    by: 'Noora Poukama',
    to: 'Otto Kivelänpää',
    what: 'Asumistuen liitteet valmiiksi asiakkaan kanssa',
    words: 'Tämä on enemmän sinun alaasi. Liitteistä puuttuu enää vuokrasopimus.',
  },
  {
    by: 'Elina Kuusirinne',
    to: 'Antti Vuorilampi',
    what: 'Kerrotaan lapselle, milloin seuraava tapaaminen on',
    words: 'Sinä näet hänet koululla ennen minua. Kerrotko hänelle päivän?',
  },
]
const daysToDo = 5

/** @returns how many commands were given */
export const playOffers = (given: GivenHouse, clock: HandClock, now: Instant): Promise<number> =>
  atTheDoor(given, clock, now, async (as) => {
    let count = 0
    for (const offer of offers) if (await offered(given, await as(offer.by), offer, now)) count += 2
    return count
  })

interface Shown {
  readonly cursor: string
  readonly standing: string
  readonly abilities: readonly string[]
  readonly people: readonly { readonly person: string; readonly side: string }[]
}

/** In the first open pair work the two have together. */
const offered = async (
  given: GivenHouse,
  visitor: Visitor,
  { by, to, what, words }: Offer,
  now: Instant,
): Promise<boolean> => {
  const [giver, taker] = [idFor('person', by), idFor('person', to)]
  const { rows } = (await visitor.get('/api/pair-works?limit=50')).json as {
    rows: readonly { id: string; state: string; rehearsal: boolean }[]
  }
  for (const { id, state, rehearsal } of rows) {
    if (state !== 'open' || rehearsal) continue
    const url = `/api/pair-works/${id}`
    const view = (await visitor.get(url)).json as Shown
    const isTogether = view.people.some(({ person, side }) => person === taker && side !== 'client')
    if (view.standing !== 'home' || !isTogether) continue
    const tell = async (kind: string, body: object) => {
      const { cursor } = (await visitor.get(url)).json as Shown
      return (await send(visitor, `${url}/commands`, {
        commandId: given.newId(),
        cursor,
        kind,
        with: body,
      })) as { view: { tasks: readonly { id: string; what: string }[] } }
    }
    const due = addDays(helsinkiDate(now), daysToDo)
    const set = await tell('set-task', { doer: giver, what, due, topics: ['other'] })
    const task = set.view.tasks.find((one) => one.what === what)?.id
    await tell('offer-hand-over', { object: 'task', to: taker, task, words, topics: ['other'] })
    return true
  }
  return false
}
