/**
 * Referrals of the invented county: one that waits, one received from a call, one that led to a pair work and one that did
 * not, each sent and answered by the server's own hands.
 */
import { addDays, helsinkiDate, type Instant, type LocalDate } from '#domain/calendar'
import { id } from '#domain/identity'
import { offeredCriteria } from '#domain/referral'
import type { House } from '#server/house'
import { openPairWork } from '#server/pair-works/open'
import { openingOf, toldOf } from '#server/referrals/opening'
import { makeReferral } from '#server/referrals/send'
import { actingNow } from '../play/demo-house.ts'
import type { HandClock } from '../play/theatre.ts'
import { helsinkiMoment } from '../play/times.ts'
import type { Player } from './play-case.ts'

export interface ReferralCast {
  readonly administrator: Player
  /** By name, in the service they work in. */
  readonly worker: (name: string) => Player
  readonly service: (key: 'adult-social-work' | 'health-station' | 'child-protection') => string
}

const own = {
  id: 'no-network',
  text: {
    fi: 'Lähellä ei ole ketään, joka auttaisi arjessa',
    sv: 'Ingen i närheten som hjälper i vardagen',
    en: 'Nobody near to help with daily life',
  },
  source: 'county',
} as const

type Sending = Parameters<typeof makeReferral>[2]

export const playReferrals = async (
  house: House,
  clock: HandClock,
  cast: ReferralCast,
  now: Instant,
): Promise<void> => {
  const today = helsinkiDate(now)
  const adults = cast.service('adult-social-work')
  const at = (daysAgo: number, time: string) => {
    const moment = helsinkiMoment(addDays(today, -daysAgo), time)
    clock.set(moment < now ? moment : now)
  }
  at(40, '08:30')
  for (const [service, asksBoth] of [
    [adults, true],
    [cast.service('health-station'), true],
    [cast.service('child-protection'), false],
  ] as const)
    await house.store.referrals.putList(
      { service, isTaking: true, asksBoth, criteria: [...offeredCriteria, own] },
      { person: cast.administrator.person, at: house.clock() },
    )
  const send = async (who: string, sending: Partial<Sending>) => {
    const acting = actingNow(house, cast.worker(who))
    const county = await house.county.current()
    const lists = await house.store.referrals.lists()
    const made = makeReferral(
      house,
      acting,
      {
        commandId: house.newId(),
        to: adults,
        how: 'system',
        client: { name: '', birthDate: null, language: 'fi' },
        basis: 'client-consent',
        consent: { form: 'written', on: acting.on },
        concern: true,
        indications: [],
        noResults: true,
        noProgress: true,
        ...sending,
      },
      county,
      lists,
    )
    if (!made.ok) throw new Error(`A referral: ${JSON.stringify(made.refusals)}`)
    const one = house.newId()
    const pairWork = id<'pair-work'>(house.newId())
    await house.store.referrals.send(acting, { ...made.referral, id: one, pairWork })
    return one
  }
  const answer = (
    who: string,
    one: string,
    told: 'received' | 'not-started',
    words: string | null,
  ) =>
    house.store.referrals.answer(actingNow(house, cast.worker(who)), one, {
      id: house.newId(),
      told,
      words,
      at: house.clock(),
    })
  const born = (years: number, day: string) =>
    `${Number(today.slice(0, 4)) - years}-${day}` as LocalDate

  at(16, '09:40')
  const started = await send('Eero Jokihaara', {
    client: { name: 'Toivo Karhunniemi', birthDate: born(46, '03-11'), language: 'fi' },
    indications: ['overall-assessment', 'many-visits'],
    words:
      'Toivo on ollut kaksi vuotta työkokeiluissa. Selkä ja uni vievät voimat, eikä kukaan ole katsonut tilannetta kokonaan.',
  })
  at(15, '10:10')
  await answer('Otto Kivelänpää', started, 'received', null)
  at(13, '13:05')
  await open(house, cast, started)

  at(9, '14:20')
  const declined = await send('Mikko Suvantola', {
    client: { name: 'Saimi Lehtoranta', birthDate: born(33, '08-02'), language: 'fi' },
    indications: ['worried-about-coping'],
    noProgress: false,
    why: 'Saimi itse toivoo yhteistä arviota, vaikka hoito etenee.',
    words: 'Saimi jaksaa töissä, mutta raha-asiat valvottavat.',
  })
  at(7, '09:15')
  await answer(
    'Hanna Lehtopuro',
    declined,
    'not-started',
    'Saimille riittää nyt velkaneuvonta: aika on varattu, ja soitamme hänelle viikon kuluttua.',
  )

  at(3, '11:30')
  const called = await send('Hanna Lehtopuro', {
    how: 'phone',
    referrer: 'Seurakunnan diakoniatyöntekijä',
    consent: { form: 'oral', on: house.clock().slice(0, 10) },
    client: {
      name: 'Aatos Sillanranta',
      birthDate: born(58, '12-19'),
      language: 'fi',
      phone: '050 000 0219',
    },
    indications: ['burdensome-life', own.id],
    words: 'Aatos käy ruoka-avussa joka viikko. Kotona ei ole lämmintä vettä.',
  })
  at(2, '08:50')
  await answer('Hanna Lehtopuro', called, 'received', null)

  at(1, '15:10')
  await send('Birgitta Sandholm-Åvik', {
    client: { name: 'Ellen Granholm', birthDate: born(39, '05-27'), language: 'sv' },
    consent: { form: 'electronic', on: house.clock().slice(0, 10) },
    indications: ['overall-assessment', 'care-burdens', 'worried-about-coping'],
    words:
      'Ellen har sökt arbete i tre år. Värken och oron har blivit värre, och ingen leder vården.',
  })
  clock.set(now)
}

const open = async (house: House, cast: ReferralCast, referral: string): Promise<void> => {
  const acting = actingNow(house, cast.worker('Otto Kivelänpää'))
  const found = await house.store.referrals.find(acting, referral)
  const body = {
    commandId: house.newId(),
    client: { asReferred: true as const },
    model: 'sote-pair',
    homeServices: [cast.service('adult-social-work'), cast.service('health-station')],
    need: { ways: ['professional-concern', 'criteria-met', 'no-result', 'no-progress'] },
    tell: { words: 'Tapaamme Toivon ensi viikolla yhdessä terveysaseman hoitajan kanssa.' },
  }
  const opening = found && openingOf(found, body)
  if (!found || !opening) throw new Error('A referral that was sent is not there.')
  const opened = await openPairWork(house, acting, opening, {
    pairWork: found.pairWork,
    referral: found.id,
    told: toldOf(found, body, 'fi'),
  })
  if (opened.is !== 'opened') throw new Error(`From a referral: ${JSON.stringify(opened)}`)
}
