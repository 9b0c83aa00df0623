import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readStory } from '#demo/story/read'
import type { Story } from '#demo/story/story'

/** One of the stories of the repository. */
export const storyOf = (name: string): Story => {
  const path = join(import.meta.dirname, '../../stories', `${name}.yaml`)
  const reading = readStory(readFileSync(path, 'utf8'))
  if (!reading.ok) throw new Error(`${name} cannot be read.`)
  return reading.story
}
