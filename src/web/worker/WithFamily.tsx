/**
 * From the need to the invitation as one line of steps, for somebody standing in a stairwell: the next one open with the
 * few fields it needs, the others a line each.
 * @source model D, D.04–D.12
 */
import { useRef } from 'react'
import { Link, useParams } from 'react-router'
import type { CommandKind } from '#domain/commands'
import { useChanges } from '../api/changes.ts'
import { pathwayOf } from '../api/pathway.ts'
import { useSession, useView } from '../api/queries.ts'
import type { StepShown, View } from '../api/view.ts'
import '../style/referral.css'
import { ActionLink } from '../parts/ActionLink.tsx'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { CommandForm } from '../parts/form/CommandForm.tsx'
import { Page } from '../parts/Page.tsx'
import { StateMark } from '../parts/StateMark.tsx'
import { useSaid, useText } from '../text/use-text.ts'

/** In the order they are walked; D.12 is the other way to a partner. */
export const familyLine = ['D.04', 'D.05', 'D.06', 'D.07', 'D.08', 'D.12', 'D.10'] as const
type FamilyStep = (typeof familyLine)[number]

export const WithFamily = () => {
  const { id = '' } = useParams()
  const view = useView(id)
  return <Answered of={view}>{(seen) => <FamilyOf view={seen} />}</Answered>
}

/** Steps that are over, or go another way: they ask nothing more. */
const isPast = ({ state }: StepShown) => state === 'done' || state === 'skipped'

const FamilyOf = ({ view }: { view: View }) => {
  const say = useText()
  const said = useSaid()
  const top = useRef<HTMLOListElement>(null)
  useChanges(view.id)
  const steps = pathwayOf(view)?.steps ?? []
  const line = familyLine.flatMap((id) => steps.filter((step) => step.id === id))
  const next = line.find((step) => !isPast(step) && step.id !== 'D.12')
  return (
    <Page
      heading={say('screen.withFamily')}
      tab={say('screen.pairWork')}
      className="narrow-page"
      lede={say('screen.withFamilyLede')}
      above={
        <p className="crumbs">
          <Link to={`/pair-works/${view.id}`}>{view.client?.name ?? say('screen.pairWork')}</Link>
        </p>
      }
    >
      {line.length === 0 && (
        <Empty
          title={say('screen.withFamilyNotHereTitle')}
          action={
            <Link className="btn btn-2" to={`/pair-works/${view.id}`}>
              {say('screen.back')}
            </Link>
          }
        >
          {say('screen.withFamilyNotHere')}
        </Empty>
      )}
      <ol className="sheet family-line" ref={top} tabIndex={-1} hidden={line.length === 0}>
        {line.map((step) => (
          <li key={step.id} aria-current={step === next ? 'step' : undefined}>
            <div className="with-i">
              <StateMark state={step.state} />
              <b>{said(step.title)}</b>
            </div>
            {step === next ? (
              <div className="stack">
                <p className="meta">{said(step.guidance)}</p>
                <Do
                  view={view}
                  step={step.id as FamilyStep}
                  done={() => top.current?.focus({ preventScroll: true })}
                />
              </div>
            ) : (
              !isPast(step) &&
              step.id === 'D.12' && (
                <div className="btns">
                  <ActionLink view={view} command="apply-for-service" kind="plain" />
                </div>
              )
            )}
          </li>
        ))}
      </ol>
      {line.length > 0 && !next && <p className="saved">{say('screen.withFamilyDone')}</p>}
    </Page>
  )
}

/** Whoever must answer for the permission, or the client where nobody has been recorded. */
const family = (view: View): readonly { readonly id: string; readonly name: string }[] => {
  const givers = view.permissions?.is === 'all' ? view.permissions.givers : []
  const all = givers.map(({ person, name }) => ({ id: person, name: name ?? '' }))
  return all.length > 0 || !view.client ? all : [{ id: view.client.id, name: view.client.name }]
}

const informed = (view: View): ReadonlySet<string> =>
  new Set(
    view.record
      .filter(({ kind }) => kind === 'information-given')
      .flatMap(({ parts }) => parts.map(({ values }) => String(values.to))),
  )

const Do = ({ view, step, done }: { view: View; step: FamilyStep; done: () => void }) => {
  const say = useText()
  const { data: session } = useSession()
  const me = session?.person.id ?? ''
  const people = family(view)
  const only = people.length === 1 ? people[0]?.id : undefined
  const language = ['fi', 'sv', 'en'].includes(view.client?.language ?? '')
    ? view.client?.language
    : 'other'
  const untold = people.filter(({ id }) => !informed(view).has(id))
  const first = untold[0] ?? people[0]
  const form = (
    kind: CommandKind,
    given: Readonly<Record<string, unknown>>,
    hidden: readonly string[],
  ) => (
    <CommandForm
      key={`${kind} ${JSON.stringify(given)}`}
      view={view}
      kind={kind}
      me={me}
      given={given}
      hidden={new Set(hidden)}
      done={done}
    />
  )
  switch (step) {
    case 'D.04':
      return form('raise-with-client', only ? { who: only } : {}, only ? ['who'] : [])
    case 'D.05':
      return form('propose-pair-work', only ? { to: only } : {}, only ? ['to'] : [])
    case 'D.06':
      return (
        <>
          {first && (
            <p>
              {say('screen.withFamilyTell', { name: first.name })}
              {untold.length > 1 && (
                <span className="meta block">
                  {say('screen.withFamilyThen', {
                    names: untold
                      .slice(1)
                      .map(({ name }) => name)
                      .join(', '),
                  })}
                </span>
              )}
            </p>
          )}
          {form(
            'give-information',
            { ...(first ? { to: first.id } : {}), how: 'face-to-face', language },
            ['how', 'language', ...(first ? ['to'] : [])],
          )}
        </>
      )
    case 'D.07':
      return (
        <div className="btns">
          <Link className="btn" to={`/pair-works/${view.id}/sitting`}>
            {say('screen.withFamilyPermission')}
          </Link>
        </div>
      )
    case 'D.08':
    case 'D.12':
      return (
        <div className="btns">
          <ActionLink
            view={view}
            command="choose-partner"
            given={{ step }}
            label={say('screen.expertsFind')}
          />
          <ActionLink view={view} command="invite-member" kind="filled" />
          <ActionLink view={view} command="apply-for-service" kind="plain" />
        </div>
      )
    case 'D.10':
      return (
        <div className="btns">
          <ActionLink view={view} command="agree-agenda" kind="filled" />
        </div>
      )
  }
}

/** The way there, while the line is still being walked. */
export const ToFamily = ({ view }: { view: View }) => {
  const say = useText()
  const steps = pathwayOf(view)?.steps ?? []
  const line = familyLine.flatMap((id) => steps.filter((step) => step.id === id))
  if (view.standing !== 'home' || line.every(isPast)) return null
  return (
    <Link className="btn btn-2" to={`/pair-works/${view.id}/with-the-family`}>
      {say('screen.withFamily')}
    </Link>
  )
}
