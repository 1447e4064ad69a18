import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { entries, scenarios, sources } from '../../server/src/catalog';
import { rules } from '../../server/src/rules';
import { atLeast } from '../../server/src/rules/severity';
import type { DocumentFinding } from '../../server/src/service/analysis';
import { analyzeExample, hoverTexts } from '../support/lint';
import { isRule } from './layers';
import { modulesOf, projectRoot, readSources, walk, type Module } from './modules';

/** Where facts may come from. */
const documentation = ['learn.microsoft.com', 'support.microsoft.com', 'github.com/MicrosoftDocs'];
const publishers = [...documentation, 'blogs.msdn.microsoft.com', 'github.com', 'trevorsullivan.net'];

/** What says that a rule claims no more than it knows. */
const hedge =
  /n(?:o|')t (?:documented|stated)|undocumented|probably|perhaps|(?:does|do)(?: not|n't) say|no page (?:says|states|lists)|may (?:be|not)|might|reported/i;
/** Words of this program that mean nothing to a reader. */
const jargon = /[\u2013\u2014]|\b(?:hole|region|opaque|regex|AST|span|lint context|undefined)\b/;

function assertPublished(url: string, allowed: readonly string[]): void {
  const { protocol, hostname, pathname } = new URL(url);
  assert.equal(protocol, 'https:', url);
  assert.ok(
    allowed.some((place) => `${hostname}${pathname}`.startsWith(`${place}/`)),
    url,
  );
}

/** What a module gives as `slug` of an object. */
function slugsIn({ source }: Module): string[] {
  const slugs: string[] = [];
  walk(source, (node) => {
    if (!ts.isPropertyAssignment(node) || node.name.getText(source) !== 'slug') return;
    slugs.push(
      ts.isStringLiteral(node.initializer) ? node.initializer.text : node.initializer.getText(source),
    );
  });
  return slugs;
}

/** Sentences of a message; what stands in quotes is one word. */
function sentences(text: string): string[] {
  return text.replace(/"[^"]*"/g, 'quoted').split(/(?<=[.!?])\s+(?=[A-Z/"])/);
}

describe('catalog', () => {
  for (const { name, learn, sources: cited, summary } of entries) {
    it(`${name} has documentation and sources`, () => {
      assertPublished(learn, publishers);
      assert.ok(cited.length > 0);
      for (const { url } of cited) if (url !== undefined) assertPublished(url, publishers);
      assert.match(summary, /\.$/);
    });
  }

  it('documents what is documented on Microsoft Learn', () => {
    const elsewhere = entries
      .filter(({ status }) => status === 'documented')
      .filter(({ learn }) => new URL(learn).hostname !== 'learn.microsoft.com');
    assert.deepEqual(
      elsewhere.map(({ name }) => name),
      [],
    );
  });

  it('cites nothing else', () => {
    const cited = [...Object.values(sources), ...scenarios.flatMap((scenario) => scenario.sources)];
    for (const source of cited) {
      assert.notEqual(source.title, '');
      if ('url' in source) assertPublished(source.url, publishers);
    }
  });
});

describe('rules', () => {
  it('have slugs of their own, each the name of the file with that one rule', () => {
    const written = modulesOf(readSources('server/src/rules'))
      .filter(({ path }) => isRule(path))
      .flatMap((module) => slugsIn(module).map((slug) => [module.path, slug]));
    assert.deepEqual(written, rules.map(({ slug }) => [`server/src/rules/${slug}.ts`, slug]).sort());
    for (const { slug } of rules) assert.match(slug, /^[a-z]+(?:-[a-z]+)*$/);
  });

  it('yield to rules that exist', () => {
    const slugs = new Set(rules.map(({ slug }) => slug));
    const unknown = rules.flatMap(({ slug, yieldsTo = [] }) =>
      yieldsTo.filter((other) => other === slug || !slugs.has(other)).map((other) => `${slug} > ${other}`),
    );
    assert.deepEqual(unknown, []);
  });

  for (const rule of rules) {
    const { slug, severity, certainty, summary, why, source, falsePositives, examples, fix } = rule;
    describe(slug, () => {
      const texts = [summary, why, ...(falsePositives === undefined ? [] : [falsePositives])];
      const findings: Pick<DocumentFinding, 'message' | 'severity' | 'fixes'>[] = [];

      before('judge the bad examples', () => {
        for (const example of examples.bad) {
          const { analysis } = analyzeExample(example, [rule]);
          findings.push(...analysis.findings.filter((finding) => finding.rule === slug));
          const said = hoverTexts(example, rule);
          findings.push(...said.map((message) => ({ message, severity: 'hint' as const, fixes: [] })));
        }
        assert.notEqual(findings.length, 0);
      });

      it('is explained', () => {
        assertPublished(source.url, certainty === 'certain' ? documentation : publishers);
        assert.notEqual(source.title, '');
        for (const text of [...texts, ...(fix === undefined ? [] : [fix.summary])]) {
          assert.match(text, /\.$/);
          assert.doesNotMatch(text, jargon);
          assert.doesNotMatch(text, / {2}|\n/);
        }
        assert.equal(sentences(summary).length, 1, summary);
      });

      it('has examples of each kind', () => {
        assert.ok(examples.bad.length >= 1, 'bad');
        assert.ok(examples.good.length >= 2, 'good');
        assert.ok(examples.unknown.length >= 1, 'unknown');
        const all = [...examples.bad, ...examples.good, ...examples.unknown];
        const distinct = new Set(all.map((example) => JSON.stringify({ ...example, fixed: undefined })));
        assert.equal(distinct.size, all.length, 'an example stands twice');
      });

      it('speaks in one to three plain sentences', () => {
        for (const { message } of findings) {
          // A name such as ccmsetup or https://… keeps its letter case.
          assert.match(message, /^(?:["/A-Z0-9]|ccmsetup|\S+[.:]\S).*\.$/);
          assert.ok(sentences(message).length <= 3, message);
          assert.doesNotMatch(message, jargon);
          assert.doesNotMatch(message, / {2}|\n/);
        }
      });

      it('claims no more than it knows', () => {
        if (certainty === 'certain') return;
        for (const { message } of findings) {
          assert.ok(
            hedge.test(message) || hedge.test(why),
            `neither the message nor "why" is careful: ${message}`,
          );
        }
        if (certainty === 'inferred') return;
        for (const finding of [{ severity, fixes: [] }, ...findings]) {
          assert.ok(atLeast('information', finding.severity), 'folklore is never above information');
          assert.ok(!finding.fixes.some(({ safe }) => safe), 'folklore has no safe fix');
        }
        assert.notEqual(fix?.safe, true);
      });

      it('describes the fixes that it has', () => {
        const fixes = findings.flatMap((finding) => finding.fixes);
        assert.equal(fixes.length > 0, fix !== undefined);
        assert.equal(
          fixes.some(({ safe }) => safe),
          fix?.safe === true,
        );
        for (const { title } of fixes) assert.match(title, /^[A-Z].*[^.]$/);
        if (fix?.safe === true) assert.ok(examples.bad.some(({ fixed }) => fixed !== undefined));
      });

      it('has its page', () => {
        assert.ok(existsSync(join(projectRoot, 'docs', 'rules', `${slug}.md`)));
      });
    });
  }
});
