/** A county may keep things longer than the law asks, never shorter: `RETENTION_LONGER=working-age=5,no-rule=10`. */
import { type LongerTimes, type RetentionClassId, retentionClasses } from '#domain/retention'
import { SettingRefused } from '../config.ts'

export const readLongerTimes = (setting: string | undefined): LongerTimes => {
  const longer: Partial<Record<RetentionClassId, number>> = {}
  for (const pair of (setting ?? '').split(',').filter((one) => one.trim() !== '')) {
    const [name = '', years = ''] = pair.split('=').map((one) => one.trim())
    if (!Object.hasOwn(retentionClasses, name))
      throw new SettingRefused(
        `RETENTION_LONGER: there is no class ${name}. There are ${Object.keys(retentionClasses).join(', ')}.`,
      )
    const more = Number(years)
    if (!Number.isInteger(more) || more < 1 || more > 200)
      throw new SettingRefused(
        `RETENTION_LONGER: years of ${name} must be a whole number from 1 to 200. Times are made longer here, never shorter.`,
      )
    longer[name as RetentionClassId] = more
  }
  return longer
}
