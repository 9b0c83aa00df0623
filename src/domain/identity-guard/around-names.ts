/** Words that, beside another, tell that it is a name. In lower case. */
const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

export const titles = setOf(`
hra herra rva rouva nti neiti tri tohtori herr hr fru fr fröken mr mrs ms miss mister dr setä täti eno mummo mummi ukki vaari pappa mummu kummi tant farbror morbror moster faster mormor farmor morfar farfar uncle aunt aunty grandma grandpa
`)

export const kin = setOf(`
asiakas asiakkaan asiakkaani potilas lapsi lapsen poika pojan poikani tyttö tytön tytär tyttären vauva mies miehensä vaimo vaimonsa puoliso puolisonsa äiti äitinsä isä isänsä veli veljensä sisko siskonsa sisar isoäiti isoisä mummi ukki kaveri ystävä ystävänsä naapuri hoitaja ohjaaja avustaja opettaja lääkäri työntekijä nuori poikaystävä tyttöystävä exä ex-mies ex-vaimo serkku setä täti eno kummi
klient klienten barnet pojken flickan sonen dottern mannen hustrun frun maken makan mamman pappan brodern brodern systern bror syster son dotter vännen grannen läraren läkaren pojkvännen flickvännen
client patient son daughter boy girl husband wife mother father brother sister friend neighbour teacher doctor partner boyfriend girlfriend uncle aunt cousin baby
`)

/** What somebody has: a name in the genitive stands before it. */
export const belongings = setOf(`
äiti äidin äidille äidillä isä isän isälle isällä poika pojan pojalla pojalle tytär tyttären sisko siskon veli veljen vaimo vaimon mies miehen miehellä lapsi lapsen lapset lasten vanhemmat vanhempien perhe perheen perheessä luona luokse asunto asunnon omainen omaiset omaisten mummo mummi ukki isoäiti ystävä kaveri mielestä opettaja lääkäri ohjaaja hoitaja puoliso kotikäynti diagnoosi koulunkäynti 
mamma pappa mor far bror syster son dotter man fru familj barn föräldrar mormor farmor
mother father mum mom dad brother sister son daughter wife husband family parents 
`)

/** What only a person does. */
export const doings = setOf(`
asuu asui haluaa halusi haluaisi kertoo kertoi kertonut sanoo sanoi pelkää pelkäsi toivoo toivoi soitti soittaa itkee itki nukkuu nukkui syö söi juo joi tarvitsee tarvitsisi opiskelee tapaa tapasi sairastaa sairastui kokee koki osaa pärjää viihtyy jaksaa jännittää suree väsyy suuttuu eroaa erosi menetti synnytti puhui kuuntelee leikkii rakastaa vihaa kieltäytyy kieltäytyi kaatui kaatuu karkasi karkaa pyysi pyytää hakee haki muistaa unohti unohtaa valvoo heräsi heräilee käyttäytyy raivosi huutaa huusi tappeli tappelee varasti käyttää käytti masentui ahdistui väsähti sairastelee jaksoi ilahtui hermostui hermostuu pakeni vetäytyy vetäytyi tietää tiesi luottaa kaipaa kaipasi ikävöi oireilee oireili tykkää tykkäsi sietää aikoo kertoisi suostuu ymmärtää ymmärtää
bor bodde sitter vill ville berättar berättade säger sade sa gråter sover sov äter dricker behöver flyttade flyttar studerar lider orkar klarar känner ringde slutade började mår tycker
lives lived wants wanted says said told tells cries sleeps eats drinks needs moved studies suffers feels called likes hates refuses 
`)

/** After "on", "är" and "is": what only a person is. */
export const states = setOf(`
koulusta katkolla katkolta katkaisussa kuntoutuksessa terapiassa päiväkodissa sijoitettuna raittiina ratkennut karannut karkuteillä raskausviikolla lomautettu irtisanottu opiskelee sairauslomalla vuodeosastolla autistisk rullstol sjukskriven sjukledig avdelningen skolan behandling inlagd wheelchair autistic rehab hospital
huolissaan masentunut väsynyt uupunut yksin työtön eronnut muuttanut kertonut sanonut asunut opiskellut sairastunut kaatunut leski eläkkeellä koulussa töissä sairaalassa raskaana aloittanut lopettanut tavannut soittanut toivonut ahdistunut vihainen pelokas yksinhuoltaja naimisissa asiakas asiakkaana päihtynyt raitis puhunut pyytänyt kieltäytynyt vankilassa osastolla sijoitettu huostaanotettu ujo sokea kuuro
ensam orolig deprimerad trött gravid arbetslös gift änka pensionerad skild rädd arg sjuk klient född blyg
alone worried depressed tired pregnant unemployed married widowed retired scared angry ill afraid shy born
`)

/** What may stand after "nimeltä" and "heter" without being a name. */
export const notCalled = setOf(`
mainitsematon mainitsematta ei on ja tai tiedossa muutettu salassa tuntematon vain ole oli jota joka en det den vad så han hon inte the a to not for by off on in it as me her him back today after when för
`)
