import type { QueryClient } from '@tanstack/react-query'
import type { Language } from '#domain/text'
import { sessionAsked, todayAsked } from './api/queries.ts'
import { startOf } from './Start.tsx'
import { loadTexts } from './text/load.ts'

/**
 * What the first screen waits for is asked for beside its script, not when that has come and been drawn: on a slow network
 * one thing after another is what one waits for. What fails here the screen asks for again itself, and tells of it.
 */
export const askAhead = async (queries: QueryClient, language: Language): Promise<void> => {
  const session = await queries.fetchQuery(sessionAsked).catch(() => null)
  // Who signs in first needs few words, and nobody's day.
  if (!session) return
  const { pathname } = window.location
  const start = pathname === '/' ? startOf[session.audience] : pathname
  if (start === startOf.worker && session.acting !== null) {
    void queries.prefetchQuery(todayAsked)
    void import('./worker/TodayPage.tsx').catch(() => undefined)
  }
  await loadTexts(language).catch(() => undefined)
}
