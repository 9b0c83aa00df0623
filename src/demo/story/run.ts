/** Plays story files and gives back what to print. A file that is not right is not played. */
import { readFile } from 'node:fs/promises'
import type { Theatre } from '../play/theatre.ts'
import { playStory } from './play.ts'
import { inProse } from './prose.ts'
import { readStory } from './read.ts'

export interface Ran {
  readonly text: string
  readonly right: number
  readonly wrong: number
}

/** Each file on each theatre, one after another. */
export async function* runStories(
  files: readonly string[],
  theatres: readonly Theatre[],
): AsyncGenerator<Ran> {
  for (const file of files) {
    const reading = readStory(await readFile(file, 'utf8'))
    if (!reading.ok) {
      const faults = reading.faults.map(({ line, text }) => `  ✗ ${file}:${line}  ${text}`)
      yield { text: ['', file, ...faults].join('\n'), right: 0, wrong: faults.length }
      continue
    }
    for (const theatre of theatres) {
      const played = await playStory(reading.story, theatre)
      yield { text: inProse(played, file), right: played.right, wrong: played.wrong }
    }
  }
}
