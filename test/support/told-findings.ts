import type { Finding, Where } from '../../src/core/finding.js';
import { hintOf, messageOf } from '../../src/report/sentences.js';

/**
 * Findings as they reach the designer: place, code and the sentences in both languages, so that
 * a golden text holds each parameter. The length of the underlined stretch follows the column.
 */
export const toldFindings = (findings: readonly Finding[]): string =>
  findings.map(toldFinding).join('\n');

function toldFinding(finding: Finding): string {
  const { code, severity, where } = finding;
  return [
    `${placeOf(where)} ${severity} ${code}`,
    ...(['de', 'en'] as const).map((lang) =>
      `  ${messageOf(finding, lang)} ${hintOf(finding, lang)}`.trimEnd(),
    ),
  ].join('\n');
}

function placeOf({ source, file, participant, page, object }: Where): string {
  const length = source?.length === undefined ? '' : `+${source.length}`;
  return [
    ...(source ? [`${source.file}:${source.line}:${source.column}${length}`] : []),
    ...(file === undefined ? [] : [file]),
    ...(participant === undefined ? [] : [`(${participant})`]),
    ...(page === undefined ? [] : [`page ${page}`]),
    ...(object === undefined ? [] : [`object ${object}`]),
  ].join(' ');
}
