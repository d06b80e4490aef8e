import type { MicroRuleId } from '../../core/micro-rule-ids.js';

/** One habit of good German setting, as a replacement in plain text. */
export interface MicroRule {
  /** Name by which it can be switched off. */
  readonly id: MicroRuleId;
  readonly what: string;
  /** Where the rule was read; `house rule` where nothing was looked up. */
  readonly source: string;
  /** Typed and set; the documentation and the tests read it. */
  readonly example: readonly [typed: string, set: string];
  /** Each matches only what is replaced; what it depends on stands in look-around. */
  readonly edits: readonly MicroEdit[];
}

export interface MicroEdit {
  readonly find: RegExp;
  readonly put: string;
}

/** Read in excerpts of abzv.de and journalismusausbildung.de, not in the standard itself. */
const DIN = 'DIN 5008 (after abzv.de)';
const HOUSE = 'house rule: usual in German book setting';

/** No-break space, stretches with the line. */
const NBSP = '\u00a0';
/** Narrow no-break space, keeps its width. */
const NARROW = '\u202f';

/** Abbreviations of several words, part by part. */
const ABBREVIATIONS = [
  'z B',
  'd h',
  'u a',
  'o a',
  'e V',
  'i d R',
  'u v m',
  'u U',
  'z T',
  'z H',
  'o Ä',
  'u Ä',
  'o g',
  's o',
  's u',
  'v a',
  'i A',
  'i V',
  'i S',
  'a D',
  'n Chr',
  'v Chr',
  'm E',
  'a a O',
  'v l n r',
  'z Z',
] as const;

const REFERENCES = 'Nr|Nrn|S|Abs|Art|Abb|Tab|Kap|Bd|Buchst|Ziff|Anm|Rn|Bl|ca|Jg|H|Fn|Std|Tel';
const REFERENCE_WORDS =
  'Seite|Seiten|Abbildung|Tabelle|Kapitel|Artikel|Absatz|Nummer|Teil|Band|Stufe|Schritt|Phase';
const MONTHS =
  'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Okt\\.|Nov\\.|Dez\\.|Jahrhundert';
const UNITS =
  'km²|m²|cm²|m³|km\\/h|km|m|cm|mm|µm|kg|mg|g|t|l|ml|ha|kWh|MWh|GWh|TWh|kWp|kW|MW|W|V|Hz|kHz|MHz|GHz|Kbit\\/s|Mbit\\/s|Gbit\\/s|kB|MB|GB|TB|h|min|s|dB|ppm|ppi|dpi|pt|EUR|USD';
const UNIT_WORDS =
  'Mio\\.|Mrd\\.|Tsd\\.|Millionen?|Milliarden?|Euro|Cent|Uhr|Prozent|Meter|Kilometer|Hektar|Grad|Stunden?|Minuten?';

const edit = (find: RegExp, put: string): MicroEdit => ({ find, put });
const re = (pattern: string): RegExp => new RegExp(pattern, 'gu');

/** In the order of application: quotes first, as later rules look at them. */
export const MICRO_RULES = [
  {
    id: 'quotes',
    what: 'Anführungszeichen „so“ und ‚so‘',
    source: HOUSE,
    example: ['"Smart" heißt \'klug\'.', '„Smart“ heißt ‚klug‘.'],
    edits: [
      edit(/(?<=^|[\s([–„‚/])["“”](?=[\p{L}\d(…])/gu, '„'),
      edit(/(?<=[\p{L}\d.!?…,;)%])["”](?![\p{L}\d])/gu, '“'),
      edit(/(?<=^|[\s([–„])'(?=\p{L}[^']*'(?!\p{L}))/gu, '‚'),
      edit(/['’](?<=‚[^‘']*[\p{L}\d.!?…].)(?!\p{L})/gu, '‘'),
    ],
  },
  {
    id: 'apostrophe',
    what: 'Apostroph als ’',
    source: HOUSE,
    example: ["So geht's auch, sagt Ruth'.", 'So geht’s auch, sagt Ruth’.'],
    edits: [
      edit(/(?<=\p{L})['´`](?=\p{L})/gu, '’'),
      edit(/(?<=\p{L})['´`](?=[\s.,;:!?]|$)/gu, '’'),
    ],
  },
  {
    id: 'dash',
    what: 'Gedankenstrich als Halbgeviert, nie am Zeilenanfang',
    source: HOUSE,
    example: ['kurz - aber gut', `kurz${NBSP}– aber gut`],
    edits: [
      edit(/(?<=[\p{L}\d)“‘.,!?%…] )-{1,2}(?= \S)/gu, '–'),
      edit(/(?<=\S) (?=[–—](?:[ ,.;:]|$))/gu, NBSP),
    ],
  },
  {
    id: 'range',
    what: 'Bis-Strich zwischen Jahreszahlen und vor „Uhr“',
    source: HOUSE,
    example: ['2020-2025, 9-17 Uhr', `2020–2025, 9–17${NBSP}Uhr`],
    edits: [
      edit(/(?<=(?<![\d-])(?:1[6-9]|20)\d\d)-(?=(?:1[6-9]|20)\d\d(?![\d-]))/gu, '–'),
      edit(/(?<=(?<![\d-])\d{1,2}(?:[.:]\d\d)?)-(?=\d{1,2}(?:[.:]\d\d)?\s?Uhr)/gu, '–'),
      edit(/(?<=\d) (?=Uhr(?!\p{L}))/gu, NBSP),
    ],
  },
  {
    id: 'minus',
    what: 'Minuszeichen vor Zahlen',
    source: HOUSE,
    example: ['bei -5 Grad', `bei −5${NBSP}Grad`],
    edits: [edit(/(?<=^|[\s(])-(?=\d)/gu, '−'), edit(/(?<=\d) (?=Grad(?!\p{L}))/gu, NBSP)],
  },
  {
    id: 'ellipsis',
    what: 'Auslassungspunkte als ein Zeichen, mit dem Wort davor verbunden',
    source: HOUSE,
    example: ['und so weiter ...', `und so weiter${NBSP}…`],
    edits: [edit(/(?<!\.)\.{3}(?!\.)/gu, '…'), edit(/(?<=\S) (?=…)/gu, NBSP)],
  },
  {
    id: 'suspended-hyphen',
    what: 'Ergänzungsstrich nie am Zeilenende: Dort liest er sich wie eine Trennung',
    source: HOUSE,
    example: ['Haupt- oder Digitalausschuss', `Haupt-${NBSP}oder Digitalausschuss`],
    edits: [edit(/(?<=\p{L}{2}[-‐]) (?=(?:und|oder|bis|sowie|bzw\.)(?!\p{L}))/gu, NBSP)],
  },
  {
    id: 'abbreviation',
    what: 'Schmales Leerzeichen in mehrteiligen Abkürzungen',
    source: HOUSE,
    example: ['z.B. der Verein e. V.', `z.${NARROW}B. der Verein${NBSP}e.${NARROW}V.`],
    edits: [
      ...ABBREVIATIONS.flatMap((abbreviation) => abbreviationEdits(abbreviation.split(' '))),
      edit(/(?<=\p{L}) (?=e\.\u202fV\.)/gu, NBSP),
    ],
  },
  {
    id: 'reference',
    what: 'Abkürzung und Nummer bleiben zusammen',
    source: HOUSE,
    example: ['siehe Nr. 5 auf Seite 14', `siehe Nr.${NBSP}5 auf Seite${NBSP}14`],
    edits: [
      edit(
        re(`(?<=(?<![\\p{L}.])(?:${REFERENCES})\\.) (?=[\\d\\ufffcIVX]|\\p{Ll}(?!\\p{L}))`),
        NBSP,
      ),
      edit(re(`(?<=(?<!\\p{L})(?:${REFERENCE_WORDS})) (?=[\\d\\ufffc])`), NBSP),
    ],
  },
  {
    id: 'section',
    what: 'Paragrafzeichen, Nummer und Gesetz bleiben zusammen',
    source: HOUSE,
    example: ['nach § 107 GO NRW', `nach §${NARROW}107${NBSP}GO${NBSP}NRW`],
    edits: [
      edit(/(?<=§) ?(?=[\d\ufffc])/gu, NARROW),
      edit(/(?<=§\u202f\d+\p{Ll}?) (?=\p{Lu}{2}|Abs\.)/gu, NBSP),
      edit(
        /(?<=§\u202f\d+\p{Ll}?[ \u00a0][A-Z][A-Za-z]+) (?=(?:NRW|NW|BW|NI|HE)(?!\p{L}))/gu,
        NBSP,
      ),
    ],
  },
  {
    id: 'unit',
    what: 'Schmales Leerzeichen vor Einheit und Prozentzeichen, nicht in „8%ig“',
    source: DIN,
    example: ['6.200 km² und 25%', `6.200${NARROW}km² und 25${NARROW}%`],
    edits: [
      edit(/(?<=\d)[ \u00a0]?(?=[%‰€](?![\d\p{L}]))/gu, NARROW),
      edit(/(?<=\d) ?(?=°[CF](?!\p{L}))/gu, NARROW),
      edit(re(`(?<=\\d)[ \\u00a0](?=(?:${UNITS})(?![\\p{L}\\d²³]))`), NARROW),
      edit(re(`(?<=\\d) (?=(?:${UNIT_WORDS})(?!\\p{L}))`), NBSP),
      edit(/(?<=\d\u00a0(?:Mio|Mrd|Tsd)\.) (?=(?:Euro|€|EUR)(?!\p{L}))/gu, NBSP),
    ],
  },
  {
    id: 'date',
    what: 'Tag, Monat und Jahr bleiben zusammen, auch „3. Auflage“',
    source: HOUSE,
    example: ['am 15. Oktober 2021', `am 15.${NBSP}Oktober${NBSP}2021`],
    edits: [
      edit(re(`(?<=(?<![\\d.,])\\d{1,2}\\.) (?=(?:${MONTHS})(?!\\p{L}))`), NBSP),
      edit(re(`(?<=(?<![\\d.,])\\d{1,2}\\.[ \\u00a0](?:${MONTHS})) (?=\\d{4}(?!\\d))`), NBSP),
      edit(/(?<=(?<![\d.,])\d{1,2}\.) ?(?=\d{1,2}\. ?\d{4}(?!\d))/gu, NARROW),
      edit(/(?<=(?<![\d.,])\d{1,2}\.\u202f\d{1,2}\.) ?(?=\d{4}(?!\d))/gu, NARROW),
      edit(
        /(?<=(?<![\d.,])\d{1,2}\.) (?=(?:Auflage|Klasse|Stufe|Halbjahr|Quartal)(?!\p{L}))/gu,
        NBSP,
      ),
    ],
  },
  {
    id: 'thousands',
    what: 'Gegliederte Zahlen mit schmalem Leerzeichen; der Punkt bleibt, wie er geschrieben ist',
    source: DIN,
    example: ['alle 10 753 Gemeinden', `alle 10${NARROW}753 Gemeinden`],
    edits: [
      edit(
        /(?<=(?<![\d.,/+-]|\d[ \u202f])[1-9]\d{0,2}(?:[ \u202f]\d{3}){0,2})[ \u00a0\u2009](?=\d{3}(?:[ \u202f]\d{3})*(?![.,]?\d| \d))/gu,
        NARROW,
      ),
    ],
  },
  {
    id: 'fraction',
    what: 'Einfache Brüche als ein Zeichen, nicht in Daten und Aktenzeichen',
    source: HOUSE,
    example: ['1/2 Stunde, Heft 1/2021', `½${NBSP}Stunde, Heft 1/2021`],
    edits: (
      [
        ['1/2', '½'],
        ['1/3', '⅓'],
        ['2/3', '⅔'],
        ['1/4', '¼'],
        ['3/4', '¾'],
        ['1/8', '⅛'],
      ] as const
    ).map(([typed, set]) =>
      edit(re(`(?<![\\d.,/\\p{L}-])${typed}(?![\\d/.,]\\d|[\\d/\\p{L}-])`), set),
    ),
  },
  {
    id: 'name',
    what: 'Titel und Beinamen bleiben beim Namen',
    source: HOUSE,
    example: ['Dr. Meier aus Bad Berleburg', `Dr.${NBSP}Meier aus Bad${NBSP}Berleburg`],
    edits: [edit(/(?<=(?<!\p{L})(?:Dr\.|Prof\.|St\.|Bad)) (?=\p{Lu})/gu, NBSP)],
  },
] as const satisfies readonly MicroRule[];

/** "z.B." and "z. B." alike: whatever stands between two parts becomes a narrow space. */
function abbreviationEdits(parts: readonly string[]): readonly MicroEdit[] {
  return parts.slice(1).map((part, index) => {
    const before = parts.slice(0, index + 1).map((each) => `${each}\\.`);
    const after = parts.slice(index + 2).map((each) => `[ \\u00a0\\u202f]?${each}\\.`);
    const start = `(?<![\\p{L}.])${before.join('[ \\u00a0\\u202f]?')}`;
    return edit(re(`(?<=${start})[ \\u00a0]?(?=${part}\\.${after.join('')})`), NARROW);
  });
}
