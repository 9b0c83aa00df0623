/** A county's own ways of working: every YAML file of a folder, in the order of their names, checked before use. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProcessModel } from '#domain/process-model'
import { SettingRefused } from '../config.ts'
import { type ReadModel, readModelFile } from './model-file.ts'

/** None when there is no such folder. @throws SettingRefused with every line that is wrong */
export const readCountyModels = (folder: string): readonly ProcessModel[] => {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder)
    .filter((file) => /\.ya?ml$/.test(file))
    .toSorted()
  const models: ReadModel[] = []
  const wrong: string[] = []
  for (const file of files) {
    const read = readModelFile(readFileSync(join(folder, file), 'utf8'), models)
    if (read.ok) models.push(read.model)
    else wrong.push(...read.problems.map(({ line, sentence }) => `${file}:${line}  ${sentence}`))
  }
  if (wrong.length > 0)
    throw new SettingRefused(
      ['A model of this county cannot be used. Correct it and start again.', ...wrong].join('\n'),
    )
  return models
}
