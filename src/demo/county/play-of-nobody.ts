import { helsinkiDate, type Instant } from '#domain/calendar'
import { judgeText } from '#domain/identity-guard/index'
import { buildApp } from '#server/app'
import type { GivenHouse } from '../play/demo-house.ts'
import { signIn, type Visitor } from '../play/door.ts'
import type { HandClock } from '../play/theatre.ts'
import { helsinkiMoment } from '../play/times.ts'
import { type AskedCase, type AskedFirst, askedCases, askedFirst } from './asked-of-nobody.ts'
import { workingDaysBefore } from './reads.ts'
import { usernameOf } from './workers.ts'

interface Who {
  readonly visitor: Visitor
  readonly person: string
  readonly service: string
}
/** Somebody at the server's door, on a working day so many before today. */
type On = (name: string, ago: number, time: string) => Promise<Who>

/** @throws when somebody may not ask or answer as they are told to have done */
export const playOfNobody = async (
  given: GivenHouse,
  clock: HandClock,
  now: Instant,
): Promise<number> => {
  const app = await buildApp({ ...given, models: given.models ?? [], clock: clock.now })
  const on: On = async (name, ago, time) => {
    clock.set(helsinkiMoment(workingDaysBefore(helsinkiDate(now), ago), time))
    const visitor = await signIn(app, usernameOf(name), null)
    const { json } = await visitor.get('/api/session')
    const session = json as { person: { id: string }; acting: { service: string } }
    return { visitor, person: session.person.id, service: session.acting.service }
  }
  try {
    for (const one of askedCases) await playCase(given, on, one)
    for (const one of askedFirst) await playQuestion(given, on, one)
  } finally {
    clock.set(now)
    await app.close()
  }
  return askedCases.length + askedFirst.length
}

/** Everybody here is invented: whoever writes vouches for each word the guard asks about. */
const vouched = (...texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => judgeText(text).map(({ from, to }) => text.slice(from, to)))

const send = async ({ visitor, person }: Who, path: string, body: object): Promise<void> => {
  const { status, body: said } = await visitor.post(path, body)
  if (status >= 300) throw new Error(`${person} ${path}: ${status} ${said}`)
}

const playCase = async ({ newId }: GivenHouse, on: On, one: AskedCase): Promise<void> => {
  const { by, ago, answers, ...asked } = one
  const author = await on(by, ago, '09:20')
  await send(author, '/api/briefs', {
    commandId: newId(),
    service: author.service,
    ...asked,
    tellsNobody: vouched(asked.situationWords, asked.helpWords),
  })
  const { json } = await author.visitor.get('/api/briefs')
  const { briefs } = json as {
    briefs: readonly { id: string; mine: boolean; situationWords: string }[]
  }
  const brief = briefs.find((each) => each.mine && each.situationWords === one.situationWords)?.id
  for (const { by: name, ago: later, ...answer } of answers)
    await send(await on(name, later, '14:05'), '/api/briefs/answers', {
      brief,
      ...answer,
      tellsNobody: vouched(answer.words),
    })
}

const playQuestion = async ({ newId }: GivenHouse, on: On, one: AskedFirst): Promise<void> => {
  const [first, ...more] = one.talk
  if (!first) return
  const asked = await on(one.of, first.ago, '08:40')
  const asker = await on(first.by, first.ago, '10:15')
  await send(asker, '/api/questions', {
    commandId: newId(),
    service: asked.service,
    person: one.isDesk ? null : asked.person,
    words: first.words,
    tellsNobody: vouched(first.words),
  })
  const { json } = await asker.visitor.get('/api/questions')
  const { questions } = json as {
    questions: readonly { id: string; messages: readonly { words: string }[] }[]
  }
  const question = questions.find(({ messages }) => messages[0]?.words === first.words)?.id
  for (const { by, ago, words } of more)
    await send(await on(by, ago, '13:30'), '/api/questions/messages', {
      commandId: newId(),
      question,
      words,
      tellsNobody: vouched(words),
    })
  const last = one.talk.at(-1)
  if (one.isEnded && last)
    await send(await on(first.by, last.ago, '15:10'), '/api/questions/endings', { question })
}
