/** One value against its field. Every refusal names its field; nothing of the value itself stands in one. */
import {
  helsinkiDate,
  isInstant,
  isLocalDate,
  type LocalDate,
  minutesBetween,
} from '../calendar.ts'
import type { Field } from '../field.ts'
import { id } from '../identity.ts'
import type { Facts } from '../knowledge.ts'
import type { Refusal, RefusalCode } from '../refusal.ts'
import type { Asking, Surroundings } from '../surroundings.ts'
import { isFound, mayBeNamed, namesIn } from './lists.ts'

/** What a value is checked in: only what the sender may see. */
export interface Check {
  readonly sight: Facts
  readonly sightNow: Facts
  readonly asking: Asking
  readonly around: Surroundings
  readonly round: number
  /** Who may stand in a person field is settled by the rule of the thing, not by a list. */
  readonly anybody: (field: string) => boolean
  /** Steps of another model, when steps are borrowed. */
  readonly stepsOf: readonly string[] | undefined
}

const toleranceMinutes = 1
/** Later than the server's clock by more than a minute. */
export const isInFuture = (at: unknown, around: Surroundings): boolean =>
  isInstant(at) && minutesBetween(around.now, at) > toleranceMinutes
export const isBeforeBirth = (on: LocalDate, around: Surroundings): boolean =>
  around.client.birthDate !== null && on < around.client.birthDate

export const pointer = (...steps: readonly (string | number)[]): string =>
  steps
    .map((step) => `/${String(step).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')

const listOfBare = {
  choices: 'choice',
  names: 'name',
  dates: 'date',
  persons: 'person',
  services: 'service',
  refs: 'ref',
} as const
type ListIs = keyof typeof listOfBare
export const isList = (is: Field['is']): is is ListIs => Object.hasOwn(listOfBare, is)

/** Blanks, and marks that only join, break or hide. */
const showsNothing = /^[\s\p{Default_Ignorable_Code_Point}]*$/u
const checkText = (value: string, limit: number, at: string): readonly Refusal[] => {
  if (!value.isWellFormed() || value.includes('\u0000')) return [{ code: 'wrong-type', field: at }]
  if (showsNothing.test(value)) return [{ code: 'empty-text', field: at }]
  return value.length > limit ? [{ code: 'too-long', field: at, limit }] : []
}

const oneOf = (found: boolean, code: RefusalCode, at: string): readonly Refusal[] =>
  found ? [] : [{ code, field: at }]

const checkName = (
  field: Field & { is: 'name' | 'names' },
  value: string,
  at: string,
  check: Check,
): readonly Refusal[] => {
  if (field.of === 'models')
    return oneOf(check.around.findModel(value) !== undefined, 'not-in-list', at)
  const names =
    field.of === 'steps' && check.stepsOf
      ? check.stepsOf
      : (namesIn(field.of, check.sightNow, check.around) ?? [])
  if (names.length === 0 && field.of !== 'steps') return [{ code: 'wrong-model', field: at }]
  return oneOf(names.includes(value), 'not-in-list', at)
}

const checkString = (field: Field, name: string, value: string, at: string, check: Check) => {
  switch (field.is) {
    case 'text':
      return checkText(value, field.limit, at)
    case 'choice':
    case 'choices':
      return oneOf(field.of.includes(value), 'not-in-list', at)
    case 'name':
    case 'names':
      return checkName(field, value, at, check)
    case 'date':
    case 'dates':
      if (!isLocalDate(value)) return [{ code: 'wrong-type', field: at } as const]
      return oneOf(!isBeforeBirth(value, check.around), 'before-birth', at)
    case 'instant':
      if (!isInstant(value)) return [{ code: 'wrong-type', field: at } as const]
      return oneOf(!isBeforeBirth(helsinkiDate(value), check.around), 'before-birth', at)
    case 'person':
    case 'persons': {
      const { directory, client } = check.around
      const person = id<'person'>(value)
      if (person !== client.id && !directory.isPerson(person))
        return [{ code: 'unknown-reference', field: at } as const]
      if (check.anybody(name)) return []
      return oneOf(
        mayBeNamed(field.among, person, check.sightNow, check.asking, check.around),
        'not-a-member',
        at,
      )
    }
    case 'service':
    case 'services':
      return oneOf(check.around.directory.service(id(value)) !== undefined, 'unknown-reference', at)
    case 'party':
      return oneOf(
        check.around.directory.service(id(value)) !== undefined ||
          (value !== check.around.client.id && check.around.directory.isPerson(id(value))),
        'unknown-reference',
        at,
      )
    case 'ref':
    case 'refs':
      return oneOf(isFound(field.to, value, check.sight, check.round), 'unknown-reference', at)
    default:
      return [{ code: 'wrong-type', field: at } as const]
  }
}

const isNumberIn = (field: Field & { is: 'number' }, value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value >= field.min && value <= field.max

/** No list of ours is longer than this; what is longer was not meant. */
const longestList = 200

/** Every refusal of one value. `name` is the field's own name, `at` its JSON pointer. */
export const checkValue = (
  field: Field,
  name: string,
  value: unknown,
  at: string,
  check: Check,
  mayBeEmptyList: boolean,
): readonly Refusal[] => {
  if (field.is === 'yes-no') return oneOf(typeof value === 'boolean', 'wrong-type', at)
  if (field.is === 'number') {
    if (typeof value !== 'number' || !Number.isInteger(value))
      return [{ code: 'wrong-type', field: at }]
    return oneOf(isNumberIn(field, value), 'not-in-list', at)
  }
  if (isList(field.is)) {
    if (!Array.isArray(value)) return [{ code: 'wrong-type', field: at }]
    if (value.length > longestList) return [{ code: 'too-long', field: at, limit: longestList }]
    if (value.length === 0 && !mayBeEmptyList) return [{ code: 'missing', field: at }]
    return value.flatMap((one: unknown, index) => {
      const place = `${at}/${index}`
      if (typeof one !== 'string') return [{ code: 'wrong-type', field: place } as const]
      if (value.indexOf(one) < index) return [{ code: 'same-person-twice', field: place } as const]
      return checkString(field, name, one, place, check)
    })
  }
  if (typeof value !== 'string') return [{ code: 'wrong-type', field: at }]
  return checkString(field, name, value, at, check)
}
