/**
 * One reader asks the server: the list, the searches, the route of one record, the record and the preview. Each is held
 * against the oracle: the same rule gates one record and filters whatever shows many.
 */
import type { Fact, Part } from '#domain/facts/index'
import { id } from '#domain/identity'
import { commandsOf } from '#policy/standing'
import { type Hatted, partyServices, workersOf } from './county.ts'
import { derive, inForce, type Log, type World } from './draw-world.ts'
import { looking } from './family.ts'
import { type Asked, type Matter, mayRead } from './oracle.ts'
import { matterOf, oracleSees } from './oracle-asked.ts'
import { helsinkiDayOf } from './oracle-days.ts'
import type { Answer, Stage } from './stage.ts'

interface Answers {
  /** Which kinds of answer there were. */
  readonly told: readonly string[]
  readonly differences: readonly string[]
}

/** A part like one that was told, which the oracle is asked about though nobody wrote it. */
const invented = (log: Log, rest: Partial<Part>): { readonly fact: Fact; readonly part: Part } => {
  const last = log.told.at(-1)
  if (!last) throw new Error('an empty log')
  const part: Part = {
    id: id<'part'>('asked'),
    name: 'asked',
    category: 'arrangement',
    topics: [],
    unsorted: false,
    readers: [],
    author: { person: id('nobody'), service: null },
    about: null,
    whereabouts: false,
    values: {},
    ...rest,
  }
  return { fact: { ...last, id: id<'fact'>('asked'), kind: 'note-sent', parts: [part] }, part }
}

export const differencesAtTheServer = async (
  stage: Stage,
  world: World,
  reader: Hatted,
): Promise<Answers> => {
  const told: string[] = []
  const differences: string[] = []
  const differ = (what: string, one: unknown, other: unknown) => {
    const [here, there] = [JSON.stringify(one), JSON.stringify(other)]
    if (here !== there)
      differences.push(
        `${reader.person} in ${reader.service} at ${world.now}: ${what}: the server ${here}, the oracle ${there}`,
      )
  }
  const asked = looking(reader, world)
  const question = { ...asked, day: helsinkiDayOf(world.now) }
  /** Urgent access lasts hours: asked of a day alone there is none. */
  const ofTheDay = { person: question.person, service: question.service, day: question.day }
  const known = world.logs.map((log) => {
    const derived = derive(log, world.around)
    const matter = matterOf(derived, log, world)
    // In any of the rounds: a keeper has a place in one that has ended.
    const may = (rest: Partial<Part>, asked: Asked = question) => {
      const { fact, part } = invented(log, rest)
      return Array.from({ length: fact.round }, (_, index) => index + 1).some((round) =>
        mayRead(matter, asked, { ...fact, round }, part),
      )
    }
    const sees = oracleSees(matter, derived, asked)
    return {
      log,
      derived,
      matter,
      sees,
      /** Whoever may read what is addressed to them today has a place in it. */
      isIn: may({ readers: [reader.person] }),
      /** Whoever may read what they wrote has or had one. */
      isOrWas: may({ author: { person: reader.person, service: reader.service } }, ofTheDay),
      knowsName: may({ category: 'identity' }),
      isUrgent: isOnlyUrgent(log, world, asked),
    }
  })
  const get = async (url: string) => stage.ask(reader, { method: 'GET', url })
  /** Nothing for an audience it is not for. */
  const read = ({ status, body }: Answer) => {
    if (status === 200) return JSON.parse(body)
    differ('answer', status, 403)
    return { rows: [], clients: [] }
  }
  const search = async (url: string) =>
    read(await stage.ask(reader, { method: 'POST', url, body: { text: 'niminen' } }))

  const listed = known.filter(({ isIn, isUrgent }) => isIn && !isUrgent)
  const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id).toSorted()
  const list = read(await get('/api/pair-works'))
  differ('list', ids(list.rows), ids(listed.map(({ log }) => ({ id: log.scene.pairWork }))))
  differ(
    'names in the list',
    ids(list.rows.filter((row: { clientName: unknown }) => row.clientName !== null)),
    ids(listed.filter(({ knowsName }) => knowsName).map(({ log }) => ({ id: log.scene.pairWork }))),
  )
  told.push(list.rows.length > 0 ? 'list' : 'empty list')

  const named = listed.filter(({ knowsName }) => knowsName)
  const found = await search('/api/pair-works/search')
  differ('search', ids(found.rows), ids(named.map(({ log }) => ({ id: log.scene.pairWork }))))
  told.push(found.rows.length > 0 ? 'search' : 'nothing searched')
  if (reader.service !== null) {
    const { clients } = await search('/api/clients/search')
    const theirs = new Set(named.map(({ log }) => log.scene.client))
    differ('clients', ids(clients), [...theirs].toSorted())
  }

  for (const { log, sees, isIn, isOrWas, matter, isUrgent } of known) {
    const { pairWork } = log.scene
    const view = await get(`/api/pair-works/${pairWork}`)
    differ(`route of ${pairWork}`, view.status, isIn && !isUrgent ? 200 : isOrWas ? 410 : 404)
    if (isUrgent) {
      told.push('only urgent')
      const { status, body } = await get(`/api/urgent-access/${pairWork}`)
      if (status === 200) {
        told.push('urgent door')
        holdUrgent(JSON.parse(body), sees, differ)
      }
    }
    if (view.status !== 200) {
      told.push(String(view.status))
      continue
    }
    const body = JSON.parse(view.body)
    const parts = (record: readonly Fact[]) =>
      record.flatMap((fact) => fact.parts.map((part) => part.id))
    differ(`view of ${pairWork}`, parts(body.record), parts(sees))
    const { record } = JSON.parse((await get(`/api/pair-works/${pairWork}/record`)).body)
    differ(`record of ${pairWork}`, parts(record), parts(sees))
    told.push('record')
    const allowed = new Set<string>(commandsOf(body.standing))
    differ(
      `abilities in ${pairWork}`,
      body.abilities.filter((one: string) => !allowed.has(one)),
      [],
    )
    if (body.standing === 'home') await holdPreviews({ get, told, differ }, log, world, matter)
  }
  return { told, differences }
}

/** Behind the urgent door stands what is about safety, and the rest when there was a second reason. */
const holdUrgent = (
  { safety, rest }: { readonly safety: readonly Fact[]; readonly rest: readonly Fact[] | null },
  sees: readonly Fact[],
  differ: (what: string, one: unknown, other: unknown) => void,
): void => {
  const told = sees
    .filter(({ kind }) => kind !== 'access-opened-urgently')
    .flatMap(({ parts }) => parts)
  const ids = (facts: readonly Fact[]) => facts.flatMap(({ parts }) => parts.map(({ id }) => id))
  const expected = told.filter(({ topics }) => topics.includes('safety')).map((part) => part.id)
  differ('safety behind the urgent door', ids(safety), expected)
  if (rest)
    differ('all behind the urgent door', ids(rest).toSorted(), told.map((one) => one.id).toSorted())
}

/** What a colleague of a party would read is what the oracle says they read. */
const holdPreviews = async (
  {
    get,
    told,
    differ,
  }: {
    readonly get: (url: string) => Promise<{ readonly body: string }>
    readonly told: string[]
    readonly differ: (what: string, one: unknown, other: unknown) => void
  },
  log: Log,
  world: World,
  matter: Matter,
): Promise<void> => {
  const { facts, rows } = derive(log, world.around)
  for (const unit of partyServices) {
    const who = workersOf(unit).find((one) =>
      rows.some((row) => row.person === one && row.service === unit && row.standing === 'party'),
    )
    if (who === undefined) continue
    const asked = looking(
      { person: id<'person'>(who), service: id<'service'>(unit), audience: 'worker' },
      world,
    )
    if (rows.some((row) => row.person === who && row.service !== unit)) continue
    const preview = JSON.parse(
      (await get(`/api/pair-works/${log.scene.pairWork}/preview/${who}`)).body,
    )
    const isParty = inForce(rows, asked).some(({ standing }) => standing === 'party')
    told.push(preview.view ? 'preview' : 'empty preview')
    if (!preview.view && !isParty) continue
    differ(
      `preview of ${who}`,
      preview.view?.record.flatMap((fact: Fact) => fact.parts.map((part) => part.id)) ?? null,
      oracleSees(matter, { facts }, asked).flatMap((fact) => fact.parts.map((part) => part.id)),
    )
  }
}

/** Urgent access has a door of its own and stands in no list. */
export const isOnlyUrgent = (
  log: Log,
  world: World,
  asked: ReturnType<typeof looking>,
): boolean => {
  const rows = inForce(derive(log, world.around).rows, asked).filter(({ ownOnly }) => !ownOnly)
  return rows.length > 0 && rows.every(({ standing }) => standing === 'urgent')
}
