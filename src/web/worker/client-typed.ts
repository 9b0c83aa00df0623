/** Who the client of a new pair work is, as typed: one of one's own by `id`, or somebody new. */
export interface ClientTyped {
  readonly id: string | null
  readonly name: string
  readonly birthDate: string
  readonly identityCode: string
  readonly language: string
  readonly rehearsal: boolean
}
export const noClient: ClientTyped = {
  id: null,
  name: '',
  birthDate: '',
  identityCode: '',
  language: 'fi',
  rehearsal: false,
}
