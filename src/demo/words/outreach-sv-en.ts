/** What is said in outreach pair works, in Swedish and in English. Invented. */
import type { OutreachWords } from '../scripts/outreach.ts'
import { said } from '../scripts/script.ts'

const widower: OutreachWords = {
  language: 'sv',
  need: said(
    'Blev änkling i våras. Äter dåligt, öppnar inte posten och dricker på kvällarna. Tre tjänster ringer var för sig.',
    'daily-life',
    'substance-use',
  ),
  told: said('Jag berättade vem som kan komma med och att han själv väljer.', 'other'),
  purpose: said('Att de som hjälper mig vet vad de andra gör.', 'daily-life'),
  services: [
    ['Mentalvården', said('Remissen ligger kvar sedan maj.', 'mental-health')],
    ['Kamratstöd', said('Sorggrupp på torsdagar.', 'family')],
  ],
  contact: said('Vi träffas hemma hos honom, på förmiddagen.', 'daily-life'),
  voice: said('Jag behöver ingen vård. Jag behöver någon att äta med.', 'daily-life'),
  assessedByClient: said('Det är tyst. Det är det värsta.', 'family'),
  assessedByWorkers: said(
    'Sorg, ensamhet och alkohol hänger ihop. Maten är första steget.',
    'substance-use',
  ),
  neededByClient: said('Sällskap och hjälp med papperen efter frun.', 'family'),
  neededByWorkers: said('Regelbunden mat och mindre alkohol.', 'substance-use'),
  strengths: said('Kan allt om båtmotorer och lär gärna ut.', 'daily-life'),
  goal: said('Jag äter middag med någon två gånger i veckan.', 'daily-life'),
  secondGoal: said('Bouppteckningen är klar.', 'money'),
  means: said('Matlaget i byahuset på tisdagar, skjuts ordnas.', 'daily-life'),
  promise: said('Jag går dit fast jag inte känner någon.', 'daily-life'),
  task: said('Boka tid till läkare för sömnen.', 'physical-health'),
  howOften: said('Varannan vecka hemma, en timme.', 'daily-life'),
  followUp: said('Vi räknar middagarna tillsammans.', 'daily-life'),
  closeOne: ['Dottern', said('Ringer varje söndag.', 'family')],
  firstNotes: [
    said('Posten öppnades. Inget av det var farligt.', 'money'),
    said('Flaskan kommer fram när nyheterna börjar.', 'substance-use'),
  ],
  secondNotes: [said('Har varit i matlaget tre gånger och lagat en utombordare.', 'daily-life')],
  remark: said('Soppan var bättre än sällskapet första gången.', 'daily-life'),
  wentByClient: said('Jo, det går. Tisdagarna går riktigt bra.', 'daily-life'),
  wentByWorkers: said('Maten fungerar. Alkoholen har minskat.', 'substance-use'),
  changed: said('Hunden från grannen bor hos honom nu.', 'daily-life'),
  goesOn: said('Kontakten fortsätter över vintern.', 'daily-life'),
  newGoal: said('Jag håller en motorkväll i byahuset.', 'daily-life'),
  ends: said('Gemensamma besök behövs inte längre. Socialarbetet fortsätter.', 'daily-life'),
}

const newcomer: OutreachWords = {
  language: 'en',
  need: said(
    'Moved here two years ago. Letters come in a language he cannot read, and each office explains a different thing.',
    'daily-life',
    'work-and-study',
  ),
  told: said('We went through the form with an interpreter, line by line.', 'other'),
  purpose: said('So that I tell my story once and not four times.', 'daily-life'),
  services: [
    ['Mental health services', said('Waiting since August.', 'mental-health')],
    ['Employment services', said('Language course interrupted.', 'work-and-study')],
  ],
  contact: said('First meeting at his home, an interpreter by phone.', 'daily-life'),
  voice: said('I can work. I cannot sleep, and I cannot read what you send me.', 'mental-health'),
  assessedByClient: said('Help me with the letters and I will do the rest.', 'daily-life'),
  assessedByWorkers: said('Sleep and memories come first; work will follow.', 'mental-health'),
  neededByClient: said('A person, not a phone number.', 'daily-life'),
  neededByWorkers: said('Steady contact, treatment, a slower course.', 'mental-health'),
  strengths: said(
    'Three languages, a carpenter’s hands, two friends from football.',
    'work-and-study',
  ),
  goal: said('I sleep five hours and go to the course in the morning.', 'physical-health'),
  secondGoal: said('Every letter is opened within a week.', 'daily-life'),
  means: said('Letters are read together on Wednesdays at the library.', 'daily-life'),
  promise: said('I bring the letters, also the ones that frighten me.', 'daily-life'),
  task: said('Ask for a shorter waiting time with the doctor’s note.', 'physical-health'),
  howOften: said('Every second week at home, with the interpreter on video.', 'daily-life'),
  followUp: said('Nights slept, mornings at the course.', 'physical-health'),
  closeOne: ['A friend from football', said('Comes along to the library.', 'daily-life')],
  firstNotes: [
    said('Eleven letters were opened. Two needed an answer.', 'daily-life'),
    said('He told of the journey for the first time. We stopped when he wanted.', 'mental-health'),
  ],
  secondNotes: [said('The course begins again, two mornings a week.', 'work-and-study')],
  remark: said('Please write that I fixed the table we sit at.', 'daily-life'),
  wentByClient: said('Better. I understand what I sign now.', 'daily-life'),
  wentByWorkers: said('Letters are in order; treatment has begun.', 'mental-health'),
  changed: said('A flat of his own from the first of the month.', 'housing'),
  goesOn: said('The relationship goes on until the course is finished.', 'work-and-study'),
  newGoal: said('I try work in a carpentry shop for four weeks.', 'work-and-study'),
  ends: said('One worker is enough from now on.', 'daily-life'),
}

export const outreachSv = [widower] as const
export const outreachEn = [newcomer] as const
