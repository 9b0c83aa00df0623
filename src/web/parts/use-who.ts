import { useCallback } from 'react'
import type { StepRole } from '#domain/process-model'
import type { PersonShown, StepShown, View } from '../api/view.ts'
import { useText } from '../text/use-text.ts'

const holds: Partial<Record<StepRole, (person: PersonShown) => boolean>> = {
  initiator: ({ role }) => role === 'initiator',
  partner: ({ role, side }) => role === 'partner' && side !== 'client',
  handlers: ({ handler }) => handler !== undefined,
  'own-worker': ({ ownWorker }) => ownWorker === true,
  pair: ({ side, role }) => side === 'home' && role !== 'supervisor',
  supervisor: ({ role }) => role === 'supervisor',
}

/** Names where the people are known, the role where they are not. "Sinä" for the reader. */
export const useWho = (view: View, me: string) => {
  const say = useText()
  return useCallback(
    (step: StepShown): string =>
      (step.who ?? [])
        .map((role) => {
          if (role === 'client') return view.client?.name?.split(' ')[0] ?? say('stepRole.client')
          const test = holds[role]
          const people = test ? view.people.filter(test) : []
          if (people.length === 0) return say(`stepRole.${role}`)
          return people
            .toSorted((one, other) => Number(other.person === me) - Number(one.person === me))
            .map(({ person, name }) =>
              person === me ? say('screen.youInside') : (name ?? view.names[person] ?? ''),
            )
            .join(` ${say('screen.and')} `)
        })
        .filter((words, place, all) => all.indexOf(words) === place)
        .join(', ')
        .replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase()),
    [view, me, say],
  )
}
