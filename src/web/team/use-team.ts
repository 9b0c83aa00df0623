/** A team's cases and what is asked first, as the screens ask for them. Ids go in bodies and fragments, never in an address. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'react-router'
import type { Advice, AgeBand, Urgency } from '#domain/brief'
import { weekOf } from '#domain/brief'
import { localDate } from '#domain/calendar'
import type { AnswerBand, QuestionState } from '#domain/question'
import type { Profession, Topic } from '#domain/words'
import { ask } from '../api/ask.ts'
import { newCommandId } from '../api/command-id.ts'
import { ApiProblem } from '../api/problem.ts'

export interface BriefShown {
  readonly id: string
  readonly service: string
  readonly ageBand: AgeBand
  readonly situations: readonly Topic[]
  readonly situationWords: string
  readonly helps: readonly Profession[]
  readonly helpWords: string
  readonly urgency: Urgency
  readonly toldAfterwards: boolean
  readonly askedOn: string
  readonly answeredOn: string | null
  readonly until: string
  readonly mine: boolean
  readonly answers: readonly BriefAnswerShown[]
}
export interface BriefAnswerShown {
  readonly person: string
  readonly advice: Advice
  readonly competence: Profession | null
  readonly words: string
  readonly answeredOn: string
}
export interface BriefsShown {
  readonly on: string
  readonly days: number
  readonly teams: readonly string[]
  readonly briefs: readonly BriefShown[]
  readonly names: Readonly<Record<string, string>>
}
export interface QuestionShown {
  readonly id: string
  readonly mine: boolean
  readonly asker: { readonly person: string; readonly service: string }
  readonly asked: { readonly person: string | null; readonly service: string }
  readonly situations: readonly Topic[]
  readonly askedOn: string
  readonly until: string
  readonly state: QuestionState
  readonly waitsForMe: boolean
  readonly waitedWorkingDays: number
  readonly messages: readonly {
    readonly byAsker: boolean
    readonly person: string
    readonly words: string
    readonly saidOn: string
  }[]
}
export interface QuestionsShown {
  readonly on: string
  readonly days: number
  readonly questions: readonly QuestionShown[]
  readonly names: Readonly<Record<string, string>>
}
export interface AnswerTimes {
  readonly usually: AnswerBand | null
  readonly workingDays: readonly number[]
}
export interface Waiting {
  readonly invited: number
  readonly briefs: number
  readonly asked: number
  readonly answered: number
}

const key = 'team'
/** Nobody tells a window that something was answered: a stream would say when. It looks again now and then. */
const again = { refetchInterval: 60_000 }
export const useBriefs = () =>
  useQuery({
    queryKey: [key, 'briefs'],
    queryFn: ({ signal }) => ask<BriefsShown>('/briefs', { signal }),
    ...again,
  })
export const useQuestions = () =>
  useQuery({
    queryKey: [key, 'questions'],
    queryFn: ({ signal }) => ask<QuestionsShown>('/questions', { signal }),
    ...again,
  })
export const useWaiting = () =>
  useQuery({
    queryKey: [key, 'waiting'],
    queryFn: ({ signal }) => ask<Waiting>('/team/waiting', { signal }),
  })
export const useAnswerTimes = (service: string, person: string) =>
  useQuery({
    queryKey: ['answer-times', service, person],
    queryFn: ({ signal }) =>
      ask<AnswerTimes>('/questions/answer-times', {
        method: 'POST',
        body: { service, person: person || null },
        signal,
      }),
    enabled: service !== '',
  })

/** Sends once however often it is pressed; `body` is completed with the same command id until it has been refused. */
export const useTeamSend = <Body extends object>(path: string, isCommand = true) => {
  const queries = useQueryClient()
  const [commandId, setCommandId] = useState(newCommandId)
  return useMutation({
    mutationFn: (body: Body) =>
      ask(path, { method: 'POST', body: isCommand ? { commandId, ...body } : body }),
    onSuccess: () => {
      setCommandId(newCommandId())
      void queries.invalidateQueries({ queryKey: [key] })
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.body.status < 500) setCommandId(newCommandId())
    },
  })
}

/** Which one the address shows: behind the `#`, which a browser never sends. */
export const useShown = (): string => useLocation().hash.slice(1)

/** What goes along to a pair work: what was advised, in which words, and the week. */
export const copyOf = ({ advice, words, answeredOn }: BriefAnswerShown) => ({
  ...weekOf(localDate(answeredOn)),
  advice,
  words,
})
