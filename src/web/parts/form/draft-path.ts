import { commandKinds } from '#domain/commands'
import type { DraftPlace } from './drafts.ts'

type PathOf = (pairWork: string, isOwn: boolean) => string
/** Screens made by hand, and where each is. */
const pages: Readonly<Record<string, PathOf>> = {
  'open-pair-work': () => '/pair-works/new',
  sitting: (id) => `/pair-works/${id}/sitting`,
  identity: (id) => `/pair-works/${id}/identity`,
  'identity-request': (id, isOwn) => `${isOwn ? '/my' : '/pair-works'}/${id}/identity`,
  'log-request': () => '/my-log-requests',
  'urgent-access': () => '/urgent',
  'child-in-danger': () => '/child-in-danger',
  review: () => '/urgent-reviews',
  'log-answer': () => '/log-requests',
  hold: () => '/retention',
}

/** Where a draft's form is; undefined where it is no more. Ids only in the address, as everywhere. */
export const draftPath = (place: DraftPlace, isOwn: boolean): string | undefined => {
  const { pairWork, form, about } = place
  if (commandKinds.some((kind) => kind === form))
    return pairWork === null
      ? undefined
      : `${isOwn ? '/my' : '/pair-works'}/${pairWork}/actions/${form}${about && `?${about}`}`
  return pages[form]?.(pairWork ?? '', isOwn)
}
