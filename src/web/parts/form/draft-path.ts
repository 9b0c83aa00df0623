import { commandKinds } from '#domain/commands'
import type { DraftPlace } from './drafts.ts'

type PathOf = (place: DraftPlace, base: string) => string
const withAbout = (path: string, { about }: DraftPlace) => (about ? `${path}?${about}` : path)
/** Screens made by hand, and where each is. */
const pages: Readonly<Record<string, PathOf>> = {
  'open-pair-work': () => '/pair-works/new',
  sitting: ({ pairWork }) => `/pair-works/${pairWork}/sitting`,
  'partner-compared': ({ pairWork }) => `/pair-works/${pairWork}/find-pair`,
  'services-map': ({ pairWork }) => `/pair-works/${pairWork}/services`,
  'quick-note': ({ pairWork }) => `/pair-works/${pairWork}`,
  'identity-request': ({ pairWork }, base) =>
    pairWork === null ? '/duplicates' : `${base}/${pairWork}/identity`,
  'log-request': () => '/my-log-requests',
  'urgent-access': () => '/urgent',
  'urgent-second': ({ about }) => `/urgent/${about}`,
  'child-in-danger': (place) => withAbout('/child-in-danger', place),
  review: () => '/urgent-reviews',
  'log-answer': () => '/log-requests',
  'second-key': () => '/disclosure-log',
  'expert-own': ({ about }) => `/experts/own/${about}`,
  duplicate: () => '/duplicates',
  reveal: ({ pairWork }) => `/pair-works/${pairWork}/identity`,
  hold: () => '/retention',
  'seal-decision': () => '/sealed-entries',
  'referral-answer': ({ about }) => `/referrals/${about}`,
  'referral-opened': ({ about }) => `/referrals/${about}`,
  'send-referral': ({ about }) => (about === '' ? '/referrals/new' : '/referrals/new?how=phone'),
}

/** Where a draft's form is; undefined where it is no more. Ids only in the address, as everywhere. */
export const draftPath = (place: DraftPlace, isOwn: boolean): string | undefined => {
  const base = isOwn ? '/my' : '/pair-works'
  const { pairWork, form } = place
  if (!commandKinds.some((kind) => kind === form)) return pages[form]?.(place, base)
  return pairWork === null ? undefined : withAbout(`${base}/${pairWork}/actions/${form}`, place)
}
