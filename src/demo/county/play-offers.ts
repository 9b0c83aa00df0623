/**
 * On any morning somebody asks their pair to take something over, and it waits for an answer: some of the first people of
 * the demo find one on their own page.
 */
import { addDays, helsinkiDate } from '#domain/calendar'
import type { CommandKind } from '#domain/commands'
import { id } from '#domain/identity'
import { deriveMembers, isRoundOpen } from '#domain/members'
import type { House } from '#server/house'
import { commandIdOf, giveCommand } from '#server/pair-works/give-command'
import { actingNow } from '../play/demo-house.ts'
import type { HandClock } from '../play/theatre.ts'
import { minutesLater } from '../play/times.ts'
import type { DemoCase } from './cases.ts'
import type { Played } from './play-case.ts'

interface Offer {
  readonly to: string
  readonly what: string
  readonly words: string
}
const offers: readonly Offer[] = [
  {
    to: 'Hanna Lehtopuro',
    what: 'Soitto asiakkaalle: miten ensimmäinen viikko on mennyt',
    words: 'Olen tiistain koulutuksessa. Asiakas odottaa soittoa ennen puoltapäivää.',
  },
  {
    to: 'Mikko Suvantola',
    what: 'Ensimmäinen käynti ryhmässä yhdessä asiakkaan kanssa',
    words: 'Sinä tunnet ryhmän ohjaajat. Sopisiko, että menet hänen kanssaan?',
  },
  {
    to: 'Petra Salmenranta',
    what: 'Soitto kuljetuspalveluun: torstain kyyti vaihtuu',
    words: 'Olen torstaina toisessa kunnassa. Ehditkö soittaa ennen sitä?',
  },
  {
    to: 'Otto Kivelänpää',
    what: 'Asumistuen liitteet valmiiksi asiakkaan kanssa',
    words: 'Tämä on enemmän sinun alaasi. Liitteistä puuttuu enää vuokrasopimus.',
  },
]
const daysToDo = 5
/** Before now, and after whatever has been played of it. */
const minutesBack = 10

/** @param asked whoever has been asked already: one offer each. @returns how many commands were given */
export const playOffer = async (
  house: House,
  clock: HandClock,
  one: DemoCase,
  { played, cast, now }: Played,
  asked: Set<string>,
): Promise<number> => {
  const pairWork = id<'pair-work'>(played.pairWork)
  const initiator = cast.get('initiator')
  const offer = offers.find(({ to }) => !asked.has(to) && Object.values(one.team).includes(to))
  const role = Object.entries(one.team).find(([, name]) => name === offer?.to)?.[0] ?? ''
  const taker = cast.get(role)
  if (!offer || !initiator || !taker || one.rehearsal) return 0
  clock.set(minutesLater(now, -minutesBack))
  const today = helsinkiDate(now)
  const members = await house.store.read(actingNow(house, initiator), pairWork, async (tx) => {
    const seen = await tx.seen()
    return isRoundOpen(seen) ? deriveMembers(seen.inRound(seen.round), today) : []
  })
  const giver = [...cast.values()].find(
    ({ person }) =>
      person !== taker.person &&
      members.some((member) => member.person === person && member.side === 'home'),
  )
  if (!giver || !members.some(({ person }) => person === taker.person)) return 0
  const give = async (kind: CommandKind, told: Readonly<Record<string, unknown>>) => {
    const given = await giveCommand(house, actingNow(house, giver), pairWork, {
      commandId: commandIdOf(house.newId()),
      cursor: null,
      kind,
      with: told,
    })
    if (given.is !== 'recorded') throw new Error(`${kind}: ${JSON.stringify(given)}`)
  }
  const topics = ['other']
  const due = addDays(today, daysToDo)
  await give('set-task', { doer: giver.person, what: offer.what, due, topics })
  const task = await house.store.read(actingNow(house, giver), pairWork, async (tx) =>
    (await tx.seen()).last('task-set', 'task'),
  )
  const words = { words: offer.words, topics }
  await give('offer-hand-over', {
    object: 'task',
    to: taker.person,
    task: task?.part.id,
    ...words,
  })
  clock.set(now)
  asked.add(offer.to)
  return 2
}
