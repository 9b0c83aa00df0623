/**
 * What the invented county's people and services say of themselves on the expert list: most lately, some so long ago that
 * it has faded, one not at all. Three associations stand outside the directory, brought from a spreadsheet.
 */
import { addDays, type Instant, type LocalDate } from '#domain/calendar'
import type { Capacity, ExpertWords } from '#domain/expert'
import type { PersonId, ServiceId } from '#domain/identity'
import type { Profession } from '#domain/words'
import type { House } from '#server/house'
import type { ServiceKey } from './services.ts'
import { workers } from './workers.ts'

const can: Readonly<Partial<Record<Profession, readonly string[]>>> = {
  'social-worker': ['palvelutarpeen arviointi', 'päätöksenteko', 'lakisääteinen työ'],
  'social-counsellor': ['ohjaus kotiin', 'asumisen tuki', 'toimeentulotuki'],
  nurse: ['hoidon tarpeen arviointi', 'pitkäaikaissairaudet'],
  'public-health-nurse': ['perheiden terveys', 'rokotukset'],
  'mental-health-nurse': ['mielenterveyden ensiapu', 'päihteet', 'kriisit'],
  'digital-nurse': ['etävastaanotto', 'digipolut'],
  'practical-nurse': ['kotihoito', 'arjen taidot'],
  doctor: ['lääkehoito', 'B-lausunto'],
  psychologist: ['psykologin tutkimus', 'vanhemmuuden tuki'],
  'family-worker': ['perhetyö kotona', 'vanhemmuuden tuki'],
  'school-social-worker': ['koulupoissaolot', 'kiusaaminen'],
  'special-teacher': ['oppimisen tuki', 'autismikirjo'],
  'employment-specialist': ['työkokeilu', 'kuntoutus', 'opinnot'],
  'benefit-specialist': ['kuntoutustuki', 'vammaistuki', 'asumistuki'],
  'peer-counsellor': ['vertaistuki', 'toipuminen'],
  'head-of-unit': ['työn järjestäminen'],
}
const alsoCan: Readonly<Record<string, readonly string[]>> = {
  'Hanna Lehtopuro': ['velat', 'häätöjen ehkäisy'],
  'Otto Kivelänpää': ['nuoret aikuiset'],
  'Petra Salmenranta': ['apuvälineet', 'viittomakieliset asiakkaat'],
  'Sampo Sammalkorpi': ['autismikirjo', 'henkilökohtainen apu'],
  'Mikko Suvantola': ['kotikäynnit', 'psykoosit'],
  'Elsa Granvik': ['ikääntyneet', 'muistisairaudet'],
  'Minna Rantakivi': ['traumat'],
  'Lauri Lumikoski': ['lasten pelot'],
}
const alsoSpeaks: Readonly<Record<string, readonly string[]>> = {
  'Petra Salmenranta': ['fse'],
  'Samir Rantaloiste': ['ar', 'so'],
  'Joel Hiidensalo': ['ru'],
  'Henna Koskenranta': ['ru', 'et'],
  'Ingrid Strandäng': ['fss'],
}
const municipalities = ['Kivijoki', 'Kiviranta', 'Suvantojoki', 'Tuulilahti']
const ways = [
  'Soita arkisin kello 8–9.',
  'Laita viesti, vastaan saman päivän aikana.',
  'Parhaiten tavoittaa iltapäivällä puhelimella.',
  'Kysy ensin tiimin yhteisestä numerosta.',
]
const bands: readonly Capacity[] = ['room', 'one', 'room', 'full', 'one']

const entryOf = (index: number, today: LocalDate): ExpertWords => {
  const worker = workers[index]
  const capacity = bands[index % bands.length] ?? 'room'
  const [first = '', second = ''] = [
    municipalities[index % municipalities.length],
    municipalities[(index * 3 + 1) % municipalities.length],
  ]
  const name = worker?.name ?? ''
  const competences = [
    ...(worker?.competences ?? []),
    ...(alsoCan[name] ?? []),
    ...(worker ? (can[worker.profession] ?? []) : []),
  ]
  return {
    competences: [...new Set(competences)],
    languages: [...(worker?.languages ?? ['fi']), ...(alsoSpeaks[name] ?? [])],
    area: [...new Set([first, second])],
    workingDays: index % 4 === 3 ? [1, 2, 3] : [1, 2, 3, 4, 5],
    capacity,
    fullUntil: capacity === 'full' && index % 2 === 0 ? addDays(today, 20 + index) : null,
    howToAsk: ways[index % ways.length] ?? null,
  }
}

/** Days ago somebody last confirmed; null: never. Every tenth has let it fade, and one has not begun. */
const confirmedAgo = (index: number): number | null =>
  index === 13 ? null : index % 10 === 9 ? 200 + index : 2 + ((index * 7) % 90)

const ofServices: Readonly<Partial<Record<ServiceKey, Partial<ExpertWords>>>> = {
  'peer-support': {
    competences: ['vertaisryhmät', 'toipuminen', 'läheisten tuki'],
    howToAsk: 'Ryhmiin voi tulla ilman lähetettä. Soita ensin.',
  },
  'private-care': { competences: ['kotihoiva', 'siivous', 'asiointiapu'], capacity: 'one' },
  benefits: { competences: ['etuuksien kokonaisuus', 'etäkonsultaatio'] },
  employment: { competences: ['työkyvyn arviointi', 'palkkatuki'] },
  'mental-health': { competences: ['päihdehoito', 'kriisit'], capacity: 'full' },
  'disability-services': { competences: ['henkilökohtainen apu', 'apuvälineet'] },
}

const outside = [
  ['Velkaneuvonnan aamukahvila', 'Kivijoen Talousapu ry', ['velat', 'budjetti']],
  ['Omaisten tupa', 'Tuulilahden omaiset ry', ['läheisten tuki', 'vertaistuki']],
  ['Nuorten paja', 'Suvannon nuoret ry', ['nuoret aikuiset', 'työkokeilu']],
] as const

export const putExperts = async (
  { store: { experts } }: Pick<House, 'store'>,
  idFor: (...words: readonly string[]) => string,
  now: Instant,
  today: LocalDate,
): Promise<void> => {
  const keep = async (
    service: string,
    person: string | null,
    words: ExpertWords,
    by: string,
    ago: number,
  ) => {
    const entry = await experts.entryOf(service as ServiceId, person as PersonId | null)
    if (!entry) throw new Error(`${service} has no entry to keep`)
    const { id, revision } = entry
    await experts.keep(id, {
      words,
      confirmedOn: addDays(today, -ago),
      by: by as PersonId,
      revision,
    })
  }
  for (const [index, worker] of workers.entries()) {
    const ago = confirmedAgo(index)
    const person = idFor('person', worker.name)
    const service = idFor('service', worker.service)
    if (ago !== null) await keep(service, person, entryOf(index, today), person, ago)
  }
  const plain: ExpertWords = {
    competences: [],
    languages: ['fi', 'sv'],
    area: municipalities.slice(0, 3),
    workingDays: [1, 2, 3, 4, 5],
    capacity: 'room',
    fullUntil: null,
    howToAsk: null,
  }
  for (const [key, said] of Object.entries(ofServices)) {
    const keeper = workers.find((worker) => worker.service === key)
    if (!keeper) continue
    const by = idFor('person', keeper.name)
    await keep(idFor('service', key), null, { ...plain, ...said }, by, 12)
  }
  await experts.import(
    { id: idFor('expert-import'), at: now, by: idFor('person', 'Ylva Ylläpito') as PersonId },
    outside.map(([name, organisation, competences]) => ({
      id: idFor('expert', name),
      revision: null,
      name,
      organisation,
      words: { ...plain, competences, languages: ['fi'], howToAsk: 'Avoinna arkisin 9–12.' },
      confirmedOn: today,
    })),
  )
}
