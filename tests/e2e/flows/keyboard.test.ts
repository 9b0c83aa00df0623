import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EmptyHouse, openHouse } from '../setup/house.ts'
import { chooseIn, pressOn, tickIn, typeIn } from '../setup/keys.ts'
import { storyOf } from '../setup/story-of.ts'
import { beginsWith, modelTitle, nameWords, say } from '../setup/words.ts'

const model = 'outreach-pair-work'
let house: EmptyHouse
let pairWork = ''
beforeAll(async () => {
  house = await openHouse(storyOf('tuula-b'), '2026-01-22 13:00')
}, 120_000)
afterAll(() => house.close())

describe('With a keyboard alone', () => {
  test('a worker opens a pair work and takes a permission', async () => {
    const { page } = await house.person('hanna')
    const main = page.getByRole('main')
    const group = (label: string) => main.getByRole('group', { name: beginsWith(label) })
    const link = (name: string) => main.getByRole('link', { name, exact: true })
    const box = (label: string) => main.getByRole('textbox', { name: beginsWith(label) })

    await pressOn(page, link(say('screen.openPairWork')))
    await typeIn(page, box(say('screen.clientName')), 'Tuula Rantanen')
    await typeIn(page, box(say('screen.birthDate')), '30.9.1973')
    await chooseIn(page, group(say('field.model')), modelTitle(model))
    for (const way of [
      'multi-professional',
      'outreach',
      'several-services',
      'client-wishes-outreach',
    ])
      await tickIn(
        page,
        group(say('field.ways')),
        nameWords(model, { is: 'names', of: 'ways' }, way),
      )
    await pressOn(page, main.getByRole('button', { name: say('screen.openPairWork') }))
    await page.waitForURL(/pair-works\/[\w-]{20,}$/)
    pairWork = page.url().split('/').at(-1) ?? ''

    await pressOn(page, link(say('command.give-line')))
    await chooseIn(page, group(say('field.giver')), 'Tuula Rantanen')
    await chooseIn(page, group(say('fieldOf.line-given.party')), 'Mielenterveys- ja päihdepalvelut')
    for (const category of ['progress', 'plan'])
      await tickIn(page, group(say('field.categories')), say(`category.${category}`))
    await typeIn(page, box(say('fieldOf.line-given.until')), '22.1.2027')
    await chooseIn(page, group(say('field.form')), say('choice.written-signed'))
    await chooseIn(page, group(say('field.language')), say('choice.fi'))
    await pressOn(page, main.getByRole('button', { name: say('command.give-line'), exact: true }))
    await main.getByRole('navigation', { name: say('screen.partsOfPairWork') }).waitFor()
    const seen = await page.request.get(`${house.url}/api/pair-works/${pairWork}`)
    const { client, permissions } = (await seen.json()) as {
      client: { id: string }
      permissions: { parties: readonly { inForce: boolean }[] }
    }
    expect(permissions.parties.map(({ inForce }) => inForce)).toEqual([true])
    await house.stage.meet('tuula', client.id)
  })

  test('the client takes it back', async () => {
    const { page } = await house.person('tuula')
    const main = page.getByRole('main')
    await main.getByRole('heading', { level: 1 }).waitFor()
    await pressOn(page, main.getByRole('link', { name: say('screen.withdrawLine'), exact: true }))
    await pressOn(page, main.getByRole('button', { name: say('screen.withdrawLine'), exact: true }))
    await main.getByText(say('screen.lineWithdrawn')).waitFor()
    expect(house.troubles).toEqual([])
  })
})
