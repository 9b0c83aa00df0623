import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { ErrorSummary } from 'suomifi-ui-components'
import { grantableCategories } from '#domain/words'
import type { PermissionsShown, View, WhoAnswersShown } from '../api/view.ts'
import { ChoiceRows } from '../client/ChoiceRows.tsx'
import { NotTopics } from '../client/NotTopics.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { useDraft } from '../parts/form/use-draft.ts'
import { usePlaceGuard } from '../record/use-place-guard.tsx'
import { shortDay } from '../text/days.ts'
import { useFactWords } from '../text/fact-words.ts'
import { useMaybeText, useText } from '../text/use-text.ts'
import { HowItWasGiven } from './HowItWasGiven.tsx'
import { PartyAnswers } from './PartyAnswers.tsx'
import { PartyPick } from './PartyPick.tsx'
import { usePartyOptions } from './party-options.ts'
import { isTooLarge, ScanPick } from './ScanPick.tsx'
import { useSendSitting } from './send-sitting.ts'
import {
  type BodyLine,
  linesOfSitting,
  type SittingChoices,
  type SittingTrouble,
  sittingTroubles,
  startingSitting,
  toggled,
  usualCategories,
} from './sitting-form.ts'
import { troublesByParty, troubleWords } from './trouble.ts'
import { usePreview } from './use-sitting.ts'
import { WhatTheyRead } from './WhatTheyRead.tsx'

type Answerer = WhoAnswersShown['answerers'][number]
interface SittingFormProps {
  readonly view: View
  readonly permissions: Extract<PermissionsShown, { is: 'all' }>
  readonly me: string
  readonly back: string
}
const placeOf: Readonly<Record<SittingTrouble | 'scan', string>> = {
  parties: 'sitting-parties',
  givers: 'sitting-givers',
  categories: 'sitting-categories',
  answers: 'sitting-all-yes',
  until: 'sitting-until',
  form: 'sitting-form',
  scan: 'sitting-scan',
}

export const SittingForm = ({ view, permissions, me, back }: SittingFormProps) => {
  const say = useText()
  const maybe = useMaybeText()
  const words = useFactWords(view)
  const options = usePartyOptions(view, permissions)
  const draft = useDraft<SittingChoices>({
    place: { pairWork: view.id, form: 'sitting', about: '' },
    start: () => startingSitting(view, me, say('screen.sittingPurposeUsual')),
    words: ({ purpose }) => [purpose],
  })
  const { values: choices, set: setChoices } = draft
  const place = usePlaceGuard(view, choices.purpose)
  const [troubles, setTroubles] = useState<readonly (SittingTrouble | 'scan')[]>([])
  const [file, setFile] = useState<File | null>(null)
  const summary = useRef<HTMLHeadingElement>(null)
  const read = useRef<HTMLHeadingElement>(null)
  const preview = usePreview(view)
  const sending = useSendSitting(view, draft, back)
  useEffect(() => {
    if (troubles.length > 0) summary.current?.focus()
  }, [troubles])
  useEffect(() => {
    if (preview.data) read.current?.focus()
  }, [preview.data])
  const change = (changed: Partial<SittingChoices>) => {
    setChoices({ ...choices, ...changed })
    preview.reset()
    sending.reset()
  }
  const linesIn = ({ parties, categories, purpose }: SittingChoices) => [
    { label: say('screen.sittingWho'), words: parties.map(nameOf).join(', ') },
    {
      label: say('screen.sittingWhat'),
      words: grantableCategories
        .filter((id) => categories.includes(id))
        .map((id) => say(`category.${id}`))
        .join(', '),
    },
    { label: say('screen.sittingPurpose'), words: purpose },
  ]
  const isOral = choices.form === 'oral'
  const isSigned = choices.form === 'written-signed'
  const nameOf = (party: string) =>
    options.find(({ id }) => id === party)?.label ?? words.name(party)
  const wordsOf: Readonly<Record<SittingTrouble | 'scan', string>> = {
    parties: say('screen.pickedNone'),
    givers: say('screen.giverNone'),
    categories: say('screen.chooseSome'),
    answers: say('screen.sittingNotSaid'),
    until: choices.lasts === 'day' ? say('screen.errorNoDay') : say('screen.chooseLength'),
    form: say('screen.sittingFormNone'),
    scan: say('screen.scanTooLarge'),
  }
  const errorAt = (one: SittingTrouble | 'scan') =>
    troubles.includes(one) ? wordsOf[one] : undefined
  const whenSound = (then: (lines: readonly BodyLine[]) => void) => {
    const found = [
      ...sittingTroubles(choices),
      ...(isOral || !isTooLarge(file) ? [] : (['scan'] as const)),
    ]
    setTroubles(found)
    if (found.length === 0 && !sending.isSending) then(linesOfSitting(choices))
  }
  const refused = sending.error ?? preview.error
  const told = troubleWords(refused, say)
  const standingWords = ({ standing, until, reason }: Answerer) =>
    [
      maybe(`choice.${standing}`),
      until && say('screen.untilTheDay', { day: shortDay(until) }),
      reason && say('screen.whoBecause', { reason }),
    ]
      .filter(Boolean)
      .join(', ')
  return (
    <form
      className="command-form stack-l"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        whenSound((lines) => sending.send(lines, isSigned ? file : null, place.keepsPlace))
      }}
    >
      {troubles.length > 0 && (
        <ErrorSummary
          headingText={say('screen.formErrors')}
          headingRef={summary}
          headingVariant="h2"
          items={troubles.map((one) => ({ text: wordsOf[one], inputId: placeOf[one] }))}
        />
      )}
      <PartyPick
        id={placeOf.parties}
        options={options}
        value={choices.parties}
        error={errorAt('parties')}
        change={(party, isOn) => change({ parties: toggled(choices.parties, party, isOn) })}
      />
      {permissions.givers.length > 1 && (
        <ChoiceRows
          id={placeOf.givers}
          label={say('screen.sittingGivers')}
          hint={say('screen.sittingGiversHint')}
          error={errorAt('givers')}
          isMany
          value={choices.givers}
          options={permissions.answering.answerers.map((one) => ({
            id: one.person,
            label: words.name(one.person),
            note: standingWords(one),
          }))}
          change={(giver, isOn) => change({ givers: toggled(choices.givers, giver, isOn) })}
        />
      )}
      <ChoiceRows
        id={placeOf.categories}
        label={say('screen.sittingWhat')}
        hint={say('screen.nameInEvery')}
        shortcut={
          <button
            type="button"
            className="btn btn-2"
            onClick={() => change({ categories: usualCategories })}
          >
            {say('screen.sittingUsual')}
          </button>
        }
        error={errorAt('categories')}
        isMany
        value={choices.categories}
        options={grantableCategories.map((id) => ({ id, label: say(`category.${id}`) }))}
        change={(id, isOn) => change({ categories: toggled(choices.categories, id, isOn) })}
      />
      <NotTopics
        value={choices.minusTopics}
        change={(topic, isOn) => change({ minusTopics: toggled(choices.minusTopics, topic, isOn) })}
      />
      <PartyAnswers
        choices={choices}
        change={change}
        nameOf={nameOf}
        giverName={(giver) => words.name(giver)}
        allYesId={placeOf.answers}
        unanswered={errorAt('answers')}
        errors={troublesByParty(refused, linesOfSitting(choices))}
      />
      <HowItWasGiven
        view={view}
        permissions={permissions}
        choices={choices}
        change={change}
        untilId={placeOf.until}
        error={errorAt('until')}
        formId={placeOf.form}
        formError={errorAt('form')}
        placeWarning={place.warning}
      />
      {!isOral && (
        <ScanPick
          id={placeOf.scan}
          hint={say('screen.scanLater')}
          error={errorAt('scan')}
          file={file}
          change={(picked) => {
            setFile(picked)
            // A signed form says how it was given.
            if (picked && choices.form === '') change({ form: 'written-signed' })
          }}
        />
      )}
      {preview.data && (
        <section className="stack" aria-labelledby="sitting-reads">
          <h2 id="sitting-reads" ref={read} tabIndex={-1} className="h3">
            {say('screen.sittingPreview')}
          </h2>
          {preview.data.map((one) => (
            <WhatTheyRead key={one.party} view={view} preview={one} name={nameOf(one.party)} />
          ))}
        </section>
      )}
      {told.length > 0 && (
        <div className="error" role="alert">
          {told.map((one) => (
            <p key={one}>{one}</p>
          ))}
        </div>
      )}
      <DraftState draft={draft} lines={linesIn} />
      <div className="btns">
        <button type="submit" className="btn" aria-busy={sending.isSending}>
          {say('screen.sittingSave')}
        </button>
        <button
          type="button"
          className="btn btn-2"
          aria-busy={preview.isPending}
          onClick={() => whenSound((lines) => preview.mutate(lines))}
        >
          {say('screen.sittingPreview')}
        </button>
        <Link className="btn btn-3" to={back}>
          {say('screen.back')}
        </Link>
      </div>
    </form>
  )
}
