/**
 * Somebody of a party seals what they have just written. The home has corrected it in words of its own, which are sealed
 * along; the one who sealed is not told that there were any.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, helsinkiDate, type Instant } from '#domain/calendar'
import type { Fact, FactKind, Part } from '#domain/facts/index'
import { id } from '#domain/identity'
import { builtInModels } from '#domain/models/index'
import { eachEngine } from '../setup/engines.ts'
import { uuid } from './ask.ts'
import { client, type Hatted, person, service } from './county.ts'
import type { World } from './draw-world.ts'
import { openStage, type Stage } from './stage.ts'

const elina: Hatted = {
  person: person('elina'),
  service: service('protection'),
  audience: 'worker',
}
const antti: Hatted = { person: person('antti'), service: service('school'), audience: 'worker' }
const at = '2026-05-04T09:00:00.000Z' as Instant
const today = helsinkiDate(at)
const model = builtInModels.find(({ settings }) => settings.permissionForm !== 'written')

const told = (
  index: number,
  kind: FactKind,
  name: string,
  values: Part['values'],
  category: Part['category'],
  by = elina,
): Fact => ({
  id: id<'fact'>(`fact-${index}`),
  kind,
  round: 1,
  happenedAt: at,
  recordedAt: at,
  by,
  commandId: id<'command'>(`c-${index}`),
  parts: [
    {
      id: id<'part'>(`part-${index}`),
      name,
      category,
      topics: [],
      unsorted: false,
      readers: [],
      author: { person: by.person, service: by.service },
      about: null,
      whereabouts: false,
      values,
    },
  ],
})

const worldWith = (corrected: boolean): World => {
  if (!model) throw new Error('no model')
  const line = {
    giver: client,
    party: 'school',
    people: [],
    categories: ['arrangement'],
    minusTopics: [],
    from: today,
    until: addDays(today, 30),
    reach: 'from-now',
    form: 'electronic',
    version: 1,
  }
  const facts = [
    told(1, 'home-set', 'home', { services: ['protection'] }, 'identity'),
    told(2, 'model-chosen', 'model', { model: model.id, version: model.version }, 'identity'),
    told(3, 'round-opened', 'round', { number: 1 }, 'identity'),
    told(4, 'member-joined', 'home-member', { ...elina, role: 'initiator' }, 'identity'),
    told(5, 'giver-required', 'giver', { giver: client, standing: 'client' }, 'permission'),
    told(6, 'line-given', 'line', line, 'permission'),
    told(7, 'member-joined', 'party-member', { ...antti, role: 'partner' }, 'permission'),
    told(8, 'note-sent', 'note', { to: ['elina'], words: 'Väärä' }, 'arrangement', antti),
    ...(corrected
      ? [told(9, 'entry-corrected', 'correction', { part: 'part-8', words: 'Ei' }, 'minutes')]
      : []),
  ]
  const pairWork = id<'pair-work'>('first')
  const scene = { pairWork, client, model, home: ['protection'], opener: 'elina' }
  return { around: { birthDate: null, secret: [] }, logs: [{ scene, told: facts }], now: at }
}

eachEngine('Words sealed by whoever wrote them', (engine) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage(engine)
  })
  afterAll(() => stage.close())

  const sealed = async (corrected: boolean): Promise<string> => {
    await stage.play(worldWith(corrected))
    try {
      stage.countFrom('made')
      const url = '/api/pair-works/first'
      const { cursor } = JSON.parse((await stage.ask(antti, { method: 'GET', url })).body)
      const body = { commandId: uuid(1), cursor, kind: 'seal-entry' }
      const values = { fact: 'fact-8', reason: 'Väärä asiakas' }
      const answer = await stage.ask(antti, {
        method: 'POST',
        url: `${url}/commands`,
        body: { ...body, with: values },
      })
      expect(answer.status, answer.body).toBe(200)
      return answer.body
    } finally {
      await stage.clear()
    }
  }

  test('tell nothing of what others have written about them', async () => {
    const one = await sealed(true)
    expect(one).not.toContain('part-9')
    expect(one).toBe(await sealed(false))
  })
})
