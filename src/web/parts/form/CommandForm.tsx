import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { Button, ErrorSummary } from 'suomifi-ui-components'
import type { CommandKind } from '#domain/commands'
import { ApiProblem, isProblem, type ProblemError } from '../../api/problem.ts'
import type { View } from '../../api/view.ts'
import { usePlaceGuard } from '../../record/use-place-guard.tsx'
import { useText } from '../../text/use-text.ts'
import { Empty } from '../Empty.tsx'
import { isOwnSide, useCommandWords } from '../own-side.ts'
import { Behind } from './Behind.tsx'
import { FieldInput, idOf } from './FieldInput.tsx'
import { useFormLines } from './form-lines.ts'
import { Happened } from './Happened.tsx'
import { unsent } from './keeping.ts'
import { LeaveForm } from './LeaveForm.tsx'
import { ManyParts } from './ManyParts.tsx'
import { Refusals } from './Refusals.tsx'
import { SavedLine } from './SavedLine.tsx'
import { useSend, useUnsent } from './send.ts'
import { asksTopics } from './shape.ts'
import { TopicChips } from './TopicChips.tsx'
import { TwoVersions } from './TwoVersions.tsx'
import { useCommandForm } from './use-command-form.ts'
import { useErrorWords } from './use-error-words.ts'
import { useOffered } from './use-offered.ts'
import { bothTexts, readForm, typedText, withoutEmptyItems, wordsIn } from './values.ts'
import { WaitsForNetwork } from './WaitsForNetwork.tsx'

interface CommandFormProps {
  readonly view: View
  readonly kind: CommandKind
  readonly me: string
  readonly given: Readonly<Record<string, unknown>>
  /** Words another page of this window hands over, beside what is given. */
  readonly carried?: Readonly<Record<string, unknown>> | undefined
  readonly done: () => void
  /** Where one goes who leaves it unsent. */
  readonly leaveTo?: string
  /** Fields that need no asking: what they hold is sent as it is. */
  readonly hidden?: ReadonlySet<string>
  /** What the button says when the command's own name says too little. */
  readonly label?: string | undefined
}

/** Where the words come first and all before them is known already, one begins to write. */
const beginsAt: Readonly<Partial<Record<CommandKind, string>>> = { 'set-goal': '/words' }

const pointerOf = (error: ProblemError) => error.pointer?.replace(/^\/with(?=\/)/, '')

/** One form for every command. Save is never disabled: pressed, it says what hinders and leads there. */
export const CommandForm = ({
  view,
  kind,
  me,
  given,
  carried,
  done,
  leaveTo,
  hidden,
  label,
}: CommandFormProps) => {
  const say = useText()
  const form = useCommandForm(view, kind, me, given, carried)
  const send = useSend(view)
  const isOffered = useOffered(view)
  const linesOf = useFormLines(view, form.shape)
  const waits = useUnsent().some((one) => one.commandId === form.commandId && !one.refused)
  const words = useCommandWords(view)
  const errorWords = useErrorWords(form.shape.fact, isOwnSide(view))
  const { keepsPlace, warning } = usePlaceGuard(
    view,
    form.shape.hasText ? wordsIn(form.shape, form.values).join('\n') : '',
  )
  const [local, setLocal] = useState<readonly ProblemError[]>([])
  const summary = useRef<HTMLHeadingElement>(null)
  // What was last seen is what stood there when the form was opened: what others tell meanwhile is shown before sending.
  const [cursor, setCursor] = useState(view.cursor)

  const refused = send.error instanceof ApiProblem ? send.error.body : null
  const isBehind = refused?.status === 412
  const errors = local.length > 0 ? local : isBehind ? [] : (refused?.errors ?? [])
  // What stops is told whole, with its way out, even where it also points at a field.
  const isStop = (error: ProblemError) =>
    pointerOf(error) === undefined || error.stop !== undefined || error.wayOut !== undefined
  const pointed = errors.filter((error) => pointerOf(error) !== undefined)
  const fieldErrors = errors.filter((error) => !isStop(error))
  const others = errors.filter(isStop)
  const errorAt = (pointer: string) => {
    const found = pointed.find((error) => {
      const at = pointerOf(error) ?? ''
      return (
        at === pointer || (at.startsWith(`${pointer}/`) && /^\d/.test(at.slice(pointer.length + 1)))
      )
    })
    return found ? errorWords(found) : undefined
  }

  const isTold = errors.length > 0 || refused !== null
  useEffect(() => {
    if (isTold) summary.current?.focus()
  }, [isTold, errors.length, send.failureCount])

  // Sent by itself while it stood here: it is done as if the button had just done it.
  const { commandId, drop } = form
  const finish = useRef({ done, drop })
  useEffect(() => {
    finish.current = { done, drop }
  })
  useEffect(
    () =>
      unsent.hear((one) => {
        if (one.commandId !== commandId) return
        finish.current.drop()
        finish.current.done()
      }),
    [commandId],
  )

  const begins = isOwnSide(view) ? undefined : beginsAt[kind]
  useEffect(() => {
    if (begins) document.getElementById(idOf(begins))?.focus()
  }, [begins])

  const submit = () => {
    const pruned = withoutEmptyItems(form.values)
    if (form.saved.state !== 'nothing') form.set(pruned)
    const { payload, happenedAt, troubles } = readForm(form.shape, pruned)
    setLocal(troubles.map(({ pointer, trouble }) => ({ code: trouble, pointer })))
    if (troubles.length > 0) return summary.current?.focus()
    send.mutate(
      { commandId: form.commandId, kind, happenedAt, payload, cursor, keepsPlace },
      {
        onSuccess: () => {
          form.drop()
          done()
        },
        onError: (error) => {
          if (isProblem(error, 412)) setCursor(error.body.cursor ?? view.cursor)
          if (isProblem(error) && error.body.status !== 0 && error.body.status < 500) form.renew()
        },
      },
    )
  }

  if (!isOffered(kind) && form.saved.state === 'nothing' && !isTold)
    return (
      <Empty
        title={say('screen.nothingOpenTitle')}
        action={
          leaveTo && (
            <Link className="btn btn-2" to={leaveTo}>
              {say('screen.back')}
            </Link>
          )
        }
      >
        {say('screen.nothingOpen')}
      </Empty>
    )
  const { top, many } = form.values
  const fields = form.shape.fields.filter(({ name }) => !hidden?.has(name))
  const hasWords = form.shape.hasText || form.shape.many.some(asksTopics)
  const otherModel = typeof top.model === 'string' && top.model !== '' ? top.model : undefined
  return (
    <form
      className="command-form stack-l"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {fieldErrors.length > 0 && (
        <ErrorSummary
          headingText={say('screen.formErrors')}
          headingRef={summary}
          headingVariant="h2"
          items={fieldErrors.map((error) => ({
            text: errorWords(error, true),
            inputId: idOf(pointerOf(error) ?? ''),
          }))}
        />
      )}
      {(others.length > 0 ||
        (refused && fieldErrors.length === 0 && !isBehind && !waits && local.length === 0)) && (
        <Refusals view={view} problem={refused} errors={others} headingRef={summary} />
      )}
      {waits && <WaitsForNetwork headingRef={summary} />}
      {isBehind && <Behind view={view} facts={refused?.changed ?? []} headingRef={summary} />}
      <TwoVersions
        saved={form.saved}
        mine={form.values}
        lines={linesOf}
        both={(other) => bothTexts(form.shape, form.values, other)}
      />
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          view={view}
          fact={form.shape.fact}
          form={field}
          pointer={`/${field.name}`}
          value={top[field.name]}
          error={errorAt(`/${field.name}`)}
          otherModel={field.name === 'steps' ? otherModel : undefined}
          change={(value) => form.setTop(field.name, value)}
        />
      ))}
      {form.shape.hasText && (
        <TopicChips
          id={idOf('/topics')}
          value={Array.isArray(top.topics) ? top.topics : []}
          change={(value) => form.setTop('topics', value)}
          text={typedText(top)}
          isOwn={isOwnSide(view)}
        />
      )}
      {form.shape.many.map((shape) => (
        <ManyParts
          key={shape.name}
          view={view}
          fact={form.shape.fact}
          shape={shape}
          items={many[shape.name] ?? []}
          errorAt={errorAt}
          change={(items) => form.setMany(shape.name, items)}
        />
      ))}
      {form.shape.hasText && warning}
      {!isOwnSide(view) && (
        <Happened
          value={form.values.happened}
          error={errorAt('/happenedAt')}
          change={form.setHappened}
        />
      )}
      <div className="form-end">
        {(hasWords || form.saved.state !== 'nothing') && <SavedLine saved={form.saved} />}
        <div className="btns">
          <Button type="submit" aria-busy={send.isPending}>
            {label ?? words(kind)}
          </Button>
          {leaveTo && <LeaveForm to={leaveTo} saved={form.saved} />}
          {form.saved.state !== 'nothing' && (
            <Button variant="secondaryNoBorder" onClick={form.startAgain}>
              {say('screen.emptyDraft')}
            </Button>
          )}
        </div>
      </div>
    </form>
  )
}
