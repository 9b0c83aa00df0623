/**
 * Prohibitions (kielto): found in the national service, in one's own system or heard from the client. One narrows
 * everything but what a statute demands. It stands over the rounds until the same source is checked again and it is
 * not found there.
 *
 * The law says what one may be aimed at and not in which direction; we read both and take the narrower (decision 0024).
 *
 * @term kielto
 * @source ATL 59 §; design rules.md, "Permission": `kielto` narrows all but statute
 */
import type { Fact, PartValues } from './facts/index.ts'
import { id, type PartId } from './identity.ts'
import type { Facts } from './knowledge.ts'
import type { Directory } from './surroundings.ts'

type Checked = PartValues<'prohibition-checked', 'check'>

export interface Prohibition {
  readonly part: PartId
  readonly where: Checked['where']
  readonly target: NonNullable<Checked['target']>
  readonly service: string | undefined
  readonly document: string | undefined
  /** Those with a line when it was found; whoever comes later is judged by the directory of that day. */
  readonly parties: readonly string[]
}

const isSameAim = (one: Prohibition, checked: Checked): boolean =>
  one.target === checked.target &&
  one.service === checked.service &&
  one.document === checked.document

/** What stands after one more fact. Not found, with no aim told: nothing is left of what that source had. */
export const afterCheck = (
  standing: readonly Prohibition[],
  fact: Fact,
): readonly Prohibition[] => {
  if (fact.kind !== 'prohibition-checked') return standing
  return fact.parts
    .filter((part) => part.name === 'check')
    .reduce((before, part) => {
      const checked = part.values as unknown as Checked
      const others = before.filter(
        (one) =>
          one.where !== checked.where ||
          !(isSameAim(one, checked) || (!checked.found && checked.target === undefined)),
      )
      if (!checked.found) return others
      const { where, target = 'everything', service, document, parties = [] } = checked
      return [...others, { part: part.id, where, target, service, document, parties }]
    }, standing)
}

/** Those standing at the end of what is known here, earlier rounds included. */
export const deriveProhibitions = (facts: Facts): readonly Prohibition[] =>
  facts.whole.of('prohibition-checked').reduce<readonly Prohibition[]>(afterCheck, [])

/** Does one of these keep that party's line from being in force? */
export const keepsOut = (standing: readonly Prohibition[], party: string): boolean =>
  standing.some((one) => one.target === 'everything' || one.parties.includes(party))

/**
 * Is it aimed at that party: to go there, or to leave the home at all? A private person has neither controller nor task,
 * so whatever may not leave the home may not reach them.
 */
export const isAimedAt = (
  one: Pick<Prohibition, 'target' | 'service'>,
  party: string,
  home: readonly string[],
  directory: Pick<Directory, 'service'>,
): boolean => {
  if (one.target === 'everything') return true
  if (one.target === 'document' || one.service === undefined) return false
  const aimOf = (service: string) => {
    const found = directory.service(id(service))
    return one.target === 'controller' ? found?.controller : found?.serviceTask
  }
  const aim = aimOf(one.service)
  if (aim === undefined) return false
  return aimOf(party) === aim || home.some((service) => aimOf(service) === aim)
}

/** The part a fact keeps inside the home: from then on it is shown to no party, whatever its topics. */
export const keptInsideBy = (fact: Fact): readonly string[] =>
  afterCheck([], fact).flatMap((one) =>
    one.target === 'document' && one.document !== undefined ? [one.document] : [],
  )
