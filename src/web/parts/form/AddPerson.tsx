import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, TextInput } from 'suomifi-ui-components'
import { ask } from '../../api/ask.ts'
import { useText } from '../../text/use-text.ts'
import type { Option } from './options.ts'

/** Somebody of the client's side who is not known here yet: a guardian, a close one. */
export const AddPerson = ({ added }: { added: (person: Option) => void }) => {
  const say = useText()
  const [name, setName] = useState('')
  const add = useMutation({
    mutationFn: () =>
      ask<{ id: string; name: string }>('/people', {
        method: 'POST',
        body: { name: name.trim(), language: 'fi' },
      }),
    onSuccess: (person) => {
      setName('')
      added({ id: person.id, label: person.name })
    },
  })
  return (
    <details>
      <summary>{say('screen.addPerson')}</summary>
      <div className="moment-in">
        <TextInput
          labelText={say('screen.addPersonName')}
          value={name}
          onChange={(typed) => setName(String(typed ?? ''))}
          autoComplete="off"
          {...(add.isError
            ? { status: 'error' as const, statusText: say('screen.errorOther') }
            : {})}
        />
        <Button variant="secondary" onClick={() => name.trim() !== '' && add.mutate()}>
          {say('screen.addPersonDo')}
        </Button>
      </div>
    </details>
  )
}
