/** What was left unfinished the day before: typed on one device, and found on whichever one sits at next. */
import { helsinkiDate, type Instant } from '#domain/calendar'
import { buildApp } from '#server/app'
import type { GivenHouse } from '../play/demo-house.ts'
import { signIn } from '../play/door.ts'
import type { HandClock } from '../play/theatre.ts'
import { helsinkiMoment } from '../play/times.ts'
import type { DemoCase } from './cases.ts'
import type { PlayedCase } from './play-case.ts'
import { workingDaysBefore } from './reads.ts'
import { usernameOf } from './workers.ts'

interface Begun {
  /** The part they play. */
  readonly who: 'initiator' | 'partner'
  readonly form: string
  readonly words: string
}
const begun: readonly Begun[] = [
  {
    who: 'initiator',
    form: 'send-note',
    words: 'Sovimme, että soitan ensin ja tulen vasta sitten. Muistatko vielä kysyä, sopiiko',
  },
  { who: 'partner', form: 'record-contact', words: 'Puhelu, kesti hetken. Hän kertoi, että' },
]

/** As a form keeps it: in signs of ASCII only. */
const ascii = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** @throws when what is typed is not kept */
export const playDrafts = async (
  given: GivenHouse,
  clock: HandClock,
  now: Instant,
  cases: ReadonlyMap<DemoCase, PlayedCase>,
): Promise<void> => {
  const app = await buildApp({ ...given, models: given.models ?? [], clock: clock.now })
  try {
    clock.set(helsinkiMoment(workingDaysBefore(helsinkiDate(now), 1), '15:54'))
    for (const [{ team }, { pairWork }] of cases)
      for (const { who, form, words } of begun) {
        const name = team[who]
        if (name === undefined) continue
        const writer = await signIn(app, usernameOf(name), null)
        const values = { top: { words }, many: {}, happened: '' }
        const { status, body } = await writer.put('/api/drafts', {
          pairWork,
          form,
          about: '',
          revision: given.newId(),
          base: null,
          typed: ascii({ commandId: given.newId(), values }),
          words: ascii([words]),
        })
        if (status !== 200) throw new Error(`${name} cannot keep ${form}: ${status} ${body}`)
      }
  } finally {
    clock.set(now)
    await app.close()
  }
}
