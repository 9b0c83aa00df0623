import { finnish } from './tuning-planted-fi.ts'

/** Texts the guard was tuned on: what tells is in double brackets; in one without them any finding will do. Every person and place in them is invented or meant by nobody. */
export const planted: Readonly<Record<string, readonly string[]>> = {
  fi: finnish,
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
Jag pratade med Karins dotter i går.
Mamman Lena och pappan Kaj är skilda.
Patienten Gunnel Backman har ramlat hemma.
Sonen kallas Nisse.
Hon heter Siv.
hans namn är otto
vi pratade om stefan på mötet
Herr N. har svårt att betala hyran.
Maj-Lis man dricker.
Holmbergs familj är känd sedan tidigare.
Kusinen Rasmus bor hos familjen.
Mohammed väntar på uppehållstillstånd.
Stig bor ensam i ett egnahemshus.
Liv vill inte bo hemma.
Hans Karlsson är orolig.
Dag Nyman söker stöd.
Viola har blivit änka.
Barnen Alva och Hugo är placerade.
Gunborg är 83 år.
Klienten K.L. har svårt att somna.
A.B. behöver en ny handledare.
Familjen Sandberg behöver avlastning.
Han bor i Borgå.
Hon flyttade till Karleby i våras.
Klienten kommer från Kronoby.
Systern bor i Nykarleby.
hon bor i ekenäs
Byn heter Molpe.
Stugan i Kvevlax är kall.
Hon arbetar i Hangö.
Pappan bor på Åland.
Familjen bor i Malax kommun.
Vasabon är rädd.
Födelsedatum 2.3.1984
Hon är född i mars 1990.
Hon föddes den 5 juni.
Operationen är 12.4.
Mötet är fredag 12.4 kl. 14.
Mötet är den 4.12.
Han dog på julafton 2020.
Hon fyller 18 i mars.
Han är 45 år.
En 16-åring rymmer.
En pojke på sju år.
en 3-årig pojke
Mannen, 52 år, har blivit arbetslös.
Flickan (9 år) mår dåligt.
Kvinnan är 38 år gammal.
tvååringen sover inte
Barnet är 8 månader gammalt.
Ring 050-123 4567.
Telefonnumret är 06-123 4567.
tfn +358 40 1234567
Hennes nummer: 0401234567
personnummer 120385-921K
Beteckning 010203A991X
Mejla anna.holm@exempel.fi
Kyrkogatan 3, 65100 Vasa
Hon bor på Skolgatan.
Adress: Östra vägen 14 C
Bor på Björkstigen 5.
Eleven går i Sursik skola.
Barnet går på Solhagens daghem.
Hon studerar på Yrkesakademin i Österbotten.
Studerande vid Novia.
Han jobbar på Snellmans.
Hon bor på Hemgården Solglimten.
Han vårdas på Malmska.
Bilen är IJK-482.
IBAN FI49 5000 9420 0287 30
Ärende 123/2024
Diarienummer 45/05.02/2023
Klientnummer 45678
Beslut 2023-4567
Profilen är facebook.com/kalle.holm
Hon är prästens dotter.
Borgmästarens son.
Klienten är den enda rullstolsburna i byn.
Den enda somaliska familjen i kommunen.
Familjen har trillingar.
Familjen har nio barn.
Klienten är från Filippinerna.
En thailändsk kvinna.
Familjen talar tigrinja.
Alla i byn känner familjen.
Olyckan var i nyheterna.
Pappan är fiskare och blind.
Han är tidigare riksdagsledamot.
Hon är veterinär på en liten ort.
Min klient Pär dricker.
Svens fru är död.
Bo behöver hjälp med maten.
Åsa vågar inte gå ut.
Sonen Örjan hotar henne.
Gunnars dotter oroar sig.
mormor ulla hjälper till
Läkare Henrik Nyström har skrivit intyg.
Ulrikas hem är stökigt.
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
His son John is at risk.
My client Sarah cannot sleep.
Mary's mother is worried.
Contact Mrs Jones about the rent.
J.S. needs a support person.
The boy is called Tommi.
Ahmed has not been at work.
She lives in Tampere.
They moved from Oulu last year.
The village of Vuokatti has no bus.
Born 12/03/1984.
Date of birth: 12.3.1984
It happened on 4th of July 2022.
The meeting is on 12 May.
He turned 18 last week.
She is 34.
A 9 year old girl is missing school.
Her baby is 3 months old.
age 52
Phone 050 123 4567
Email: john@example.com
He lives at 12 Church Street.
Mannerheimintie 5 A 2
Student at Helsinki International School.
Works for Nokia in Oulu.
Works as a nurse at Saint Mary Hospital.
car ABC-123
IBAN FI49 5000 9420 0287 30
Case no. 12345/2023
see www.johnsblog.com
The only Vietnamese family in the municipality.
She is the vicar's wife.
They have triplets.
Seven children live at home.
The case was in the local news.
A Thai woman with a violent husband.
He is a former member of parliament.
Eero's father drinks.
Kaisa and Pekka are divorced.
`
    .trim()
    .split('\n'),
}
