/** What is said in outreach pair works, in Finnish. Invented; whose goal it is, in their own words. */
import type { OutreachWords } from '../scripts/outreach.ts'
import { said } from '../scripts/script.ts'

const debts: OutreachWords = {
  language: 'fi',
  need: said(
    'Asiakkaalla on kolme palvelua, jotka eivät tiedä toisistaan. Kotoa lähteminen ei onnistu, kirjeet jäävät avaamatta.',
    'daily-life',
    'money',
  ),
  told: said('Kävin läpi, keitä voisi tulla mukaan ja mitä heille kerrottaisiin.', 'other'),
  purpose: said(
    'Että laskut, uni ja arki sovitaan samassa pöydässä eikä kolmessa paikassa.',
    'daily-life',
  ),
  services: [
    ['Mielenterveys- ja päihdepalvelut', said('Hoitosuhde alkoi keväällä.', 'mental-health')],
    ['Työllisyyspalvelut', said('Työttömyys on jatkunut kaksi vuotta.', 'work-and-study')],
    ['Vertaistuki', said('Kävi ryhmässä kerran, piti siitä.', 'daily-life')],
  ],
  contact: said('Sovittiin, että ensimmäinen tapaaminen on asiakkaan luona.', 'daily-life'),
  voice: said(
    'Tulkaa te tänne, minä en sinne enää jaksa lähteä selittämään kaikkea alusta.',
    'daily-life',
  ),
  assessedByClient: said('Yöt valvon ja päivät nukun. Postiluukkua en katso.', 'physical-health'),
  assessedByWorkers: said(
    'Arki on kaventunut kotiin. Velat ovat hoidettavissa, kun kirjeet avataan.',
    'money',
  ),
  neededByClient: said('Uni ja laskut. Muu kyllä järjestyy.', 'money'),
  neededByWorkers: said(
    'Yksinäisyys ja juominen vievät voimia enemmän kuin laskut.',
    'substance-use',
  ),
  strengths: said('Pitää puheestaan kiinni. Osaa korjata melkein mitä vain.', 'daily-life'),
  goal: said('Nukun yöni ja jaksan aamulla ulos.', 'physical-health'),
  secondGoal: said('Avaamattomat kirjeet on käyty läpi ja maksusuunnitelma tehty.', 'money'),
  means: said('Uniseuranta kahden viikon ajan, vihko yöpöydällä.', 'physical-health'),
  promise: said('Nostan postin pöydälle joka päivä, vaikka en avaisi.', 'daily-life'),
  task: said('Varaa aika lääkärille unilääkityksen tarkistukseen.', 'physical-health'),
  howOften: said('Kolmen viikon välein kotona, tunti kerrallaan, kahvin kanssa.', 'daily-life'),
  followUp: said('Katsotaan yhdessä, montako yötä viikossa on nukuttu.', 'physical-health'),
  closeOne: ['Veli', said('Ajaa pankkiin ja kauppaan torstaisin.', 'family')],
  firstNotes: [
    said('Kirjeet lajiteltiin kolmeen kasaan: maksa, kysy, heitä pois.', 'money'),
    said('Illalla tulee juotua, kun ei ole ketään kelle soittaa.', 'substance-use'),
  ],
  secondNotes: [
    said('Maksusuunnitelma hyväksyttiin. Ensimmäinen erä on maksettu.', 'money'),
    said('Kaksi viikkoa nukuttu viisi yötä seitsemästä.', 'physical-health'),
  ],
  remark: said('Kirjatkaa myös, että minä ne kasat tein.', 'daily-life'),
  wentByClient: said('Hyvin meni, puoliksi. Postia en enää pelkää.', 'daily-life'),
  wentByWorkers: said('Osittain. Laskut ovat kunnossa, uni vielä vaihtelee.', 'physical-health'),
  changed: said('Koira kuoli keväällä. Aamut ovat hiljaisempia.', 'daily-life'),
  goesOn: said('Tukea tarvitaan vielä syksyyn, mutta harvemmin.', 'daily-life'),
  newGoal: said('Käyn taideryhmässä yksin.', 'daily-life'),
  ends: said('Yhteistä jalkautumista ei enää tarvita. Aikuissosiaalityö jatkaa.', 'daily-life'),
}

const caring: OutreachWords = {
  language: 'fi',
  need: said(
    'Hoitaa kotona muistisairasta äitiään ja on itse uupunut. Omaishoidon tuki, terveysasema ja me soitamme kukin erikseen.',
    'family',
    'mental-health',
  ),
  told: said('Kerroin, että mukaan tulee vain se, kenelle lupa annetaan.', 'other'),
  purpose: said('Että apu tulee kotiin eikä sitä tarvitse kerjätä joka luukulta.', 'family'),
  services: [
    ['Mielenterveyspalvelut', said('Kolme käyntiä, seuraavaa ei ole varattu.', 'mental-health')],
    ['Työllisyyspalvelut', said('Osatyökyky selvittämättä.', 'work-and-study')],
  ],
  contact: said('Tavataan iltapäivällä, silloin äiti lepää.', 'family'),
  voice: said('En minä ole potilas. Minä olen väsynyt.', 'mental-health'),
  assessedByClient: said('Kun saisi yhden kokonaisen vapaapäivän.', 'family'),
  assessedByWorkers: said('Uupumus on vaikea. Omaishoidon vapaat ovat pitämättä.', 'mental-health'),
  neededByClient: said('Joku, joka tulee äidin luo torstaisin.', 'family'),
  neededByWorkers: said('Lepo ja oman terveyden hoito ennen työhön paluuta.', 'physical-health'),
  strengths: said('Järjestelee kaiken, muistaa kaikkien lääkkeet paitsi omansa.', 'family'),
  goal: said('Yksi vapaa päivä viikossa, jolloin en ole kenenkään hoitaja.', 'family'),
  secondGoal: said('Omat verikokeet ja lääkärikäynti hoidettu.', 'physical-health'),
  means: said('Sijaishoitaja torstaisin kello yhdeksästä kolmeen.', 'family'),
  promise: said('En peru torstaita, vaikka äiti sanoisi pärjäävänsä.', 'family'),
  task: said('Selvitä, mistä sijaishoidon ensi kuussa saa.', 'family'),
  howOften: said('Joka toinen viikko kotona, välissä puhelu.', 'daily-life'),
  followUp: said('Montako torstaita toteutui, ja mitä vapaalla teki.', 'family'),
  closeOne: ['Naapuri', said('Käy katsomassa äitiä iltaisin.', 'family')],
  firstNotes: [
    said('Sijaishoidon ensimmäinen päivä sovittiin ensi torstaille.', 'family'),
    said('Itku tuli, kun puhuttiin lomasta. Se saa tulla.', 'mental-health'),
  ],
  secondNotes: [said('Kolme torstaita on pidetty. Yksi niistä metsässä.', 'daily-life')],
  remark: said('Äiti kysyi tuliko kylään presidentti, kun kahvipöytä oli katettu.', 'family'),
  wentByClient: said('Torstai on pyhä. Sen olen pitänyt.', 'family'),
  wentByWorkers: said('Vapaat toteutuvat. Oma hoito on päässyt alkuun.', 'physical-health'),
  changed: said('Äiti siirtyi jaksohoitoon joka kolmas viikko.', 'family'),
  goesOn: said('Asiakkuus jatkuu, kunnes työhön paluu on suunniteltu.', 'work-and-study'),
  newGoal: said('Palaan kirjastoon kahtena päivänä viikossa.', 'work-and-study'),
  ends: said('Arki kantaa. Jatkossa yksi työntekijä riittää.', 'daily-life'),
}

const young: OutreachWords = {
  language: 'fi',
  need: said(
    'Kaksikymmentäneljävuotias, peliaikaa yöt, ei opintoja eikä töitä. Avaa oven, jos tulee kaksi tuttua.',
    'work-and-study',
    'mental-health',
  ),
  told: said('Näytin lomakkeen ja kerroin, että oman rivin voi vetää pois milloin vain.', 'other'),
  purpose: said('Että pääsen alkuun ilman uutta jonoa.', 'work-and-study'),
  services: [
    ['Mielenterveyspalvelut', said('Lähete on, käyntiä ei.', 'mental-health')],
    ['Työllisyyspalvelut', said('Aktivointisuunnitelma vanhentunut.', 'work-and-study')],
  ],
  contact: said('Mennään ensin vain ovelle. Ei papereita.', 'daily-life'),
  voice: said('Jos tulette, tulkaa kahdestaan ja iltapäivällä.', 'daily-life'),
  assessedByClient: said(
    'En ole laiska. Mulla menee ovesta ulos lähtemiseen koko päivä.',
    'mental-health',
  ),
  assessedByWorkers: said('Sosiaalinen jännitys estää opinnot. Taitoa on.', 'mental-health'),
  neededByClient: said('Joku, jonka kanssa käydä siellä koululla katsomassa.', 'work-and-study'),
  neededByWorkers: said('Rytmi, hoitokontakti ja pieni tavoite kerrallaan.', 'mental-health'),
  strengths: said(
    'Rakentaa tietokoneita ja neuvoo muita verkossa kärsivällisesti.',
    'work-and-study',
  ),
  goal: said('Käyn kerran kahvilla jossain, missä on muita.', 'daily-life'),
  secondGoal: said('Tutustumispäivä ammattiopistolla on sovittu ja käyty.', 'work-and-study'),
  means: said('Lähdetään yhdessä, tullaan pois heti kun haluaa.', 'daily-life'),
  promise: said('Vastaan viestiin saman päivän aikana, vaikka yhdellä merkillä.', 'daily-life'),
  task: said('Kysy opistolta hiljainen aika tutustumiseen.', 'work-and-study'),
  howOften: said('Viikoittain, ovi tai piha riittää.', 'daily-life'),
  followUp: said('Kuinka monta kertaa on käyty ulkona, ja miltä se tuntui.', 'mental-health'),
  closeOne: ['Täti', said('Lainaa autoa.', 'family')],
  firstNotes: [
    said('Juteltiin rappukäytävässä puoli tuntia. Kuulumiset ja kone.', 'daily-life'),
    said('Yö vaihtuu päiväksi noin kuudelta aamulla.', 'physical-health'),
  ],
  secondNotes: [
    said('Käytiin kahvilla. Istuttiin ovenpielessä, se oli hyvä paikka.', 'daily-life'),
  ],
  remark: said('Kahvi oli ylihinnoiteltua. Muuten ok.', 'daily-life'),
  wentByClient: said('Kävin. Kaksi kertaa jopa.', 'daily-life'),
  wentByWorkers: said('Rytmi on parempi, hoitokontakti pitää.', 'mental-health'),
  changed: said('Muutti pois kotoa kimppakämppään.', 'housing'),
  goesOn: said('Jatketaan kunnes opinnot ovat alkaneet.', 'work-and-study'),
  newGoal: said('Aloitan opinnot tammikuussa puolella kuormalla.', 'work-and-study'),
  ends: said('Opinnot alkoivat. Opiskeluhuolto jatkaa, jos hän niin haluaa.', 'work-and-study'),
}

export const outreachFi = [debts, caring, young] as const
