import type { ReportFormat } from './format.js';

/** JUnit XML, as CI servers read it: one test case per finding, open ones failed. */
export const junit: ReportFormat = {
  name: 'junit',
  endings: ['.junit.xml', '.xml'],
  render: (report) => {
    const cases = report.findings.map((each) => {
      const failed = !each.accepted && (each.severity === 'error' || each.severity === 'signoff');
      const place = each.source
        ? `${each.source.file}:${each.source.line}:${each.source.column}`
        : (each.file ?? each.participant ?? '');
      const name = attribute([place, each.message].filter((part) => part !== '').join(' '));
      const open = `    <testcase classname="${attribute(each.code)}" name="${name}"`;
      if (!failed) return `${open}/>\n`;
      const text = `message="${attribute(each.message)}" type="${each.severity}"`;
      return `${open}><failure ${text}>${escape(each.hint)}</failure></testcase>\n`;
    });
    const failures = report.counts.error + report.counts.signoff;
    const counts = `tests="${cases.length}" failures="${failures}"`;
    return [
      '<?xml version="1.0" encoding="UTF-8"?>\n',
      `<testsuites ${counts}>\n  <testsuite name="build-strategy" ${counts}>\n`,
      ...cases,
      '  </testsuite>\n</testsuites>\n',
    ].join('');
  },
};

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const attribute = (text: string): string =>
  escape(text).replaceAll('"', '&quot;').replace(/\s+/gu, ' ');
