/** What is done at the referral desk of a story: sent, answered, taken back, opened. */
type Values = Readonly<Record<string, unknown>>

interface Words {
  readonly service: (key: string) => string | undefined
  readonly label: (words: string) => string | undefined
  readonly client: (key: string) => Values
}

export const referralDoings = [
  'send-referral',
  'answer-referral',
  'withdraw-referral',
  'open-referral',
] as const

const plain = { how: 'system', concern: true, indications: [], noResults: true, noProgress: true }

/** @param own the service the teller acts in */
export const referralSent = (
  kind: string,
  given: Values,
  words: Words,
  { commandId, model, own }: { commandId: string; model: string; own: string | null },
) => {
  const service = (key: unknown) => words.service(String(key)) ?? String(key)
  if (kind === 'send-referral') {
    const { to, from, client, ...rest } = given
    return {
      path: '/api/referrals',
      body: {
        commandId,
        ...plain,
        ...rest,
        to: service(to),
        ...(from === undefined ? {} : { from: service(from) }),
        client: words.client(String(client)),
      },
    }
  }
  if (!(referralDoings as readonly string[]).includes(kind)) return undefined
  const { referral, ...rest } = given
  const label = String(referral).replace(/^\$/, '')
  const at = `/api/referrals/${words.label(label) ?? label}`
  if (kind === 'answer-referral') return { path: `${at}/answer`, body: { commandId, ...rest } }
  if (kind === 'withdraw-referral') return { path: `${at}/withdraw`, body: {} }
  const { homeServices, ways = [], tell = null } = rest
  const homes = Array.isArray(homeServices) ? homeServices : [own]
  return {
    path: `${at}/open`,
    body: {
      commandId,
      client: { asReferred: true },
      model,
      homeServices: homes.map(service),
      need: { ways },
      tell,
    },
  }
}
