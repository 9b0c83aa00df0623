/** The shape of a model as data, and whether a value has it. A county's file is anything until this has said so. */
import { commandKinds } from '../commands.ts'
import { deadlineRules } from '../deadlines.ts'
import { factKinds } from '../facts/index.ts'
import { guards } from '../guards.ts'
import { stepRoles } from '../process-model.ts'
import { stops } from '../refusal.ts'
import { modalities, voices } from '../words.ts'
import { type Path, type Problem, problem } from './problem.ts'

type Shape =
  | { readonly is: 'text' | 'words' | 'yes-no' | 'whole-number' | 'value' | 'lines' }
  | { readonly is: 'one-of'; readonly of: readonly string[]; readonly called: string }
  | { readonly is: 'list' | 'map'; readonly of: Shape }
  | { readonly is: 'fields'; readonly must: Fields; readonly may?: Fields }
  | {
      readonly is: 'by'
      readonly tag: string
      readonly of: Readonly<Record<string, Fields>>
      readonly may?: Fields
    }
type Fields = Readonly<Record<string, Shape>>

const text: Shape = { is: 'text' }
const words: Shape = { is: 'words' }
const yesNo: Shape = { is: 'yes-no' }
const wholeNumber: Shape = { is: 'whole-number' }
const oneOf = (called: string, of: readonly string[]): Shape => ({ is: 'one-of', of, called })
const list = (of: Shape): Shape => ({ is: 'list', of })
const map = (of: Shape): Shape => ({ is: 'map', of })
const fields = (must: Fields, may: Fields = {}): Shape => ({ is: 'fields', must, may })

const guard = oneOf('guard', Object.keys(guards))
const command = oneOf('command', commandKinds)
const fact = oneOf('fact', factKinds)
const source = fields({
  seed: oneOf('seed', ['000', '001', '002', '003', '004']),
  lines: { is: 'lines' },
})
const match = fields({ fact }, { where: map({ is: 'value' }) })

const step = fields(
  {
    phase: words,
    title: text,
    guidance: text,
    who: list(oneOf('role', stepRoles)),
    modality: oneOf('modality', modalities),
    completion: {
      is: 'by',
      tag: 'by',
      of: {
        facts: { anyOf: list(match) },
        all: { allOf: list(match) },
        guard: { guard },
        confirmed: {},
      },
    },
    action: command,
    source,
    released: yesNo,
  },
  {
    when: list(guard),
    after: list(guard),
    stops: list(oneOf('stop', stops)),
    oneOf: words,
    skippedBy: match,
    againAfter: list(match),
    actionWith: map({ is: 'value' }),
    deadline: oneOf('deadline', Object.keys(deadlineRules)),
    ambiguity: fields({ id: words, text }),
    asks: oneOf('who is asked', ['client', 'party']),
  },
)

const templateField = fields({
  title: text,
  voices: list(oneOf('voice', voices)),
  kind: oneOf('kind of field', [
    'text',
    'services',
    'goals',
    'dates',
    'people',
    'yes-no',
    'earlier-goals',
    'duration',
  ]),
  source,
})

export const modelShape: Shape = fields(
  {
    id: words,
    version: wholeNumber,
    letter: words,
    title: text,
    summary: text,
    shape: oneOf('shape', ['ring', 'line', 'lanes', 'fields']),
    phases: map(fields({ title: text, short: text }, { beside: yesNo })),
    steps: map(step),
    entry: fields(
      {
        ways: map(fields({ title: text, source }, { notInSeed: words })),
        requires: list(list(words)),
      },
      { late: map(words), channels: map(text) },
    ),
    questions: map(
      fields(
        {
          text,
          addressedTo: oneOf('addressee', ['client', 'each-worker', 'everyone']),
          source,
        },
        { inNeedForm: yesNo },
      ),
    ),
    templates: map(
      fields({ title: text, sections: map(fields({ title: text, fields: map(templateField) })) }),
    ),
    planTypes: map(text),
    settings: fields({
      permissionForm: oneOf('form of permission', ['written', 'any']),
      remoteWithoutVideo: oneOf('rule for remote meetings', ['stop', 'prompt']),
      meetingRoles: list(oneOf('meeting role', ['recorder', 'leader', 'chair'])),
      anonymousTeamFirst: yesNo,
    }),
    carries: map({
      is: 'by',
      tag: 'as',
      of: {
        step: {},
        rule: { rule: words },
        question: {},
        field: { template: words },
        role: { role: oneOf('role', stepRoles) },
        frame: { why: words, text },
      },
      may: { source, question: words },
    }),
  },
  {
    loop: fields({ from: words, to: words }),
    segments: map(
      fields({
        title: text,
        resources: oneOf('level of resources', ['good', 'low']),
        care: oneOf('kind of care', ['clear', 'challenging']),
        description: text,
      }),
    ),
    forums: map(text),
    lends: list(words),
    borrows: list(fields({ model: words, steps: list(words) })),
  },
)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isWords = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== ''
const isWholeNumber = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value > 0
const isValue = (value: unknown): boolean =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'))
const areLines = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every(isWholeNumber) && value[0] <= value[1]

const languages = { fi: 'Finnish', sv: 'Swedish', en: 'English' } as const

const checkText = (value: unknown, path: Path): readonly Problem[] => {
  if (!isRecord(value))
    return [problem(path, 'Here a text in Finnish, Swedish and English is needed (fi, sv, en).')]
  const missing = Object.entries(languages).flatMap(([language, called]) =>
    isWords(value[language]) ? [] : [problem(path, `${called} is missing (${language}).`)],
  )
  const others = Object.keys(value).filter((language) => !Object.hasOwn(languages, language))
  return [
    ...missing,
    ...others.map((other) =>
      problem([...path, other], `"${other}" is not a language of the screens.`),
    ),
  ]
}

const checkFields = (value: unknown, path: Path, must: Fields, may: Fields): readonly Problem[] => {
  if (!isRecord(value))
    return [problem(path, `Here named values are needed: ${Object.keys(must).join(', ')}.`)]
  const missing = Object.keys(must).filter((name) => value[name] === undefined)
  return [
    ...missing.map((name) => problem(path, `"${name}" is missing.`)),
    ...Object.entries(value).flatMap(([name, one]) => {
      const shape = ownOf(must, name) ?? ownOf(may, name)
      if (shape === undefined)
        return [problem([...path, name], `"${name}" is not a known name here.`)]
      return one === undefined ? [] : checkShape(one, shape, [...path, name])
    }),
  ]
}

const ownOf = (named: Fields, name: string): Shape | undefined =>
  Object.hasOwn(named, name) ? named[name] : undefined

const sharedStart = (one: string, other: string): number => {
  let end = 0
  while (end < one.length && one[end] === other[end]) end += 1
  return end
}

/** The name that looks most like it, for a slip of the pen. */
const nearest = (value: string, of: readonly string[]): string | undefined => {
  const best = of.toSorted((one, other) => sharedStart(value, other) - sharedStart(value, one))[0]
  return best && sharedStart(value, best) >= 4 ? best : undefined
}

/** Everything that does not have the shape, at once. */
export const checkShape = (value: unknown, shape: Shape, path: Path = []): readonly Problem[] => {
  const wrong = (sentence: string): readonly Problem[] => [problem(path, sentence)]
  switch (shape.is) {
    case 'text':
      return checkText(value, path)
    case 'words':
      return isWords(value) ? [] : wrong('Here words are needed.')
    case 'yes-no':
      return typeof value === 'boolean' ? [] : wrong('Here true or false is needed.')
    case 'whole-number':
      return isWholeNumber(value) ? [] : wrong('Here a whole number from 1 is needed.')
    case 'value':
      return isValue(value)
        ? []
        : wrong('Here a text, a number, true, false or a list of texts is needed.')
    case 'lines':
      return areLines(value)
        ? []
        : wrong('Here the first and the last line are needed, for example [12, 14].')
    case 'one-of': {
      if (typeof value === 'string' && shape.of.includes(value)) return []
      const hint = typeof value === 'string' ? nearest(value, shape.of) : undefined
      return wrong(
        `There is no ${shape.called} "${String(value)}".${hint ? ` Did you mean "${hint}"?` : ''}`,
      )
    }
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((one, index) => checkShape(one, shape.of, [...path, index]))
        : wrong('Here a list is needed.')
    case 'map':
      return isRecord(value)
        ? Object.entries(value).flatMap(([name, one]) => checkShape(one, shape.of, [...path, name]))
        : wrong('Here named values are needed.')
    case 'fields':
      return checkFields(value, path, shape.must, shape.may ?? {})
    case 'by': {
      const tag = isRecord(value) ? value[shape.tag] : undefined
      const must =
        typeof tag === 'string' && Object.hasOwn(shape.of, tag) ? shape.of[tag] : undefined
      if (must === undefined)
        return wrong(`"${shape.tag}" is one of: ${Object.keys(shape.of).join(', ')}.`)
      return checkFields(value, path, { [shape.tag]: words, ...must }, shape.may ?? {})
    }
  }
}
