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
Meillä olisi tarve työparille, jolla on kokemusta neuropsykiatrisista häiriöistä. Asiakkaan arki ei suju ja vanhemmat ovat väsyneitä.
Asiakas asuu vanhempiensa luona, mutta haluaisi itsenäistyä. Kenellä olisi kokemusta tuetusta asumisesta?
Perheessä on useita lapsia, ja tuen tarve on suuri. Lastensuojelun asiakkuus on päättynyt viime vuonna.
Työikäinen mies, jolla on pitkä päihdehistoria. Korvaushoito on aloitettu, mutta asunto puuttuu.
Nuori aikuinen on jäänyt ilman opiskelupaikkaa ja viettää päivät kotona.
Iäkäs pariskunta tarvitsee apua arkeen. Toinen on muistisairas, toinen uupunut.
Koulupudokas, joka ei luota viranomaisiin. Etsivä nuorisotyö on tavoittanut hänet kerran.
Asiakkaalla on ollut useita osastojaksoja. Hän kokee, ettei häntä kuulla.
Voiko sosiaaliohjaaja tulla mukaan kotikäynnille? Turvallisuus mietityttää.
Olemme yrittäneet soittaa, lähettää viestejä ja käydä ovella. Mitä vielä voisi tehdä?
Asiakkaalla on todettu lievä kehitysvamma ja diabetes. Ruokavalio ja insuliini vaativat apua.
Hän on saanut lähetteen erikoissairaanhoitoon, mutta jono on 6 kuukautta.
Vammaispalvelusta on myönnetty 30 tuntia henkilökohtaista apua kuukaudessa.
Toimeentulotuki on laskettu väärin. Tarvitaan apua oikaisuvaatimukseen 30 päivän sisällä.
Asiakas ei puhu suomea, tulkkaus tarvitaan arabiaksi.
Asiakkaan kanssa on sovittu tapaaminen ensi tiistaina klo 10.
Kevään aikana vointi on heikentynyt. Kesällä hän oli osastolla kolme viikkoa.
Lääkitystä on vaihdettu viimeksi tammikuussa, eikä apua ole löytynyt.
Asiakas on perusterve, liikkuu rollaattorilla ja kaatuu usein.
Äiti on huolissaan murrosikäisen pojan pelaamisesta. Poika ei käy koulussa lainkaan.
Alakouluikäinen lapsi saa raivokohtauksia, joita vanhemmat eivät enää hallitse.
Isä on työtön ja juo viikonloppuisin. Lapset pelkäävät.
Yli 80-vuotias nainen asuu yksin kerrostalossa ilman hissiä.
Noin 50-vuotias mies on menettänyt työnsä ja asuntonsa.
Asiakas on 30–40-vuotias, ja hänellä on ADHD-diagnoosi.
Vauvaperhe tarvitsee tukea yöhön. Äidillä on synnytyksen jälkeinen masennus.
Kyse on nuoresta, joka on täysi-ikäinen mutta tarvitsee edunvalvojan.
Tarvittaisiin velkaneuvojaa pariksi. Ulosottovelkaa on noin 20 000 euroa.
Kelan päätöksestä voi valittaa. Kuka osaa auttaa valituksessa?
Onko kukaan tehnyt yhteistyötä Kelan asiantuntijan kanssa kuntoutustuen asioissa?
Mannerheimin Lastensuojeluliiton perhekummi voisi auttaa.
Marttojen kotitalousneuvonta on kokeiltu.
Punaisen Ristin ystävätoiminta on ehdolla.
THL:n suositus on luettu, mutta käytäntö puuttuu.
HUS ohjasi asiakkaan takaisin perusterveydenhuoltoon.
Valvira ja AVI ovat linjanneet asiaa.
Omakannasta näkyy, että lausunto on tehty.
Kanta ja Omaolo ovat asiakkaalle vieraita, digituki olisi tarpeen.
Ohjaamosta on saatu apua työnhakuun.
Asiakas käy A-klinikalla ja AA-kerhossa.
Nuori kuuntelee musiikkia Spotifysta ja pelaa Fortnitea.
Asiakkaalla ei ole puhelinta, joten viestit kulkevat naapurin kautta.
Kumpi on parempi, psykologi vai toimintaterapeutti?
Etsitään työparia, joka osaa viittomakieltä.
Sairaanhoitaja epäilee, että lääkkeet jäävät ottamatta.
Pitkäaikaistyötön asiakas pelkää, että etuudet katkeavat.
Vuokranantaja on antanut varoituksen metelistä.
Häätö on tulossa kahden viikon päästä, mitä vielä ehtii?
Asiakas on ollut ilman lääkkeitä 2 viikkoa.
Lapsen tapaamiset on sovittu joka toiselle viikonlopulle.
Vaikea tilanne: koti täynnä tavaraa eikä kukaan pääse sisään.
Paras aika tavata on aamupäivä, esimerkiksi klo 9–11.
Hän on jonottanut terapiaan 1,5 vuotta.
Unet ovat jääneet 3–4 tuntiin yössä.
Asiakas nukkuu 12 h vuorokaudessa.
Lääkkeenä on sertraliini 50 mg 1x1.
Verenpaine on 150/90 ja paino 60 kg.
Asiakas on 160 cm pitkä.
Alkoholia kuluu noin 24 annosta viikossa, AUDIT-pisteet 18/40.
Toimintakykyä on arvioitu ICF:n ja WHODAS 2.0:n avulla.
MMSE oli 22/30 ja RAI-arvio tehdään keväällä.
Puhelinaika on arkisin klo 9–10.
Palveluun pääsee ilman lähetettä.
Tiimin vastaus toivotaan 7 päivän kuluessa.
Sosiaalihuoltolain 36 § ja hallintolaki ohjaavat työtä.
Asiakkuus on alkanut 2 vuotta sitten.
Työpari tavataan 3 kertaa ennen arviota.
Olen tavannut asiakkaan 5 kertaa viimeisen 2 kk aikana.
Suomessa hän on asunut pitkään.
Suomen kielen taito on hyvä, lukeminen vaikeaa.
Venäjän- ja vironkielistä tukea on etsitty.
Joulu on asiakkaalle vaikea aika.
Maanantait ovat pahimpia, perjantaina helpottaa.
Rouva on tarkka yksityisyydestään.
Herra ei halua kotihoitoa, mutta vaimo toivoisi.
Neiti etsivä on hänen lempikirjansa.
Mummo ja vaari auttavat, kun jaksavat.
Tytär asuu kaukana, poika käy viikoittain.
Hoitaja käy aamuin illoin. Ilta on vaikein.
Sisko on lähin omainen.
Veli auttaa raha-asioissa.
Kaikki voimat menevät arjesta selviämiseen.
Marjat ja sienet ovat asiakkaan ilo.
Aamu alkaa hitaasti, ja ilta venyy.
Kesä meni hyvin, syksy huonosti.
Pilvi on hänelle päihde, jota hän ei pidä vaarallisena.
Kannabis ja alkoholi ovat arkea.
Luoto on uusi asia hänelle: hän ei ole ennen melonut.
Koivu kaatui pihalle, eikä kukaan korjaa sitä.
Säde hoidossa: sädehoito päättyi juuri.
Kivi kengässä: asiakas ei saa aikaa lääkäriin.
Oras kasvaa hitaasti, niin myös luottamus.
Arvo ja kunnioitus puuttuvat kohtaamisesta.
Varma paikka olisi tarpeen. Väliaikainen asunto ei riitä.
Muisto lapsuudesta kantaa.
Hilla- ja mustikkakausi on hänelle tärkeä.
Kauppa on kaukana, eikä bussia ole.
Kotipalvelu käy, mutta siivous jää.
Lähikoulu ei pysty järjestämään tukea.
Päiväkodin henkilökunta on huolissaan.
Terveyskeskuksen lääkäri vaihtuu jatkuvasti.
Yksityinen palveluntuottaja lopetti sopimuksen.
Ammattikoulun kuraattori on ollut yhteydessä.
Yläkoulun opinto-ohjaaja ehdotti verkostopalaveria.
Keskussairaalan sosiaalityöntekijä soitti.
Seurakunnan diakoni on auttanut ruokakasseilla.
Työpajalla hän viihtyi hyvin.
Asumisyksikkö on irtisanonut paikan.
Tukiasunnossa on ollut häiriöitä.
Vertaistukiryhmä löytyi netistä.
Mistä löytyy apua, kun asiakas ei täytä kriteerejä?
Miten tätä voisi lähestyä? Kaipaan ideoita.
Kuulisin mielelläni kokemuksia!
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
Vi söker en erfaren kollega inom funktionshinderservice. Klienten har en lindrig utvecklingsstörning.
En person i medelåldern har förlorat sitt arbete och sin bostad.
Den unge har slutat gå i skolan och spelar hela nätterna.
Föräldrarna är skilda och oense om vården.
En äldre kvinna bor ensam och faller ofta.
Barnet i lågstadieåldern får raseriutbrott hemma.
Klienten är över 80 år och har ingen anhörig i närheten.
Vem kunde vara par när det gäller skulder och beroende?
Vi har försökt ringa och besöka, men dörren öppnas inte.
Har någon erfarenhet av FPA:s rehabilitering?
Hon väntar på terapi sedan ett halvt år.
Mannen dricker på veckosluten och barnen är rädda.
Tolkning på ryska behövs.
Hans situation har blivit värre under hösten.
Hon är rädd för sin man.
Mannen i familjen är arbetslös.
Sonen bor hos sin mor varannan vecka.
Vården på sjukhuset upphörde i januari.
Det behövs hjälp med att fylla i blanketter.
Min fråga är: vem borde jag ta med?
Per månad kostar det 400 euro.
Else kunde vi ta kontakt med socialjouren.
Vill klienten, kan mötet hållas hemma.
Bo själv är hennes mål.
Bor ensam, har inga vänner.
Stöd behövs från kl. 9 till 11.
Stegen framåt är små.
Björnar, vargar och skog är hans intresse.
Familjerådgivningen och barnskyddet samarbetar redan.
Klienten har adhd, ångest och sömnsvårigheter.
Han har väntat 6 månader på utredning.
Socialvårdslagen och klientlagen styr arbetet.
Klienten är ungefär 30 år gammal.
En ungdom under 18 år utan vårdnadshavare.
En person på drygt 50 år med minnessvikt.
På Teams går det bra att mötas.
Röda Korset har en vänverksamhet.
Folkhälsan ordnar en grupp för anhöriga.
Kyrkans diakoni har hjälpt med mat.
Hemvården går tre gånger om dagen.
Skolan är orolig över frånvaron.
Skolkuratorn och hälsovårdaren har träffat den unga.
Dagvårdens personal har märkt en förändring.
Livet är tungt just nu.
Maj och juni är de svåraste månaderna.
Sally-projektet är avslutat.
Han får stöd av A-kliniken.
Svenska är modersmålet.
Klienten talar finska och lite svenska.
I Finland har han inga släktingar.
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
The client has a long history of substance use. Housing is missing.
A young adult stays at home all day and does not answer the phone.
Both parents are tired and the child does not sleep.
An elderly couple needs help in everyday life.
We have tried to call, visit and write. What next?
Has anyone worked with Kela on rehabilitation?
The waiting time is 6 months.
She is in her forties and has lost her job.
A person aged 30–40 with anxiety.
He drinks at weekends and the children are afraid.
The landlord has given a warning.
Debt is about 20,000 euros.
A child of primary school age has tantrums.
The team could suggest a pair from adult social work.
Interpretation into Russian is needed.
Mark the urgency: within a week.
Will the service continue in the summer?
Rose again after the fall, but cannot walk far.
Grace and patience are needed.
The nurse visits twice a week.
The school is worried about absences.
My question: whom should I ask first?
Autism is suspected, and assessment is under way.
The client wants to move to supported housing.
She trusts nobody, and art is her only joy.
`
    .trim()
    .split('\n'),
}
