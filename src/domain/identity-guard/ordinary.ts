/**
 * Words that are written with a capital or look like names, and tell nobody: services and bodies of the whole country,
 * programs, common illnesses named after their finder, countries many come from, and the words of the languages that
 * are also somebody's name. In lower case.
 */

/** Proper nouns that may stand in an anonymous text, in any case. */
export const nationwide = `
kela fpa kanta omakanta kanta-palvelut suomi.fi omaolo ohjaamo navigatorn navigator te-toimisto te-palvelut työmarkkinatori valvira fimea thl dvv digi- migri maahanmuuttovirasto verohallinto vero ulosotto ulosottolaitos poliisi eduskunta oikeuskansleri ombudsman finlex tukes traficom
valtiokonttori hus tays tyks oys kys eu eta yk suomi suomenmaa finland sverige ruotsi norja viro venäjä ryssland estland ukraina irak syyria somalia afganistan eurooppa europa europe aasia afrikka amerikka sweden russia estonia ukraine iraq syria pohjoismaat norden
nollalinja noll-linjen nollinjen nollinja riku rikosuhripäivystys brottsofferjouren mieli mieli-kriisipuhelin sekasin sekasin-chat mll mannerheimin lastensuojeluliitto spr punainen risti röda korset folkhälsan folkhälsans marttaliitto martat martha marthaförbundet pelastakaa pelastusarmeija frälsningsarmén sos-lapsikylä
a-klinikka a-klinikkasäätiö a-kilta a-kliniken aa na al-anon anonyymit alkoholistit gamblers peluuri päihdelinkki sininauha sininauhaliitto blå vamos icehearts aseman nuorten kvps kehitysvammaliitto autismiliitto invalidiliitto näkövammaisten kuuloliitto kuurojen finfami omaishoitajaliitto omaishoitajat muistiliitto syli aivoliitto
mielenterveystalo mielenterveystalo.fi terveyskylä hälsobyn takuusäätiö garantistiftelsen talousjavelkaneuvonta kuluttajaliitto vanhustyön vanhempain ensi- naisten linja miessakit väestöliitto perheliitto lyömätön demeter jussi-työ maria-akatemia diakonia diakoniatyö evankelis-luterilainen kirkko kirkon seurakunta
teams zoom skype whatsapp signal facebook instagram tiktok snapchat youtube google netflix spotify excel word outlook powerpoint microsoft apple android iphone ipad windows internet wifi wilma päikky muksunetti daisy edison effica lifecare pegasos mediatri apotti maisa hyvis kaiku24 abilita prosona saga-järjestelmä netti pegasos uranus whatsappissa messenger discord playstation xbox roblox minecraft fortnite
down downs asperger aspergers parkinson parkinsons alzheimer alzheimers crohn crohns tourette tourettes sjögren ménière meniere lewy kanner hashimoto hodgkin graves basedow raynaud wernicke korsakoff bell scheuermann adhd autismi toimia rai rai-arvio icf icd gas goals audit becks beck
jumala gud luoja allah koraani raamattu bibeln ramadan advent joulu jul lucia vappu juhannus pääsiäinen itsenäisyyspäivä ramadanin islam kristinusko
suomen finlands finlandssvenska svenskfinland övermarksmodellen lapset puheeksi nepsy neuropsykiatrinen theraplay mentalisaatio keho unga ungdomsgården ungdomsverkstaden vamlas kårkulla eskoo savas aspa rinnekoti validia avain attendo mehiläinen terveystalo pihlajalinna eteva kaiku
te teidän teille teitä teillä sinä sinun sinulle minä minun hän ni er ert du jag i’m i i'd i've i'll ok okay sosiaalihuoltolaki vammaispalvelulaki lastensuojelulaki sote sotepe soteuttamo avi tem stm okm kl tv
barnahus lasten-talo resurssipaja systeeminen luovi kiipula live ammattiopisto spesia invalidisäätiö orton kiva-koulu kiva ankkuri ankkuri-tiimi marak marak-työryhmä lape imatran-malli hengitysliitto sydänliitto reumaliitto syöpäjärjestöt diabetesliitto epilepsialiitto leijonaemot kelan-taksi kela-taksi taksi
yle veikkaus posti matkahuolto vr varma ilmarinen elo keva veritas fennia nordea danske aktia lähitapiola turva kansaneläkelaitos folkpensionsanstalten kuntaliitto kommunförbundet skatten skatteförvaltningen polisen utsökningsverket migrationsverket institutet tullverket socialjouren kristelefonen jourhjälpen nödcentralen hätäkeskus oikeusaputoimisto
mina mittkanta minakanta anonyma alkoholister marthorna rädda barnen barnavårdsföreningen kvinnolinjen män fduv sams psykosociala tukiliitto inclusion cancerföreningen diabetesförbundet minnesförbundet alzheimer centralförbundet förbundet solmussa tukinet nettiterapia voikukkia vahvuutta tyttöjen poikien talo walkers seta trasek sexpo tukinainen pro-tukipiste pakolaisneuvonta monika-naiset amnesty unicef startti vates kuntoutussäätiö
saksa espanja italia ranska englanti tanska tyskland spanien italien frankrike england danmark turkki turkiet iran puola polen usa baltia baltikum aku ankka muumi mumin pokemon pokémon chatgpt linux canva star wars potter telegram twitter reddit twitch steam jodel tinder wolt foodora tori lumo vuokraovi prisma lidl citymarket k-market s-market alko apteekki burana panadol ritalin concerta sertralin sertraliini lyrica subutex suboxone metadon metadoni diapam xanor
wechsler griffiths vineland bayley hayling moca mini-mental madrs scid conners brief kiddie-sads sdq ham-d dsm
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter midsummer english finnish swedish russian arabic estonian somali kurdish ukrainian german french spanish persian farsi dari sami english-speaking finnish-speaking swedish-speaking russian-speaking arabic-speaking european muslim christian
mr mrs ms dr miss iq god child’s act acts social services health welfare county
`
  .trim()
  .split(/\s+/)

/** Forms that are words of the language and are also a form of a name. They are a name only where it is said so. */
const finnish = `
annamme annatte sairasta sairaan sairaat kallista kalliin lounas lounasta lounaan leikkaan leikkaa sormusta sormusten sormus taposta tapon kakkonen kakkosessa kakkosen kolmonen neuvonen toivonut
annan annat anna annoin annettu ainoa ainoan ainoana ainoalla ainoasta ainoaa aina kai kaiken ellei ellen ellet arin aran arat aaltoja aallon
juuri juuret juurta jukka kata katan katat katin katolla kari karin karilla karit karissa karista koskella kosken koskessa lasta lari liina
liinalla liinan liinat maan maalla maalle maalta maassa maasta maja majan majalla majassa matti millä moni moniin monin monia maikka nuoli
olka olin olla ollessa ollen ollut olen olet olisi olat oma omalla omalle omaan omassa omasta omat omaa oman oton ottaa ote ovi perin peri
pian pipo piian piirin puro puron purolla ranta rannalla rannan rinne rinteen ritva ruusun samaan santa sara saran sari sarilla satu satuja
satun sain sen sille sini sisko siskon siskolla siskolle siskoa siskot sisu sisua suvi suven taimi taisto taiston taito taiton tapani terho
tila tilan tina tuike tuuli tuulen tuulla tyyni tähden tähti usko uskon uskoa uskolla ulkona uni unen unta valta vala valo valon valoa
valossa varpu veli veljen veljelle veljeä vesa vieno vilja viljan viljaa villi virpi visa visan voitto oiva oivan armas armaan armo aro aron
arvo arvon arvoa arvolla arvot aatos aatoksen aura auran ahti akseli akselin akselilla eine ensi halla hallan hallitus helan helinä helma
helmi helmen helmet hely hilla hillan hymy hymyn ilo iloa ilon ilolla ilma ilman ilmaa ilmassa ilmi ilmalla ilona iloinen ilta illan illalla
illasta impi inka inkan into intoa innon innolla irti jalo jalon kaino kaisla kanerva kanta kantaa kannan kaste kaski kauno kielo kirsi
kirsikka kosti kukka kukan kukat kunto kunnon kuntoa kunnossa kuntoon kuura lahja lahjan lahjoja lahjaksi lauha lehti lehden lehdessä lempi
lemmen lempeä lilja lila linna linnan lumi lumen lumessa lunta lyly lysti mainio marja marjan marjat marjaa meri meren merellä merelle
meressä merta mesi muisto muiston muistoja muistot muusa myy myytti nuppi nuppu oras orvokki otso otus paula paavi pihlaja pilvi pilven
pilvessä pinja pyry poju päivin päivä päivän raita raha rauha rauhan rauhaa rauhassa rauhaan rinnan risti runo ruska ruusu salama salo salon
saloa sampo satuun seppä sepän siru sirkka sirkku soma sorja sulo suloinen sulho suma suoma sävel säde säteet säteen taika taikaa tammi
tammen tarmo tarmoa tarmon taru tarun tarulla tenho timjami toimi toimen toimia toimii toimin toivo toivon toivoa toivoo toivot toivolla
toivottu tuisku tuomi tuomion turku urho urhea usva uljas untuva vaara vaaran vaarassa vaaraa vanamo varma varman varmaan vasara vesi veden
vihta virta virran virtaa voima vuokko vuokra ääri aave koski laine laineen lahti lahden lampi lammen lammin mäki mäen mäellä metsä metsän
metsässä nurmi nurmen niemi niemen niemellä saari saaren saarella salmi salmen suo suon talo talon tori vuori vuoren vuorella rantaa joki
joen järvi järven järvellä kangas kankaan kankaalla kivi kiven kiviä kallio kallion kulma kulman kumpu kylä kylän korpi korven koivu koivun
kuusi kuuden harju harjun harjulla haka halme heinä hirvi hirven karhu karhun kettu kontio kurki lehto lehdon leppä lepän lohi lohen pelto
pellon peltoa raja rajan rajaa rauta ruoho sorsa susi suden suvanto särkkä tikka tikan uusi valli vallan varis kisko kiskon enon eno kotka
kotkan rusko perho perhon kannus kannuksen virrat virroilla virtojen varkaus varkauden varkauksia pohja pohjan pohjalla pohjaa pohjasta
renkaan luoto luodon ii kolari kolarin kolarissa kolariin levin rukan malmi malmin kilo kilon kiloa kilot kivikko kirkko pirtti pirtissä
tahko kymi kymin savo nummi nummen karjala somali romani kurdi suomalainen venäläinen virolainen ruotsalainen hämäläinen savolainen
karjalainen nikkari torin torilla autio autiona kero suutari lukkari mylläri kokki kokin kuski nimi nimen nimet niemin ale pani sana sanan
sanat sanaa sanalla hana hanan rein anteeksi hiljaa hiljalleen hiljaista joukossa joukosta joukolla joukolle joukot joukon joukoissa
joukoista joukoille joukoilla johan kataja veikkaa veikkaan veikkaamme ellemme ellette villejä villit villin villeille vanhasta vanhaksi
vanhassa metsästä metsälle metsälläkin järvistä järvissä saarista saarissa saaria saarien saarilla saarille mäkistä joista joissa joella
joelta joelle joesta joessa joet alasta alasti akun akut akku akulla akusta anneta annetaan annetaanko maksimissaan marras marraskuu
tanskasta karille karilta saralla saralta saralle mission kanin kansalle kalliit kalliin kaikella kaikelle kaikesta hallin hallille hallilla
hallit hallilta vallit vallin samoin samoilla sinun sillan sillä sillalla silloin niillä niille niiltä millään milloin mailla maille mailta
ruotsalaisten ruotsalaista karjalaisen karjalaisia karjalaista hämäläisen savolaisen savolaista suomalaista suomalaisen kokit kokilla kokille
sepät timantti minttu mintun minttua tiima iltana iltaa oravan oravat rinnalla rinnalle rinnassa rinnat rinta rinnallani rinnasta luodolla
luotonsa luotolla luotoa luottoa rautaista urhoollinen otteli hennon hento henna aidan aitaan aidalla kerttuli tosin tosi tapaus tapaan
tapaani tapamme tapansa tapaamme tapasi tavan tapoja tapa paulan paju pajun pihlajan salin salissa salia saliin lakka lakan palmu palmun
lehtinen kivinen kivisen kivisessä kivistä keskinen keskisen keskistä ylinen ylisen savinen savisen rautainen vuorinen vuorista nurminen
lahtinen korkea harmaalla ojan ojalla ojat kulmalla nurmella turpeista turpeen pulska pulskan honka hongan kela kelan kanto kannon kannolla
haltia haltian haltija linnasta linnassa linnaan kinos kinoksen hiljan hiljattain tilalla toivosta pitkästä kamalia kamalan millaista kullan
kullalla kullasta kullakin kuuselle lammella diana sirkus sirkuksen joskaan ilonaan tyynen tyyntä urhon helinän vienon orvokin terttu tertun
saaga saagan timjamin ollaan ollakseen yllään maukasta nurin alias ali sanaan sanaakaan osmanit suunnan varkaudesta klaani jamassa jamien
ilmoita tuomaan tuoma tuomat alin kultaan
`
const swedishAndEnglish = `
bo bor bos bon dag dagen dags dagas de del den else gun hans hand inge ingen inger kaj kan lin linda lena liv livet livs lova lovar lovat love maj mats
min mina my mån må nova olle per rose rosa ros sally se sol sten stens stig stigen vide will wills with ville villas älva örn rut april may august mark
marks grace hope joy faith lily bill bills jack art rich frank rob ray pat sue guy dawn carol harry penny holly robin eve miles dean gay glen drew
chase
`
const swedish = `
ben bens flink hulda jeans marin simula siren unna unnas stolt nita malms andre andres sade alias anus arla axel axels blom britt ester fred freds
frans helga helgas inga inger isa isas jarl jarls jasmin juice jon jons julle karens karls klara klaras knut kulla lian lida lisas lots lotsen lotta
lottas lustig maken makes make manus marina matta mission missions minnas oliver pekas peka rask rasta rea reas ridas rita ritas ritar sams sanna signe
slava tom titan tittas tuva vallon veke valde valdes murad real herrgård herrgårds rutan lina lena dans vida frid ruta runa viking vikingar hela helas
hel ann backa backas bäck bäcken berg bergen björk björkar granen gran skog ström strand sund lund borg ek albin alvar augusti dana danas ebba inka
inkas karen karl klass lilja lind lindas lisa mila mimosa mimosas puka tia tias tina titta ikon ikonen hanne hannen jama eken alm palm rosen mats
matsal ingå ingås åbo esse kemi heta fors fin finne finnes
`
const english = `
bell wolf young king long short black white green grey gray brown cook cooks baker hunter mason page day moon stone woods hill hills bush rivers field
banks price love moody small alias akin ales carols class curt edit edits franks guys heather hermit jacks jokes laurel makes make marina marinas
miller millers mike mission missions mine mines pave paves peter rake rakes ray rays robins rope ropes rosemary rune runes smith smiths teak thin tore
victor walker walkers wright lane lanes dean bean beans kind pat pats sandy daisy violet ivy amber summer autumn crystal ruby pearl jade ginger basil
angel norm don lance miles gene gale ward wade rusty sunny buddy clay cliff ford glen grant heath jay lee nick reed rod skip ty man son sons moms dad
mom mum kid lilac roman pollen peg pegs gem gems dot ken kit kits misty cotton jeans siren sirens maxim maxims hemming said this these unto iris maria
mart tea teas juice juices mane manes anus ape apes owe owes ploy pate pates mitts rut ruts sari saris emir emirs boss bosses lass lasses back child
church cross fields fisher fox frost gardener gold hall hand hands hart head heart house knight lake lord major marsh mercy mills moor moss nail park
parks pool pope power powers rice rich ring roads rose sharp shepherd smart snow spring steel stern street strong swan sweet tell temple town turner
wall walls waters weaver weeks wells west winter wise wood worth aid
`
const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))
export const wordForms = {
  fi: setOf(finnish),
  sv: setOf(swedishAndEnglish + swedish),
  en: setOf(swedishAndEnglish + english),
}

/** Names so common that a capital is enough, though the word is there too: a rock is seldom meant by "Kari on". */
export const moreOftenNames = setOf(
  'kari juha vesa mari tapani tapio risto jouko taina veikko leo arto heli pasi outi pia sari jani minna kalle ville lasse hannu mauri tuula jari kati niina nina riina tiina elli ella teija mika mikko minja jonna hanna jenna noora elina petri kirsi kaisa saara sara sanna aila eila eija jorma sami simo toni lauri',
)
