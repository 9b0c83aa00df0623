import { type ReactNode, useRef, useState } from 'react'
import { Button, ErrorSummary } from 'suomifi-ui-components'
import { ApiProblem, type ProblemError } from '../api/problem.ts'
import { useText } from '../text/use-text.ts'

interface Sending {
  readonly error: Error | null
  readonly isPending: boolean
  readonly mutateAsync: (body: unknown) => Promise<unknown>
}

export interface Checked {
  readonly errors: readonly ProblemError[]
  readonly body: unknown
}

interface FrameProps {
  /** Unique on the page; the fields' ids begin with it. */
  readonly name: string
  readonly sending: Sending
  readonly submit: string
  /** The pointers of the fields, in their order on the form. */
  readonly fields: readonly string[]
  readonly check: () => Checked
  readonly done: () => void
  readonly cancel?: (() => void) | undefined
  readonly children: (field: (pointer: string) => FieldGiven) => ReactNode
}
export interface FieldGiven {
  readonly id: string
  readonly error: string | undefined
}

const idIn = (name: string, pointer: string) => `${name}${pointer.replaceAll('/', '-')}`

/**
 * One small form: what is missing is said at once, with links to the fields; what the server refuses as well. What tells who
 * somebody is (a name, a code, a phone, an address) is never a draft; free words about it are.
 */
export const FormFrame = ({
  name,
  sending,
  submit,
  fields,
  check,
  done,
  cancel,
  children,
}: FrameProps) => {
  const say = useText()
  const summary = useRef<HTMLHeadingElement>(null)
  const [local, setLocal] = useState<readonly ProblemError[]>([])
  const refused = sending.error instanceof ApiProblem ? sending.error.body : null
  const told = local.length > 0 ? local : (refused?.errors ?? [])
  const errors: readonly ProblemError[] =
    told.length > 0 || !sending.error
      ? told
      : [{ code: 'other', text: refused?.detail ?? say('screen.identityNotReached') }]
  const focusSummary = () => setTimeout(() => summary.current?.focus())
  const wordsOf = (error: ProblemError) => error.text ?? say('screen.errorOther')
  const placeOf = ({ pointer = '' }: ProblemError) =>
    idIn(name, fields.find((one) => pointer.startsWith(one)) ?? fields[0] ?? '')
  const send = async () => {
    const checked = check()
    setLocal(checked.errors)
    try {
      if (checked.errors.length > 0) return void focusSummary()
      await sending.mutateAsync(checked.body)
      done()
    } catch {
      focusSummary()
    }
  }
  return (
    <form
      className="identity-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {errors.length > 0 && (
        <ErrorSummary
          headingText={say('screen.formErrors')}
          headingRef={summary}
          headingVariant="h3"
          items={errors.map((error) => ({ text: wordsOf(error), inputId: placeOf(error) }))}
        />
      )}
      {children((pointer) => {
        const found = errors.find((error) => error.pointer?.startsWith(pointer))
        return { id: idIn(name, pointer), error: found && wordsOf(found) }
      })}
      <div className="btns">
        <Button type="submit">{submit}</Button>
        {cancel && (
          <Button variant="secondaryNoBorder" onClick={cancel}>
            {say('screen.identityCancel')}
          </Button>
        )}
      </div>
    </form>
  )
}
