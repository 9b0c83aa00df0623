/**
 * `npm run models -- --coverage` lists what carries each id of the sources and fails when something carries none.
 * `npm run models -- --check FILE…` says line by line what is wrong in a county's own model.
 */
import { readFileSync } from 'node:fs'
import { deriveCoverage } from '#server/process-models/coverage'
import { type ReadModel, readModelFile } from '#server/process-models/model-file'

const usage = `npm run models -- --coverage      what carries each id of the sources
npm run models -- --check FILE…   what is wrong in a county's own model`

const showCoverage = (): number => {
  const covered = deriveCoverage()
  const missing = covered.filter(({ carriedBy }) => carriedBy === null)
  for (const { id, source, carriedBy } of covered)
    console.log(
      `${carriedBy === null ? '✗' : '✓'} ${id.padEnd(8)} ${source.padEnd(12)} ${carriedBy ?? 'nothing carries it'}`,
    )
  console.log(`\n${covered.length - missing.length} of ${covered.length} ids are carried.`)
  if (missing.length > 0) console.log(`Missing: ${missing.map(({ id }) => id).join(', ')}`)
  return missing.length > 0 ? 1 : 0
}

const textOf = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** Prints what is wrong; gives the model when nothing is. */
const checkFile = (file: string, earlier: readonly ReadModel[]): ReadModel | undefined => {
  const text = textOf(file)
  if (text === undefined) {
    console.log(`${file}: this file cannot be read.`)
    return undefined
  }
  const read = readModelFile(text, earlier)
  if (read.ok) {
    const { id, version, phases, steps } = read.model
    const counts = `${Object.keys(phases).length} phases, ${Object.keys(steps).length} steps`
    console.log(`${file}: the model "${id}", version ${version}, can be used (${counts}).`)
    return read.model
  }
  for (const { line, sentence } of read.problems) console.log(`${file}:${line}  ${sentence}`)
  return undefined
}

/** A later file may borrow from an earlier one. */
const checkFiles = (files: readonly string[]): number => {
  const models: ReadModel[] = []
  for (const file of files) {
    const model = checkFile(file, models)
    if (model) models.push(model)
  }
  return models.length === files.length ? 0 : 1
}

const run = (args: readonly string[]): number => {
  const [first, ...files] = args
  if (first === '--coverage' && files.length === 0) return showCoverage()
  if (first === '--check' && files.length > 0) return checkFiles(files)
  console.log(usage)
  return 2
}

process.exitCode = run(process.argv.slice(2))
