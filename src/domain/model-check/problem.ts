/** What is wrong in a model, and where. */
export type Path = readonly (string | number)[]
export interface Problem {
  readonly path: Path
  /** JSON pointer to the same place, from which a reader of the file finds the line. */
  readonly pointer: string
  readonly sentence: string
}

const escaped = (one: string | number): string =>
  String(one).replaceAll('~', '~0').replaceAll('/', '~1')

export const problem = (path: Path, sentence: string): Problem => ({
  path,
  pointer: path.map((one) => `/${escaped(one)}`).join(''),
  sentence,
})
