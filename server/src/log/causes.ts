/** Which of the errors of a run are its causes. */
import { stateOf } from './codes';
import { causeOf, type Cause } from './cause';
import type { Given } from './given';
import { mainOf, type Ending } from './outcome';
import type { Process } from './process';
import type { Run } from './runs';
import type { Sighting } from './sighting';

/** The errors of a process that nothing overcame, in the order of the log. */
function errorsOf({ sightings }: Process): Sighting[] {
  return [...sightings.values()].filter(({ known, over }) => known.role !== undefined && !over);
}

function withRole(errors: readonly Sighting[], role: Sighting['known']['role']): Sighting[] {
  return errors.filter(({ known }) => known.role === role);
}

/** The root errors: those of the last attempt that has any, then earlier ones. */
function rootsOf(process: Process): Sighting[] {
  const others = withRole(errorsOf(process), 'root').filter((each) => !process.roots.includes(each));
  return [...process.roots, ...others];
}

/** What else can stand for a cause where no root is known: the first that there is of the more telling kind. */
function insteadOfRoot(process: Process): Sighting | undefined {
  const errors = errorsOf(process);
  const [symptom] = withRole(errors, 'symptom');
  const [soft] = withRole(errors, 'soft');
  const all = [...process.sightings.values()];
  const state = all.find(({ known, groups }) =>
    known.id === 'state-sending' || known.id === 'state-fsp'
      ? stateOf(Number(groups['state']))?.phase === 'failed'
      : false,
  );
  const exit = all.findLast(({ known }) => known.kind === 'exit' && known.id !== 'exit-0');
  return symptom ?? soft ?? state ?? exit;
}

/** Nobody in Active Directory or at a management point knows the site that the command line names. */
function unknownSite(process: Process): Sighting | undefined {
  const { sightings } = process;
  const all = [...sightings.values()];
  const none = all.find(({ known, groups }) => known.id === 'ad-mp-count' && groups['count'] === '0');
  if (none === undefined) return undefined;
  const site = (none.groups['site'] ?? '').toLowerCase();
  const isKnown = all.some(
    ({ known, groups }) =>
      known.id === 'site-version-from-mp' ||
      (known.id === 'site-version' && (groups['version'] ?? '') !== '') ||
      (known.id === 'ad-mp-count' && groups['count'] !== '0') ||
      (known.id === 'ad-joined' && groups['not'] !== undefined),
  );
  return isKnown || site === '' ? undefined : none;
}

function isOfSite(sighting: Sighting, { written }: Given): boolean {
  return written.get('SMSSITECODE') === (sighting.groups['site'] ?? '').toLowerCase();
}

/** The causes of a run, the first root cause first; none where it went well. */
export function causesOf(run: Run, { outcome }: Ending, givenTo: (run: Run) => Given): Cause[] {
  const main = mainOf(run);
  if (main === undefined) return [];
  const [launcher] = run.processes;
  const build = (found: readonly Sighting[], process: Process): Cause[] => {
    const symptoms = errorsOf(process).filter(
      (each) =>
        !found.includes(each) && each.known.role === 'symptom' && each.lastLine >= (found[0]?.line ?? 0),
    );
    const given = found.length === 0 ? undefined : givenTo(run);
    if (given === undefined) return [];
    return found.map((sighting, index) => causeOf(sighting, index === 0 ? symptoms : [], given));
  };
  switch (outcome) {
    case 'installed':
    case 'restart': {
      const exit = [...main.sightings.values()].find(({ known }) => known.id === 'exit-7');
      if (exit !== undefined) {
        const roots = rootsOf(main);
        return build(roots.length > 0 ? roots : [exit], main);
      }
      const site = unknownSite(main);
      return site !== undefined && isOfSite(site, givenTo(run)) ? build([site], main) : [];
    }
    case 'uninstalled':
    case 'skipped':
      return [];
    case 'unknown':
      return build(rootsOf(main), main);
    case 'running':
    case 'failed': {
      const roots = rootsOf(main);
      if (roots.length > 0) return build(roots, main);
      const early = launcher === undefined || launcher === main ? [] : rootsOf(launcher);
      if (launcher !== undefined && early.length > 0) return build(early, launcher);
      const instead = insteadOfRoot(main);
      return instead === undefined ? [] : build([instead], main);
    }
  }
}
