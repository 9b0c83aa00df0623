import { useAnswer } from '../api/queries.ts'

/** As the server tells them: to the home what waits, to the client who looked meanwhile. */
export interface WithdrawalShown {
  readonly id: string
  readonly giver: string
  readonly scope: 'party' | 'all' | 'other'
  readonly party: string | null
  readonly words: string | null
  readonly toldAt: string
  readonly recordedAt: string
  readonly recordedBy: string
  readonly isSorted: boolean
  readonly lines: readonly {
    readonly line: string
    readonly party: string
    readonly state: 'ended' | 'waiting' | 'kept'
  }[]
  readonly looked?: readonly {
    readonly person: string
    readonly service: string | null
    readonly at: string
  }[]
}
export interface Withdrawals {
  readonly withdrawals: readonly WithdrawalShown[]
  readonly names: Readonly<Record<string, string>>
}

export const useWithdrawals = (pairWork: string) =>
  useAnswer<Withdrawals>(`/pair-works/${pairWork}/withdrawals`)

export const waits = ({ lines }: WithdrawalShown): boolean =>
  lines.some(({ state }) => state === 'waiting')
