import { shell } from './screen-shell.ts'
import { signIn } from './screen-sign-in.ts'
import { audience, audienceOne, audienceSays, profession } from './words.ts'

/** What is said before anybody has signed in: the first page waits for no more. */
export const first = {
  screen: { ...shell, ...signIn },
  audience,
  audienceOne,
  audienceSays,
  profession,
}
