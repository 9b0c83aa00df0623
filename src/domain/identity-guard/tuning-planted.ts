/** Texts the guard was tuned on: what tells is in double brackets. Every person and place in them is invented or meant by nobody. */
export const planted: Readonly<Record<string, readonly string[]>> = {
  fi: `
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
Nuorella on [[Huntingtonin]] tauti suvussa.
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
`
    .trim()
    .split('\n'),
  sv: `
[[Annas]] mamma orkar inte med vardagen.
Klienten heter [[Erik Lindström]] och bor ensam.
Vi träffade [[Johan]] hemma hos honom.
[[Ebba]] vill inte gå till skolan.
Pojken, [[Vilgot]], har det svårt hemma.
[[fru Björk]] är rädd om nätterna.
[[anna]] kom inte till mötet i går
[[J.B.]] behöver stöd i boendet.
Hon bor i [[Jakobstad]] med sin syster.
Familjen flyttade från [[Vasa]] i höstas.
Mannen är från [[Närpes]] och har inga vänner här.
Klienten arbetar i [[Pargas]].
Bostaden finns på [[Drumsö]].
Han är född [[3.5.1984]].
Olyckan skedde [[den 12 mars]].
Mötet hölls [[3 maj 2023]].
Hon är [[född 1979]] och arbetslös.
Pojken är [[7 år gammal]].
En [[åttaårig]] flicka behöver stöd.
Klienten fyllde [[43]] i våras.
Han är [[34-årig]] far.
Numret är [[040 765 4321]].
Personbeteckningen är [[010190-987X]].
Skriv till [[erik.lindstrom@exempel.fi]].
Adressen är [[Storgatan 5 B]].
Hon bor på [[Strandvägen 12]].
Postadressen är [[65100 Vasa]].
Barnet går i [[Lagmans skola]].
Flickan är på [[daghemmet Trollet]].
Modern jobbar på [[Wärtsilä]].
Bilen har registernummer [[ABC-123]].
Kontot är [[FI21 1234 5600 0007 85]].
Beslutet har [[dnr 45/2023]].
Hon är [[kommundirektörens]] dotter.
Han är [[den enda blinda eleven i kommunen]].
Familjen har [[tvillingar]].
Familjen har [[åtta barn]].
Familjen är [[eritreansk]].
Klienten är [[byns enda]] veterinär.
Pappan är [[kantor]] i församlingen.
Händelsen [[stod i lokaltidningen]].
Flickan som heter [[Saga]] bor hos mormor.
Sonen [[Sten]] har flyttat hem.
[[Lindströms]] har stora skulder.
Klienten [[K.]] har svårt att sova.
[[Björn]] bor ensam och dricker.
Farbror [[Olle]] hjälper till.
Läraren [[Maj-Britt Sundqvist]] är orolig.
Hon studerar vid [[Optima]].
Barnet har [[Retts syndrom]].
`
    .trim()
    .split('\n'),
  en: `
The client's brother [[Matti]] drinks.
[[Eero]] has not been at school.
She lives in [[Kajaani]] with her mother.
He was born on [[3 May 1984]].
A [[7-year-old]] boy needs support.
The client is [[43 years old]].
Call her at [[040 123 4567]].
The address is [[Main Street 5]].
The boy goes to [[Ridge School]].
Mother works at [[Nokia]].
The client is [[the only wheelchair user in the village]].
They have [[twins]].
The family has [[eight children]].
The family is [[Eritrean]].
He is the [[mayor's]] son.
The identity code is [[010190-987X]].
The plate is [[ABC-123]].
Her name is [[Mary]].
[[Mr Smith]] is afraid.
The accident was on [[March 3, 2023]].
`
    .trim()
    .split('\n'),
}
