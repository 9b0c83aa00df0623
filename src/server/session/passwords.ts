/** Passwords of the demo: Argon2id, and as much work for a name nobody has as for one somebody has. */
import { hash, verify } from '@node-rs/argon2'

/** OWASP's second choice: 19 MiB, two passes, one lane. The package's default algorithm is Argon2id. */
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const hashPassword = (password: string): Promise<string> => hash(password, settings)

let nobody: Promise<string> | null = null
/** @param held the hash of the account, or undefined when nobody has that name. */
export const isPassword = async (held: string | undefined, given: string): Promise<boolean> => {
  nobody ??= hashPassword('nobody has this password')
  const matches = await verify(held ?? (await nobody), given)
  return matches && held !== undefined
}
