/**
 * The field's own words for the words of the code. One word per thing; `docs/glossary.md` is the same table for people
 * and a test keeps the two equal. Evidence: `seen` in a public source, `memory` to be checked against Finlex before a
 * release, `ours` a proposal where no official term was found.
 */
export interface Term {
  readonly fi: string
  readonly sv: string
  readonly en: string
  readonly evidence: 'seen' | 'memory' | 'ours'
}

const term = (fi: string, sv: string, en: string, evidence: Term['evidence']): Term => ({
  fi,
  sv,
  en,
  evidence,
})

export const terms = {
  PairWork: term('työparityö', 'pararbete', 'pair work', 'ours'),
  Round: term('jakso', 'period', 'round', 'ours'),
  ClientRelationship: term('asiakkuus', 'klientrelation', 'client relationship', 'seen'),
  Client: term('asiakas', 'klient', 'client', 'seen'),
  Guardian: term('huoltaja', 'vårdnadshavare', 'guardian', 'seen'),
  LegalGuardian: term('edunvalvoja', 'intressebevakare', 'legal guardian', 'seen'),
  Representative: term('edustaja', 'företrädare', 'representative', 'ours'),
  CloseOne: term('läheinen', 'närstående', 'close one', 'seen'),
  Worker: term('työntekijä', 'arbetstagare', 'worker', 'memory'),
  Officeholder: term('virkasuhteinen', 'i tjänsteförhållande', 'office-holder', 'memory'),
  SocialWorker: term('sosiaalityöntekijä', 'socialarbetare', 'social worker', 'memory'),
  SocialCounsellor: term('sosiaaliohjaaja', 'socialhandledare', 'social counsellor', 'memory'),
  Supervisor: term('esihenkilö', 'närchef', 'supervisor', 'memory'),
  Service: term('palvelu', 'tjänst', 'service', 'memory'),
  Home: term('vastuupalvelu', 'ansvarig tjänst', 'responsible service', 'ours'),
  Party: term('osapuoli', 'part', 'party', 'ours'),
  Giver: term('luvan antaja', 'den som ger tillstånd', 'giver of the permission', 'ours'),
  Line: term('lupa osapuolelle', 'tillstånd till en part', 'permission line', 'ours'),
  Permission: term('lupa', 'tillstånd', 'permission', 'memory'),
  Consent: term('suostumus', 'samtycke', 'consent', 'memory'),
  ConsentForm: term('suostumuslomake', 'samtyckesblankett', 'consent form', 'memory'),
  Withdrawal: term(
    'suostumuksen peruuttaminen',
    'återkallande av samtycke',
    'withdrawal of consent',
    'memory',
  ),
  DisclosurePermit: term(
    'luovutuslupa',
    'tillstånd till utlämnande',
    'disclosure permit',
    'memory',
  ),
  Prohibition: term('kielto', 'förbud', 'prohibition', 'memory'),
  Grant: term('näkyvyys', 'synlighet', 'grant', 'ours'),
  Member: term('jäsen', 'medlem', 'member', 'ours'),
  OwnWorker: term('omatyöntekijä', 'egen kontaktperson', 'own worker', 'seen'),
  Handler: term('käsittelijä', 'handläggare', 'handler', 'memory'),
  SecondHandler: term('toinen käsittelijä', 'andra handläggare', 'second handler', 'ours'),
  Recorder: term('kirjaaja', 'den som dokumenterar', 'recorder', 'ours'),
  Leader: term('keskustelun vetäjä', 'samtalsledare', 'conversation leader', 'memory'),
  Chair: term('puheenjohtaja', 'ordförande', 'chair', 'memory'),
  Category: term('tietoryhmä', 'datagrupp', 'category', 'ours'),
  Topic: term('aihe', 'ämne', 'topic', 'ours'),
  Fact: term('tapahtuma', 'händelse', 'fact', 'ours'),
  Part: term('osa', 'del', 'part', 'ours'),
  Task: term('tehtävä', 'uppgift', 'task', 'ours'),
  ProcessModel: term('toimintamalli', 'verksamhetsmodell', 'way of working', 'ours'),
  Phase: term('vaihe', 'fas', 'phase', 'ours'),
  Step: term('askel', 'steg', 'step', 'ours'),
  Pathway: term('polku', 'stig', 'pathway', 'ours'),
  Stop: term('este', 'hinder', 'stop', 'ours'),
  Prompt: term('muistutus', 'påminnelse', 'prompt', 'ours'),
  Segment: term('asiakkuussegmentti', 'klientsegment', 'segment', 'ours'),
  Assessment: term(
    'palvelutarpeen arviointi',
    'bedömning av servicebehovet',
    'assessment of service needs',
    'seen',
  ),
  SpecialSupport: term(
    'erityisen tuen tarve',
    'behov av särskilt stöd',
    'special support need',
    'seen',
  ),
  ClientPlan: term('asiakassuunnitelma', 'klientplan', 'client plan', 'seen'),
  Goal: term('tavoite', 'mål', 'goal', 'memory'),
  Means: term('keino', 'medel', 'means', 'memory'),
  Commitment: term('lupaus', 'löfte', 'commitment', 'ours'),
  Decision: term('päätös', 'beslut', 'decision', 'seen'),
  Meeting: term('yhteinen tapaaminen', 'gemensamt möte', 'joint meeting', 'ours'),
  Minutes: term('muistio', 'minnesanteckning', 'minutes', 'ours'),
  Agenda: term('asialista', 'ärendelista', 'agenda', 'ours'),
  Contact: term('yhteydenotto', 'kontakt', 'contact', 'seen'),
  Extract: term('ote', 'utdrag', 'extract', 'ours'),
  OwnSystem: term(
    'asiakastietojärjestelmä',
    'klientdatasystem',
    'client information system',
    'memory',
  ),
  UseLog: term('käyttöloki', 'användningslogg', 'use log', 'ours'),
  DisclosureLog: term('luovutusloki', 'utlämnandelogg', 'disclosure log', 'ours'),
  Keeper: term('lukuoikeuden haltija', 'den som har läsrätt', 'keeper', 'ours'),
  SteeringGroup: term('ohjausryhmä', 'styrgrupp', 'steering group', 'memory'),
  DigitalPath: term('digipolku', 'digital vårdväg', 'digital path', 'memory'),
  OutreachPairWork: term(
    'monialainen jalkautuva työparityö',
    'sektorsövergripande utgående pararbete',
    'multi-professional outreach pair work',
    'ours',
  ),
} as const satisfies Record<string, Term>
