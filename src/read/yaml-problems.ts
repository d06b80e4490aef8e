import type { ErrorCode } from 'yaml';
import type { Localized } from '../core/finding.js';

/** What the parser's codes mean to somebody who writes YAML and not parsers. */
export function yamlProblem(code: ErrorCode): Localized {
  return PROBLEMS[code];
}

const PROBLEMS: Readonly<Record<ErrorCode, Localized>> = {
  ALIAS_PROPS: {
    de: 'ein Verweis (*) darf keine Zusätze tragen',
    en: 'an alias takes no additions',
  },
  BAD_ALIAS: { de: 'ein Verweis (*) führt ins Leere', en: 'an alias points nowhere' },
  BAD_COLLECTION_TYPE: { de: 'die Art der Liste passt nicht', en: 'the kind of list does not fit' },
  BAD_DIRECTIVE: { de: 'die Zeile mit % ist unbekannt', en: 'the line with % is unknown' },
  BAD_DQ_ESCAPE: {
    de: 'nach dem umgekehrten Schrägstrich steht kein gültiges Zeichen; einfache Anführungszeichen helfen',
    en: 'no valid character follows the backslash; single quotes help',
  },
  BAD_INDENT: {
    de: 'die Einrückung passt nicht zu den Zeilen darüber, oder eine Klammer ist nicht geschlossen',
    en: 'the indentation does not fit the lines above, or a bracket is not closed',
  },
  BAD_PROP_ORDER: {
    de: 'die Reihenfolge der Zusätze stimmt nicht',
    en: 'additions in wrong order',
  },
  BAD_SCALAR_START: {
    de: 'ein Wert darf mit diesem Zeichen nur in Anführungszeichen beginnen',
    en: 'a value may begin with this character only inside quotes',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    de: 'in dieser Zeile stehen zwei Doppelpunkte; ein Text mit Doppelpunkt braucht Anführungszeichen',
    en: 'this line has two colons; a text with a colon needs quotes',
  },
  BLOCK_IN_FLOW: {
    de: 'innerhalb von { } oder [ ] steht eine eingerückte Liste',
    en: 'an indented list stands inside { } or [ ]',
  },
  DUPLICATE_KEY: { de: 'ein Schlüssel steht zweimal da', en: 'a key stands twice' },
  IMPOSSIBLE: { de: 'die Stelle ist unverständlich', en: 'this place makes no sense' },
  KEY_OVER_1024_CHARS: { de: 'ein Schlüssel ist zu lang', en: 'a key is too long' },
  MISSING_CHAR: {
    de: 'es fehlt ein Anführungszeichen, ein Doppelpunkt, ein Komma oder eine Klammer',
    en: 'a quote, colon, comma or bracket is missing',
  },
  MULTILINE_IMPLICIT_KEY: {
    de: 'ein Schlüssel reicht über mehrere Zeilen; vermutlich fehlt ein Doppelpunkt',
    en: 'a key runs over several lines; a colon is probably missing',
  },
  MULTIPLE_ANCHORS: { de: 'zwei Anker (&) an einer Stelle', en: 'two anchors in one place' },
  MULTIPLE_DOCS: {
    de: 'die Datei enthält mit „---“ mehrere Dokumente, erlaubt ist eines',
    en: 'the file holds several documents divided by “---”, one is allowed',
  },
  MULTIPLE_TAGS: { de: 'zwei Typangaben (!) an einer Stelle', en: 'two tags in one place' },
  NON_STRING_KEY: {
    de: 'ein Schlüssel muss ein einfaches Wort sein',
    en: 'a key must be a plain word',
  },
  RESOURCE_EXHAUSTION: { de: 'zu tief verschachtelt', en: 'nested too deeply' },
  TAB_AS_INDENT: {
    de: 'die Zeile ist mit einem Tabulator eingerückt; erlaubt sind nur Leerzeichen',
    en: 'the line is indented by a tab; only spaces are allowed',
  },
  TAG_RESOLVE_FAILED: {
    de: 'Typangaben mit ! sind nicht erlaubt',
    en: 'tags with ! are not allowed',
  },
  UNEXPECTED_TOKEN: {
    de: 'hier steht ein Zeichen, das nicht hierher gehört',
    en: 'a character stands here that does not belong',
  },
};
