import type { PermissionsShown, View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { Empty } from '../parts/Empty.tsx'
import { shortDay } from '../text/days.ts'
import { useFactWords } from '../text/fact-words.ts'
import { useMaybeText, useText } from '../text/use-text.ts'

type All = Extract<PermissionsShown, { is: 'all' }>
interface WhoAnswersProps {
  readonly view: View
  readonly permissions: All
}

/** Who must answer and why, who was passed over and why, what a child understands and has forbidden, who contradicts whom. */
export const WhoAnswers = ({ view, permissions }: WhoAnswersProps) => {
  const say = useText()
  const { answerers } = permissions.answering
  return (
    <section aria-labelledby="givers">
      <div className="head">
        <h2 id="givers">{say('screen.whoAnswers')}</h2>
        <div className="btns">
          <ActionLink view={view} command="assess-capacity" kind="plain" />
          <ActionLink view={view} command="record-representation" kind="plain" />
          <ActionLink view={view} command="require-giver" />
        </div>
      </div>
      {answerers.length === 0 ? (
        <Empty title={say('screen.noGiversTitle')}>{say('screen.noGivers')}</Empty>
      ) : (
        <ul className="sheet lines-sheet">
          {answerers.map((one) => (
            <AnswererRow key={one.person} view={view} answerer={one} />
          ))}
        </ul>
      )}
      <AroundAnswering view={view} permissions={permissions} />
    </section>
  )
}

const AnswererRow = ({
  view,
  answerer,
}: {
  view: View
  answerer: All['answering']['answerers'][number]
}) => {
  const say = useText()
  const maybe = useMaybeText()
  const words = useFactWords(view)
  const { person, standing, reason, from, until, matter } = answerer
  const told = [
    maybe(`choice.${standing}`),
    matter,
    from && person !== view.client?.id && say('screen.whoSince', { from: shortDay(from) }),
    until && say('screen.untilTheDay', { day: shortDay(until) }),
  ]
  return (
    <li className="line-row">
      <div>
        <b>{words.name(person)}</b>
        <span className="meta block">{told.filter(Boolean).join(', ')}</span>
        {reason && <span className="block">{say('screen.whoBecause', { reason })}</span>}
      </div>
      <ActionLink view={view} command="release-giver" given={{ giver: person }} kind="plain" />
    </li>
  )
}

/** What the home must see beside the names: nobody who contradicts is hidden, nobody who was left out forgotten. */
export const AroundAnswering = ({ view, permissions }: WhoAnswersProps) => {
  const say = useText()
  const words = useFactWords(view)
  const { passedOver, understandings, askAbout, forbidden, contradictions } = permissions.answering
  const names = (people: readonly string[]) => people.map((one) => words.name(one)).join(', ')
  const topics = (list: readonly string[]) =>
    list.map((one) => say(`topic.${one as 'money'}`)).join(', ')
  if (
    !askAbout &&
    [passedOver, understandings, forbidden, contradictions].every(({ length }) => length === 0)
  )
    return null
  return (
    <ul className="sheet lines-sheet answering">
      {contradictions.map(({ party, yes, no }) => (
        <li key={`c${party}`}>
          <b>
            {say('screen.whoContradict', {
              yes: names(yes),
              no: names(no),
              party: words.name(party),
            })}
          </b>
          <span className="block">{say('screen.whoContradictOut')}</span>
        </li>
      ))}
      {askAbout && (
        <li className="line-row">
          <span>
            {say('screen.whoAskAbout', {
              name: view.client?.name ?? '',
              age: askAbout.age,
              day: shortDay(askAbout.since),
            })}
          </span>
          <ActionLink view={view} command="assess-capacity" />
        </li>
      )}
      {understandings.map(({ who, understands, reason, on }, index) => (
        <li key={`u${index}`}>
          <b>
            {words.name(who)}:{' '}
            {say(understands ? 'screen.whoUnderstands' : 'screen.whoUnderstandsNot')}
          </b>
          <span className="meta block">{shortDay(on)}</span>
          <span className="block">{say('screen.whoBecause', { reason })}</span>
        </li>
      ))}
      {passedOver.map(({ person, reason, on }) => (
        <li key={`p${person}`}>
          <b>
            {say('screen.whoPassedOver')}: {words.name(person)}
          </b>
          <span className="block">
            {say('screen.whoPassedOverOn', { day: shortDay(on), reason })}
          </span>
        </li>
      ))}
      {forbidden.map(({ guardian, topics: about, grounds }, index) => (
        <li key={`f${index}`}>
          <b>{say('screen.whoForbade', { topics: topics(about) })}</b>
          <span className="block">
            {say('screen.whoForbadeFrom', { name: words.name(guardian) })}
          </span>
          <span className="block">{say('screen.whoBecause', { reason: grounds })}</span>
        </li>
      ))}
    </ul>
  )
}
