/**
 * The invented county, begun at the first start of a demo. A database where somebody else can sign in already is left
 * alone. As much is made as is needed to look around; the rest is made while people do.
 */
import { beginDemo } from '#demo/county/make'
import type { buildApp } from '#server/app'

type Given = Omit<Parameters<typeof buildApp>[0], 'clock'>
type Clock = Parameters<typeof buildApp>[0]['clock']

/** Returns how to make the rest. It ends early when `isOver` says so, and is completed at the next start. */
export const makeDemoWhenEmpty = async (given: Given, now: ReturnType<Clock>) => {
  const begun = await beginDemo(given, now)
  if (begun.made.pairWorks > 0)
    console.log(
      `The demo county stands with ${begun.made.pairWorks} pair works; the others are made while you look around.`,
    )
  return begun.rest
}
