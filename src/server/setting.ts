/** Reading one setting of the environment, and the sentence when it cannot be. */

/** A setting that cannot be: `message` is the sentence to show. */
export class SettingRefused extends Error {
  override readonly name = 'SettingRefused'
}

export type Environment = Readonly<Record<string, string | undefined>>

export const yesNo = (env: Environment, name: string, usual: boolean): boolean => {
  const value = env[name]?.toLowerCase()
  if (value === undefined || value === '') return usual
  if (['1', 'true', 'yes', 'on'].includes(value)) return true
  if (['0', 'false', 'no', 'off'].includes(value)) return false
  throw new SettingRefused(`${name} must be yes or no.`)
}

export const whole = (
  env: Environment,
  name: string,
  usual: number,
  least: number,
  most: number,
): number => {
  const value = env[name]
  if (value === undefined || value === '') return usual
  const number = Number(value)
  if (!Number.isInteger(number) || number < least || number > most)
    throw new SettingRefused(`${name} must be a whole number from ${least} to ${most}.`)
  return number
}
