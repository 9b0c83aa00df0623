/** Does a fact answer what a model asks of it? */
import type { Fact } from './facts/index.ts'
import type { Facts } from './knowledge.ts'
import type { FactMatch } from './process-model.ts'

const holds = (value: unknown, wanted: string | number | boolean): boolean =>
  Array.isArray(value) ? value.includes(wanted) : value === wanted

/**
 * Every named value is found in one visible part, or in it and the fact's other kinds of part together; of two parts
 * of one kind (two goals, two answers) one must answer alone. A hidden part answers nothing.
 */
export const matches = (fact: Fact, match: FactMatch): boolean => {
  if (fact.kind !== match.fact) return false
  const wanted = Object.entries(match.where ?? {})
  if (wanted.length === 0) return true
  return fact.parts.some((main) =>
    wanted.every(([name, value]) =>
      fact.parts.some(
        (part) => (part === main || part.name !== main.name) && holds(part.values[name], value),
      ),
    ),
  )
}

/** The facts that answer, oldest first. */
export const factsMatching = (round: Facts, match: FactMatch): readonly Fact[] =>
  round.of(match.fact).filter((fact) => matches(fact, match))
