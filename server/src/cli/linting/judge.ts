/** Judges files one after the other: in the first thread, or in one of several. */
import { withChoices } from '../../lint/choices';
import { getLanguageService } from '../../service/service';
import type { FileConfiguration } from '../../service/configuration';
import type { Refusal } from '../input/found';
import type { HostOf } from '../input/wanted';
import type { Source } from '../input/source';
import type { Baselines } from '../baseline/baselines';
import type { Io } from '../io';
import type { JudgmentOptions } from '../options/judgment-options';
import { complaint, failureOf } from '../problem';
import { lintFile } from './lint-file';
import type { FileReport } from './report';

/** A line for standard error, and what it means for the run. */
export interface Complaint {
  readonly text: string;
  /** `refused`: something that was named could not be linted. `failed`: the program failed and went on. */
  readonly means: 'noted' | 'refused' | 'failed';
}

/** What a step of the run has come to, as plain data. */
export interface Judged {
  readonly report?: FileReport | undefined;
  readonly complaints: readonly Complaint[];
  /** Whether it would be the same at any other time. */
  readonly lasting?: boolean;
}

/** What a file that cannot be linted comes to. */
export function refusalOf({ path, problem, wanted }: Refusal): Judged {
  return { complaints: [{ text: complaint(path, problem), means: wanted ? 'refused' : 'noted' }] };
}

/** What a file comes to on which the program fails. */
export function failureIn(path: string, error: unknown): Judged {
  const problem = { what: 'ccmsetup-lint itself failed here', remedy: failureOf(error) };
  return { complaints: [{ text: complaint(path, problem), means: 'failed' }] };
}

/** Judges files. */
export interface Judge {
  readonly hostOf: HostOf;
  readonly judge: (source: Source, configuration: FileConfiguration) => Promise<Judged>;
}

/**
 * Makes a judge.
 *
 * @param showsFixes whether fixes are reported: to know them, the document has to be read again
 */
export function judgeOf(options: JudgmentOptions, showsFixes: boolean, baselines: Baselines, io: Io): Judge {
  let failures: Complaint[] = [];
  let lasting = true;
  const service = getLanguageService({
    now: () => {
      lasting = false;
      return io.now();
    },
    suppress: options.suppress,
    onRuleError: (slug, error) => {
      const text = `ccmsetup-lint: rule ${slug} failed, its findings may be missing: ${failureOf(error)}\n`;
      failures.push({ text, means: 'failed' });
    },
  });
  // Most files have the same one.
  const known = new WeakMap<FileConfiguration, FileConfiguration>();
  const chosen = (given: FileConfiguration): FileConfiguration => {
    const configuration = known.get(given) ?? withChoices(given, options.choices);
    known.set(given, configuration);
    return configuration;
  };
  return {
    hostOf: (name) => service.hostOf(undefined, name),
    judge: async (source, configuration) => {
      failures = [];
      lasting = true;
      const { path } = source;
      try {
        const { report, problems } = await lintFile(source, chosen(configuration), options, {
          service,
          io,
          baselines,
          showsFixes,
        });
        const complaints = problems.map(({ problem, refused }): Complaint => ({
          text: complaint(path, problem),
          means: refused ? 'refused' : 'noted',
        }));
        return { report, complaints: [...failures, ...complaints], lasting };
      } catch (error) {
        return { complaints: [...failures, ...failureIn(path, error).complaints] };
      }
    },
  };
}
