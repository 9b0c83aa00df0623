import { useDeferredValue, useState } from 'react'
import { Link } from 'react-router'
import { Checkbox, TextInput } from 'suomifi-ui-components'
import { useSession } from '../api/queries.ts'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { AskNav } from '../team/AskNav.tsx'
import { useText } from '../text/use-text.ts'
import { AskFirstLink } from './AskFirstLink.tsx'
import { ExpertFacts } from './ExpertFacts.tsx'
import { type ExpertsWanted, useExperts, useExpertWords } from './experts.ts'
import { useExpertTexts } from './use-expert-words.ts'
import '../style/experts.css'

interface Filter {
  readonly text: string
  readonly kind: string
  readonly profession: string
  readonly language: string
  readonly area: string
  readonly hasRoom: boolean
}
const noFilter: Filter = {
  text: '',
  kind: '',
  profession: '',
  language: '',
  area: '',
  hasRoom: false,
}

/** Who knows what, where and when. Nothing of any client is here. */
export const Experts = () => {
  const say = useText()
  const { data: session } = useSession()
  const isAdministrator = session?.audience === 'administrator'
  const [filter, setFilter] = useState(noFilter)
  const change = (changes: Partial<Filter>) => setFilter({ ...filter, ...changes })
  const found = useExperts(useDeferredValue(wantedOf(filter)))
  return (
    <Page
      heading={say('screen.experts')}
      lede={say('screen.expertsLede')}
      above={isAdministrator ? undefined : <AskNav />}
      beside={
        isAdministrator ? (
          <Link className="btn btn-2" to="/experts/import">
            {say('screen.expertsClientFile')}
          </Link>
        ) : (
          <>
            <Link className="btn" to="/find-pair">
              {say('screen.expertsFind')}
            </Link>
            <Link className="btn btn-2" to="/experts/own/mine">
              {say('screen.expertsOwn')}
            </Link>
            <Link className="btn btn-3" to="/experts/own/service">
              {say('screen.expertsService')}
            </Link>
          </>
        )
      }
    >
      <div className="stack-l">
        <Filters filter={filter} change={change} />
        <Answered of={found}>
          {({ pages }) =>
            pages[0]?.total === 0 ? (
              <NobodyFound isWorker={!isAdministrator} />
            ) : (
              <section className="stack" aria-labelledby="found">
                <h2 id="found" className="section-h">
                  <span role="status">
                    {say('screen.expertsCount', { count: pages[0]?.total ?? 0 })}
                  </span>
                </h2>
                <ul className="sheet expert-list">
                  {pages
                    .flatMap(({ experts }) => experts)
                    .map((expert) => (
                      <li key={expert.id} className="expert-row">
                        <ExpertFacts expert={expert} />
                        {!isAdministrator && <AskFirstLink expert={expert} />}
                      </li>
                    ))}
                </ul>
                {found.hasNextPage && (
                  <p>
                    <button
                      type="button"
                      className="btn btn-2"
                      aria-busy={found.isFetchingNextPage}
                      onClick={() => void found.fetchNextPage()}
                    >
                      {say('screen.expertsMore')}
                    </button>
                  </p>
                )}
              </section>
            )
          }
        </Answered>
      </div>
    </Page>
  )
}

/** Nobody of the list: the team may know, and is asked without naming anybody. */
export const NobodyFound = ({ isWorker = true }: { readonly isWorker?: boolean }) => {
  const say = useText()
  return (
    <Empty
      title={say('screen.expertsNobody')}
      action={
        isWorker && (
          <Link className="btn btn-2" to="/team/new">
            {say('screen.teamNew')}
          </Link>
        )
      }
    >
      {say(isWorker ? 'screen.expertsNobodyHelp' : 'screen.expertsNobodyHelpPlain')}
    </Empty>
  )
}

const wantedOf = ({ text, kind, profession, language, area, hasRoom }: Filter): ExpertsWanted => ({
  ...(text.trim() === '' ? {} : { text: text.trim() }),
  ...(kind === 'person' || kind === 'service' ? { kind } : {}),
  ...(profession === '' ? {} : { professions: [profession] }),
  ...(language === '' ? {} : { languages: [language] }),
  ...(area.trim() === '' ? {} : { area: [area.trim()] }),
  ...(hasRoom ? { hasRoom } : {}),
})

interface FiltersProps {
  readonly filter: Filter
  readonly change: (changes: Partial<Filter>) => void
}
const Filters = ({ filter, change }: FiltersProps) => {
  const say = useText()
  const texts = useExpertTexts()
  const { data: words } = useExpertWords()
  const kinds = ['person', 'service'] as const
  return (
    <search className="sheet sheet-pad expert-filters" aria-label={say('screen.expertsFilters')}>
      <TextInput
        id="expert-text"
        labelText={say('screen.expertsSearch')}
        value={filter.text}
        onChange={(typed) => change({ text: String(typed ?? '') })}
        autoComplete="off"
        fullWidth
      />
      <Choice
        id="expert-profession"
        label={say('screen.expertsProfession')}
        options={texts.professionOptions}
        value={filter.profession}
        change={(profession) => change({ profession })}
      />
      <Choice
        id="expert-language"
        label={say('screen.expertsLanguage')}
        options={texts.languageOptions}
        value={filter.language}
        change={(language) => change({ language })}
      />
      <Choice
        id="expert-area"
        label={say('screen.expertsArea')}
        options={(words?.area ?? []).map((word) => ({ id: word, label: word }))}
        value={filter.area}
        change={(area) => change({ area })}
      />
      <Choice
        id="expert-kind"
        label={say('screen.expertsKind')}
        none={say('screen.expertsKind-all')}
        options={kinds.map((id) => ({ id, label: say(`screen.expertsKind-${id}`) }))}
        value={filter.kind}
        change={(kind) => change({ kind })}
      />
      <Checkbox
        id="expert-room"
        checked={filter.hasRoom}
        onClick={({ checkboxState }) => change({ hasRoom: checkboxState })}
      >
        {say('screen.expertsHasRoom')}
      </Checkbox>
    </search>
  )
}

interface ChoiceProps {
  readonly id: string
  readonly label: string
  readonly none?: string
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly value: string
  readonly change: (value: string) => void
}
/** The browser's own list; nothing chosen is everything. */
export const Choice = ({ id, label, none, options, value, change }: ChoiceProps) => {
  const say = useText()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input select"
        value={value}
        onChange={(event) => change(event.target.value)}
      >
        <option value="">{none ?? say('screen.expertsAny')}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
