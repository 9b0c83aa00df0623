/** The end of a round as its own worker sees it: every step that applies is done, or skipped with its reason. */
import { expect } from 'vitest'
import type { View } from '#web/api/view'
import type { Person } from './person.ts'
import type { Walk } from './walk.ts'
import { say } from './words.ts'

interface StepSeen {
  readonly id: string
  readonly state: string
}

const stepsSeen = async ({ page }: Person, pairWork: string): Promise<readonly StepSeen[]> => {
  const answer = await page.request.get(new URL(`/api/pair-works/${pairWork}`, page.url()).href)
  const { pathway } = (await answer.json()) as View
  return pathway && 'steps' in pathway ? pathway.steps : []
}

const isLeft = ({ state }: StepSeen) => ['open', 'waiting', 'blocked'].includes(state)

/** What was not done is skipped, each with a reason, through the form everybody has. */
export const skipWhatIsLeft = async (walk: Walk, who: string): Promise<void> => {
  const person = await walk.house.person(who)
  for (;;) {
    const next = (await stepsSeen(person, walk.pairWork)).find(isLeft)
    if (!next) return
    await walk.take({
      who,
      do: 'skip-step',
      with: { step: next.id, reason: 'Ei tarvittu tässä työssä.', topics: ['daily-life'] },
    })
  }
}

/** Read from the page itself: the pathway as a list, every phase opened. */
export const expectEnded = async (walk: Walk, who: string): Promise<void> => {
  const person = await walk.house.person(who)
  await person.at(`/pair-works/${walk.pairWork}`)
  const main = person.page.getByRole('main')
  await main.getByText(say('screen.roundOver')).waitFor()
  const pathway = main.getByRole('region', { name: say('screen.pathway'), exact: true })
  const folded = pathway.getByText(say('screen.sameAsList'), { exact: true })
  if ((await folded.count()) > 0) await folded.click()
  const states: string[] = []
  const read = async () => {
    for (const mark of await pathway.getByRole('listitem').getByRole('img').all())
      states.push((await mark.getAttribute('aria-label')) ?? '')
  }
  const phases = await pathway
    .getByRole('button')
    .filter({ hasText: /^\s*\d/ })
    .count()
  await read()
  for (let place = 0; place < phases; place += 1) {
    const button = pathway
      .getByRole('button')
      .filter({ hasText: /^\s*\d/ })
      .nth(place)
    if ((await button.getAttribute('aria-expanded')) === 'true') continue
    await button.click()
    await read()
  }
  const ended = ['done', 'skipped', 'not-applicable'].map((state) => say(`state.${state}`))
  expect(new Set(states)).toContain(say('state.done'))
  expect([...new Set(states)].filter((state) => !ended.includes(state))).toEqual([])
}
