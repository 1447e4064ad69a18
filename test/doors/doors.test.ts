/** One engine, several doors: all of them answer the same twenty questions alike. The page and VS Code are asked in their own tests. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { withAgent, type Agent } from '../agents/mcp';
import { root, runCli } from '../cli/cli';
import { parseReport } from '../cli/json-contract';
import { library } from '../library/library';
import { asFinding, startWire, type Wire } from '../support/wire';
import { askAll, causeOf, foundOf, toolDoor, type Door } from './door';
import { questions } from './questions';

/** Asks a door, and holds its answers against the right ones. */
async function assertAnswers(door: Door): Promise<void> {
  const textOf = (file: string): Promise<string> =>
    readFile(path.join(root, 'test/fixtures/logs', file), 'utf8');
  const answers = await askAll(door, textOf);
  assert.equal(answers.length, 20);
  for (const { question, actual, expected } of answers) assert.deepEqual(actual, expected, question);
}

const commandDoor: Door = {
  async lint({ fileName, text }) {
    const args = ['--stdin', '--stdin-filename', fileName, '--format', 'json'];
    const { stdout } = await runCli(args, { stdin: text });
    return foundOf(parseReport(stdout).files.flatMap(({ findings }) => findings));
  },
  explain: async (what) => (await runCli(['explain', what])).stdout,
  async diagnose({ file }) {
    const { stdout } = await runCli([
      'diagnose',
      '--format',
      'json',
      path.join(root, 'test/fixtures/logs', file),
    ]);
    const { logs } = JSON.parse(stdout) as { logs: readonly Parameters<typeof causeOf>[0][] };
    return causeOf(logs[0]!);
  },
  async build({ scenario, values, form }) {
    const { stdout } = await runCli([
      'build',
      scenario,
      ...Object.entries(values).map(([name, value]) => `${name}=${value}`),
      ...(form === undefined ? [] : ['--form', form]),
    ]);
    return stdout;
  },
};

const libraryDoor: Door = {
  lint: ({ fileName, text }) => Promise.resolve(foundOf(library.lintText(text, { fileName }).findings)),
  explain: (what) => Promise.resolve(library.explain(what) ?? ''),
  diagnose: ({ text }) => {
    const { outcome, cause } = library.diagnoseLog(text)!;
    return Promise.resolve(causeOf({ outcome, cause: cause! }));
  },
  build: ({ scenario, values, form }) =>
    Promise.resolve(library.buildCommandLine(scenario, { values, ...(form !== undefined && { form }) }).text),
};

function agentDoor({ ask }: Agent): Door {
  return toolDoor(async (tool, input) => {
    const { data, error } = await ask(tool, input);
    assert.equal(error, undefined);
    return data;
  });
}

/** What an editor shows: diagnostics of documents; the rest is asked with the tools of the server. */
function editorDoor(wire: Wire): Door {
  const tools = toolDoor(async (tool, input) => {
    const answer = await wire.connection.sendRequest('ccmsetup/tool', { tool, input });
    const { ok } = answer as { ok?: Readonly<Record<string, unknown>> };
    return ok ?? assert.fail(JSON.stringify(answer));
  });
  return {
    ...tools,
    async lint({ fileName, languageId, text }) {
      const uri = `file:///doors/${fileName}`;
      wire.open(uri, text, languageId);
      const diagnostics = await wire.diagnostics(uri);
      return foundOf(diagnostics.map(asFinding).filter(({ severity }) => severity !== 'hint'));
    },
    async diagnose({ file, text }) {
      const uri = `file:///doors/${file}`;
      wire.open(uri, text, 'ccmsetup-log');
      const { outcome, cause } = await tools.diagnose({ file, text });
      const shown = (await wire.diagnostics(uri)).find(({ code }) => code === cause);
      assert.ok(shown !== undefined, `no diagnostic tells ${cause}`);
      return { outcome, cause, line: shown.range.start.line + 1 };
    },
  };
}

describe('all doors to the engine', () => {
  it('are asked twenty questions of four kinds', () => {
    assert.equal(questions.length, 20);
    assert.equal(new Set(questions.map(({ kind }) => kind)).size, 4);
  });

  it('answer alike: the command', () => assertAnswers(commandDoor));
  it('answer alike: the library', () => assertAnswers(libraryDoor));
  it('answer alike: the agent', () => withAgent([], (agent) => assertAnswers(agentDoor(agent))));
  it('answer alike: the language server', async () => {
    const wire = await startWire();
    let code: number | null;
    try {
      await assertAnswers(editorDoor(wire));
    } finally {
      code = await wire.stop();
    }
    assert.equal(code, 0);
  });
});
