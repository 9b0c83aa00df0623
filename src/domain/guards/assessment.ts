/** Special support, the two-axis profile, the lane it leads to, and what each own system has received. */
import type { Fact } from '../facts/index.ts'
import type { Guard } from '../guards.ts'
import { type Facts, isLater } from '../knowledge.ts'
import { deriveHome, partyMembers } from '../members.ts'
import { permissionGuards } from './permission.ts'

/**
 * The latest finding is that the client needs special support. A supervisor's view is no finding.
 * @term erityisen tuen tarve
 * @source 001 A.06, A.20, A.34
 */
const specialSupportNeeded: Guard = (round) =>
  round.last('special-support-assessed', 'finding')?.values.needed === true

/**
 * The client and the workers have both answered on the same occasion, apart or together. A result brought from Suuntima
 * comes with both answers in it.
 * @term kahden akselin näkymä
 * @source 003 C.08
 */
const profileAnsweredByBoth: Guard = (round) => {
  const answers = round.parts('profile-answered', 'profile')
  const isByBoth = answers.some(({ values: { occasion, voice } }) => {
    if (voice === 'together') return true
    const voices = answers.filter(({ values }) => values.occasion === occasion)
    return voices.some(({ values }) => values.voice !== voice)
  })
  const isBrought = round
    .parts('segment-settled', 'segment')
    .some(({ values }) => values.source === 'suuntima')
  return isByBoth || isBrought
}

const laneOf = (round: Facts): string | undefined =>
  round.last('segment-settled', 'segment')?.values.segment

/**
 * People have settled which segment it is. A proposed one settles nothing.
 * @term asiakkuussegmentti
 * @source 003 C.15
 */
const segmentSettled: Guard = (round) => laneOf(round) !== undefined

const laneMayBe =
  (...segments: readonly string[]): Guard =>
  (round) => {
    const lane = laneOf(round)
    return lane === undefined || segments.includes(lane)
  }

/**
 * The lane is one that goes on by a local path, or no lane is settled yet.
 * @source 003 C.10, C.18, C.19
 */
const localLanePossible = laneMayBe('self-acting', 'community')

/**
 * The lane is the cooperating client's, or no lane is settled yet.
 * @term yhteistyöasiakkuus
 * @source 003 C.20, C.23a
 */
const cooperatingLanePossible = laneMayBe('cooperating')

/**
 * The lane is the network client's, or no lane is settled yet.
 * @term verkostoasiakkuus
 * @source 003 C.21, C.23b
 */
const networkLanePossible = laneMayBe('network')

/**
 * The joint care and service plan has been published.
 * @term HOPA
 * @source 003 C.13, C.23
 */
const hopaPublished: Guard = (round) =>
  round.parts('plan-version-published', 'version').some(({ values }) => values.type === 'hopa')

/**
 * The plan and the written permission go together: one without the other is not enough.
 * @source 003 C.23, reading C-R4
 */
const hopaWithWrittenPermission: Guard = (round, at) =>
  hopaPublished(round, at) && permissionGuards['written-line-in-force'](round, at)

/**
 * Is this kind of extract in this service's own system, taken there since? Named there, or told by somebody acting in
 * it.
 */
const hasExtract = (round: Facts, service: string, what: string, since?: Fact): boolean =>
  round
    .parts('carried-over', 'extract')
    .some(
      ({ fact, values }) =>
        values.what === what &&
        (values.service === service || fact.by.service === service) &&
        (since === undefined || isLater(round, fact, since)),
    )

/**
 * Each home service has the profile's result in its own client information system. A result settled anew is taken there
 * anew.
 * @source 003 C.29, reading C-R3
 */
const profileInEachOwnSystem: Guard = (round) => {
  const home = deriveHome(round)
  const settled = round.of('segment-settled').at(-1)
  return home.length > 0 && home.every((service) => hasExtract(round, service, 'profile', settled))
}

/**
 * Somebody from outside the home works along.
 * @term verkostotiimi
 * @source 003 C.24, C.30
 */
const networkHasMembers: Guard = (round, at) => partyMembers(round, at.today).length > 0

/**
 * Every party that works along has the essentials of the newest plan and of the permission in its own system.
 * An attachment is added where it can be, and is not waited for.
 * @source 003 C.30
 */
const planAndPermissionInEachSystem: Guard = (round, at) => {
  const services = partyMembers(round, at.today).map(({ service }) => service)
  const plan = round
    .parts('plan-version-published', 'version')
    .findLast(({ values }) => values.type === 'hopa')?.fact
  return (
    services.length > 0 &&
    services.every(
      (service) =>
        hasExtract(round, service, 'plan', plan) && hasExtract(round, service, 'permission'),
    )
  )
}

export const assessmentGuards = {
  'special-support-needed': specialSupportNeeded,
  'profile-answered-by-both': profileAnsweredByBoth,
  'segment-settled': segmentSettled,
  'local-lane-possible': localLanePossible,
  'cooperating-lane-possible': cooperatingLanePossible,
  'network-lane-possible': networkLanePossible,
  'hopa-published': hopaPublished,
  'hopa-with-written-permission': hopaWithWrittenPermission,
  'profile-in-each-own-system': profileInEachOwnSystem,
  'network-has-members': networkHasMembers,
  'plan-and-permission-in-each-system': planAndPermissionInEachSystem,
} as const satisfies Record<string, Guard>
