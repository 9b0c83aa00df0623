/**
 * Question 6: what does a match over 5,000 professionals cost beside the plain indexed query? The plain one is bare SQL
 * that finds the same rows by the same indexes; a match finds them as any request does, ranks them with their reasons
 * around a client, and makes the bytes of its answer.
 */
import { addDays, localDate } from '#domain/calendar'
import { type Capacity, capacities } from '#domain/expert'
import { id } from '#domain/identity'
import type { ClientSays, Wanted } from '#domain/match'
import { professions } from '#domain/words'
import { type County, makeCounty } from '#server/directory/county'
import { matchExperts, narrowingOf } from '#server/experts/match-route'
import { presentExpert } from '#server/experts/present'
import { openStore } from '#store/open'
import type { Narrowing, Store } from '#store/store'
import type { Figure } from './figure.ts'
import { numbered, people, services } from './log.ts'
import { inTurns } from './measure.ts'
import { openPlain } from './plain.ts'
import { today } from './stage.ts'

export const expertCount = 5000
/** As many different ones as a county might use: each is known by some, none by most. */
const competences = Array.from({ length: 60 }, (_, at) => `osaaminen ${at}`)
const municipalities = Array.from({ length: 20 }, (_, at) => `Kunta ${at}`)
const languages = ['sv', 'en', 'ru', 'ar', 'so', 'fse', 'et', 'uk'] as const
const workplaces = Object.values(services)
/** Spread evenly, the same every time. */
const of = <T>(list: readonly T[], number: number): T => {
  const one = list[number % list.length]
  if (one === undefined) throw new Error('an empty list')
  return one
}
const personOf = (number: number) => id<'person'>(numbered(2, 100_000 + number))

export const openExperts = async (store: Store, count = expertCount): Promise<void> => {
  const numbers = Array.from({ length: count }, (_, number) => number)
  await store.people.put(
    numbers.map((number) => ({
      id: personOf(number),
      name: `Ammattilainen ${number}`,
      birthDate: null,
      language: 'fi',
      secretWhereabouts: false,
      rehearsal: false,
      worker: true,
    })),
  )
  await store.directory.putEmployments(
    numbers.map((number) => ({
      person: personOf(number),
      service: of(workplaces, number),
      profession: of(professions, number * 7),
      officeholder: true,
      supervisor: false,
      languages: ['fi'],
      competences: [],
      from: localDate('2020-01-01'),
      until: null,
    })),
  )
  const entries = await store.experts.all(today)
  const kept = entries.filter(({ person }) => person !== null)
  const rows = kept.map((entry, number) => ({
    id: entry.id,
    revision: entry.revision,
    name: null,
    organisation: null,
    words: {
      competences: [0, 1, 2].map((step) => of(competences, number * (step + 1) + step * 13)),
      languages: ['fi', of(languages, number)],
      area: [of(municipalities, number), of(municipalities, number * 3 + 1)],
      workingDays: [1, 2, 3, 4, 5],
      capacity: of<Capacity>(capacities, number),
      fullUntil: null,
      howToAsk: 'Soita arkisin kello 8–9.',
    },
    confirmedOn: addDays(today, -(number % 300)),
  }))
  const run = { id: 'bench', at: `${today}T08:00:00.000Z` as never, by: people.supervisor }
  if (!(await store.experts.import(run, rows))) throw new Error('the experts were not kept')
}

export const wanted: Wanted = {
  topics: ['money'],
  competences: ['Osaaminen 7', 'osaaminen 21'],
  professions: [],
  languages: ['fse'],
  area: ['kunta 3'],
}
const says: ClientSays = {
  wishes: [{ liking: 'wants', person: personOf(11), service: null, profession: null }],
  contacts: [{ how: 'party', person: null, service: services.debt }],
}

/** The same rows by the same indexes, and nothing else. */
const plainSql = `select x.id, x.person, x.service, x.name, x.organisation, x.profession, x.competences, x.languages, x.area, x.working_days, x.capacity, x.full_until::text, x.how_to_ask, x.confirmed_on::text, x.revision
  from expert x where word_keys(x.competences) && word_keys($1::text[]) or x.profession = any ($2::text[]) or x.person = any ($3::text[]) or (x.service = any ($4::text[]) and x.person is null)`
const plainValues = (by: Narrowing) => [by.competences, by.professions, by.persons, by.services]

export const matchOnce = async (store: Store, county: County): Promise<number> => {
  const ranked = await matchExperts(store, county, wanted, says, today)
  const rows = ranked.slice(0, 50).map(({ expert, reasons }) => ({
    ...presentExpert(expert, county, today),
    reasons,
  }))
  JSON.stringify({ total: ranked.length, rows })
  return ranked.length
}

/** @param url of a PostgreSQL that holds the stage */
export const askMatch = async (
  url: string,
  effort: { readonly rounds: number; readonly each: number },
): Promise<readonly Figure[]> => {
  const store = await openStore({ url })
  const plain = await openPlain(url, 1)
  const [client] = plain.clients
  if (!client) throw new Error('no plain connection')
  try {
    await openExperts(store)
    await client.query('vacuum analyze')
    const county = makeCounty(await store.directory.read())
    const by = narrowingOf(county, wanted, says, today)
    const { rows } = await client.query(plainSql, plainValues(by))
    const found = await matchOnce(store, county)
    if (rows.length !== found)
      throw new Error(`${found} were matched, ${rows.length} found plainly`)
    const each = (run: () => Promise<unknown>) => async () => {
      for (let count = 0; count < effort.each; count += 1) await run()
      return effort.each
    }
    const taken = await inTurns(
      {
        plain: each(() => client.query(plainSql, plainValues(by))),
        narrow: each(() => store.experts.narrow(by)),
        match: each(() => matchOnce(store, county)),
      },
      { rounds: effort.rounds, warmUp: 3 },
    )
    const beside = `${taken.match.toFixed(2)} ms beside ${taken.plain.toFixed(2)} ms, ${found} of ${expertCount} found`
    return [
      {
        question: 'match',
        what: `a match over ${expertCount}, times the plain indexed query`,
        value: taken.match / taken.plain,
        unit: '×',
        aim: { most: 2 },
        beside,
      },
      {
        question: 'match',
        what: 'the same without ranking and presenting',
        value: taken.narrow / taken.plain,
        unit: '×',
        beside: `${taken.narrow.toFixed(2)} ms`,
      },
    ]
  } finally {
    await plain.end()
    await store.close()
  }
}
