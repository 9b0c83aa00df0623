/**
 * Somebody's work here ends on a day: what they hold returns by itself, and it is shown to whom before it is said. With
 * the last day the place in the directory ends; whoever has none left signs in no more.
 *
 * @source design rules.md, S8; decision 0056
 */
import { z } from 'zod'
import { addDays, type LocalDate, localDate } from '#domain/calendar'
import { id } from '#domain/identity'
import type { EmploymentRow, Session } from '#store/store'
import { foreseeDuties, returnAllDuties } from '../cover/return-duties.ts'
import type { County } from '../directory/county.ts'
import { type App, actingOf, type House, sessionOf, todayOf } from '../house.ts'
import { dateSchema } from '../pair-works/fields.ts'
import { bodyOf } from '../pair-works/list-row.ts'
import { ownList } from '../pair-works/own-list.ts'
import { Problem, problemFrom } from '../problem.ts'
import { doneSchema, idSchema, textSchema, withProblems } from '../schemas.ts'
import { accountOver } from './account-routes.ts'
import { logSignIn } from './enter.ts'
import { closeAll } from './sessions.ts'

const tags = ['accounts']
const mostRows = 200
/** Longer ahead than this it is not yet known. */
const mostDays = 365
const params = z.object({ person: idSchema })

/** Where a session's word ends the work: everywhere for an administrator, in their own unit for a supervisor. */
const worksEnded = (county: County, session: Session, person: string, on: LocalDate) =>
  county
    .employments(person, on)
    .filter(({ service }) => session.audience === 'administrator' || service === session.service)

export const registerWorkEnds = (api: App, house: House): void => {
  const config = { for: ['administrator', 'supervisor'] as const }
  api.route({
    method: 'POST',
    url: '/accounts/:person/duties',
    config,
    schema: {
      tags,
      summary: 'To whom somebody’s duties return when their work here ends: people and numbers',
      description:
        'A supervisor is told of the pair works of their own unit; those of other units return to their own workers.',
      params,
      body: z.strictObject({}),
      response: withProblems({
        200: z.object({
          name: z.string(),
          works: z.array(z.object({ service: textSchema, until: z.string().nullable() })),
          heirs: z.array(
            z.object({ person: idSchema, name: z.string(), pairWorks: z.int(), tasks: z.int() }),
          ),
          nobody: z.int().meta({ description: 'In how many pair works nobody is left' }),
        }),
      }),
    },
    handler: async (request) => {
      const session = sessionOf(request)
      const person = id<'person'>(request.params.person)
      const { county } = await accountOver(house, session, person)
      const on = todayOf(house)
      const works = worksEnded(county, session, person, on)
      const pairWorks =
        session.audience === 'supervisor'
          ? (await ownList(house, await actingOf(request, house), ofUnit)).rows
              .filter(
                (row) =>
                  row.standing === 'supervisor' &&
                  bodyOf(row).homePeople?.includes(person) === true,
              )
              .map((row) => row.pairWork)
          : await house.store.directory.placesHeld(person, on)
      const services = works.map(({ service }) => service)
      const foreseen = await foreseeDuties(house, { person, services }, pairWorks)
      return {
        name: county.worker(person)?.name ?? '',
        works: works.map(({ service, until }) => ({
          service: county.service(service)?.name ?? { fi: '', sv: '', en: '' },
          until,
        })),
        heirs: foreseen.heirs
          .map((one) => ({ ...one, name: county.worker(one.person)?.name ?? '' }))
          .toSorted((one, other) => other.pairWorks - one.pairWorks),
        nobody: foreseen.nobody,
      }
    },
  })
  api.route({
    method: 'POST',
    url: '/accounts/:person/endings',
    config,
    schema: {
      tags,
      summary: 'Somebody’s work here ends, at once or after a last day',
      params,
      body: z.strictObject({
        lastDay: dateSchema
          .nullable()
          .meta({ description: 'Null: at once, signed out everywhere' }),
      }),
      response: withProblems({ 200: doneSchema }),
    },
    handler: async (request) => {
      const session = sessionOf(request)
      const person = id<'person'>(request.params.person)
      const { county, account } = await accountOver(house, session, person)
      if (person === session.person) throw new Problem('forbidden')
      const on = todayOf(house)
      const lastDay = dayOf(request.body.lastDay, on)
      const works = worksEnded(county, session, person, on)
      if (works.length === 0 && !account) throw new Problem('not-found')
      await house.store.directory.putEmployments(
        works.map((work) => ({ ...work, until: lastDay ?? dayBefore(work, on) })),
      )
      const isGone = works.length === county.employments(person, on).length
      if (lastDay === null && account && isGone)
        closeAll(house, await house.store.accounts.end(account.username, house.clock()))
      const when = lastDay ?? 'now'
      await logSignIn(house, 'account-ended', `of ${person} ${when}`, session.person)
      // What ends with a later day returns when that day has passed.
      if (lastDay === null) await returnAllDuties(house, person)
      return { done: true as const }
    },
  })
}
const ofUnit = { order: 'due', state: 'open', limit: mostRows } as const

/** What began today has no day before: it is over when today is. */
const dayBefore = ({ from }: EmploymentRow, on: LocalDate): LocalDate =>
  from < on ? addDays(on, -1) : on

/** @throws Problem a last day that has passed, or is too far */
const dayOf = (told: string | null, on: LocalDate): LocalDate | null => {
  if (told === null) return null
  const day = localDate(told)
  if (day < on) throw problemFrom([{ code: 'end-before-start', field: '/lastDay' }])
  if (day > addDays(on, mostDays)) throw problemFrom([{ code: 'not-in-list', field: '/lastDay' }])
  return day
}
