/** The tool that judges command lines. */
import { contextIds, isInstallContext } from '../catalog/contexts';
import { reportOf } from '../library/report';
import { severities, type Severity } from '../rules/severity';
import { ruleFacts } from '../service/explain/rule-facts';
import { documentSecrets, type Subject } from '../service/service';
import { shownName } from './schema';
import { sourceOfText, subjectOf } from './source';
import {
  eitherOf,
  textOf,
  ToolProblem,
  type Tool,
  type ToolInput,
  type ToolSource,
  type ToolWorld,
} from './tool';

/** So many findings are told at once, so that an answer stays readable. */
export const mostFindings = 50;

/** A finding as it's told, with where it is. */
interface ToldFinding {
  readonly path?: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  readonly url?: string;
  readonly fixes: readonly string[];
}

/** The same configuration with the context that was asked for. */
function inContext(source: ToolSource, context: string | undefined): ToolSource {
  if (context === undefined || !isInstallContext(context)) return source;
  return { ...source, configuration: { ...source.configuration, context } };
}

function findingsOf(
  { document, analysis, configuration }: Subject,
  least: Severity,
  { now }: ToolWorld,
  isFile: boolean,
): ToldFinding[] {
  const { findings } = reportOf(document, analysis, least, { configuration, now: now() });
  return findings.map(({ line, column, endLine, endColumn, severity, rule, message, url, fixes }) => ({
    ...(isFile && { path: document.uri }),
    ...{ line, column, endLine, endColumn, severity, rule, message },
    ...(url !== undefined && { url }),
    fixes: fixes.map(({ title }) => title),
  }));
}

/** The rules that are asked for; none for all. */
function rulesOf(input: ToolInput): readonly string[] {
  const rules = (input['rules'] ?? []) as readonly string[];
  const slugs = ruleFacts().map(({ slug }) => slug);
  const unknown = rules.find((rule) => !slugs.includes(rule));
  if (unknown === undefined) return rules;
  throw new ToolProblem(
    `There's no rule "${shownName(unknown)}". Leave "rules" out to see the names in the findings.`,
  );
}

/** How to see the rest; undefined where all is shown. */
function narrower(total: number, from: number, shown: number, isFolder: boolean): string | undefined {
  const left = total - from - shown;
  if (left <= 0) return undefined;
  const ways = [
    `"offset": ${from + shown}`,
    '"severity": "error"',
    '"rules"',
    ...(isFolder ? ['one file'] : []),
  ];
  return `${left} more. Ask again with ${ways.slice(0, -1).join(', ')} or ${ways.at(-1)}.`;
}

/** The text after all safe fixes, which isn't told when it holds a secret. */
function fixedOf(
  { document, host, configuration, analysis }: Subject,
  { service }: ToolWorld,
  isFile: boolean,
): { text: string; changed: boolean } {
  const text = document.getText();
  if (documentSecrets(text, analysis).length > 0)
    throw new ToolProblem(
      isFile
        ? `${document.uri} holds a token or a password, so its text isn't given. Run ccmsetup-lint --fix on it, or ask without "fix".`
        : 'The text holds a token or a password, so no fixed text is given. Leave the secret out, or ask without "fix".',
    );
  const fixed = service.fixAll(document, host, configuration).text;
  return { text: fixed, changed: fixed !== text };
}

async function lint(input: ToolInput, world: ToolWorld): Promise<Readonly<Record<string, unknown>>> {
  const { name, value } = eitherOf(input, 'lint', ['text', 'path']);
  const isFile = name === 'path';
  const { sources, problems } = isFile
    ? await world.sourcesAt(value)
    : { sources: [sourceOfText(value, textOf(input, 'fileName'), world)], problems: [] };
  const [log] = sources.filter(({ host }) => host.id === 'log');
  if (log !== undefined && sources.length === 1)
    throw new ToolProblem(
      `${log.path} is a log. Ask "explain" with its ${isFile ? '"path"' : 'text as "what"'}.`,
    );
  const context = textOf(input, 'context');
  const subjects = sources.map((source) => subjectOf(inContext(source, context), world));
  const least = (textOf(input, 'severity') ?? 'information') as Severity;
  const rules = rulesOf(input);
  const all = subjects
    .flatMap((subject) => findingsOf(subject, least, world, isFile))
    .filter(({ rule }) => rules.length === 0 || rules.includes(rule))
    // The gravest first; the order of the files and lines stays otherwise.
    .sort((left, right) => severities.indexOf(left.severity) - severities.indexOf(right.severity));
  const from = Number(input['offset'] ?? 0);
  const findings = all.slice(from, from + mostFindings);
  const [only, ...others] = subjects;
  if (input['fix'] === true && others.length > 0)
    throw new ToolProblem('"fix" takes a text or one file, and this is a folder. Name a file in it.');
  const more = narrower(all.length, from, findings.length, others.length > 0);
  return {
    files: subjects.length,
    total: all.length,
    findings,
    ...(more !== undefined && { more }),
    ...(problems.length > 0 && { problems }),
    ...(input['fix'] === true && only !== undefined && { fixed: fixedOf(only, world, isFile) }),
  };
}

const place = { type: 'integer', minimum: 1 } as const;

export const lintTool: Tool = {
  name: 'lint',
  title: 'Check ccmsetup command lines',
  description:
    'Finds mistakes in command lines of ccmsetup.exe, which installs the Microsoft Configuration Manager client (SCCM, MECM, co-management over Intune): ' +
    'wrong or misspelt parameters and properties, quoting, lengths over 1,024 characters, contradictions, expired tokens. ' +
    'Use it on every command line or script that you write or change for a client installation, before you show it. ' +
    'Takes a command line, a whole script or configuration file, or a path. Nothing is written and nothing is run.',
  inputSchema: {
    type: 'object',
    properties: {
      text: {
        type: 'string',
        description:
          'A command line such as "ccmsetup.exe /mp:mp1.contoso.com SMSSITECODE=P01", or the text of a script or configuration file. Give this or "path".',
      },
      path: {
        type: 'string',
        description: 'A file or folder to read, inside the folders that this server may read.',
      },
      fileName: {
        type: 'string',
        description:
          'What "text" would be called: its ending tells the format, such as install.ps1, install.cmd, policy.json or tasks.yml. Without it, the text is a plain command line.',
      },
      context: {
        type: 'string',
        enum: contextIds,
        description: 'Where the command line is used, when the text does not show it.',
      },
      severity: {
        type: 'string',
        enum: severities,
        description: 'The least severe findings to tell; information by default.',
      },
      rules: { type: 'array', items: { type: 'string' }, description: 'Only findings of these rules.' },
      offset: {
        type: 'integer',
        minimum: 0,
        description: `How many findings to skip; at most ${mostFindings} are told at once.`,
      },
      fix: { type: 'boolean', description: 'Whether to give the text with all safe fixes as well.' },
    },
    additionalProperties: false,
  },
  outputSchema: {
    type: 'object',
    properties: {
      files: { type: 'integer', description: 'How many files were checked; 1 for a text.' },
      total: { type: 'integer', description: 'How many findings there are.' },
      findings: {
        type: 'array',
        maxItems: mostFindings,
        description: 'The most severe first. Lines and columns count from 1, columns in UTF-16 units.',
        items: {
          type: 'object',
          properties: {
            path: { type: 'string' },
            line: place,
            column: place,
            endLine: place,
            endColumn: place,
            severity: { enum: severities },
            rule: { type: 'string' },
            message: { type: 'string' },
            url: { type: 'string' },
            fixes: { type: 'array', items: { type: 'string' }, description: 'What would mend it.' },
          },
          required: ['line', 'column', 'endLine', 'endColumn', 'severity', 'rule', 'message', 'fixes'],
        },
      },
      more: { type: 'string', description: 'How to see the findings that are not told.' },
      problems: {
        type: 'array',
        items: { type: 'string' },
        description: 'What could not be read, or not be used.',
      },
      fixed: {
        type: 'object',
        properties: { text: { type: 'string' }, changed: { type: 'boolean' } },
        required: ['text', 'changed'],
      },
    },
    required: ['files', 'total', 'findings'],
  },
  run: lint,
};
