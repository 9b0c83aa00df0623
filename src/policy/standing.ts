/** In which standing a reader meets a pair work, from the grant rows in force for them, and which commands that opens. */
import { type CommandKind, commandKinds, ruleOf, type Standing } from '#domain/commands'
import type { GrantRow, GrantStanding } from '#domain/grant'

const order: readonly GrantStanding[] = [
  'home',
  'client',
  'party',
  'guardian',
  'keeper',
  'supervisor',
  'former',
]

/** The strongest standing in force; undefined means the pair work does not exist for this reader. */
export const standingOf = (rows: readonly GrantRow[]): GrantStanding | undefined =>
  order.find((standing) => rows.some((row) => row.standing === standing))

/** The standings of the command table a reader may use. A client and a guardian also answer for their own lines. */
export const commandStandings = (standing: GrantStanding): readonly Standing[] => {
  const table: Readonly<Record<GrantStanding, readonly Standing[]>> = {
    home: ['home'],
    party: ['party'],
    client: ['client', 'giver'],
    guardian: ['guardian', 'giver'],
    supervisor: ['supervisor'],
    keeper: ['keeper'],
    former: [],
    urgent: [],
  }
  return table[standing]
}

/** The commands a standing may give. What stops one of them is told when it is given. */
export const commandsOf = (standing: GrantStanding): readonly CommandKind[] => {
  const standings = commandStandings(standing)
  return commandKinds.filter((kind) => ruleOf(kind).by.some((by) => standings.includes(by)))
}
