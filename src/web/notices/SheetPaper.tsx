import { shortDay, shortTime, useDays } from '../text/days.ts'
import { useMaybeText, useSaid, useText } from '../text/use-text.ts'
import type { Sheet, SheetRow } from './notices-api.ts'

interface ToDo {
  readonly key: string
  readonly on: string
  readonly client: string
  readonly words: string
  readonly rule: string
}

/** What stands on the paper: meetings, what to do by the day, whom to call. */
export const SheetPaper = ({ sheet, name }: { sheet: Sheet; name: string }) => {
  const say = useText()
  const { day } = useDays()
  return (
    <article className="sheet sheet-pad stack paper" aria-labelledby="paper-of">
      <header className="paper-head">
        <h2 id="paper-of">
          {say('screen.sheetOf', { name, from: shortDay(sheet.on), until: shortDay(sheet.until) })}
        </h2>
        <p className="meta">
          {say('screen.sheetPrinted', { day: day(sheet.on) })}.{' '}
          <b>{say('screen.sheetShred', { day: day(nextDay(sheet.until)) })}</b>
        </p>
      </header>
      {sheet.rows.length === 0 ? (
        <p>{say('screen.sheetNothing')}</p>
      ) : (
        <>
          <Meetings rows={sheet.rows} />
          <ToDos sheet={sheet} />
          <Calls rows={sheet.rows} />
        </>
      )}
    </article>
  )
}

const nextDay = (iso: string): string =>
  new Date(Date.parse(`${iso}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

const Meetings = ({ rows }: { rows: readonly SheetRow[] }) => {
  const say = useText()
  const maybe = useMaybeText()
  const { day } = useDays()
  const all = rows
    .flatMap((row) => row.meetings.map((meeting) => ({ ...meeting, row })))
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
  if (all.length === 0) return null
  return (
    <section aria-labelledby="paper-meetings">
      <h3 id="paper-meetings">{say('screen.sheetMeetings')}</h3>
      <ul className="paper-rows">
        {all.map(({ row, startsAt, lastsMinutes, placeKind, state }) => (
          <li key={`${row.pairWork} ${startsAt}`}>
            <span className="num">
              {day(startsAt)} {shortTime(startsAt)}
            </span>
            <b>{row.client}</b>
            <span>
              {[
                maybe(`choice.${placeKind}`),
                say('screen.minutesLong', { count: lastsMinutes }),
                state === 'proposed' ? say('screen.sheetUnsure') : undefined,
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const ToDos = ({ sheet }: { sheet: Sheet }) => {
  const say = useText()
  const said = useSaid()
  const { day } = useDays()
  const all = sheet.rows
    .flatMap(({ pairWork, client, next, tasks }): readonly ToDo[] => [
      ...(next
        ? [
            {
              key: `${pairWork} next`,
              on: next.due.on,
              client,
              words: said(next.title),
              rule: said(next.due.rule),
            },
          ]
        : []),
      ...tasks.map(({ due, what }, place) => ({
        key: `${pairWork} ${place}`,
        on: due,
        client,
        words: what ?? say('screen.sheetTaskHidden'),
        rule: '',
      })),
    ])
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))
  if (all.length === 0) return null
  return (
    <section aria-labelledby="paper-days">
      <h3 id="paper-days">{say('screen.sheetByDay')}</h3>
      <ul className="paper-rows">
        {all.map(({ key, on, client, words, rule }) => (
          <li key={key}>
            <span className="num">
              {on < sheet.on ? say('screen.sheetLate', { day: shortDay(on) }) : day(on)}
            </span>
            <b>{client}</b>
            <span>
              {words}
              {rule && <span className="meta block">{rule}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Calls = ({ rows }: { rows: readonly SheetRow[] }) => {
  const say = useText()
  const maybe = useMaybeText()
  const all = rows.filter(({ call }) => call.length > 0)
  if (all.length === 0) return null
  return (
    <section aria-labelledby="paper-calls">
      <h3 id="paper-calls">{say('screen.sheetCall')}</h3>
      <ul className="paper-rows">
        {all.flatMap(({ pairWork, client, call }) =>
          call.map(({ name, role, phone }) => (
            <li key={`${pairWork} ${name} ${phone}`}>
              <span className="num">{phone}</span>
              <b>{client}</b>
              <span>
                {[name, maybe(`memberRole.${role}`) ?? maybe(`choice.${role}`)]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </li>
          )),
        )}
      </ul>
    </section>
  )
}
