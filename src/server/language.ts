import type { Language } from '#domain/text'

export const languages = ['fi', 'sv', 'en'] as const satisfies readonly Language[]

const isLanguage = (value: string): value is Language =>
  (languages as readonly string[]).includes(value)

/** The first language of an Accept-Language header we speak, by weight; Finnish when there is none. */
export const preferredLanguage = (header: string | undefined): Language => {
  const asked = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((item, place) => {
      const [tag = '', weight = ''] = item.trim().split(';')
      const found = /^\s*q=([\d.]+)\s*$/.exec(weight)
      return { tag: tag.toLowerCase().split('-')[0] ?? '', place, q: found ? Number(found[1]) : 1 }
    })
    .filter(({ q }) => q > 0)
    .sort((one, other) => other.q - one.q || one.place - other.place)
  for (const { tag } of asked) if (isLanguage(tag)) return tag
  return 'fi'
}
