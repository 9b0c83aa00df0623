import { derivePermission, type PartyPermission } from '#domain/permission'
import type { Play } from '../setup/small-county.ts'

/** What a party has at this moment of a small county's time. */
export const permissionAt = (county: Play, party: string): PartyPermission | undefined => {
  const { today, model, client } = county.around()
  const known = county.known()
  return derivePermission(known.inRound(known.round), {
    today,
    model,
    birthDate: client.birthDate ?? undefined,
  }).parties.get(party)
}
