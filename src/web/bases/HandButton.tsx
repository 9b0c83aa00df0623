import { Link, useLocation } from 'react-router'
import { useText } from '../text/use-text.ts'

/** In the bar that stays, under the thumb on a phone: the duty to notify is never further than two taps, and covers nothing. */
export const HandButton = () => {
  const say = useText()
  const { pathname } = useLocation()
  const from = /^\/pair-works\/([^/]+)/.exec(pathname)?.[1]
  const to = from && from !== 'new' ? `/child-in-danger?from=${from}` : '/child-in-danger'
  return (
    <Link
      className="hand"
      to={to}
      aria-current={pathname === '/child-in-danger' ? 'page' : undefined}
    >
      <svg className="i" viewBox="0 0 20 20" aria-hidden="true">
        <path d="M6 10V5.200a1.300 1.300 0 0 1 2.600 0V9.500M8.600 9V3.800a1.300 1.300 0 0 1 2.600 0V9.500M11.200 9V5a1.300 1.300 0 0 1 2.600 0v6.200c0 3.300-1.900 5.800-5 5.800-2.300 0-3.600-1-4.700-3L2.900 11.800c-.5-1 .8-1.900 1.600-1.100L6 12.200" />
      </svg>
      <span>{say('screen.handShort')}</span>
    </Link>
  )
}
