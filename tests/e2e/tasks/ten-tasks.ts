/** The ten everyday tasks as somebody does them, from where they stand to what is done. @source design experience.md */
import type { Locator } from 'playwright-core'
import { paperForm } from '../../setup/papers.ts'
import { beginsWith, fieldLabel, modelTitle, nameWords, say } from '../setup/words.ts'
import type { Hands } from './hands.ts'

/** Whose hands; asked for before the counting begins. */
export type Who = 'hanna' | 'mikko' | 'jari' | 'petra'
export interface Scene {
  readonly hands: (who: Who) => Hands
  /** Where somebody stands when their part begins. */
  readonly at: (who: Who, path: string) => Promise<void>
}
export interface Task {
  readonly number: number
  readonly name: string
  readonly ceiling: number
  readonly who: readonly Who[]
  /** Null: what it needs is not built yet. */
  readonly walk: ((scene: Scene, works: Works) => Promise<void>) | null
}
/** Pair works as they are when the tasks begin. */
export interface Works {
  readonly tuula: string
  readonly aino: string
  /** Just opened, without a permission. */
  readonly fresh: string
  readonly clientName: string
  /** Of Aino's pair, who is own worker when it is handed over. */
  readonly ownWorker: 'jari' | 'petra'
}

const main = ({ page }: Hands) => page.getByRole('main')
const link = (hands: Hands, name: string) =>
  main(hands).getByRole('link', { name, exact: true }).first()
const button = (hands: Hands, name: string | RegExp) =>
  main(hands).getByRole('button', { name, exact: true }).first()
const box = (within: Locator, label: string) =>
  within.getByRole('textbox', { name: beginsWith(label) })
const group = (hands: Hands, label: string) =>
  main(hands).getByRole('group', { name: beginsWith(label) })
const tab = (hands: Hands, name: string) =>
  main(hands)
    .getByRole('navigation', { name: say('screen.partsOfPairWork') })
    .getByRole('link', { name, exact: true })
const person = (hands: Hands, label: string, name: string) =>
  group(hands, label).getByRole('checkbox', { name, exact: true })

const openFromNeed: Task['walk'] = async ({ hands, at }, { clientName }) => {
  const hanna = hands('hanna')
  const model = 'outreach-pair-work'
  await at('hanna', '/today')
  await hanna.press(link(hanna, say('screen.openPairWork')))
  await hanna.write(box(main(hanna), say('screen.clientName')), clientName)
  const models = group(hanna, say('field.model'))
  await hanna.pick(models.getByRole('radio', { name: modelTitle(model), exact: true }))
  for (const way of ['multi-professional', 'outreach'])
    await hanna.tick(
      group(hanna, say('field.ways')).getByRole('checkbox', {
        name: nameWords(model, { is: 'names', of: 'ways' }, way),
        exact: true,
      }),
    )
  const words = box(main(hanna), fieldLabel('need-recognised', 'words'))
  await hanna.write(words, 'Tulkaa kotiin.')
  await hanna.press(button(hanna, say('screen.openPairWork')))
  await hanna.page.waitForURL(/pair-works\/[\w-]{20,}$/)
}

const agree: Task['walk'] = async ({ hands, at }, { aino }) => {
  const jari = hands('jari')
  await at('jari', `/pair-works/${aino}`)
  const asks = ['contact', 'handler', 'recorder', 'leader', 'decider', 'own-worker'] as const
  for (const asked of asks) {
    const question = main(jari).getByRole('group', { name: say(`screen.agreement-${asked}`) })
    await question.waitFor()
    if ((await question.getByRole('radio', { checked: true }).count()) === 0)
      await jari.pick(question.getByRole('radio', { name: 'Jari', exact: true }))
  }
  await jari.press(button(jari, say('screen.agreementConfirm')))
  await button(jari, say('screen.agreementConfirm')).waitFor({ state: 'detached' })
  const petra = hands('petra')
  await at('petra', `/pair-works/${aino}`)
  await petra.press(button(petra, say('screen.agreementConfirm')))
  await main(petra).getByText(say('screen.agreementHolds')).waitFor()
}

const consent: Task['walk'] = async ({ hands, at }, { fresh }) => {
  const hanna = hands('hanna')
  await at('hanna', `/pair-works/${fresh}`)
  await hanna.press(link(hanna, say('screen.takePermissions')))
  for (const party of ['Mielenterveys', 'Talous- ja velka', 'Vertaispolku'])
    await hanna.tick(main(hanna).getByRole('checkbox', { name: new RegExp(`^${party}`) }))
  await hanna.press(button(hanna, say('screen.sittingUsual')))
  await hanna.press(button(hanna, say('screen.sittingAllYes')))
  const topic = { name: say('topic.substance-use'), exact: true }
  await hanna.tick(main(hanna).getByRole('checkbox', topic).first())
  const months = beginsWith(say('screen.forMonths-12'))
  await hanna.pick(main(hanna).getByRole('radio', { name: months }))
  const chooser = hanna.page.waitForEvent('filechooser')
  await hanna.press(main(hanna).getByLabel(say('screen.scanTitle')))
  const buffer = paperForm(['Suostumus'])
  await (await chooser).setFiles({ name: 'suostumus.pdf', mimeType: 'application/pdf', buffer })
  await hanna.press(button(hanna, say('screen.sittingPreview')))
  await main(hanna).getByText(say('screen.readsCopy')).nth(2).waitFor()
  await hanna.press(button(hanna, say('screen.sittingSave')))
  await main(hanna)
    .getByRole('heading', { name: say('screen.permissionMap') })
    .waitFor()
}

const withdraw: Task['walk'] = async ({ hands, at }, { fresh }) => {
  const hanna = hands('hanna')
  await at('hanna', `/pair-works/${fresh}`)
  await hanna.press(tab(hanna, say('screen.tabPermissions')))
  const map = main(hanna).getByRole('list', { name: say('screen.permissionMap') })
  await hanna.press(map.getByRole('button', { name: /velkaneuvonta/ }))
  await hanna.press(main(hanna).getByRole('link', { name: say('screen.mapCut') }))
  await hanna.press(button(hanna, say('screen.recordWithdrawal')))
  await main(hanna)
    .getByRole('heading', { name: say('screen.permissionMap') })
    .waitFor()
}

const propose: Task['walk'] = async ({ hands, at }, { tuula }) => {
  const hanna = hands('hanna')
  await at('hanna', `/pair-works/${tuula}`)
  await hanna.press(tab(hanna, say('screen.tabMeetings')))
  await hanna.press(link(hanna, say('command.propose-meeting')))
  const starts = group(hanna, fieldLabel('meeting-proposed', 'startsAt'))
  await hanna.write(box(starts, say('screen.day')), '2.6.2026')
  await hanna.write(box(starts, say('screen.clock')), '13.00')
  const participants = fieldLabel('meeting-proposed', 'participants')
  for (const name of ['Tuula Rantanen', 'Mikko Suvantola', 'Raija Marjamäki'])
    await hanna.tick(person(hanna, participants, name))
  const place = group(hanna, fieldLabel('meeting-proposed', 'placeKind'))
  await hanna.pick(place.getByRole('radio', { name: say('choice.own-environment'), exact: true }))
  const remote = fieldLabel('meeting-proposed', 'remote')
  await hanna.tick(person(hanna, remote, 'Raija Marjamäki'))
  const video = group(hanna, fieldLabel('meeting-proposed', 'video'))
  await hanna.pick(video.getByRole('radio', { name: say('screen.yes'), exact: true }))
  await hanna.press(button(hanna, say('command.propose-meeting')))
  await tab(hanna, say('screen.tabMeetings')).waitFor()
}

/** Whoever records writes; the other confirms. */
const minutes: Task['walk'] = async ({ hands, at }, { tuula }) => {
  const hanna = hands('hanna')
  await at('hanna', `/pair-works/${tuula}`)
  await hanna.press(tab(hanna, say('screen.tabMeetings')))
  await hanna.press(link(hanna, say('command.hold-meeting')))
  const notes = main(hanna).getByRole('region', { name: say('part.notes'), exact: true })
  await hanna.write(
    box(notes, fieldLabel('meeting-held', 'words')).first(),
    'Laskut lajiteltiin. Mikko soittaa pankkiin.',
  )
  await hanna.press(button(hanna, say('command.hold-meeting')))
  await button(hanna, say('command.confirm-minutes')).waitFor()
  const mikko = hands('mikko')
  await at('mikko', `/pair-works/${tuula}`)
  await mikko.press(tab(mikko, say('screen.tabMeetings')))
  await mikko.press(button(mikko, say('command.confirm-minutes')))
  await main(mikko)
    .getByText(say('screen.confirmedBy').replace('{names}', 'Mikko Suvantola'))
    .first()
    .waitFor()
}

const goal: Task['walk'] = async ({ hands, at }, { tuula }) => {
  const hanna = hands('hanna')
  await at('hanna', `/pair-works/${tuula}`)
  await hanna.press(tab(hanna, say('screen.tabPlan')))
  await hanna.press(link(hanna, say('command.set-goal')))
  const whose = group(hanna, say('field.whose'))
  await hanna.pick(whose.getByRole('radio', { name: say('choice.client'), exact: true }))
  await hanna.write(box(main(hanna), fieldLabel('goal-set', 'words')), 'Käyn uimassa.')
  await hanna.write(box(main(hanna), fieldLabel('goal-set', 'means')), 'Haetaan uimakortti.')
  const doer = group(hanna, fieldLabel('goal-set', 'doer'))
  await hanna.pick(doer.getByRole('radio', { name: 'Mikko Suvantola', exact: true }))
  const until = await box(main(hanna), fieldLabel('goal-set', 'until')).inputValue()
  if (until !== '17.11.2026') throw new Error(`The goal has no day, or another: ${until}`)
  await hanna.press(button(hanna, say('command.set-goal')))
  await main(hanna).getByText('Haetaan uimakortti.').first().waitFor()
}

const plan: Task['walk'] = async ({ hands, at }, { tuula }) => {
  const hanna = hands('hanna')
  await at('hanna', `/pair-works/${tuula}`)
  await hanna.press(tab(hanna, say('screen.tabPlan')))
  await hanna.press(link(hanna, say('command.publish-plan-version')))
  const sections = main(hanna).getByRole('region', { name: say('part.sections'), exact: true })
  await hanna.write(
    box(sections, fieldLabel('plan-version-published', 'words')).first(),
    'Uni on parempi. ',
  )
  await hanna.press(button(hanna, say('command.publish-plan-version')))
  await tab(hanna, say('screen.tabPlan')).waitFor()
}

const handOver: Task['walk'] = async ({ hands, at }, { aino, ownWorker }) => {
  const taker = ownWorker === 'jari' ? 'petra' : 'jari'
  const giving = hands(ownWorker)
  await at(ownWorker, `/pair-works/${aino}`)
  await giving.press(tab(giving, say('screen.tabServices')))
  await giving.press(link(giving, say('command.offer-hand-over')))
  const what = group(giving, say('screen.handOverWhat'))
  await giving.pick(
    what.getByRole('radio', { name: say('screen.handOver-own-worker'), exact: true }),
  )
  const to = group(giving, say('screen.handOverTo'))
  await giving.pick(
    to.getByRole('radio', {
      name: taker === 'petra' ? 'Petra Salmenranta' : 'Jari Tuulikallio',
      exact: true,
    }),
  )
  await giving.press(button(giving, say('screen.handOverSend')))
  await button(giving, say('screen.handOverSend')).waitFor({ state: 'detached' })
  const taking = hands(taker)
  await at(taker, '/today')
  await taking.press(button(taking, say('screen.tapAccept')))
  await button(taking, say('screen.tapAccept')).waitFor({ state: 'detached' })
}

const carry: Task['walk'] = async ({ hands, at }, { tuula }) => {
  const hanna = hands('hanna')
  await at('hanna', `/pair-works/${tuula}`)
  await hanna.press(tab(hanna, say('screen.tabMeetings')))
  const mark = main(hanna).getByRole('button', { name: say('command.mark-carried-over') })
  const before = await mark.count()
  await hanna.press(mark.first())
  for (let looks = 0; (await mark.count()) >= Math.max(before, 1); looks += 1) {
    if (looks > 100) throw new Error('It was not marked.')
    await hanna.page.waitForTimeout(100)
  }
}

export const tenTasks: readonly Task[] = [
  {
    number: 1,
    name: 'open a pair work from a need',
    ceiling: 8,
    who: ['hanna'],
    walk: openFromNeed,
  },
  {
    number: 2,
    name: 'the pair agreement, by two',
    ceiling: 6,
    who: ['jari', 'petra'],
    walk: agree,
  },
  {
    number: 3,
    name: 'a written consent for three, one topic excluded',
    ceiling: 12,
    who: ['hanna'],
    walk: consent,
  },
  { number: 4, name: 'withdraw one party', ceiling: 4, who: ['hanna'], walk: withdraw },
  {
    number: 5,
    name: 'propose a hybrid meeting to three',
    ceiling: 9,
    who: ['hanna'],
    walk: propose,
  },
  {
    number: 6,
    name: 'write and confirm minutes, by two',
    ceiling: 6,
    who: ['hanna', 'mikko'],
    walk: minutes,
  },
  {
    number: 7,
    name: 'a goal with means, doer, date',
    ceiling: 5,
    who: ['hanna'],
    walk: goal,
  },
  { number: 8, name: 'publish a plan version', ceiling: 4, who: ['hanna'], walk: plan },
  {
    number: 9,
    name: 'hand over own-worker role, accepted',
    ceiling: 5,
    who: ['jari', 'petra'],
    walk: handOver,
  },
  { number: 10, name: 'mark an extract carried over', ceiling: 2, who: ['hanna'], walk: carry },
]
