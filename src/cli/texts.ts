import type { Lang } from '../report/lang.js';

/** What the command line itself says; findings have their own catalogue. */
export interface CliTexts {
  readonly about: string;
  readonly usage: string;
  readonly commandUsage: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly commands: Readonly<
    Record<
      | 'check'
      | 'preflight'
      | 'logo'
      | 'export'
      | 'explain'
      | 'schema'
      | 'status'
      | 'doctor'
      | 'init',
      string
    >
  >;
  readonly options: Readonly<Record<OptionName, string>>;
  readonly arguments: Readonly<
    Record<'pdf' | 'artwork' | 'export' | 'code' | 'schema' | 'folder', string>
  >;
  readonly examples: string;
  readonly stages: Readonly<Record<string, string>>;
}

export type OptionName =
  | 'out'
  | 'cwd'
  | 'edition'
  | 'standard'
  | 'icc'
  | 'condition'
  | 'marks'
  | 'profile'
  | 'report'
  | 'html'
  | 'strict'
  | 'format'
  | 'dryRun'
  | 'jobs'
  | 'noCache'
  | 'quiet'
  | 'verbose'
  | 'debug'
  | 'noColor'
  | 'lang'
  | 'help'
  | 'version'
  | 'write'
  | 'list';

const de: CliTexts = {
  about:
    'Setzt aus YAML, Text und Logos ein druckfertiges Heft (PDF/X). Ohne Befehl wird gebaut:\nbuild-strategy --out strategy.pdf',
  usage: '[Optionen] [Befehl]',
  commandUsage: '[Optionen]',
  titles: {
    'Usage:': 'Aufruf:',
    'Options:': 'Optionen:',
    'Commands:': 'Befehle:',
    'Arguments:': 'Angaben:',
  },
  commands: {
    check: 'alles prüfen, nichts schreiben',
    preflight: 'eine beliebige PDF-Datei auf Druckreife prüfen',
    logo: 'zeigen, was in einer Logodatei steckt und was daran fehlt',
    export: 'einen Kontaktbogen aller Logos mit Maßen, Farben und Herkunft ausgeben',
    explain: 'eine Meldung erklären: Ursache, Folge im Druck, Abhilfe',
    schema: 'JSON-Schemas der YAML-Dateien ausgeben oder in den Ordner schema/ schreiben',
    status: 'wer wie und wann beigetreten ist, was fehlt, Tage bis zur Frist',
    doctor: 'prüfen, ob auf diesem Rechner alles da ist',
    init: 'ein Projekt anlegen, das sich sofort bauen lässt',
  },
  options: {
    out: 'Druckdatei; „-“ schreibt auf die Standardausgabe',
    cwd: 'Projektordner; Pfade gelten von dort aus',
    edition:
      'print (Vorgabe) oder cover, mehrfach möglich: der Umschlag mit Rücken als eigene Datei, bei beiden als <file>-cover.pdf',
    standard: 'Norm der Druckdatei: pdfx4, pdfx1a',
    icc: 'ICC-Profil der Druckbedingung anstelle dessen in data/print.yaml; mit --condition',
    condition: 'Name der Druckbedingung zu diesem Profil, etwa FOGRA51; mit --icc',
    marks: 'Druckmarken: crop,registration,colour-bar,page-info oder none',
    profile: 'Umfang der Prüfung: standard, gwg, house (Vorgabe)',
    report: 'Bericht, mehrfach möglich: .html, .json, .gitlab.json, .md, .junit.xml',
    html: 'dasselbe als HTML-Seite zum Ansehen und Weitergeben',
    strict: 'auch Warnungen lassen den Lauf scheitern',
    format: 'Form der Meldungen: text, json, github, gitlab',
    dryRun: 'bauen, aber nichts schreiben',
    jobs: 'wie viele Logos zugleich gelesen werden (Vorgabe: je Prozessorkern eines, höchstens 4)',
    noCache: 'keinen Zwischenspeicher verwenden',
    quiet: 'nur Fehler und Freigabepflichtiges melden',
    verbose: 'jede Meldung einzeln zeigen',
    debug: 'bei einem Programmfehler die technischen Einzelheiten zeigen',
    noColor: 'ohne Farben',
    lang: 'Sprache der Meldungen: de, en',
    help: 'diese Hilfe zeigen',
    version: 'Version zeigen',
    write: 'in den Ordner schema/ des Projekts schreiben',
    list: 'alle Codes auflisten',
  },
  arguments: {
    pdf: 'PDF-Datei, die geprüft werden soll',
    artwork: 'Logodatei: SVG, PDF, AI, EPS oder ein Bild',
    export: 'contact-sheet: Kontaktbogen der Logos (PDF)',
    code: 'Code aus der Meldung, etwa logo-not-found',
    schema: 'Name der Datei, etwa participants',
    folder: 'Ordner; ohne Angabe der aktuelle',
  },
  examples:
    '\nRückgabewerte: 0 fertig · 1 nicht druckreif · 2 konnte nicht laufen · 70 Programmfehler · 130/143 abgebrochen',
  stages: {
    read: 'Projekt',
    ingest: 'Logos',
    compose: 'Seiten',
    arrange: 'Logoraster',
    paint: 'PDF',
    proof: 'Korrekturbilder',
    preflight: 'Druckprüfung',
    write: 'Schreiben',
  },
};

const en: CliTexts = {
  about:
    'Sets YAML, text and logos into a print-ready document (PDF/X). Without a command it builds:\nbuild-strategy --out strategy.pdf',
  usage: '[options] [command]',
  commandUsage: '[options]',
  titles: {},
  commands: {
    check: 'check everything, write nothing',
    preflight: 'check any PDF for fitness for print',
    logo: 'show what is in a logo file and what it lacks',
    export: 'write a contact sheet of all logos with sizes, colours and origin',
    explain: 'explain a message: cause, consequence in print, remedy',
    schema: 'print the JSON Schemas of the YAML files or write them to schema/',
    status: 'who joined how and when, what is missing, days to the deadline',
    doctor: 'check that everything needed is on this computer',
    init: 'create a project that builds at once',
  },
  options: {
    out: 'print file; “-” writes to standard output',
    cwd: 'project folder; paths start from there',
    edition:
      'print (default) or cover, repeatable: the cover with its spine as a file of its own, with both as <file>-cover.pdf',
    standard: 'standard of the print file: pdfx4, pdfx1a',
    icc: 'ICC profile of the printing condition in place of that in data/print.yaml; with --condition',
    condition: 'name of the printing condition of that profile, such as FOGRA51; with --icc',
    marks: "printer's marks: crop,registration,colour-bar,page-info or none",
    profile: 'extent of the check: standard, gwg, house (default)',
    report: 'report, repeatable: .html, .json, .gitlab.json, .md, .junit.xml',
    html: 'the same as an HTML page to look at and pass on',
    strict: 'warnings fail the run too',
    format: 'form of the messages: text, json, github, gitlab',
    dryRun: 'build but write nothing',
    jobs: 'how many logos are read at once (default: one per processor core, 4 at most)',
    noCache: 'use no cache',
    quiet: 'report only errors and what needs sign-off',
    verbose: 'show every message by itself',
    debug: 'show technical details of a program error',
    noColor: 'without colours',
    lang: 'language of the messages: de, en',
    help: 'show this help',
    version: 'show the version',
    write: "write to the project's folder schema/",
    list: 'list all codes',
  },
  arguments: {
    pdf: 'PDF file to check',
    artwork: 'logo file: SVG, PDF, AI, EPS or an image',
    export: 'contact-sheet: contact sheet of the logos (PDF)',
    code: 'code from the message, such as logo-not-found',
    schema: 'name of the file, such as participants',
    folder: 'folder; the current one when absent',
  },
  examples:
    '\nExit codes: 0 done · 1 not fit for print · 2 could not run · 70 program error · 130/143 interrupted',
  stages: {
    read: 'Project',
    ingest: 'Logos',
    compose: 'Pages',
    arrange: 'Logo grid',
    paint: 'PDF',
    proof: 'Proof images',
    preflight: 'Preflight',
    write: 'Writing',
  },
};

export const CLI_TEXTS: Readonly<Record<Lang, CliTexts>> = { de, en };
