/** Streets, postal codes, and schools, units and workplaces by their names. */

import { listed } from './lists.ts'
import { beforeIt, type Found, findAll, type Pattern } from './pattern.ts'
import type { Word } from './words-in.ts'

const street =
  '(?:katu|kadun|kadulla|kadulta|kadulle|kadussa|katua|tie|tien|tiellä|tieltä|tielle|tietä|kuja|kujan|kujalla|kujalta|kujalle|polku|polun|polulla|polulta|polulle|raitti|raitin|raitilla|väylä|väylän|väylällä|kaari|kaaren|kaarella|puistikko|puistikon|tori|torin|torilla|ranta|rannan|rannalla|rinne|rinteen|rinteellä|penger|penkereellä|piha|pihan|pihalla|portti|portin|aukio|aukion|aukiolla|kulma|kulman|suora|suoran|suoralla|bulevardi|bulevardin|bulevardilla|puisto|puiston|esplanadi|gatan|gata|vägen|väg|gränd|gränden|stigen|stig|torget|allén|allé|esplanaden|stranden|strand|kajen|backen|brinken|parken|leden|svängen|bågen)'
const genericStreet =
  /^(?:kotikatu|kotikadu|kävely|pää|sivu|asunto|moottori|maan|rauta|pyörä|valta|kanta|virtsa|hengity|sappi|koulu|koti|työ|elämän|umpi|ilma|ruoka|keskus|laatta|uima|tavoite|hoito|palvelu|pelto|metsä|tunneli|kiito|kulku|jalka|leikki|hiekka|kaupan|lelu|oma|oikea|mutka|kiinto|rivi|sisä|taka|etu|tieto|syn|väär|vast|tilan|kes|tode|hen|gång|motor|huvud|luft|urin|järn|lands|cykel|skol|hem|arbets|vardags|lek|bak|genv|om|rälls|med|livs|utv|vård)/
const number = '\\d{1,3} ?(?:[-–] ?\\d{1,3} ?)?(?:[A-Za-z](?![\\p{L}]))?(?: ?\\d{1,3})?'

const patterns: readonly Pattern[] = [
  {
    kind: 'address',
    why: 'form',
    form: new RegExp(
      `(?<!\\p{L})[\\p{L}-]{2,40}${street} ${number}(?![\\p{L}\\d%]|[.,:]\\d| ?(?:krt|kert|tunti|min|vuo|kk|vk|viik|pv|päiv|km|m\\b|h\\b|gång|tim|year|hour))`,
      'gu',
    ),
    isIt: ([whole]) =>
      !/^(?:valtatie|kantatie|riksväg)/i.test(whole) && !/^(?:kes|tode|synty|sivu|pää)/.test(whole),
  },
  {
    kind: 'address',
    why: 'form',
    form: /(?<!\p{L})(?:street|road|avenue) \d{1,3}\b|\b\d{1,3} \p{L}{3,20} (?:street|road|avenue)(?!\p{L})/gu,
  },
  {
    kind: 'address',
    why: 'form',
    isAsTyped: true,
    form: /(?<![\p{L}\d.,+-])(?:FI-|AX-|SF-)?\d{5} \p{Lu}\p{L}{2,}/gu,
  },
  {
    kind: 'address',
    why: 'form',
    isAsTyped: true,
    form: /\b(?:FI-|AX-|SF-)\d{5}(?!\d)|(?<![\p{L}\d.,+-])0\d{4}(?![\d\p{L}]|[ .,]\d)/gu,
  },
  {
    kind: 'address',
    why: 'form',
    form: /(?<!\p{L})(?:(?:koti|posti|katu)?osoite|osoitteessa|(?:hem|post)?adress|address)(?:en|n|nsa)?(?:: ?| (?:on|är|is) )(?<it>[\p{L} ]{3,40} \d{1,3})(?!\d)/gu,
  },
  {
    kind: 'address',
    why: 'form',
    form: /\b(?:postinumero\p{L}{0,8}|postnummer\p{L}{0,4}|postal code|postcode)[: ]{1,3}(?:on |är |is )?(?<it>\d{5})(?!\d)/gu,
  },
  {
    kind: 'address',
    why: 'form',
    // Five digits and no amount: a postal code.
    form: /(?<![\p{L}\d.+/-]|\d[ ,])\d{5}(?![\d\p{L}/%-]|[.,]\d| ?(?:€|e\b|eur|kr|kg|km|m2|henk|asuk|inv|steps|askel|kcal|\d))/gu,
    isIt: (found, text) =>
      !/(?:velk|vela|skuld|lån|laina|maks|kosta|summa|tulo|palk|lön|noin|yli|alle|n\.|ungefär|över|under|about|over|debt|€|budje|menot|säästö|perin)\p{L}*(?: \p{L}+)? $/u.test(
        beforeIt(found, text),
      ),
  },
  {
    kind: 'address',
    why: 'form',
    form: /(?<![\p{L}\d.,+-])(?<it>\d{5}) (?<town>\p{L}{3,20})(?!\p{L})/gu,
    isIt: (found) =>
      listed((found.groups?.['town'] ?? '').toLowerCase()).some(
        ({ of }) => of.kind === 'place' && !of.isWord,
      ),
  },
  {
    kind: 'address',
    why: 'form',
    isAsTyped: true,
    form: /(?<!\p{L})(?:PL|PB|P\.O\. Box|postilokero|postbox) \d{1,4}(?!\d)/gu,
  },
  {
    kind: 'address',
    why: 'form',
    form: /(?<!\p{L})(?:rappu|rapussa|rapun|rappuun|asunto|asunnossa|as\.|lägenhet|bostad|apartment|flat|trappa|ovikoodi|portkod|door code)[ :]{1,2}(?<it>[a-h]? ?\d{1,4}|[a-h](?!\p{L}))(?![\d\p{L}%]| ?(?:vuo|kk|m2|m²|h\b|euro|€|henk|år|year|krt|päiv|viik))/gu,
  },
]

const institution =
  /^(?:koulu|koulun|koulussa|kouluun|koulusta|koululla|koululle|koululta|koulua|ala-?aste|alaasteella|yläaste|yläasteella|yläasteelle|päiväkoti|päiväkodin|päiväkodissa|päiväkotiin|päiväkodista|lukio|lukion|lukiossa|lukioon|lukiosta|lyseo|lyseon|lyseossa|sairaala|sairaalan|sairaalassa|sairaalaan|sairaalasta|terveysasema|terveysasemalla|terveysaseman|terveyskeskus|terveyskeskuksen|terveyskeskuksessa|hoivakoti|hoivakodin|hoivakodissa|hoivakotiin|palvelutalo|palvelutalossa|palvelutaloon|palvelukeskus|ryhmäkoti|ryhmäkodissa|ryhmäkotiin|perhekoti|perhekodissa|lastenkoti|lastenkodissa|lastenkotiin|nuorisokoti|asumisyksikkö|asumisyksikössä|asumisyksikköön|vanhainkoti|kotihoito|neuvola|neuvolan|neuvolassa|neuvolaan|apteekki|apteekissa|kauppa|kaupassa|tehdas|tehtaalla|tehtaan|kaivos|kaivoksella|kaivoksen|saha|sahalla|telakka|telakalla|varuskunta|varuskunnassa|seurakunta|seurakunnan|seurakunnassa|vankila|vankilassa|vankilasta|kirjasto|kirjastossa|ammattiopisto|ammattiopistossa|ammattikoulu|opisto|opistossa|kansanopisto|kampus|kampuksella|esikoulu|esikoulussa|eskari|eskarissa|kerho|kerhossa|seura|seurassa|pallo|tila|tilalla|skola|skolan|skolas|daghem|daghemmet|gymnasium|sjukhus|sjukhuset|hvc|serviceboende|school|kindergarten|hospital|nursery)$/
/** Genitives that name nothing before "koulu", first in a sentence. */
const genericOwner =
  /^(?:asiakkaan|lapsen|lasten|nuoren|nuorten|perheen|pojan|tytön|tyttären|äidin|isän|kunnan|kaupungin|alueen|vanhan|uuden|oman|lähimmän|lähi|toisen|entisen|nykyisen|saman|tämän|sen|hänen|heidän|yksityisen|julkisen|paikallisen|erityisen|kylän|oppilaan|potilaan|koulun|peruskoulun|päiväkodin|tulevan|edellisen|aiemman|jokaisen|yhden|kahden|tietyn|suuren|pienen|naapurin|sisaruksen|sisarusten|veljen|siskon|puolison|omaisen|aikuisen|vammaisen|meidän|teidän|minun|sinun|koko|ensi|viime|osan|osa|hyvinvointialueen|seudun|maakunnan|viereisen|kaikkien|muiden|muun|työntekijän|opettajan|kuntoutujan|läheisen|mikäli|vain|kun|kuin|niin|jonkin|kesken|ilman|ennen|jälkeen|kanssa|ruotsinkielisen|suomenkielisen|suomen|ison|vanhemman|kuuron|näkövammaisen|kehitysvammaisen|työttömän|mielenterveyskuntoutujan|yliopistollisen|sairaan|vaikean|ainoan|kodin|kotikunnan|palvelun|tuen)$/
/** A lower-case genitive built like the name of a place: lehtikankaan koulu. */
const placeOwner =
  /^\p{L}{3,}(?:kankaan|mäen|järven|joen|niemen|lahden|kosken|vaaran|harjun|saaren|kylän|pellon|notkon|suon|portin|linnan|lammen|salmen|vuoren|laakson|kallion|haan|aron|rinteen|nummen|ojan|virran|perän|metsän|puiston|rannan|torin|korven)$/u
const notPlaceOwner = /^(?:koti|naapuri|uima|leikki|oma|lähi|sivu|maa|hiekka|kesä)/

/** "Lehtikankaan koulu", "lehtikankaan päiväkodissa", "Metsätähti-koulu". */
const namedUnits = (words: readonly Word[]): readonly Found[] =>
  words.flatMap((word, at) => {
    const owner = words[at - 1]
    if (!owner || !institution.test(word.lower) || !/^[ -]$/.test(word.gap)) return []
    const isNational = listed(owner.lower).some(({ of }) => of.kind === 'nationwide')
    if (isNational || owner.isAllCapitals) return []
    const isBuilt = placeOwner.test(owner.lower) && !notPlaceOwner.test(owner.lower)
    const isNamed =
      owner.isCapital &&
      /(?:n|s)$/.test(owner.lower) &&
      !genericOwner.test(owner.lower) &&
      !/(?:inen|nen|sin|ksen|ssäni|in|kin|han|hän|ään|aan|uun|oon|een|iin|yön)$/.test(owner.lower)
    const isInside = owner.isCapital && !owner.isFirst
    return isBuilt || isNamed || isInside
      ? [{ from: owner.from, to: word.to, kind: 'unit' as const, why: 'named-unit' as const }]
      : []
  })

/** A street without a number: by its capital, wherever it stands. */
const namedStreets = (words: readonly Word[]): readonly Found[] => {
  const ends = new RegExp(`^\\p{L}{3,}${street}$`, 'u')
  return words
    .filter(
      ({ lower, isCapital, isFirst }) =>
        isCapital &&
        ends.test(lower) &&
        (!isFirst ||
          /(?:katu|kadun|kadulla|kadulta|kuja|kujan|kujalla|polku|polulla|raitilla|gatan|vägen|gränden|stigen|tiellä|tieltä)$/.test(
            lower,
          )) &&
        !genericStreet.test(lower),
    )
    .map(({ from, to }) => ({
      from,
      to,
      kind: 'address' as const,
      why: 'built-like-a-place' as const,
    }))
}

export const findAddresses = (text: string, words: readonly Word[]): readonly Found[] => [
  ...findAll(patterns, text),
  ...namedStreets(words),
  ...namedUnits(words),
]
