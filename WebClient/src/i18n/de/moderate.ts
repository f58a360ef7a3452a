import type { Catalogue } from '../en';
import { formatList, plural } from '../format';

export const moderate: Catalogue['moderate'] = {
  plan: {
    end: (time) => `Ende geplant ${time}`,
    over: (minutes) => plural(minutes, '# Min. im Verzug', '# Min. im Verzug'),
    late: (minutes) => plural(minutes, '# Min. zu spät', '# Min. zu spät'),
    spare: (minutes) => plural(minutes, '# Min. übrig', '# Min. übrig'),
    until: (time) => `bis ${time}`,
    insteadOf: (minutes) => `statt ${minutes}`,
    extend: (minutes) => plural(minutes, 'Ende # Min. später', 'Ende # Min. später'),
  },
  nudge: {
    hand: (name, others) => (others > 0 ? plural(others, `${name} möchte sprechen, # weitere Hand`, `${name} möchte sprechen, # weitere Hände`) : `${name} möchte sprechen`),
    spoken: 'Hat gesprochen',
    over: (minutes, shorter) =>
      `${plural(minutes, '# Min. im Verzug', '# Min. im Verzug')}${shorter.length > 0 ? ` · ${formatList(shorter)}` : ''}`,
    late: (minutes) => plural(minutes, 'Das Meeting endet # Min. zu spät', 'Das Meeting endet # Min. zu spät'),
    stage: (name, minutes) => `${name} jetzt ${minutes}`,
    more: (count) => plural(count, '# weitere', '# weitere'),
    allReady: 'Alle sind bereit',
    ready: (ready, all) => `${ready} von ${all} bereit`,
    half: {
      'check-in': (missing) => plural(missing, 'Die halbe Zeit ist um, # hat noch nicht eingecheckt.', 'Die halbe Zeit ist um, # haben noch nicht eingecheckt.'),
      reflect: (missing) => plural(missing, 'Die halbe Zeit ist um, # hat noch nichts geschrieben.', 'Die halbe Zeit ist um, # haben noch nichts geschrieben.'),
      vote: (missing) => plural(missing, 'Die halbe Zeit ist um, # hat noch nicht abgestimmt.', 'Die halbe Zeit ist um, # haben noch nicht abgestimmt.'),
    },
  },
  notes: {
    title: 'Meine Notizen',
    field: 'Private Notizen',
    placeholder: 'Nur für mich …',
    where: 'Nur in diesem Browser gespeichert: Niemand sonst sieht sie, der Server hat sie nicht, deine anderen Geräte auch nicht. Sie verschwinden, wenn das Meeting gelöscht wird oder du dich hier abmeldest.',
    kept: 'Gespeichert',
    notKept: 'Dieser Browser behält für diese Seite nichts. Kopier deine Notizen, bevor du gehst.',
    close: 'Meine Notizen schließen',
  },
};
