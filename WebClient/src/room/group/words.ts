/** Too common to bring two cards together, in English and German, folded as {@link stemsOf} folds. */
const common = new Set(
  (
    'a about after again all also always am an and any are as at be because been before being but by can could did do does doing done dont down each even ever every few for from get ' +
    'getting go going gone good got great had has have having he her here him his how i if im in into is isnt it its just keep keeps less let lets like long lot make makes many may me ' +
    'more most much must my need needs never new no none nor not nothing now of off often on once one only or other others our out over own really same she should so some something ' +
    'still such take takes team than that the their them then there these they thing things this those through time times to too under until up us use very want was we were what when ' +
    'where which while who why will with without work works would you your ' +
    'aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim besser bin bis bist da dabei damit dann das dass dazu dein dem den denn der des dich die dies ' +
    'diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines einfach er es etwas euch euer fur ganz gar gegen geht gemacht gibt gut gute guten haben hab ' +
    'hat hatte hatten hier ich ihm ihn ihr ihre im immer in ins ist ja jede jeden jeder jetzt kann kein keine keinen konnen konnte leider machen macht man manchmal mehr mein meine mit muss ' +
    'mussen nach neu neue neuen nicht nichts nie noch nun nur ob oder oft ohne schon sehr sein seine seit sich sie sind so soll sollen sollte sollten sonst tun uber um und uns unser ' +
    'unsere unseren unter viel viele vielen vom von vor wann war waren warum was weg wegen weil weiter wenig weniger wenn wer werden wie wieder will wir wird wo wollen wurde wurden zeit zu zum zur zwischen'
  ).split(' '),
);

const endings = ['ments', 'ment', 'ungen', 'ung', 'ings', 'ing', 'ern', 'est', 'ed', 'en', 'em', 'er', 'es', 'e', 'n', 's'];
const shortestStem = 4;
const shortestWord = 3;

/** What a text is about: the stem of each telling word, with the word as it was first written. */
export function stemsOf(text: string): ReadonlyMap<string, string> {
  const stems = new Map<string, string>();
  for (const word of text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []) {
    const folded = fold(word);
    if (folded.length < shortestWord || common.has(folded)) continue;
    const stem = stemOf(folded);
    if (!stems.has(stem)) stems.set(stem, word);
  }
  return stems;
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
}

/** One ending off, where enough is left, and no doubled letter at the end: "planning" and "plans" meet at "plan". */
function stemOf(word: string): string {
  if (word.endsWith('ies') && word.length > 5) return `${word.slice(0, -3)}y`;
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= shortestStem && !(one === 's' && word.endsWith('ss')));
  const stem = ending ? word.slice(0, -ending.length) : word;
  return stem.length > shortestStem && stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
}
