/** What stands around the arguments of a scenario in a place: the program, the wrapper, or nothing. */
import { catalogContext } from '../../catalog/contexts';
import type { CatalogContext } from '../../catalog/types';
import type { CommandPlace } from './scenario-place';
import type { Frame } from './scenario-text';

/** Contexts in which ccmsetup.exe is started. */
const started: readonly CatalogContext[] = ['manual', 'packageProgram', 'logonScript'];

/** Contexts that a command line in a `.ccmcmd` file has without a directive. */
const implied: readonly CatalogContext[] = ['manual', 'ccmsetupcmd'];

/** A frame without what stands in slots. */
type BareFrame = Omit<Frame, 'isAngled' | 'samples'>;

/** What of a place counts for what stands around. */
export type FramedPlace = Pick<CommandPlace, 'given' | 'context' | 'isOwnFormat'>;

/** What a command line has around its arguments when nothing of it is there. */
function wholeFrame(context: CatalogContext, place: FramedPlace, lines: boolean): BareFrame {
  const separator = lines ? '\n  ' : ' ';
  const directive =
    place.isOwnFormat && place.context === undefined && !implied.includes(context)
      ? `# ccmsetup-lint context=${context}\n`
      : '';
  if (started.includes(context))
    return { head: `${directive}ccmsetup.exe`, separator, separated: true, tail: '', style: 'crt' };
  if (context !== 'ccmsetupcmd')
    return { head: directive, separator: lines ? '\n' : ' ', separated: false, tail: '', style: 'crt' };
  // Where a program is started it is msiexec; elsewhere Intune, or who reads the file, brings it along.
  const program = place.isOwnFormat || place.context !== undefined ? '' : 'msiexec /i ccmsetup.msi /q ';
  return {
    head: `${program}CCMSETUPCMD="`,
    separator,
    separated: lines,
    tail: lines ? '\n"' : '"',
    style: 'inner',
  };
}

/**
 * The frame of a command line.
 *
 * @param context where the scenario says that it stands
 * @param count how many arguments it has
 * @returns undefined where a command line of that context would be wrong in the place
 */
export function scenarioFrame(context: CatalogContext, count: number, place: FramedPlace): Frame | undefined {
  const frame = frameOf(context, count, place);
  // In a file of command lines a token is no text, but comes from where it is kept.
  const samples = place.isOwnFormat ? { token: '$env:CMG_TOKEN' } : {};
  return frame && { ...frame, isAngled: place.isOwnFormat, samples };
}

function frameOf(context: CatalogContext, count: number, place: FramedPlace): BareFrame | undefined {
  const isStarted = started.includes(context);
  const isWrapped = context === 'ccmsetupcmd';
  const bare = { head: '', separator: ' ', separated: false, tail: '' };
  switch (place.given) {
    case 'program':
      return isStarted ? { ...bare, style: 'crt' } : undefined;
    case 'wrapper':
      return isWrapped ? { ...bare, style: 'inner' } : undefined;
    case 'package':
      return isWrapped ? { ...bare, head: 'CCMSETUPCMD="', tail: '"', style: 'inner' } : undefined;
    case 'nothing': {
      const settled = place.context === undefined ? undefined : catalogContext(place.context);
      const fits =
        settled === undefined
          ? isStarted || isWrapped || place.isOwnFormat
          : settled === context || (isStarted && started.includes(settled));
      return fits ? wholeFrame(context, place, place.isOwnFormat && count > 1) : undefined;
    }
  }
}
