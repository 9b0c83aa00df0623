import { Link, useLocation } from 'react-router'
import type { CommandKind } from '#domain/commands'
import type { View } from '../api/view.ts'
import { useText } from '../text/use-text.ts'
import { useActionPath } from './use-action-path.ts'

interface ActionLinkProps {
  readonly view: Pick<View, 'id' | 'standing' | 'abilities'>
  readonly command: CommandKind
  readonly given?: Readonly<Record<string, string>>
  /** At most one filled button in a view: the next thing to do. */
  readonly kind?: 'filled' | 'outlined' | 'plain'
}
const classOf = { filled: 'btn', outlined: 'btn btn-2', plain: 'btn btn-3' } as const

/** Leads to a command's form; nothing where the reader cannot give the command. */
export const ActionLink = ({ view, command, given, kind = 'outlined' }: ActionLinkProps) => {
  const say = useText()
  const pathOf = useActionPath(view)
  const { pathname } = useLocation()
  return view.abilities.includes(command) ? (
    <Link className={classOf[kind]} to={pathOf(command, given)} state={{ from: pathname }}>
      {say(`command.${command}`)}
    </Link>
  ) : null
}
