import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useText } from '../text/use-text.ts'
import { PairWorkPick } from './PairWorkPick.tsx'
import { type BriefAnswerShown, copyOf } from './use-team.ts'

/** The advice, its words and the week go to a pair work's own form, inside this window; nothing of the case does. */
export const UseAnswer = ({ answer }: { answer: BriefAnswerShown }) => {
  const say = useText()
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const isHeard = answer.advice === 'heard'
  const { words: told, ...rest } = copyOf(answer)
  // The fact has no place of its own for whom to pair with: it goes along in words.
  const words = [...(answer.competence ? [say(`profession.${answer.competence}`)] : []), told]
    .filter(Boolean)
    .join(': ')
  const query = new URLSearchParams(
    Object.entries(rest).map(([name, value]) => [name, String(value)]),
  )
  const to = (pairWork: string) =>
    `/pair-works/${pairWork}/actions/${isHeard ? 'tell-team-afterwards' : `copy-team-answer?${query}`}`
  const state = isHeard || words === '' ? {} : { carried: { words } }
  if (!isOpen)
    return (
      <div className="btns">
        <button type="button" className="btn btn-2" onClick={() => setOpen(true)}>
          {say(isHeard ? 'screen.briefUseTold' : 'screen.briefUse')}
        </button>
      </div>
    )
  return (
    <div className="stack-s use-answer">
      {!isHeard && <p className="meta">{say('screen.briefUseHelp')}</p>}
      <PairWorkPick
        id={`use-${answer.person}`}
        label={say('screen.briefUseWhich')}
        button={say(isHeard ? 'screen.briefUseTold' : 'screen.briefUseThis')}
        none={say('screen.briefUseNone')}
        go={(pairWork) => void navigate(to(pairWork), { state })}
      />
      {!isHeard && (
        <p>
          <Link to="/pair-works/new" state={{ teamAnswer: { query: String(query), words } }}>
            {say('screen.briefUseNew')}
          </Link>
        </p>
      )}
    </div>
  )
}
