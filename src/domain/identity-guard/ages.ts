/** Exact ages. A band ("alle kouluikäinen", "noin 40", "18–25-vuotias", "över 65") tells little and is left. */
import { afterIt, beforeIt, type Pattern } from './pattern.ts'

/** Before an age these make it a band; so does a span. */
const bandBefore =
  /(?:\b(?:noin|n\.|ehkä|yli|alle|vähintään|enintään|vajaa|reilu|arviolta|suunnilleen|jopa|kork\.|vaj\.|lähes|lähemmäs|suurin piirtein|yläikäraja|ikäraja|ikärajan|cirka|ca\.?|ungefär|omkring|runt|kring|över|under|minst|högst|drygt|knappt|nästan|about|around|approximately|approx\.?|over|under|nearly|almost|at least|at most|up to|roughly|older than|younger than|below|above|viimeiset|viimeisten|seuraavat|de senaste|last|past|i|jo) |[–—-] ?|(?:\d|\p{L})[–—-]|\d(?: |-)?(?:tai|eller|or|–|-) ?)$/u
const bandAfter =
  /^ ?(?:täyttän|täyttäv|ja yli|ja sitä|tai yli|och över|and over|or over|or older|plus|\+|ikäraj|och äldre|tai vanhem)/

const isExact = (found: RegExpMatchArray, text: string): boolean =>
  !bandBefore.test(beforeIt(found, text)) && !bandAfter.test(afterIt(found, text))

const fiNumeral =
  '(?:(?:yksi|yhden|kaksi|kahden|kolme|kolmen|neljä|neljän|viisi|viiden|kuusi|kuuden|seitsemän|kahdeksan|yhdeksän|kymmenen|kymmen|kolm|nelj|kuus|viis|kakskyt|kolkyt)(?:toista|kymmentä|kymmenen|kymmen|kyt)?(?:yksi|kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän|yhden|kahden|kolmen|neljän|viiden|kuuden)?)'
const svNumeral =
  '(?:(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)?(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)'
const enNumeral =
  '(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)'
const person =
  '(?:poika|pojan|poikaa|pojalla|pojalle|tyttö|tytön|tyttöä|tytär|mies|miehen|miehellä|nainen|naisen|naisella|lapsi|lapsen|lapsella|nuori|nuoren|asiakas|asiakkaan|asiakkaalla|potilas|äiti|äidin|isä|isän|mummo|vaari|vauva|taapero|sisar\\p{L}*|veli|sisko|henkilö|kaveri|puoliso|vaimo)'

export const agePatterns: readonly Pattern[] = [
  {
    kind: 'age',
    why: 'exact-age',
    form: new RegExp(
      `(?<![\\d,.:])(?:\\d{1,3}|${fiNumeral}) ?[-–]? ?(?:vuotia\\p{L}{1,7}|vuotis\\p{L}{0,12}|kuukauti\\p{L}{2,6}|kuukautis\\p{L}{2,8}|viikkoi\\p{L}{2,6}|päiväi\\p{L}{2,6}|[kv]\\. ?ikäi\\p{L}{2,6})`,
      'gu',
    ),
    isIt: (found, text) =>
      isExact(found, text) &&
      !/vuotis(?:en|ta|kausi|kaute|suunnit|tarkastus|neuvola|juhl|takuu|sopimu|ohjelma|hank|jakso)/.test(
        found[0].toLowerCase(),
      ) &&
      !/kuukausitt|viikoitt|viikkoinen (?:jakso|kuntoutus|hoito|tauko|kurssi)/.test(
        found[0].toLowerCase() + afterIt(found, text),
      ) &&
      !/^ ?(?:jakso|kuntoutusjakso|hoitojakso|tauko|kurssi|suunnitelma|sopimus|seuranta|parisuhde|avioliitto|tarkastu|neuvola)/.test(
        afterIt(found, text),
      ),
  },
  {
    kind: 'age',
    why: 'exact-age',
    form: new RegExp(
      `(?<![\\d,.:\\p{L}])(?:\\d{1,3}|${fiNumeral}) ?(?:vuotta|v\\.?|vuoden|kk|kuukautta|kuukauden|viikkoa|viikon|vk) (?:vanha\\p{L}{0,6}|ikäi\\p{L}{2,6}|iässä|iästä)`,
      'gu',
    ),
    isIt: isExact,
  },
  {
    kind: 'age',
    why: 'exact-age',
    form: new RegExp(`(?<![\\d,.:\\p{L}–-])\\d{1,3} ?-?(?:v|kk)\\b\\.?(?= ?${person}\\b)`, 'gu'),
    isIt: isExact,
  },
  {
    kind: 'age',
    why: 'exact-age',
    form: new RegExp(
      `(?<!\\p{L})${person},? \\(?(?<it>\\d{1,3} ?-?(?:v|kk|år|yo|y/o)(?![\\p{L}\\d])\\.?|\\d{1,3}(?=[,)]))`,
      'gu',
    ),
    isIt: (found, text) =>
      !/^ ?(?:sitten|ajan|kokemus|sedan|aikana|kuluttua|päästä|välein)/.test(afterIt(found, text)),
  },
  {
    kind: 'age',
    why: 'exact-age',
    form: /(?<![\d,.:\p{L}–-])\d{1,3} ?-?v(?![\p{L}\d])\.?/gu,
    isIt: (found, text) =>
      isExact(found, text) &&
      !/^[ ,]?(?:sitten|ajan|aika|kest|kokemu|välein|jälkeen|kuluttua|päästä|takuu|työ|mennessä|saakka|asti|kk|ajaksi|avioli|yhdessä|naimis|parisuh|kunto)/.test(
        afterIt(found, text).trimStart(),
      ) &&
      !/(?:asun|kestän|ollut|oli|jatkun|sairastan|työskennel|yhdessä|jo|kerran|\bpari|naimisissa|juon|käyttän|määräaik|vuokr|toiminu|työttöm|odot|virat)\p{L}* ?$/u.test(
        beforeIt(found, text),
      ),
  },
  {
    kind: 'age',
    why: 'exact-age',
    form: /(?<![\p{L}])(?:ikä|ikää|iältään|ikänsä|iäkseen|ålder|åldern|age|aged)[: ]{1,2}(?:on |är |is |of |jo |vasta |nyt )?(?<it>\d{1,3})(?![\d–-]| ?[–-] ?\d|\.\d)/gu,
    isIt: (found, text) =>
      !bandAfter.test(afterIt(found, text)) &&
      !/(?:alle|yli|under|over|över|alaraja)/.test(found[0].toLowerCase()),
  },
  {
    kind: 'age',
    why: 'exact-age',
    form: new RegExp(
      `(?<!\\p{L})(?:täytti|täyttää|täytt[äe]nyt|täyttämässä|täyttäessään|täyttäisi|fyllde|fyller|fyllt|turned|turns|turning) (?:juuri |pian |syksyllä |keväällä |kesällä |talvella |hiljattain |kohta |just |nyss |snart |tänä vuonna |ensi \\p{L}+ |i år |i \\p{L}+ ){0,2}(?<it>\\d{1,3}|${fiNumeral}|${svNumeral}|${enNumeral})(?!\\p{L}|[\\d-]| ?%| (?:lomak|kaavak|papere|ehdo|blankett|form))`,
      'gu',
    ),
    isIt: (found, text) => !/(?:jotka|joka|jonka|som|who) $/.test(beforeIt(found, text)),
  },
  {
    kind: 'age',
    why: 'exact-age',
    form: new RegExp(
      `(?<!\\p{L}|[\\d,.:–-])(?:\\d{1,3}|${svNumeral})[- ]?(?:åri(?:g|ga|ge|gs)|åring\\p{L}{0,4}|månaders|veckors)(?!\\p{L})`,
      'gu',
    ),
    isIt: (found, text) =>
      isExact(found, text) &&
      !/^ ?(?:avtal|period|plan|kontroll|uppföljning|behandling)/.test(afterIt(found, text)),
  },
  {
    kind: 'age',
    why: 'exact-age',
    form: new RegExp(
      `(?<!\\p{L}|[\\d,.:–-])(?:\\d{1,3}|${svNumeral}) (?:år|mån|månader|veckor) (?:gamm\\p{L}{1,2}|ung)`,
      'gu',
    ),
    isIt: isExact,
  },
  {
    kind: 'age',
    why: 'exact-age',
    form: new RegExp(
      `(?<!\\p{L})(?:pojke|pojken|flicka|flickan|man|mannen|kvinna|kvinnan|klient|klienten|son|sonen|dotter|dottern|barn|barnet|mamma|mamman|pappa|pappan|ungdom\\p{L}*|ung|patient\\p{L}*|hon|han|hen|bror|brodern|syster|systern)(?:,| är| på|, på)? ?\\(?(?<it>(?:\\d{1,3}|${svNumeral}) år)(?!\\p{L}| (?:sedan|sen|i |har|med|utan|tidigare|framåt))`,
      'gu',
    ),
    isIt: isExact,
  },
  {
    kind: 'age',
    why: 'exact-age',
    form: new RegExp(
      `(?<!\\p{L}|[\\d,.:–-])(?:\\d{1,3}|${enNumeral})[- ](?:year|month|week|yr)s?[- ](?:old\\p{L}?|of age)`,
      'gu',
    ),
    isIt: isExact,
  },
  {
    kind: 'age',
    why: 'exact-age',
    form: /(?<![\p{L}\d])\d{1,3} ?(?:yo|y\/o|yrs)(?![\p{L}\d])/gu,
    isIt: isExact,
  },
  {
    kind: 'age',
    why: 'exact-age',
    form: new RegExp(
      `(?<!\\p{L})(?:he|she|client|son|daughter|boy|girl|man|woman|child|mother|father|brother|sister)(?: is|,|,? aged| turned) (?<it>\\d{1,3}|${enNumeral})(?=[,.;)]| and | years?(?: old)?[.,;)])`,
      'gu',
    ),
    isIt: (found) => !/^(?:one|two)$/i.test(found.groups?.['it'] ?? ''),
  },
  {
    kind: 'age',
    why: 'exact-age',
    form: new RegExp(
      `(?<!\\p{L})(?:hän|mies|nainen|asiakas|asiakkaani|poika|tyttö|tytär|lapsi|äiti|isä|veli|sisko|vanhus|nuori|hon|han|hen|klienten|mannen|kvinnan|pojken|flickan|barnet|sonen|dottern|modern|fadern|mamman|pappan) (?:on|oli|är|var) (?:nyt |vasta |jo |nu |bara |redan )?(?<it>\\d{1,3})(?= ?[.,;)]| (?:ja|och|men|mutta) | (?:vuotta|år)(?:[.,;)]| (?:ja|och|men|mutta|eikä) |$)|$)`,
      'gu',
    ),
  },
  {
    kind: 'age',
    why: 'exact-age',
    form: new RegExp(
      `(?<!\\p{L})(?:ikää|ikä|iältään|ålder|åldern)[: ]{1,2}(?:on |är )?(?<it>${fiNumeral}|${svNumeral})(?!\\p{L})`,
      'gu',
    ),
  },
]
