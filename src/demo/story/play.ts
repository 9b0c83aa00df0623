/** Plays a story step by step against the server, and says of each what came of it. */
import { type Instant, instant } from '#domain/calendar'
import { type Doorkeeper, type Reply, type Visitor } from '../play/door.ts'
import { findLabelled, isCommandKind, type RecordedFact, resolvePayload } from '../play/resolve.ts'
import { type HandClock, handClock, type Theatre } from '../play/theatre.ts'
import { minutesLater, spokenMoment } from '../play/times.ts'
import { at, judgeAnswer, judgeSees, list, type Naming } from './judge.ts'
import { judgeLog } from './judge-log.ts'
import {
  type Check,
  inThirdPerson,
  type PlayedStep,
  type PlayedStory,
  spokenTime,
} from './prose.ts'
import { referralSent } from './referrals.ts'
import { sentElsewhere } from './sitting.ts'
import { type Stage, setStage } from './stage.ts'
import { type Asks, listOf, type Sees, type Story, type StoryStep } from './story.ts'

interface SentCommand {
  readonly path: string
  readonly body: Readonly<Record<string, unknown>> | Buffer
}
/** What a label stands for: entries of a pair work, a pair work itself, a cursor, or a command to send again. */
interface Labelled {
  readonly recorded: readonly RecordedFact[]
  readonly pairWork?: string
  readonly cursor?: string
  readonly sent?: SentCommand
  readonly referral?: string
}

interface Play {
  readonly story: Story
  readonly theatre: Theatre
  readonly door: Doorkeeper
  readonly clock: HandClock
  readonly stage: Stage
  readonly naming: Naming
  readonly labels: Map<string, Labelled>
  /** The newest pair work opened. */
  newest: string | null
}

export const playStory = async (story: Story, theatre: Theatre): Promise<PlayedStory> => {
  const first = story.steps.find((step) => step.when !== undefined)?.when
  const clock = handClock(spokenMoment(first ?? '') ?? instant('2026-01-12T07:00:00.000Z'))
  const door = await theatre.build(clock.now)
  try {
    const stage = await setStage(story, theatre, door, clock)
    const labels = new Map<string, Labelled>()
    const play: Play = {
      story,
      theatre,
      door,
      clock,
      stage,
      labels,
      naming: namingOf(stage, labels),
      newest: null,
    }
    const steps: PlayedStep[] = []
    for (const [index, step] of story.steps.entries())
      steps.push(await playStep(play, step, story.lines[index] ?? 0))
    const checks = steps.flatMap((step) => step.checks)
    return {
      title: story.title,
      database: theatre.database,
      steps,
      right: checks.filter(({ ok }) => ok).length,
      wrong: checks.filter(({ ok }) => !ok).length,
    }
  } finally {
    await door.close()
  }
}

const namingOf = (stage: Stage, labels: ReadonlyMap<string, Labelled>): Naming => ({
  person: (key) => stage.personId(key) ?? key,
  party: (key) => stage.serviceId(key) ?? stage.personId(key) ?? key,
  label: (words) => labelled(labels, words) ?? words,
  keyOf: (one) => (typeof one === 'string' ? stage.keyOf(one) : String(one)),
})

const labelled = (labels: ReadonlyMap<string, Labelled>, words: string): string | undefined => {
  const [name = '', ...path] = words.split('.')
  const found = labels.get(name)
  if (!found) return undefined
  if (path.length === 0 && found.pairWork !== undefined) return found.pairWork
  if (path.length === 0 && found.referral !== undefined) return found.referral
  return findLabelled(found.recorded, path)
}

const playStep = async (play: Play, step: StoryStep, line: number): Promise<PlayedStep> => {
  const when = step.when === undefined ? minutesLater(play.clock.now(), 1) : spokenMoment(step.when)
  const checks: Check[] = []
  if (when === undefined) checks.push({ ok: false, text: `there is no such time: ${step.when}` })
  else play.clock.set(when)
  const isDone = step.do !== undefined || step.again !== undefined
  try {
    if (isDone) checks.push(...(await playCommand(play, step)))
    if (step.looks) await remember(play, step.looks)
    for (const sees of listOf(step.sees)) checks.push(...(await playSees(play, sees)))
    for (const asks of listOf(step.asks)) checks.push(...(await playAsks(play, asks)))
    if (step.log) checks.push(...(await judgeLog(step.log, pairWorkOf(play, step.log.of), play)))
  } catch (problem) {
    checks.push({ ok: false, text: problem instanceof Error ? problem.message : String(problem) })
  }
  return {
    line,
    heading: step.row ?? null,
    later: step.later ?? [],
    says: step.says ?? null,
    text: isDone ? told(play, step) : null,
    checks,
  }
}

const told = ({ stage, clock }: Play, step: StoryStep): string => {
  const who = stage.nameOf(step.who ?? '')
  const where = step.in === undefined ? '' : ` (${step.in})`
  const what =
    step.again === undefined
      ? inThirdPerson(step.do ?? '')
      : `sends the command “${step.again}” once more`
  return `${spokenTime(clock.now())}  ${who}${where} ${what}`
}

const pairWorkOf = (play: Play, of: string | undefined): string => {
  const found = of === undefined ? play.newest : play.labels.get(of)?.pairWork
  return found ?? 'no-pair-work-yet'
}
const serviceOf = (play: Play, one: { readonly who?: string; readonly in?: string }) =>
  one.in ?? play.stage.usualService(one.who ?? '')
const visitorOf = (play: Play, one: { readonly who?: string; readonly in?: string }) =>
  play.stage.visitor(one.who ?? '', serviceOf(play, one))

const cursorFor = async (visitor: Visitor, pairWork: string): Promise<string> => {
  const view = await visitor.get(`/api/pair-works/${pairWork}`)
  const cursor = at(view.json, 'cursor')
  return typeof cursor === 'string' ? cursor : 'none'
}

const playCommand = async (play: Play, step: StoryStep): Promise<readonly Check[]> => {
  const visitor = await visitorOf(play, step)
  const before = step.again === undefined ? undefined : play.labels.get(step.again)?.sent
  const sent = before ? resent(play, step, before) : await toSend(play, step, visitor)
  if (!sent)
    return [
      {
        ok: false,
        text: 'has no open invitation; a member answers a hand-over with accept-hand-over and its offer',
      },
    ]
  const reply = await visitor.post(sent.path, sent.body)
  const recorded = recordedIn(reply)
  const isOpening = step.do === 'open-pair-work' || step.do === 'open-referral'
  const opened = isOpening ? at(reply.json, 'id') : undefined
  const referral = step.do === 'send-referral' ? at(reply.json, 'id') : undefined
  if (typeof opened === 'string') {
    play.newest = opened
    await play.stage.meet(clientOf(play, step), String(at(reply.json, 'client', 'id')))
  }
  if (step.as !== undefined)
    play.labels.set(step.as, {
      recorded,
      sent,
      ...(typeof opened === 'string' ? { pairWork: opened } : {}),
      ...(typeof referral === 'string' ? { referral } : {}),
    })
  return judgeAnswer(
    step,
    reply,
    recorded.map(({ kind }) => kind),
  )
}

/** Opening answers with the whole page: its record is what was recorded. */
const recordedIn = (reply: Reply): readonly RecordedFact[] => {
  const told = list(at(reply.json, 'recorded'))
  if (told.length > 0) return told as readonly RecordedFact[]
  return list(at(reply.json, 'record')).map((fact) => ({
    fact: String(at(fact, 'id')),
    kind: String(at(fact, 'kind')),
    parts: list(at(fact, 'parts')) as RecordedFact['parts'],
  }))
}

const resent = (play: Play, step: StoryStep, before: SentCommand): SentCommand => {
  const { path, body } = before
  const kind = Buffer.isBuffer(body) ? undefined : body.kind
  return step.with === undefined || Buffer.isBuffer(body) || typeof kind !== 'string'
    ? before
    : { path, body: { ...body, with: payloadOf(play, kind, step.with) } }
}

const wordsOf = ({ stage, labels }: Play) => ({
  person: stage.personId,
  service: stage.serviceId,
  label: (words: string) => labelled(labels, words),
})

const payloadOf = (play: Play, kind: string, payload: Readonly<Record<string, unknown>>) =>
  isCommandKind(kind) ? resolvePayload(kind, payload, wordsOf(play)) : payload

const toSend = async (
  play: Play,
  step: StoryStep,
  visitor: Visitor,
): Promise<SentCommand | null> => {
  const commandId = play.theatre.newId()
  const happened = step.happenedAt === undefined ? {} : { happenedAt: momentIn(step.happenedAt) }
  const given = step.with ?? {}
  if (step.do === 'open-pair-work')
    return { path: '/api/pair-works', body: { commandId, ...happened, ...openingOf(play, step) } }
  if (step.do === 'answer-invitation') {
    const invitation = await openInvitation(visitor)
    return invitation === null
      ? null
      : { path: `/api/invitations/${invitation}`, body: { commandId, ...given } }
  }
  const kind = step.do ?? ''
  const atDesk = referralSent(
    kind,
    given,
    { ...wordsOf(play), client: (key) => play.stage.newClient(key) },
    { commandId, model: play.story.model, own: serviceOf(play, step) },
  )
  if (atDesk) return atDesk
  const pairWork = pairWorkOf(play, step.of)
  const cursor =
    step.cursor === undefined
      ? await cursorFor(visitor, pairWork)
      : (play.labels.get(step.cursor)?.cursor ?? 'none')
  const sending = { at: `/api/pair-works/${pairWork}`, commandId, cursor, ...happened }
  const elsewhere = sentElsewhere(kind, given, wordsOf(play), sending)
  if (elsewhere) return elsewhere
  return {
    path: `/api/pair-works/${pairWork}/commands`,
    body: {
      commandId,
      cursor,
      kind,
      ...happened,
      with: payloadOf(play, kind, given),
      ...(await previewOf(visitor, pairWork, kind, payloadOf(play, kind, given))),
    },
  }
}

/** Whoever tags a text anew or corrects it has seen who will read it after that. */
const previewOf = async (visitor: Visitor, pairWork: string, kind: string, payload: unknown) => {
  if (kind !== 'retag-part' && kind !== 'correct-entry') return {}
  const path = `/api/pair-works/${pairWork}/preview`
  const preview = at((await visitor.post(path, { kind, with: payload })).json, 'preview')
  return typeof preview === 'string' ? { preview } : {}
}

/** A time as it is spoken; anything else goes as it is, to be refused. */
const momentIn = (words: string): Instant | string => spokenMoment(words) ?? words

const clientOf = (play: Play, step: StoryStep): string => {
  const named = step.with?.client
  return typeof named === 'string' ? named : play.story.client
}

/** The need and the home. The sender's own service is the home when none is named; a client not met before is new. */
const openingOf = (play: Play, step: StoryStep): Readonly<Record<string, unknown>> => {
  const { homeServices, model, startsIn, client: _, ...need } = step.with ?? {}
  const key = clientOf(play, step)
  const known = play.stage.personId(key)
  const own = serviceOf(play, step)
  const services = (homeServices as readonly string[] | undefined) ?? (own === null ? [] : [own])
  return {
    client: known === undefined ? { new: play.stage.newClient(key) } : { id: known },
    model: model ?? play.story.model,
    homeServices: services.map((key) => play.naming.party(key)),
    need: { ways: [], ...need },
    ...(startsIn === undefined ? {} : { startsIn }),
  }
}

const openInvitation = async (visitor: Visitor): Promise<string | null> => {
  const reply = await visitor.get('/api/invitations')
  const open = list(at(reply.json, 'invitations')).find((one) => at(one, 'state') === 'open')
  const id = at(open, 'id')
  return typeof id === 'string' ? id : null
}

const remember = async (play: Play, looks: NonNullable<StoryStep['looks']>): Promise<void> => {
  const visitor = await visitorOf(play, looks)
  const cursor = await cursorFor(visitor, pairWorkOf(play, looks.of))
  play.labels.set(looks.as, { recorded: [], cursor })
}

const named = (play: Play, who: string, checks: readonly Check[]): readonly Check[] =>
  checks.map(({ ok, text }) => ({ ok, text: `${play.stage.nameOf(who)}: ${text}` }))

const playSees = async (play: Play, sees: Sees): Promise<readonly Check[]> => {
  const visitor = await visitorOf(play, sees)
  const reply = await visitor.get(`/api/pair-works/${pairWorkOf(play, sees.of)}`)
  const unknown =
    sees.status === 404 ? await visitor.get(`/api/pair-works/${play.theatre.newId()}`) : null
  return named(play, sees.who, judgeSees(sees, reply, unknown, play.naming))
}

const playAsks = async (play: Play, asks: Asks): Promise<readonly Check[]> => {
  const visitor = await visitorOf(play, asks)
  const path = asks.path
    .replace('{it}', pairWorkOf(play, asks.of))
    .replace('{client}', play.naming.person(play.story.client))
    .replace(/\{\$(\w+)\}/, (_, label: string) => labelled(play.labels, label) ?? label)
  const reply = await visitor.get(path)
  const { path: _, ...expected } = asks
  return named(play, asks.who, judgeSees(expected, reply, null, play.naming)).map(
    ({ ok, text }) => ({ ok, text: `${text} (${asks.path})` }),
  )
}
