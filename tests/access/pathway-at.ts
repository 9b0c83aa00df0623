/** What a pathway of a drawn log is derived at, as the server would have it at the log's last moment. */
import { helsinkiDate, type Instant } from '#domain/calendar'
import { builtInModels } from '#domain/models/index'
import type { PathwayAt } from '#domain/pathway'
import { birthDateOf } from './county.ts'
import type { Log, World } from './draw-world.ts'

export const pathwayAtOf = (log: Log, world: World, at: Instant): PathwayAt => ({
  today: helsinkiDate(at),
  now: at,
  model: log.scene.model,
  birthDate: birthDateOf(log.scene, world.around) ?? undefined,
  saturdayCounts: true,
  findModel: (model) => builtInModels.find((one) => one.id === model),
  isSocialWorker: (who) => who === 'elina' || who === 'dora',
})
