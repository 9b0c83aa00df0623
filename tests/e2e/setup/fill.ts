/** Fills a command's form as a person does: finds each field by its label, types, ticks and chooses. */
import type { Locator } from 'playwright-core'
import type { CommandKind } from '#domain/commands'
import type { Field } from '#domain/field'
import { type FormField, formOf } from '#web/parts/form/shape'
import { beginsWith, choiceWords, fieldLabel, nameWords, say } from './words.ts'

/** What short words stand for: people and services by their names, earlier entries by their ids. */
export interface Spoken {
  readonly model: string
  person(key: string): string
  service(key: string): string | undefined
  label(words: string): string | undefined
}
type Values = Readonly<Record<string, unknown>>

/** Somebody of the client's side who had to be added by name, as the server answered. */
export interface Added {
  readonly key: string
  readonly id: string
}

export const fillForm = async (
  form: Locator,
  kind: CommandKind,
  values: Values,
  spoken: Spoken,
  isOwn = false,
): Promise<readonly Added[]> => {
  const shape = formOf(kind)
  const added: Added[] = []
  // Steps are lent by the model chosen in the same form.
  const model = typeof values.model === 'string' ? values.model : spoken.model
  const one = async (scope: Locator, field: FormField, value: unknown) => {
    const at = {
      scope,
      label: fieldLabel(shape.fact, field.name, isOwn),
      spoken: { ...spoken, model },
      added,
      ...field,
    }
    // Speaking for oneself one is not asked who one is, nor what the link already told.
    if (isOwn && knownOfOneself.includes(field.name) && !(await isAsked(at))) return
    await fillField(at, value)
  }
  for (const field of shape.fields)
    if (values[field.name] !== undefined) await one(form, field, values[field.name])
  if (shape.hasText) await tickTopics(form, values.topics)
  for (const many of shape.many) {
    const items = (values[many.name] ?? []) as readonly Values[]
    const title = say(`part.${many.name}`)
    const section = form.getByRole('region', { name: title, exact: true })
    await leave(section, title, items.length)
    for (const [place, item] of items.entries()) {
      const group = section.getByRole('group', { name: `${title} ${place + 1}`, exact: true })
      if ((await group.count()) === 0)
        await section
          .getByRole('button', {
            name: say('screen.addOne').replace('{what}', title.toLowerCase()),
          })
          .click()
      for (const field of many.fields)
        if (item[field.name] !== undefined) await one(group, field, item[field.name])
      await tickTopics(group, item.topics)
    }
  }
  const names = [...shape.fields, ...shape.many].map(({ name }) => name)
  const unknown = Object.keys(values).filter((name) => name !== 'topics' && !names.includes(name))
  if (unknown.length > 0) throw new Error(`The form of ${kind} has no place for ${unknown.join()}.`)
  return added
}

const tickTopics = async (scope: Locator, topics: unknown): Promise<void> => {
  if (!Array.isArray(topics) || topics.length === 0) return
  const group = scope.getByRole('group', { name: say('screen.topicsOf'), exact: true })
  for (const topic of topics as readonly string[])
    await group.getByRole('checkbox', { name: say(`topic.${topic}`), exact: true }).check()
}

const knownOfOneself = [
  'whose',
  'who',
  'giver',
  'person',
  'voice',
  'how',
  'meeting',
  'goal',
  'form',
]
const isAsked = async ({ scope, label }: Filling): Promise<boolean> =>
  (await scope.getByRole('group', { name: beginsWith(label) }).count()) +
    (await scope.getByRole('combobox', { name: beginsWith(label) }).count()) >
  0

interface Filling extends FormField {
  readonly scope: Locator
  readonly label: string
  readonly spoken: Spoken
  readonly added: Added[]
}

const fillField = async (at: Filling, value: unknown): Promise<void> => {
  const { scope, field, label } = at
  const box = () => scope.getByRole('textbox', { name: beginsWith(label) })
  const group = scope.getByRole('group', { name: beginsWith(label) })
  const list = Array.isArray(value) ? value.map(String) : [String(value)]
  switch (field.is) {
    case 'text':
    case 'number':
      return box().fill(String(value))
    case 'date':
      return box().fill(dayTyped(String(value)))
    case 'dates':
      for (const [place, day] of list.entries()) {
        const nth = group.getByRole('textbox', { name: beginsWith(`${place + 1}. päivä`) })
        if ((await nth.count()) === 0)
          await group.getByRole('button', { name: say('screen.addDay') }).click()
        await nth.fill(dayTyped(day))
      }
      return
    case 'instant': {
      const [day = '', time = ''] = String(value).split(' ')
      await group.getByRole('textbox', { name: beginsWith(say('screen.day')) }).fill(dayTyped(day))
      return group.getByRole('textbox', { name: beginsWith(say('screen.clock')) }).fill(time)
    }
    case 'yes-no':
      return choose(at, label, say(value === true ? 'screen.yes' : 'screen.no'))
    case 'person':
      return choosePerson(at, label, String(value))
    case 'ref':
      return chooseById(scope, label, at.spoken.label(String(value).slice(1)) ?? String(value))
    default:
      await untick(
        at,
        label,
        list.map((one) => wordsOf(at, field, one)),
      )
      for (const one of list) await choose(at, label, wordsOf(at, field, one))
  }
}

const wordsOf = ({ spoken, name }: Filling, field: Field, value: string): string => {
  switch (field.is) {
    case 'choice':
    case 'choices':
      return choiceWords(name, value)
    case 'name':
    case 'names':
      return nameWords(spoken.model, field, value)
    case 'persons':
      return spoken.person(value)
    default:
      return spoken.service(value) ?? spoken.person(value)
  }
}

/** 2026-01-22 as a Finn types it. */
export const dayTyped = (iso: string): string => iso.split('-').map(Number).reverse().join('.')

/** Removes the items the form knew already and that are not meant this time. */
const leave = async (section: Locator, title: string, wanted: number): Promise<void> => {
  const of = (place: number) =>
    say('screen.removeNth')
      .replace('{what}', title.toLowerCase())
      .replace('{number}', String(place))
  for (let place = await section.locator('fieldset.item').count(); place > wanted; place -= 1)
    await section.getByRole('button', { name: of(place), exact: true }).click()
}

/** What the form knew already and is not meant this time. */
const untick = async ({ scope }: Filling, label: string, wanted: readonly string[]) => {
  const ticked = scope
    .getByRole('group', { name: beginsWith(label) })
    .getByRole('checkbox', { checked: true })
  for (const box of (await ticked.all()).reverse()) {
    const name = (await box.getAttribute('aria-label')) ?? (await nameOf(box))
    if (!wanted.includes(name)) await box.uncheck({ force: true })
  }
}
const nameOf = (box: Locator): Promise<string> =>
  box.evaluate((one) => (one as HTMLInputElement).labels?.[0]?.textContent?.trim() ?? '')

/** A few choices are buttons, many are a list that opens. */
const choose = async ({ scope }: Filling, label: string, words: string): Promise<void> => {
  const list = scope.getByRole('combobox', { name: beginsWith(label) })
  if ((await list.count()) > 0) return chooseInList(list, words)
  const group = scope.getByRole('group', { name: beginsWith(label) })
  const button = group.getByRole('radio', { name: words, exact: true })
  const tick = group.getByRole('checkbox', { name: words, exact: true })
  await button.or(tick).check({ force: true })
}

const chooseInList = async (list: Locator, words: string): Promise<void> => {
  const offered = await list.getByRole('option').allTextContents()
  const found = offered.find((text) => text === words || text.startsWith(`${words},`))
  if (!found) throw new Error(`The list does not offer ${words}, only ${offered.join(' | ')}`)
  await list.selectOption({ label: found })
}

const chooseById = async (scope: Locator, label: string, id: string): Promise<void> => {
  const list = scope.getByRole('combobox', { name: beginsWith(label) })
  if ((await list.count()) > 0) {
    await list.selectOption({ value: id })
    return
  }
  const group = scope.getByRole('group', { name: beginsWith(label) })
  await group.locator(`input[value="${id}"]`).check({ force: true })
}

/** Those around stand there already; others are searched for by name, and who is not found is added. */
const choosePerson = async (at: Filling, label: string, key: string): Promise<void> => {
  const { scope, field, spoken, added } = at
  const name = spoken.person(key)
  const radio = scope
    .getByRole('group', { name: beginsWith(label) })
    .getByRole('radio', { name, exact: true })
  const list = scope.getByRole('combobox', { name: beginsWith(label) })
  if (field.is !== 'person' || (field.among !== 'workers' && field.among !== 'anyone'))
    return choose(at, label, name)
  if ((await radio.count()) > 0) return radio.check({ force: true })
  const box = (called: string) => scope.getByRole('textbox', { name: beginsWith(called) })
  await box(`${say('screen.findWorker')} ${label}`)
    .or(box(label))
    .fill(name)
  const nobody = scope.getByText(say('screen.nobodyFound'))
  await radio.or(list).or(nobody).first().waitFor({ state: 'attached' })
  if ((await nobody.count()) > 0) return addPerson(scope, name, key, added)
  if ((await radio.count()) > 0) return radio.check({ force: true })
  await chooseInList(list, name)
}

const addPerson = async (
  scope: Locator,
  name: string,
  key: string,
  added: Added[],
): Promise<void> => {
  await scope.getByText(say('screen.addPerson'), { exact: true }).click()
  await scope.getByRole('textbox', { name: beginsWith(say('screen.addPersonName')) }).fill(name)
  const [answer] = await Promise.all([
    scope.page().waitForResponse((response) => response.url().endsWith('/api/people')),
    scope.getByRole('button', { name: say('screen.addPersonDo') }).click(),
  ])
  const { id } = (await answer.json()) as { id: string }
  added.push({ key, id })
  await scope.getByRole('radio', { name, exact: true }).waitFor({ state: 'attached' })
}
