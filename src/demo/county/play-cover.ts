/**
 * A unit as it is on any morning: somebody is away this week and covered in one act, somebody is out alone on a visit and
 * somebody has just come back. Given at the server's own door, as people give it.
 */
import { addDays, helsinkiDate, type Instant, instant, plusMinutes } from '#domain/calendar'
import { buildApp } from '#server/app'
import type { GivenHouse } from '../play/demo-house.ts'
import { signIn, type Visitor } from '../play/door.ts'
import type { HandClock } from '../play/theatre.ts'
import { personas } from './personas.ts'
import { usernameOf } from './workers.ts'

const supervisor = 'Marja Hopeavirta'
const outNow = 'Sampo Sammalkorpi'
const backAlready = 'Ingrid Strandäng'
/** The demo is looked at for some hours: nobody is late before it. */
const outMinutes = 4 * 60

const send = async (visitor: Visitor, path: string, body: object): Promise<unknown> => {
  const { status, body: said, json } = await visitor.post(path, body)
  if (status >= 300) throw new Error(`${path}: ${status} ${said}`)
  return json
}

type As = (name: string) => Promise<Visitor>
const atTheDoor = async <T>(
  given: GivenHouse,
  clock: HandClock,
  now: Instant,
  run: (as: As) => Promise<T>,
): Promise<T> => {
  clock.set(now)
  const app = await buildApp({ ...given, models: given.models ?? [], clock: clock.now })
  try {
    return await run((name) => signIn(app, usernameOf(name), null))
  } finally {
    await app.close()
  }
}

/** Who is out alone now, and who has come back. */
export const playVisits = (given: GivenHouse, clock: HandClock, now: Instant): Promise<void> =>
  atTheDoor(given, clock, now, async (as) => {
    await goAndComeBack(given, await as(backAlready), now)
    await send(await as(outNow), '/api/visits', {
      commandId: given.newId(),
      backBy: toTheQuarter(plusMinutes(now, outMinutes)),
      area: 'Itäpuoli, rivitalo',
      desk: true,
      tellsNobody: ['Itäpuoli'],
    })
  })

/** Nobody says 14.53. */
const quarterMillis = 15 * 60_000
const toTheQuarter = (at: Instant): Instant =>
  instant(new Date(Math.floor(Date.parse(at) / quarterMillis) * quarterMillis).toISOString())

/** @returns how many pair works somebody covers */
export const playCover = (given: GivenHouse, clock: HandClock, now: Instant): Promise<number> =>
  atTheDoor(given, clock, now, async (as) => coverWeek(given, await as(supervisor), now))

const goAndComeBack = async (given: GivenHouse, visitor: Visitor, now: Instant): Promise<void> => {
  await send(visitor, '/api/visits', {
    commandId: given.newId(),
    backBy: plusMinutes(now, 60),
    area: 'Keskusta, toimitalo',
    desk: true,
    tellsNobody: ['Keskusta'],
  })
  const { visits } = (await visitor.get('/api/visits')).json as {
    visits: readonly { id: string; mine: boolean }[]
  }
  const visit = visits.find(({ mine }) => mine)?.id
  await send(visitor, '/api/visits/endings', { visit })
}

/** Somebody nobody is invited to be first is ill, and the first colleague who may stands in. */
const coverWeek = async (given: GivenHouse, visitor: Visitor, now: Instant): Promise<number> => {
  const until = addDays(helsinkiDate(now), 6)
  const { load } = (await visitor.get('/api/unit')).json as {
    load: readonly { person: string; name: string }[]
  }
  const ill = load.find(({ name }) => !personas.has(usernameOf(name)) && name !== outNow)
  if (!ill) return 0
  const { rows, colleagues } = (await send(visitor, '/api/unit/weeks', {
    person: ill.person,
    until,
  })) as {
    rows: readonly { row: { id: string } }[]
    colleagues: readonly { person: string; name: string }[]
  }
  const substitute = colleagues.find(
    ({ person, name }) => person !== ill.person && !personas.has(usernameOf(name)),
  )?.person
  if (substitute === undefined || rows.length === 0) return 0
  await send(visitor, '/api/unit/covers', {
    commandId: given.newId(),
    person: ill.person,
    until,
    covers: rows.map(({ row }) => ({ pairWork: row.id, substitute })),
  })
  return rows.length
}
