import { useState } from 'react'
import { shortDay } from '../text/days.ts'
import type { TextKey } from '../text/keys.ts'
import { useText } from '../text/use-text.ts'
import { type Card, type CardPerson, sealedKinds, type Values, type Whole } from './card.ts'
import { CorrectForm, DayForm, NameForm } from './forms.tsx'
import { Phone } from './Phone.tsx'
import { kindText, RevealForm } from './RevealForm.tsx'

interface SheetProps {
  readonly pairWork: string
  readonly card: Card
  readonly person: CardPerson
  /** As whom they are here: the client, a guardian. */
  readonly role?: string | undefined
}

/** One person: what is known, what is closed, and what may be changed. */
export const PersonSheet = ({ pairWork, card, person, role }: SheetProps) => {
  const { whole } = person
  return (
    <section className="sheet sheet-pad stack" aria-labelledby={`person-${person.id}`}>
      <h3 id={`person-${person.id}`}>
        {person.name}
        {role && <span className="tag">{role}</span>}
      </h3>
      {whole ? (
        <WholePerson pairWork={pairWork} card={card} person={person} whole={whole} />
      ) : (
        person.phone && <Phone name={person.name} phone={person.phone} />
      )}
    </section>
  )
}

type OpenForm = 'reveal' | 'correct' | 'name' | 'death' | 'move'
const formText = {
  reveal: 'screen.reveal',
  correct: 'screen.identityCorrect',
  name: 'screen.newName',
  death: 'screen.death',
  move: 'screen.move',
} as const satisfies Record<OpenForm, TextKey>
/** Once in a life. */
const seldom: ReadonlySet<OpenForm> = new Set<OpenForm>(['name', 'death', 'move'])

const WholePerson = ({ pairWork, card, person, whole }: SheetProps & { readonly whole: Whole }) => {
  const say = useText()
  const [open, setOpen] = useState<OpenForm | null>(null)
  const [saved, setSaved] = useState(false)
  const [revealed, setRevealed] = useState<Values>({})
  const closed = whole.kept.filter((kind) => whole.values[kind] === undefined)
  const forms: readonly OpenForm[] = [
    ...(card.may.reveal && closed.length > 0 ? (['reveal'] as const) : []),
    ...(card.may.change ? (['correct', 'name'] as const) : []),
    ...(card.may.change && person.isClient ? (['death', 'move'] as const) : []),
  ]
  const given = {
    pairWork,
    person,
    whole,
    done: () => {
      setOpen(null)
      setSaved(true)
      setRevealed({})
    },
    cancel: () => setOpen(null),
  }
  return (
    <>
      <Known person={person} whole={whole} revealed={revealed} />
      {Object.keys(revealed).length > 0 && (
        <button type="button" className="btn btn-3" onClick={() => setRevealed({})}>
          {say('screen.revealHide')}
        </button>
      )}
      <p className="saved" role="status">
        {saved && open === null ? say('screen.identitySaved') : ''}
      </p>
      <div className="btns">
        {forms.map((form) => (
          <button
            key={form}
            type="button"
            className={seldom.has(form) ? 'btn btn-3' : 'btn btn-2'}
            aria-expanded={open === form}
            onClick={() => setOpen(open === form ? null : form)}
          >
            {say(formText[form])}
          </button>
        ))}
      </div>
      {open === 'reveal' && (
        <RevealForm
          pairWork={pairWork}
          person={person.id}
          closed={closed}
          shown={(values) => {
            setRevealed(values)
            setOpen(null)
          }}
          cancel={given.cancel}
        />
      )}
      {open === 'correct' && <CorrectForm {...given} />}
      {open === 'name' && <NameForm {...given} />}
      {(open === 'death' || open === 'move') && <DayForm key={open} kind={open} {...given} />}
    </>
  )
}

const Known = ({
  person,
  whole,
  revealed,
}: {
  readonly person: CardPerson
  readonly whole: Whole
  readonly revealed: Values
}) => {
  const say = useText()
  return (
    <dl className="known">
      {whole.diedOn && (
        <div>
          <dt>{say('screen.deathDay')}</dt>
          <dd>{say('screen.diedOn', { day: shortDay(whole.diedOn) })}</dd>
        </div>
      )}
      {whole.movedOn && (
        <div>
          <dt>{say('screen.moveDay')}</dt>
          <dd>
            {say('screen.movedOn', { day: shortDay(whole.movedOn), to: whole.movedTo ?? '' })}
          </dd>
        </div>
      )}
      {whole.earlierNames.length > 0 && (
        <div>
          <dt>{say('screen.identityEarlier')}</dt>
          {whole.earlierNames.map(({ name, until }) => (
            <dd key={`${name}${until}`}>
              {say('screen.identityEarlierUntil', { name, day: shortDay(until) })}
            </dd>
          ))}
        </div>
      )}
      {sealedKinds.map((kind) => (
        <div key={kind}>
          <dt>{say(kindText[kind])}</dt>
          <dd>
            <Kept
              person={person}
              kind={kind}
              value={revealed[kind] ?? whole.values[kind]}
              isKept={whole.kept.includes(kind)}
            />
          </dd>
        </div>
      ))}
      <div>
        <dt>{say('screen.birthDate')}</dt>
        <dd>{whole.birthDate ? shortDay(whole.birthDate) : say('screen.identityUnknown')}</dd>
      </div>
      <div>
        <dt>{say('screen.identityLanguage')}</dt>
        <dd>{say(`choice.${whole.language as 'fi' | 'sv' | 'en' | 'other'}`)}</dd>
      </div>
    </dl>
  )
}

const Kept = ({
  person,
  kind,
  value,
  isKept,
}: {
  readonly person: CardPerson
  readonly kind: keyof typeof kindText
  readonly value: string | undefined
  readonly isKept: boolean
}) => {
  const say = useText()
  if (value !== undefined)
    return kind === 'phone' ? <Phone name={person.name} phone={value} /> : value
  return (
    <span className="meta">{say(isKept ? 'screen.identityClosed' : 'screen.identityUnknown')}</span>
  )
}
