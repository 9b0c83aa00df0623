/**
 * Accounts are invited, never self-made. An administrator invites anybody who works here; a supervisor those of their
 * own unit. The link is shown once, to be handed over in person.
 */
import { z } from 'zod'
import type { LocalDate } from '#domain/calendar'
import { id, type PersonId } from '#domain/identity'
import type { Account, Audience, Session, StaffAccount } from '#store/store'
import { originOf } from '../config.ts'
import type { County } from '../directory/county.ts'
import { type App, type House, isWorkerSide, sessionOf, todayOf } from '../house.ts'
import { hashToken, newToken } from '../keys.ts'
import { Problem } from '../problem.ts'
import { doneSchema, idSchema, withProblems } from '../schemas.ts'
import { logSignIn } from './enter.ts'
import { audiences } from './present.ts'
import { closeAll, minutesAfter } from './sessions.ts'

const tags = ['accounts']
const linkDays = 7
/** Whose work is with the house itself, and who stand in no service. */
const offices = ['steering-group', 'administrator', 'data-protection-officer'] as const

const rowSchema = z.object({
  person: idSchema,
  name: z.string(),
  audience: z.enum(audiences).nullable(),
  state: z.enum(['none', 'invited', 'open', 'ended']),
  invitedUntil: z.string().nullable(),
  sessions: z.int(),
  worksUntil: z
    .string()
    .nullable()
    .meta({ description: 'The last day of all their work here; null: it goes on' }),
  isInvitable: z
    .boolean()
    .meta({ description: 'They work here today, or hold an office that stands in no service' }),
})
const personParams = z.object({ person: idSchema })

export const registerAccounts = (api: App, house: House): void => {
  const { accounts, sessions, waysIn } = house.store
  const config = { for: ['administrator', 'supervisor'] as const }
  api.route({
    method: 'GET',
    url: '/accounts',
    config,
    schema: {
      tags,
      summary: 'Who can sign in: everybody who works here, or in one’s own unit',
      response: withProblems({ 200: z.object({ accounts: z.array(rowSchema) }) }),
    },
    handler: async (request) => {
      const county = await house.county.latest()
      const all = await accounts.ofStaff(house.clock())
      return { accounts: presentRows(house, county, sessionOf(request), all) }
    },
  })
  api.route({
    method: 'POST',
    url: '/accounts',
    config,
    schema: {
      tags,
      summary: 'Invite somebody to sign in',
      description:
        'The link is told here and nowhere else, works once and for seven days. For somebody who has lost their passkeys: when it is used, the former ones end.',
      body: z.strictObject({ person: idSchema }),
      response: withProblems({
        201: z.object({ link: z.string(), expiresAt: z.string() }),
      }),
    },
    handler: async (request, reply) => {
      const session = sessionOf(request)
      const person = id<'person'>(request.body.person)
      const account = await accountToInvite(house, session, person)
      const token = newToken()
      const createdAt = house.clock()
      const expiresAt = minutesAfter(createdAt, linkDays * 24 * 60)
      await waysIn.putLink({
        tokenHash: hashToken(token),
        username: account.username,
        invitedBy: session.person,
        createdAt,
        expiresAt,
      })
      await logSignIn(house, 'account-invited', `for ${person}`, session.person)
      // After the number sign: it reaches no server's log on its way.
      return reply
        .code(201)
        .send({ link: `${originOf(house.config)}/sign-in/invitation#${token}`, expiresAt })
    },
  })
  api.route({
    method: 'DELETE',
    url: '/accounts/:person/sessions',
    config,
    schema: {
      tags,
      summary: 'Sign somebody out everywhere',
      params: personParams,
      response: withProblems({ 200: doneSchema }),
    },
    handler: async (request) => {
      const session = sessionOf(request)
      const { account } = await accountOver(house, session, request.params.person)
      if (!account) throw new Problem('not-found')
      closeAll(house, await sessions.endOthers(account.username, ''))
      await logSignIn(house, 'sessions-ended', `of ${account.person}`, session.person)
      return { done: true as const }
    },
  })
}

/** An administrator's are all; a supervisor's, the workers of the unit they act in. */
const isOver = (house: House, county: County, { audience, person, service }: Session) => {
  const on = todayOf(house)
  if (audience === 'administrator') return () => true
  const isSupervisor = county.employment(person, service ?? '', on)?.supervisor === true
  return (other: string) =>
    isSupervisor && county.employment(other, service ?? '', on)?.supervisor === false
}

/** @throws Problem `not-found`: nobody, or nobody of one's own */
export const accountOver = async (house: House, session: Session, person: string) => {
  const county = await house.county.latest()
  const all = await house.store.accounts.ofPerson(id<'person'>(person))
  const account = all.find((one) => isStaff(one.audience))
  const isKnown = county.employments(person, todayOf(house)).length > 0 || account !== undefined
  if (!isKnown || !isOver(house, county, session)(person)) throw new Problem('not-found')
  // A supervisor's word reaches workers, not those who keep the house.
  if (session.audience === 'supervisor' && account && account.audience !== 'worker')
    throw new Problem('not-found')
  return { county, account }
}
const isStaff = (audience: Audience): boolean =>
  isWorkerSide(audience) || offices.some((one) => one === audience)

/** The account there is, open again when it had ended, or a new one for somebody who works here today. */
const accountToInvite = async (
  house: House,
  session: Session,
  person: PersonId,
): Promise<Account> => {
  const { county, account } = await accountOver(house, session, person)
  const hats = county.employments(person, todayOf(house))
  const isOffice = account !== undefined && !isWorkerSide(account.audience)
  if (!isOffice && hats.length === 0) throw new Problem('not-found')
  if (account?.endedAt === null) return account
  const audience = isOffice
    ? account.audience
    : hats.some((hat) => hat.supervisor)
      ? 'supervisor'
      : 'worker'
  const username = account?.username ?? house.newId()
  await house.store.accounts.put({ username, person, passwordHash: null, audience })
  const made = await house.store.accounts.find(username)
  if (!made) throw new Error('an account that was just made is not found')
  return made
}

const presentRows = (
  house: House,
  county: County,
  session: Session,
  all: readonly StaffAccount[],
) => {
  const on = todayOf(house)
  const isMine = isOver(house, county, session)
  const byPerson = new Map<string, StaffAccount>(all.map((one) => [one.person, one]))
  const working = county.rows.workers.filter(({ id }) => county.employments(id, on).length > 0)
  const others = all.filter((one) => !working.some(({ id }) => id === one.person))
  return [...working.map(({ id, name }) => ({ person: id, name })), ...others]
    .filter(({ person }) => isMine(person))
    .map(({ person, name }) => {
      const account = byPerson.get(person)
      const works = county.employments(person, on).length > 0
      return {
        person,
        name,
        audience: account?.audience ?? null,
        state: stateOf(house, account, works),
        isInvitable: works || (account !== undefined && !isWorkerSide(account.audience)),
        worksUntil: lastDayOf(county, person, on),
        invitedUntil: account?.invitedUntil ?? null,
        sessions: account?.sessions ?? 0,
      }
    })
}
const lastDayOf = (county: County, person: string, on: LocalDate): LocalDate | null => {
  const works = county.employments(person, on)
  const goesOn = works.some(({ until }) => until === null)
  return goesOn
    ? null
    : (works
        .flatMap(({ until }) => until ?? [])
        .toSorted()
        .at(-1) ?? null)
}
const stateOf = (
  house: House,
  account: StaffAccount | undefined,
  works: boolean,
): z.infer<typeof rowSchema>['state'] => {
  if (!account) return 'none'
  if (account.endedAt !== null || (!works && isWorkerSide(account.audience))) return 'ended'
  return account.ways > 0 || house.config.demo ? 'open' : account.invitedUntil ? 'invited' : 'none'
}
