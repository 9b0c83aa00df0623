/** What tests of the expert list ask with, and what they read of an answer. Never shipped. */
import type { Reply, Visitor } from './stage.ts'

export interface Row {
  readonly name: { readonly fi: string }
  readonly person: string | null
  readonly service: string | null
  readonly kind: string
  readonly isFading: boolean
  readonly reasons: readonly { readonly is: string; readonly word?: string }[]
}
export const rowsOf = ({ body }: Reply): readonly Row[] =>
  (JSON.parse(body) as { rows?: Row[]; experts?: Row[] }).rows ??
  (JSON.parse(body) as { experts: Row[] }).experts
export const ownOf = async (who: Visitor): Promise<{ readonly revision: number }> =>
  (JSON.parse((await who.get('/api/experts/own')).body) as { mine: { revision: number } }).mine
export const namesOf = (reply: Reply) => rowsOf(reply).map((row) => row.name.fi)
/** As somebody sends it: untidied. */
export const entry = {
  competences: ['Velat', 'häätöjen esto'],
  languages: ['fi', 'fse'],
  area: ['Kivijoki'],
  workingDays: [3, 1],
  capacity: 'one',
  fullUntil: null,
  howToAsk: ' Soita  aamulla ',
}
