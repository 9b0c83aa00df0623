/**
 * Beginnings of words that tell what a text may be about, by topic, in Finnish, Swedish and English. They suggest a topic
 * to whoever writes and decide nothing; no text leaves the page for it. `=` before a word: the whole word only.
 *
 * @source design rules.md, "Topics on text": suggested from the words as typed, never decided by them. The words are the
 * field's own as our seeds use them and their everyday neighbours; the list is ours.
 */
import { type Topic, topics } from './words.ts'

const words: Readonly<Record<Exclude<Topic, 'other'>, string>> = {
  'daily-life':
    'arje arki arkea arkeen kotiaskar siivo ruoanlait ruuanlait kauppa peseyty pyyk rutiini päivärytm kotiapu kotihoit kotipalvelu harrast vapaa-a kuljetus vardag hushåll städ matlag tvätt rutin dygnsrytm hemtjänst hemvård fritid hobby everyday daily chore clean cook laundry routine shopping leisure',
  housing:
    'asun asum vuokra häätö häädö koti kodi kodittom asunto majoit muutto muutan muutta naapur avain bostad boende =hyra hyres vräk hemlös flytt granne hous rent tenan evict homeless apartment landlord moving accommodation',
  money:
    'raha velka vela velo lasku ulosot toimeentulo talous talou budjet maksu maksamat palkka palka etuu tuki luotto perin pikavip tili pengar skuld räkning utsökning utkomststöd ekonomi budget betal lön förmån kredit inkasso konto money debt bill enforcement income budget payment benefit loan credit salary wage',
  'work-and-study':
    'työpaik työnhak työttöm työhön töihin työelämä työkokeil kuntouttava opisk opinto koulutus ammat työllis te-palvelu uraohj arbetslös arbetsplats arbetssök arbetsliv arbetspröv sysselsätt studier studera utbildning yrke employ unemploy job work study studies vocational apprentice career',
  family:
    'perhe lapsi lapse lasten äiti äidi isä isän vanhem sisar veli puoliso avioero erota sukula huolta isovanhem mummo familj barn mamma pappa mor =far förälder syskon make maka skilsmäss släkt vårdnad family child mother father parent sibling spouse divorce relative guardian grandm',
  school:
    'koulu opettaja opetta luokka luokan poissaolo päiväko varhaiskasv oppim erityisopet läksy skola skolan lärare klass frånvaro daghem småbarnspedag inlärning läxa school teacher classroom absence daycare homework pupil',
  'physical-health':
    'sairau kipu kivu lääkär lääke diagno verenpain diabet leikkau kunto paino fyysi terveys terveyd liikun hamma uni unta unet nukku väsy sjukdom smärt läkare medicin blodtryck operation vikt fysisk hälsa tand sömn sova trött illness disease pain doctor medic blood surgery physical health tooth dental sleep tired',
  'mental-health':
    'mielenterv masennu masent ahdist psyk paniik itsetuho itsemurh mieliala terapi jännit pelko pelkää trauma kriisi psykisk mental depress ångest panik självmord humör terapi rädsla kris anxiety panic suicid mood therap fear trauma crisis',
  'substance-use':
    'päihde päihte alkoh juomi juoda =humala känni raitt huume huumei amfet kannabis katkaisu vieroitu korvaushoi pullo peliriippuv rusmedel alkohol dricka nykter drog narkot avgift substitution missbruk substance alcohol drink sober drug cannabis detox withdrawal addict opioid',
  safety:
    'väkival turvallis uhka uhkail lyö lyönt pahoinpit lähestymiski turvako poliisi vainoa hyväksikäyt laimin vaara våld trygg säkerhet hot hotar slår misshandel besöksförbud skyddshem polis förfölj försumm fara violen safe threat hit hitting assault restrain shelter police stalk neglect danger abuse',
  disability:
    'vamma vammai kehitysvam liikuntavam näkövam kuulovam autism apuväl henkilökohtai avustaja tulkka pyörätuoli esteettöm funktionsned funktionshind handikapp utvecklingsstörn hjälpmedel assistent tolk rullstol tillgänglig disab impair autis wheelchair assistant interpret accessib',
}

interface Beginning {
  readonly text: string
  readonly isWhole: boolean
  readonly topic: Topic
}
const beginnings: readonly Beginning[] = Object.entries(words).flatMap(([topic, list]) =>
  list.split(' ').map((word) => ({
    text: word.replace('=', ''),
    isWhole: word.startsWith('='),
    topic: topic as Topic,
  })),
)

/** Short beginnings fit too many words: these must be as long as most of the word they begin. */
const longEnough = (beginning: string, word: string): boolean =>
  beginning.length >= 5 || word.length <= beginning.length + 6

const tells = ({ text, isWhole }: Beginning, word: string): boolean =>
  isWhole ? word === text : word.startsWith(text) && longEnough(text, word)

/** Topics these words may be about, the one told by most words first. At most three: more would be no suggestion. */
export const suggestTopics = (text: string): readonly Topic[] => {
  const count = new Map<Topic, number>()
  const said = new Set(text.toLocaleLowerCase('fi').match(/[\p{L}-]+/gu) ?? [])
  for (const word of said) {
    const told = new Set(beginnings.filter((one) => tells(one, word)).map(({ topic }) => topic))
    for (const topic of told) count.set(topic, (count.get(topic) ?? 0) + 1)
  }
  return [...count.keys()]
    .toSorted(
      (one, other) =>
        (count.get(other) ?? 0) - (count.get(one) ?? 0) ||
        topics.indexOf(one) - topics.indexOf(other),
    )
    .slice(0, 3)
}

/** Every topic has words in the lists but `other`, which no word tells. */
export const topicsWithWords = Object.keys(words) as readonly Topic[]
