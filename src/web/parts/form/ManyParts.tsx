import { Button } from 'suomifi-ui-components'
import type { FactKind } from '#domain/facts/index'
import type { View } from '../../api/view.ts'
import type { ManyPartName } from '../../text/keys.ts'
import { useText } from '../../text/use-text.ts'
import { FieldInput, idOf } from './FieldInput.tsx'
import { asksTopics, type ManyShape } from './shape.ts'
import { TopicChips } from './TopicChips.tsx'
import { typedText, type Value, type Values } from './values.ts'

interface ManyPartsProps {
  readonly view: View
  readonly fact: FactKind
  readonly shape: ManyShape
  readonly items: readonly Values[]
  readonly errorAt: (pointer: string) => string | undefined
  readonly change: (items: readonly Values[]) => void
}

/** One per goal, section, answer or item: added and removed one by one. */
export const ManyParts = ({ view, fact, shape, items, errorAt, change }: ManyPartsProps) => {
  const say = useText()
  const title = say(`part.${shape.name as ManyPartName}`)
  const put = (place: number, name: string, value: Value) =>
    change(items.map((item, at) => (at === place ? { ...item, [name]: value } : item)))
  return (
    <section className="many stack" aria-label={title} id={idOf(`/${shape.name}`)} tabIndex={-1}>
      {errorAt(`/${shape.name}`) && <p className="error">{errorAt(`/${shape.name}`)}</p>}
      {items.map((item, place) => (
        // An item being typed has no identity but its place.
        <fieldset key={place} className="item stack">
          <legend>{say('screen.nth', { what: title, number: place + 1 })}</legend>
          {shape.fields.map((form) => {
            const pointer = `/${shape.name}/${place}/${form.name}`
            return (
              <FieldInput
                key={form.name}
                view={view}
                fact={fact}
                form={form}
                pointer={pointer}
                value={item[form.name]}
                error={errorAt(pointer)}
                change={(value) => put(place, form.name, value)}
              />
            )
          })}
          {asksTopics(shape) && (
            <TopicChips
              id={idOf(`/${shape.name}/${place}/topics`)}
              value={Array.isArray(item.topics) ? item.topics : []}
              change={(value) => put(place, 'topics', value)}
              text={typedText(item)}
            />
          )}
          <Button
            variant="secondaryNoBorder"
            onClick={() => change(items.filter((_item, at) => at !== place))}
          >
            {say('screen.removeNth', { what: title.toLocaleLowerCase(), number: place + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button variant="secondary" onClick={() => change([...items, {}])}>
        {say('screen.addOne', { what: title.toLocaleLowerCase() })}
      </Button>
    </section>
  )
}
