import { Link } from 'react-router'
import { useModels } from '../api/queries.ts'
import type { ModelShown } from '../api/view.ts'
import { ChoiceInput, ChoicesInput } from '../parts/form/ChoiceInput.tsx'
import { idOf } from '../parts/form/FieldInput.tsx'
import { useSaid, useText } from '../text/use-text.ts'
import { ModelPhases } from './ModelPhases.tsx'
import type { OpeningTyped } from './opening.ts'

interface HowNeedShowsProps {
  readonly typed: OpeningTyped
  /** The way of working that is chosen, once it is known. */
  readonly model: ModelShown | undefined
  readonly isLate: boolean
  readonly errorAt: (...pointers: string[]) => string | undefined
  readonly change: (changed: Partial<OpeningTyped>) => void
}

/** Which way of working, and how its own entry knows the need. */
export const HowNeedShows = ({ typed, model, isLate, errorAt, change }: HowNeedShowsProps) => {
  const say = useText()
  const said = useSaid()
  const models = useModels()
  const plain = { hint: undefined, optional: undefined }
  const channels = Object.entries(model?.entry.channels ?? {})
  return (
    <>
      <ChoiceInput
        {...plain}
        id={idOf('/model')}
        label={say('field.model')}
        error={errorAt('/model')}
        value={typed.model}
        options={(models.data ?? []).map(({ id, title, summary: about }) => ({
          id,
          label: said(title),
          ...(about ? { note: said(about) } : {}),
        }))}
        change={(value) => change({ model: value, ways: [], channel: '' })}
      />
      {model && (
        <>
          <ModelPhases model={model} />
          <ChoicesInput
            {...plain}
            id={idOf('/ways')}
            label={say('field.ways')}
            hint={say('screen.waysHint')}
            error={errorAt('/ways')}
            value={typed.ways}
            options={Object.entries(model.entry.ways).map(([id, way]) => ({
              id,
              label: said(way.title),
            }))}
            change={(ways) => change({ ways })}
          />
          {isLate && (
            <p className="how-soon">
              {say('screen.lateStart')} <Link to="/team/new">{say('screen.teamHintAnswerDo')}</Link>
              {' · '}
              <Link to="/ask-first/new">{say('screen.teamHintExpert')}</Link>
            </p>
          )}
          {channels.length > 0 && (
            <ChoiceInput
              {...plain}
              id={idOf('/channel')}
              label={say('field.channel')}
              optional={say('screen.optional')}
              error={errorAt('/channel')}
              value={typed.channel}
              options={channels.map(([id, title]) => ({ id, label: said(title) }))}
              change={(channel) => change({ channel })}
            />
          )}
        </>
      )}
    </>
  )
}
