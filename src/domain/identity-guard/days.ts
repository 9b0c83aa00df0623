/** Days and years of birth, in every usual writing. A month alone tells little and is left. */
import { afterIt, beforeIt, type Pattern } from './pattern.ts'

const fiMonths =
  '(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)k(?:uu|uuta|uun|\\.)?'
const svMonths =
  '(?:jan(?:uari)?|feb(?:r|ruari)?|mars|april|maj|juni|juli|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const enMonths =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)'
const numerals =
  '(?:ensimmäi|toi|kolma|neljä|viide|kuude|seitsemä|kahdeksa|yhdeksä|kymmene|yhde|kahde|yhdes|kahdes|kolmas|neljäs|viides|kuudes|kolmant|neljänt|viident|kuudent|seitsemän|kahdeksan|yhdeksän|kymmenen)'
const birth =
  '(?:syntynyt|syntyi|syntynee|syntynyttä|synt\\.?|syntymäpäivä\\p{L}*|syntymäaika\\p{L}*|s\\.|vm\\.?|vuosimalli|född|född den|f\\.|fött|föddes|födelsedag\\p{L}*|födelsetid|born|date of birth|dob|birthday|synttär\\p{L}*|syntymävuosi\\p{L}*|födelseår\\p{L}*|birth year|year of birth)'
const feasts =
  '(?:jouluaatto\\p{L}{0,4}|joulupäivä\\p{L}{0,3}|tapaninpäivä\\p{L}{0,3}|uudenvuodenaatto\\p{L}{0,4}|uudenvuodenpäivä\\p{L}{0,3}|loppiai\\p{L}{2,5}|vapp\\p{L}{1,5}|juhannusaatto\\p{L}{0,4}|juhannu\\p{L}{1,5}|itsenäisyyspäivä\\p{L}{0,3}|ystävänpäivä\\p{L}{0,3}|äitienpäivä\\p{L}{0,3}|isänpäivä\\p{L}{0,3}|pääsiäis\\p{L}{2,10}|julafton\\p{L}{0,2}|juldagen|nyårsafton\\p{L}{0,2}|nyårsdagen|midsommarafton|luciadagen|självständighetsdagen|christmas eve|christmas day|new year.s (?:eve|day)|midsummer eve|independence day)'

const isDay = (day: string | undefined, month: string | undefined): boolean =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12

/** A number after which these stand is an amount or a time of day. */
const amount =
  /^ ?(?:€|e\b|eur|%|kg|mg|ml|g\b|km|m2|m²|h\b|t\b|tunti|tuntia|timm|hour|kertaa|krt|gånger|times|vuotta|v\b|vuode|år|year|kk|kuukau|mån|month|viikko|viikkoa|vk|veck|week|x\b|mmol|milj|pv|päivää|dagar|days)/
const timeBefore =
  /(?:klo|kello|kl|kl\.|klo\.|at|kello on|klockan|§|kohta|kohdan|versio|luku|kappale|momentti|noin|välillä|tunti|[€:]) ?$/

export const dayPatterns: readonly Pattern[] = [
  {
    kind: 'date',
    why: 'exact-day',
    form: /(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?-?(?:\d{4}|’?\d{2})(?!\d)/g,
    isIt: ([, day, month]) => isDay(day, month),
  },
  {
    kind: 'date',
    why: 'exact-day',
    form: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(?!\d)/g,
    isIt: (found, text) =>
      isDay(found[1], found[2]) &&
      !timeBefore.test(beforeIt(found, text)) &&
      !(found[2]?.startsWith('0') === true && found[2] === '00'),
  },
  {
    kind: 'date',
    why: 'exact-day',
    form: /(?<![\d.,:])(\d{1,2})\.(\d{1,2})(?![\d.,:]|\.\d)/g,
    isIt: (found, text) => {
      const before = beforeIt(found, text)
      const after = afterIt(found, text)
      if (
        !isDay(found[1], found[2]) ||
        amount.test(after) ||
        timeBefore.test(before) ||
        found[2] === '00'
      )
        return false
      return (
        /(?:synt\p{L}*|s\.|pvm|päivänä|\b(?:ma|ti|ke|to|pe|la|su)|\p{L}{3,5}tai(?:na)?|keskiviikko(?:na)?|den|född|mån|tis|ons|tors|fre|lör|sön|\p{L}{2,4}dag(?:en)?|born|on|palaveri|tapaaminen|aika|saakka|alkaen) $/u.test(
          before,
        ) ||
        /^ ?(?:klo|kello|alkaen|lähtien|asti|saakka|mennessä|kl|fram|från|-(?:\d{1,2}\.))/.test(
          after,
        )
      )
    },
  },
  {
    kind: 'date',
    why: 'exact-day',
    form: /(?<!\d)(\d{1,2})\. ?[–-] ?\d{1,2}\.(\d{1,2})\.?(?!\d)/g,
    isIt: ([, day, month]) => isDay(day, month),
  },
  {
    kind: 'date',
    why: 'exact-day',
    form: /(?<!\d)(?:19|20)\d\d([-/.])(\d{1,2})\1(\d{1,2})(?!\d)/g,
    isIt: ([, , month, day]) => isDay(day, month),
  },
  {
    kind: 'date',
    why: 'exact-day',
    form: /(?<![\d/])(\d{1,2})[/-](\d{1,2})[/-](?:19|20)?\d\d(?![\d/])/g,
    isIt: ([, day, month]) => isDay(day, month) || isDay(month, day),
  },
  {
    kind: 'date',
    why: 'exact-day',
    form: /(?<![\d/.,-]|\d )(\d{1,2})\/(\d{1,2})(?![\d/.,]\d|\d|-\p{L}|\/)/gu,
    // A score, a pain or a part is written so too.
    isIt: (found, text) =>
      isDay(found[1], found[2]) &&
      !/(?:pist|poäng|audit|mmse|vas|nrs|kipu|kivu|asteik|arvosan|arvio|\brr\b|skala|smärt|motiv|mieliala|jaksami|score|pain|scale|sai |noin|ca|toiv|laki|§|h\b)[^.!?]{0,18}$/.test(
        beforeIt(found, text),
      ) &&
      !/^ ?(?:osa|del|kk|v\b|vk|h\b|vuor|tunt|krt|asteik|pist|poäng|point|of\b)/.test(
        afterIt(found, text),
      ),
  },
  {
    kind: 'date',
    why: 'exact-day',
    // ddmmyy, ddmmyyyy and yyyymmdd typed together.
    form: /(?<![\p{L}\d.,+-])(?:(\d\d)(\d\d)(?:19|20)\d\d|(?:19|20)\d\d(\d\d)(\d\d)|(\d\d)(\d\d)\d\d)(?![\p{L}\d]|[.,]\d| ?(?:€|e\b|eur))/gu,
    isIt: ([, d8, m8, mIso, dIso, d6, m6]) =>
      (d8 !== undefined && isDay(d8, m8)) ||
      (mIso !== undefined && isDay(dIso, mIso)) ||
      (d6 !== undefined && isDay(d6, m6)),
  },
  {
    kind: 'date',
    why: 'exact-day',
    form: new RegExp(
      `(?<![\\d])\\d{1,2}\\.? ?(?:päivä\\p{L}{0,3} )?${fiMonths}(?![\\p{L}])(?: ?(?:19|20)\\d\\d)?`,
      'gu',
    ),
  },
  {
    kind: 'date',
    why: 'exact-day',
    form: new RegExp(
      `${fiMonths.replace('(?:uu|uuta|uun|\\.)?', 'uun')} \\d{1,2}\\.?(?![\\d-])(?: ?päivä\\p{L}{0,3})?`,
      'gu',
    ),
  },
  {
    kind: 'date',
    why: 'exact-day',
    form: new RegExp(
      `(?<!\\p{L})${numerals}\\p{L}{0,14} (?:päivä\\p{L}{0,3} )?${fiMonths.replace('(?:uu|uuta|uun|\\.)?', 'uuta')}`,
      'gu',
    ),
  },
  {
    kind: 'date',
    why: 'exact-day',
    form: new RegExp(
      `${fiMonths.replace('(?:uu|uuta|uun|\\.)?', 'uun')} ${numerals}\\p{L}{0,14}(?: päivä\\p{L}{0,3})?(?!\\p{L}| (?:viikko|puol|alku|loppu))`,
      'gu',
    ),
    isIt: ([whole]) => /(?:s|nen|nä|na|teen|seen|nnen|nnestä|sestä|päivä\p{L}*)$/u.test(whole),
  },
  {
    kind: 'date',
    why: 'exact-day',
    form: new RegExp(
      `(?<![\\d])\\d{1,2}(?::?(?:e|a|de|te|st|nd|rd|th))?\\.? (?:of )?(?:${svMonths}|${enMonths})(?!\\p{L})(?:,? (?:19|20)\\d\\d)?`,
      'gu',
    ),
    isIt: (found, text) =>
      !/\bmay\b (?:be|have|need|help|not|also)/.test(found[0] + afterIt(found, text)),
  },
  {
    kind: 'date',
    why: 'exact-day',
    form: new RegExp(
      `(?<!\\p{L})${enMonths} \\d{1,2}(?:st|nd|rd|th)?(?![\\d%])(?:,? (?:19|20)\\d\\d)?`,
      'gu',
    ),
    isIt: (found, text) =>
      !/^ ?(?:hours|people|persons|children|days|times|weeks|months|years|euros)/.test(
        afterIt(found, text),
      ),
  },
  {
    kind: 'date',
    why: 'exact-day',
    form: new RegExp(
      `(?<!\\p{L})(?:(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte|tolfte|trettonde|fjortonde|femtonde|sextonde|sjuttonde|artonde|nittonde|tjugo\\p{L}*|trettio\\p{L}*)) ${svMonths}(?!\\p{L})`,
      'gu',
    ),
  },
  {
    kind: 'date',
    why: 'exact-day',
    form: new RegExp(
      `(?<!\\p{L})(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\p{L}{4,6}teenth|twentieth|twenty-\\p{L}{4,7}|thirtieth|thirty-first) of ${enMonths}(?!\\p{L})`,
      'gu',
    ),
  },
  // Born: then a year, a month or a feast is enough.
  {
    kind: 'date',
    why: 'exact-day',
    form: new RegExp(
      `(?<!\\p{L})${birth}:? {0,2}(?:(?:on|v\\.|den|år|vuonna|in|i|the|är|is|vuosi|vuosina|hän|kesällä|keväällä|syksyllä|talvella|keskitalvella|våren|sommaren|hösten|vintern|spring|summer|autumn|winter) ){0,3}[-–’']?(?<it>(?:19|20)\\d\\d|\\d\\d)(?![\\d-]|[.,]\\d| ?(?:viiko|veck|week|kk|min|vuot))`,
      'gu',
    ),
  },
  {
    kind: 'date',
    why: 'exact-day',
    form: new RegExp(
      `(?<!\\p{L})${birth}[^.!?\\n\\d]{0,24}(?<it>${fiMonths.replace('(?:uu|uuta|uun|\\.)?', 'uu(?:ssa|n|ta)')}(?: (?:19|20)\\d\\d)?|(?:19|20)\\d\\d|${feasts})`,
      'gu',
    ),
  },
  {
    kind: 'date',
    why: 'exact-day',
    form: /(?:vuonna |år |in )?(?<![\d-])(?<it>(?:19[2-9]\d|20[0-3]\d))[ -](?:syntyn|vuosimalli|född|fött|born)\p{L}*/gu,
  },
  {
    kind: 'date',
    why: 'exact-day',
    form: /(?<![\d\p{L}])[-–’']?\d\d[- ]?(?:syntyn\p{L}+|-?vuosimalli\p{L}*)/gu,
  },
  {
    kind: 'date',
    why: 'exact-day',
    form: new RegExp(
      `(?:vuoden |år )?(?:19|20)\\d\\d ${feasts}|${feasts} ?,? ?(?:vuonna |år |in )?(?:19|20)\\d\\d`,
      'gu',
    ),
  },
  {
    kind: 'date',
    why: 'exact-day',
    form: /(?:nimipäivä|nimipäivänsä|syntymäpäivä(?:nsä|nä)?|namnsdag|födelsedag) (?:on |är )?(?<it>(?:jouluaatto|juhannus|vappu)\p{L}*)/gu,
  },
]
