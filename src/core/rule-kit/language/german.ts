import type { PhraseBook } from './phrase-book.ts';

/** German: a first few ideas. An idea without phrases stays silent in this language. */
export const german: PhraseBook = {
  reason: (seen, expected) => `Unerwartet: „${seen.join('“ und „')}“; erwartet: ${expected}`,
  actionHeadings: /(?:Maßnahme|Massnahme|Verbesserung|nächste Schritte|To-?do)/i,
  lessonHeadings: /(?:gelernt|Lehren|Erkenntnis|Empfehlung)/i,
  rules: {
    'no-counterfactual': {
      expected: 'was die Beteiligten sahen und taten',
      help: 'Eine Welt, die es nie gab, erklärt nichts über die wirkliche. Was war in diesem Augenblick zu sehen, und weshalb war der nächste Schritt vernünftig?',
      phrases: [
        { words: 'hätte hätten', find: /(?<!\p{L})hätten?\s(?:[\p{L}-]+\s){0,8}(?:sollen|müssen)(?!\p{L})/giu },
      ],
    },
    'no-person-failed': {
      expected: 'was sie taten, und was dafür sprach',
      help: 'Was nicht getan wurde, erklärt nicht, was geschah. Worauf richtete sich die Aufmerksamkeit, und weshalb?',
      phrases: [
        {
          words: 'versäumt versäumte versäumten vergaß vergaßen vergessen übersehen übersah übersahen',
          find: /(?<!\p{L})(?:versäumt(?:en?)?|verga(?:ß|ßen)|vergessen|übersehen|übersah(?:en)?)(?!\p{L})/giu,
        },
      ],
    },
    'no-single-cause': {
      expected: 'beitragende Umstände',
      help: 'Vorfälle wachsen aus mehreren Umständen; keiner genügt allein. Was musste außerdem zutreffen?',
      phrases: [
        {
          words: 'grundursache hauptursache ursache',
          find: /(?<!\p{L})(?:Grundursachen?|Hauptursachen?|die\s(?:eigentliche|wahre|einzige)\sUrsache)(?!\p{L})/giu,
        },
      ],
    },
    'no-human-error': {
      expected: 'was getan wurde, womit und wozu',
      help: 'Das Etikett beendet die Geschichte dort, wo sie zu lehren beginnt. Was wollte die Person erreichen, und was machte das Werkzeug leicht?',
      phrases: [
        {
          words: 'menschliches menschlicher menschlichem bedienfehler bedienungsfehler anwenderfehler',
          find: /(?<!\p{L})(?:menschliche[srnm]\s(?:Versagen|Fehlers?)|(?:Bedien(?:ungs)?|Anwender)fehlern?)(?!\p{L})/giu,
        },
      ],
    },
    'no-hindsight': {
      expected: 'was damals bekannt war',
      help: 'Wer das Ende kennt, sieht jedes Zeichen leuchten. Wie sah es aus, bevor es jemand wusste?',
      phrases: [
        {
          words: 'nachhinein rückblickend rückschau',
          find: /(?<!\p{L})(?:im\sNachhinein|rückblickend|in\sder\sRückschau)(?!\p{L})/giu,
        },
      ],
    },
    'no-never-again': {
      expected: 'was seltener, kürzer oder früher sichtbar wird',
      help: 'Dieses Versprechen kann niemand halten. Was wird anders sein, und woran merkt man es?',
      phrases: [
        { words: 'wieder', find: /(?<!\p{L})(?:nie|nicht)\swieder\s(?:vorkomm|passier|gescheh|auftre)\p{L}*/giu },
      ],
    },
    'vague-time': {
      expected: 'ein Datum',
      help: 'In einem Jahr weiß niemand mehr, wann das war. An welchem Tag?',
      phrases: [
        {
          words: 'gestern neulich kürzlich letzte letzten',
          find: /(?<!\p{L})(?:gestern|neulich|kürzlich|letzten?\s(?:Woche|Monat|Jahr|Nacht))(?!\p{L})/giu,
        },
      ],
    },
  },
};
