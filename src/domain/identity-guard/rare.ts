/**
 * What is rare enough for somebody to know who it is: the only one, a relative all know, twins, a language few speak;
 * and two uncommon things together. "May tell" is all that is said.
 */
import type { FindingWhy } from './finding.ts'
import { afterIt, beforeIt, type Found, findAll, type Pattern } from './pattern.ts'

const office =
  'kunnanjohtaja\\p{L}{0,6}|kaupunginjohtaja\\p{L}{0,6}|pormestari\\p{L}{0,5}|kirkkoherra\\p{L}{0,6}|rovasti\\p{L}{0,4}|piispa\\p{L}{0,4}|kanttori\\p{L}{0,5}|suntio\\p{L}{0,4}|kansanedustaja\\p{L}{0,6}|ministerinä|apteekkari\\p{L}{0,5}|nimismie\\p{L}{1,6}|poliisipäällikö\\p{L}{0,4}|palopäällikö\\p{L}{0,4}|sivistysjohtaja\\p{L}{0,5}|\\p{L}{0,16}hallituksen puheenjohtaja\\p{L}{0,4}|\\p{L}{0,16}valtuuston puheenjohtaja\\p{L}{0,4}|kyläkauppia\\p{L}{1,6}|kylävanhi\\p{L}{1,5}|kunnanlääkäri\\p{L}{0,5}|kunnaneläinlääkäri\\p{L}{0,5}|eläinlääkäri\\p{L}{0,5}|luotsi\\p{L}{0,4}|majakanvartija\\p{L}{0,4}|poronhoitaja\\p{L}{0,5}|poromie\\p{L}{1,5}|nuohooja\\p{L}{0,4}|lennonjohtaja\\p{L}{0,4}|lentäjä\\p{L}{0,4}|lentokapteeni\\p{L}{0,4}|käräjätuomari\\p{L}{0,4}|tangokuninga\\p{L}{1,5}|tangokuningatar\\p{L}{0,3}|olympiavoittaja\\p{L}{0,4}|olympiaurheilija\\p{L}{0,4}|(?:maailman|suomen|euroopan)mestari\\p{L}{0,4}|jääkiekkoilija\\p{L}{0,4}|missi(?:n|nä|ksi|lle|lla)?|iskelmälaulaja\\p{L}{0,4}|kelloseppä\\p{L}{0,4}|kellosepä\\p{L}{0,4}|\\p{L}*mitalisti\\p{L}{0,5}|\\p{L}*medaljör\\p{L}{0,4}|hautausurakoitsija\\p{L}{0,4}|lasinpuhaltaja\\p{L}{0,4}|urkuri\\p{L}{0,4}|kommendantti\\p{L}{0,4}|' +
  'kommundirektör\\p{L}{0,4}|stadsdirektör\\p{L}{0,4}|kyrkoherde\\p{L}{0,4}|biskop\\p{L}{0,4}|kantor\\p{L}{0,4}|riksdagsledamot\\p{L}{0,6}|apotekare\\p{L}{0,4}|veterinär\\p{L}{0,4}|lots(?:en|ens)?|fyrvaktare\\p{L}{0,4}|sotare\\p{L}{0,3}|brandchef\\p{L}{0,3}|polischef\\p{L}{0,3}|världsmästare\\p{L}{0,3}|olympiamedaljör\\p{L}{0,3}|borgmästare\\p{L}{0,3}|flygledare\\p{L}{0,3}|organist\\p{L}{0,3}|pälsfarmare\\p{L}{0,3}|bybutik\\p{L}{0,6}|' +
  "mayor(?:'s|s)?|municipal manager(?:'s)?|vicar(?:'s)?|bishop(?:'s)?|member of parliament|pharmacist's|veterinarian(?:'s)?|lighthouse keeper(?:'s)?|reindeer herder(?:'s)?|world champion(?:'s)?|olympic \\p{L}+|harbour pilot(?:'s)?|chimney sweep(?:'s)?"
const known =
  'rehtori|johtaja|opettaja|päällikö|pappi|papin|pastori|lääkäri|poliisi|puheenjohtaja|yrittäjä|kauppiaa|toimittaja|valmentaja|valtuutetu|esimiehe|komisario|laulaja|näyttelijä|isännä|emännä'
const relative =
  'poika|pojan|pojalla|pojalle|pojasta|poikaa|tytär|tyttären|tyttärellä|tyttärelle|tytärtä|lapsi|lapsen|lapset|lapsilla|vaimo|vaimon|vaimolla|puoliso|puolison|mies|miehen|veli|veljen|sisko|siskon|sisar|äiti|äidin|isä|isän|lapsenlapsi|lapsenlapsen|pojanpoika|perhe|perheen|perheessä|ex-vaimo|ex-mies'
const scopeGenitive =
  'kuntamme|seutumme|alueemme|kaupunkimme|maakuntamme|seurakunnan|työpaikan|työpaikkansa|joukkueen|tehtaan|ikäluokan|kunnan|kylän|kylämme|kuntamme|paikkakunnan|paikkakuntamme|alueen|seudun|kaupungin|koulun|luokan|maakunnan|pitäjän|talon|saaren|suomen|kommunens|byns|ortens|skolans|klassens|öns|traktens|finlands|stadens|socknens'
const scopeLocal =
  '(?:koko )?(?:näillä main|meillä päin|täällä päin|lähiseudulla|tehtaalla|seurakunnassa|joukkueessa|osastolla|vuosikurssilla|ikäluokassa|ikäluokassaan|talossa|suvussa|ammattikunnassa|kunnassaan|kylässään|paikkakunnallaan|alueellaan|kunnassamme|kylässämme|kaupungissamme|kunnassa|kylässä|kylällä|paikkakunnalla|alueella|seudulla|kaupungissa|koulussa|koulussaan|luokalla|luokallaan|luokassa|maakunnassa|pitäjässä|saarella|saaressa|työpaikalla|työpaikallaan|suomessa|hyvinvointialueella)'

const languagesFew =
  'islannin|tigrinjan|tigrinja|amharan|oromon|nepalin|bengalin|urdun|pashtun|pundžabin|tamilin|tagalogin|swahilin|lingalan|kirundin|kinjaruandan|mongolian|georgian|armenian|azerin|uzbekin|kazakin|kirgiisin|tataarin|karjalan|inarinsaamen|koltansaamen|pohjoissaamen|saamen|vatjan|jiddišin|heprean|japanin|korean|thain|vietnamin|kiinan|mandariinin|kantonin|portugalin|kreikan|maltan|iirin|kymrin|albanian|makedonian|slovenian|latvian|liettuan|unkarin|tšekin|slovakin|bulgarian|hindin|romani|romanikielen|fääri|grönlannin|sinhalan|burman|karenin|khmerin|laon|malaijin|indonesian|wolofin|hausan|joruban|igbon|twin|kiswahilin|sorani'
/** Languages named without the word for language. */
const tongues =
  '(?:tigrinja|tigrinya|amhara|oromo|urdu|pashtu|pashto|swahili|lingala|tagalog|nepali|bengali|tamili|kirundi|wolof|joruba|koltansaame|inarinsaame|islanti|islanninkieli|amhariska|isländska|lingala)(?:a|aa|n|ks|s)?'
const origins =
  'islanti|islannin|islannis|eritrea|etiopia|kongo|kamerun|gambia|ghana|nigeria|kenia|kenya|uganda|tansania|ruanda|burundi|sudan|angola|sambia|zimbabwe|marokko|algeria|tunisia|libya|egypti|jemen|jordania|libanon|pakistan|bangladesh|nepal|bhutan|sri lanka|burma|myanmar|thaimaa|vietnam|filippiini|indonesia|malesia|singapore|laos|kambodža|mongolia|kiina|japani|korea|georgia|armenia|azerbaidžan|uzbekistan|kazakstan|kirgisia|tadžikistan|turkmenistan|chile|perulai|bolivia|kolumbia|venezuela|ecuador|brasilia|argentiina|meksiko|kuuba|jamaika|haiti|dominikaani|kosovo|albania|makedonia|moldova|serbia|bosnia|bulgaria|maltalai|kypros|irlanti|portugali|australia|uusi-seelanti|grönlanti|färsaaret|palestiina|tšetšenia|dagestan'
const svOrigins =
  'isländ|eritrean|etiop|kongoles|kamerun|gambi|ghanan|nigerian|keny|ugand|rwand|burundi|sudanes|marockan|algeri|tunisi|egypt|jemenit|libanes|pakistan|bangladesh|nepales|bhutanes|burmes|thailänd|vietnames|filippin|indones|mongol|kinesi|japans|koreans|georgisk|armeni|azerb|uzbek|kazak|chilen|peruan|bolivian|colombian|brasilian|kuban|kosovo|albans|makedon|moldav|bosn|portugis|irländ|grönländ|tjetjen'
const enOrigins =
  'icelandic|eritrean|ethiopian|congolese|cameroonian|gambian|ghanaian|nigerian|kenyan|ugandan|rwandan|burundian|sudanese|moroccan|egyptian|yemeni|lebanese|pakistani|bangladeshi|nepalese|nepali|bhutanese|burmese|thai|vietnamese|filipino|filipina|indonesian|mongolian|chinese|japanese|korean|georgian|armenian|uzbek|kazakh|chilean|peruvian|bolivian|colombian|brazilian|cuban|albanian|bosnian|portuguese|irish|chechen|tigrinya|amharic|nepali|swahili|tagalog|skolt sami|inari sami'

const illnesses =
  'huntington\\p{L}*|als-tau\\p{L}*|als-sairau\\p{L}*|als-diagnoos\\p{L}*|als-sjukdom\\p{L}*|rett(?:in|s)? (?:oireyhtym\\p{L}*|syndrom\\p{L}*)|duchenne\\p{L}*|prader[- ]willi\\p{L}*|angelman\\p{L}*|williams(?:in)? (?:oireyhtym\\p{L}*|syndrom\\p{L}*)|usher(?:in|s)? (?:oireyhtym\\p{L}*|syndrom\\p{L}*)|ehlers[- ]danlos\\p{L}*|marfan\\p{L}*|salla-?tau\\p{L}*|sallasjuk\\p{L}*|agu-tau\\p{L}*|aspartyyli\\p{L}*|incl-tau\\p{L}*|ncl-tau\\p{L}*|jncl\\p{L}*|cln\\d\\p{L}*|batten\\p{L}*|spielmeyer\\p{L}*|kystinen fibroosi\\p{L}*|kystis\\p{L}* fibroos\\p{L}*|cystisk fibros|cystic fibrosis|hemofilia\\p{L}*|verenvuototau\\p{L}*|blödarsjuk\\p{L}*|narkoleps\\p{L}*|akondroplasi\\p{L}*|lyhytkasvui\\p{L}*|kortväxt\\p{L}*|dvärgväxt\\p{L}*|osteogenesis\\p{L}*|luustohaura\\p{L}*|kuurosokea\\p{L}*|kuurosokeu\\p{L}*|dövblind\\p{L}*|deafblind\\p{L}*|wilson(?:in|s) (?:tau\\p{L}*|sjukdom)|porfyria\\p{L}*|porfyri|turner(?:in|s) (?:oireyhtym\\p{L}*|syndrom)|klinefelter\\p{L}*|fragiili-?x\\p{L}*|fragile[- ]x|neurofibromatoos\\p{L}*|tuberoosiskleroos\\p{L}*|sma-tau\\p{L}*|spinaali\\p{L}* lihasatrofi\\p{L}*|mitokondrio\\p{L}*|fabry\\p{L}*|gaucher\\p{L}*|pompe\\p{L}*|locked-in\\p{L}*|sirppisolu\\p{L}*|sickle cell\\p{L}*|unverricht\\p{L}*|cohenin oireyhtym\\p{L}*|cri du chat\\p{L}*|cornelia de lange\\p{L}*|creutzfeldt\\p{L}*|lepra\\p{L}*|albini\\p{L}*|siamila\\p{L}*|iktyoosi\\p{L}*|epidermolysis\\p{L}*|huulihalkio\\p{L}*-?oireyhtym\\p{L}*|möbius\\p{L}*|sotos\\p{L}*|noonan\\p{L}*|rasmussen\\p{L}*|dravet\\p{L}*|lennox[- ]gastaut\\p{L}*|landau[- ]kleffner\\p{L}*'

const manyFi =
  'kuusi|kuuden|kuudella|kuutta|seitsemän|seitsemällä|seitsemää|kahdeksan|kahdeksalla|kahdeksaa|yhdeksän|yhdeksällä|kymmenen|kymmentä|yksitoista|yhdentoista|kaksitoista|kahdentoista|[6-9]|1\\d'

const one = (why: FindingWhy, form: string, isIt?: Pattern['isIt']): Pattern => ({
  kind: 'rare',
  why,
  form: new RegExp(form, 'gu'),
  ...(isIt ? { isIt } : {}),
})
const isGroup: Pattern['isIt'] = (found, text) =>
  !/(?:ryhm|luok|päiväkodissa|osallistu|hoidettav|grupp|klass|group|class)/.test(
    beforeIt(found, text, 40) + afterIt(found, text, 40),
  )

const alone: readonly Pattern[] = [
  one(
    'only-one',
    `(?<!\\p{L})(?:${scopeGenitive}) (?:ainoa\\p{L}{0,4}|ainut|ainoita|enda|ensimmäinen|ensimmäise\\p{L}{1,3}|första)(?: \\p{L}+)?(?!\\p{L})`,
  ),
  one(
    'only-one',
    `(?<!\\p{L})(?:ainoa\\p{L}{0,4}|ainut)(?: [\\p{L}-]+){0,4} ${scopeLocal}(?!\\p{L})`,
  ),
  one(
    'only-one',
    `(?<!\\p{L})${scopeLocal} (?:on |oli |hän on )?(?:ainoa\\p{L}{0,4}|ainut)(?! (?:tuki|apu|vaihtoehto|palvelu|keino|lapsi|huoltaja))(?: \\p{L}+)?`,
  ),
  one(
    'only-one',
    `(?<!\\p{L})(?:ainoa\\p{L}{0,4}|ainut) (?:\\p{L}+l[aä]i(?:nen|sen|s\\p{L}{1,4})|\\p{L}+kieli(?:nen|sen|s\\p{L}{1,4})|naispuoli\\p{L}+|miespuoli\\p{L}+|nainen|naisena|mies|miehenä|pyörätuoli\\p{L}*|sokea\\p{L}*|kuuro\\p{L}*|viittomakieli\\p{L}*|tummaihoi\\p{L}*|\\p{L}*perhe|\\p{L}*viljelijä\\p{L}*|\\p{L}*yrittäjä\\p{L}*|selvinnyt|eloonjääny\\p{L}*|henkiinjääny\\p{L}*|trans\\p{L}*)`,
  ),
  one(
    'only-one',
    `(?<!\\p{L})ensimmäi(?:nen|sen|senä) (?:nais|mies|maahanmuuttaja|\\p{L}+lai|\\p{L}+läi)\\p{L}*(?: [\\p{L}-]+){0,3} ${scopeLocal}(?!\\p{L})`,
  ),
  one(
    'only-one',
    '(?<!\\p{L})(?:den|det|de|som)? ?(?:enda|första)(?: [\\p{L}-]+){0,5} (?:i|på) (?:hela )?(?:kommunen|byn|skolan|orten|trakten|området|klassen|staden|ön|socknen|finland|landet|världen|sin klass|sin skola|nejden|bygden|regionen|arbetsplatsen|laget|församlingen|fabriken|välfärdsområdet|årskursen|vår kommun|vår by)(?!\\p{L})',
  ),
  one(
    'only-one',
    '(?<!\\p{L})the (?:only|first) [\\p{L}-]+(?: [\\p{L}-]+){0,4} (?:in|on|at) (?:(?:the|this|our|her|his|their) )?(?:whole )?(?:village|town|municipality|area|school|county|class|island|city|region|parish|finland|workplace)(?!\\p{L})',
  ),
  one('known-relative', `(?<!\\p{L})(?:${office})(?!\\p{L})`),
  one(
    'known-relative',
    `(?<!\\p{L})\\p{L}{0,16}(?:${known})(?:n|jan|rin)? (?:${relative})(?!\\p{L})`,
    ([whole]) =>
      /(?:n|papin) \p{L}+$/u.test(whole) &&
      !/^(?:asiakkaan|lapsen|työ|lasten|sosiaali|perhe|oma)/.test(whole),
  ),
  one(
    'known-relative',
    "(?<!\\p{L})(?:rektorns?|rektors|prästens?|polisens|läkarens|lärarens|direktörens|chefens|ordförandens|borgmästarens|the (?:principal|headmaster|priest|mayor|doctor|teacher|police chief|chief)'s) (?:son|dotter|barn|fru|hustru|man|make|maka|bror|syster|mor|far|familj|daughter|child|children|wife|husband|brother|sister|mother|father|family)(?!\\p{L})",
  ),
  one(
    'known-relative',
    '(?<!\\p{L})(?:tuttu (?:televisiosta|tv:stä|lehdistä|julkisuudesta)|känd från (?:tv|tidningen)|(?:tunnet(?:tu|un|ulla|ulle|un)|kuuluisa\\p{L}{0,3}|julkisuudesta tut\\p{L}+|paikallisjulkk\\p{L}*|julkki\\p{L}{1,5}|känd|kända|berömd|berömda|well-known|famous|celebrity) (?:paikkakun\\p{L}+ |local |lokal |entinen |tidigare )?(?:\\p{L}*urheilij\\p{L}*|\\p{L}*laulaj\\p{L}*|\\p{L}*muusik\\p{L}*|\\p{L}*poliitik\\p{L}*|\\p{L}*näyttelij\\p{L}*|\\p{L}*yrittäj\\p{L}*|\\p{L}*kirjailij\\p{L}*|\\p{L}*pelaaj\\p{L}*|\\p{L}*taiteilij\\p{L}*|\\p{L}*suvu\\p{L}*|suku|perhe\\p{L}*|henkilö\\p{L}*|idrott\\p{L}*|sångare\\p{L}*|artist\\p{L}*|politiker\\p{L}*|företagare\\p{L}*|person\\p{L}*|släkt\\p{L}*|athlete|singer|politician|musician|family|person|player|businessman))',
  ),
  one(
    'born-together',
    '(?<!\\p{L})(?:kaksos\\p{L}*|kaksoset|kaksonen|kaksospari\\p{L}*|kolmoset|kolmosten|kolmosia|kolmosille|kolmosilla|kolmosvau\\p{L}*|kolmosrask\\p{L}*|neloset|nelosten|nelosia|identtis\\p{L}* sisar\\p{L}*|tvilling\\p{L}*|trilling\\p{L}*|fyrling\\p{L}*|twins?|triplets?|quadruplets)(?!\\p{L})',
    ([whole]) => !whole.startsWith('kaksoisdiag'),
  ),
  one(
    'many-children',
    `(?<![\\p{L}\\d,.–-])(?:${manyFi})[ -]?(?:lasta|lapsen|lapsella|lapsi(?:nen|sen|sessa|seen)|lapsisen|lapsinen|alaikäistä lasta|pientä lasta)(?!\\p{L})`,
    isGroup,
  ),
  one(
    'many-children',
    '(?<!\\p{L})(?:kuusi|seitsemän|kahdeksan|yhdeksän|kymmen|yksitoista|kaksitoista)lapsi(?:nen|sen|s\\p{L}{1,5})(?!\\p{L})',
  ),
  one(
    'many-children',
    '(?<![\\p{L}\\d,.–-])(?:sex|sju|åtta|nio|tio|elva|tolv|[6-9]|1\\d)[ -]?(?:(?:små|minderåriga|egna) )?(?:barn|barns\\p{L}*|barnen|syskon)(?!\\p{L})',
    isGroup,
  ),
  one(
    'many-children',
    '(?<![\\p{L}\\d,.–-])(?:six|seven|eight|nine|ten|eleven|twelve|[6-9]|1\\d)[ -](?:(?:young|small|minor) )?(?:children|kids|siblings)(?!\\p{L})',
    isGroup,
  ),
  one(
    'rare-language-or-origin',
    `(?<!\\p{L})(?:${languagesFew})[ -]?kiel(?:inen|isen|isi?\\p{L}{1,6}|en|i|ellä|tä|ellään)(?!\\p{L})`,
  ),
  one(
    'rare-language-or-origin',
    `(?<!\\p{L})${tongues}(?!\\p{L})`,
    // Which interpreter is needed has to be said.
    (found, text) =>
      !/tolk|tulk|interpret/.test(beforeIt(found, text, 60) + afterIt(found, text, 60)),
  ),
  one(
    'rare-language-or-origin',
    `(?<!\\p{L})(?:${origins})(?:l[aä]i\\p{L}{2,9}|l[aä]\\p{L}{0,8}|st[aä]|n|ssa|ssä|an|in|sta|en)?(?!\\p{L})`,
    ([whole]) => /\p{L}{4,}/u.test(whole),
  ),
  one(
    'rare-language-or-origin',
    `(?<!\\p{L})(?:${svOrigins})(?:ka|kt|skt|ske|ska|sk|are|aren|är|ier|isk|iska|iskt|andare|ans|s|skan|iskan|nska|n|ing|ingar|ska)?(?:[- ]?språkig\\p{L}{0,2})?(?!\\p{L})`,
    ([whole]) => whole.length > 5,
  ),
  one('rare-language-or-origin', `(?<!\\p{L})(?:${enOrigins})(?!\\p{L})`),
  one(
    'rare-language-or-origin',
    '(?<!\\p{L})(?:från|from|kotoisin|muuttanut|tullut|flytt\\p{L}+ från|moved from) (?:island|eritrea|etiopien|ethiopia|kongo|congo|thailand|filippinerna|the philippines|nepal|vietnam|kina|china|japan|bhutan|pakistan|sudan|kenya|nigeria|gambia|ghana|chile|peru|brasilien|brazil|marocko|morocco|burma|myanmar|georgien|georgia)(?!\\p{L})',
  ),
  one(
    'known-event',
    '(?<!\\p{L})(?:(?:oli|olivat|olimme|olleet|ollut|kirjoitettiin|kerrottiin|uutisoitiin|juttu|tapaus|esillä|näkyi) (?:\\p{L}+ ){0,2}(?:\\p{L}*lehdessä|lehdissä|uutisissa|televisiossa|tv:ssä|julkisuudessa|radiossa|somessa)|(?:\\p{L}*lehdessä|lehdissä|uutisissa|televisiossa|julkisuudessa) (?:oli|on ollut|kerrottiin|kirjoitettiin|esillä)|uutisoitiin|uutisoitu|(?:koko|kaikki) (?:kylä|kunta|kaupunki|paikkakunta|kylällä) (?:tietää|tuntee|tiesi|puhuu|muistaa)|kaikki (?:tuntevat|tietävät|muistavat))(?!\\p{L})',
  ),
  one(
    'known-event',
    '(?<!\\p{L})(?:(?:var|stod|hamnade|kom|skrevs|har varit|synts|figurerat|berättades)(?: det)?(?: om \\p{L}+)?(?: \\p{L}+)? i (?:\\p{L}*tidning\\p{L}*|nyheterna|tv|\\p{L}*medierna|rubrikerna|löpsedlarna|media|lokaltidningen|lokalpressen|pressen)|(?:hela|alla i) (?:byn|kommunen|orten|staden) (?:vet|känner|minns)|alla känner (?:till )?(?:henne|honom|familjen)|(?:was|were|been|appeared) (?:\\p{L}+ )?in the (?:local )?(?:news|newspaper|papers|press|media|headlines)|(?:whole|entire) (?:village|town) knows|everyone (?:in (?:the )?(?:village|town) )?knows)(?!\\p{L})',
  ),
]

/** Uncommon alone, telling together: two of different kinds and each is told. */
const together: readonly (readonly [string, Pattern])[] = [
  ['illness', one('rare-illness', `(?<!\\p{L})(?:${illnesses})(?!\\p{L})`)],
  [
    'work',
    one(
      'rare-work',
      '(?<!\\p{L})(?:\\p{L}*yrittäjä\\p{L}{0,5}|\\p{L}*opettaja(?:na|n perhe)|tilallinen|tilallise\\p{L}*|isäntä|emäntä|karjatila\\p{L}*|poro(?:perhe|mie)\\p{L}*|kuorma-autonkuljettaja\\p{L}*|rekkakuski\\p{L}*|veturinkuljettaja\\p{L}*|hitsaaja\\p{L}*|lääkäri(?:nä|perhe)|asianajaja\\p{L}*|juristi\\p{L}*|insinööri\\p{L}*|sotilas\\p{L}*|kersantti\\p{L}*|valmentaja\\p{L}*|urheilija\\p{L}*|näyttelijä\\p{L}*|laulaja\\p{L}*|kirjailija\\p{L}*|tanssija\\p{L}*|tuomari\\p{L}*|komentaja\\p{L}*|lukkoseppä\\p{L}*|puuseppä\\p{L}*|suutari\\p{L}*|räätäli\\p{L}*|kultaseppä\\p{L}*|kultasepä\\p{L}*|eläinlääkäri\\p{L}*|\\p{L}*företagare\\p{L}*|\\p{L}*bonde(?:n|ns)?|läkar(?:e|en|familj)|advokat\\p{L}*|ingenjör\\p{L}*|officer\\p{L}*|skådespelare\\p{L}*|sångare\\p{L}*|författare\\p{L}*|idrottare\\p{L}*|tränare\\p{L}*|guldsmed\\p{L}*|domare\\p{L}*|maanviljelijä\\p{L}{0,4}|maitotila\\p{L}*|lypsykarja\\p{L}*|lammasfarmari\\p{L}*|lampuri\\p{L}*|kalastaja\\p{L}{0,4}|ammattikalasta\\p{L}*|metsuri\\p{L}{0,4}|hakkuukone\\p{L}*|taksiyrittäjä\\p{L}*|taksinkuljettaja\\p{L}*|parturi\\p{L}*|kampaaja\\p{L}{0,4}|rehtori\\p{L}{0,4}|opinto-ohjaaja\\p{L}*|poliisi\\p{L}{0,4}|palomie\\p{L}*|ensihoitaja\\p{L}{0,4}|upseeri\\p{L}*|rajavartija\\p{L}*|pappi\\p{L}{0,3}|papi\\p{L}{1,3}|pastori\\p{L}*|hammaslääkäri\\p{L}*|kaivosmie\\p{L}*|kapteeni\\p{L}*|merimie\\p{L}*|muusikko\\p{L}*|kuvataiteilija\\p{L}*|taiteilija\\p{L}{0,4}|valtuutet\\p{L}*|valtuutettu\\p{L}*|toimittaja\\p{L}{0,4}|leipuri\\p{L}*|seppä|sepän|kauppias\\p{L}*|kauppiaa\\p{L}*|turkistarhaaja\\p{L}*|mehiläistarhaaja\\p{L}*|hevosvalmentaja\\p{L}*|ravivalmentaja\\p{L}*|lestadiolai\\p{L}*|jehovan todistaj\\p{L}*|mormoni\\p{L}*|adventisti\\p{L}*|jordbrukare\\p{L}*|mjölkbonde\\p{L}*|fiskare\\p{L}*|brandman\\p{L}*|präst\\p{L}*|rektor\\p{L}*|tandläkare\\p{L}*|sjökapten\\p{L}*|musiker\\p{L}*|konstnär\\p{L}*|taxiföretagare\\p{L}*|frisör\\p{L}*|smed(?:en)?|bagare\\p{L}*|jehovas vittne\\p{L}*|farmer|fisherman|priest|firefighter|headmaster|dentist|musician|goldsmith|baker|blacksmith)(?!\\p{L})',
    ),
  ],
  [
    'illness',
    one(
      'rare-illness',
      '(?<!\\p{L})(?:(?:erittäin |todella |hyvin )?harvinai(?:nen|sen|sta|seen|sessa|sesta) (?:sairau\\p{L}*|tau\\p{L}*|oireyhtym\\p{L}*|diagnoos\\p{L}*|vamma\\p{L}*|geenivirhe\\p{L}*|syöpä\\p{L}*|perinnölli\\p{L}*)|sällsynt \\p{L}+|ovanlig (?:sjukdom|diagnos)|rare (?:disease|syndrome|condition|disorder|illness|genetic \\p{L}+)|syndroom\\p{L}*|oireyhtymä\\p{L}*|epileps\\p{L}*|ms-tau\\p{L}*|ms-sjuk\\p{L}*|dialyys\\p{L}*|dialys\\p{L}*|reuma\\p{L}*|skitsofreni\\p{L}*|schizofreni\\p{L}*|transsukupuoli\\p{L}*|transperson\\p{L}*|viittomakieli\\p{L}*|teckenspråk\\p{L}*|downin\\p{L}*|tourette\\p{L}*|sokea\\p{L}{0,4}|sokeutu\\p{L}*|kuuro(?!si)\\p{L}{0,4}|kuuroutu\\p{L}*|halvaantu\\p{L}*|neliraaja\\p{L}*|amputoi\\p{L}*|elinsiir\\p{L}*|hengityskone\\p{L}*|palovamma\\p{L}*|cp-vamma\\p{L}*|lihasrappeuma\\p{L}*|aivokasvai\\p{L}*|leukemia\\p{L}*|hiv\\p{L}*|blind\\p{L}{0,2}|döv\\p{L}{0,2}|förlamad\\p{L}*|amputera\\p{L}*|muskeldystrofi\\p{L}*|leukemi|deaf|paralysed|paralyzed|amputee|leukaemia)(?!\\p{L})',
    ),
  ],
  [
    'place',
    one(
      'known-event',
      '(?<!\\p{L})(?:pien(?:ellä|essä|eltä|en) (?:paikkakun\\p{L}*|kylä\\p{L}*|kunna\\p{L}*|saare\\p{L}*)|pikkukylä\\p{L}*|syrjäkylä\\p{L}*|sivukylä\\p{L}*|saaristokun\\p{L}*|\\p{L}*kylässä|\\p{L}*kylällä|saaressa|maaseudulla|haja-asutusalue\\p{L}*|tuhannen asukkaan|\\d+ asukkaan|landsbygden|i skärgården|i byn|på ön|glesbygd\\p{L}*|i (?:en|vår) by|saaristossa|saarella|(?:i |på )?(?:en |den )?(?:liten|lilla) (?:by|byn|ort|orten|kommun|ö|ön)|skärgårdskommun\\p{L}*|små byar|(?:a |the )?(?:small|tiny|remote) (?:village|town|municipality|island|community))(?!\\p{L})',
    ),
  ],
  [
    'children',
    one(
      'many-children',
      '(?<![\\p{L}\\d,.–-])(?:(?:neljä|neljän|neljällä|viisi|viiden|viidellä|4|5) (?:lasta|lapsen|lapsella)|(?:neli|viisi)lapsi\\p{L}+|(?:fyra|fem|4|5) (?:barn|syskon)|fyrabarns\\p{L}*|fembarns\\p{L}*|(?:four|five|4|5) (?:children|kids))(?!\\p{L})',
      isGroup,
    ),
  ],
  [
    'event',
    one(
      'known-event',
      '(?<!\\p{L})(?:adopto\\p{L}*|adoptera\\p{L}*|leski\\p{L}*|leskeksi|änka|änkling|turvapaikan\\p{L}*|oikeudenkäyn\\p{L}*|rättegång\\p{L}*|tulipalo\\p{L}*|liikenneonnettomuu\\p{L}*|auto-onnettomuu\\p{L}*|kolari\\p{L}*|huk(?:kui|kunut|kumi\\p{L}*)|henkirikos\\p{L}*|surma\\p{L}*|tapettiin|murha\\p{L}*|räjähdy\\p{L}*|konkurssi\\p{L}*|lottovoit\\p{L}*|kouluampumi\\p{L}*|lentoturma\\p{L}*|eldsvåda\\p{L}*|brand(?:en)?|trafikolycka\\p{L}*|drunkna\\p{L}*|mord\\p{L}*|konkurs\\p{L}*|lottovinst|house fire|car accident|drowned|murder\\p{L}*|bankruptcy|lottery)(?!\\p{L})',
    ),
  ],
  [
    'origin',
    one(
      'rare-language-or-origin',
      '(?<!\\p{L})(?:ukrainalai\\p{L}*|venäläi\\p{L}*|virolai\\p{L}*|somali(?!an)\\p{L}*|irakilai\\p{L}*|syyrialai\\p{L}*|afgaani\\p{L}*|afganistanilai\\p{L}*|kurdi(?!n)\\p{L}*|iranilai\\p{L}*|turkkilai\\p{L}*|romani\\p{L}*|amerikkalai\\p{L}*|saksalai\\p{L}*|englantilai\\p{L}*|italialai\\p{L}*|ranskalai\\p{L}*|hollantilai\\p{L}*|puolalai\\p{L}*|unkarilai\\p{L}*|somalisk\\p{L}*|irakisk\\p{L}*|syrisk\\p{L}*|afghansk\\p{L}*|ukrainsk\\p{L}*|rysk\\p{L}{1,2}|estnisk\\p{L}*|turkisk\\p{L}*|iransk\\p{L}*)(?!\\p{L})',
    ),
  ],
]

export const findRare = (text: string): readonly Found[] => {
  const found = together.map(([, pattern]) => findAll([pattern], text))
  const kinds = new Set(
    together.flatMap(([kind], at) => ((found[at]?.length ?? 0) > 0 ? [kind] : [])),
  ).size
  return [...findAll(alone, text), ...(kinds >= 2 ? found.flat() : [])]
}
