import { useState } from 'react'
import { Checkbox, RadioButton, RadioButtonGroup, TextInput } from 'suomifi-ui-components'
import { mailWays, type NoticeChoice } from '#domain/notice-time'
import { Ticks } from '../experts/Ticks.tsx'
import { type FieldGiven, FormFrame } from '../identity/FormFrame.tsx'
import { readTime } from '../text/days.ts'
import type { TextKey } from '../text/keys.ts'
import { useText } from '../text/use-text.ts'
import { useChoose } from './notices-api.ts'
import '../style/experts.css'

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
/** As times are written here: 8.00. */
const asTyped = (time: string) => time.replace(/^0/, '').replace(':', '.')

interface Typed {
  readonly mail: NoticeChoice['mail']
  readonly dailyAt: string
  readonly from: string
  readonly until: string
  readonly days: readonly string[]
  readonly holidays: boolean
}
const typedOf = ({ mail, dailyAt, quiet, days, holidays }: NoticeChoice): Typed => ({
  mail,
  dailyAt: asTyped(dailyAt),
  from: asTyped(quiet.from),
  until: asTyped(quiet.until),
  days: days.map(String),
  holidays,
})
const times = ['dailyAt', 'from', 'until'] as const
const pointers = { dailyAt: '/dailyAt', from: '/quiet/from', until: '/quiet/until' } as const
const labels: Readonly<Record<(typeof times)[number], TextKey>> = {
  dailyAt: 'screen.noticeDailyAt',
  from: 'screen.noticeQuietFrom',
  until: 'screen.noticeQuietUntil',
}

/** When the mail goes: at once outside the quiet hours, once a day, or not at all. */
export const ChoiceForm = ({ choice }: { choice: NoticeChoice }) => {
  const say = useText()
  const choose = useChoose()
  const [typed, setTyped] = useState(() => typedOf(choice))
  const [told, setTold] = useState('')
  const change = (changes: Partial<Typed>) => setTyped({ ...typed, ...changes })
  /** Only what is shown is looked at; what is not stays as it was. */
  const isShown = (time: (typeof times)[number]) =>
    time === 'dailyAt' ? typed.mail === 'daily' : typed.mail === 'at-once'
  const check = () => {
    const wrong = times.filter((time) => isShown(time) && readTime(typed[time]) === null)
    return {
      errors: wrong.map((time) => ({
        code: 'missing',
        pointer: pointers[time],
        text: `${say(labels[time])}: ${say('screen.noticeTimeWrong')}`,
      })),
      body: {
        mail: typed.mail,
        dailyAt: readTime(typed.dailyAt) ?? choice.dailyAt,
        quiet: {
          from: readTime(typed.from) ?? choice.quiet.from,
          until: readTime(typed.until) ?? choice.quiet.until,
        },
        days: typed.days.map(Number).toSorted((one, other) => one - other),
        holidays: typed.holidays,
      },
    }
  }
  const timeInput = (time: (typeof times)[number], { id, error }: FieldGiven) => (
    <TextInput
      id={id}
      key={time}
      labelText={say(labels[time])}
      hintText={say('screen.noticeTimeHint')}
      value={typed[time]}
      onChange={(value) => change({ [time]: String(value ?? '') })}
      autoComplete="off"
      {...(error ? { status: 'error' as const, statusText: error } : {})}
    />
  )
  return (
    <section className="sheet sheet-pad stack" aria-labelledby="notice-when">
      <h2 id="notice-when">{say('screen.noticeWhen')}</h2>
      <p className="saved" role="status">
        {told}
      </p>
      <FormFrame
        name="notice-choice"
        sending={choose}
        submit={say('screen.noticeSave')}
        fields={times.map((time) => pointers[time])}
        check={check}
        done={() => setTold(say('screen.noticeSaved'))}
      >
        {(field) => (
          <>
            <RadioButtonGroup
              name="notice-mail"
              labelText={say('screen.noticeHow')}
              value={typed.mail}
              onChange={(mail) => change({ mail: mail as Typed['mail'] })}
            >
              {mailWays.map((way) => (
                <RadioButton key={way} value={way}>
                  {say(`screen.noticeMail-${way}`)}
                </RadioButton>
              ))}
            </RadioButtonGroup>
            {typed.mail === 'at-once' && (
              <div className="stack-s">
                <div className="notice-times">
                  {timeInput('from', field(pointers.from))}
                  {timeInput('until', field(pointers.until))}
                </div>
                <p className="meta">{say('screen.noticeQuietHint')}</p>
              </div>
            )}
            {typed.mail === 'daily' && (
              <div className="notice-times">{timeInput('dailyAt', field(pointers.dailyAt))}</div>
            )}
            {typed.mail !== 'off' && (
              <>
                <Ticks
                  legend={say('screen.noticeDays')}
                  options={weekdays.map((one) => ({
                    id: String(one),
                    label: say(`screen.noticeDay-${one}`),
                  }))}
                  value={typed.days}
                  change={(days) => change({ days })}
                />
                <Checkbox
                  checked={typed.holidays}
                  onClick={({ checkboxState }) => change({ holidays: checkboxState })}
                >
                  {say('screen.noticeHolidays')}
                </Checkbox>
              </>
            )}
          </>
        )}
      </FormFrame>
    </section>
  )
}
