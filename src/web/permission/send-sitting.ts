import { useNavigate } from 'react-router'
import { isProblem } from '../api/problem.ts'
import type { View } from '../api/view.ts'
import type { Drafted } from '../parts/form/use-draft.ts'
import { useText } from '../text/use-text.ts'
import { useSendScan } from './send-scan.ts'
import type { BodyLine, SittingChoices } from './sitting-form.ts'
import { troubleWords } from './trouble.ts'
import { useSitting } from './use-sitting.ts'

/**
 * Sends what was answered at one table, and after it the signed form that proves it. A form that could not be kept undoes
 * no permission: that is told on the page one comes back to.
 */
export const useSendSitting = (view: View, draft: Drafted<SittingChoices>, back: string) => {
  const say = useText()
  const navigate = useNavigate()
  const sitting = useSitting(view)
  const scan = useSendScan(view.id)
  const leave = (scanTrouble?: string) => {
    draft.drop()
    void navigate(back, { state: { done: 'give-line', scanTrouble } })
  }
  const send = (lines: readonly BodyLine[], signed: File | null, keepsPlace: boolean) =>
    sitting.mutate(
      { commandId: draft.commandId, lines, ...(keepsPlace ? { keepsPlace } : {}) },
      {
        onSuccess: ({ recorded, view: seen }) => {
          const proved = recorded
            .filter(({ kind }) => kind === 'line-given')
            .flatMap(({ parts }) => parts.filter(({ name }) => name === 'line'))
            .map(({ id }) => id)
          if (!signed || !seen || proved.length === 0) return leave()
          scan.mutate(
            { file: signed, lines: proved, cursor: seen.cursor },
            {
              onSuccess: () => leave(),
              onError: (error) => leave(troubleWords(error, say).join(' ')),
            },
          )
        },
        onError: (error) => {
          if (isProblem(error) && error.body.status !== 0 && error.body.status < 500) draft.renew()
        },
      },
    )
  return {
    send,
    isSending: sitting.isPending || scan.isPending,
    error: sitting.error,
    reset: sitting.reset,
  }
}
