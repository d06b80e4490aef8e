import { BuildError } from '../core/finding.js';
import { dateWords } from '../core/loose-date.js';
import { sourceDateEpoch } from '../io/build-date.js';
import { openProject, type OpenProject } from '../io/project-folder.js';
import { readProject } from '../read/read-project.js';
import { applyWaivers, daysToDeadline } from '../read/waivers.js';
import { renderStatus } from '../report/status.js';
import { EXIT } from './exit-codes.js';
import { tell } from './outcome.js';
import { projectLang } from './project-lang.js';
import { oneOf, workFolder, type Session } from './session.js';

const FORMATS = ['text', 'json'] as const;

/** `build-strategy status`: who joined how and when. Days count from today, not the edition's day. */
export async function runStatus(session: Session): Promise<number> {
  const format = oneOf('--format', session.options.format ?? 'text', FORMATS);
  let project: OpenProject | null = null;
  let lang = session.lang;
  try {
    project = await openProject(workFolder(session));
    lang = await projectLang(session, project);
    const today = sourceDateEpoch(session.env['SOURCE_DATE_EPOCH']) ?? new Date();
    const { value, findings } = await readProject(project);
    const { deadline } = value.meta;
    const daysLeft = deadline ? daysToDeadline(deadline, today) : null;
    const files = project;
    const withoutLogo = new Set(
      value.participants
        .filter(({ logo }) => !logo || files.sizeOf(logo.file) === undefined)
        .map(({ id }) => id),
    );
    if (format === 'json') {
      const participants = value.participants.map(({ id, name, tier, joined }) => ({
        id,
        name,
        tier,
        joinedBy: joined?.by ?? null,
        joinedOn: joined?.on ? dateWords(joined.on)[lang] : null,
        hasLogo: !withoutLogo.has(id),
      }));
      await session.terminal.out(`${JSON.stringify({ daysLeft, participants }, null, 2)}\n`);
      return EXIT.ok;
    }
    const judged = applyWaivers(findings, value, today);
    const { color } = session.terminal;
    const view = { lang, color, daysLeft, withoutLogo };
    await session.terminal.out(renderStatus(value, judged, view));
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    const { findings } = error;
    const outcome = { exitCode: EXIT.cannot, findings, facts: null, written: [], withheld: null };
    await tell(session, lang, project, outcome, []);
    return EXIT.cannot;
  }
}
