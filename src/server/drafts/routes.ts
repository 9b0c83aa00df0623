/**
 * What somebody has typed and not sent, kept for them alone. The answer to keeping is the same whether the pair work is
 * theirs, another's or none: nothing is looked up. After their part has ended they read the words they typed and nothing
 * of what they chose, until the draft's day.
 *
 * @source our choice, decision 0048
 */
import { z } from 'zod'
import { addDays, type Instant } from '#domain/calendar'
import type { Acting, Draft, DraftRow } from '#store/store'
import { type App, actingOf, actingsOf, type House } from '../house.ts'
import { dateSchema } from '../pair-works/fields.ts'
import { Problem } from '../problem.ts'
import { doneSchema, withProblems } from '../schemas.ts'
import { logUse } from '../use.ts'

const tags = ['drafts']
/** As long as a term at school, or most leaves: afterwards nobody remembers what it was. */
export const draftDays = 180

/** As it was typed, to the letter: half a sign and marks of direction too, so it comes in signs of ASCII only. */
const asciiText = z
  .string()
  .max(160_000)
  .regex(/^[\x20-\x7e]*$/)
const placeShape = {
  pairWork: z.string().max(64).nullable().meta({ description: 'Null: of no pair work' }),
  form: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/)
    .meta({ description: 'A command’s name or a page’s' }),
  about: z
    .string()
    .max(1000)
    .regex(/^[\x20-\x7e]*$/)
    .meta({ description: 'Ids of what it is about' }),
}
const rowShape = {
  ...placeShape,
  revision: z.string(),
  savedAt: z.string(),
  until: dateSchema.meta({ description: 'The last day it is kept' }),
  isOpen: z.boolean().meta({ description: 'The pair work may be read today' }),
}
const rowSchema = z.object(rowShape).meta({ id: 'DraftRow' })
const draftSchema = z
  .object({
    ...rowShape,
    typed: z.string().nullable().meta({ description: 'The form; null once one’s part has ended' }),
    words: z.string().meta({ description: 'The free texts of it' }),
  })
  .meta({ id: 'Draft' })

const placeOf = ({ pairWork, form, about }: z.output<z.ZodObject<typeof placeShape>>) => ({
  pairWork: pairWork ?? '',
  form,
  about,
})
const presentRow = ({ pairWork, ...row }: DraftRow): z.output<typeof rowSchema> => ({
  pairWork: pairWork === '' ? null : pairWork,
  form: row.form,
  about: row.about,
  revision: row.revision,
  savedAt: row.savedAt,
  until: row.until,
  isOpen: row.isOpen,
})
const present = (draft: Draft): z.output<typeof draftSchema> => {
  const { typed, words } = JSON.parse(draft.content) as { typed: string; words: string }
  return { ...presentRow(draft), typed: draft.isOpen ? typed : null, words }
}

type At = Acting & { readonly at: Instant }
const writing = (house: House, acting: Acting): At => ({
  ...acting,
  at: acting.at ?? house.clock(),
})

/** Somebody whose two records are one person reads a pair work as the one they are there. */
const withOwn = async <T extends DraftRow>(
  house: House,
  acting: Acting,
  drafts: readonly T[],
): Promise<readonly T[]> => {
  if (drafts.every(({ isOpen }) => isOpen)) return drafts
  const others = (await actingsOf(house, acting)).slice(1)
  const open = new Set<string>()
  for (const own of others)
    for (const id of await house.store.drafts.openOf(own, drafts)) open.add(id)
  return drafts.map((draft) => ({ ...draft, isOpen: draft.isOpen || open.has(draft.pairWork) }))
}

export const registerDrafts = (api: App, house: House): void => {
  registerReading(api, house)
  registerKeeping(api, house)
}

const registerReading = (api: App, house: House): void => {
  api.route({
    method: 'GET',
    url: '/drafts',
    schema: {
      tags,
      summary: 'One’s own unfinished texts, without what is in them',
      response: withProblems({
        200: z.object({
          days: z.int().meta({ description: 'How long one is kept after its last word' }),
          drafts: z.array(rowSchema),
        }),
      }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const drafts = await withOwn(house, acting, await house.store.drafts.list(acting))
      return { days: draftDays, drafts: drafts.map(presentRow) }
    },
  })
  api.route({
    method: 'POST',
    url: '/drafts/read',
    schema: {
      tags,
      summary: 'One of them, where there is one',
      body: z.strictObject(placeShape),
      response: withProblems({ 200: z.object({ draft: draftSchema.nullable() }) }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      const found = await house.store.drafts.find(acting, placeOf(request.body))
      if (!found) return { draft: null }
      const [draft = found] = await withOwn(house, acting, [found])
      if (draft.pairWork !== '')
        await logUse(house, acting, {
          what: 'draft',
          purpose: 'own-draft',
          pairWorks: [draft.pairWork],
        })
      return { draft: present(draft) }
    },
  })
}

const registerKeeping = (api: App, house: House): void => {
  api.route({
    method: 'PUT',
    url: '/drafts',
    schema: {
      tags,
      summary: 'Keep what is typed, over the revision last seen',
      body: z.strictObject({
        ...placeShape,
        revision: z.uuid().meta({ description: 'Made by the sender for this writing of it' }),
        base: z.uuid().nullable().meta({ description: 'The revision last seen; null: none' }),
        typed: asciiText,
        words: asciiText,
      }),
      response: withProblems({
        200: z.discriminatedUnion('is', [
          z.object({ is: z.literal('kept'), revision: z.string(), savedAt: z.string() }),
          z.object({ is: z.literal('differs'), other: draftSchema }),
        ]),
      }),
    },
    handler: async (request) => {
      const acting = writing(house, await actingOf(request, house))
      const { typed, words, revision, base } = request.body
      const kept = await house.store.drafts.keep(acting, {
        ...placeOf(request.body),
        id: house.newId(),
        revision,
        base,
        content: JSON.stringify({ typed, words }),
        until: addDays(acting.on, draftDays),
      })
      if (kept.is === 'full') throw new Problem('too-many')
      if (kept.is === 'kept')
        return { is: 'kept' as const, revision: kept.revision, savedAt: acting.at }
      const [other = kept.other] = await withOwn(house, acting, [kept.other])
      return { is: 'differs' as const, other: present(other) }
    },
  })
  api.route({
    method: 'POST',
    url: '/drafts/removals',
    schema: {
      tags,
      summary: 'Recorded, or thrown away: nothing of it stays',
      body: z.strictObject(placeShape),
      response: withProblems({ 200: doneSchema }),
    },
    handler: async (request) => {
      const acting = await actingOf(request, house)
      await house.store.drafts.remove(acting, placeOf(request.body))
      return { done: true as const }
    },
  })
}
