/** What is known by its form alone: codes, numbers, addresses of the net. Any separator, as people type them. */
import { afterIt, beforeIt, type Pattern } from './pattern.ts'

/** Day and month could be; the year may be anything. */
const isDayAndMonth = (day: string | undefined, month: string | undefined): boolean =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12

const publicSites =
  /^(?:https?:\/\/)?(?:www\.)?(?:kela|fpa|suomi|kanta|omakanta|omaolo|thl|finlex|terveyskyla|mielenterveystalo|vero|te-palvelut|tyomarkkinatori|nollalinja|mieli|mll|riku|sekasin|hyvis|valvira|tietosuoja|hel|finlex|innokyla|verneri|papunet|autismiliitto|omaishoitajat|muistiliitto|kuluttajaliitto|migri|dvv|poliisi|stm|julkari|terveyskirjasto|kaypahoito|paihdelinkki|takuusaatio|oikeus|ulosottolaitos|eduskunta)\.fi\/?$/i
/** Scales and classifications that are written as plates are. */
const scales =
  /^(?:icd|audit|bdi|gaf|phq|gad|who|core|mmse|rai|hus|iso|en|fim|gas|sofas|mcm|sds|dsm|ham|pss|ybocs|ecg|covid|hiv|rs|who|sf|eq|bai|bis|aq|asrs|wais|wisc|honos|oq|ace|cage|dudit|pcl|ies|fi|eu|a|b|c|mp|ps|tv|k|s)$/i

export const formPatterns: readonly Pattern[] = [
  {
    kind: 'identity-code',
    why: 'form',
    form: /(?<![\p{L}\d])(?:\d[ .]?){5}\d ?[-+–—−_/.:*=~A-FU-Ya-fu-y ] ?\d ?\d ?\d ?[\dA-HJ-NPR-Ya-hj-npr-y](?![\p{L}\d])/gu,
    isIt: ([whole]) => {
      const digits = whole.replace(/\D/g, '')
      const hasSeparator = /\d[^\d]*[-+–—−_/:*=~A-Ya-y]/.test(whole) || /[A-Ya-y]$/.test(whole)
      return isDayAndMonth(digits.slice(0, 2), digits.slice(2, 4)) && hasSeparator
    },
  },
  {
    kind: 'identity-code',
    why: 'form',
    // The birth date of a code with its end hidden, or typed together.
    form: /(?<![\p{L}\d])(\d\d)(\d\d)\d\d(?:[-+a-fu-y](?:[x*•_]{2,4}|\d{2,3})|\d{3}[\da-y])(?![\p{L}\d])/gu,
    isIt: ([, day, month]) => isDayAndMonth(day, month),
  },
  {
    kind: 'identity-code',
    why: 'form',
    form: /\b(?:hetu|henkilötunnus|sotu|personbeteckning|personnummer|identity code)\p{L}{0,4}(?:n loppu| loppuosa)?[ :]{1,3}(?:on |är |is )?[-+\da-z]{3,11}/gu,
    isIt: ([whole]) => /\d/.test(whole),
  },
  {
    kind: 'account',
    why: 'form',
    form: /(?<![\p{L}\d])[a-z]{2}\d{2}(?:[ -]?[a-z\d]{4}){2,7}(?:[ -]?[a-z\d]{1,4})?(?![\p{L}\d])/gu,
    isIt: ([whole]) => whole.replace(/\D/g, '').length >= 10,
  },
  { kind: 'account', why: 'form', form: /(?<!\d)[1-8]\d{5}-\d{2,8}(?![\d\p{L}])/gu },
  {
    kind: 'email',
    why: 'form',
    form: /[\p{L}\d._%+-]{1,64}(?:@| ?[([{](?:at|ät|miu|miukumauku|a|snabel-a)[)\]}] ?| at | miukumauku | ät | snabel-a )[\p{L}\d-]{1,63}(?:(?:\.| ?[([{](?:piste|dot|punkt)[)\]}] ?| piste | dot | punkt )[\p{L}\d-]{2,24}){1,4}/gu,
    isIt: ([whole]) => /(?:\.| piste | dot | punkt |[)\]}] ?)\p{L}{2,}$/u.test(whole),
  },
  {
    kind: 'link',
    why: 'form',
    form: /(?:https?:\/\/|www\.)[^\s<>"”)]{3,}/g,
    isIt: ([whole]) => !publicSites.test(whole.replace(/[.,;:]$/, '')),
  },
  {
    kind: 'link',
    why: 'form',
    form: /(?<![\p{L}\d.@-])(?:[\p{L}\d-]{2,40}\.){1,3}(?:fi|com|net|org|se|eu|ax|info|me|tv)(?:\/[^\s<>"”)]*)?(?![\p{L}\d@])/gu,
    isIt: ([whole]) => !publicSites.test(whole) && !/^e\.?g|^t\.ex/i.test(whole),
  },
  { kind: 'link', why: 'form', form: /(?<![\p{L}\d])@[\p{L}\d_.]{3,30}/gu },
  {
    kind: 'phone',
    why: 'form',
    form: /(?<![\p{L}\d/.,-])(?:\+|00)\d{1,3}[ ()-]{0,3}\d(?:[ ()./–-]{0,3}\d){5,12}(?![\d\p{L}])/gu,
  },
  {
    kind: 'phone',
    why: 'form',
    form: /(?<![\p{L}\d/.,+-])\(?0\d{1,3}\)?(?:[ ./–-]{0,3}\d){4,9}(?![\d\p{L}])/gu,
    isIt: ([whole], text) => {
      const digits = whole.replace(/\D/g, '')
      if (digits.startsWith('0800') || digits.length < 7 || digits.length > 12) return false
      // 01.02.2024 and 00100 are a day and a postal code.
      return !/^\d{2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})$/.test(whole.trim()) && text.length > 0
    },
  },
  {
    kind: 'phone',
    why: 'form',
    form: /\b(?:puh|puhelin\p{L}{0,8}|puhelinnumero\p{L}{0,4}|p|tel|telefon\p{L}{0,8}|phone|mob|mobil|gsm|kännykkä|numero\p{L}{0,3}|nummer|number|soita|ring|call)[.:]{0,2} {0,2}(?:on |är |is |nro |numeroon |numerosta )?(?<it>[\d(+](?:[ ()./–-]{0,2}\d){4,13})(?!\d)/gu,
    isIt: (found) => {
      const digits = (found.groups?.['it'] ?? '').replace(/\D/g, '')
      return !/^(?:112|116\d{3}|0800)/.test(digits)
    },
  },
  { kind: 'phone', why: 'form', form: /(?<![\p{L}\d.,])(?:\d ){6,}\d(?![\p{L}\d.,])/gu },
  {
    kind: 'phone',
    why: 'form',
    // Three or four groups of digits and no amount of money.
    form: /(?<![\p{L}\d.,/-])(?:358[ -]?)?\d{2,4}[ -]\d{2,4}[ -]?\d{2,4}(?:[ -]\d{2,4})?(?![\d/]|[.,]\d| ?(?:€|e\b|eur|kr|kg|km|m2|henk|asuk|inv|milj))/gu,
    isIt: ([whole]) => {
      const digits = whole.replace(/\D/g, '')
      return (
        digits.length >= 7 &&
        digits.length <= 12 &&
        !/^\d{4}-\d\d-\d\d$/.test(whole) &&
        !/^\d{1,3}(?: \d00| 000)+$/.test(whole)
      )
    },
  },
  {
    kind: 'plate',
    why: 'form',
    isAsTyped: true,
    form: /(?<![\p{L}\d-])(?<letters>[A-Za-zÅÄÖåäö]{2,3}) ?[-–] ?\d{1,3}(?![\d\p{L}-])(?![.:]\d)/gu,
    isIt: (found) => {
      const letters = found.groups?.['letters'] ?? ''
      return (
        !scales.test(letters) &&
        (letters === letters.toUpperCase() || /[-–]\d{2,3}$/.test(found[0])) &&
        !/^(?:no|nro|kp|vk|kk|yli|noin|jo|ja|on|nr|om|ca|se|ei)$/i.test(letters)
      )
    },
  },
  {
    kind: 'plate',
    why: 'form',
    form: /(?:rekisteri\p{L}*|rek|kilvet|kilpi\p{L}*|auto\p{L}*|bil\p{L}*|reg\p{L}*|plate|registration|car)\.?:? {0,2}(?:on |är |is |number |numero |nro )?(?<it>[A-Za-zÅÄÖåäö]{2,3} ?-? ?\d{1,3})(?![\p{L}\d])/gu,
    isIt: (found) =>
      !/^(?:on|ja|ei|jo|yli|i|om|och|är|is|in|at)\b/i.test(found.groups?.['it'] ?? ''),
  },
  {
    kind: 'plate',
    why: 'form',
    isAsTyped: true,
    form: /(?<![\p{L}\d-])[A-Z]{3} \d{3}(?![\d\p{L}]|[ .]\d)/gu,
    isIt: ([whole]) => !scales.test(whole.slice(0, 3)),
  },
  {
    kind: 'case-number',
    why: 'form',
    form: /\b(?:dnro|dnr|diaarin\p{L}*|diaarinumero\p{L}*|diarienummer|asia(?:kas)?n(?:ume)?ro\p{L}{0,4}|asianumero\p{L}{0,4}|asiakasnumero\p{L}{0,4}|tapausn\p{L}{2,8}|potilasn\p{L}{2,8}|päätösn\p{L}{2,8}|hakemusn\p{L}{2,8}|asiakastunnus|potilastunnus|asiakas-id|päätös|jäljennösn\p{L}+|ärende\p{L}*|klientnummer|patientnummer|beslutsnummer|case (?:no|nr|number|id)|client (?:no|number|id)|patient (?:no|number|id)|reference|ref|viite\p{L}*|tunniste|sopimusn\p{L}{2,8}|rikosilmoitus\p{L}*|juttu)(?:[.:#№ ]|nro|numero|number|on |är |is ){0,4}(?<it>[\p{L}\d]{0,8}[-/: ]?\d[\p{L}\d/:.-]{1,24})/gu,
    isIt: (found) =>
      /\d{2}/.test(found.groups?.['it'] ?? '') &&
      !/^\d{1,2}[.:]\d{2}$/.test(found.groups?.['it'] ?? ''),
  },
  {
    kind: 'case-number',
    why: 'form',
    isAsTyped: true,
    form: /(?<![\p{L}\d/])(?:\p{Lu}{2,6}[ /:-]?)?\d{1,6}\/\d{2}[.\d]{0,12}\/(?:19|20)\d\d(?![\d/])|(?<![\p{L}\d])\p{Lu}{2,6}[ /:-]{0,2}(?:19|20)\d\d[-/]\d{3,8}(?!\d)|(?<![\p{L}\d])\p{Lu}{1,6}[ /:-]{0,2}\d{3,6}[/-](?:19|20)\d\d(?!\d)/gu,
  },
  { kind: 'case-number', why: 'form', form: /(?<![\d-])(?:19|20)\d\d-\d{4,8}(?![\d-])/g },
  {
    kind: 'case-number',
    why: 'form',
    // Six to nothing: no amount, day or year is so long without a blank.
    form: /(?<![\p{L}\d.,+-])\d{7,}(?![\d\p{L}])/gu,
  },
  {
    kind: 'case-number',
    why: 'form',
    form: /(?<![\d/.])\d{1,6}\/20\d\d(?![\d/])/g,
    isIt: (found, text) =>
      !/(?:laki|lain|lag|act|asetus|§)[^.]{0,20}$/.test(beforeIt(found, text)) &&
      !/^ ?(?:%|\d{1,3} ?(?:§|luku|kap)|section|§)/.test(afterIt(found, text)),
  },
]
