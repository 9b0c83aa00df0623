/** A session as its owner sees it: who, in which service, how it was begun and when it ends. */
import { z } from 'zod'
import type { ServiceId } from '#domain/identity'
import type { Language } from '#domain/text'
import type { Session } from '#store/store'
import type { County } from '../directory/county.ts'
import { type House, isWorkerSide, todayOf } from '../house.ts'
import { idSchema } from '../schemas.ts'

export const audiences = [
  'worker',
  'supervisor',
  'client',
  'guardian',
  'steering-group',
  'administrator',
  'data-protection-officer',
] as const
export const howSchema = z.enum(['passkey', 'oidc', 'password-demo'])
const hatSchema = z.object({
  service: idSchema,
  name: z.string(),
  profession: z.string(),
  supervisor: z.boolean(),
  organisation: z.string(),
})
export const sessionSchema = z
  .object({
    person: z.object({ id: idSchema, name: z.string() }),
    acting: hatSchema.nullable().meta({
      description:
        'Null for a worker with several services until one is chosen: PUT /session/acting',
    }),
    audience: z.enum(audiences),
    hats: z.array(hatSchema),
    demo: z.boolean(),
    county: z.string(),
    language: z.enum(['fi', 'sv', 'en', 'other']),
    how: howSchema,
    strong: z
      .boolean()
      .meta({ description: 'Strong enough for giving a permission electronically' }),
    startedAt: z.string(),
    idleMinutes: z.int().meta({ description: 'Ends when nothing is asked for so long' }),
    expiresAt: z.string().meta({ description: 'Ends at this moment, whatever is done' }),
  })
  .meta({ id: 'Session' })

/** `spoken`: the language services are named in; the person's own unless the request asks for another. */
export const presentSession = async (
  house: House,
  session: Session,
  spoken: Language = session.language === 'other' ? 'fi' : session.language,
) => {
  const county = await house.county.current()
  const hats = isWorkerSide(session.audience)
    ? presentHats(county, session, todayOf(house), spoken)
    : []
  return {
    person: { id: session.person, name: session.name },
    acting: hats.find((hat) => hat.service === session.service) ?? null,
    audience: session.audience,
    hats,
    demo: house.config.demo,
    county: house.config.countyName,
    language: session.language,
    how: session.how,
    strong: session.strong,
    startedAt: session.createdAt,
    idleMinutes: house.config.idleMinutes,
    expiresAt: session.expiresAt,
  }
}

const presentHats = (
  county: County,
  session: Session,
  on: ReturnType<typeof todayOf>,
  language: Language,
) =>
  county.employments(session.person, on).map((hat) => {
    const service = county.service(hat.service)
    const organisation = service && county.organisation(service.organisation)
    return {
      service: hat.service as ServiceId & string,
      name: service?.name[language] ?? '',
      profession: hat.profession,
      supervisor: hat.supervisor,
      organisation: organisation?.name[language] ?? '',
    }
  })
