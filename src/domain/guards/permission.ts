/**
 * Where the client's permission stands, as a model may ask it. The lines themselves are derived in
 * `permission.ts` one level up: the intersection of what every required giver has answered.
 */
import type { Guard } from '../guards.ts'
import { deriveGivers, derivePermission } from '../permission.ts'

/**
 * At least one party may be worked with: all required givers' lines for it are in force today, in any form.
 * @term lupa
 * @source 004 D.07; design rules.md, "Permission"
 */
const lineInForce: Guard = (round, at) =>
  [...derivePermission(round, at).parties.values()].some((line) => line.inForce)

/**
 * At least one party may be worked with on a permission that is signed, or given electronically after strong
 * sign-in, by every required giver. An oral line is never enough.
 * @term kirjallinen lupa
 * @source 002 B.05; 003 C.14; design rules.md, "Permission"
 */
const writtenLineInForce: Guard = (round, at) =>
  [...derivePermission(round, at).parties.values()].some((line) => line.writtenInForce)

/**
 * Permission is in force in the form this way of working asks for: written where its chart says so, else any.
 * @source 002 B.05; 004 D.07; design rules.md, S1
 */
const permissionAsModelAsks: Guard = (round, at) =>
  at.model.settings.permissionForm === 'written'
    ? writtenLineInForce(round, at)
    : lineInForce(round, at)

/**
 * Everybody who must answer has been told what is asked and why. Where it is not yet settled who must answer,
 * one telling is enough.
 * @source 004 D.06: telling comes before asking
 */
const giversInformed: Guard = (round, at) => {
  const told = new Set<string>(
    round.parts('information-given', 'information').map(({ values }) => values.to),
  )
  return told.size > 0 && deriveGivers(round, at).every((giver) => told.has(giver.person))
}

export const permissionGuards = {
  'line-in-force': lineInForce,
  'written-line-in-force': writtenLineInForce,
  'permission-as-model-asks': permissionAsModelAsks,
  'givers-informed': giversInformed,
} as const satisfies Record<string, Guard>
