import type { fi } from './fi.ts'
import { choice, choiceOf } from './sv/choices.ts'
import { command, follows } from './sv/commands.ts'
import { fact } from './sv/facts.ts'
import { field, hint, part } from './sv/fields.ts'
import { fieldOf } from './sv/fields-of.ts'
import { mine } from './sv/mine.ts'
import { agreement } from './sv/screen-agreement.ts'
import { bases } from './sv/screen-bases.ts'
import { consult } from './sv/screen-consult.ts'
import { county } from './sv/screen-county.ts'
import { cover } from './sv/screen-cover.ts'
import { drafts } from './sv/screen-drafts.ts'
import { experts } from './sv/screen-experts.ts'
import { guard } from './sv/screen-guard.ts'
import { identity } from './sv/screen-identity.ts'
import { my } from './sv/screen-my.ts'
import { network } from './sv/screen-network.ts'
import { notices } from './sv/screen-notices.ts'
import { own } from './sv/screen-own.ts'
import { pages } from './sv/screen-pages.ts'
import { permission } from './sv/screen-permission.ts'
import { record } from './sv/screen-record.ts'
import { referral } from './sv/screen-referral.ts'
import { retention } from './sv/screen-retention.ts'
import { safety } from './sv/screen-safety.ts'
import { sealedTexts } from './sv/screen-sealed.ts'
import { shell } from './sv/screen-shell.ts'
import { signIn } from './sv/screen-sign-in.ts'
import { team } from './sv/screen-team.ts'
import { today } from './sv/screen-today.ts'
import { withdrawal } from './sv/screen-withdrawal.ts'
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
} from './sv/words.ts'

export const sv = {
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
} satisfies { [A in keyof typeof fi]: Readonly<Record<keyof (typeof fi)[A], string>> }
