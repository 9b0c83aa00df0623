import { Link, useLocation } from 'react-router'
import type { CommandKind } from '#domain/commands'
import type { View } from '../api/view.ts'
import { useCommandWords } from './own-side.ts'
import { useActionPath } from './use-action-path.ts'

interface ActionLinkProps {
  readonly view: Pick<View, 'id' | 'standing' | 'abilities'>
  readonly command: CommandKind
  readonly given?: Readonly<Record<string, string>>
  /** At most one filled button in a view: the next thing to do. */
  readonly kind?: 'filled' | 'outlined' | 'plain'
  /** What it says when the command's own name says too little. */
  readonly label?: string
}
const classOf = { filled: 'btn', outlined: 'btn btn-2', plain: 'btn btn-3' } as const

/** Leads to a command's form; nothing where the reader cannot give the command. */
export const ActionLink = ({ view, command, given, kind = 'outlined', label }: ActionLinkProps) => {
  const words = useCommandWords(view)
  const pathOf = useActionPath(view)
  const { pathname } = useLocation()
  return view.abilities.includes(command) ? (
    <Link className={classOf[kind]} to={pathOf(command, given)} state={{ from: pathname }}>
      {label ?? words(command)}
    </Link>
  ) : null
}
