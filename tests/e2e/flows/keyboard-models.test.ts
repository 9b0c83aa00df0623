/** From a need to a plan in each of the four ways of working, through the forms everybody has, with keys and nothing else. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommandKind } from '#domain/commands'
import type { View } from '#web/api/view'
import { type House, openPlayedHouse } from '../setup/house.ts'
import { typeIn } from '../setup/keys.ts'
import { storyOf } from '../setup/story-of.ts'
import { beginsWith, fieldLabel, modelTitle, nameWords, say } from '../setup/words.ts'
import { handsOf } from '../tasks/hands.ts'

interface Way {
  readonly who: string
  readonly model: string
  readonly ways: readonly string[]
  readonly homes?: readonly string[]
  readonly client: string
  readonly plan: CommandKind
}
const ways: readonly Way[] = [
  {
    who: 'petra',
    model: 'disability-social-work',
    ways: ['contact'],
    client: 'Aune Alku',
    plan: 'publish-plan-version',
  },
  {
    who: 'hanna',
    model: 'outreach-pair-work',
    ways: ['multi-professional', 'outreach', 'several-services', 'client-wishes-outreach'],
    client: 'Birgit Bergman',
    plan: 'publish-plan-version',
  },
  {
    who: 'otto',
    model: 'sote-pair',
    ways: ['professional-concern', 'no-result', 'no-progress'],
    client: 'Cecilia Cederberg',
    plan: 'publish-plan-version',
  },
  {
    who: 'elina',
    model: 'kainuu-child-welfare',
    ways: ['existing-relationship', 'new-service-needed', 'pair-work-needed'],
    client: 'Daniel Dahl',
    plan: 'agree-pair-work-plan',
  },
]

let house: House
beforeAll(async () => {
  const stories = ['aino-a', 'tuula-b', 'sini-c', 'veeti-d'].map((name) => ({
    ...storyOf(name),
    steps: [],
  }))
  house = await openPlayedHouse(stories, '2026-03-02 10:00')
}, 120_000)
afterAll(() => house.close())

describe('With keys alone, from the need to the plan:', { timeout: 90_000 }, () => {
  for (const { who, model, ways: shown, client, plan } of ways)
    test(modelTitle(model), async () => {
      const { page } = await house.person(who)
      const keys = handsOf.keyboard(page)
      const main = page.getByRole('main')
      const group = (label: string) => main.getByRole('group', { name: beginsWith(label) })
      const box = (label: string) => main.getByRole('textbox', { name: beginsWith(label) }).first()
      const link = (name: string) => main.getByRole('link', { name, exact: true }).first()
      const button = (name: string) => main.getByRole('button', { name, exact: true })
      const radio = (label: string, name: string) =>
        group(label).getByRole('radio', { name, exact: true }).first()
      /** A list of few is buttons, of many a list that opens: the arrow takes its first. */
      const first = async (label: string) => {
        const list = main.getByRole('combobox', { name: beginsWith(label) }).first()
        const buttons = group(label).first().getByRole('radio')
        await list.or(buttons.first()).first().waitFor({ state: 'attached' })
        if ((await list.count()) === 0) return keys.pick(buttons.first())
        await typeIn(page, list, '')
        await page.keyboard.press('ArrowDown')
      }
      const tab = main
        .getByRole('navigation', { name: say('screen.partsOfPairWork') })
        .getByRole('link', { name: say('screen.tabPlan'), exact: true })

      await keys.press(link(say('screen.openPairWork')))
      await keys.write(box(say('screen.clientName')), client)
      await keys.pick(radio(say('field.model'), modelTitle(model)))
      for (const way of shown) {
        const name = nameWords(model, { is: 'names', of: 'ways' }, way)
        await keys.tick(group(say('field.ways')).getByRole('checkbox', { name, exact: true }))
      }
      const homes = group(say('screen.homeService')).getByRole('checkbox')
      for (const home of await homes.all()) await keys.tick(home)
      await keys.press(button(say('screen.openPairWork')))
      await page.waitForURL(/pair-works\/[\w-]{20,}$/)
      const id = page.url().split('/').at(-1) ?? ''

      await keys.press(tab)
      await keys.press(link(say('command.set-goal')))
      await keys.write(box(fieldLabel('goal-set', 'words')), 'Että arki kantaa.')
      await keys.press(button(say('command.set-goal')))
      await main.getByText('Että arki kantaa.').first().waitFor()

      await keys.press(link(say(`command.${plan}`)))
      if (plan === 'publish-plan-version') {
        await first(say('field.type'))
        await keys.pick(radio(say('field.template'), say('choice.plan')))
        await first(fieldLabel('plan-version-published', 'field'))
        const voice = fieldLabel('plan-version-published', 'voice')
        await keys.pick(radio(voice, say('choice.client')))
        await keys.write(box(fieldLabel('plan-version-published', 'words')), 'Mikä nyt kantaa.')
      } else
        await keys.write(box(fieldLabel('pair-work-plan-agreed', 'words')), 'Mitä kukin tekee.')
      await keys.press(button(say(`command.${plan}`)))
      await tab.waitFor()
      const seen = await page.request.get(`${house.url}/api/pair-works/${id}`)
      const view = (await seen.json()) as View
      const kinds = view.record.map(({ kind }) => kind)
      expect(kinds).toContain('goal-set')
      expect(kinds).toContain(
        plan === 'publish-plan-version' ? 'plan-version-published' : 'pair-work-plan-agreed',
      )
    })

  test('and nothing went wrong in any browser', () => {
    expect(house.troubles).toEqual([])
  })
})
