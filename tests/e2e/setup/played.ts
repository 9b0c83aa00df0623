/** A story played to some row through the server, so that pages have something to show; with people of every audience. */

import type { Theatre } from '#demo/play/theatre'
import { playStory } from '#demo/story/play'
import type { Story, StoryPerson } from '#demo/story/story'
import { storyOf } from './story-of.ts'

const others: Readonly<Record<string, StoryPerson>> = {
  oili: { name: 'Oili Ohjaaja', kind: 'steering-group' },
  paavo: { name: 'Paavo Pääkäyttäjä', kind: 'administrator' },
  vilja: { name: 'Vilja Valvoja', kind: 'data-protection-officer' },
}

/** @param until the first words of the row that has not happened yet; without it the whole story */
export const partOf = (name: string, until?: string): Story => {
  const story = storyOf(name)
  const end = until ? story.steps.findIndex(({ row }) => row?.startsWith(until)) : undefined
  if (end === -1) throw new Error(`${name} has no row that begins with ${until}.`)
  const steps = story.steps.slice(0, end)
  return {
    ...story,
    people: name === 'tuula-b' ? { ...story.people, ...others } : withoutOthers(story.people),
    steps: steps.map(({ sees: _sees, asks: _asks, log: _log, ...step }) => step),
  }
}

/** The county has one of each, whatever the stories say. */
const withoutOthers = (people: Story['people']): Story['people'] =>
  Object.fromEntries(Object.entries(people).filter(([key]) => !(key in others)))

export const play = async (story: Story, theatre: Theatre): Promise<void> => {
  const { wrong, steps } = await playStory(story, theatre)
  if (wrong > 0)
    throw new Error(JSON.stringify(steps.flatMap(({ checks }) => checks.filter(({ ok }) => !ok))))
}
