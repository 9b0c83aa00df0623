/** Names for invented clients, children and guardians: given names in use, family names made up from places that are not. */

const givenFi =
  'Tuula Reijo Sinikka Jorma Virpi Arto Niina Harri Pirjo Sami Kaija Teemu Outi Markku Heli Petteri Soile Juhani Merja Kimmo'.split(
    ' ',
  )
const givenSv = 'Gunilla Börje Ann-Sofi Kristian Majvor Rolf Carita Joakim'.split(' ')
const givenEn = 'Amina Daniel Yusuf Grace Farid Maria Ibrahim Olena'.split(' ')
const childFi = 'Veeti Aada Onni Helmi Niilo Siiri Eino Pihla Toivo Lumi'.split(' ')
const childSv = 'Elis Tindra Melker Signe'.split(' ')
const childEn = 'Noah Leila Adam Mira'.split(' ')
const familyFi =
  'Haapalehto Kettusuo Rantalahde Suopuro Tervakoski Ilvesniemi Koivukumpu Myllyharju Sorsalampi Lokkiluoto Kanervamaa Peltosuo Varpusvuori Saarnikallio Hallanranta Ketokorpi Kaislasuo Utuniemi'.split(
    ' ',
  )
const familySv = 'Ekskata Havslund-Vik Tallmossa Sundängen Vikskata Klovharu'.split(' ')
const familyEn = 'Okonjara Haddari Petrovenko Mensahna Al-Rasheda'.split(' ')

export type NameLanguage = 'fi' | 'sv' | 'en'
const adults = { fi: givenFi, sv: givenSv, en: givenEn } as const
const children = { fi: childFi, sv: childSv, en: childEn } as const
const families = { fi: familyFi, sv: familySv, en: familyEn } as const

const pick = (list: readonly string[], number: number): string => list[number % list.length] ?? ''

/** The number-th family name of that language; steps so that neighbours in a list do not share it. */
export const familyName = (language: NameLanguage, number: number): string =>
  pick(families[language], number * 7 + 3)
export const adultName = (language: NameLanguage, number: number, family: string): string =>
  `${pick(adults[language], number)} ${family}`
export const childName = (language: NameLanguage, number: number, family: string): string =>
  `${pick(children[language], number)} ${family}`
