/**
 * What the bench reads: a small directory, clients, and pair works of 100 facts in all four models. Facts are put by the
 * store's own transaction; who sees them, list rows and summaries come from the server's `settle`, as after any command.
 */
import { randomUUID } from 'node:crypto'
import { helsinkiDate, localDate } from '#domain/calendar'
import { deriveGrantRows } from '#domain/grant'
import { id, type PairWorkId } from '#domain/identity'
import { builtInModels, findBuiltIn } from '#domain/models/index'
import { derivePathway } from '#domain/pathway'
import { makeMemberRows } from '#server/pair-works/member-rows'
import type { Acting, PersonRow, Store } from '#store/store'
import { clientOf, makeLog, now, numbered, people, services } from './log.ts'

export const pairWorkOf = (number: number): PairWorkId => id<'pair-work'>(numbered(9, number))
export const stageSize = 32
export const today = helsinkiDate(now)
export const acting: Acting = { person: people.initiator, service: services.home, on: today }

const county = id<'organisation'>(numbered(8, 1))
const employed = {
  initiator: [services.home, 'social-worker'],
  partner: [services.home, 'social-counsellor'],
  nurse: [services.health, 'nurse'],
  counsellor: [services.debt, 'debt-counsellor'],
  supervisor: [services.home, 'head-of-unit'],
} as const

const rowOf = (person: PersonRow['id'], name: string): PersonRow => ({
  id: person,
  name,
  birthDate: localDate('1971-03-05'),
  language: 'fi',
  secretWhereabouts: false,
  rehearsal: false,
})
export const clientRow = (number: number): PersonRow =>
  rowOf(clientOf(number), `Asiakas${number} Keksitty`)

export const openCounty = async (store: Store): Promise<void> => {
  const roles = Object.keys(employed) as (keyof typeof employed)[]
  await store.people.put(
    roles.map((role) => ({ ...rowOf(people[role], `Työntekijä ${role}`), worker: true })),
  )
  const name = (word: string) => ({
    fi: `Yksikkö ${word}`,
    sv: `Enhet ${word}`,
    en: `Unit ${word}`,
  })
  await store.directory.putOrganisations([{ id: county, name: name('county'), kind: 'public' }])
  await store.directory.putServices(
    Object.entries(services).map(([word, service]) => ({
      id: service,
      organisation: county,
      name: name(word),
      controller: 'county',
      serviceTask: 'services-for-working-age',
      register: word === 'health' ? 'patient' : 'social',
      reveals: [],
      jointWith: [],
    })),
  )
  await store.directory.putEmployments(
    roles.map((role) => ({
      person: people[role],
      service: employed[role][0],
      profession: employed[role][1],
      officeholder: true,
      supervisor: role === 'supervisor',
      languages: ['fi'],
      competences: [],
      from: localDate('2020-01-01'),
      until: null,
    })),
  )
  for (const role of roles)
    await store.accounts.put({
      username: role,
      person: people[role],
      passwordHash: 'nobody signs in with this',
      audience: role === 'supervisor' ? 'supervisor' : 'worker',
    })
}

const openPairWork = async (store: Store, number: number): Promise<void> => {
  const model = builtInModels[number % builtInModels.length]
  if (!model) throw new Error('there are no models')
  const client = clientRow(number)
  const pairWork = pairWorkOf(number)
  await store.people.put([{ ...client, worker: false }])
  await store.decide(pairWork, acting, async (tx) => {
    const row = { client: client.id, createdOn: today, rehearsal: false }
    const sent = { id: id<'command'>(randomUUID()), bodyHash: 'bench' }
    await tx.open(row, sent)
    const appended = await tx.append(makeLog(model, number), sent)
    if (appended.is !== 'recorded') throw new Error(`a log was not recorded: ${appended.is}`)
    const { known } = appended
    const at = {
      model,
      findModel: findBuiltIn,
      today,
      now,
      birthDate: client.birthDate ?? undefined,
    }
    const grants = deriveGrantRows(known, {
      client,
      model,
      supervisorsOf: () => [people.supervisor],
      worksIn: () => false,
      protectedPersons: new Set(),
    })
    await tx.replaceGrants(grants)
    await tx.replaceMemberRows(
      makeMemberRows({ known, grants, pairWork: { id: pairWork, ...row }, client, at }),
    )
    await tx.replaceSummaries([
      {
        round: 1,
        model: model.id,
        modelVersion: model.version,
        homeServices: [services.home],
        phase: derivePathway(known, at).currentPhase,
        openedOn: today,
        closedOn: null,
      },
    ])
  })
}

export const openStage = async (store: Store): Promise<void> => {
  await openCounty(store)
  for (let number = 0; number < stageSize; number += 1) await openPairWork(store, number)
}
