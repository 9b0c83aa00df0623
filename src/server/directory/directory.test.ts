/** What the directory tells by audience, and nothing of a unit that a turvakielto hides. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandKinds, ruleOf } from '#domain/commands'
import { shapeOf } from '#domain/facts/index'
import { openStore } from '#store/open'
import { type Family, openFamily } from '../testing/family.ts'
import { county, people, type Visitor } from '../testing/stage.ts'

let family: Family
beforeAll(async () => {
  family = await openFamily(await openStore())
})
afterAll(() => family.stage.close())

const search = { text: 'Mikko' }
const health = async () =>
  listed((await family.hanna.get('/api/services')).json.services).find(
    ({ id }) => id === county.health,
  )
const listed = (value: unknown) => value as readonly { id: string; person?: string }[]
/** In which unit the view says somebody works. */
const unitOf = async (who: Visitor, person: string) =>
  listed((await who.get(`/api/pair-works/${family.pairWork}`)).json.people).find(
    (one) => one.person === person,
  )

test('a guardian whom a turvakielto keeps away finds nowhere in which unit a named colleague works', async () => {
  const { hanna, tomi, put, child, persons } = family
  expect(await unitOf(hanna, people.mikko)).toMatchObject({ service: county.health })
  const begun = await put(hanna, 'non-disclosure', {
    protects: [child, persons.jenni],
    from: '2026-01-13',
    until: null,
  })
  expect(begun.status).toBe(200)
  const view = await tomi.get(`/api/pair-works/${family.pairWork}`)
  // Named still, among those a meeting is for.
  expect(view.body.includes(people.mikko)).toBe(true)
  expect(await unitOf(tomi, people.mikko)).toBeUndefined()
  for (const body of [search, { service: county.health }, {}]) {
    const asked = await tomi.send('POST', '/api/people/search', body)
    expect(asked.status).toBe(403)
    expect(asked.body).not.toContain(people.mikko)
  }
  const services = await tomi.get('/api/services')
  expect(services.body).not.toContain(people.mikko)
})

test('a service’s telephone is told to those who work, as the directory has it or has none', async () => {
  const { directory } = family.stage.store
  const [row] = (await directory.read()).services.filter(({ id }) => id === county.health)
  if (!row) throw new Error('no such service')
  expect(await health()).toMatchObject({ phone: null })
  await directory.putServices([{ ...row, phone: '09 000 0001' }])
  await expect.poll(health, { timeout: 5000 }).toMatchObject({ phone: '09 000 0001' })
  await expect(directory.putServices([{ ...row, phone: '0'.repeat(41) }])).rejects.toThrow()
})

test('the client’s side gets the names of services, for whom a permission is, and no more', async () => {
  for (const who of [family.veeti, family.jenni, family.tomi]) {
    const { services, organisations } = (await who.get('/api/services')).json as unknown as {
      services: readonly object[]
      organisations: readonly object[]
    }
    expect(organisations.length).toBeGreaterThan(0)
    for (const service of services)
      expect(Object.keys(service).toSorted()).toEqual(['id', 'name', 'organisation'])
    expect((await who.send('POST', '/api/people/search', search)).status).toBe(403)
  }
})

test('whoever works there gets what they ask people along by', async () => {
  const found = await family.hanna.send('POST', '/api/people/search', search)
  expect(found.json.people).toMatchObject([
    { id: people.mikko, hats: [{ service: county.health }] },
  ])
  expect(await health()).toHaveProperty('serviceTask')
  const officer = await family.account('paula', people.liisa, 'data-protection-officer')
  expect((await officer.send('POST', '/api/people/search', search)).status).toBe(200)
  expect((await officer.get('/api/services')).status).toBe(403)
  const figures = await family.account('sampo', people.liisa, 'steering-group')
  expect((await figures.send('POST', '/api/people/search', search)).status).toBe(403)
  expect((await figures.get('/api/services')).status).toBe(403)
})

test('no form of the client’s side asks for a worker of the directory', () => {
  const own = ['client', 'guardian', 'giver']
  const asking = commandKinds.flatMap((kind) =>
    ruleOf(kind).by.some((standing) => own.includes(standing))
      ? Object.values(shapeOf(ruleOf(kind).records)).flatMap((part) =>
          Object.entries(part.fields).flatMap(([name, field]) =>
            field.is === 'person' && ['workers', 'anyone'].includes(field.among)
              ? [`${kind} ${name}`]
              : [],
          ),
        )
      : [],
  )
  // Only the home names somebody there: the rule refuses it of others (`decide/partner.ts`), and their form leaves it out.
  expect(asking).toEqual(['wish-partner person'])
})
