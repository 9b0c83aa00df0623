/** Cases of a team and questions asked first. No pair work is known to either, so both worlds answer alike whatever stands in them. */
import { post, uuid, type Way } from './asking.ts'
import { partyServices } from './county.ts'

/** Ids of what the server has made while this world was asked, and one nobody has. */
const made = ['made-1', 'made-2', 'made-3', 'none']

export const teamWays: Readonly<Record<string, Way>> = {
  'post /api/briefs': ({ chance, key, reader }) =>
    post('/api/briefs', {
      commandId: uuid(key),
      service: reader.service ?? 'school',
      ageBand: chance.pick(['youth', 'working-age', 'older']),
      situations: ['money'],
      situationWords: 'Rahat eivät riitä.',
      urgency: chance.pick(['today', 'can-wait']),
      toldAfterwards: chance.isLikely(0.3),
    }),
  'post /api/briefs/answers': ({ chance }) =>
    post('/api/briefs/answers', {
      brief: chance.pick(made),
      advice: 'pair-with',
      competence: 'nurse',
    }),
  'post /api/briefs/removals': ({ chance }) =>
    post('/api/briefs/removals', { brief: chance.pick(made) }),
  'post /api/questions': ({ chance, key }) =>
    post('/api/questions', {
      commandId: uuid(key),
      service: chance.pick(partyServices),
      person: null,
      words: 'Miten tukea haetaan?',
    }),
  'post /api/questions/messages': ({ chance, key }) =>
    post('/api/questions/messages', {
      commandId: uuid(key),
      question: chance.pick(made),
      words: 'Näin.',
    }),
  'post /api/questions/endings': ({ chance }) =>
    post('/api/questions/endings', { question: chance.pick(made) }),
  'post /api/questions/answer-times': ({ chance }) =>
    post('/api/questions/answer-times', { service: chance.pick(partyServices), person: null }),
}
