import type { View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { useFactWords } from '../text/fact-words.ts'
import { useText } from '../text/use-text.ts'

/** Whom the client would like along, as it was told: before anybody is looked for. */
export const Wishes = ({ view }: { readonly view: View }) => {
  const say = useText()
  const words = useFactWords(view)
  const told = view.record.filter(({ kind }) => kind === 'partner-wished')
  return (
    <section className="stack-s" aria-labelledby="wishes">
      <div className="head">
        <h2 id="wishes">{say('screen.expertsWishes')}</h2>
        <ActionLink view={view} command="wish-partner" kind="plain" />
      </div>
      {told.length === 0 ? (
        <p className="meta">{say('screen.expertsNoWishes')}</p>
      ) : (
        <ul className="sheet sheet-pad stack-s">
          {told.map(({ id: fact, parts }) => (
            <li key={fact}>
              {parts.map(({ id, values }) => (
                <p key={id} className={typeof values.words === 'string' ? 'voice' : 'capital'}>
                  {typeof values.words === 'string'
                    ? `”${values.words}”`
                    : [
                        words.choice('liking', String(values.liking)),
                        typeof values.person === 'string' && view.names[values.person],
                        typeof values.service === 'string' && view.names[values.service],
                        typeof values.competence === 'string' &&
                          words.choice('competence', values.competence),
                      ]
                        .filter(Boolean)
                        .join(': ')}
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
