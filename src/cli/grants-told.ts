import { changedGrants } from '#server/pair-works/verify-grants'

type Store = Parameters<typeof changedGrants>[0]

/** Reckons again by which rows people see, and says what it finds. @returns how many pair works differ from their facts */
export const tellGrants = async (store: Store): Promise<number> => {
  const changed = await changedGrants(store)
  console.log(
    `Who sees what: ${changed.length === 0 ? 'as the facts say.' : 'NOT as the facts say.'}`,
  )
  for (const pairWork of changed)
    console.log(`  Pair work ${pairWork}: rows were put there or taken.`)
  return changed.length
}
