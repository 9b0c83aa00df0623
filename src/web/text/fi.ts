import { choice, choiceOf } from './fi/choices.ts'
import { command, follows } from './fi/commands.ts'
import { fact } from './fi/facts.ts'
import { field, hint, part } from './fi/fields.ts'
import { fieldOf } from './fi/fields-of.ts'
import { mine } from './fi/mine.ts'
import { agreement } from './fi/screen-agreement.ts'
import { bases } from './fi/screen-bases.ts'
import { consult } from './fi/screen-consult.ts'
import { county } from './fi/screen-county.ts'
import { cover } from './fi/screen-cover.ts'
import { drafts } from './fi/screen-drafts.ts'
import { experts } from './fi/screen-experts.ts'
import { guard } from './fi/screen-guard.ts'
import { identity } from './fi/screen-identity.ts'
import { my } from './fi/screen-my.ts'
import { network } from './fi/screen-network.ts'
import { notices } from './fi/screen-notices.ts'
import { own } from './fi/screen-own.ts'
import { pages } from './fi/screen-pages.ts'
import { permission } from './fi/screen-permission.ts'
import { record } from './fi/screen-record.ts'
import { referral } from './fi/screen-referral.ts'
import { retention } from './fi/screen-retention.ts'
import { safety } from './fi/screen-safety.ts'
import { sealedTexts } from './fi/screen-sealed.ts'
import { shell } from './fi/screen-shell.ts'
import { signIn } from './fi/screen-sign-in.ts'
import { team } from './fi/screen-team.ts'
import { today } from './fi/screen-today.ts'
import { withdrawal } from './fi/screen-withdrawal.ts'
import {
  area,
  audience,
  audienceOne,
  audienceSays,
  category,
  memberRole,
  modality,
  profession,
  serviceTask,
  standing,
  state,
  stepRole,
  stop,
  topic,
  voice,
} from './fi/words.ts'

/** Every text of the screens, by area. Finnish is the first: the keys of the others are these. */
export const fi = {
  choice,
  choiceOf,
  command,
  fact,
  field,
  fieldOf,
  follows,
  hint,
  mine,
  part,
  screen: {
    ...agreement,
    ...bases,
    ...consult,
    ...county,
    ...cover,
    ...drafts,
    ...experts,
    ...guard,
    ...identity,
    ...my,
    ...notices,
    ...network,
    ...own,
    ...pages,
    ...referral,
    ...retention,
    ...safety,
    ...record,
    ...team,
    ...today,
    ...withdrawal,
    ...permission,
    ...sealedTexts,
    ...shell,
    ...signIn,
  },
  category,
  topic,
  profession,
  serviceTask,
  voice,
  memberRole,
  stepRole,
  modality,
  standing,
  state,
  audience,
  audienceOne,
  audienceSays,
  stop,
  area,
}
