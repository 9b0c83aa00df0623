/** A read writes its use-log row before the answer leaves: who, what, on which basis. A refused attempt is a row too. */
import type { GrantRow } from '#domain/grant'
import { id, type PairWorkId } from '#domain/identity'
import type { Acting, UseRow } from '#store/store'
import type { House } from './house.ts'
import { distinctBasis } from './pair-works/list-row.ts'

interface Use {
  readonly what: string
  readonly purpose: string
  readonly pairWorks: readonly string[]
  readonly outcome?: UseRow['outcome']
  readonly grants?: readonly GrantRow[]
  /** For what was not read through grants at hand. */
  readonly categories?: readonly string[]
  readonly basis?: UseRow['basis']
  /** Typed by the reader, where no client relationship shows why they read. */
  readonly reason?: string | undefined
}

export const logUse = async (
  house: Pick<House, 'store' | 'clock' | 'newId'>,
  acting: Omit<Acting, 'on'>,
  use: Use,
): Promise<void> => {
  const grants = use.grants ?? []
  const seen = grants.some((row) => row.everything)
    ? ['all']
    : [...new Set(grants.flatMap((row) => row.categories))]
  await house.store.useLog.write([
    {
      id: house.newId(),
      at: house.clock(),
      person: acting.person,
      service: acting.service,
      pairWorks: use.pairWorks.map((one): PairWorkId => id<'pair-work'>(one)),
      what: use.what,
      purpose: use.purpose,
      outcome: use.outcome ?? 'read',
      categories: use.categories ?? seen,
      basis: use.basis ?? distinctBasis(grants.map((row) => row.basis)),
      reason: use.reason,
    },
  ])
}
