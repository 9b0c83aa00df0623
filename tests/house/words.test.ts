/** One word per thing: other words for the same are found in no text of the screens, and no text stands outside them. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtInModels } from '../../src/domain/models/index.ts'
import { en } from '../../src/web/text/en.ts'
import { fi } from '../../src/web/text/fi.ts'
import { flatten } from '../../src/web/text/load.ts'
import { sv } from '../../src/web/text/sv.ts'

/** Titles, help and questions of the four ways of working, by where they stand. */
const ofModels = (language: 'fi' | 'sv' | 'en'): readonly (readonly [string, string])[] => {
  const found: [string, string][] = []
  const walk = (value: unknown, at: string): void => {
    if (value === null || typeof value !== 'object') return
    const said = (value as Readonly<Record<string, unknown>>)[language]
    if (typeof said === 'string' && 'fi' in value) found.push([at, said])
    else for (const [name, inner] of Object.entries(value)) walk(inner, `${at}.${name}`)
  }
  for (const model of builtInModels) walk(model, model.id)
  return found
}

const repository = join(import.meta.dirname, '../..')

/** What is said elsewhere for a term of the glossary, and the term it must be here. @source docs/glossary.md */
const otherWords: Readonly<Record<'fi' | 'sv' | 'en', Readonly<Record<string, RegExp>>>> = {
  fi: {
    esihenkilö: /\besimie|\besimieh/i,
    asiakkuus: /asiakassuhde/i,
    omatyöntekijä: /vastuutyöntekij|vastuuhenkilö/i,
    // The sources' own verkostopalaveri and asiakassuunnitelmapalaveri stay.
    tapaaminen: /(?<!verkosto|suunnitelman )palaveri/i,
    henkilötunnus: /sosiaaliturvatunnus|sotu\b/i,
    vammaispalvelut: /kehitysvammahuol|vammaishuol/i,
    asiakas: /kuluttaja|palvelunkäyttäjä/i,
    suunnitelma: /\bplaani/i,
    läheinen: /\bomai(?:nen|sen|set|sia|sille)\b/i,
    pääkäyttäjä: /ylläpitäj/i,
    'kiireellinen avaaminen': /kiireelli\w+ (?:pääsy|avau)/i,
    'hävittämisen lykkäys': /pidäty|pidätä|pidätet/i,
    'suljettu kirjaus': /sinetö/i,
    syntymäaika: /syntymäpäiv/i,
  },
  sv: {
    'egen kontaktperson': /egen ?arbetare|egenarbetare/i,
    funktionshinderservice: /handikapp/i,
    FPA: /\bKela\b/,
    klient: /\bkund(?:en|er|erna|ens)?\b|användare/i,
    närchef: /\bförman|arbetsledare|\bchef/i,
    arbetstagare: /\banställda?\b|\barbetaren?s?\b/i,
    vikarie: /ersättare/i,
    möte: /\bträff(?:en)?\b/i,
    'låst anteckning': /försegl|stängd anteckning/i,
    minnesanteckning: /promemoria/i,
    'stark identifiering': /autentis/i,
    'ansvarig tjänst': /ansvariga? service/i,
    datagrupp: /uppgiftsgrupp/i,
    klientrelation: /klientskap/i,
    'digital vårdväg': /digitala? stig/i,
    utgående: /fältarbete/i,
    samtycke: /medgivande/i,
    personbeteckning: /personnummer|socialskyddssignum/i,
    barnskydd: /barnavård/i,
    servicebehov: /vårdbehovsbedömning/i,
    pararbete: /partnerarbete/i,
  },
  en: {
    client: /\bcustomers?\b|\bservice users?\b/i,
    supervisor: /\bbosses?\b|\bline managers?\b/i,
    'pair work': /\bpartner work\b|\bpairwork\b/i,
    'own worker': /\bpersonal worker\b|\bkey worker\b|\bcase ?workers?\b/i,
    'identity code': /social security number|personal identity number/i,
    'child protection': /\bchild welfare services\b/i,
    guardian: /\bcustodian/i,
    'responsible service': /\bhome service|service in charge/i,
    'data-protection officer': /data protection officer/i,
    'wellbeing services county': /\bwelfare area\b|\bwellbeing area\b/i,
  },
}

describe('The words of the screens', () => {
  it.each([
    ['fi', flatten(fi)],
    ['sv', flatten(sv)],
    ['en', flatten(en)],
  ] as const)('in %s are the glossary’s', (language, texts) => {
    const differing = Object.entries(otherWords[language]).flatMap(([term, others]) =>
      [...Object.entries(texts), ...ofModels(language)].flatMap(([key, text]) =>
        others.test(text) ? [`${key}: “${text}” (${term})`] : [],
      ),
    )
    expect(differing).toEqual([])
  })

  it.each([
    ['fi', flatten(fi)],
    ['sv', flatten(sv)],
    ['en', flatten(en)],
  ] as const)('in %s say no more than twenty words in a sentence', (language, texts) => {
    const long = [...Object.entries(texts), ...ofModels(language)].flatMap(([key, text]) =>
      text.includes('plural,') || key.includes('.sources.')
        ? []
        : text
            .split(/(?<=[.!?:;])\s+/)
            .filter((sentence) => sentence.split(/\s+/).length > 20)
            .map((sentence) => `${key}: ${sentence}`),
    )
    expect(long).toEqual([])
  })

  it('all stand among the texts: no screen says anything of its own', () => {
    const own = globSync('src/web/**/*.tsx', { cwd: repository }).flatMap((file) => {
      const source = readFileSync(join(repository, file), 'utf8')
      const between = [...source.matchAll(/>([^<>{}()=;]*\p{L}{2,}[^<>{}()=;]*)<\//gu)]
      const attributes = [
        ...source.matchAll(
          /\s(?:aria-label|title|placeholder|alt|labelText|label|hintText|heading|lede)="((?!screen\.)[^"]*\p{L}{2,}[^"]*)"/gu,
        ),
      ]
      return [...between, ...attributes].map(([, words]) => `${file}: ${words?.trim()}`)
    })
    expect(own).toEqual([])
  })
})
