/** The use log of a pair work, as the data-protection officer of the story reads it. */

import { at, list } from './judge.ts'
import type { Check } from './prose.ts'
import type { Stage } from './stage.ts'
import type { LogExpected, LogRowExpected, Story } from './story.ts'

const fits = (row: unknown, wanted: LogRowExpected, stage: Stage): boolean =>
  (wanted.who === undefined || at(row, 'person') === stage.personId(wanted.who)) &&
  (wanted.in === undefined || at(row, 'service') === stage.serviceId(wanted.in)) &&
  (wanted.what === undefined || at(row, 'what') === wanted.what) &&
  (wanted.outcome === undefined || at(row, 'outcome') === wanted.outcome) &&
  (wanted.basis === undefined ||
    list(at(row, 'basis')).some((basis) => at(basis, 'kind') === wanted.basis))

/** @throws when nobody in the story is the data-protection officer */
export const judgeLog = async (
  expected: LogExpected,
  pairWork: string,
  play: { readonly story: Story; readonly stage: Stage },
): Promise<readonly Check[]> => {
  const officer = Object.entries(play.story.people).find(
    ([, person]) => person.kind === 'data-protection-officer',
  )?.[0]
  if (officer === undefined)
    throw new Error('A story that reads the use log needs a data-protection officer.')
  const visitor = await play.stage.visitor(officer, null)
  const reply = await visitor.get(`/api/use-log?pairWork=${pairWork}&limit=200`)
  const rows = list(at(reply.json, 'rows'))
  const judge = (wanted: LogRowExpected, there: boolean): Check => {
    const found = rows.some((row) => fits(row, wanted, play.stage))
    const words = Object.entries(wanted).map(([name, value]) => `${name} ${value}`)
    const told = `the use log ${found ? 'has' : 'has no'} row of ${words.join(', ')}`
    return {
      ok: found === there,
      text: found === there ? told : `${told} – of ${rows.length}, status ${reply.status}`,
    }
  }
  return [
    ...(expected.rows ?? []).map((row) => judge(row, true)),
    ...(expected.notRows ?? []).map((row) => judge(row, false)),
  ]
}
