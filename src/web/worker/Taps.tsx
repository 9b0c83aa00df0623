import { Link, useLocation } from 'react-router'
import type { CommandKind } from '#domain/commands'
import { useSession } from '../api/queries.ts'
import { Icon } from '../parts/Icon.tsx'
import { useActionPath } from '../parts/use-action-path.ts'
import type { TextKey } from '../text/keys.ts'
import { useMaybeText, useText } from '../text/use-text.ts'
import { type Tap, useTap } from './use-tap.ts'

interface Said extends Tap {
  readonly label: TextKey
}

const with_ =
  (payload: Record<string, unknown>): Tap['payload'] =>
  () =>
    payload
const tried =
  (how: string, outcome: string): Tap['payload'] =>
  (view) => ({ who: view.client?.id, how, outcome })

/** What a tap must know that a step alone does not tell: without it the form asks. */
const needed: Readonly<Partial<Record<CommandKind, string>>> = {
  'accept-task': 'task',
  'finish-task': 'task',
  'reassign-task': 'task',
  'agree-meeting': 'meeting',
  'read-note': 'note',
  'accept-hand-over': 'offer',
}
const isKnown = (command: CommandKind, about: Readonly<Record<string, string>>): boolean => {
  const name = needed[command]
  return name === undefined || about[name] !== undefined
}

/** At the door: nobody called. */
const isVisit = (about: Readonly<Record<string, string>>): boolean => about.how === 'visit'

/** Where one tap is enough, what it tells. Whatever needs words opens its form. */
const tapsOf = (
  command: CommandKind,
  about: Readonly<Record<string, string>>,
  me: string | undefined,
): readonly Said[] => {
  if (!isKnown(command, about)) return []
  if (command === 'contact-client') {
    const called = tried('phone', 'no-answer')
    const visited = tried('visit', 'not-at-home')
    return [
      ...(isVisit(about)
        ? []
        : [{ kind: command, label: 'screen.tapNoAnswer', payload: called } as const]),
      { kind: command, label: 'screen.tapNotAtHome', payload: visited },
    ]
  }
  if (command === 'confirm-step')
    return [{ kind: command, label: 'screen.tapDone', payload: with_(about) }]
  if (command === 'accept-task')
    return [
      { kind: command, label: 'screen.tapTake', payload: with_(about) },
      { kind: 'return-task', label: 'screen.tapHandBack', payload: with_(about) },
    ]
  if (command === 'finish-task')
    return [
      { kind: command, label: 'screen.tapDone', payload: with_(about) },
      { kind: 'return-task', label: 'screen.tapHandBack', payload: with_(about) },
    ]
  if (command === 'reassign-task' && me)
    return [{ kind: command, label: 'screen.tapTakeBack', payload: with_({ ...about, doer: me }) }]
  if (command === 'agree-meeting')
    return [{ kind: command, label: 'screen.tapSuits', payload: with_(about) }]
  if (command === 'read-note')
    return [{ kind: command, label: 'screen.tapRead', payload: with_(about) }]
  if (command === 'accept-hand-over')
    return [
      { kind: command, label: 'screen.tapAccept', payload: with_(about) },
      { kind: 'decline-hand-over', label: 'screen.tapDecline', payload: with_(about) },
    ]
  return []
}

/** What takes the place of the form where a tap has said the rest. */
const besideTaps: Readonly<Partial<Record<CommandKind, readonly [CommandKind, TextKey]>>> = {
  'contact-client': ['contact-client', 'screen.tapReached'],
  'agree-meeting': ['decline-meeting', 'screen.tapDoesNotSuit'],
  'reassign-task': ['reassign-task', 'screen.tapGiveOn'],
}

interface TapsProps {
  readonly pairWork: string
  readonly command: CommandKind
  readonly about?: Readonly<Record<string, string>>
  readonly isFirst?: boolean
  /** The row tells what is asked: the button only answers. */
  readonly isAnswer?: boolean
  /** Done for somebody away: theirs is not handed back. */
  readonly isStandIn?: boolean
  /** `how`: what the fact alone does not tell, as the button said it. */
  readonly done: (kind: CommandKind, how?: string) => void
  /** Somebody had done it already: told where the row is not, since it goes. */
  readonly past?: (why: string) => void
}

/** One action of a row in a list: done in place where one tap is enough, else the way to its form. */
export const Taps = ({
  pairWork,
  command,
  about = {},
  isFirst = false,
  isAnswer = false,
  isStandIn = false,
  done,
  past,
}: TapsProps) => {
  const say = useText()
  const maybe = useMaybeText()
  const { pathname } = useLocation()
  const pathOf = useActionPath({ id: pairWork, standing: 'home' })
  const { tap, isTapping, told, failed, trouble } = useTap<Said>(
    pairWork,
    (kind, { label }) => done(kind, kind === 'contact-client' ? say(label) : undefined),
    past,
  )
  const { data: session } = useSession()
  const taps = tapsOf(command, about, session?.person.id).filter(
    ({ kind }) => !(isStandIn && kind === 'return-task'),
  )
  const beside = isKnown(command, about) && !isVisit(about) ? besideTaps[command] : undefined
  const [form, label] = beside ?? (taps.length === 0 ? [command, null] : [null, null])
  const link = form && (
    <Link
      className={isFirst && taps.length === 0 ? 'btn' : 'btn btn-2'}
      to={pathOf(form, about)}
      state={{ from: pathname }}
    >
      {label ? say(label) : (isAnswer && maybe(`screen.answer-${form}`)) || say(`command.${form}`)}
    </Link>
  )
  return (
    <div className="taps">
      {command === 'contact-client' && link}
      {taps.map((one, place) => (
        <button
          key={one.label}
          type="button"
          className={place === 0 && command !== 'contact-client' ? 'btn btn-2' : 'btn btn-3'}
          aria-busy={isTapping}
          onClick={() => tap(one)}
        >
          {told?.label === one.label && <Icon name="saved" small />}
          {say(one.label)}
        </button>
      ))}
      {command !== 'contact-client' && link}
      {trouble && (
        <p className="error" role="alert">
          {say('screen.tapNotDone', { why: trouble })}{' '}
          {failed && (
            <button type="button" className="text-button" onClick={() => tap(failed)}>
              {say('screen.tapAgainNow')}
            </button>
          )}
        </p>
      )}
    </div>
  )
}
