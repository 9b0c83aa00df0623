/** Each guard as a sentence: what has happened when it holds. Shown as a gate that waits, and as "why now". */
import type { GuardName } from './guards.ts'
import type { Text } from './text.ts'

const holds = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

export const guardTexts: Readonly<Record<GuardName, Text>> = {
  'no-own-worker-yet': holds(
    'Asiakkaalla ei vielä ole omatyöntekijää.',
    'Klienten har ännu ingen egen kontaktperson.',
    'The client has no own worker yet.',
  ),
  'own-worker-already': holds(
    'Asiakkaalla on jo omatyöntekijä.',
    'Klienten har redan en egen kontaktperson.',
    'The client already has an own worker.',
  ),
  'contact-agreed-by-two': holds(
    'On sovittu, kumpi ottaa yhteyttä asiakkaaseen.',
    'Det är avtalat vem som kontaktar klienten.',
    'It is agreed who contacts the client.',
  ),
  'handlers-agreed-by-two': holds(
    'Käsittelijä on sovittu.',
    'Handläggaren är avtalad.',
    'The handler is agreed.',
  ),
  'own-worker-contacted-client': holds(
    'Omatyöntekijä on tavoittanut asiakkaan.',
    'Den egna kontaktpersonen har nått klienten.',
    'The own worker has reached the client.',
  ),
  'own-worker-is-handler': holds(
    'Omatyöntekijä on käsittelijänä.',
    'Den egna kontaktpersonen är handläggare.',
    'The own worker is a handler.',
  ),
  'second-handler-added': holds(
    'Toinen käsittelijä on lisätty.',
    'Den andra handläggaren har lagts till.',
    'The second handler has been added.',
  ),
  'digital-path-in-use': holds(
    'Asiakkaalla on digipolku.',
    'Klienten har en digital vårdväg.',
    'The client has a digital path.',
  ),
  'handlers-equal': holds(
    'Molemmat ovat käsittelijöitä.',
    'Båda är handläggare.',
    'Both are handlers.',
  ),
  'decider-agreed': holds(
    'On sovittu, kuka tekee päätökset.',
    'Det är avtalat vem som fattar besluten.',
    'It is agreed who makes the decisions.',
  ),
  'own-worker-chosen': holds(
    'On sovittu, kenestä tulee omatyöntekijä.',
    'Det är avtalat vem som blir egen kontaktperson.',
    'It is agreed who becomes the own worker.',
  ),
  'own-worker-to-choose': holds(
    'Omatyöntekijä valitaan.',
    'En egen kontaktperson ska väljas.',
    'An own worker is to be chosen.',
  ),
  'began-late': holds(
    'Työparityö alkoi myöhemmässä vaiheessa.',
    'Pararbetet började i ett senare skede.',
    'Pair work began in a later phase.',
  ),
  'urgent-start-possible': holds(
    'Tiimi ei ole vielä vastannut.',
    'Teamet har ännu inte svarat.',
    'The team has not answered yet.',
  ),
  'pair-met-client': holds(
    'Työpari on tavannut asiakkaan yhdessä.',
    'Paret har träffat klienten tillsammans.',
    'The pair has met the client together.',
  ),
  'first-meeting-behind': holds(
    'Ensimmäinen yhteinen tapaaminen on pidetty.',
    'Det första gemensamma mötet har hållits.',
    'The first joint meeting has been held.',
  ),
  'joint-meeting-in-hand': holds(
    'Yhteinen tapaaminen on tiedossa.',
    'Ett gemensamt möte är på gång.',
    'A joint meeting is in sight.',
  ),
  'recorder-agreed-by-two': holds(
    'Kirjaaja on sovittu.',
    'Det är avtalat vem som dokumenterar.',
    'The recorder is agreed.',
  ),
  'leader-agreed-by-two': holds(
    'Keskustelun vetäjä on sovittu.',
    'Samtalsledaren är avtalad.',
    'The conversation leader is agreed.',
  ),
  'decision-prepared': holds(
    'Päätöstä valmistellaan.',
    'Ett beslut bereds.',
    'A decision is being prepared.',
  ),
  'prepared-decisions-made': holds(
    'Valmistellut päätökset on tehty.',
    'De beredda besluten är fattade.',
    'The prepared decisions have been made.',
  ),
  'news-for-client': holds(
    'Asiakkaalle on kerrottavaa: päätös tai omatyöntekijä.',
    'Det finns något att berätta för klienten: ett beslut eller en egen kontaktperson.',
    'There is something to tell the client: a decision or an own worker.',
  ),
  'plan-made-by-whole-pair': holds(
    'Työpari on tehnyt suunnitelman yhdessä.',
    'Paret har gjort planen tillsammans.',
    'The pair has made the plan together.',
  ),
  'work-under-way': holds('Työskentely on käynnissä.', 'Arbetet pågår.', 'The work is under way.'),
  'pair-work-reviewed': holds(
    'Työparityön jatkosta on päätetty.',
    'Det är avgjort om pararbetet fortsätter.',
    'It is settled whether pair work goes on.',
  ),
  'special-support-needed': holds(
    'Asiakkaalla on erityisen tuen tarve.',
    'Klienten behöver särskilt stöd.',
    'The client needs special support.',
  ),
  'profile-answered-by-both': holds(
    'Asiakas ja työntekijät ovat molemmat vastanneet.',
    'Både klienten och arbetstagarna har svarat.',
    'The client and the workers have both answered.',
  ),
  'segment-settled': holds(
    'Asiakkuussegmentti on sovittu.',
    'Klientsegmentet är fastställt.',
    'The segment is settled.',
  ),
  'local-lane-possible': holds(
    'Omatoimi- tai yhteisöasiakkuus.',
    'Klienten är självständig eller stöds av gemenskapen.',
    'A self-acting or community client.',
  ),
  'cooperating-lane-possible': holds(
    'Yhteistyöasiakkuus.',
    'Samarbetsklient.',
    'A cooperating client.',
  ),
  'network-lane-possible': holds('Verkostoasiakkuus.', 'Nätverksklient.', 'A network client.'),
  'hopa-published': holds(
    'Yhteinen asiakas- ja hoitosuunnitelma on tehty.',
    'Den gemensamma klient- och vårdplanen är gjord.',
    'The joint client and care plan is made.',
  ),
  'hopa-with-written-permission': holds(
    'Suunnitelma on tehty ja kirjallinen lupa on voimassa.',
    'Planen är gjord och det skriftliga tillståndet är i kraft.',
    'The plan is made and the written permission is in force.',
  ),
  'profile-in-each-own-system': holds(
    'Tulos on viety kunkin omaan järjestelmään.',
    'Resultatet finns i vars och ens eget system.',
    'The result is in each own system.',
  ),
  'network-has-members': holds(
    'Verkostossa on mukana muita.',
    'Andra är med i nätverket.',
    'Others work along in the network.',
  ),
  'plan-and-permission-in-each-system': holds(
    'Suunnitelman ja luvan oleelliset tiedot on viety kunkin omaan järjestelmään.',
    'Det väsentliga i planen och tillståndet finns i vars och ens eget system.',
    'The essentials of the plan and the permission are in each own system.',
  ),
  'joint-meeting-agreed': holds(
    'Yhteinen tapaaminen on sovittu.',
    'Ett gemensamt möte är avtalat.',
    'A joint meeting is agreed.',
  ),
  'service-reached': holds(
    'Muuhun palveluun on saatu yhteys.',
    'Kontakt med en annan tjänst har nåtts.',
    'Another service has been reached.',
  ),
  'joint-meeting-held-since-plan': holds(
    'Suunnitelman jälkeen on tavattu yhdessä.',
    'Efter planen har man träffats tillsammans.',
    'A joint meeting has been held since the plan.',
  ),
  'contact-held-since-plan': holds(
    'Asiakasta on tavattu suunnitelman mukaan.',
    'Klienten har träffats enligt planen.',
    'The client has been met as planned.',
  ),
  'next-joint-meeting-set': holds(
    'Seuraava yhteinen tapaaminen on sovittu.',
    'Nästa gemensamma möte är avtalat.',
    'The next joint meeting is set.',
  ),
  'remote-participation-planned': holds(
    'Joku osallistuu etänä.',
    'Någon deltar på distans.',
    'Somebody takes part from afar.',
  ),
  'hybrid-meeting-planned': holds(
    'Osa on paikalla ja osa etänä.',
    'En del är på plats och en del på distans.',
    'Some are present and some take part from afar.',
  ),
  'remote-participants-invited': holds(
    'Etäosallistujat on kutsuttu.',
    'De som deltar på distans har bjudits in.',
    'The remote participants have been invited.',
  ),
  'meeting-has-chair': holds(
    'Tapaamisella on puheenjohtaja.',
    'Mötet har en ordförande.',
    'The meeting has a chair.',
  ),
  'minutes-carried-by-all': holds(
    'Tapaaminen on kirjattu kunkin omaan järjestelmään.',
    'Mötet är antecknat i vars och ens eget system.',
    'The meeting is in each own system.',
  ),
  'meeting-recorded-afterwards': holds(
    'Tapaamista ei kirjattu reaaliaikaisesti.',
    'Mötet antecknades inte i realtid.',
    'The meeting was not recorded as it was held.',
  ),
  'afterwards-minutes-carried-by-all': holds(
    'Jälkikäteen kirjattava tapaaminen on kunkin omassa järjestelmässä.',
    'Mötet som antecknas efteråt finns i vars och ens eget system.',
    'The meeting recorded afterwards is in each own system.',
  ),
  'division-with-answers': holds(
    'Työnjaosta on sovittu.',
    'Arbetsfördelningen är avtalad.',
    'The division of work is agreed.',
  ),
  'line-in-force': holds(
    'Lupa on voimassa.',
    'Tillståndet är i kraft.',
    'The permission is in force.',
  ),
  'written-line-in-force': holds(
    'Kirjallinen lupa on voimassa.',
    'Det skriftliga tillståndet är i kraft.',
    'The written permission is in force.',
  ),
  'permission-as-model-asks': holds(
    'Lupa on voimassa siinä muodossa kuin toimintamalli edellyttää.',
    'Tillståndet är i kraft i den form som verksamhetsmodellen kräver.',
    'The permission is in force in the form this way of working asks for.',
  ),
  'givers-informed': holds(
    'Luvan antajille on kerrottu, mitä kysytään.',
    'De som ger tillstånd har fått veta vad som frågas.',
    'The givers of the permission have been told what is asked.',
  ),
  'plan-stands': holds('Suunnitelma on tehty.', 'Planen är gjord.', 'The plan is made.'),
  'evaluated-by-client-and-workers': holds(
    'Asiakas ja työntekijät ovat arvioineet, miten on mennyt.',
    'Klienten och arbetstagarna har utvärderat hur det har gått.',
    'The client and the workers have judged how it went.',
  ),
  'client-relationship-settled': holds(
    'Asiakkuuden jatkosta on sovittu.',
    'Det är avgjort om klientrelationen fortsätter.',
    'It is settled whether the client relationship goes on.',
  ),
  'client-relationship-continues': holds(
    'Asiakkuus jatkuu.',
    'Klientrelationen fortsätter.',
    'The client relationship goes on.',
  ),
}
