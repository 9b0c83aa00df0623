/**
 * On any morning somebody asks their pair to take something over, and it waits for an answer: some of the first people of
 * the demo find one on their own page.
 */
import { addDays, helsinkiDate, type Instant } from '#domain/calendar'
import type { GivenHouse } from '../play/demo-house.ts'
import type { Visitor } from '../play/door.ts'
import type { HandClock } from '../play/theatre.ts'
import { atTheDoor, send } from './play-cover.ts'
import { idFor } from './staff.ts'

interface Offer {
  readonly to: string
  readonly what: string
  readonly words: string
}
const offers: readonly Offer[] = [
  {
    to: 'Hanna Lehtopuro',
    what: 'Soitto asiakkaalle: miten ensimmäinen viikko on mennyt',
    words: 'Olen tiistain koulutuksessa. Asiakas odottaa soittoa ennen puoltapäivää.',
  },
  {
    to: 'Mikko Suvantola',
    what: 'Ensimmäinen käynti ryhmässä yhdessä asiakkaan kanssa',
    words: 'Sinä tunnet ryhmän ohjaajat. Sopisiko, että menet hänen kanssaan?',
  },
  {
    to: 'Petra Salmenranta',
    what: 'Soitto kuljetuspalveluun: torstain kyyti vaihtuu',
    words: 'Olen torstaina toisessa kunnassa. Ehditkö soittaa ennen sitä?',
  },
  {
    to: 'Otto Kivelänpää',
    what: 'Asumistuen liitteet valmiiksi asiakkaan kanssa',
    words: 'Tämä on enemmän sinun alaasi. Liitteistä puuttuu enää vuokrasopimus.',
  },
  {
    to: 'Antti Vuorilampi',
    what: 'Kerrotaan lapselle, milloin seuraava tapaaminen on',
    words: 'Sinä näet hänet koululla ennen minua. Kerrotko hänelle päivän?',
  },
]
const daysToDo = 5

/** Whoever has been asked before is not asked again. @returns how many commands were given */
export const playOffers = (given: GivenHouse, clock: HandClock, now: Instant): Promise<number> =>
  atTheDoor(given, clock, now, async (as) => {
    let count = 0
    for (const offer of offers) {
      const found = await together(await as(offer.to), offer.to)
      if (!found) continue
      await offered(given, await as(found.giver), found, offer, now)
      count += 2
    }
    return count
  })

interface Shown {
  readonly cursor: string
  readonly people: readonly {
    readonly person: string
    readonly name: string | null
    readonly side: string
    readonly away?: object
  }[]
}

interface Together {
  readonly pairWork: string
  readonly giver: string
}
/** The first open pair work with somebody of its home, and who that is; undefined for whoever is asked something already. */
const together = async (visitor: Visitor, taker: string): Promise<Together | undefined> => {
  const { asked } = (await visitor.get('/api/today')).json as {
    asked: readonly { command: string }[]
  }
  if (asked.some(({ command }) => command === 'accept-hand-over')) return undefined
  const { rows } = (await visitor.get('/api/pair-works?limit=50')).json as {
    rows: readonly { id: string; state: string; rehearsal: boolean }[]
  }
  for (const { id, state, rehearsal } of rows) {
    if (state !== 'open' || rehearsal) continue
    const { people } = (await visitor.get(`/api/pair-works/${id}`)).json as Shown
    const giver = people.find(
      ({ person, side, away }) => side === 'home' && !away && person !== idFor('person', taker),
    )?.name
    if (giver) return { pairWork: id, giver }
  }
  return undefined
}

const offered = async (
  given: GivenHouse,
  visitor: Visitor,
  { pairWork, giver: by }: Together,
  { to, what, words }: Offer,
  now: Instant,
): Promise<void> => {
  const url = `/api/pair-works/${pairWork}`
  const tell = async (kind: string, body: object) => {
    const { cursor } = (await visitor.get(url)).json as Shown
    return (await send(visitor, `${url}/commands`, {
      commandId: given.newId(),
      cursor,
      kind,
      with: body,
    })) as { recorded: readonly { parts: readonly { id: string; name: string }[] }[] }
  }
  const topics = ['other']
  const due = addDays(helsinkiDate(now), daysToDo)
  const set = await tell('set-task', { doer: idFor('person', by), what, due, topics })
  const task = set.recorded.flatMap(({ parts }) => parts).find(({ name }) => name === 'task')?.id
  const taker = idFor('person', to)
  await tell('offer-hand-over', { object: 'task', to: taker, task, words, topics })
}
