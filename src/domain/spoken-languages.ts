/** Languages people work in, by ISO 639 code. Any other code may be said too, and is shown as it stands. */
import type { Text } from './text.ts'

const language = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** @source our choice, decision 0044: the national languages, the Sámi and sign languages, then those most spoken */
export const spokenLanguages = {
  fi: language('suomi', 'finska', 'Finnish'),
  sv: language('ruotsi', 'svenska', 'Swedish'),
  en: language('englanti', 'engelska', 'English'),
  fse: language('suomalainen viittomakieli', 'finskt teckenspråk', 'Finnish Sign Language'),
  fss: language(
    'suomenruotsalainen viittomakieli',
    'finlandssvenskt teckenspråk',
    'Finland-Swedish Sign Language',
  ),
  se: language('pohjoissaame', 'nordsamiska', 'Northern Sámi'),
  smn: language('inarinsaame', 'enaresamiska', 'Inari Sámi'),
  sms: language('koltansaame', 'skoltsamiska', 'Skolt Sámi'),
  ru: language('venäjä', 'ryska', 'Russian'),
  et: language('viro', 'estniska', 'Estonian'),
  uk: language('ukraina', 'ukrainska', 'Ukrainian'),
  ar: language('arabia', 'arabiska', 'Arabic'),
  so: language('somali', 'somaliska', 'Somali'),
  fa: language('persia', 'persiska', 'Persian'),
  ckb: language('kurdi (sorani)', 'kurdiska (sorani)', 'Kurdish (Sorani)'),
  vi: language('vietnam', 'vietnamesiska', 'Vietnamese'),
  th: language('thai', 'thailändska', 'Thai'),
  zh: language('kiina', 'kinesiska', 'Chinese'),
  rom: language('romani', 'romani', 'Romani'),
  es: language('espanja', 'spanska', 'Spanish'),
  fr: language('ranska', 'franska', 'French'),
  de: language('saksa', 'tyska', 'German'),
} as const satisfies Readonly<Record<string, Text>>

const byName: ReadonlyMap<string, string> = new Map(
  Object.entries(spokenLanguages).flatMap(([code, names]) => [
    [code, code],
    ...Object.values(names).map((name) => [name.toLowerCase(), code] as const),
  ]),
)

/** From a code or a name in any of our languages. Undefined: nobody knows it here. */
export const languageCode = (said: string): string | undefined =>
  byName.get(said.trim().toLowerCase())
