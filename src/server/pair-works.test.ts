import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { county, type Stage, setStage, signIn, type Visitor } from './testing/stage.ts'

let stage: Stage
let hanna: Visitor
beforeAll(async () => {
  stage = await setStage()
  hanna = await signIn(stage.app, 'hanna')
})
afterAll(() => stage.close())

const opening = () => ({
  commandId: randomUUID(),
  client: { new: { name: 'Tuula Rantanen', birthDate: '1973-05-04', language: 'fi' } },
  model: 'outreach-pair-work',
  homeServices: [county.adults],
  need: {
    ways: ['multi-professional', 'outreach', 'several-services'],
    words: 'Ei jaksa lähteä kotoa.',
  },
})

describe('a pair work in model B', () => {
  test('is opened from a need and seen by the one who opened it', async () => {
    const answer = await hanna.send('POST', '/api/pair-works', opening())
    console.log(answer.status, answer.body.slice(0, 3000))
    expect(answer.status).toBe(201)
  })
})
