/** What is said in pair works of disability social work, in three languages. Invented. */
import type { DisabilityWords } from '../scripts/disability.ts'
import { said } from '../scripts/script.ts'

const homecoming: DisabilityWords = {
  language: 'fi',
  need: said(
    'Kotiutuu sairaalasta ensi viikolla. Entinen avustaja on lopettanut, portaat ovat este.',
    'disability',
    'housing',
  ),
  teamAnswer: said(
    'Ottakaa pariksi sosiaalityöntekijä, joka tuntee asunnon muutostyöt.',
    'disability',
  ),
  firstCall: said('Soitettu. Toivoo, että tullaan kotiin eikä osastolle.', 'daily-life'),
  supportNeeded: true,
  supportReasons: said(
    'Voimat vaihtelevat päivittäin eikä apua saa yksin järjestymään.',
    'disability',
  ),
  place: said('Asiakkaan kotona, ovikoodi kysytään soittamalla.', 'housing'),
  notes: [
    said('Suihkuun ei pääse yksin. Keittiössä pärjää istuen.', 'disability'),
    said('Naapuri on käynyt aamuisin, mutta muuttaa keväällä pois.', 'daily-life'),
  ],
  practical: said('Soitetaan maanantaisin kello kymmenen. Postia ei lähetetä.', 'daily-life'),
  saidByClient: said(
    'Haluan asua kotona. En halua, että minua nostellaan vieraan toimesta.',
    'housing',
  ),
  saidByWorkers: said('Apua tarvitaan joka aamu ja ilta. Kynnykset poistettava.', 'disability'),
  goesOn: said('Päätökset ja muutostyöt hoidetaan yhdessä.', 'disability'),
  decision: said('Henkilökohtainen apu kotiin, 30 tuntia viikossa', 'disability'),
  division: [
    said('Etsii avustajan ja perehdyttää hänet asiakkaan kanssa.', 'daily-life'),
    said('Tekee päätökset ja hoitaa muutostyöt.', 'disability'),
  ],
  informed: said('Apu on myönnetty. Soita minulle ensin; kun olen poissa, pariini.', 'daily-life'),
  goal: said('Että pääsen itse kauppaan kerran viikossa.', 'daily-life'),
  means: said('Harjoitellaan reitti yhdessä kahdesti ennen lunta.', 'daily-life'),
  situation: said('Kotona on nyt turvallisempaa. Portaita pelkään vielä.', 'housing'),
  strengths: said('Suunnittelee viikon etukäteen ja kertoo selvästi, mitä haluaa.', 'daily-life'),
  who: said('Avustaja aamut ja illat, me kerran kuussa.', 'daily-life'),
  contact: said('Kävimme kaupassa. Ramppi on hyvä, ovi raskas.', 'daily-life'),
  ends: said('Arki sujuu. Omatyöntekijä jatkaa.', 'daily-life'),
  again: said('Kertoo kaatuneensa kahdesti. Apu ei enää riitä.', 'physical-health'),
}

const autismAdult: DisabilityWords = {
  language: 'fi',
  need: said(
    'Muuttaa ensimmäiseen omaan asuntoon. Äiti on tehnyt kaiken tähän asti.',
    'disability',
    'housing',
  ),
  teamAnswer: said('Aloittakaa kahdestaan, toinen puhuu äidin kanssa.', 'family'),
  firstCall: said('Vastasi tekstiviestillä. Kirjallinen sopii paremmin kuin puhelu.', 'disability'),
  supportNeeded: false,
  supportReasons: said('Osaa hakea apua, kun ohjeet ovat kirjallisina.', 'disability'),
  place: said('Uuden asunnon keittiössä. Ei hajusteita.', 'housing'),
  notes: [
    said('Järjestys on tärkeä: kengät, kädet, lista.', 'disability'),
    said('Äiti pelkää enemmän kuin muuttaja.', 'family'),
  ],
  practical: said(
    'Viestit ennen kello 18. Muutoksista kerrotaan edellisenä päivänä.',
    'daily-life',
  ),
  saidByClient: said('Osaan pyykin ja ruoan. En osaa avata ovea vieraille.', 'disability'),
  saidByWorkers: said('Tarvitsee valmennusta kuusi kuukautta, sitten harvemmin.', 'disability'),
  goesOn: said('Valmennus ja kuljetukset sovitaan samalla kertaa.', 'disability'),
  decision: said('Asumisvalmennus, kuusi kuukautta', 'disability'),
  division: [
    said('Tapaa kotona ja tekee kuvalliset ohjeet.', 'disability'),
    said('Tekee päätökset ja tapaa äitiä.', 'family'),
  ],
  informed: said(
    'Valmennus alkaa ensi kuussa. Kirjoita minulle viesti, jos jokin muuttuu.',
    'daily-life',
  ),
  goal: said('Asun omassa kodissa niin, ettei äiti soita joka ilta.', 'family'),
  means: said('Sunnuntaipuhelu sovittuna aikana, muina päivinä peukku.', 'family'),
  situation: said('Muutin. Jääkaappi hurisee mutta totun.', 'housing'),
  strengths: said('Tarkka, luotettava, muistaa jokaisen sovitun asian.', 'daily-life'),
  who: said('Valmentaja tiistaisin ja perjantaisin.', 'daily-life'),
  contact: said('Ovi avattiin yhdessä kolmelle vieraalle. Neljäs meni yksin.', 'disability'),
  ends: said('Valmennus riittää. Työparia ei enää tarvita.', 'daily-life'),
  again: said('Taloyhtiön remontti sekoittaa arjen, toivoo tukea.', 'housing'),
}

const visionLoss: DisabilityWords = {
  language: 'sv',
  need: said(
    'Synen har försämrats snabbt. Kan inte längre läsa noterna hon undervisar ur.',
    'disability',
    'work-and-study',
  ),
  teamAnswer: said('Börja som par; en av er känner till hjälpmedlen.', 'disability'),
  firstCall: said('Ringde. Hon vill ha allt förklarat högt och långsamt.', 'disability'),
  supportNeeded: false,
  supportReasons: said('Sköter sina ärenden själv när materialet är tillgängligt.', 'disability'),
  place: said('Hemma hos henne, vid pianot.', 'housing'),
  notes: [
    said('Trappan är mörk. Spisen sköter hon med fingertopparna.', 'disability'),
    said('Eleverna kommer hem till henne på onsdagar.', 'work-and-study'),
  ],
  practical: said('Vi ringer i stället för att skriva.', 'daily-life'),
  saidByClient: said('Jag tänker inte sluta undervisa.', 'work-and-study'),
  saidByWorkers: said('Färdtjänst och hjälpmedel löser det mesta.', 'disability'),
  goesOn: said('Besluten och hjälpmedlen ordnas tillsammans.', 'disability'),
  decision: said('Stöd för rörligheten, arton resor i månaden', 'disability'),
  division: [
    said('Ordnar hjälpmedel och går med på provresor.', 'disability'),
    said('Fattar besluten.', 'disability'),
  ],
  informed: said(
    'Resorna är beviljade från första dagen i nästa månad. Ring mig först.',
    'daily-life',
  ),
  goal: said('Jag reser själv till körövningen varje vecka.', 'daily-life'),
  means: said('Vi åker sträckan tillsammans tre gånger.', 'daily-life'),
  situation: said('Jag hör mer nu när jag ser mindre.', 'disability'),
  strengths: said('Tålamod, humor och fyrtio år av elever.', 'work-and-study'),
  who: said('Handledaren för hjälpmedel kommer en gång i månaden.', 'disability'),
  contact: said('Hon åkte själv tillbaka. Jag följde efter på cykel.', 'daily-life'),
  ends: said('Vardagen fungerar. Egna kontaktpersonen fortsätter.', 'daily-life'),
  again: said('Synen är borta på ena ögat, körresorna känns osäkra.', 'disability'),
}

const afterAccident: DisabilityWords = {
  language: 'en',
  need: said(
    'A bicycle accident in spring. Memory and temper have changed; he wants his old work back.',
    'disability',
    'work-and-study',
  ),
  teamAnswer: said('Go together: one for home, one for the decisions.', 'disability'),
  firstCall: said('Reached on the second try. Mornings are better.', 'daily-life'),
  supportNeeded: true,
  supportReasons: said(
    'He does not notice when he needs help, and the letters frighten the children.',
    'disability',
  ),
  place: said('At home after school has begun.', 'housing'),
  notes: [
    said('The wall calendar works; the phone does not.', 'disability'),
    said('The children have learnt to be very quiet.', 'family'),
  ],
  practical: said('One message a day at most, always in the morning.', 'daily-life'),
  saidByClient: said('I was a bus driver. I know every stop.', 'work-and-study'),
  saidByWorkers: said('Daily support, and a slow way back to some work.', 'disability'),
  goesOn: said('Decisions and the family’s support go hand in hand.', 'family'),
  decision: said('Personal assistance, twelve hours a week', 'disability'),
  division: [
    said('Meets at home, keeps the calendar with him.', 'daily-life'),
    said('Makes the decisions and meets the children’s mother.', 'family'),
  ],
  informed: said('The assistant begins on Monday. Call me first.', 'daily-life'),
  goal: said('I take the children to school two mornings a week.', 'family'),
  means: said('The route is walked together until it is easy.', 'daily-life'),
  situation: said('I remember the mornings now.', 'disability'),
  strengths: said('Never misses an agreed time. Knows everybody in town.', 'daily-life'),
  who: said('The assistant on weekdays, the pair every third week.', 'daily-life'),
  contact: said('He led the way. I only walked along.', 'daily-life'),
  ends: said('Mornings work; one worker goes on.', 'daily-life'),
  again: said('Headaches are back and he has stopped going out.', 'physical-health'),
}

export const disabilityWords = [homecoming, autismAdult, visionLoss, afterAccident] as const
