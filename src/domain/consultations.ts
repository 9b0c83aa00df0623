/**
 * Questions put to the home unit's supervisor, what goes with each and what was answered. A view settles nothing:
 * special support is the social worker's (S2), pair work the pair's.
 * @source model A, A.33–A.36
 */
import { helsinkiDate, type LocalDate } from './calendar.ts'
import { id, type PartId, type PersonId } from './identity.ts'
import type { Facts } from './knowledge.ts'

/** @term esihenkilön konsultaatio */
export interface Consultation {
  readonly id: PartId
  readonly about: 'special-support' | 'pair-need' | 'other'
  readonly question: string
  readonly by: PersonId
  readonly supervisor: PersonId | null
  readonly askedOn: LocalDate
  /** The parts that go with it. */
  readonly shows: readonly PartId[]
  readonly views: readonly ConsultView[]
}
export interface ConsultView {
  readonly id: PartId
  readonly by: PersonId
  readonly leans: 'yes' | 'no' | 'open' | null
  readonly view: string
  readonly on: LocalDate
}

/** Of one round, oldest first. */
export const deriveConsultations = (round: Facts): readonly Consultation[] => {
  const given = round.parts('supervisor-view-given', 'view')
  return round.parts('supervisor-consulted', 'question').map(({ fact, part, values }) => {
    const told = round
      .parts('supervisor-consulted', 'view')
      .filter((one) => one.fact.id === fact.id)
    const views = [...told, ...given.filter((one) => one.values.consultation === part.id)]
    return {
      id: part.id,
      about: values.about,
      question: values.question,
      by: fact.by.person,
      supervisor: values.supervisor === undefined ? null : id<'person'>(values.supervisor),
      askedOn: helsinkiDate(fact.recordedAt),
      shows: (values.shows ?? []).map((one) => id<'part'>(one) as PartId),
      views: views.map((one) => ({
        id: one.part.id,
        by: one.fact.by.person,
        leans: one.values.leans ?? null,
        view: one.values.view,
        on: helsinkiDate(one.fact.recordedAt),
      })),
    }
  })
}

/**
 * The parts a supervisor reads for having been asked, while the round is open: the question, what goes with it and what
 * corrects any of that.
 */
export const partsShownTo = (round: Facts, supervisor: PersonId): readonly PartId[] => {
  if (round.of('round-closed').length > 0) return []
  const asked = deriveConsultations(round).filter((one) => one.supervisor === supervisor)
  const shown = new Set<PartId>(asked.flatMap(({ id: question, shows }) => [question, ...shows]))
  const corrections = round
    .parts('entry-corrected', 'correction')
    .filter(({ values }) => shown.has(values.part as PartId))
  return [...shown, ...corrections.map(({ part }) => part.id)].toSorted()
}
