/** Checks that one defect is shown, explained, fixed and hidden exactly where it stands, in any host. */
import assert from 'node:assert/strict';
import type { Host } from '../../../server/src/hosts/host';
import { sliceSpan } from '../../../server/src/language/span';
import { applyEdits } from '../edits';
import { analyzeText, loadedHost } from '../lint';
import { hoverAt } from '../service';

/** A defect, where it must be shown and what its first fix must make of the document. */
export interface HostDefect {
  readonly source: string;
  readonly rule: string;
  /** What stands right before the squiggle; a hover is tried where that is a name. */
  readonly before: string;
  /** What is underlined. */
  readonly squiggle: string;
  /** The document behind the fix; undefined where none can be written. */
  readonly fixed: string | undefined;
  /** What the document says at the squiggle: the text that a hover there is about. */
  readonly hovered?: string;
  /** What another reader of the language makes of the fixed document, and what that must be. */
  readonly received?: { readonly by: (document: string) => unknown; readonly text: string };
  /** Whether no comment can stand above it. */
  readonly uncommented?: true;
}

/** Declares a test for each defect of a table. */
export function testDefects(id: string, defects: Readonly<Record<string, HostDefect>>): void {
  for (const [name, defect] of Object.entries(defects))
    it(name, () => {
      checkDefect(id, defect);
    });
}

/** Checks a defect: the squiggle, the hover, the fix, and a comment that hides it and nothing else. */
export function checkDefect(id: string, defect: HostDefect): void {
  const { source, rule, before, squiggle, fixed, hovered, received, uncommented } = defect;
  const host = loadedHost(id);
  const { findings } = analyzeText(source, host);
  const found = findings.filter((finding) => finding.rule === rule);
  assert.deepEqual(
    found.map(({ span }) => [source.slice(span.start - before.length, span.start), sliceSpan(source, span)]),
    [[before, squiggle]],
    JSON.stringify(findings.map((finding) => [finding.rule, finding.message])),
  );
  const [finding] = found;
  assert.ok(finding);
  const [fix] = finding.fixes;
  assert.equal(fix && applyEdits(source, fix.edits), fixed);
  if (received !== undefined) assert.equal(fixed && received.by(fixed), received.text);

  const { start } = finding.span;
  if (/^[A-Z]+=$/.test(before))
    assert.equal(hoverAt(source, start - before.length + 1, id)?.about, before.replace('=', ''));
  if (hovered !== undefined) assert.equal(hoverAt(source, start, id)?.about, hovered);

  const { statementStart } = finding;
  assert.equal(statementStart === undefined, uncommented === true, 'a comment can stand above it');
  if (statementStart === undefined) return;
  const hidden = analyzeText(commented(source, statementStart, host, rule), host).findings;
  assert.deepEqual(
    hidden.filter((other) => other.rule === rule || other.rule === 'unused-suppression'),
    [],
  );
  assert.equal(hidden.length, findings.length - 1);
}

/** The document with a comment that silences a rule above the line in which a statement begins. */
function commented(source: string, statement: number, { lineComment, commentEnd = '' }: Host, rule: string) {
  const line = source.lastIndexOf('\n', statement - 1) + 1;
  const lead = /^[\s>]*/.exec(source.slice(line, statement))?.[0] ?? '';
  const comment = `${lead}${lineComment} ccmsetup-lint-disable-next-line ${rule} ${commentEnd}`.trimEnd();
  return `${source.slice(0, line)}${comment}\n${source.slice(line)}`;
}
