/** In Finnish. @see tuning-planted.ts */
export const finnish: readonly string[] = `
Tapasin [[Eeron]] koulun jälkeen ja juttelimme arjesta.
Asiakas kertoi, että [[Ainolle]] pitäisi löytää tukihenkilö.
[[Matille]] on tarjottu kotiin vietävää tukea, mutta se ei riitä.
[[Pekan]] päihteiden käyttö on lisääntynyt syksyn aikana.
Perheessä huolta herättää etenkin [[Virtasen]] isän väsymys.
Kotihoito käy [[Korhosella]] kahdesti päivässä.
[[Mäen]] perhe tarvitsee apua aamuihin.
Työntekijä soitti [[Nieminen]] nimiselle henkilölle.
Hän on [[Liisa Koskinen]] ja asuu yksin.
eilen [[eero]] ei tullut sovittuun tapaamiseen
mitä tehdään kun [[jaskalla]] on taas juominen päällä
[[kaisan]] kanssa on vaikea sopia aikoja
Asiakas [[E.K.]] tarvitsee työparin.
Keskustelimme [[hra K.]] kanssa vuokrarästeistä.
[[rouva Lahti]] pelkää yöllä yksin.
[[M:n]] äiti on ottanut yhteyttä useasti.
Äiti, [[Satu]], jaksaa huonosti.
Poika nimeltä [[Onni]] on jäänyt pois koulusta.
[[Onnin]] poissaolot ovat lisääntyneet.
Nuori, jota kutsutaan [[Rekuksi]], on mukana porukassa.
Isoäiti [[Helmi]] auttaa perhettä arjessa.
[[Toivo]] asuu yksin ja muisti pettää.
[[Lumin]] koulunkäynti takkuaa.
Asiakkaan tytär [[Marja]] hoitaa laskut.
Lapsen opettaja [[Tuuli Salo]] on huolissaan.
[[Mohamed]] odottaa oleskelulupaa.
Asiakkaan miesystävä [[Igor]] on väkivaltainen.
Äiti [[Fatuma]] puhuu vain vähän suomea.
[[Anna-Maijalle]] on haettu henkilökohtaista apua.
Nuoren kaveri [[Jonne]] houkuttelee käyttämään.
[[KARI NIEMINEN]] on asiakkaana myös aikuissosiaalityössä.
Asiakkaan sukunimi on [[Pöllänen]].
Lempinimi [[Simppa]] tulee lapsuudesta.
Asiaa hoitaa lastensuojelusta [[Kärpänniemi]].
Perhe muutti keväällä [[Kajaanista]] eikä tunne ketään.
Asiakas asuu [[Sotkamossa]] kaukana palveluista.
[[Ikaalisiin]] muutto on sovittu.
Hän on töissä [[Vuokatissa]] hiihtokeskuksessa.
Äiti asuu [[Turussa]] ja isä muualla.
Asunto löytyi [[Hervannasta]].
Perhe on [[kajaanilainen]] ja verkosto on pieni.
[[Lahdessa]] asuva sisar auttaa viikonloppuisin.
[[Petäisenniskalla]] asuva nuori tarvitsee tukea.
Asiakas haluaa takaisin [[Kuhmoon]].
lähin kauppa on [[suomussalmella]]
Kotikylä on [[Saaresmäki]], josta bussi kulkee kerran päivässä.
Koti sijaitsee [[Ala-Vuokin]] kylällä.
Isä on syntynyt [[3.5.1984]].
Lääkärin aika on [[12.11.]] eikä kuljetusta ole.
Tapaaminen oli [[1.2.2024]] ja sen jälkeen on ollut hiljaista.
Muutto on [[3. maaliskuuta]].
Asiakas kotiutui [[maaliskuun 3. päivä]].
Avioero tuli voimaan [[5/6/2023]].
Onnettomuus tapahtui [[2023-06-05]].
Hän on [[vuonna 1956 syntynyt]] mies.
Nainen, [[s. 1979]], tarvitsee tukea asumiseen.
Asiakas täytti [[34]] viime kuussa.
Kyseessä on [[7-vuotias]] poika.
Perheen lapset ovat [[4-, 6- ja 9-vuotiaat]].
Lapsi on [[kahdeksanvuotias]] ja hyvin arka.
Nuori ([[16 v]]) ei käy koulussa.
Asiakas on [[43-vuotiaana]] sairastunut aivoinfarktiin.
Vauva on [[3 kk ikäinen]].
Mies, [[52]], on jäänyt työttömäksi.
Hänen ikänsä on [[29]].
Numero on [[040 123 4567]].
Soittakaa äidille [[0401234567]] iltapäivällä.
Puhelin [[+358 50 765 4321]] on usein kiinni.
[[044-9876543]] on isän numero.
Asiakkaan tunnus on [[010190-987X]].
hetu [[010190A987X]] löytyy papereista
Henkilötunnus [[010190 987X]] annettu.
[[010190/987X]]
Sähköposti on [[matti.meikalainen@esimerkki.fi]].
Viesti tuli osoitteesta [[aino at posti piste fi]].
Hän asuu osoitteessa [[Koivukatu 3 B 12]].
Asunto on [[Mannerheimintie 12]].
Koti on [[koskikuja 5]] alakerrassa.
[[Lehtotiellä]] asuva vanhus on kaatuillut.
Postinumero on [[87100]].
Osoite on [[00530 Helsinki]].
Poika käy [[Lehtikankaan koulua]].
[[lehtikankaan koulussa]] on tehty kasvun tuen suunnitelma
Lapsi on [[Metsätähden päiväkodissa]].
[[Päiväkoti Peikonpesä]] on ilmaissut huolen.
Nuori opiskelee [[Kainuun ammattiopistossa]].
Asiakas on töissä [[Prismassa]].
Isä työskentelee [[UPM:n tehtaalla Kaukaalla]].
Äiti on hoitajana [[Palvelukoti Kultarannassa]].
Auton rekisterinumero on [[ABC-123]].
Auto [[xyz-456]] nähtiin pihassa.
Tilinumero on [[FI21 1234 5600 0007 85]].
Profiili löytyy [[www.esimerkkisivu.fi/eero]].
Instagramissa hän on [[@eppu_99]].
Päätös [[dnro 123/2024]] on tehty.
Asiakasnumero [[458812]] löytyy järjestelmästä.
Asia on vireillä numerolla [[KAI/123/05.02/2024]].
Hän on [[kunnanjohtajan poika]].
Asiakas on [[kunnan ainoa]] pyörätuolia käyttävä oppilas.
Perheessä on [[kaksoset]], jotka tarvitsevat hoitoa.
Perheessä on [[kahdeksan lasta]].
Asiakas on [[eritrealainen]] nuori.
Perheen kieli on [[tigrinja]].
Isä on [[kirkkoherra]] ja pelkää leimautumista.
Äiti on [[thaimaalainen]] eikä puhu suomea.
Asiasta [[kirjoitettiin paikallislehdessä]].
[[rehtorin tytär]] oireilee
Hän on [[koulun ainoa]] viittomakielinen oppilas.
Perheen isä on [[sokea]] [[maanviljelijä]].
Kolmosten äiti: perheessä on [[kolmoset]].
Kävimme [[Eeron-kodin]] pihalla.
Asiaa on hoitanut [[Laineen]] perheen tuttu.
Tilanne on tuttu [[Koskelle]] jo aiemmin.
[[Virtaset]] riitelevät naapureiden kanssa.
[[Marja-Leena]] on yksin.
Työntekijä on [[Ulla]] kotihoidosta.
Lapsi haluaa [[mummo-Liisan]] luokse.
[[Sirpan]] mielestä apu ei riitä.
Keskustelin eilen Riitan kanssa puhelimessa.
Riitta-täti hoitaa lasta iltaisin.
Asiakkaan lääkäri on Heikki Peltomäki.
Seppälän Jussi on huolissaan.
Tyttöystävä Jenni on mukana tapaamisissa.
Veli-Matti ei halua apua.
Leenan tytär Oona oireilee.
Tapaus koskee Väinöä, joka asuu vanhempiensa luona.
Lapset Aada ja Eino ovat sijoitettuna.
Olisiko Hannulla aikaa?
Sovin Markuksen kanssa uuden ajan.
Tuomaalle on haettu asumispalvelua.
Kyse on Hannes-nimisestä miehestä.
Joonaksella on riippuvuus pelaamiseen.
Asiakas H. Lehtonen on ollut yhteydessä.
Petri V. on palannut hoitoon.
Äiti Sari ja isä Jari riitelevät huoltajuudesta.
Pirkon muisti on huonontunut.
Keräsen pariskunta on väsynyt.
Perhe Hyvärinen on tuttu lastensuojelulle.
Asiakas, kutsuttakoon häntä Pekaksi, on eronnut.
Hänen isänsä on entinen kansanedustaja.
Tarvitsen paria Kuusamon suunnalle.
Asuinpaikka: Puolanka
Ukrainalainen Oksana on hakenut turvapaikkaa.
Ristijärvellä ei ole palvelua.
Tampereelta muuttanut perhe.
Espoon keskuksessa asuva mies.
Kalliossa asuva nainen käyttää päihteitä.
Nurmeksesta tullut asiakas.
Koti on Oulussa Tuiran kaupunginosassa.
Kemissä asuva sisko.
Poriin muuttanut poika.
Äiti muutti Naantaliin.
Pieksämäellä on asuntola.
Hän kävi rippikoulun Lohjalla.
pojan isä asuu rovaniemellä
sieltä kainuusta kotoisin
Perhe asuu Lapissa.
Asiakas on kotoisin Karstulasta.
Syntymäaika 020384.
synt. 2.3.-84
Hän syntyi jouluaattona 1990.
Onnettomuus sattui juhannuksena 2019.
Tapaaminen ma 4.12. klo 10.
Palaveri on pe 12.1 klo 14.
Hän kuoli 14 heinäkuuta.
Leikkaus on 2.5.
Päätös annettiin 30.06.2023.
Rikos tapahtui 12. helmikuuta 2022.
Lapsi täyttää 7 ensi kuussa.
15v poika karkailee.
Asiakas, 38, elää yksin.
45 v nainen, kaksi lasta.
Kolmevuotias ei puhu.
Mies on 81-vuotias leski.
Viiden vuoden ikäinen lapsi.
Hän on iältään 62.
Lapset ovat 3v ja 5v.
Puh. 08 123 4567
Tavoittaa numerosta 0400 123456.
Numeroni on +358401234567
Isän puhelin: 050-1234567
Hetu: 120385-921K
hetun alkuosa 120385
131052-308T
120385A921K on asiakkaan tunnus
Laita viestiä aino.virta@gmail.com
Meilaa minulle etunimi.sukunimi@kunta.fi
Hän asuu Kauppakatu 12:ssa.
Osoite Ruusulankatu 4 as 3
Asuu Kirkkotie 7 B 3
Rantakatu 5
os. Pihlajatie 14
Asuu Kirkkokadulla.
Postinumero 90100 Oulu
Opiskelee Kajaanin lyseossa.
Lapsi on Nallelan päiväkodissa.
käy kaukametsän koulua
Hakee paikkaa Mäntykankaan esikoulusta.
Töissä Kajaanin Citymarketissa.
Työpaikka on Transval.
Puolangan terveyskeskus hoitaa.
Asuu Hoivakoti Iltaruskossa.
Mummo on Kuusikodossa.
Harrastaa jalkapalloa KuPS:ssa.
Autossa kilvet IJK-482.
Auto on JUN-90.
IBAN FI49 5000 9420 0287 30
Tili 123456-785
katso https://www.facebook.com/maija.meri
Facebookissa nimellä Pikku Myy
Diaarinumero 456/2023
potilasnumero 12345678
Potilastunnus 98765
Päätös nro 2023-4567
Isä on ainoa nuohooja seudulla.
Hän on pitäjän ainoa taksikuski.
Perheessä kymmenen lasta.
kolmosraskaus
kaksosveljet
Vietnamilainen perhe, ainoa kunnassa.
Poliisipäällikön vaimo.
Äiti on kunnanvaltuuston puheenjohtaja.
Isä on olympiavoittaja.
Hän on tuttu televisiosta.
Asiakas on Suomen ainoa, jolla tämä sairaus on.
Ensimmäinen naispuolinen palopäällikkö alueella.
Hän puhuu vain inarinsaamea.
Perhe on Bhutanista.
Asiasta oli juttu Kainuun Sanomissa.
Transnuori pienessä kylässä, isä maanviljelijä.
Eerontytär
Ollin äidillä on masennus.
Soitin Petterille.
Kuinka auttaisimme Maijua?
Asiakkaan nimi: Tero
Maijan ja Kallen avioero.
Olipa kerran Jaakko.
Toivottavasti Aulis suostuu.
Mitä Pirjolle kuuluu?
Päivi haluaa töihin.
Päivin mies juo.
Kirsikka pelkää koulua.
Rauhalla on muistisairaus.
Aarnen vaimo kuoli.
Vieno asuu yksin.
Taimi kaatui kotonaan.
Sisko Salme hoitaa asiat.
Arvo on 84-vuotias.
Lahja sairastaa dementiaa.
Impi tarvitsee kotihoitoa.
Asiakas Aura tarvitsee apua.
Inkerin kanssa on sovittu.
Ahti kieltäytyi hoidosta.
Otson äiti on huolissaan.
Oivan poika asuu kaukana.
Asiakas on Kiimingistä.
Nuori asuu Kempeleessä vanhempiensa kanssa.
Hyrynsalmella asuva eläkeläinen.
Hän on kotoisin Tornionjokilaaksosta.
Perhe tuli Kuusankoskelta.
Paltamon kunnan asukas.
Lieksan sairaalassa hoidettu.
Asuu Otanmäessä.
Kuhmolainen perhe.
sotkamolaisen miehen tilanne
Asunto Myllyojalla Oulussa.
Koti on Kontulassa.
Käy töissä Vantaalla.
Asuu Ylä-Vuoksella.
Perhe asuu Jormuassa.
Teppo asuu yksin.
Mielikki on yksinäinen.
Tytär Pihla ei syö.
Poika Otava karkaa.
Oman äitinsä Kyllikin luona.
Kirsti K. odottaa.
Asiakas S.L. tarvitsee apua.
S. L. on ollut yhteydessä.
Sukunimi Väisänen.
Asiakas Möttönen valitti.
Karppisen vaimo.
rouva Rytkönen
herra rytkönen
Neiti Ruusunen.
Petteri ja Riina ovat eronneet.
Janin luona.
Tonin kanssa.
minna soitti eilen
kallen äiti oli vihainen
ville ei vastaa
Villen äiti on väsynyt.
Jarno, Petri ja Samu asuvat yhdessä.
Ailalle pitäisi saada turvapuhelin.
Ritva kertoi puolisonsa Raimon kaatuneen.
Veikolla on Parkinsonin tauti.
Aunen kunto on heikentynyt.
Eilan luona kävi kotihoito.
Seijan asunto on täynnä tavaraa.
Kaijan lapset ovat huolissaan.
Kaija on yksin.
Karin alkoholinkäyttö huolettaa.
Kari on juonut viikon.
Vesan velat ovat kasvaneet.
Vesa on työtön.
Juha ei avaa ovea.
Suvin mies on väkivaltainen.
Meri on 6-vuotias.
Elina, 16, karkailee.
Tuulian koulu ei suju.
Nuoren nimi on Kaapo.
Lapsi tottelee nimeä Nuppu.
Hänen nimensä on Lauha.
Kutsumme häntä Masaksi.
lempinimeltään pate
Naapurin Reiska ilmoitti.
Ahmedin perhe odottaa.
Fatiman mies.
Nguyenin perhe
Svetlanan tytär.
Perheen äiti on Olga Petrova.
Ali Hassan on 19.
Ajanvaraus 14.6. klo 9
Hän muutti 1.9.2023 alkaen.
14/02/2024
Helmikuun 14. päivä 2024
14. helmikuuta
14.2.24
2024/02/14
viides toukokuuta
toukokuun viidentenä
synt. v. 1965
syntynyt -65
s.1965
vm. 1965
-65 syntynyt mies
Ikä: 43
43v.
43 vuotta vanha
43-v. nainen
kuusivuotias
kuusi vuotta vanha
kymmenvuotias
16-vuotiaalla
täyttää kohta 70
täytti juuri 18
12-vuotiaat kaksoset
kolmekymmentäkaksivuotias
Puh 0405551234
p. 040-5551234
040 55 51 234
(09) 123 4567
+358-40-5551234
00358 40 5551234
soita 5551234
010203-911K
010203–911K
010203 - 911K
010203911K
010203+911K
HETU 010203A911K
`
  .trim()
  .split('\n')
