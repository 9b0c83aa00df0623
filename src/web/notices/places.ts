import type { NoticeShown } from './notices-api.ts'

/** Where what it asks is done, or where it is told. */
export const placeOf = ({ kind, pairWork, invitation, key, standing }: NoticeShown): string => {
  if (invitation !== null) return `/invitations/${invitation}`
  const page = `/pair-works/${pairWork}`
  switch (kind) {
    case 'meeting-proposed':
    case 'meeting-moved':
    case 'meeting-cancelled':
    case 'minutes':
      return `${page}/meetings`
    case 'plan':
      return `${page}/plan`
    case 'permission-ends':
      return standing === 'home' ? `${page}/permissions` : page
    case 'consultation':
      return `/consultations/${pairWork}/${key.split(' ').at(-1)}`
    default:
      return page
  }
}
