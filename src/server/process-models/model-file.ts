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
export type ModelFile =
  | { readonly ok: true; readonly model: ProcessModel }
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

/** Reads and checks. Nothing is thrown for what a file may hold. */
export const readModelFile = (
  text: string,
  findModel: (id: string) => ProcessModel | undefined = findBuiltIn,
): ModelFile => {
  if (Buffer.byteLength(text) > longestModelBytes)
    return { ok: false, problems: [{ line: 1, sentence: 'The file is too long to be a model.' }] }
  const lines = new LineCounter()
  const lineAt = (offset: number): number => Math.max(lines.linePos(offset).line, 1)
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0)
    return refused(
      document.errors.map(({ pos, code, message }) => ({
        line: lineAt(pos[0]),
        sentence: sentenceOf(code, message),
      })),
    )
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
