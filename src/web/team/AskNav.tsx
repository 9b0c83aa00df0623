import { NavLink } from 'react-router'
import { useText } from '../text/use-text.ts'

/** One place of the bar for asking and being asked; these are its pages. */
export const AskNav = () => {
  const say = useText()
  return (
    <nav className="tabs ask-nav" aria-label={say('screen.teamNav')}>
      <NavLink to="/team">{say('screen.teamTitle')}</NavLink>
      <NavLink to="/ask-first">{say('screen.askFirst')}</NavLink>
      <NavLink to="/experts">{say('screen.experts')}</NavLink>
      <NavLink to="/invitations">{say('screen.invitations')}</NavLink>
      <NavLink to="/referrals">{say('screen.referralsShort')}</NavLink>
    </nav>
  )
}
