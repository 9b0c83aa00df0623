/** The small county of the tests of deciding, as those who would misuse it need it. */
import { derivePermission, type PartyPermission } from '#domain/permission'
import { begin, line, type Play } from '../setup/small-county.ts'

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

export const child = (born: string): Play =>
  begin({
    model: 'kainuu-child-welfare',
    client: 'tuula',
    born,
    by: 'elina',
    home: ['child-protection'],
    ways: ['pair-work-needed', 'existing-relationship'],
  })
export const guardian = (county: Play, who: string, more = {}) =>
  county.must('elina', 'record-representation', {
    who,
    standing: 'guardian',
    from: '2020-01-01',
    ...more,
  })
/** Anything somebody else has written. */
export const sees = (county: Play, who: string) =>
  county.seen(who).all.some((fact) => fact.parts.some(({ author }) => author.person !== who))
export const answer = (giver: string, more = {}) =>
  line('school', { giver, form: 'written-signed', ...more })
export const inForce = (county: Play, party: string) =>
  permissionAt(county, party)?.inForce === true
export const invite = (county: Play, person: string, service: string) =>
  county.must('hanna', 'invite-member', {
    person,
    service,
    role: 'partner',
    competence: 'nurse',
    month: 'helmikuu',
  })
