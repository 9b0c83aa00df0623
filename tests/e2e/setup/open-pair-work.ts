/** From a need to an open pair work, through the page a worker uses. */
import { dayTyped } from './fill.ts'
import type { EmptyHouse } from './house.ts'
import type { Person } from './person.ts'
import { beginsWith, fieldLabel, modelTitle, nameWords, say } from './words.ts'

interface Opened {
  readonly pairWork: string
  readonly client: string
}

export const openPairWork = async (
  person: Person,
  { story, stage }: EmptyHouse,
  given: Readonly<Record<string, unknown>>,
): Promise<Opened> => {
  const { page } = person
  await person.at('/today')
  await page
    .getByRole('link', { name: say('screen.openPairWork') })
    .first()
    .click()
  const form = page.getByRole('main').locator('form')
  const group = (label: string) => form.getByRole('group', { name: beginsWith(label) })
  const client = story.people[story.client]
  const textbox = (label: string) => form.getByRole('textbox', { name: beginsWith(label) })
  await textbox(say('screen.clientName')).fill(stage.nameOf(story.client))
  if (client?.birthDate) await textbox(say('screen.birthDate')).fill(dayTyped(client.birthDate))
  await group(say('field.model'))
    .getByRole('radio', { name: modelTitle(story.model), exact: true })
    .check({ force: true })
  for (const way of (given.ways ?? []) as readonly string[])
    await group(say('field.ways'))
      .getByRole('checkbox', {
        name: nameWords(story.model, { is: 'names', of: 'ways' }, way),
        exact: true,
      })
      .check({ force: true })
  if (typeof given.channel === 'string')
    await group(say('field.channel'))
      .getByRole('radio', {
        name: nameWords(story.model, { is: 'name', of: 'channels' }, given.channel),
        exact: true,
      })
      .check({ force: true })
  if (given.urgent === true)
    await group(say('field.urgent'))
      .getByRole('radio', { name: say('screen.yes') })
      .check({ force: true })
  if (typeof given.words === 'string')
    await textbox(fieldLabel('need-recognised', 'words')).fill(given.words)
  for (const topic of (given.topics ?? []) as readonly string[])
    await form.getByRole('checkbox', { name: say(`topic.${topic}`), exact: true }).check()
  for (const service of (given.homeServices ?? []) as readonly string[])
    await group(say('screen.homeService'))
      .getByRole('checkbox', { name: story.services[service]?.name ?? service, exact: true })
      .check({ force: true })
  const [answer] = await Promise.all([
    page.waitForResponse(
      (response) =>
        response.request().method() === 'POST' && response.url().endsWith('/api/pair-works'),
    ),
    form.getByRole('button', { name: say('screen.openPairWork') }).click(),
  ])
  const view = (await answer.json()) as { id: string; client: { id: string } }
  await page.waitForURL(`**/pair-works/${view.id}{,/**}`)
  // What is urgent is asked about at once; the story tells when it is answered.
  if (given.urgent === true)
    await page.getByRole('link', { name: say('screen.leaveEmptyForm'), exact: true }).click()
  await page.waitForURL(`**/pair-works/${view.id}`)
  return { pairWork: view.id, client: view.client.id }
}
