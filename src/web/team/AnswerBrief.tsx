import { useState } from 'react'
import { Button } from 'suomifi-ui-components'
import { type Advice, advices, answerWords } from '#domain/brief'
import { type Profession, professions } from '#domain/words'
import type { Fault } from '../bases/Wrong.tsx'
import { ChoiceInput } from '../parts/form/ChoiceInput.tsx'
import { GuardedText } from '../parts/form/GuardedText.tsx'
import { HandForm, placeIn } from '../parts/form/HandForm.tsx'
import { SavedLine } from '../parts/form/SavedLine.tsx'
import { useText } from '../text/use-text.ts'
import { useTeamDraft } from './use-draft.ts'
import { type BriefShown, useTeamSend } from './use-team.ts'
import { faultsIn, useVouching } from './use-vouching.tsx'

interface Typed {
  readonly advice: Advice | ''
  readonly competence: Profession | ''
  readonly words: string
}
interface Sent {
  readonly brief: string
  readonly advice: Advice | ''
  readonly competence: Profession | null
  readonly words: string
  readonly tellsNobody: readonly string[]
}
const fields = {
  '/advice': 'answer-advice',
  '/competence': 'answer-competence',
  '/words': 'answer-words',
}

/** Pair with whom, ask first, or another way. More than one colleague may answer. */
export const AnswerBrief = ({ brief, done }: { brief: BriefShown; done: () => void }) => {
  const say = useText()
  const draft = useTeamDraft<Typed>('brief-answer', brief.id, {
    advice: '',
    competence: '',
    words: '',
  })
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const vouching = useVouching('answer')
  const send = useTeamSend<Sent>('/briefs/answers', false)
  const { value, change } = draft
  const offered = advices.filter((one) => one !== 'heard' || brief.toldAfterwards)
  const submit = async () => {
    const missing: Fault[] = []
    const isWordless = value.words.trim() === ''
    if (value.advice === '')
      missing.push({ id: 'answer-advice', text: say('screen.briefMissingAdvice') })
    if (value.advice === 'pair-with' && value.competence === '' && isWordless)
      missing.push({ id: 'answer-competence', text: say('screen.briefMissingCompetence') })
    if ((value.advice === 'ask-first' || value.advice === 'another-way') && isWordless)
      missing.push({ id: 'answer-words', text: say('screen.briefMissingWords') })
    const told = await vouching.judge({ 'answer-words': value.words })
    setFaults([...missing, ...told])
    if (missing.length + told.length > 0) return
    send.mutate(
      {
        brief: brief.id,
        advice: value.advice,
        competence: value.competence || null,
        words: value.words,
        tellsNobody: vouching.tellsNobody,
      },
      {
        onSuccess: () => {
          draft.drop()
          done()
        },
        onError: (error) => setFaults(faultsIn(error, fields) ?? []),
      },
    )
  }
  const at = placeIn(faults)
  return (
    <section aria-labelledby="answer">
      <h2 id="answer" className="section-h">
        {say(brief.answers.length > 0 ? 'screen.briefAddAnswer' : 'screen.briefAnswerTitle')}
      </h2>
      <HandForm faults={faults} error={send.error} submit={submit}>
        <ChoiceInput
          {...at('answer-advice')}
          label={say('screen.briefAdvice')}
          value={value.advice}
          options={offered.map((id) => ({
            id,
            label: id === 'heard' ? say('screen.advice-heard') : say(`choice.${id}`),
          }))}
          change={(advice) => change({ advice: advice as Advice })}
        />
        {value.advice === 'pair-with' && (
          <ChoiceInput
            {...at('answer-competence')}
            label={say('screen.briefCompetence')}
            value={value.competence}
            options={professions.map((id) => ({ id, label: say(`profession.${id}`) }))}
            change={(competence) => change({ competence: competence as Profession })}
          />
        )}
        <GuardedText
          {...at('answer-words')}
          label={say('screen.briefAnswerWords')}
          hint={say('screen.briefAnswerHint')}
          limit={answerWords}
          value={value.words}
          change={(words) => change({ words })}
        />
        {vouching.boxes}
        <SavedLine saved={draft.saved} />
        <div className="btns">
          <Button type="submit" aria-busy={send.isPending}>
            {say('screen.briefAnswerSend')}
          </Button>
        </div>
      </HandForm>
    </section>
  )
}
