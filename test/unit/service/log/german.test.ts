/** A diagnosis in German: nothing that we say of a log stays English. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { config } from '@vscode/l10n';
import { configurationFor, defaultConfiguration } from '../../../../server/src/service/configuration';
import {
  earlierText,
  markdownOf,
  reportOfLog,
  storyOf,
  timelineTexts,
  type LogReport,
  type ReportedRun,
} from '../../../../server/src/service/log';

const root = join(__dirname, '..', '..', '..', '..');
const folder = join(root, 'test', 'fixtures', 'logs');
const german = JSON.parse(readFileSync(join(root, 'l10n', 'bundle.l10n.de.json'), 'utf8')) as Record<
  string,
  string
>;

/** Words that hardly an English sentence goes without, and that no German one has. */
const english = /\b(?:the|is|isn't|are|aren't|it's|of|and|to|from|with|by|no|lines?|times|more)\b/i;

function reportOf(name: string, contents: Record<string, string>): LogReport {
  config({ contents });
  return reportOfLog(readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, ''), {
    configuration: configurationFor(defaultConfiguration, undefined),
    onRuleError: (_rule, error) => {
      throw error;
    },
    timeline: true,
  });
}

/** What we say of a run in sentences, without what the log says. */
function saidOf({ causes, harmless, timeline }: ReportedRun): string[] {
  return [
    ...causes.flatMap(({ meaning, remedy, symptoms }) => [
      meaning,
      remedy ?? '',
      ...symptoms.map((each) => each.meaning),
    ]),
    ...[...harmless, ...timeline].map(({ meaning }) => meaning),
  ];
}

/** The same with the rows of its story that hold a word of ours in every language. */
function allOf(run: ReportedRun): string[] {
  const names = ['version', 'argument', 'source'];
  const rows = storyOf(run).filter(({ kind }) => !names.includes(kind));
  return [...saidOf(run), ...rows.flatMap(({ label, lines: [line = ''] }) => [label, line])];
}

/** A text without what isn't ours: parts of the log, ids, and what is quoted. */
function ownPart(text: string, { causes, commandLine, timeline, tried }: ReportedRun): string {
  const others = [
    ...[...causes, ...timeline].map((each) => each.text.replace(/\s+/g, ' ').trim()),
    ...[...causes, ...timeline].map(({ id }) => id),
    ...tried.filter(({ kind }) => kind !== 'sign-in').map(({ value }) => value),
    commandLine?.text ?? '',
  ];
  return others
    .filter((other) => other !== '')
    .sort((left, right) => right.length - left.length)
    .reduce((left, other) => left.replaceAll(other, ''), text)
    .replace(/"[^"]*"|\([a-z]+(?:-[a-z]+)+\)/g, '');
}

describe('German of a diagnosis', () => {
  afterEach('English again', () => {
    config({ contents: {} });
  });

  const logs = readdirSync(folder).filter((name) => name.endsWith('.log'));

  it('has logs to speak of', () => {
    assert.ok(logs.length > 10);
    assert.match('The client is installed.', english);
  });

  for (const name of logs) {
    it(`is spoken of ${name}`, () => {
      const before = reportOf(name, {}).runs.map(allOf);
      const { runs } = reportOf(name, german);
      const after = runs.map(allOf);
      assert.deepEqual(
        after.map((texts) => texts.length),
        before.map((texts) => texts.length),
      );
      assert.deepEqual(
        after.flat().filter((text, index) => text !== '' && text === before.flat()[index]),
        [],
      );
      for (const run of runs) {
        const rows = storyOf(run, [{ path: 'a.cmd', line: 2 }]);
        const told = [
          ...saidOf(run),
          ...rows.map(({ label }) => label),
          ...rows.filter(({ kind }) => kind !== 'source').flatMap(({ lines }) => lines),
          earlierText(run),
          ...timelineTexts(run),
        ];
        assert.deepEqual(
          told.map((text) => ownPart(text, run)).filter((text) => english.test(text) || /\{\d\}/.test(text)),
          [],
        );
      }
    });

    it(`is written as Markdown for ${name}`, () => {
      const report = reportOf(name, german);
      const text = markdownOf({ name, report, origins: [] }, (own) => own, true);
      const last = report.runs.at(-1) ?? assert.fail();
      for (const { label, lines } of storyOf(last)) {
        assert.ok(text.includes(`- **${label}:** `), label);
        assert.ok(lines.length > 0, label);
      }
      const table = text.includes('| Was versucht wurde | Name | Ergebnis | Zeile |');
      assert.equal(table, last.tried.length > 0);
      assert.match(text, /^### Verlauf$/m);
      assert.doesNotMatch(text, /\*\*(?:Outcome|When|Command|Tried|Cause|What to do|Source|Findings|Also):/);
      assert.doesNotMatch(text, /\| (?:management point|distribution point|sign-in|failed)\b/);
    });
  }

  it('keeps whole sentences of a finding, also with an abbreviation in them', () => {
    const [run = assert.fail()] = reportOf('10-token-expired.ccmsetup.log', german).runs;
    assert.match(run.causes[0]?.meaning ?? '', /abgelaufen und kann nicht erneuert werden\.$/);
    const [typo = assert.fail()] = reportOf('07-property-typo.ccmsetup.log', german).runs;
    assert.match(typo.causes[0]?.remedy ?? '', /^In SMSSITECODE ändern, dann erneut installieren\.$/);
  });

  it('is gone where no translation is loaded', () => {
    const [run = assert.fail()] = reportOf('03-cmg-invalid-ca.ccmsetup.log', {}).runs;
    assert.equal(
      run.causes[0]?.meaning,
      "The device doesn't trust the certificate authority of the server certificate.",
    );
  });
});
