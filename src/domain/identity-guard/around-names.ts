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
äiti äidin äidille äidillä isä isän isälle isällä poika pojan pojalla pojalle tytär tyttären sisko siskon veli veljen vaimo vaimon mies miehen miehellä lapsi lapsen lapset lasten vanhemmat vanhempien perhe perheen perheessä koti kotona kodin kotiin luona luokse asunto asunnon tilanne tilanteen asia asian asioita hoito hoidon kanssa puolesta omainen omaiset omaisten mummo mummi ukki isoäiti ystävä kaveri toive toiveet mielestä opettaja lääkäri ohjaaja hoitaja puoliso kotikäynti palvelut tuki sairaus diagnoosi koulunkäynti käytös tarpeet
mamma pappa mor far bror syster son dotter man fru familj situation hem barn föräldrar mormor farmor
mother father mum mom dad brother sister son daughter wife husband family home parents situation
`)

/** What only a person does. */
export const doings = setOf(`
asuu asui haluaa halusi haluaisi kertoo kertoi kertonut sanoo sanoi pelkää pelkäsi toivoo toivoi soitti soittaa itkee itki nukkuu nukkui syö söi juo joi tarvitsee tarvitsisi muutti muuttaa opiskelee tapaa tapasi sairastaa sairastui kokee koki osaa pärjää viihtyy jaksaa jännittää suree väsyy suuttuu lyö löi aloitti aloittaa kävi käy menee meni tuli tulee oli lopetti eroaa erosi menetti sai saa synnytti odottaa puhuu puhui kuuntelee leikkii pitää piti rakastaa vihaa kieltäytyy kieltäytyi kaatui kaatuu katosi karkasi karkaa kuoli kuolee vastasi vastaa avasi avaa pyysi pyytää hakee haki löytyi jäi jää muistaa unohti unohtaa valvoo heräsi heräilee käyttäytyy raivosi huutaa huusi tappeli tappelee varasti käyttää käytti masentui ahdistui väsähti sairastelee jaksoi ilahtui hermostui hermostuu pakeni vetäytyy vetäytyi palasi palaa kotiutui syntyi jäisi tietää tiesi luottaa kaipaa kaipasi ikävöi toimii oireilee oireili kuulee näkee liikkuu tykkää tykkäsi sietää selviää selvisi saisi olisi voisi voi aikoo kertoisi suostuu ymmärtää ymmärtää
bor bodde vill ville berättar berättade säger sade sa är är gråter sover sov äter dricker behöver flyttade flyttar studerar lider orkar klarar känner ringde slutade började går gick fick mår blev tycker
lives lived wants wanted says said told tells cries sleeps eats drinks needs moved studies suffers feels called works goes went got likes hates refuses is has was
`)

/** After "on", "är" and "is": what only a person is. */
export const states = setOf(`
huolissaan masentunut väsynyt uupunut yksin työtön eronnut muuttanut jäänyt kertonut sanonut asunut käynyt opiskellut sairastunut kaatunut leski eläkkeellä kotona koulussa töissä sairaalassa raskaana aloittanut lopettanut tavannut soittanut hakenut toivonut ahdistunut vihainen pelokas yksinhuoltaja naimisissa asiakas asiakkaana meidän poissa päihtynyt raitis puhunut saanut pyytänyt kieltäytynyt menettänyt syntynyt vankilassa osastolla sijoitettu huostaanotettu ujo arka iloinen levoton sokea kuuro
ensam orolig deprimerad trött gravid arbetslös gift änka pensionerad hemma skild rädd arg sjuk klient född blyg
alone worried depressed tired pregnant unemployed married widowed retired scared angry ill afraid shy born
`)

/** What may stand after "nimeltä" and "heter" without being a name. */
export const notCalled = setOf(`
mainitsematon mainitsematta ei on ja tai tiedossa muutettu salassa tuntematon vain ole oli jota joka en det den vad så han hon inte the a to not for by off on in it as me her him back today after when för
`)
