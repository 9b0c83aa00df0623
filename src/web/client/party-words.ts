import { useMemo } from 'react'
import { useServices } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import type { Option } from '../parts/form/options.ts'
import { useSaid } from '../text/use-text.ts'

export interface PartyWords {
  /** "Mikko Suvantola, Mielenterveyspalvelut": people first, as the client knows them. */
  readonly nameOf: (party: string) => string
  /** "Mikko Suvantola (Mielenterveyspalvelu)", as it stands in a sentence. */
  readonly inSentence: (party: string) => string
  /** Those one has already answered for, then the other services, then one's own people. */
  readonly options: readonly Option[]
}

/** Who may be given or refused a permission, by the names the client knows. */
export const usePartyWords = (view: View, me: string): PartyWords => {
  const said = useSaid()
  const { data: shown } = useServices()
  return useMemo(() => {
    const answers = view.permissions?.is === 'own-answers' ? view.permissions.parties : []
    const serviceName = (party: string) =>
      answers.find((answer) => answer.party === party)?.name ??
      view.names[party] ??
      said(shown?.services.find(({ id }) => id === party)?.name)
    const peopleOf = (party: string) =>
      view.people.flatMap(({ name, service, side }) =>
        service === party && side !== 'client' && name ? [name] : [],
      )
    const nameOf = (party: string) =>
      [...peopleOf(party), serviceName(party)].filter(Boolean).join(', ')
    const inSentence = (party: string) => {
      const people = peopleOf(party)
      const service = serviceName(party)
      return people.length > 0 && service ? `${people.join(', ')} (${service})` : nameOf(party)
    }
    const home = new Set(
      view.people.flatMap(({ side, service }) => (side === 'home' && service ? [service] : [])),
    )
    const organisationOf = (id: string) =>
      said(shown?.organisations.find((one) => one.id === id)?.name)
    const services = (shown?.services ?? [])
      .filter(({ id }) => !home.has(id))
      .map(({ id, organisation }) => ({
        id,
        label: nameOf(id),
        note: organisationOf(organisation),
      }))
    const people = view.people
      .filter(
        ({ side, person }) => side === 'client' && person !== me && person !== view.client?.id,
      )
      .map(({ person, name }) => ({ id: person, label: name ?? view.names[person] ?? '' }))
      .filter(({ label }) => label !== '')
    const isAnswered = ({ id }: Option) => answers.some(({ party }) => party === id)
    const all: readonly Option[] = [...services, ...people]
    return {
      nameOf,
      inSentence,
      options: [...all.filter(isAnswered), ...all.filter((one) => !isAnswered(one))],
    }
  }, [view, me, said, shown])
}
