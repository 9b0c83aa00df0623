import { useState } from 'react'
import { useNavigate } from 'react-router'
import { ask } from '../api/ask.ts'
import { newCommandId } from '../api/command-id.ts'
import { ApiProblem, isProblem } from '../api/problem.ts'
import type { View } from '../api/view.ts'
import { useSend } from '../parts/form/send.ts'
import { useText } from '../text/use-text.ts'

interface Preview {
  readonly readers: readonly { readonly person: string; readonly service: string | null }[]
  readonly names: Readonly<Record<string, string>>
  readonly preview: string | null
}
export interface Opening {
  readonly names: readonly string[]
  readonly mark: string
  readonly payload: Record<string, unknown>
}

/**
 * Sends what changes a text. When somebody would come to read it, that is shown first, and nothing is recorded before it
 * has been confirmed.
 */
export const useOpening = (
  view: View,
  kind: 'retag-part' | 'correct-entry',
  done: () => void,
  /** Where the text is a draft, its command's id; left out: one of its own. */
  draft?: { readonly commandId: string; readonly renew: () => void },
  keepsPlace = false,
) => {
  const say = useText()
  const send = useSend(view)
  const navigate = useNavigate()
  const [own, setOwn] = useState(() => newCommandId())
  const { commandId, renew } = draft ?? {
    commandId: own,
    renew: () => setOwn(newCommandId()),
  }
  const [opening, setOpening] = useState<Opening | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const tell = (problem: unknown) => {
    const body = problem instanceof ApiProblem ? problem.body : null
    const own = body?.errors[0]
    if (own?.code === 'preview-first') setOpening(null)
    // Nothing is known of what became of it: the same is sent again under the same id.
    const isWaiting = body?.status === 0
    if (!isWaiting) renew()
    setTrouble(
      isWaiting
        ? say('screen.waitsForNetwork')
        : own?.code === 'preview-first'
          ? say('screen.opensChanged')
          : body?.status === 412
            ? say('screen.tapAgain')
            : (own?.text ?? body?.detail ?? say('screen.trouble')),
    )
  }
  const record = (payload: Record<string, unknown>, mark: string | null) =>
    send.mutate(
      {
        commandId,
        kind,
        happenedAt: undefined,
        payload,
        keepsPlace,
        ...(mark ? { preview: mark } : {}),
      },
      { onSuccess: done, onError: tell },
    )
  const submit = async (payload: Record<string, unknown>) => {
    setTrouble(null)
    setIsAsking(true)
    try {
      const path = `/pair-works/${view.id}/preview`
      const body = { kind, with: payload }
      const { readers, names, preview } = await ask<Preview>(path, { method: 'POST', body })
      if (preview === null) return record(payload, null)
      const named = readers.map(({ person, service }) =>
        [names[person] ?? say('screen.nameless'), service ? names[service] : undefined]
          .filter(Boolean)
          .join(', '),
      )
      setOpening({ names: named, mark: preview, payload })
    } catch (problem) {
      if (isProblem(problem, 404)) return void navigate('/')
      tell(problem)
    } finally {
      setIsAsking(false)
    }
  }
  return {
    submit,
    opening,
    confirm: () => opening && record(opening.payload, opening.mark),
    leave: () => setOpening(null),
    trouble,
    isBusy: isAsking || send.isPending,
  }
}
