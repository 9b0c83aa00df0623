import type { View } from '../../api/view.ts'
import { useFactWords } from '../../text/fact-words.ts'
import { useText } from '../../text/use-text.ts'
import type { FormField, FormShape } from './shape.ts'
import type { Line } from './TwoVersions.tsx'
import { type FormValues, splitMoment, type Value, type Values } from './values.ts'

/** What stands in a form, in words, field by field; what nothing was said of is left out. */
export const useFormLines = (view: View, shape: FormShape): ((values: FormValues) => Line[]) => {
  const say = useText()
  const words = useFactWords(view)
  const one = ({ name, field }: FormField, value: string): string => {
    switch (field.is) {
      case 'choice':
      case 'choices':
        return words.choice(name, value)
      case 'yes-no':
        return say(value === 'yes' ? 'screen.yes' : 'screen.no')
      case 'person':
      case 'persons':
      case 'service':
      case 'services':
      case 'party':
        return words.name(value)
      case 'instant':
        return splitMoment(value).join(' ')
      default:
        return value
    }
  }
  const ofFields = (fields: readonly FormField[], values: Values, place = ''): Line[] =>
    fields
      .filter(({ field }) => field.is !== 'ref' && field.is !== 'refs')
      .flatMap((form) => {
        const said = listOf(values[form.name]).map((value) => one(form, value))
        if (said.length === 0) return []
        return [{ label: `${words.label(shape.fact, form.name)}${place}`, words: said.join(', ') }]
      })
  return (values) => [
    ...ofFields(shape.fields, values.top),
    ...shape.many.flatMap(({ name, fields }) =>
      (values.many[name] ?? []).flatMap((item, place) => ofFields(fields, item, ` ${place + 1}`)),
    ),
  ]
}

const listOf = (value: Value | undefined): readonly string[] =>
  (typeof value === 'string' ? [value] : (value ?? [])).filter((said) => said.trim() !== '')
