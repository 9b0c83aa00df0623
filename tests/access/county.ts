/** The small county the drawn pair works happen in: who works where, and who they may be about. */
import { type LocalDate, localDate } from '#domain/calendar'
import { id, type PersonId, type ServiceId } from '#domain/identity'
import type { Profession, Topic } from '#domain/words'
import type { Audience, EmploymentRow, NewPerson, ServiceRow, Store } from '#store/store'

export const service = (word: string): ServiceId => id<'service'>(word)
export const person = (word: string): PersonId => id<'person'>(word)

interface Unit {
  readonly organisation: string
  readonly task: ServiceRow['serviceTask']
  readonly register: ServiceRow['register']
  readonly reveals: readonly Topic[]
}
/** Home services first. Some tell a topic by their very name. */
const units: Readonly<Record<string, Unit>> = {
  protection: {
    organisation: 'county',
    task: 'child-protection',
    register: 'social',
    reveals: ['family', 'safety'],
  },
  disability: {
    organisation: 'county',
    task: 'disability-services',
    register: 'social',
    reveals: ['disability'],
  },
  school: { organisation: 'town', task: 'school', register: 'education', reveals: ['school'] },
  psychiatry: {
    organisation: 'county',
    task: 'mental-health-care',
    register: 'patient',
    reveals: ['mental-health'],
  },
  peers: { organisation: 'association', task: 'peer-support', register: 'other', reveals: [] },
  kela: { organisation: 'kela', task: 'benefits', register: 'kela', reveals: ['money'] },
}
export const homeServices = ['protection', 'disability'] as const
export const partyServices = ['school', 'psychiatry', 'peers', 'kela'] as const

interface Hat {
  readonly service: string
  readonly profession: Profession
  readonly supervisor?: true
  readonly until?: LocalDate
}
const hats: Readonly<Record<string, readonly Hat[]>> = {
  elina: [{ service: 'protection', profession: 'social-worker' }],
  lauri: [{ service: 'protection', profession: 'family-worker' }],
  ritva: [{ service: 'protection', profession: 'head-of-unit', supervisor: true }],
  dora: [{ service: 'disability', profession: 'social-worker' }],
  sami: [
    { service: 'disability', profession: 'social-counsellor' },
    { service: 'peers', profession: 'peer-counsellor' },
  ],
  raili: [{ service: 'disability', profession: 'head-of-unit', supervisor: true }],
  antti: [{ service: 'school', profession: 'school-social-worker' }],
  aino: [{ service: 'school', profession: 'special-teacher' }],
  rehtori: [{ service: 'school', profession: 'head-of-unit', supervisor: true }],
  mikko: [{ service: 'psychiatry', profession: 'mental-health-nurse' }],
  mari: [{ service: 'psychiatry', profession: 'doctor' }],
  pekka: [{ service: 'peers', profession: 'peer-counsellor' }],
  kaija: [{ service: 'kela', profession: 'benefit-specialist' }],
}
export const workers = Object.keys(hats)
export const workersOf = (unit: string): readonly string[] =>
  workers.filter((worker) => hats[worker]?.some((hat) => hat.service === unit))
export const isSupervisor = (worker: string): boolean =>
  hats[worker]?.some((hat) => hat.supervisor) ?? false
export const supervisorsOf = (unit: string): readonly PersonId[] =>
  workersOf(unit)
    .filter((worker) => hats[worker]?.some((hat) => hat.supervisor && hat.service === unit))
    .map(person)
export const worksIn = (worker: string, unit: string): boolean => workersOf(unit).includes(worker)

/** The child whose matter it is, a sibling with a matter of their own, two guardians, a close one. */
export const client = 'veeti'
export const sibling = 'siiri'
export const birthDateOf = (
  scene: { readonly client: string },
  around: Circumstances,
): LocalDate | null => (scene.client === client ? around.birthDate : localDate('2015-05-05'))
export const clientSide = ['veeti', 'jenni', 'tomi', 'mummo'] as const
const beside: Readonly<Record<string, Audience>> = {
  veeti: 'client',
  siiri: 'client',
  jenni: 'guardian',
  tomi: 'guardian',
  mummo: 'client',
  ohjausryhma: 'steering-group',
  paakayttaja: 'administrator',
  vastaava: 'data-protection-officer',
}

/** Whoever may sign in, in each of their hats. */
export interface Hatted {
  readonly person: PersonId
  readonly service: ServiceId | null
  readonly audience: Audience
}
export const everybody: readonly Hatted[] = [
  ...workers.flatMap((worker) =>
    (hats[worker] ?? []).map(
      (hat): Hatted => ({
        person: person(worker),
        service: service(hat.service),
        audience: isSupervisor(worker) ? 'supervisor' : 'worker',
      }),
    ),
  ),
  ...Object.entries(beside).map(
    ([word, audience]): Hatted => ({ person: person(word), service: null, audience }),
  ),
]

const named = (word: string) => ({ fi: `Yksikkö ${word}`, sv: `Enhet ${word}`, en: `Unit ${word}` })
const always = localDate('2020-01-01')

/** What varies from one drawn world to the next, the same in both of a pair. */
export interface Circumstances {
  readonly birthDate: LocalDate | null
  /** Those under a turvakielto. */
  readonly secret: readonly string[]
}

const personRow = (word: string, { birthDate, secret }: Circumstances): NewPerson => ({
  id: person(word),
  name: `${word[0]?.toUpperCase()}${word.slice(1)} Niminen`,
  birthDate:
    word === client || word === sibling
      ? birthDateOf({ client: word }, { birthDate, secret })
      : null,
  language: 'fi',
  secretWhereabouts: secret.includes(word),
  rehearsal: false,
  worker: workers.includes(word),
  contact: { address: `Katu ${word} 1`, phone: '040 1' },
})

export const putClientSide = (store: Store, around: Circumstances): Promise<void> =>
  store.people.put([...clientSide, sibling].map((word) => personRow(word, around)))

export const putCounty = async (store: Store): Promise<void> => {
  const plain = { birthDate: null, secret: [] }
  await store.people.put([...workers, ...Object.keys(beside)].map((word) => personRow(word, plain)))
  await store.directory.putOrganisations(
    [...new Set(Object.values(units).map((unit) => unit.organisation))].map((word) => ({
      id: id<'organisation'>(word),
      name: named(word),
      kind: word === 'association' ? ('association' as const) : ('public' as const),
    })),
  )
  await store.directory.putServices(
    Object.entries(units).map(([word, unit]) => ({
      id: service(word),
      organisation: id<'organisation'>(unit.organisation),
      name: named(word),
      controller: unit.organisation,
      serviceTask: unit.task,
      register: unit.register,
      reveals: unit.reveals,
      jointWith: [],
    })),
  )
  await store.directory.putEmployments(
    Object.entries(hats).flatMap(([word, all]) =>
      all.map(
        (hat): EmploymentRow => ({
          person: person(word),
          service: service(hat.service),
          profession: hat.profession,
          officeholder: true,
          supervisor: hat.supervisor ?? false,
          languages: ['fi'],
          competences: [],
          from: always,
          until: null,
        }),
      ),
    ),
  )
  for (const one of new Map(everybody.map((hatted) => [hatted.person, hatted])).values())
    await store.accounts.put({
      username: one.person,
      person: one.person,
      passwordHash: 'nobody signs in with this',
      audience: one.audience,
    })
}
