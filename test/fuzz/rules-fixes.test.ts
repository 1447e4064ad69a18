import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findEntry, foldName, type CatalogEntry } from '../../server/src/catalog';
import { ccmsetupLine } from '../../server/src/language/query';
import { rules } from '../../server/src/rules';
import type { Analysis } from '../../server/src/service/analysis';
import { applyEdits } from '../../server/src/service/fixes/apply-edits';
import { fixAll } from '../../server/src/service/fixes/fix-all';
import { garbageOf } from '../support/arbitraries';
import { choicesOf, type Choices } from '../support/choices';
import { inFile, planFor, wishes, writePlan, type Item, type Wish } from '../support/command-lines';
import { analyzeText, loadedHost } from '../support/lint';
import { surplus } from '../support/lists';
import { isFromGrowth } from '../support/overlong';
import { holds } from '../support/property';
import { draftOf, writeDraft, type Draft } from '../support/drafts';
import { slipsFor, type Slip } from '../support/slips';

/** Findings that a fix brings for a good reason: the rule of the fix (`*` for any), the finding, the reason. */
const brought: readonly (readonly [string, string, string])[] = [
  ['*', 'name-style', 'a name can be judged once it is read as one'],
  ['*', 'skipprereq-required', 'a file can be told once its name is written right'],
  ['line-break-in-command', 'regtoken-in-source', 'a token that is whole again is a secret'],
  ['html-entity', 'https-mp-without-credentials', 'an address has a scheme once its entity is written out'],
];

function isBrought(fixing: string, slug: string): boolean {
  return brought.some(([rule, news]) => news === slug && (rule === '*' || rule === fixing));
}

/** Rules that speak in script languages only: the golden files show their fixes. */
const elsewhere = new Set(
  rules
    .filter(({ examples }) =>
      examples.bad.every(({ host = 'ccmcmd', site }) => host !== 'ccmcmd' || site !== undefined),
    )
    .map(({ slug }) => slug),
);

function entryOf(name: string): CatalogEntry {
  const entry = findEntry(name);
  if (entry === undefined) throw new Error(`the catalog has no ${name}`);
  return entry;
}

const slips = slipsFor(entryOf);

/** What ccmsetup is told: each argument with its value, in order. */
function told({ lines }: Analysis): string[] {
  const [line] = lines;
  assert.ok(line !== undefined);
  return ccmsetupLine(line.tree).args.map((argument) => {
    if (argument.kind === 'stray') return argument.text;
    const value = argument.value === undefined ? '' : ` ${argument.value.text}`;
    return `${argument.kind === 'parameter' ? '/' : ''}${argument.name.key}${value}`;
  });
}

function meant({ entry, value }: Item): string {
  return foldName(entry.name) + (value === undefined ? '' : ` ${value}`);
}

/** The arguments that no slip touched, in order, of one kind. */
function right({ chunks }: Draft, kind: CatalogEntry['kind']): string[] {
  return chunks
    .filter(({ item, touched }) => !touched && item.entry.kind === kind)
    .map(({ item }) => meant(item));
}

/** Whether the first list is found in the second, in its order. */
function keepsOrder(part: readonly string[], whole: readonly string[]): boolean {
  let from = 0;
  return part.every((each) => (from = whole.indexOf(each, from) + 1) > 0);
}

describe('safe fixes, on generated lines', () => {
  const host = loadedHost('ccmcmd');

  type Analyze = (text: string) => Analysis;
  const without =
    (slug: string | undefined): Analyze =>
    (text) =>
      analyzeText(text, host, { rules: rules.filter((rule) => rule.slug !== slug) });
  const fixed = (text: string, analyze: Analyze): string => fixAll(text, (each) => analyze(each)).text;

  /** Applies each safe fix alone, and tells what it brings. */
  function checkEachFix(text: string, analyze: Analyze): void {
    const { findings } = analyze(text);
    const slugs = findings.map(({ rule }) => rule);
    for (const finding of findings) {
      const fix = finding.fixes.find(({ safe }) => safe);
      if (fix === undefined) continue;
      const after = applyEdits(text, fix.edits);
      const news = surplus(
        analyze(after).findings.map(({ rule }) => rule),
        slugs,
      )
        .filter((slug) => !isBrought(finding.rule, slug))
        // What is right can be longer, and too long then.
        .filter((slug) => !isFromGrowth(slug, text, after));
      assert.deepEqual(news, [], `${finding.rule} brings findings:\n${text}\n${after}`);
    }
  }

  /** Makes slips in a line, one after the other, in arguments without any. */
  function slipped(choices: Choices, wish: Wish, slugs: readonly string[]): Draft {
    const draft = draftOf(planFor(choices, wish));
    // Beside a CMG the name of the tenant is one as it stands.
    const asItStands = slips['aad-tenant-unneeded']!;
    const forCmg = draft.chunks.some(({ item }) => item.value?.includes('CCM_Proxy') === true);
    for (const chunk of draft.chunks)
      if (forCmg && asItStands.into(chunk.item.entry, wish)) asItStands.make(choices, draft, chunk);
    for (const slug of slugs) {
      const fitting = draft.chunks.filter(
        ({ item, touched }) => !touched && slips[slug]!.into(item.entry, { ...wish, name: item.entry.name }),
      );
      if (fitting.length > 0) slips[slug]!.make(choices, draft, choices.one(fitting));
    }
    return draft;
  }

  it('have a slip each', () => {
    const safe = rules.filter(({ fix }) => fix?.safe === true).map(({ slug }) => slug);
    assert.deepEqual(
      safe.filter((slug) => slips[slug] === undefined && !elsewhere.has(slug)),
      [],
    );
    assert.deepEqual(
      Object.keys(slips).filter((slug) => !safe.includes(slug)),
      [],
    );
  });

  for (const [slug, slip] of Object.entries<Slip>(slips)) {
    let spoke = 0;
    holds(
      `undo one slip: ${slug}`,
      10,
      () => {
        const fitting = wishes.filter((wish) => slip.into(entryOf(wish.name), wish));
        const analyze = without(slip.without);
        return fc.property(fc.gen(), (generate) => {
          const choices = choicesOf(generate);
          const plan = planFor(choices, choices.one(fitting));
          const draft = draftOf(plan);
          const wanted = draft.chunks.find(({ item }) => item.entry.name === plan.wish.name)!;
          if (!slip.make(choices, draft, wanted)) return;
          const line = inFile(plan.context, writeDraft(draft));
          const heard = analyze(line).findings.some(
            ({ rule, fixes }) => rule === slug && fixes.some(({ safe }) => safe),
          );
          spoke += Number(heard);
          checkEachFix(line, analyze);
          const after = fixed(line, analyze);
          assert.equal(fixed(after, analyze), after);
          const before = inFile(plan.context, writePlan(plan));
          if (slip.changes === undefined && heard) {
            assert.deepEqual(
              told(analyze(after)).sort(),
              told(analyze(fixed(before, analyze))).sort(),
              `${before}\n${line}\n${after}`,
            );
          }
        });
      },
      {
        afterwards: () => {
          assert.ok(spoke > 0, 'it has spoken nowhere with a safe fix');
        },
      },
    );
  }

  holds('reach a fixpoint, bring no findings and leave the rest alone', 180, (size) => {
    const tried = Object.keys(slips);
    const analyze = without(undefined);
    let run = 0;
    return fc.property(fc.gen(), (generate) => {
      const choices = choicesOf(generate);
      const [first = '', ...others] = [tried[run++ % tried.length], ...choices.some(tried, 0, 5 * size)];
      const wish = choices.one(wishes.filter((each) => slips[first]!.into(entryOf(each.name), each)));
      const draft = slipped(choices, wish, [first, ...others.filter((slug) => slug !== first)]);
      const line = inFile(wish.context, writeDraft(draft));
      checkEachFix(line, analyze);
      const after = fixed(line, analyze);
      assert.equal(fixed(after, analyze), after);
      const result = told(analyze(after));
      for (const kind of ['parameter', 'property'] as const) {
        const kept = right(draft, kind);
        assert.ok(keepsOrder(kept, result), `${line}\n${after}\n${kept.join(' | ')}`);
      }
    });
  });

  holds('reach a fixpoint on any text', 200, (size) => {
    const starts = ['ccmsetup.exe ', 'CCMSETUPCMD="', 'msiexec /i ccmsetup.msi CCMSETUPCMD="', ''];
    const contexts = [...new Set(wishes.map(({ context }) => context))];
    const analyze = without(undefined);
    return fc.property(
      fc.constantFrom(...contexts),
      fc.constantFrom(...starts),
      garbageOf(size),
      (context, start, text) => {
        const after = fixed(inFile(context, start + text), analyze);
        assert.equal(fixed(after, analyze), after);
      },
    );
  });
});
