/** What people do on their own page in a way of its own: an answer in one tap, a permission in plain words. */

import type { RecordedFact } from '#demo/play/resolve'
import type { CommandKind } from '#domain/commands'
import { dayTyped, type Spoken } from './fill.ts'
import type { Person, Told } from './person.ts'
import { beginsWith, commandName, say } from './words.ts'

type Values = Readonly<Record<string, unknown>>
type OwnWay = (person: Person, values: Values, spoken: Spoken) => Promise<Told>

/** Presses a button that tells a command at once. */
export const pressToTell = async ({ page }: Person, name: string): Promise<Told> => {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/commands')),
    page.getByRole('main').getByRole('button', { name, exact: true }).first().click(),
  ])
  const status = answer.status()
  if (status !== 200) return { status, recorded: [], added: [] }
  const { recorded } = (await answer.json()) as { recorded: readonly RecordedFact[] }
  return { status, recorded, added: [] }
}

const tap =
  (kind: CommandKind): OwnWay =>
  (person) =>
    pressToTell(person, commandName(kind, true))

const giveLine: OwnWay = async (person, values, spoken) => {
  const { page } = person
  const main = page.getByRole('main')
  await main.getByRole('link', { name: say('screen.giveNewLine'), exact: true }).click()
  const list = main.getByRole('combobox', { name: say('screen.whoGetsIt') })
  await list.waitFor()
  const party = spoken.service(String(values.party)) ?? spoken.person(String(values.party))
  const offered = await list.getByRole('option').allTextContents()
  await list.selectOption({ label: offered.find((text) => text.includes(party)) ?? party })
  const tick = async (group: string, words: string) =>
    main
      .getByRole('group', { name: group })
      .getByRole('checkbox', { name: words, exact: true })
      .check({ force: true })
  for (const category of values.categories as readonly string[])
    await tick('saa tietää', say(`category.${category}`))
  for (const topic of (values.minusTopics ?? []) as readonly string[])
    await tick(say('screen.whatNot'), say(`topic.${topic}`))
  await main.getByRole('radio', { name: say('screen.anotherDay') }).check({ force: true })
  await main
    .getByRole('textbox', { name: beginsWith(say('screen.lastDay')) })
    .fill(dayTyped(String(values.until)))
  return pressToTell(person, say('screen.giveThisLine'))
}

export const ownWays: Partial<Record<CommandKind, OwnWay>> = {
  'agree-meeting': tap('agree-meeting'),
  'accept-task': tap('accept-task'),
  'finish-task': tap('finish-task'),
  'give-line': giveLine,
}
