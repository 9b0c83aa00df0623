/** The invented county, made at the first start of a demo. A database where somebody can sign in already is left alone. */
import { buildApp } from '#server/app'

type Given = Omit<Parameters<typeof buildApp>[0], 'clock'>
type Clock = Parameters<typeof buildApp>[0]['clock']

export const makeDemoWhenEmpty = async (given: Given, now: ReturnType<Clock>): Promise<void> => {
  if ((await given.store.accounts.all()).length > 0) return
  const makeDemo = await findDemo()
  if (!makeDemo)
    return console.log('There is no demo county in this build: nobody can sign in yet.')
  console.log('Making the demo county. This takes a moment, once.')
  await makeDemo(
    {
      database: given.store.engine,
      desks: given.store,
      newId: given.newId,
      build: (clock: Clock) => buildApp({ ...given, clock }),
    },
    now,
  )
}

type MakeDemo = (theatre: unknown, now: ReturnType<Clock>) => Promise<void>
const place: string = '#demo/county/make'

/** Undefined when this build has no demo; whatever else hinders it is a fault. */
const findDemo = async (): Promise<MakeDemo | undefined> => {
  try {
    return ((await import(place)) as { makeDemo: MakeDemo }).makeDemo
  } catch (error) {
    if (error instanceof Error && Reflect.get(error, 'code') === 'ERR_MODULE_NOT_FOUND')
      return undefined
    throw error
  }
}
