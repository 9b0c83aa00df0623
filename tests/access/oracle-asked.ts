/** A drawn world laid before the oracle. */
import type { Fact } from '#domain/facts/index'
import { birthDateOf, service, supervisorsOf, worksIn } from './county.ts'
import type { Derived, Log, Looking, World } from './draw-world.ts'
import { type Matter, mayRead } from './oracle.ts'
import { helsinkiDayOf } from './oracle-days.ts'

export const matterOf = ({ facts }: Derived, { scene }: Log, { around }: World): Matter => ({
  client: scene.client,
  birthDate: birthDateOf(scene, around),
  secret: around.secret,
  writtenOnly: scene.model.settings.permissionForm === 'written',
  supervisorsOf: (unit) => supervisorsOf(service(unit)),
  worksIn,
  facts,
})

/** Reckons its day from the moment by itself. */
export const oracleSees = (
  matter: Matter,
  { facts }: Pick<Derived, 'facts'>,
  asked: Looking,
): readonly Fact[] => {
  const question = { ...asked, at: asked.at ?? '', day: helsinkiDayOf(asked.at ?? '') }
  return facts.flatMap((fact) => {
    const parts = fact.parts.filter((part) => mayRead(matter, question, fact, part))
    return parts.length === 0 ? [] : [{ ...fact, parts }]
  })
}
