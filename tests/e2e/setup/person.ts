/** Somebody at a browser: goes where the links lead, fills what the forms ask, reads what the page says. */
import type { Locator, Page } from 'playwright-core'
import type { RecordedFact } from '#demo/play/resolve'
import type { CommandKind } from '#domain/commands'
import { type Added, fillForm, type Spoken } from './fill.ts'
import { beginsWith, commandName, say } from './words.ts'

interface Given {
  readonly key: string
  /** Speaks for themselves: the client, a child, a guardian. */
  readonly isOwn: boolean
  readonly name: string
  readonly page: Page
  readonly url: string
}
export interface Told {
  readonly status: number
  readonly recorded: readonly RecordedFact[]
  readonly added: readonly Added[]
}

export interface Person extends Given {
  signIn(): Promise<void>
  /** By the address, as from a bookmark. */
  at(path: string): Promise<void>
  /** Presses the link that leads to it, whatever its page looks like. False: no link does. */
  follow(kind: CommandKind): Promise<boolean>
  /** The form of a command, by the links a person finds; false when no link leads there. */
  findForm(kind: CommandKind): Promise<boolean>
  form(kind: CommandKind): Locator
  fill(
    kind: CommandKind,
    values: Readonly<Record<string, unknown>>,
    spoken: Spoken,
  ): Promise<readonly Added[]>
  /** Presses the form's button and waits for what comes of it. What had changed meanwhile is looked at, and sent again. */
  send(kind: CommandKind): Promise<Told>
}

export const personIn = (given: Given): Person => {
  const { page, url, name, isOwn } = given
  const main = page.getByRole('main')
  const press = async (kind: CommandKind): Promise<Told> => {
    const answered = page.waitForResponse(
      (response) => response.request().method() === 'POST' && response.url().endsWith('/commands'),
    )
    const hindered = main.getByRole('heading', { name: say('screen.formErrors') }).waitFor()
    await person
      .form(kind)
      .getByRole('button', { name: commandName(kind, isOwn), exact: true })
      .click()
    const answer = await Promise.any([answered, hindered])
    answered.catch(() => undefined)
    hindered.catch(() => undefined)
    if (!answer) return { status: 0, recorded: [], added: [] }
    const status = answer.status()
    if (status !== 200) return { status, recorded: [], added: [] }
    const { recorded } = (await answer.json()) as { recorded: readonly RecordedFact[] }
    await person.form(kind).waitFor({ state: 'detached' })
    return { status, recorded, added: [] }
  }
  const person: Person = {
    ...given,
    signIn: async () => {
      await page.goto(url)
      await page.getByRole('heading', { name: say('screen.whoToBe') }).waitFor()
      const more = page.getByRole('button', {
        name: beginsWith(say('screen.showAll').split('{')[0]?.trim() ?? ''),
      })
      for (const button of await more.all()) await button.click()
      await page.getByRole('button', { name }).click()
      await page.getByRole('navigation', { name: say('screen.mainMenu') }).waitFor()
    },
    at: async (path) => {
      await page.goto(`${url}${path}`)
      await main.getByRole('heading', { level: 1 }).waitFor()
    },
    findForm: async (kind) => {
      if (!(await person.follow(kind))) return false
      await person.form(kind).waitFor()
      return true
    },
    follow: async (kind) => {
      const link = main.getByRole('link', { name: commandName(kind, isOwn), exact: true })
      const all = main.getByRole('link', { name: say('screen.allActions'), exact: true })
      const more = main.getByText(say('screen.moreToDo'), { exact: true })
      // The page may still be on its way.
      await link.or(all).or(more).first().waitFor()
      if ((await link.count()) === 0 && (await all.count()) > 0) {
        await all.click()
        await main.getByRole('heading', { name: say('screen.allActions') }).waitFor()
      }
      if ((await link.count()) === 0 && (await more.count()) > 0) await more.click()
      // What has just been told may still be on its way to this page.
      await link
        .first()
        .waitFor({ timeout: 3000 })
        .catch(() => undefined)
      if ((await link.count()) === 0) return false
      await link.first().click()
      return true
    },
    form: (kind) =>
      main.locator('form').filter({
        has: page.getByRole('button', { name: commandName(kind, isOwn), exact: true }),
      }),
    fill: (kind, values, spoken) => fillForm(person.form(kind), kind, values, spoken, isOwn),
    send: async (kind) => {
      const first = await press(kind)
      if (first.status !== 412) return first
      await main.getByRole('heading', { name: say('screen.behindTitle') }).waitFor()
      return press(kind)
    },
  }
  return person
}
