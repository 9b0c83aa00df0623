import { choice, choiceOf } from './en/choices.ts'
import { command, follows } from './en/commands.ts'
import { fact } from './en/facts.ts'
import { field, hint, part } from './en/fields.ts'
import { fieldOf } from './en/fields-of.ts'
import { mine } from './en/mine.ts'
import { agreement } from './en/screen-agreement.ts'
import { bases } from './en/screen-bases.ts'
import { consult } from './en/screen-consult.ts'
import { county } from './en/screen-county.ts'
import { cover } from './en/screen-cover.ts'
import { drafts } from './en/screen-drafts.ts'
import { experts } from './en/screen-experts.ts'
import { guard } from './en/screen-guard.ts'
import { identity } from './en/screen-identity.ts'
import { my } from './en/screen-my.ts'
import { network } from './en/screen-network.ts'
import { notices } from './en/screen-notices.ts'
import { own } from './en/screen-own.ts'
import { pages } from './en/screen-pages.ts'
import { permission } from './en/screen-permission.ts'
import { record } from './en/screen-record.ts'
import { referral } from './en/screen-referral.ts'
import { retention } from './en/screen-retention.ts'
import { safety } from './en/screen-safety.ts'
import { sealedTexts } from './en/screen-sealed.ts'
import { shell } from './en/screen-shell.ts'
import { signIn } from './en/screen-sign-in.ts'
import { team } from './en/screen-team.ts'
import { today } from './en/screen-today.ts'
import { withdrawal } from './en/screen-withdrawal.ts'
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
} from './en/words.ts'
import type { fi } from './fi.ts'

export const en = {
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
