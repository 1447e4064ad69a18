/** The tools that read the reports of the command, as far as they read them: what they take for commands, places and texts. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { SaxesParser } from 'saxes';
import { root } from '../cli';

function schemaOf(name: string): Record<string, unknown> {
  const file = path.join(root, 'test/fixtures/schemas', `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

function validatorOf(name: string): ValidateFunction {
  const schema = schemaOf(name);
  const options = { strict: false, allErrors: true };
  const ajv = String(schema.$schema).includes('draft-04') ? new Ajv04(options) : new Ajv(options);
  addFormats(ajv);
  return ajv.compile(schema);
}

function check(name: string, value: unknown): void {
  const validate = validatorOf(name);
  assert.ok(validate(value), JSON.stringify(validate.errors?.slice(0, 5), undefined, 2));
}

/** A region of SARIF, with all that GitHub wants of it. */
export interface SarifRegion {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
      readonly region: SarifRegion;
    };
  }[];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
  readonly suppressions?: readonly { readonly kind: string; readonly justification?: string }[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: SarifRegion;
        readonly insertedContent?: { readonly text: string };
      }[];
    }[];
  }[];
}

export interface SarifRun {
  readonly tool: {
    readonly driver: {
      readonly semanticVersion: string;
      readonly rules: readonly {
        readonly id: string;
        readonly shortDescription: { readonly text: string };
        readonly fullDescription: { readonly text: string };
        readonly help: { readonly text: string; readonly markdown: string };
        readonly properties: {
          readonly precision: string;
          readonly 'problem.severity': string;
          readonly tags: readonly string[];
        };
      }[];
    };
  };
  readonly automationDetails: { readonly id: string };
  readonly columnKind: string;
  readonly invocations: readonly {
    readonly exitCode: number;
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications?: readonly { readonly message: { readonly text: string } }[];
  }[];
  readonly results: readonly SarifResult[];
}

/** Reads a SARIF log as GitHub does: valid, with all that code scanning requires, within its limits. */
export function readSarif(text: string): SarifRun {
  const log = JSON.parse(text) as { readonly $schema: string; readonly runs: readonly SarifRun[] };
  check('sarif-2.1.0', log);
  assert.match(log.$schema, /^https:\/\/.*sarif.*2\.1\.0/);
  const [run] = log.runs;
  assert.ok(run !== undefined && log.runs.length === 1);
  assert.ok(run.results.length <= 5000);
  for (const { shortDescription, fullDescription, help, properties } of run.tool.driver.rules) {
    for (const { text: description } of [shortDescription, fullDescription])
      assert.ok(description !== '' && description.length <= 1024, description);
    assert.ok(help.text !== '' && help.markdown !== '');
    assert.doesNotMatch(help.markdown, /\]\((?!https?:|#)/);
    assert.match(properties.precision, /^(?:very-high|high|medium|low)$/);
    assert.match(properties['problem.severity'], /^(?:error|warning|recommendation)$/);
    assert.ok(properties.tags.length <= 20);
  }
  for (const result of run.results) {
    assert.equal(run.tool.driver.rules[result.ruleIndex]?.id, result.ruleId);
    assert.match(result.partialFingerprints.primaryLocationLineHash, /^[0-9a-f]{8,}:\d+$/);
    const { region } = result.locations[0]!.physicalLocation;
    assert.equal(region.startLine, region.endLine);
    assert.ok(region.startColumn <= region.endColumn);
  }
  const hashes = run.results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
  assert.equal(new Set(hashes).size, hashes.length);
  return run;
}

/** The path that a URI of SARIF means, from the root or as a whole. */
export function pathOfUri(uri: string): string {
  return decodeURIComponent(new URL(uri, 'file:///').pathname).replace(
    /^\//,
    uri.startsWith('file:') ? '/' : '',
  );
}

export interface GitlabEntry {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/** Reads a Code Quality report: entries with the same fingerprint would be one. */
export function readGitlab(text: string): readonly GitlabEntry[] {
  const entries = JSON.parse(text) as readonly GitlabEntry[];
  assert.match(text, /^\[/);
  for (const entry of entries) {
    check('gitlab-code-quality', entry);
    assert.match(entry.severity, /^(?:info|minor|major|critical|blocker)$/);
    assert.doesNotMatch(entry.location.path, /^(?:\/|\.\/|\.\.)/);
  }
  assert.equal(new Set(entries.map(({ fingerprint }) => fingerprint)).size, entries.length);
  return entries;
}

interface RdPosition {
  readonly line: number;
  readonly column: number;
}
interface RdRange {
  readonly start: RdPosition;
  readonly end: RdPosition;
}
export interface RdDiagnostic {
  readonly message: string;
  readonly location: { readonly path: string; readonly range: RdRange };
  readonly severity: string;
  readonly code: { readonly value: string; readonly url: string };
  readonly suggestions?: readonly { readonly range: RdRange; readonly text: string }[];
}

/** Reads the diagnostics of reviewdog. */
export function readRdjson(text: string): readonly RdDiagnostic[] {
  const value = JSON.parse(text) as { readonly diagnostics: readonly RdDiagnostic[] };
  check('rdjson', value);
  return value.diagnostics;
}

/** What a range of bytes covers in a text with line feeds. */
function offsetOf(text: Buffer, { line, column }: RdPosition): number {
  let at = 0;
  for (let skipped = 1; skipped < line; skipped++) at = text.indexOf(10, at) + 1;
  return at + column - 1;
}

/** The text in a range. */
export function rdText(text: string, { start, end }: RdRange): string {
  const bytes = Buffer.from(text);
  return bytes.subarray(offsetOf(bytes, start), offsetOf(bytes, end)).toString('utf8');
}

/** The text after a suggestion was taken. */
export function rdApplied(
  text: string,
  { range, text: inserted }: { readonly range: RdRange; readonly text: string },
): string {
  const bytes = Buffer.from(text);
  const parts = [
    bytes.subarray(0, offsetOf(bytes, range.start)),
    Buffer.from(inserted),
    bytes.subarray(offsetOf(bytes, range.end)),
  ];
  return Buffer.concat(parts).toString('utf8');
}

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Reads XML strictly: what is not well-formed fails. */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser();
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (piece) => {
    open.at(-1)!.text += piece;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  assert.equal(top.children.length, 1);
  return top.children[0]!;
}

/** A command to the agent of a pipeline. */
export interface AgentCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

function unescaped(text: string, mappings: readonly (readonly [token: string, written: string])[]): string {
  return mappings.reduce((sum, [token, written]) => sum.replaceAll(written, token), text);
}

const githubData = [
  ['\r', '%0D'],
  ['\n', '%0A'],
  ['%', '%25'],
] as const;
const githubProperties = [
  ['\r', '%0D'],
  ['\n', '%0A'],
  [':', '%3A'],
  [',', '%2C'],
  ['%', '%25'],
] as const;

/** What the runner of GitHub Actions takes a line for: `::name key=value::data` where it begins, or `##[name]data` anywhere. */
export function githubCommandIn(line: string): AgentCommand | undefined {
  const trimmed = line.trimStart();
  const found = trimmed.startsWith('::') ? trimmed.indexOf('::', 2) : -1;
  if (found > 0) {
    const [, name = '', rest = ''] = /^(\S*)\s*([^]*)$/.exec(trimmed.slice(2, found)) ?? [];
    const pairs = rest
      .split(',')
      .map((pair) => pair.trim())
      .filter((pair) => pair.includes('='))
      .map((pair) => [
        pair.slice(0, pair.indexOf('=')),
        unescaped(pair.slice(pair.indexOf('=') + 1), githubProperties),
      ]);
    return {
      name,
      properties: Object.fromEntries(pairs) as Record<string, string>,
      data: unescaped(trimmed.slice(found + 2), githubData),
    };
  }
  const old = line.indexOf('##[');
  if (old === -1 || !line.includes(']', old)) return undefined;
  const end = line.indexOf(']', old);
  return { name: line.slice(old + 3, end).split(' ')[0] ?? '', properties: {}, data: line.slice(end + 1) };
}

const azureData = [
  ['\r', '%0D'],
  ['\n', '%0A'],
  ['%', '%AZP25'],
] as const;
const azureProperties = [
  ['\r', '%0D'],
  ['\n', '%0A'],
  [';', '%3B'],
  [']', '%5D'],
  ['%', '%AZP25'],
] as const;

/** What the agent of Azure Pipelines takes a line for: `##vso[name key=value;]data` or `##[name]data` anywhere in it. */
export function azureCommandIn(line: string): AgentCommand | undefined {
  const found = /##(?:vso)?\[([^\]]*)\]([^]*)$/i.exec(line);
  if (found === null) return undefined;
  const [, info = '', data = ''] = found;
  const [name = '', ...rest] = info.split(' ');
  const pairs = rest
    .join(' ')
    .split(';')
    .filter((pair) => pair.includes('='))
    .map((pair) => [
      pair.slice(0, pair.indexOf('=')),
      unescaped(pair.slice(pair.indexOf('=') + 1), azureProperties),
    ]);
  return {
    name,
    properties: Object.fromEntries(pairs) as Record<string, string>,
    data: unescaped(data, azureData),
  };
}

/** The commands in an output. */
export function commandsIn(output: string, read: (line: string) => AgentCommand | undefined): AgentCommand[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => read(line) ?? []);
}
