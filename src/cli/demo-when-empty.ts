/** The invented county, made at the first start of a demo. A database where somebody can sign in already is left alone. */
import { buildApp } from '#server/app'

type Given = Omit<Parameters<typeof buildApp>[0], 'clock'>
type Clock = Parameters<typeof buildApp>[0]['clock']

export const makeDemoWhenEmpty = async (given: Given, now: ReturnType<Clock>): Promise<void> => {
  if ((await given.store.accounts.all()).length > 0) return
  const { makeDemo } = await import('#demo/county/make')
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
