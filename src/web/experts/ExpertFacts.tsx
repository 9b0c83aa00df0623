import { useSaid, useText } from '../text/use-text.ts'
import type { ExpertShown } from './experts.ts'
import { useExpertTexts } from './use-expert-words.ts'

/** Who it is, what they know, and how they are asked: the same wherever an entry stands. */
export const ExpertFacts = ({ expert }: { readonly expert: ExpertShown }) => {
  const say = useText()
  const said = useSaid()
  const texts = useExpertTexts()
  const capacity = texts.capacity(expert)
  const where = [
    expert.languages.map(texts.language).join(', '),
    expert.area.join(', '),
    texts.days(expert.workingDays),
  ].filter(Boolean)
  return (
    <div className="expert">
      <div>
        <p className="expert-head">
          <b>{said(expert.name)}</b>
          {capacity && (
            <span className={expert.capacity === 'full' ? 'tag' : 'tag tag-now'}>{capacity}</span>
          )}
        </p>
        <p className="meta">{texts.title(expert)}</p>
        <p className={expert.isFading ? 'meta expert-faded' : 'meta'}>{texts.updated(expert)}</p>
      </div>
      <div>
        {expert.competences.length > 0 && <p>{expert.competences.join(', ')}</p>}
        {where.length > 0 && <p className="meta">{where.join(' · ')}</p>}
        {expert.howToAsk && (
          <p className="meta">{say('screen.expertsAskHow', { how: expert.howToAsk })}</p>
        )}
      </div>
    </div>
  )
}
