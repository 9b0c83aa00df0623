import { useMemo, useState } from 'react'
import type { CommandKind } from '#domain/commands'
import { newCommandId } from '../../api/command-id.ts'
import type { View } from '../../api/view.ts'
import { type Draft, draftKey, dropDraft, keepDraft, readDraft } from './drafts.ts'
import { prefill } from './prefill.ts'
import { formOf } from './shape.ts'
import type { FormValues, Value, Values } from './values.ts'

export type SavedState = 'nothing' | 'this-device' | 'not-kept'

/** The form's state: a draft from the first letter, with one command id however often it is sent. */
export const useCommandForm = (
  view: View,
  kind: CommandKind,
  me: string,
  given: Readonly<Record<string, unknown>>,
) => {
  const shape = useMemo(() => formOf(kind), [kind])
  // The form opens once: what happens to the view later does not change what was typed.
  const [key] = useState(() => draftKey(me, view.id, kind, JSON.stringify(given)))
  const [start] = useState<Draft & { isFound: boolean }>(() => {
    const found = readDraft(key)
    return found
      ? { ...found, isFound: true }
      : {
          commandId: newCommandId(),
          values: prefill(shape, view, me, given),
          savedAt: '',
          isFound: false,
        }
  })
  const [draft, setDraft] = useState<Draft>(start)
  const [saved, setSaved] = useState<SavedState>(start.isFound ? 'this-device' : 'nothing')
  const write = (values: FormValues) => {
    const next: Draft = { ...draft, values, savedAt: new Date().toISOString() }
    setDraft(next)
    setSaved(keepDraft(key, next) ? 'this-device' : 'not-kept')
  }
  const { values } = draft
  return {
    shape,
    values,
    saved,
    savedAt: draft.savedAt,
    commandId: draft.commandId,
    setTop: (name: string, value: Value) =>
      write({ ...values, top: { ...values.top, [name]: value } }),
    setMany: (name: string, items: readonly Values[]) =>
      write({ ...values, many: { ...values.many, [name]: items } }),
    setHappened: (happened: string) => write({ ...values, happened }),
    write,
    /** Recorded, or thrown away: nothing is left on the device. */
    drop: () => dropDraft(key),
    startAgain: () => {
      dropDraft(key)
      setDraft({ commandId: newCommandId(), values: prefill(shape, view, me, given), savedAt: '' })
      setSaved('nothing')
    },
    /** What was sent under this id was something else: the next try is a new one. */
    renew: () => setDraft((old) => ({ ...old, commandId: newCommandId() })),
  }
}
