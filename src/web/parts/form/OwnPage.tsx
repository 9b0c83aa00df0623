/** Commands whose page is more than a form: what they open, close or take back is shown before they are given. */
import type { CommandKind } from '#domain/commands'
import type { View } from '../../api/view.ts'
import { ChangeText } from '../../record/ChangeText.tsx'
import { SealEntry } from '../../record/SealEntry.tsx'
import { SortWithdrawal } from '../../withdrawal/SortWithdrawal.tsx'
import { TellWithdrawal } from '../../withdrawal/TellWithdrawal.tsx'

interface OwnPageProps {
  readonly view: View
  readonly kind: CommandKind
  readonly given: Readonly<Record<string, unknown>>
  readonly back: string
}

const idIn = (value: unknown): string => (typeof value === 'string' ? value : '')

const pages: Partial<Record<CommandKind, (props: OwnPageProps) => React.ReactNode>> = {
  'retag-part': ({ view, given, back }) => (
    <ChangeText view={view} kind="retag-part" part={idIn(given.part)} back={back} />
  ),
  'correct-entry': ({ view, given, back }) => (
    <ChangeText view={view} kind="correct-entry" part={idIn(given.part)} back={back} />
  ),
  'seal-entry': ({ view, given, back }) => (
    <SealEntry view={view} fact={idIn(given.fact)} back={back} />
  ),
  'withdraw-line': ({ view, back }) => <TellWithdrawal view={view} back={back} />,
  'acknowledge-withdrawal': ({ view, given, back }) => (
    <SortWithdrawal
      view={view}
      wanted={typeof given.withdrawal === 'string' ? given.withdrawal : undefined}
      back={back}
    />
  ),
}

export const isOwnPage = (kind: CommandKind): boolean => pages[kind] !== undefined

export const OwnPage = (props: OwnPageProps) => pages[props.kind]?.(props) ?? null
