/** The tool that tells what is known of a name, a command line or an install log. */
import { diagnosisOf } from '../library/diagnose-log';
import { pagesOn } from '../library/explain';
import { subjectOf } from './source';
import { eitherOf, ToolProblem, type Tool, type ToolInput, type ToolWorld } from './tool';

/** What a log without a file is called. */
const plainLog = 'ccmsetup.log';

/** So many command lines of a file are explained at once. */
const mostPages = 10;

/** A diagnosis as the answer; undefined for what is no log of the client. */
function logAnswer(
  name: string,
  text: string,
  { configuration }: ToolWorld,
): Readonly<Record<string, unknown>> | undefined {
  const found = diagnosisOf(text, configuration, name);
  if (found === undefined) return undefined;
  const { markdown, outcome, cause, commandLine } = found;
  return {
    kind: 'log',
    markdown,
    diagnosis: {
      outcome,
      cause:
        cause === undefined ? null : { ...cause, item: cause.item ?? null, remedy: cause.remedy ?? null },
      commandLine: commandLine ?? null,
    },
  };
}

/** Whether a text is more than a name or a command line: only such is asked for a log first. */
function isLong(text: string): boolean {
  return /\n|<!\[LOG\[|\$\$</.test(text);
}

function explainText(what: string, world: ToolWorld): Readonly<Record<string, unknown>> {
  const log = isLong(what) ? logAnswer(plainLog, what, world) : undefined;
  if (log !== undefined) return log;
  const pages = pagesOn(what, world.configuration, world.service);
  const [first] = pages;
  if (first !== undefined)
    return { kind: first.kind, markdown: pages.map(({ markdown }) => markdown).join('\n\n') };
  const line = logAnswer(plainLog, what, world);
  if (line !== undefined) return line;
  throw new ToolProblem(
    'Nothing is known of this. Give a parameter such as /mp, a property such as SMSSITECODE, the name of a rule, a scenario, an error code such as 0x87d0027e, ' +
      'a command line that begins with ccmsetup.exe, or lines of ccmsetup.log.',
  );
}

/** The pages on the command lines of a script. */
async function explainScript(path: string, world: ToolWorld): Promise<readonly string[]> {
  const { sources } = await world.sourcesAt(path);
  return sources.flatMap((source) => {
    const subject = subjectOf(source, world);
    return subject.analysis.lines.flatMap(({ region }) => {
      const at = subject.document.positionAt(region.call.start);
      const page = world.service.explain(subject, at);
      return page === null ? [] : [page.replace(/^# .*/, `# ${source.path}, line ${at.line + 1}`)];
    });
  });
}

async function explainFile(path: string, world: ToolWorld): Promise<Readonly<Record<string, unknown>>> {
  if (/\.lo[g_]$/i.test(path)) {
    const log = logAnswer(path, await world.textAt(path), world);
    if (log !== undefined) return log;
    throw new ToolProblem(`${path} isn't a log of the client setup. Name ccmsetup.log or client.msi.log.`);
  }
  const pages = await explainScript(path, world);
  if (pages.length === 0) throw new ToolProblem(`${path} has no command line of ccmsetup.`);
  const more = pages.length - mostPages;
  return {
    kind: 'commandLine',
    markdown: pages.slice(0, mostPages).join('\n\n'),
    ...(more > 0 && {
      more: `${more} more command lines. Name one file, or give one command line as "what".`,
    }),
  };
}

async function explain(input: ToolInput, world: ToolWorld): Promise<Readonly<Record<string, unknown>>> {
  const { name, value } = eitherOf(input, 'explain', ['what', 'path']);
  return name === 'what' ? explainText(value, world) : explainFile(value, world);
}

export const explainTool: Tool = {
  name: 'explain',
  title: 'Explain ccmsetup names, command lines and logs',
  description:
    'Explains what is documented of the installation of the Microsoft Configuration Manager client: a parameter or property of ccmsetup.exe, a rule, an installation scenario, an error code, ' +
    'a whole command line, or an install log (ccmsetup.log, client.msi.log): how it ended, the cause, and the argument behind it. ' +
    'Use it instead of guessing what an argument does, what a code means or why an installation failed. Each answer names its sources.',
  inputSchema: {
    type: 'object',
    properties: {
      what: {
        type: 'string',
        description:
          'A name (/mp, SMSSITECODE, cmg-scheme-in-ccmhostname, intune-comanagement), a code (0x87d0027e, 1603), a command line, or the text of a log. Give this or "path".',
      },
      path: {
        type: 'string',
        description:
          'A log, script or configuration file to read, inside the folders that this server may read.',
      },
    },
    additionalProperties: false,
  },
  outputSchema: {
    type: 'object',
    properties: {
      kind: { enum: ['rule', 'name', 'commandLine', 'log'] },
      markdown: { type: 'string' },
      more: { type: 'string' },
      diagnosis: {
        type: 'object',
        description: 'Of a log: its last run. Lines count from 1.',
        properties: {
          outcome: {
            enum: ['installed', 'failed', 'restart', 'uninstalled', 'skipped', 'running', 'unknown'],
          },
          cause: { type: ['object', 'null'] },
          commandLine: { type: ['object', 'null'] },
        },
        required: ['outcome', 'cause', 'commandLine'],
      },
    },
    required: ['kind', 'markdown'],
  },
  run: explain,
};
