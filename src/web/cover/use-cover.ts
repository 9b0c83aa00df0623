import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../api/ask.ts'
import { newCommandId } from '../api/command-id.ts'
import { ApiProblem } from '../api/problem.ts'

export interface Told {
  readonly told: number
  readonly notTold: readonly {
    readonly pairWork: string
    readonly clientName: string | null
    readonly why: readonly string[]
  }[]
}

/** Somebody is away, over all the pair works whoever asks sees. */
export interface AwayShown {
  readonly from: string
  readonly until: string | null
  readonly pairWorks: number
  readonly substitutes: readonly string[]
}

/** Sends once however often it is pressed; what every list shows may be otherwise after it. */
export const useCoverSend = <Body extends object, Answer = Told>(path: string) => {
  const queries = useQueryClient()
  const [commandId, setCommandId] = useState(newCommandId)
  return useMutation({
    mutationFn: (body: Body) => ask<Answer>(path, { method: 'POST', body: { commandId, ...body } }),
    onSuccess: () => {
      setCommandId(newCommandId())
      void queries.invalidateQueries()
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.body.status !== 0 && error.body.status < 500)
        setCommandId(newCommandId())
    },
  })
}
