/** What a worker does on a page that is more than a form: hearing a withdrawal, sorting it. */
import type { CommandKind } from '#domain/commands'
import { dayTyped, type Spoken } from './fill.ts'
import { pressToTell } from './own-ways.ts'
import type { Person, Told } from './person.ts'
import { beginsWith, say } from './words.ts'

type Values = Readonly<Record<string, unknown>>
type Way = (person: Person, values: Values, spoken: Spoken) => Promise<Told>

const choose = async ({ page }: Person, group: RegExp | string, words: RegExp | string) =>
  page
    .getByRole('main')
    .getByRole('group', { name: group })
    .getByRole('radio', { name: words })
    .check({ force: true })

const withdrawLine: Way = async (person, values, spoken) => {
  const { page } = person
  const main = page.getByRole('main')
  await main.getByRole('link', { name: say('screen.clientWithdraws'), exact: true }).click()
  const party = typeof values.party === 'string' ? values.party : undefined
  const name = party === undefined ? '' : (spoken.service(party) ?? '')
  const told = typeof values.scope === 'string' ? values.scope : undefined
  const scope = told ?? (party === undefined ? 'all' : 'party')
  const label = {
    all: say('screen.withdrawEverything'),
    other: say('screen.withdrawAnother'),
    party: say('screen.withdrawParty').replace('{name}', name),
  }[scope]
  await choose(person, say('screen.whatIsWithdrawn'), beginsWith(label ?? ''))
  if (typeof values.words === 'string')
    await main
      .getByRole('textbox', { name: beginsWith(say('screen.clientsWords')) })
      .fill(values.words)
  return pressToTell(person, say('screen.recordWithdrawal'))
}

const acknowledge: Way = async (person) => {
  const main = person.page.getByRole('main')
  await main.getByRole('link', { name: say('screen.sortIt'), exact: true }).click()
  const kept = main.getByRole('radio', { name: beginsWith(say('screen.lineKept')) })
  await kept.first().waitFor()
  for (const one of await kept.all()) await one.check({ force: true })
  return pressToTell(person, say('screen.sortAct'))
}

/** By the link of the step or the menu, on a page of its own. */
const reach = async (person: Person, kind: CommandKind): Promise<void> => {
  if (await person.findForm(kind)) return
  await person.at(`${new URL(person.page.url()).pathname}/actions/${kind}`)
}
const pick = async (person: Person, label: string, words: string): Promise<void> => {
  const list = person.page.getByRole('main').getByRole('combobox', { name: beginsWith(label) })
  await list.waitFor()
  const option = list.getByRole('option', { name: beginsWith(words) })
  await option.first().waitFor({ state: 'attached' })
  await list.selectOption({ label: (await option.first().textContent()) ?? words })
}

const invite: Way = async (person, values, spoken) => {
  await reach(person, 'invite-member')
  const party = String(values.service)
  const name = spoken.service(party) ?? spoken.person(party)
  await pick(person, say('fieldOf.member-invited.service'), name)
  const whom = values.person ?? values.asked
  if (typeof whom === 'string' && spoken.service(party))
    await pick(person, say('fieldOf.member-invited.person'), spoken.person(whom))
  await pick(person, say('field.competence'), say(`profession.${String(values.competence)}`))
  if (values.role === 'network')
    await choose(person, beginsWith(say('field.role')), say('memberRole.network'))
  return pressToTell(person, say('command.invite-member'))
}

const consult: Way = async (person, values) => {
  await reach(person, 'consult-supervisor')
  const main = person.page.getByRole('main')
  await choose(
    person,
    beginsWith(say('field.about')),
    say(`screen.consultAbout-${String(values.about) as 'other'}`),
  )
  await main
    .getByRole('textbox', { name: beginsWith(say('screen.consultYourQuestion')) })
    .fill(String(values.question))
  if (typeof values.view === 'string') {
    await main.getByText(say('screen.consultHeard'), { exact: true }).click()
    await main
      .getByRole('textbox', { name: beginsWith(say('screen.consultHeardWords')) })
      .fill(values.view)
    if (typeof values.leans === 'string')
      await choose(
        person,
        beginsWith(say('field.leans')),
        say(`screen.consultLeans-${values.leans as 'open'}`),
      )
  }
  return pressToTell(person, say('command.consult-supervisor'))
}

const handOver: Way = async (person, values, spoken) => {
  const main = person.page.getByRole('main')
  if (!(await person.follow('offer-hand-over')))
    await person.at(`${new URL(person.page.url()).pathname}/actions/offer-hand-over`)
  const isTask = values.object === 'task'
  await choose(
    person,
    beginsWith(say('screen.handOverWhat')),
    isTask
      ? beginsWith(say('screen.handOverTask').split('{')[0] ?? '')
      : say(`screen.handOver-${values.object as 'membership'}`),
  )
  const name = spoken.person(String(values.to))
  const member = main.getByRole('radio', { name, exact: true })
  const others = main.getByRole('combobox').getByRole('option', { name, exact: true })
  await member.or(others).first().waitFor({ state: 'attached' })
  if ((await member.count()) > 0) await member.check({ force: true })
  else await main.getByRole('combobox').selectOption({ label: name })
  if (typeof values.from === 'string')
    await main
      .getByRole('textbox', { name: beginsWith(say('screen.handOverFrom')) })
      .fill(dayTyped(values.from))
  if (typeof values.words === 'string')
    await main
      .getByRole('textbox', { name: beginsWith(say('screen.handOverWords')) })
      .fill(values.words)
  for (const topic of (values.topics ?? []) as readonly string[])
    await main
      .getByRole('group', { name: say('screen.topicsOf') })
      .getByRole('checkbox', { name: say(`topic.${topic as 'other'}`), exact: true })
      .check({ force: true })
  return pressToTell(person, say('screen.handOverSend'))
}

export const workerWays: Partial<Record<CommandKind, Way>> = {
  'withdraw-line': withdrawLine,
  'acknowledge-withdrawal': acknowledge,
  'invite-member': invite,
  'consult-supervisor': consult,
  'offer-hand-over': handOver,
}
