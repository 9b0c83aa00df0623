/** A matter goes to the team without a name and comes back as advice; somebody elsewhere is asked first and invited. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openPlayedHouse } from '../setup/house.ts'
import { chooseIn, pressOn, tickIn, typeIn } from '../setup/keys.ts'
import { faultsOf } from '../setup/looks.ts'
import { storyOf } from '../setup/story-of.ts'
import { beginsWith, say } from '../setup/words.ts'

let house: House
beforeAll(async () => {
  const story = storyOf('rauno-a-late-start')
  // Kati has opened the pair work after two refusals, and nothing more.
  house = await openPlayedHouse([{ ...story, steps: story.steps.slice(0, 3) }], '2026-03-03 10:00')
}, 120_000)
afterAll(() => house.close())

const at = async (key: string, path = '/today') => {
  const person = await house.person(key)
  await person.at(path)
  const { page } = person
  const main = page.getByRole('main')
  return {
    page,
    main,
    heading: (name: string) => main.getByRole('heading', { name, level: 1 }).waitFor(),
    button: (name: string) => main.getByRole('button', { name, exact: true }),
    link: (name: string) => main.getByRole('link', { name, exact: true }),
    /** The only row there is, from the page of that heading. */
    openFrom: async (name: string) => {
      await main.getByRole('heading', { name, level: 1 }).waitFor()
      await main.getByRole('listitem').getByRole('link').first().click()
    },
  }
}
const advice = 'Vertaisohjaaja mukaan jo ensimmäiselle käynnille.'

/** How a text says one. */
const oneOf = (key: string): string => /one \{([^}]+)\}/.exec(say(key))?.[1] ?? ''

describe('The team', () => {
  test('is asked with the keyboard alone; a name is told of, vouched for or taken out', async () => {
    const { page, main, heading, button, link } = await at('kati')
    const bar = page.getByRole('navigation', { name: say('screen.mainMenu') })
    await pressOn(page, bar.getByRole('link', { name: say('screen.teamPlace'), exact: true }))
    await heading(say('screen.teamTitle'))
    expect(await faultsOf(page)).toEqual([])
    await pressOn(page, link(say('screen.teamNew')))
    await heading(say('screen.newBriefTitle'))
    await pressOn(page, button(say('screen.briefSend')))
    await main.getByRole('link', { name: say('screen.briefMissingAge') }).waitFor()
    await chooseIn(
      page,
      main.getByRole('group', { name: say('screen.briefAge') }),
      say('screen.age-working-age'),
    )
    await tickIn(
      page,
      main.getByRole('group', { name: say('screen.briefSituations') }),
      say('topic.housing'),
    )
    const words = main.getByRole('textbox', { name: beginsWith(say('screen.briefSituationWords')) })
    await typeIn(page, words, 'Eerolle pitäisi löytää koti.')
    await chooseIn(
      page,
      main.getByRole('group', { name: say('screen.briefUrgency') }),
      say('screen.urgency-this-week'),
    )
    await pressOn(page, button(say('screen.briefSend')))
    const vouch = main.getByRole('checkbox', {
      name: say('screen.tellsNobody').replace('{words}', 'Eerolle'),
    })
    await vouch.waitFor()
    expect(await faultsOf(page)).toEqual([])
    await words.fill('Koti pitäisi löytää pian.')
    await pressOn(page, button(say('screen.briefSend')))
    await heading(say('screen.teamTitle'))
    await main.getByText(say('screen.briefSent')).waitFor()
    await main.getByText(say('screen.teamMine')).waitFor()
    expect(await faultsOf(page)).toEqual([])
  })

  test('answers, and the case is nobody’s from then on', async () => {
    const { page, main, heading, button, openFrom } = await at('jari')
    await main.getByRole('link', { name: oneOf('screen.waitingBriefs') }).click()
    await openFrom(say('screen.teamTitle'))
    await heading(say('screen.briefTitle'))
    expect(new URL(page.url()).pathname).toBe('/team/case')
    await chooseIn(
      page,
      main.getByRole('group', { name: say('screen.briefAdvice') }),
      say('choice.pair-with'),
    )
    await main
      .getByRole('combobox', { name: say('screen.briefCompetence') })
      .selectOption('peer-counsellor')
    await main
      .getByRole('textbox', { name: beginsWith(say('screen.briefAnswerWords')) })
      .fill(advice)
    expect(await faultsOf(page)).toEqual([])
    await button(say('screen.briefAnswerSend')).click()
    await main.getByText(advice).waitFor()
    expect(await faultsOf(page)).toEqual([])
  })

  test('gives its advice, the words and the week to a pair work, and no id with them', async () => {
    const { page, main, button, heading, openFrom } = await at('kati', '/team')
    await openFrom(say('screen.teamTitle'))
    await main.getByText(advice).waitFor()
    expect(await main.getByText(say('screen.teamMine')).count()).toBe(0)
    const brief = new URL(page.url()).hash.slice(1)
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
    await button(say('screen.briefUse')).click()
    await main.getByRole('combobox').selectOption({ index: 1 })
    await button(say('screen.briefUseThis')).click()
    await heading(say('command.copy-team-answer'))
    const words = main.getByRole('textbox', {
      name: beginsWith(say('fieldOf.team-answer-copied.words')),
    })
    expect(await words.inputValue()).toBe(`${say('profession.peer-counsellor')}: ${advice}`)
    expect(new URL(page.url()).search).toBe('?week=10&year=2026&advice=pair-with')
    await button(say('command.copy-team-answer')).click()
    await main.getByRole('navigation', { name: say('screen.partsOfPairWork') }).waitFor()
    expect(asked.filter((one) => one.includes(brief))).toEqual([])
    expect(asked.some((one) => one.includes(advice))).toBe(true)
  })
})

describe('Asking first', () => {
  test('begins by seeing how soon they answer, and goes back and forth', async () => {
    const kati = await at('kati', '/ask-first')
    await kati.heading(say('screen.askFirst'))
    expect(await faultsOf(kati.page)).toEqual([])
    await kati.link(say('screen.askFirstNew')).click()
    await kati.main
      .getByRole('combobox', { name: say('screen.askService') })
      .selectOption({ label: 'Vertaispolku, Vertaispolku ry' })
    await kati.main
      .getByRole('combobox', { name: beginsWith(say('screen.askPerson')) })
      .selectOption({ index: 1 })
    await kati.main.getByText(say('screen.answersNotKnown')).waitFor()
    await kati.main
      .getByRole('textbox', { name: beginsWith(say('screen.askWords')) })
      .fill('Voiko ryhmään tulla saattajan kanssa?')
    expect(await faultsOf(kati.page)).toEqual([])
    await kati.button(say('screen.askSend')).click()
    await kati.heading(say('screen.askFirst'))
    const raija = await at('raija')
    await raija.main.getByRole('link', { name: oneOf('screen.waitingAsked') }).click()
    await raija.openFrom(say('screen.askFirst'))
    await raija.main
      .getByRole('textbox', { name: beginsWith(say('screen.askReplyWords')) })
      .fill('Kyllä voi, ensimmäisellä kerralla tulen ovelle vastaan.')
    await raija.button(say('screen.askReplySend')).click()
    await raija.main.getByText('tulen ovelle vastaan').waitFor()
    expect(await faultsOf(raija.page)).toEqual([])
  })

  test('becomes an invitation in one step', async () => {
    const { page, main, button, heading, openFrom } = await at('kati')
    await main.getByRole('link', { name: oneOf('screen.waitingAnswered') }).click()
    await openFrom(say('screen.askFirst'))
    await main.getByText('tulen ovelle vastaan').waitFor()
    await button(say('screen.askAsPair')).click()
    await main.getByRole('combobox').selectOption({ index: 1 })
    expect(await faultsOf(page)).toEqual([])
    await button(say('screen.askAsPairDo')).click()
    await heading(say('command.invite-member'))
    const given = new URL(page.url()).searchParams
    expect([...given.keys()]).toEqual(['service', 'person', 'competence'])
    expect(given.get('competence')).toBe('peer-counsellor')
    expect(house.troubles).toEqual([])
  })
})
