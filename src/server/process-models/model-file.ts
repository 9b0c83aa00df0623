/** A county's own model from its file: YAML of the same shape as the built-in four. Says line by line what is wrong. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { checkModel, type Path } from '#domain/model-check'
import { findBuiltIn } from '#domain/models/index'
import type { ProcessModel } from '#domain/process-model'

export interface FileProblem {
  /** The line in the file, from 1. */
  readonly line: number
  readonly sentence: string
}
/** A model that was read from a file and passed the check. */
export type ReadModel = ProcessModel
export type ModelFile =
  | { readonly ok: true; readonly model: ReadModel }
  | { readonly ok: false; readonly problems: readonly FileProblem[] }

/** Longer files are refused unread. The longest built-in model is a tenth of this. */
export const longestModelBytes = 2_000_000

/** Where a value stands: its name in a map, its place in a list. What is missing is shown where it would belong. */
const offsetOf = (root: Node | null, path: Path): number => {
  let node: unknown = root
  let offset = 0
  for (const name of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(name))
      if (pair === undefined) return offset
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset
      node = pair.value
    } else if (isSeq(node)) {
      const item = node.items[Number(name)]
      if (item === undefined) return offset
      node = item
      offset = (item as Node).range?.[0] ?? offset
    } else return offset
  }
  return offset
}

const sentenceOf = (code: string, message: string): string =>
  code === 'DUPLICATE_KEY'
    ? 'The same name stands twice here.'
    : `This is not YAML: ${message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? code}.`

/** A slip in the writing makes what follows unreadable, so only the first is told; doubled names are told all. */
const firstOrDoubles = <E extends { readonly code: string }>(
  errors: readonly E[],
): readonly E[] => {
  const slip = errors.find(({ code }) => code !== 'DUPLICATE_KEY')
  return slip ? [slip] : errors
}

/**
 * Reads and checks. Nothing is thrown for what a file may hold. `others`: models it may borrow from beside the
 * built-in four.
 */
export const readModelFile = (text: string, others: readonly ReadModel[] = []): ModelFile => {
  if (Buffer.byteLength(text) > longestModelBytes)
    return { ok: false, problems: [{ line: 1, sentence: 'The file is too long to be a model.' }] }
  const lines = new LineCounter()
  const lineAt = (offset: number): number => Math.max(lines.linePos(offset).line, 1)
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0)
    return refused(
      firstOrDoubles(document.errors).map(({ pos, code, message }) => ({
        line: lineAt(pos[0]),
        sentence: sentenceOf(code, message),
      })),
    )
  const findModel = (id: string) => others.find((one) => one.id === id) ?? findBuiltIn(id)
  const model: unknown = plain(() => document.toJS({ maxAliasCount: 100 }))
  const problems = checkModel(model, findModel).map(({ path, sentence }) => ({
    line: lineAt(offsetOf(document.contents as Node | null, path)),
    sentence,
  }))
  return problems.length > 0 ? refused(problems) : { ok: true, model: model as ProcessModel }
}

/** An alias that unfolds without end, or names nothing, throws in the parser. */
const plain = (read: () => unknown): unknown => {
  try {
    return read()
  } catch {
    return null
  }
}

const refused = (problems: readonly FileProblem[]): ModelFile => ({
  ok: false,
  problems: problems.toSorted((one, other) => one.line - other.line),
})
