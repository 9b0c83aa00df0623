import { useMemo } from 'react'
import { useServices } from '../api/queries.ts'
import type { PermissionsShown, View } from '../api/view.ts'
import type { Option } from '../parts/form/options.ts'
import { useSaid } from '../text/use-text.ts'

type All = Extract<PermissionsShown, { is: 'all' }>

/** Whom a line may be given to: those the pair work already names first, then every other service, then one's own people. */
export const usePartyOptions = (view: View, permissions: All): readonly Option[] => {
  const said = useSaid()
  const { data: shown } = useServices()
  return useMemo(() => {
    const home = new Set(
      view.people.flatMap(({ side, service }) => (side === 'home' && service ? [service] : [])),
    )
    const organisations = new Map(shown?.organisations.map(({ id, name }) => [id, said(name)]))
    const services = (shown?.services ?? [])
      .filter(({ id }) => !home.has(id))
      .map(({ id, name, organisation }) => ({
        id,
        label: said(name),
        note: organisations.get(organisation),
      }))
    const answering = new Set(permissions.givers.map(({ person }) => person))
    const ownPeople = view.people
      .filter(
        ({ side, person }) =>
          side === 'client' && person !== view.client?.id && !answering.has(person),
      )
      .map(({ person, name }) => ({ id: person, label: name ?? '', note: undefined }))
      .filter(({ label }) => label !== '')
    const asked = new Set(permissions.parties.map(({ party }) => party))
    const rank = ({ id }: { readonly id: string }) =>
      asked.has(id) ? 0 : Object.hasOwn(view.names, id) ? 1 : 2
    return [...services, ...ownPeople]
      .toSorted((one, other) => rank(one) - rank(other))
      .map(({ id, label, note }) => ({ id, label, ...(note ? { note } : {}) }))
  }, [view, permissions, shown, said])
}
