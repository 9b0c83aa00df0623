/** What is chosen in a sitting, and the lines it becomes. */
import type { GrantableCategory } from '#domain/words'
import type { View } from '../api/view.ts'
import { lastDayAfter } from '../client/line-form.ts'
import { readDay } from '../text/days.ts'

export type Said = 'given' | 'refused' | 'silent'
export interface Own {
  readonly categories: readonly string[]
  readonly minusTopics: readonly string[]
}
export interface SittingChoices extends Own {
  readonly parties: readonly string[]
  readonly givers: readonly string[]
  /** By giver and party. Nobody has answered before it is said. */
  readonly said: Readonly<Record<string, Said>>
  /** Where one party gets something else than the others. */
  readonly own: Readonly<Record<string, Own>>
  readonly lasts: string
  readonly day: string
  readonly form: string
  readonly reach: string
  readonly language: string
  readonly informedBy: string
  readonly receivedBy: string
  readonly purpose: string
}
export const formsOfHome = ['written-signed', 'oral'] as const
export const languagesOfLine = ['fi', 'sv', 'en', 'other'] as const
export const reaches = ['from-now', 'whole-round'] as const

/** What joint work asks for at least: chosen with one press, never beforehand. */
export const usualCategories = [
  'progress',
  'plan',
  'minutes',
  'arrangement',
] as const satisfies readonly GrantableCategory[]

export const saidKey = (giver: string, party: string): string => `${giver} ${party}`
export const saidBy = (choices: SittingChoices, giver: string, party: string): Said | null =>
  choices.said[saidKey(giver, party)] ?? null

/** Everybody who has not answered yet said yes: one press, once it has been said. */
export const allYes = ({ parties, givers, said }: SittingChoices): SittingChoices['said'] => ({
  ...Object.fromEntries(
    parties.flatMap((party) => givers.map((giver) => [saidKey(giver, party), 'given' as const])),
  ),
  ...said,
})

/** A permission is chosen: nothing of it is ticked beforehand. What is filled in is who sits here, and the narrow reach. */
export const startingSitting = (view: View, me: string, purpose: string): SittingChoices => {
  const givers = view.permissions?.is === 'all' ? view.permissions.givers : []
  const spoken = view.client?.language ?? 'fi'
  return {
    parties: [],
    // Whoever is alone in answering is the one at the table; of several, those present are chosen.
    givers: givers.length === 1 ? givers.map(({ person }) => person) : [],
    said: {},
    own: {},
    categories: [],
    minusTopics: [],
    lasts: '',
    day: '',
    form: '',
    reach: 'from-now',
    language: languagesOfLine.find((one) => one === spoken) ?? 'other',
    informedBy: me,
    receivedBy: me,
    purpose,
  }
}

export const sittingUntil = ({ lasts, day }: SittingChoices): string | null =>
  lasts === 'day' ? readDay(day) : lasts === '' ? null : lastDayAfter(lasts)

export type SittingTrouble = 'parties' | 'givers' | 'categories' | 'answers' | 'until' | 'form'
export const sittingTroubles = (choices: SittingChoices): readonly SittingTrouble[] => {
  const { parties, givers, own, categories } = choices
  const isOpen = (party: string) => givers.some((giver) => saidBy(choices, giver, party) === null)
  // What is not answered yet may become a yes: its terms are asked for along with the answer.
  const isGiven = (party: string) =>
    isOpen(party) || givers.some((giver) => saidBy(choices, giver, party) === 'given')
  const isEmpty = (party: string) => (own[party]?.categories ?? categories).length === 0
  const isSilent = parties.every((party) =>
    givers.every((giver) => saidBy(choices, giver, party) === 'silent'),
  )
  // A refusal has no terms; before anybody is chosen all that is missing is told.
  const isAsked = parties.length === 0 || isSilent || parties.some(isGiven)
  const isNothing =
    parties.length === 0 ? categories.length === 0 : parties.filter(isGiven).some(isEmpty)
  return [
    ...(parties.length === 0 ? (['parties'] as const) : []),
    ...(givers.length === 0 || (parties.length > 0 && isSilent) ? (['givers'] as const) : []),
    ...(isNothing ? (['categories'] as const) : []),
    ...(parties.some(isOpen) ? (['answers'] as const) : []),
    ...(isAsked && sittingUntil(choices) === null ? (['until'] as const) : []),
    ...(isAsked && choices.form === '' ? (['form'] as const) : []),
  ]
}

export type BodyLine = Readonly<Record<string, unknown>> & { readonly party: string }

/** One line per giver and party who answered. */
export const linesOfSitting = (choices: SittingChoices): readonly BodyLine[] =>
  choices.parties.flatMap((party) =>
    choices.givers.flatMap((giver): readonly BodyLine[] => {
      const said = saidBy(choices, giver, party)
      if (said === null || said === 'silent') return []
      if (said === 'refused') return [{ answer: 'refused', giver, party }]
      const { categories, minusTopics } = choices.own[party] ?? choices
      const { form, reach, language, informedBy, receivedBy, purpose } = choices
      return [
        {
          answer: 'given',
          giver,
          party,
          categories,
          minusTopics,
          until: sittingUntil(choices),
          form,
          reach,
          language,
          ...(informedBy === '' ? {} : { informedBy }),
          ...(receivedBy === ''
            ? {}
            : form === 'oral'
              ? { heardBy: receivedBy, receivedBy }
              : { receivedBy }),
          ...(purpose.trim() === '' ? {} : { purpose: purpose.trim(), topics: [] }),
        },
      ]
    }),
  )

export const toggled = (list: readonly string[], one: string, isOn: boolean): readonly string[] =>
  isOn ? [...list.filter((other) => other !== one), one] : list.filter((other) => other !== one)
