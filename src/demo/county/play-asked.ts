/** What is asked and waited for in the pair works one is invited to look at first. */

import type { House } from '#server/house'
import type { HandClock } from '../play/theatre.ts'
import { applyForService, askSupervisor, inviteSeveral } from './asked.ts'
import { type DemoCase, personaCases } from './cases.ts'
import type { Played } from './play-case.ts'
import { referralCast } from './staff.ts'

/** @returns how many commands were given */
export const playAsked = async (
  house: House,
  clock: HandClock,
  one: DemoCase,
  { played, cast, now }: Played,
): Promise<number> => {
  const initiator = cast.get('initiator')
  const { worker, service } = referralCast
  if (!initiator) return 0
  const around = (supervisor: string) => ({
    pairWork: played.pairWork,
    initiator,
    supervisor: worker(supervisor),
  })
  if (one === personaCases.outreach) {
    const here = around('Ville Niittykoski')
    await askSupervisor(house, clock, here, now, {
      about: 'pair-need',
      question: 'Jatkammeko kahdestaan, vai riittäisikö jo yksi työntekijä?',
      shows: ['goal-set', 'goal-evaluated'],
    })
    await inviteSeveral(house, clock, here, now, {
      waits: worker('Kaisa Karikkoniemi'),
      accepts: worker('Lauri Lumikoski'),
      declines: worker('Mirja Almklint'),
      'taken-back': worker('Jukka Pihlajaniemi'),
    })
    return 8
  }
  if (one === personaCases.disability) {
    await askSupervisor(house, clock, around('Marja Hopeavirta'), now, {
      about: 'special-support',
      question: 'Näemmekö samalla tavalla, tarvitseeko asiakas erityistä tukea?',
      view: 'Kuvaamanne perusteella kallistun siihen, että tarvitsee. Jari ratkaisee asian sosiaalityöntekijänä.',
      shows: ['need-recognised', 'situation-mapped', 'assessment-recorded'],
    })
    return 2
  }
  if (one === personaCases.kainuu) {
    await applyForService(house, clock, around('Leena Talvikangas'), now, {
      service: 'Perheneuvolan vanhempien ryhmä',
      words: 'Vanhemmat toivoivat ryhmää, jossa voi puhua arjen pulmista muiden kanssa.',
      party: service('family-guidance'),
    })
    return 1
  }
  return 0
}
