/** Walks a story in the browser: everything its people do, they do through the pages, each at their own. */
import { expect } from 'vitest'
import { findLabelled, isCommandKind, type RecordedFact } from '#demo/play/resolve'
import type { StoryStep } from '#demo/story/story'
import type { Spoken } from './fill.ts'
import type { EmptyHouse } from './house.ts'
import { openPairWork } from './open-pair-work.ts'
import { ownWays } from './own-ways.ts'
import type { Person, Told } from './person.ts'
import { beginsWith, say } from './words.ts'
import { workerWays } from './worker-ways.ts'

export interface Walk {
  readonly house: EmptyHouse
  /** Commands no link leads to: the address had to be typed. */
  readonly unreached: string[]
  pairWork: string
  take(step: StoryStep): Promise<void>
}

export const walkIn = (house: EmptyHouse): Walk => {
  const { story, stage } = house
  const labels = new Map<string, readonly RecordedFact[]>()
  const spoken: Spoken = {
    model: story.model,
    person: (key) => stage.nameOf(key),
    service: (key) => story.services[key]?.name,
    label: (words) => {
      const [name = '', ...path] = words.split('.')
      const recorded = labels.get(name)
      return recorded && findLabelled(recorded, path)
    },
  }
  const homeOf = (key: string) =>
    story.people[key]?.kind === 'worker' ? `/pair-works/${walk.pairWork}` : `/my/${walk.pairWork}`

  const command = async (person: Person, step: StoryStep): Promise<Told> => {
    const kind = step.do ?? ''
    if (!isCommandKind(kind)) throw new Error(`There is no command ${kind}.`)
    const home = homeOf(person.key)
    const own = ownWays[kind]
    if (new URL(person.page.url()).pathname !== home) await person.at(home)
    if (person.isOwn && own) return own(person, step.with ?? {}, spoken)
    const way = person.isOwn ? undefined : workerWays[kind]
    if (way) return way(person, step.with ?? {}, spoken)
    if (!(await person.findForm(kind))) {
      walk.unreached.push(`${person.key}: ${kind}`)
      await person.at(`${home}/actions/${kind}`)
    }
    const added = await person.fill(kind, step.with ?? {}, spoken)
    for (const { key, id } of added) await stage.meet(key, id)
    return person.send(kind)
  }

  const walk: Walk = {
    house,
    unreached: [],
    pairWork: '',
    take: async (step) => {
      if (step.when) await house.setTime(step.when)
      const { who, do: what } = step
      if (!who || !what || step.refused) return
      const person = await house.person(who)
      if (what === 'open-pair-work') {
        const opened = await openPairWork(person, house, step.with ?? {})
        walk.pairWork = opened.pairWork
        await stage.meet(story.client, opened.client)
        return
      }
      if (what === 'answer-invitation') return acceptInvitation(person)
      const told = await command(person, step)
      const page = told.status === 200 ? '' : await person.page.getByRole('main').innerText()
      expect(`${told.status}${page}`, `${who} ${what}`).toBe('200')
      if (step.as) labels.set(step.as, told.recorded)
    },
  }
  return walk
}

const acceptInvitation = async (person: Person): Promise<void> => {
  const { page } = person
  const go = (within: string, to: string) =>
    page
      .getByRole('navigation', { name: within })
      .getByRole('link', { name: to, exact: true })
      .click()
  await go(say('screen.mainMenu'), say('screen.teamPlace'))
  await go(say('screen.teamNav'), say('screen.invitations'))
  const waiting = page.getByRole('region', { name: say('screen.invitation-open') })
  await waiting
    .getByRole('link', { name: beginsWith(say('screen.openInvitation')) })
    .first()
    .click()
  await page.getByRole('button', { name: say('command.accept-invitation'), exact: true }).click()
  await page
    .getByRole('navigation', { name: say('screen.partsOfPairWork') })
    .or(page.getByText(say('screen.invitation-accepted')))
    .waitFor()
}
