import { useState } from 'react'
import { topics as allTopics, type Topic } from '#domain/words'
import { type Fault, faultAt, Wrong } from '../bases/Wrong.tsx'
import { ChipChoices } from '../team/ChipChoices.tsx'
import { useText } from '../text/use-text.ts'
import { Choice } from './Experts.tsx'
import { useExpertWords, type Wanted } from './experts.ts'
import { useExpertTexts, wordsIn } from './use-expert-words.ts'
import { WordBox } from './WordBox.tsx'

interface NeedFormProps {
  /** The client's own, where it is another than Finnish. */
  readonly language: string | undefined
  readonly faults: readonly Fault[]
  readonly search: (wanted: Wanted) => void
}

/** What is needed, in the order one thinks of it. */
export const NeedForm = ({ language, faults, search }: NeedFormProps) => {
  const say = useText()
  const texts = useExpertTexts()
  const { data: words } = useExpertWords()
  const [topics, setTopics] = useState<readonly Topic[]>([])
  const [competences, setCompetences] = useState('')
  const [profession, setProfession] = useState('')
  const [spoken, setSpoken] = useState(
    language && language !== 'fi' && language !== 'other' ? language : '',
  )
  const [area, setArea] = useState('')
  return (
    <form
      className="sheet sheet-pad stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        search({
          topics,
          competences: wordsIn(competences),
          professions: profession === '' ? [] : [profession],
          languages: spoken === '' ? [] : [spoken],
          area: area === '' ? [] : [area],
        })
      }}
    >
      <Wrong faults={faults} />
      <ChipChoices
        id="need-topics"
        label={say('screen.expertsTopics')}
        error={faultAt(faults, 'need-topics')}
        options={allTopics
          .filter((topic) => topic !== 'other')
          .map((id) => ({ id, label: say(`topic.${id}`) }))}
        value={topics}
        change={setTopics}
      />
      <div className="expert-filters">
        <WordBox
          id="need-competences"
          label={say('screen.expertsCompetence')}
          known={words?.competences}
          value={competences}
          change={setCompetences}
        />
        <Choice
          id="need-profession"
          label={say('screen.expertsProfession')}
          options={texts.professionOptions}
          value={profession}
          change={setProfession}
        />
        <Choice
          id="need-language"
          label={say('screen.expertsLanguage')}
          options={texts.languageOptions}
          value={spoken}
          change={setSpoken}
        />
        <Choice
          id="need-area"
          label={say('screen.expertsArea')}
          options={(words?.area ?? []).map((word) => ({ id: word, label: word }))}
          value={area}
          change={setArea}
        />
      </div>
      <p>
        <button type="submit" className="btn">
          {say('screen.expertsSearchNow')}
        </button>
      </p>
    </form>
  )
}
