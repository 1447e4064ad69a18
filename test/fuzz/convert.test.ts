import assert from 'node:assert/strict';
import fc from 'fast-check';
import { vocabulary } from '../../server/src/catalog/vocabulary';
import { createHosts, hostOf } from '../../server/src/hosts';
import { parse } from '../../server/src/language/parser';
import { ccmsetupLine } from '../../server/src/language/query';
import { convert, type Conversion } from '../../server/src/service/writing/convert';
import { targets, type ConversionTarget } from '../../server/src/service/writing/targets';
import { choicesOf } from '../support/choices';
import { areArguments, startsWithItems } from '../../server/src/hosts/commands/evidence';
import { planFor, wishes, writeItem, writePlan, type Item } from '../support/command-lines';
import { judging } from '../support/conversions';
import { analyzeText } from '../support/lint';
import { holds } from '../support/property';

const hosts = createHosts();
const host = (languageId: string, fileName: string) => hostOf(hosts, languageId, fileName);

/** What a conversion could get wrong. */
const aboutQuotes: ReadonlySet<string> = new Set([
  ...[
    'unquoted-space',
    'unbalanced-quote',
    'smart-quotes',
    'nested-quote-not-doubled',
    'backslash-before-quote',
  ],
  ...['powershell-one-argument', 'powershell-call-operator', 'powershell-semicolon', 'literal-backtick'],
  ...[
    'cmd-special-characters',
    'html-entity',
    'percent-encoding',
    'line-break-in-command',
    'single-quoted-value',
  ],
  ...[
    'program-quotes',
    'program-path-space',
    'outer-or-double-spaces',
    'empty-property',
    'missing-value',
    'unknown-escape',
  ],
]);

const marks = [
  '"',
  '\\',
  '\\\\',
  "'",
  '\u{1F600}',
  'é',
  '<&>',
  '\u2028',
  'a b',
  ';',
  '#',
  ': ',
  '/',
  '^',
  '&',
  '|',
  ')',
  '‘',
  '$x',
  '%A%',
  '!',
  '%',
];

interface Argument {
  readonly name: string;
  readonly value: string | undefined;
}

function asked(items: readonly Item[], target: ConversionTarget): Argument[] {
  return items
    .filter(({ entry }) => entry.name !== 'INSTALL')
    .filter(({ entry }) => target !== 'tcf' || (entry.kind === 'property' && entry.contexts.tcf !== 'no'))
    .map(({ name, value }) => ({ name: name.replace(/^\//, '').toUpperCase(), value }));
}

function found(text: string, target: ConversionTarget): Argument[] {
  const { languageId, fileName } = targets[target];
  const region = host(languageId, fileName)?.find(text).regions[0];
  assert.ok(region, text);
  assert.deepEqual(region.holes, [], text);
  const { args } = ccmsetupLine(parse(region.text, { vocabulary }));
  return args.flatMap((each) => {
    assert.notEqual(each.kind, 'stray', text);
    if (each.kind === 'stray' || each.name.key === 'INSTALL') return [];
    return [{ name: each.name.key, value: each.value?.text }];
  });
}

function slugs(text: string, target: ConversionTarget): Set<string> {
  const { languageId, fileName } = targets[target];
  const { findings } = analyzeText(text, host(languageId, fileName)!);
  return new Set(findings.map(({ rule }) => rule).filter((rule) => aboutQuotes.has(rule)));
}

describe('Convert To…', () => {
  for (const target of Object.keys(targets) as ConversionTarget[]) {
    let [results, refusals] = [0, 0];
    holds(
      `gives command lines that hold the same: ${target}`,
      1000,
      (size) =>
        fc.property(fc.gen(), (generate) => {
          const choices = choicesOf(generate);
          const plan = planFor(choices, choices.one(wishes));
          const more = choices.some(marks, 0, 6 * size).join('');
          const items = plan.items.map((item): Item =>
            item.entry.valueKind === 'folder' || item.entry.name === 'PATCH'
              ? { ...item, value: more }
              : item,
          );
          const source = writePlan({ ...plan, items });
          // A line that could be anything is not looked at in every file.
          const said = items
            .filter(({ entry }) => entry.name !== 'INSTALL')
            .map((item) => writeItem(item, 'crt'))
            .join(' ');
          fc.pre(areArguments(said) && startsWithItems(said));
          const analysis = analyzeText(source, host('ccmcmd', 'a.ccmcmd')!);
          const analyzed = analysis.lines[0];
          // What the place itself reads otherwise is another matter.
          fc.pre(analyzed !== undefined && analysis.lines.length === 1 && analyzed.region.holes.length === 0);
          const own = ccmsetupLine(analyzed.tree).args.flatMap((each) =>
            each.kind === 'stray'
              ? [{ name: '?', value: each.text }]
              : [{ name: each.name.key, value: each.value?.text }],
          );
          const wanted = items.map(({ name, value }) => ({
            name: name.replace(/^\//, '').toUpperCase(),
            value,
          }));
          fc.pre(JSON.stringify(own) === JSON.stringify(wanted));
          const result: Conversion = convert({
            source,
            alternatives: [analyzed],
            findings: analysis.findings,
            options: judging,
            target,
            anyway: true,
            hostOf: host,
          });
          const lost = 'text' in result ? result.notes.filter((note) => note.startsWith('Left out:')) : [];
          const properties = asked(items, target);
          if (properties.length === 0 && target === 'tcf') {
            assert.ok('refused' in result);
            return;
          }
          if (!('text' in result) || (lost.length > 0 && target !== 'tcf')) {
            refusals++;
            assert.match(more, /[\u2028"^$%'\\]/, `${source}\n${JSON.stringify(result)}`);
            return;
          }
          if (target === 'tcf' && /SMSCACHEDIR|PATCH|CCMINSTALLDIR/i.test(lost.join())) {
            refusals++;
            return;
          }
          results++;
          assert.deepEqual(found(result.text, target), properties, result.text);
          const before = slugs(source, 'exe');
          // A folder that ends in a backslash is spoken of where it stands without quotes, and that is all there is to it.
          if (items.some(({ entry, value }) => entry.name === '/source' && value?.endsWith('\\') === true))
            before.add('backslash-before-quote');
          for (const slug of slugs(result.text, target))
            assert.ok(before.has(slug), `${slug}\n${source}\n${result.text}`);
        }),
      {
        afterwards: () => {
          assert.ok(refusals * 50 < results, `${refusals} of ${results} cannot be written`);
        },
      },
    );
  }
});
