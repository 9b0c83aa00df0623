/** A story from its need to its end, everything done on pages; then what came of it. */
import { expectEnded, skipWhatIsLeft } from './ending.ts'
import { openHouse } from './house.ts'
import { storyOf } from './story-of.ts'
import { walkIn } from './walk.ts'

interface Walked {
  /** Commands no link led to. */
  readonly unreached: readonly string[]
  readonly troubles: readonly string[]
}

/** @param keeper who ends the pair work and goes on as own worker */
export const walkToItsEnd = async (story: string, keeper: string): Promise<Walked> => {
  const told = storyOf(story)
  const house = await openHouse(told, told.steps[0]?.when ?? '2026-01-12 09:00')
  try {
    const walk = walkIn(house)
    for (const step of told.steps) {
      const isEnd = step.do === 'end-pair-work'
      if (isEnd && step.when) await house.setTime(step.when)
      if (isEnd) await skipWhatIsLeft(walk, keeper)
      await walk.take(step)
      if (isEnd) await expectEnded(walk, keeper)
    }
    return { unreached: walk.unreached, troubles: house.troubles }
  } finally {
    await house.close()
  }
}
