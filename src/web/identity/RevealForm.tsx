import { useState } from 'react'
import { ChoiceInput, ChoicesInput } from '../parts/form/ChoiceInput.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { ShortText } from '../parts/form/TextFields.tsx'
import { useDraftText } from '../parts/form/use-draft-text.ts'
import { useText } from '../text/use-text.ts'
import { sealedKinds, useReveal, type Values, type Whole } from './card.ts'
import { FormFrame } from './FormFrame.tsx'

const plain = { hint: undefined, optional: undefined }

const reasons = ['contact', 'visit', 'form', 'safety', 'other'] as const

export const RevealForm = ({
  pairWork,
  person,
  closed,
  shown,
  cancel,
}: {
  readonly pairWork: string
  readonly person: string
  readonly closed: Whole['kept']
  readonly shown: (values: Values) => void
  readonly cancel: () => void
}) => {
  const say = useText()
  const reveal = useReveal(pairWork)
  const [what, setWhat] = useState<readonly string[]>(closed.length === 1 ? closed : [])
  const [reason, setReason] = useState('')
  const { words, setWords, draft } = useDraftText({ pairWork, form: 'reveal', about: person })
  return (
    <FormFrame
      name={`reveal-${person}`}
      sending={{
        ...reveal,
        mutateAsync: async (body) => {
          const { values } = await reveal.mutateAsync(body)
          draft.drop()
          shown(values)
        },
      }}
      submit={say('screen.revealDo')}
      fields={['/what', '/reason', '/words']}
      check={() => ({
        errors: [
          ...(what.length > 0
            ? []
            : [{ code: 'missing', pointer: '/what', text: say('screen.errorMissing') }]),
          ...(reason
            ? []
            : [{ code: 'missing', pointer: '/reason', text: say('screen.errorMissing') }]),
          ...(reason === 'other' && words.trim().length < 3
            ? [{ code: 'missing', pointer: '/words', text: say('screen.errorMissing') }]
            : []),
        ],
        body: { person, what, reason, ...(words.trim() ? { words } : {}) },
      })}
      done={() => {}}
      cancel={cancel}
    >
      {(field) => (
        <>
          <ChoicesInput
            {...plain}
            {...field('/what')}
            label={say('screen.revealWhat')}
            options={sealedKinds
              .filter((kind) => closed.includes(kind))
              .map((kind) => ({ id: kind, label: say(kindText[kind]) }))}
            value={what}
            change={setWhat}
          />
          <ChoiceInput
            {...plain}
            {...field('/reason')}
            label={say('screen.revealWhy')}
            hint={say('screen.revealHint')}
            options={reasons.map((id) => ({ id, label: say(`screen.reveal-${id}`) }))}
            value={reason}
            change={setReason}
          />
          <ShortText
            {...plain}
            {...field('/words')}
            label={say('screen.revealWords')}
            optional={reason === 'other' ? undefined : say('screen.optional')}
            value={words}
            change={setWords}
          />
          {words !== '' && <DraftState draft={draft} />}
        </>
      )}
    </FormFrame>
  )
}

export const kindText = {
  'identity-code': 'screen.identityCode',
  phone: 'screen.identityPhone',
  address: 'screen.identityAddress',
} as const
