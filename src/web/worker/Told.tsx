import type { FactKind } from '#domain/facts/index'
import type { View } from '../api/view.ts'
import { FactInWords } from './FactInWords.tsx'

interface ToldProps {
  readonly view: View
  readonly title: string
  readonly kinds: readonly FactKind[]
}

/** What has been told of some kinds, newest first; nothing at all when nothing has. */
export const Told = ({ view, title, kinds }: ToldProps) => {
  const facts = view.record.filter(({ kind }) => kinds.includes(kind))
  if (facts.length === 0) return null
  return (
    <section>
      <h2 className="section-h">{title}</h2>
      <ol className="sheet record">
        {facts.toReversed().map((fact) => (
          <FactInWords key={fact.id} view={view} fact={fact} />
        ))}
      </ol>
    </section>
  )
}
