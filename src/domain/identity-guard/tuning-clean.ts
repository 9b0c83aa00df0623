/** Texts the guard was tuned on that tell nobody: it says nothing of them. */
export const clean: Readonly<Record<string, readonly string[]>> = {
  fi: `
Asiakas on noin 40-vuotias ja asuu yksin. Hän toivoo apua arkeen ja talousasioihin.
Alle kouluikäinen lapsi on usein poissa päiväkodista.
Toivon työparia mielenterveyspalveluista.
Lapsi ei ole käynyt koulussa kahteen kuukauteen, ja vanhempi jaksaa huonosti.
Onko teillä kokemusta siitä, miten Kelan kuntoutusta voi hakea?
Asiakas on saanut kielteisen päätöksen Kelasta.
Nuori aikuinen, jolla on ADHD, tarvitsee tukea opintoihin.
Perheessä on kolme lasta, joista nuorin on alle kouluikäinen.
Asiakkaalla on CP-vamma ja hän käyttää pyörätuolia.
Onni on ollut, että naapurit auttavat.
Toivo on hiipunut, kun jonot ovat pitkät.
Lumi ja pimeys vaikeuttavat liikkumista.
Suvi on ollut raskas, ja syksyllä voimat loppuivat.
Meri on asiakkaalle tärkeä, ja hän kaipaa rantaan.
Ilo ja elämänhalu ovat vähissä.
Rauha kotona on tärkeintä lapselle.
Usko omiin kykyihin on heikko.
Into harrastaa on kadonnut.
Tuuli ja kylmä rajoittavat ulkoilua.
Satu on lapselle tuttu tapa rauhoittua iltaisin.
Lempi ja läheisyys puuttuvat arjesta.
Helmi-tietojärjestelmää ei voi käyttää.
Laine-nimistä palvelua ei enää ole, mistä saa apua?
Koski virtaa talon vieressä, ja äiti pelkää lapsen puolesta.
Salo ja metsä ovat asiakkaalle mieluisia paikkoja.
Lahti on syvä, ja asiakas käy siellä uimassa.
Virta katkaistiin maksamattoman laskun vuoksi.
Vuokra on kolme kuukautta rästissä, ja häätö uhkaa.
Asiakas on käynyt Kelassa, TE-toimistossa ja terveyskeskuksessa.
Omaolo-arvio on tehty, ja hoitaja soitti takaisin.
Mistä löytyisi työpari, joka tuntee autismin kirjon asioita?
Toimintakyky on laskenut tammikuusta lähtien.
Maaliskuussa alkoi uusi lääkitys.
Tilanne on jatkunut kesästä asti ja pahentunut marraskuussa.
Asiakas puhuu arabiaa, ja tulkki tarvitaan.
Perhe puhuu somalia ja vähän suomea.
Äidinkieli on venäjä, asiointi sujuu tulkin kanssa.
Ruotsinkielinen asiakas toivoo palvelua omalla kielellään.
Asiakas on yli 65-vuotias ja muisti heikkenee.
Hän on 18–25-vuotias eikä hänellä ole asuntoa.
Palvelu on tarkoitettu alle 30-vuotiaille.
Asiakas on nelikymppinen ja työtön.
Tapaamiset ovat joka toinen viikko klo 12.30.
Aika on yleensä klo 9.15–10.00.
Hoito kesti 3 vuotta ja päättyi viime vuonna.
Asiakas on asunut nykyisessä asunnossa 5 vuotta.
Työkokemusta on 10 vuotta.
Velkaa on 12 500 euroa, ja ulosotto vie 350 euroa kuussa.
Lääkettä on 2.5 mg päivässä.
Paino on noussut 12 kg puolessa vuodessa.
Vuokra on 650 € kuukaudessa.
Tarvitaanko B-lausunto vai riittääkö C-lausunto?
Asiakas on A-klinikan asiakkaana ja käy AA-ryhmässä.
Perheneuvola ja lastensuojelu tekevät yhteistyötä.
Kysyn tiimiltä: kenet kannattaisi pyytää pariksi?
Tavoite: asiakas saa asunnon ja pysyy hoidossa.
Mitä tehdä, kun asiakas ei avaa ovea eikä vastaa puhelimeen?
Hänellä on masennus, ahdistus ja unettomuus.
Asiakas sanoi: "En jaksa enää yksin."
"Haluan vain nukkua", asiakas sanoo.
Päihdepalvelut ja aikuissosiaalityö ovat jo mukana.
Kuka tietää, miten vammaispalvelulaki muuttui?
Sosiaalihuoltolain mukainen palvelutarpeen arviointi on kesken.
Asiakas on hakenut henkilökohtaista apua ja kuljetuspalvelua.
Neuropsykiatrisen valmentajan apu olisi tarpeen.
Lapsella on epäilty autismikirjon häiriö, ja tutkimukset ovat kesken.
Isä ja äiti ovat eronneet, ja lapsi asuu vuoroviikoin.
Huoltajat ovat eri mieltä tuesta.
Vanhempi on yksinhuoltaja ja tekee vuorotyötä.
Asiakkaan ainoa toive on saada nukkua yönsä.
Hän on perheen ainoa lapsi.
Ainoa tuki on naapuri, joka käy kerran viikossa.
Äiti kertoo, että koulu on ollut yhteydessä.
Opettaja on huolissaan poissaoloista.
Terveydenhoitaja ja koulukuraattori ovat tavanneet nuoren.
Nuori viettää paljon aikaa netissä ja pelaa öisin.
Hän käyttää WhatsAppia yhteydenpitoon.
Teams-palaveri sopii asiakkaalle parhaiten.
Mielenterveystalo ja Nollalinja on kerrottu asiakkaalle.
Hätätilanteessa asiakas tietää numeron 112 ja päivystysavun 116117.
Asiakkaalla on Aspergerin oireyhtymä.
Lähipiirissä on Alzheimerin tautia.
Parkinsonin tauti vaikeuttaa kävelyä.
Kriisi- ja päivystyspalvelut ovat tuttuja.
Asiakas on jäämässä eläkkeelle ja pelkää rahojen loppuvan.
Sairauspäivärahan enimmäisaika täyttyy keväällä.
Kuntoutustuki päättyy vuoden lopussa.
Työkyvyttömyyseläkehakemus on hylätty kahdesti.
Perhe odottaa lasta ja asunto on ahdas.
Raskaana oleva asiakas käyttää päihteitä.
Omaishoitaja on uupunut ja tarvitsee vapaapäiviä.
Vanhus on kaatunut kotona useasti.
Kotihoito käy kolmesti päivässä, mutta yöt ovat vaikeita.
Muistisairas puoliso karkailee öisin.
Voisiko pari olla fysioterapeutti tai toimintaterapeutti?
Tarvitsen neuvoa velkajärjestelyyn. Kenen kanssa pari kannattaa tehdä?
Asiakas on maahan muuttanut muutama vuosi sitten.
Hän on käynyt kotoutumiskoulutuksen.
Anna palautetta, jos teillä on ideoita.
Kai tähän löytyy joku ratkaisu.
Ainoa huoli on, että apu ei tule ajoissa.
Tilanne on vaikea, mutta motivaatiota on.
Lähisuhdeväkivalta on ollut jatkuvaa, turvakoti on tuttu.
Seri, eikun seuraavaksi sovitaan verkostopalaveri.
Kuntouttavaa työtoimintaa on 2 päivänä viikossa.
Hän on ollut raittiina yli vuoden.
Lääkäri ja sairaanhoitaja ovat psykiatrian poliklinikalta.
Harvinainen tilanne meille: asiakas kieltäytyy kaikesta avusta.
Kiireellisyys: viikon sisällä.
Tarve on kiireetön, mutta kuukauden sisällä olisi hyvä aloittaa.
Ilman tukea asiakas jää kotiin.
Valo häiritsee, ja melu ahdistaa.
Kukka, hedelmä ja kirja ovat lapsen lempisanoja.
Taito pyytää apua puuttuu.
Aarre, jonka lapsi löysi, on hänelle tärkeä.
Oma koti on haaveena.
Kuura ja jää tekevät pihasta vaarallisen.
Sade ja pimeä pahentavat oireita.
Marja-aikaan asiakas käy metsässä.
Paju kasvaa ikkunan alla, ja asiakas tykkää katsella sitä.
Niemi on hänelle tärkeä paikka.
Mäki on liian jyrkkä rollaattorille.
Kemi ja fysiikka eivät kiinnosta, mutta nuori haluaa ammattiin.
Ahti on hänelle tuttu hahmo kirjasta.
Kalevan kierrosta hän ei enää jaksa.
Viikonloppuisin on hiljaista.
Yksinäisyys on pahin ongelma.
Hyvinvointialueen päätös on kielteinen.
Kanta-palveluissa näkyvät reseptit, mutta asiakas ei osaa kirjautua Suomi.fi-tunnuksilla.
Käytössä on ICF-luokitus ja RAI-arviointi.
Hän sai BDI-21-kyselystä korkeat pisteet.
Covid-19 jätti pitkäaikaisia oireita.
`
    .trim()
    .split('\n'),
  sv: `
Klienten är i 40-årsåldern och bor ensam.
Barnet är under skolåldern och ofta borta från dagvården.
Vi söker ett par från missbruksvården.
Familjen har tre barn och ekonomin är svår.
Klienten har fått avslag från FPA.
Hon har adhd och behöver stöd i studierna.
Personen är över 65 år och minnet sviker.
Han har bott i samma bostad i 5 år.
Mötet är varannan vecka kl. 12.30.
Klienten talar arabiska och behöver tolk.
I mars började en ny medicinering.
Situationen har pågått sedan sommaren.
Hyran är 650 euro i månaden och är obetald.
Hans mamma orkar inte längre.
Per telefon går det bra att nå klienten.
Var kan man hitta ett par som kan autism?
Klienten sade: "Jag orkar inte mer."
Livet känns tungt och sömnen är dålig.
En kurator och en hälsovårdare är redan med.
Vårt mål är att klienten får en bostad.
Det är bara naboarna som hjälper.
Det enda stödet är en granne.
Vi har haft kontakt med socialjouren och Nollinjen.
Klienten är deprimerad och har ångest.
Hemvården kommer tre gånger om dagen.
Den unga spelar på nätterna och sover på dagarna.
Hon är ensamförsörjare och jobbar skift.
Modern är gravid och använder droger.
Vi behöver råd om skuldsanering.
Sjukdagpenningen tar slut till våren.
Kan någon från rehabiliteringen vara par?
Klienten är 18–25 år och saknar bostad.
Tjänsten är för personer under 30 år.
Vill någon vara med på ett nätverksmöte?
Dag och natt har bytt plats.
Liv och rörelse finns inte i vardagen.
Barnet har utretts för autism.
Alzheimers sjukdom gör vardagen svår.
Enligt socialvårdslagen ska behovet bedömas.
Behovet är inte brådskande.
`
    .trim()
    .split('\n'),
  en: `
The client is about 40 and lives alone.
A child under school age is often away from daycare.
We are looking for a pair from mental health services.
Kela has refused the rehabilitation.
The family has three children and little money.
She speaks Arabic and needs an interpreter.
The rent is 650 euros a month and has not been paid.
He has lived in the same flat for 5 years.
In March a new medicine was started.
The client says: "I can't go on alone."
Will anyone join a network meeting?
May I ask for advice on debt?
Hope is running low.
The only support is a neighbour.
The young person plays games at night.
Meetings are every other week at 12.30.
They are over 65 and their memory is failing.
The mother is pregnant and uses drugs.
Home care visits three times a day.
We need somebody who knows autism.
`
    .trim()
    .split('\n'),
}
