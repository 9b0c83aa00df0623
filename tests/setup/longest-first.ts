/** Files that take longest begin first: one that began last would leave the other core with nothing to do. */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** As measured, longest first. One that is not here comes after these, as the runner sorts it. */
const longest = [
  'tests/access/equal.test.ts',
  'tests/access/two-worlds-pglite.test.ts',
  'tests/access/two-worlds-postgres.test.ts',
  'tests/e2e/pages/as-everyone.test.ts',
  'tests/access/',
  'tests/e2e/flows/kainuu.test.ts',
  'tests/e2e/flows/outreach.test.ts',
  'tests/stories/stories-',
  'tests/e2e/',
  'tests/attacks/',
  'src/demo/',
  'tests/tree/',
  'tests/faults/',
]

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = longest.findIndex((name) => moduleId.includes(`/${name}`))
      return place === -1 ? longest.length : place
    }
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b))
  }
}
