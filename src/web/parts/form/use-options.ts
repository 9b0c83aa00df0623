import type { FactKind } from '#domain/facts/index'
import type { Field } from '#domain/field'
import { useModel, useModels, useServices, useSession } from '../../api/queries.ts'
import type { PersonShown, Said, ServicesShown, View } from '../../api/view.ts'
import { useDays } from '../../text/days.ts'
import { useFactWords } from '../../text/fact-words.ts'
import { modelNames } from '../../text/model-words.ts'
import { useSaid, useText } from '../../text/use-text.ts'
import { type Option, peopleAmong, peopleFor, refTargets } from './options.ts'

type SaidOf = (said: Said | null | undefined) => string

/** As in a Finnish index, in Swedish too: å, ä and ö come last. English names have none of them. */
const { compare } = new Intl.Collator('fi')
const byLabel = (one: Option, other: Option) => compare(one.label, other.label)

export const serviceOptions = (
  shown: ServicesShown | undefined,
  said: SaidOf,
): readonly Option[] => {
  const organisations = new Map(shown?.organisations.map(({ id, name }) => [id, said(name)]))
  return (shown?.services ?? [])
    .map(({ id, name, organisation }) => {
      const note = organisations.get(organisation)
      return { id, label: said(name), ...(note ? { note } : {}) }
    })
    .toSorted(byLabel)
}

/** A view on the plan always goes to the home and the client, and its author has it: they are not asked about. */
const seesAnyway = (view: View, me: string, { person, side }: PersonShown): boolean =>
  person === me || person === view.client?.id || side === 'home'

/** The names a field may take, in words. `otherModel`: the model chosen in the same form, for its steps. */
export const useOptions = (
  view: View,
  fact: FactKind,
  field: Field,
  fieldName: string,
  otherModel?: string,
): readonly Option[] => {
  const say = useText()
  const said = useSaid()
  const words = useFactWords(view)
  const { day } = useDays()
  const model = useModel(otherModel ?? view.model.id)
  const models = useModels()
  const services = useServices()
  const { data: session } = useSession()
  const me = session?.person.id ?? ''
  switch (field.is) {
    case 'choice':
    case 'choices':
      return field.of.map((id) => ({ id, label: words.choice(fieldName, id) }))
    case 'name':
    case 'names':
      return modelNames(field.of, model.data, models.data ?? [], said)
    case 'person':
    case 'persons':
      return peopleFor(view, field.among, fact, { name: fieldName, me })
        .filter((one) => fieldName !== 'shareWith' || !seesAnyway(view, me, one))
        .map(({ person, name, service }) => ({
          id: person,
          label: name ?? view.names[person] ?? say('screen.nameless'),
          ...(service && view.names[service] ? { note: view.names[service] } : {}),
        }))
    case 'service':
    case 'services':
      return serviceOptions(services.data, said)
    case 'party':
      return [
        ...serviceOptions(services.data, said),
        ...peopleAmong(view, 'client-side')
          .filter(({ person }) => person !== view.client?.id)
          .map(({ person, name }) => ({ id: person, label: name ?? view.names[person] ?? person })),
      ]
    case 'ref':
    case 'refs':
      return refTargets(view, field.to, fieldName, { fact, me }).map(({ id, fact: told, part }) => {
        const label = words.short(told, part)
        if (field.to !== 'part' && field.to !== 'fact') return { id, label }
        // Out of everything that is told one must know when it was, and by whom.
        const who = words.sentence(told)
        const when = day(told.happenedAt)
        return { id, label, note: label.endsWith(who) ? when : `${who}, ${when}` }
      })
    default:
      return []
  }
}
