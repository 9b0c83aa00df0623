/** What a worker does on a page that is more than a form: hearing a withdrawal, sorting it. */
import type { CommandKind } from '#domain/commands'
import type { Spoken } from './fill.ts'
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

export const workerWays: Partial<Record<CommandKind, Way>> = {
  'withdraw-line': withdrawLine,
  'acknowledge-withdrawal': acknowledge,
}
