import { useEffect, useRef, useState } from 'react'
import { Link, useParams } from 'react-router'
import { RadioButton, RadioButtonGroup, Textarea } from 'suomifi-ui-components'
import { capacities } from '#domain/expert'
import { isProblem } from '../api/problem.ts'
import { Answered } from '../parts/Answered.tsx'
import { DayInput } from '../parts/form/DayInput.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { LeaveForm } from '../parts/form/LeaveForm.tsx'
import type { Line } from '../parts/form/TwoVersions.tsx'
import { useDraft } from '../parts/form/use-draft.ts'
import { NotFound } from '../parts/NotFound.tsx'
import { Page } from '../parts/Page.tsx'
import { Refused } from '../sign-in/Refused.tsx'
import type { TextKey } from '../text/keys.ts'
import { useLanguage, useText } from '../text/use-text.ts'
import { differing, type EntryTyped, readEntry, typedOf, useEntryLines } from './entry-typed.ts'
import {
  type OwnEntryShown,
  useExpertWords,
  useKeepEntry,
  useOwnEntries,
  type Whose,
} from './experts.ts'
import { Ticks } from './Ticks.tsx'
import { useExpertTexts } from './use-expert-words.ts'
import { WordBox } from './WordBox.tsx'
import '../style/experts.css'

/** What one tells of oneself, or those who work in a service tell of it. */
export const OwnEntry = () => {
  const say = useText()
  const { whose } = useParams()
  const found = useOwnEntries()
  const [saved, setSaved] = useState<string>()
  if (whose !== 'mine' && whose !== 'service') return <NotFound />
  const isMine = whose === 'mine'
  return (
    <Page
      heading={say(isMine ? 'screen.expertsOwn' : 'screen.expertsService')}
      lede={say(isMine ? 'screen.expertsOwnLede' : 'screen.expertsServiceLede')}
      className="narrow-page"
      above={
        <p className="crumbs">
          <Link to="/experts">{say('screen.experts')}</Link>
        </p>
      }
      beside={
        <Link className="btn btn-3" to={`/experts/own/${isMine ? 'service' : 'mine'}`}>
          {say(isMine ? 'screen.expertsService' : 'screen.expertsOwn')}
        </Link>
      }
    >
      <p className="saved" role="status">
        {saved === whose ? say('screen.expertsSaved') : ''}
      </p>
      <Answered of={found}>
        {(entries) => (
          <EntryForm
            key={whose}
            whose={whose}
            entry={entries[whose]}
            done={() => setSaved(whose)}
          />
        )}
      </Answered>
    </Page>
  )
}

/** Which field the server means, by the name it has in the body. */
const fieldOf: Readonly<Record<string, TextKey>> = {
  competences: 'screen.expertsCompetences',
  area: 'screen.expertsAreas',
  languages: 'screen.expertsLanguages',
  fullUntil: 'screen.expertsFullUntil',
  howToAsk: 'screen.expertsHowToAsk',
}

interface EntryFormProps {
  readonly whose: Whose
  readonly entry: OwnEntryShown
  readonly done: () => void
}
const EntryForm = ({ whose, entry, done }: EntryFormProps) => {
  const say = useText()
  const language = useLanguage()
  const texts = useExpertTexts()
  const linesOf = useEntryLines(whose)
  const { data: words } = useExpertWords()
  const keep = useKeepEntry(whose)
  const draft = useDraft<EntryTyped>({
    place: { pairWork: null, form: 'expert-own', about: whose },
    start: () => typedOf(entry),
    words: ({ competences, area, howToAsk }) =>
      [competences, area, howToAsk].filter((text) => text.trim() !== ''),
  })
  const { saved } = draft
  // As long as nothing is typed, the form shows what stands in the list.
  const typed = saved.state === 'nothing' ? typedOf(entry) : draft.values
  const isBehind = typed.revision !== entry.revision && !keep.isPending
  const [dayError, setDayError] = useState<string>()
  const trouble = useRef<HTMLDivElement>(null)
  const change = (changes: Partial<EntryTyped>) => draft.set({ ...typed, ...changes })
  useEffect(() => {
    if (keep.error) trouble.current?.focus()
  }, [keep.error])
  const save = async (told: object) => {
    try {
      await keep.mutateAsync({ revision: entry.revision, entry: told })
    } catch {
      // Told above the form.
      return
    }
    // Though the form has been left meanwhile.
    draft.drop()
    done()
  }
  const send = () => {
    const told = readEntry(typed)
    setDayError(told === null ? say('screen.errorNoDay') : undefined)
    if (told === null) return document.getElementById('entry-until')?.focus()
    return void save(told)
  }
  const isMine = whose === 'mine'
  return (
    <form
      className="sheet sheet-pad expert-own"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <p className="meta">{texts.updated(entry)}</p>
      {(keep.error || isBehind) && (
        <div ref={trouble} tabIndex={-1}>
          {isBehind ? (
            <ChangedMeanwhile
              lines={differing(linesOf(typedOf(entry)), linesOf(typed))}
              take={draft.startAgain}
            />
          ) : (
            <KeepTrouble error={keep.error} />
          )}
        </div>
      )}
      <WordBox
        id="entry-competences"
        label={say('screen.expertsCompetences')}
        hint={say('screen.expertsCompetencesHint')}
        known={words?.competences}
        value={typed.competences}
        change={(competences) => change({ competences })}
      />
      <Ticks
        legend={say(isMine ? 'screen.expertsLanguages' : 'screen.expertsLanguagesService')}
        options={withOwn(texts.languageOptions, entry.languages)}
        first={[...mostSpoken, ...entry.languages]}
        others={say('screen.expertsOtherLanguages')}
        value={typed.languages}
        change={(languages) => change({ languages })}
      />
      <WordBox
        id="entry-area"
        label={say(isMine ? 'screen.expertsAreas' : 'screen.expertsAreasService')}
        hint={say('screen.expertsAreasHint')}
        known={words?.area}
        value={typed.area}
        change={(area) => change({ area })}
      />
      <Ticks
        className="expert-days"
        legend={say('screen.expertsDays')}
        options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({
          id: String(day),
          label: texts.days([day]),
        }))}
        value={typed.workingDays.map(String)}
        change={(days) => change({ workingDays: days.map(Number) })}
      />
      <RadioButtonGroup
        name="entry-capacity"
        labelText={say('screen.expertsCapacity')}
        value={typed.capacity}
        onChange={(capacity) => change({ capacity })}
      >
        {[...capacities, 'unsaid' as const].map((band) => (
          <RadioButton key={band} id={`entry-capacity-${band}`} value={band}>
            {say(
              band === 'unsaid' && !isMine
                ? 'screen.expertsCapacity-unsaidService'
                : `screen.expertsCapacity-${band}`,
            )}
          </RadioButton>
        ))}
      </RadioButtonGroup>
      {typed.capacity === 'full' && (
        <DayInput
          id="entry-until"
          label={say('screen.expertsFullUntil')}
          hint={undefined}
          optional={say('screen.optional')}
          error={dayError}
          language={language}
          value={typed.fullUntil}
          change={(fullUntil) => change({ fullUntil })}
        />
      )}
      <Textarea
        id="entry-how"
        labelText={say(isMine ? 'screen.expertsHowToAsk' : 'screen.expertsHowToAskService')}
        hintText={say('screen.expertsHowToAskHint')}
        value={typed.howToAsk}
        onChange={(event) => change({ howToAsk: event.target.value })}
        fullWidth
      />
      <DraftState draft={draft} lines={linesOf} />
      <div className="btns">
        <button type="submit" className="btn" aria-busy={keep.isPending}>
          {say('screen.expertsSave')}
        </button>
        <LeaveForm to="/experts" saved={saved} />
        {saved.state !== 'nothing' && (
          <button type="button" className="btn btn-3" onClick={draft.startAgain}>
            {say('screen.emptyDraft')}
          </button>
        )}
      </div>
    </form>
  )
}

/** What was typed was begun from an entry that is another now: what stands there is shown before it is gone over. */
const ChangedMeanwhile = ({
  lines,
  take,
}: {
  readonly lines: readonly Line[]
  readonly take: () => void
}) => {
  const say = useText()
  return (
    <section className="notice stack-s" aria-labelledby="entry-changed">
      <h2 className="h3" id="entry-changed">
        {say('screen.expertsChangedTitle')}
      </h2>
      <p>{say('screen.expertsChangedWhat')}</p>
      {lines.map(({ label, words }) => (
        <p key={label}>
          <span className="meta block">{label}</span>
          <span className="as-written">{words || say('screen.expertsChangedEmpty')}</span>
        </p>
      ))}
      <div className="btns">
        <button type="button" className="btn btn-2" onClick={take}>
          {say('screen.expertsChangedTake')}
        </button>
      </div>
    </section>
  )
}

const KeepTrouble = ({ error }: { readonly error: unknown }) => {
  const say = useText()
  // The newest is on its way, and is shown as soon as it is here.
  if (!error || isProblem(error, 412)) return null
  const fields = isProblem(error, 422)
    ? error.body.errors.flatMap(({ pointer }) => fieldOf[pointer?.split('/')[2] ?? ''] ?? [])
    : []
  return fields.length === 0 ? (
    <Refused error={error} />
  ) : (
    <p className="error" role="alert">
      {say('screen.expertsWrong', { what: [...new Set(fields)].map((key) => say(key)).join(', ') })}
    </p>
  )
}

const mostSpoken = ['fi', 'sv', 'en', 'fse']

/** A language nobody has named here stays a choice for whoever speaks it. */
const withOwn = (
  options: readonly { readonly id: string; readonly label: string }[],
  own: readonly string[],
) => [
  ...options,
  ...own
    .filter((code) => !options.some(({ id }) => id === code))
    .map((code) => ({ id: code, label: code })),
]
