/** Annotations within the limits of a pipeline, and what is said of those that it would drop. */
import type { Severity } from '../../rules/severity';
import { azureCommand } from '../output/azure';
import { compactLine } from '../output/compact';
import { githubCommand, githubLevels } from '../output/github';
import type { Located } from '../output/one-line';
import { visible } from '../output/visible';
import { countsOf, verdictText, type Told } from './told';

/** How a pipeline takes annotations. */
interface Channel {
  /** As people know it. */
  readonly name: string;
  /** The level of a finding; undefined where it has no annotation. */
  readonly levelOf: (severity: Severity) => string | undefined;
  /** So many of a level does it show for a step. */
  readonly mostOfLevel: number;
  readonly command: (found: Located, folders: Told['folders']) => string;
}

const channels = {
  // 50 of a job in all: three levels of ten leave room for other steps.
  github: {
    name: 'GitHub',
    levelOf: (severity) => githubLevels[severity],
    mostOfLevel: 10,
    command: githubCommand,
  },
  azure: {
    name: 'Azure Pipelines',
    levelOf: (severity) => (severity === 'error' || severity === 'warning' ? severity : undefined),
    mostOfLevel: 10,
    command: azureCommand,
  },
} as const satisfies Record<string, Channel>;

/** The lines of a review: annotations, then other findings as plain lines, then what it has come to. */
export function annotationLines(kind: keyof typeof channels, told: Told): string {
  const { name, levelOf, mostOfLevel, command }: Channel = channels[kind];
  const used = new Map<string, number>();
  const hidden: Located[] = [];
  const plain: Located[] = [];
  let lines = '';
  for (const found of told.shown) {
    const level = levelOf(found.finding.severity);
    const before = used.get(level ?? '') ?? 0;
    if (level === undefined) plain.push(found);
    else if (before >= mostOfLevel) hidden.push(found);
    else lines += command(found, told.folders);
    used.set(level ?? '', before + 1);
  }
  const others = [...hidden, ...plain].map(({ path, finding }) => `${compactLine(path, finding)}\n`);
  const note =
    hidden.length === 0
      ? ''
      : `Not annotated: ${countsOf(hidden)}, because ${name} shows ${mostOfLevel} of each kind per step. They are above, and in the summary of the run.\n`;
  return `${lines}${others.join('')}${note}${visible(verdictText(told))}\n`;
}
