import { useState } from 'react'
import { ChoicesInput } from '../parts/form/ChoiceInput.tsx'
import { DayInput } from '../parts/form/DayInput.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { LongText } from '../parts/form/TextFields.tsx'
import { useDraftText } from '../parts/form/use-draft-text.ts'
import { readDay, shortDay } from '../text/days.ts'
import { useLanguage, useText } from '../text/use-text.ts'
import { type CardPerson, type Order, useIdentityChange } from './card.ts'
import { FormFrame } from './FormFrame.tsx'
import { today, useDayError } from './forms.tsx'

const plain = { hint: undefined, optional: undefined }

interface OrderFormProps {
  readonly pairWork: string
  readonly order: Order | undefined
  readonly people: readonly CardPerson[]
  readonly done: () => void
  readonly cancel: () => void
}

export const OrderForm = ({ pairWork, order, people, done, cancel }: OrderFormProps) => {
  const say = useText()
  const language = useLanguage()
  const dayError = useDayError()
  const change = useIdentityChange(pairWork, 'non-disclosure')
  const [protects, setProtects] = useState<readonly string[]>(
    order?.protects ?? people.filter(({ isClient }) => isClient).map(({ id }) => id),
  )
  const [from, setFrom] = useState(order ? shortDay(order.from) : today())
  const [until, setUntil] = useState(order?.until ? shortDay(order.until) : '')
  return (
    <FormFrame
      name={`order-${order?.id ?? 'new'}`}
      sending={change}
      submit={say('screen.nonDisclosureSave')}
      fields={['/protects', '/from', '/until']}
      check={() => ({
        errors: [
          ...(protects.length > 0
            ? []
            : [{ code: 'missing', pointer: '/protects', text: say('screen.errorMissing') }]),
          ...dayError(from, '/from'),
          ...(until ? dayError(until, '/until') : []),
        ],
        body: {
          ...(order ? { order: order.id } : {}),
          protects,
          from: readDay(from),
          until: until ? readDay(until) : null,
        },
      })}
      done={done}
      cancel={cancel}
    >
      {(field) => (
        <>
          <p>
            <strong>{say('screen.nonDisclosureAtOnceHint')}</strong>
          </p>
          <ChoicesInput
            {...plain}
            {...field('/protects')}
            label={say('screen.nonDisclosureProtects')}
            hint={say('screen.nonDisclosureProtectsHint')}
            options={people.map(({ id, name }) => ({ id, label: name }))}
            value={protects}
            change={setProtects}
          />
          {!order && (
            <DayInput
              {...plain}
              {...field('/from')}
              label={say('screen.nonDisclosureFrom')}
              language={language}
              value={from}
              change={setFrom}
            />
          )}
          <p className="meta">{say('screen.nonDisclosureUntilHint')}</p>
          <DayInput
            {...plain}
            {...field('/until')}
            label={say('screen.nonDisclosureUntil')}
            optional={say('screen.optional')}
            language={language}
            value={until}
            change={setUntil}
          />
        </>
      )}
    </FormFrame>
  )
}

/** One text that has to be written, and whatever goes with it. */
export const WordsForm = ({
  name,
  label,
  submit,
  sending,
  body,
  done,
  cancel,
  hint,
  pairWork,
}: {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly submit: string
  readonly sending: Parameters<typeof FormFrame>[0]['sending']
  readonly body: (words: string) => unknown
  readonly done: () => void
  readonly cancel?: (() => void) | undefined
  /** Null: at the desk of duplicates. */
  readonly pairWork: string | null
}) => {
  const say = useText()
  const { words, setWords, draft } = useDraftText({
    pairWork,
    form: 'identity-request',
    about: name,
  })
  return (
    <FormFrame
      name={name}
      sending={sending}
      submit={submit}
      fields={['/words']}
      check={() => ({
        errors:
          words.trim().length >= 3
            ? []
            : [{ code: 'missing', pointer: '/words', text: say('screen.errorMissing') }],
        body: body(words),
      })}
      done={() => {
        draft.startAgain()
        done()
      }}
      cancel={cancel}
    >
      {(field) => (
        <>
          <LongText
            {...plain}
            {...field('/words')}
            {...(hint ? { hint } : {})}
            label={label}
            value={words}
            limit={2000}
            change={setWords}
          />
          <DraftState draft={draft} />
        </>
      )}
    </FormFrame>
  )
}
