/** What a fix must leave alone, told without the gate: by plain words of texts and by independent readers. */
import assert from 'node:assert/strict';
import { parse as parseYaml } from 'yaml';
import { entries } from '../../server/src/catalog';
import type { Host, Region } from '../../server/src/hosts/host';
import { rules } from '../../server/src/rules';
import type { DocumentFix } from '../../server/src/service/analysis';
import { applyEdits } from './edits';
import { surplus } from './lists';

const names = new Set(entries.map(({ name }) => name.replace(/^\//, '').toUpperCase()));
const changes = new Map(rules.map(({ slug, fix }) => [slug, fix?.changes]));

/** Rules about text that was torn: its parts are words of their own only before the fix. */
const joins = new Set(['invisible-character', 'line-break-in-command']);

/** What fixes put in the place of something else, or take away because it says nothing. */
const replaced = /^(?:https?|ccmsetupcmd|ccmsetup|exe|msiexec|smsmp|nbsp|amp|quot|yes|true|silent|temp)$/i;

/** The words of some length that a text has: what a fix may move, and must not lose. */
function words(text: string): string[] {
  const written = text.replace(/&#?\w+;|%[\dA-F]{2}/gi, ' ');
  return (written.match(/[A-Za-z0-9]{3,}/g) ?? []).map((word) => word.toUpperCase());
}

/** The names of the catalog that stand where an argument can begin. */
function mentions(text: string): string[] {
  return text
    .toUpperCase()
    .split(/[\s"'\u201C\u201D]+/)
    .map((word) => /^[-/\\\u2010-\u2015]{0,2}([^:=\s]+)/.exec(word)?.[1] ?? '')
    .filter((name) => names.has(name) && name !== 'CCMSETUPCMD');
}

/** The shape of data: its lists and keys, without its texts. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.entries(value).map(([key, each]) => [key, shapeOf(each)]);
}

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  json: (text) => JSON.parse(text) as unknown,
  yaml: (text) => parseYaml(text) as unknown,
};

/** The program in front of a command line, without quotes; empty where arguments stand alone. */
function program({ text }: Region): string {
  const [, quoted, bare = ''] = /^(?:"([^"]*)"|(\S+))/.exec(text) ?? [];
  const path = (quoted ?? bare).trim();
  return /(?:^|[\\/])(?:ccmsetup(?:\.exe|\.msi)?|msiexec(?:\.exe)?)$/i.test(path) ? path : '';
}

/**
 * Fails when a fix does more than its rule says.
 *
 * @returns the document after it
 */
export function checkFix(source: string, host: Host, rule: string, fix: DocumentFix): string {
  const after = applyEdits(source, fix.edits);
  const why = `${rule}: ${fix.title}\n${source}\n${after}`;
  const change = changes.get(rule);
  // Where the server is what changes, the rest of the program stays.
  const named = (path: string): string =>
    rule === 'renamed-server' ? path.replace(/^\\\\[^\\]+/, '') : path;
  const read = readers[host.id];
  if (read !== undefined) assert.deepEqual(shapeOf(read(after)), shapeOf(read(source)), why);
  const before = host.find(source).regions;
  const now = host.find(after).regions;
  assert.equal(now.length, before.length, why);
  let changed = 0;
  before.forEach((region, index) => {
    const other = now[index];
    assert.ok(other !== undefined);
    if (other.text === region.text) return;
    changed++;
    if (change !== 'program' && rule !== 'exe-inside-ccmsetupcmd' && change !== 'reading')
      assert.equal(named(program(other)), named(program(region)), why);
    if (change === 'removal' || change === 'variable' || change === 'program') return;
    if (change !== 'writing') assert.deepEqual(surplus(mentions(region.text), mentions(other.text)), [], why);
    if (!fix.safe) return;
    const missing = surplus(words(region.text), words(other.text));
    if ((change === 'order' || change === 'reading') && !joins.has(rule))
      assert.deepEqual(
        missing.filter((word) => !replaced.test(word) && !names.has(word)),
        [],
        why,
      );
  });
  if (fix.safe) assert.ok(changed <= 1, `a safe fix changes ${changed} command lines: ${why}`);
  return after;
}
