import { type CommandKind, ruleOf } from '#domain/commands'
import { useModel, useModels, useSession } from '../../api/queries.ts'
import type { View } from '../../api/view.ts'
import { modelNames } from '../../text/model-words.ts'
import { useSaid } from '../../text/use-text.ts'
import { peopleFor, refTargets } from './options.ts'
import { formOf } from './shape.ts'

/** Whether there is anything a command could be about: what must be chosen has something to choose. */
export const useOffered = (view: View): ((kind: CommandKind) => boolean) => {
  const said = useSaid()
  const { data: session } = useSession()
  const model = useModel(view.model.id).data
  const models = useModels().data
  const me = session?.person.id ?? ''
  return (kind) =>
    formOf(kind).fields.every(({ name, field, isOptional }) => {
      if (isOptional) return true
      const fact = ruleOf(kind).records
      if (field.is === 'ref' || field.is === 'refs')
        return refTargets(view, field.to, name, { fact, me }).length > 0
      if (field.is === 'person')
        return (
          field.among === 'anyone' ||
          field.among === 'workers' ||
          peopleFor(view, field.among, fact, { name, me }).length > 0
        )
      return (
        field.is !== 'name' ||
        !model ||
        !models ||
        modelNames(field.of, model, models, said).length > 0
      )
    })
}
