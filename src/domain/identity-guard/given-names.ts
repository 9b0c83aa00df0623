/**
 * Given names and the names people go by, in lower case. A star marks one that is an ordinary word too: it is taken for
 * a name only where the words around it say so. The list is ours, from common knowledge; nobody is meant by it.
 */
const finnish = `
marketta maritta nea aliisa aava* laila isla aira josefina wilhelmiina jemina vappu* jutta isabel jade* virve aija annele aliina carolina erica taija mariia heljä selina helli* miisa jasmine marleena
pirita helene wilhelmina eleonora veronica eleonoora amelie neela luna mariitta alva laina* aida iita beatrice fredrika aurelia lina henrika lilia adeliina siviä janica madeleine rakel mathilda aamu*
mailis auroora milena kaarin* peppiina vellamo elea miranda silvia paulina meea mimmi* viena tessa minka ines unna leona vilhelmina veronika maarika sophia annu maya* claudia julianna gunvor
margareetta adessa katrina alicia jessika jatta melinda minerva annastiina adelia angelica nita adelina margareeta annikka nathalie serafia* jasmina andrea emilie synnöve mariel soilikki catharina
isabelle milana rosanna emmiina elmiina rosita antonia marju bella marian lara larissa* eivor fiia noomi ottilia terese cristina jenniina silva eriika mariana serafina* karina* marit usva* magdaleena
hulda estelle* ireene evelin annemari kristine hellä* louna sani alise ellinor jadessa* hanneli carmen cassandra aleksiina assi bianca mandi lumina* mariaana margarita gabriela aallotar* rianna
petriina margita evelia esther alexsandra annie maili* iitu ruusa marjanne* lumikki riika mariela ingegärd katrin klaudia marica sienna kreeta nenna katharina sabrina alexia henriika melisa ninja*
sarianne* josephine tuukka miska jonne* heimo* luukas jami jasper aleksander nico aarno panu untamo klaus waltteri justus jooa taavi anttoni aleksis leonard taavetti touko* nikolas jonatan casper jori
elis elia bernhard mico alvari jiri iisak waldemar elliot niki vilhelmi aamos rudolf joose emanuel venni aksel okko jose manuel oula sasu artur mio eevertti kaspian antonio simeon marco wiljami adolf
cristian sakarias miikkael torsti romeo leander marius jare alfons neo benjami ruben mauritz osvald valfrid julian roland miikael bruno jonni valtter arimo ferdinand joosua casimir joachim anselm
werner micael miki immanuel evald edwin antto fabian nestor* dani runar jean sylvester alvin mirko matts sameli bertil wiljam tage jaro arsi arnold ahmad mainio* reinhold esaias ingemar maxim dominic
raineri leonardo turkka akusti asmo aatami* villiam mikke eeti nino levi pietu aadolf elian hemming hemminki aappo werneri mahamed matteus maximus jalmar kristofer carlos miio berndt alexis mitja
milton aate* petro emmanuel rené totti konrad alexandre elvis alexi emilio myrsky* kuutti* jaani wilmer maurits amadeus jake jetro adiel leonel edgar isac mihail leopold eskil selim sigfrid eddie renne
tristan matteo uno rony nemo raul ronnie mario caspian ernest jasperi kare* louis morris aleks andre roberto aati luis patric silja mielikki milja ilta* turo* leon ben jemmi
aada ahti* aake aaku aali aapeli aapo aapro aarni aarne aaro aaron aarre* aarto aatos aatto* aatu abel abraham ada adele
adalmiina aila aili aimo aina* aini aino airi airut aki akseli aku alarik albert aleksanteri aleksandra aleksi alex
alexandra alfred ali alina alisa alissa allan alli alma alpo altti alvar alviina amalia amanda amelia amos anastasia
anelma aneta anette angelika anita anitta anja anna annamari anne anneli anneliisa anne-mari annette anni anniina
annika annikki annina annukka ansa* anselmi anssi anteri antero anton antti antton anu ape ara* ari arja arla armas*
armi armo* arno aro* arto arttu arttur artturi arvi arvid arvo* asko asla asta* aslak asser asseri astrid atte attila
atso atro augusta augusti aukusti aulikki aulis aune aura* auli auno aurora auvo axel bea beata benita benjam benjamin
bertta bettina briitta birgitta carita carola cecilia christa christian clara dan daniel daniela david diana eedit edla
edit* edith edvard edvin eelis eemeli eemi eemil eera eerik eerika eerikki eerikka eerit eero eerikäinen eetu eeva
eevi eeva-liisa eevert efraim eija eila eilert einar einari eine* eini eino eira eliina eliisa elina elias
eliel elise elisa elisabet eliza elja eljas ella ellen elli ellinoora elma elmer elmeri elmi elmo elna elsa elsi else
elvi elviira emil emilia emma emmi emppu enni ensio* enska eppu erik erika erja erkka erkki erkko erno ernesti
ernst errki esa esko esa-pekka essi esteri eufemia eva eveliina evert fanni filip fredrik frans freija greta haarikka
hanna hanna-maija hannamari hanne hannele hannes hanni hannu hans* harri harry heidi heikki heini hele
helena heleena heli helinä helga helka helle* hellevi hellin helmeri helmi* helmiina helvi hemmi hemmo* hely henna hennariikka
henni henri henriikka henrietta henrik henrikki herkko herman hermanni hermi hertta* hessu heta hilda hilja hilkka hilla*
hillevi hilma hilppa hippa* hugo huugo hymy* iida iidaliina iikka iina iines iiris iiro iisa iisakki iivari iivo ida ilari
ilja ilkka ilma* ilmari ilmi* ilmo ilo* ilona ilpo ilse ilta* immo impi* ina inari inga ingrid inka inkeri into* ira
irene iris irja irma irmeli irina irri* isa isabella isak isko ismo ivar jaakkima jaakko jaakob jaakoppi
jaana jaska jali jalmari jalo* jani janette janika janina janita janna janne janni jannika jarkko jari jarmo jarno jasmiina
jasmin jasse jasu jenna jenni jennika jenny jere jeremia jeremias jermu jesperi jesse jimi jimmi joakim joel joni joona
joonas joonatan jooseppi jorma josefiina joska jouko jouni jousia juha juha-matti juha-pekka juhana juhani juho jukka jukka-pekka
julia juliaana juliana julius julle juri jussi juska justiina juuli juulia juulianna juuso jyri jyrki jylhä* kaapo kaapro
kaarina kaarlo kaarle kaaro kaapeli* kai* kaija kaino* kaisa kaisla* kaisu kaisuliina kaius kaj kaleva* kalervo kalevi kalle
kallu kamilla karelia kari* karin karita karla karri karoliina kasimir kasper kasperi kastehelmi kata katariina kati katja
katri katriina kauko* kauno* kauri* kauto keijo keimo keke keni kerkko kerttu kerttuli kia kielo* kiia kiira
kimi kimmo kim kira kirsi kirsikka* kirsti kosti kosta* konsta konstantin kristian kristiina kristo krista
kreetta kukka* kukka-maaria kullervo kuisma kunto* kupias kusti kustaa kuura* kyllikki kyösti lahja* lari lasse
lassi  latu* lauha* laura laureena lauri lauriina lea leea leena leevi lehti* leena-maija leenamari leeni leila leina lemmikki* lempi*
lenita lenni leo leon lenna leonora lia lida liina liinu liisa liisi lila* lilja* lilli linda linnea lionel liv* livia loviisa lotta
luca luka lukas lumi* lumia lyyli lyydia lyly* maaret maaria maarit maija maija-liisa maikki maiju maila* maini* maininki* maire maisa maisteri*
malla* malviina manta manu mari marianna marianne maria marika mariella marietta marita marikki marissa marja* marjaana
marjatta marjaleena marja-leena marja-liisa marja-terttu marjo marjukka marjut markku marko markus martta martti marko-petteri
matias matilda matleena matti mauno maunu mauri mea meeri meiju melina melissa merja meri* meri-tuuli merike merita
merituuli mertsi merva mervi mette miia miika miikka miina mika mikael mikaela mikko miko mila milja milka milla milma milo
mimi mimosa mina minea minna minja minni minttu mira mirella miriam mirja mirjam mirjami mirka mirkka mirkku miro mirva
moona mona moonika mooses muisto* muusa* nana nanna nanni naemi naima* neea nella nelli nelma nestori netta niila niilo niina
niklas niko nikita nikodemus nina ninni noa noel nooa noora nora nuppu* nuutti nyyrikki ohto oili oiva* olavi olga oliver olivia
olli olli-pekka oma* onerva onni* ooli oona oosa osmo orvo orvokki oskari oskar ossi otava* otso otto* outi
paavali paavo pasi patricia patrick patrik patrikki paula pauli pauliina paulus peetu peik peikko* peetteri pekka pekko
pellervo pena pentti peppi perttu pertti pessi pete peter petja petra petri petrus petteri petter pia pietari piia piitu pihla*
pihlaja* pilvi* pinja pipsa piritta pirjo pirkka pirkko pirkko-liisa pirre poju* päivi* päivikki päiviö pälvi pyry* raafael raakel
rafael rafu raija raila raili raimo raine raino raisa raita* raksu rami ramona rasmus ransu rauha* rauli rauni rauno
rea rebekka reetta reeta reetu regina reija reijo reima* reino reko riia riikka riina riitta riku riku-petteri rikhard
rinna* rinne* risto rita ritva roni ronja roope roosa* rosa* runo* ruska* ruusu* ruut ruth saaga saana saara saarni* saga* saija saila
saili saima saimi saini salla sakari saku salama* salli* salme salomo salomon sami sammeli samppa sampo* sampsa samu samuel
samuli sandra sanelma sanja sanna sanni santeri santtu santra sara sari sarita sarianna saska satu* satu-maria saul sauli säde* sade* seela
selja* selma selmi semi sebastian senja senni seppo serafiina severi seija siiri siina simeoni simo simon sini* sinikka sirja siru* sirke sirkka
sirkku sirpa sirpakka sisko* sisu* sissi* siv* soila soile soili sohvi sofia sofi soini solja* sonja sointu* sorja* stella stiina suoma sulho* sulo* sulevi susanna
suvi* suvi-tuuli suvituuli svante sylvi sylvia taika* taimi* taina taisto* taito* tahvo talvi* talvikki tammi* tanja taneli tapani
tapio tarja tarmo* taru* taruliina tatjana tatu tauno tauri tea teemu teea teija teijo tellervo tenho* teo* teppo tero tertta terttu terho* teresa teresia
teuvo tia tiia tiina tiitus tilda timi timja timjami timo tiiu tinja tino tinka* titta toimi* toini toivo* tomi tommi toni topi topias tove tua tuija tuike* tuisku*
tuire tuomas tuomo tuovi tuikku tuua tuula tuulevi tuuli* tuulia tuulikki tuure tuuti tyko tyyne tyyni* tytti tähti* uki* ukko* ulla ulla-maija uljas* ulpu ulriikka unelma* unto uolevi
urho urpo urmas ursula usko* uuno* uula valde valdemar valma valo* valio* valpuri valtteri valto vanamo* vanessa varma* varpu* veera veeti veijo veikka veikko veini
veli* veli-matti veli-pekka venla vera verna verneri vertti vesa* vesa-matti vieno vihtori viivi viki viktor viktoria viljam vilja*
viljami viljo vilho vilhelm vilhelmiina vili ville villiina vilma viola virpi virva visa* voitto* vuokko* väinämö väinö wilhelm wille wilma wäinö yrjänä yrjö
ylermi ylva äiju essi-maria anna-maija anna-liisa anna-kaisa anna-leena anna-mari ritva-liisa eeva-maija pirjo-liisa jari-pekka
anniinaliisa oda odessa ossian sinna terhi terhikki tiina-maria tuulianna ulpukka vilppu väiski ööli edi enna* elle eeli eliah
`

const nicknames = `
masa make* pate jusa kake reiska simppa anski maikku millu tepa rane* hanski lissu jonttu timppa raiska sepi
pera* eki jepa jone jopi juice kale kaitsu kaltsu kiki lade*   lare leksa maku* manne* marski mane mäksä
nipa niksu olka*  osku otsa* patte pekkis petsku polle* raimppa rake ramppu riksu rike* riksa riitu rope sakke
sampe santsu* satsku  sinkku* suski taisa tane tellu tiki* timba titi toffe tomppa tompsa tontsa tuksu  vallu veke veksi vekku vilkku* vekara*
jokke jaffu hemuli hennu heke immu inkku iippo jamppa jansku jarppi jassu jenna-maria jerry jukkis jussukka kartsi katsu kirsu* krisse lallu lassukka
mape maukka mikki* mikka miksu mirtsi mustis nakke nalle* nappe natu* netu nikke nipsu noppe pave pape peksu puka rene ruka sannis sipi sippe suvis  tauski tuttu* viltsu yrkki
`

const swedish = `
adam adrian agda agnes agneta albin alf alfhild alice anders andreas andré ann ann-britt ann-christin ann-helen ann-louise ann-marie ann-mari ann-sofi ann-sofie anna-lena annica
ante arne aron arthur august barbro bengt benny bernt bertel berit birger birgit bjarne björn* bo*
boris bo-göran börje bodil brita britta britt britt-marie britt-mari bror* camilla carin carina carl carl-gustav carl-johan caroline catarina charlotta charlotte christel christer
christina christine christoffer clas claes conny curt dag* dagmar dagny dennis didrik doris disa ebba elin* elisabeth
elof elvira emelie eric erland ester eugen eva-lotta evelina fanny felicia felix fjalar folke frank fred freddie freja
frida fritiof fritz frej gabriel gabriella georg gerd gerda gertrud gisela gitte greger gretel gun* gunborg gunda gunhild gunilla gunnar gunnel gunnevi gurli gustaf gustav guy göran gösta gotthard
harald harriet hedda hedvig helen helge helmer henrica henry herbert hilding hjalmar hjördis holger håkan inga-lill inga-britt
inge* ingeborg ingegerd ingela inger ingmar ingolf ingvald ingvar jack jakob jan jan-erik jan-olof jannica jannike jarl jeanette jennifer jens jerker jesper
jessica jim jimmy johan johanna johannes john johnny jon* jonas jonathan jonna jonny josef josefin josefine judit jörgen jörn karl karl-gustav karl-johan karl-erik karolina
katarina kenneth kennet kent kerstin kevin kjell klara klas knut krister kristina kristin kristoffer kurt lars lars-erik leif lena lennart lilian lillemor linn linnéa linus lisa lisbet
lisbeth lisen liselott louise lova* lovisa lucas lucia ludvig lydia magda magdalena magnus maj* maja maj-britt maj-len maj-lis majvor malin malena malte malvin margareta margit margaretha mariann marie
marina marlene marta martin martina mathias mats mattias maud max maximilian melker melvin mia micaela michaela micke mildred milly moa monica monika my* måns märta märtha
nanny natalie nelly nicklas niclas nicolas nils noah nore* ola olav ole* olle* olof olov oscar ove* owe paul peder peggy per* per-erik pernilla
philip pontus pär* pehr ragna ragnar ragnhild ragni ralf ralph rainer rebecka regine reidar rickard rikard robert robin roger rolf ronald ronny roy rune rurik rut sabina sally* sam
signe sigrid sigurd sigvard siri sixten sofie solbritt solveig solvig staffan stefan stefanie sten* stig* stig-göran stina stine sture sune susann susanne sven svea*
sven-erik sören teodor tess thea theo theodor therese thomas thor tim tina tobias tom tomas tommy tony tor* torbjörn tord tore torgny torolf torsten torvald tova trygve ture tuva tyra uffe ulf ulla-britt ulla-maj ulrica ulrika ulrik urban* valter vanja vega* vera-lena
verner vide vidar viggo viking* vilgot vilmer vincent virginia viveca viveka vivi vivan vivian walter yngve yrsa yvonne zacharias åke åsa åsa-maria älva örjan östen pelle* svenne nisse bosse sigge göte bibbi bettan lill-britt mårten marcus magnhild majken majlis märit agnetha
`

const others = `
abbas abdi abdirahman abdul abdullah abdullahi abshir adan aden aleksandr aleksei aleksej alexander alexei alexey alia aliyah amal* aman amer amin amina amir amira anahita anatoli anatolij andrei andrej angelina anisa antonina anwar arash ariana arman artem artjom
asad asha asif asma aisha ayaan ayan ayanle aysha ayse aziz aziza bahar bashir bilal burhan dalal dana darja darya deeqa denis deqa dima dimitri dmitri dmitry ekaterina elena emir emine ernar esmail ewa fadumo faisal farah farhad farhan farid farida fatemeh
fatima fatma fatuma fedor feride fuad galina gennadi george georgi gulnara habiba hadi hafsa halima halimo hamid hamza hana* hani* hasan hassan hawa* hawo hibaq hodan hussein husein ibrahim idris ifrah igor ilhan ilya iman inna ismail ivan jamal jamila jamaal javad
jelena jevgeni jevgenia jibril juan jusuf kamal karim katerina khadija khadra khalid khaled kirill klavdia ksenia larisa layla leyla lidia liban ljudmila ljubov ljuba ludmila maks maksim maksym malika mariam maryam marjam marwa mehdi mehmet mikhail mohamed mohammad mohammed muhammad muhammed
muna* murad mustafa muhyadin nadia nadezda nadja nadira nasra nasrin nasteha natalia natalja natasha nazanin nguyen nikolai nima* nimo nur nura oksana oleg olena omar osman pavel polina ramadan ramin rasha reza riyad roksana roman* ruslan rustam saad saba said saida saleh
salma samira samir sana* sanaa semjon sergei sergej sergey shabnam shamso shirin shukri slava solomon stanislav sulejman suleiman svetlana taha* tamara tania tarek tariq tatiana thanh thi tigran timur ubah umar uliana vadim valentin valentina valeri valeria vasili vitali vladimir volodymyr yana yasin yasmin yasmine youssef
yulia yuri yusuf zahra zainab zara zeinab zina zoja zeynep nuur abdifatah abdikarim anab maryan faduma ikran* ayub yahya yonas filmon selam tesfaye haile mulu lan* linh minh phuong tuan somchai malee nok* ploy somsak maria-elena piotr pawel katarzyna malgorzata agnieszka krzysztof jaan* jaanus kadri kristjan liis maarja mart mihkel priit rein* riho tiit toomas triin tõnu urve ülle
`

const english = `
abigail aidan* alan* alison amy andrew angela anthony ashley barbara becky beth bethany betty brenda brian bruce callum cameron carol catherine charles charlie chloe christopher claire colin craig cynthia darren deborah debbie derek donald donna dorothy douglas dylan edward eleanor elizabeth emily ethan evelyn fiona gareth gary gemma geoffrey
gillian gordon grace* graham gregory hannah harold heather holly* howard hugh ian isaac jacob jacqueline james jamie jane janet jason jeffrey jeremy jill joan joanna joe jordan joseph joshua joyce judith judy justin karen kate* kathleen katie keith kelly kimberly larry laurence lauren leslie liam lily* lindsey logan lucy luke* madison malcolm margaret mark* marilyn martha mary matthew megan melanie
michael michelle mike molly nancy naomi nathan neil nicholas nicola nicole nigel nathaniel norman pamela pauline penny* phyllis rachel raymond rebecca richard rodney rose* rosemary russell ryan samantha sarah scott sean sharon shirley sophie stephanie stephen steven stuart susan suzanne terence theresa timothy tracy tyler victor victoria wayne wendy will* william zachary zoe
`

export const givenNames = [finnish, nicknames, swedish, others, english]
  .join(' ')
  .trim()
  .split(/\s+/)
