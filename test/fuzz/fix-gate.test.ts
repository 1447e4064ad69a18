import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findEntry } from '../../server/src/catalog';
import { createHosts } from '../../server/src/hosts';
import type { Host } from '../../server/src/hosts/host';
import { rules } from '../../server/src/rules';
import type { Rule, RuleExample } from '../../server/src/rules/rule';
import type { Analysis } from '../../server/src/service/analysis';
import { fixAll } from '../../server/src/service/fixes/fix-all';
import { choicesOf } from '../support/choices';
import { planFor, wishes } from '../support/command-lines';
import { draftOf, writeDraft } from '../support/drafts';
import { checkFix } from '../support/fix-checks';
import { analyzeText } from '../support/lint';
import { placements, type Placement } from '../support/placements';
import { holds } from '../support/property';
import { slipsFor } from '../support/slips';

const fixable = rules.filter(({ fix }) => fix !== undefined);
const all = [...new Set(placements.map(({ host }) => host))];
const except = (...hosts: readonly string[]): readonly string[] =>
  all.filter((host) => !hosts.includes(host));
const noProgram = 'its lines have no program, and say nothing there without one';
const others = ['autoit', 'kixtart', 'nsis', 'pascal', 'ruby'];
const withProgram = ['batch', 'vbscript', 'javascript', 'csharp', 'python', ...others, 'shell', 'markdown'];
const scripts = except(
  ...others,
  'puppet',
  'go',
  'ccmcmd',
  'tcf',
  'text',
  'vbscript',
  'csharp',
  'python',
  'shell',
  'javascript',
  'batch',
  'markdown',
);

/** Where a rule has no fix to offer, and why. */
const nowhere: Readonly<Record<string, readonly [reason: string, ...hosts: readonly string[]]>> = {
  'line-break-in-command': ['only there a line break is part of a command line', ...except('ccmcmd', 'json')],
  'regtoken-in-source': ['only there a variable can be written', ...except('ccmcmd')],
  'powershell-call-operator': ['it is about whole statements', ...all],
  'powershell-one-argument': ['only PowerShell passes a string so', ...except(...scripts)],
  'powershell-semicolon': ['only PowerShell ends a statement so', ...except(...scripts)],
  'unknown-escape': [
    'a document of JSON is no command line there',
    'ccmcmd',
    'batch',
    'tcf',
    'csharp',
    'ruby',
    'markdown',
    'text',
  ],
  'single-quoted-value': ['no quote can be written in a literal in quotes', 'kixtart'],
  'literal-backtick': ['elsewhere it says nothing, or PowerShell takes it away', ...except(...scripts)],
  'cmd-special-characters': ['only cmd.exe reads them', ...except('batch', 'markdown')],
  'program-quotes': [
    'nothing there is run by cmd.exe, or no quote can be written',
    'ccmcmd',
    'tcf',
    'kixtart',
    'ruby',
  ],
  'start-title': [
    'nothing there is run by cmd.exe, or no script is recognized',
    'ccmcmd',
    'json',
    'xml',
    'ini',
    'tcf',
    'reg',
    'vbscript',
    'hcl',
    'bicep',
    'text',
    'autoit',
    'kixtart',
    'nsis',
    'inno',
    'pascal',
    'ruby',
    'puppet',
    'go',
  ],
  'tcf-slash-parameter': [noProgram, ...withProgram, 'text'],
  'push-unsupported-parameter': [noProgram, ...withProgram],
  'push-redundant': [noProgram, ...withProgram],
  'html-entity': ['XML reads its entities itself', 'xml'],
  'property-outside-ccmsetupcmd': ['its quotes are read by cmd.exe', 'batch'],
  'nested-quote-not-doubled': ['its quotes are read by cmd.exe', 'batch'],
  'cmg-path-shape': ['a percent sign is read by cmd.exe', 'batch'],
  'service-in-script': [
    'nothing waits there, or the example is not read there',
    'ccmcmd',
    'tcf',
    'csharp',
    'kixtart',
    'ruby',
    'shell',
  ],
  'msi-without-ccmsetupcmd': ['a line of msiexec alone is no sure command line there', 'text'],
};

/** Rules about what starts ccmsetup, or about parameters: the Install line of a .tcf has neither. */
const notInTcf = new Set([
  'unknown-parameter',
  'backslash-before-quote',
  'ccmsetupcmd-on-exe',
  'exe-inside-ccmsetupcmd',
  'property-outside-ccmsetupcmd',
  'msi-without-ccmsetupcmd',
  'nested-quote-not-doubled',
  'silent-switch',
  'mp-does-not-assign',
  'https-mp-without-credentials',
  'pki-options-without-switch',
  'uninstall-with-install-options',
  'bits-with-source-only',
  'msiexec-in-intune-field',
  'comanagement-required',
  'push-unsupported-parameter',
  'push-redundant',
  'logon-script-without-logon',
]);

/** An example as it is, and with a quoted space in front, which hosts with lists of arguments quote once more. */
function variants(text: string): readonly string[] {
  const quoted = text.replace(/(ccmsetup\.exe\S*\s)/i, '$1CCMCERTSEL="Subject:a b" ');
  return quoted === text ? [text] : [text, quoted];
}

/** How a document is judged: as the example of one rule, or by all rules. */
interface Options {
  readonly rule: Rule;
  readonly example: RuleExample;
}

describe('every fix in every host', () => {
  const hosts = createHosts();
  const hostOf = ({ host }: Placement): Host => {
    const found = hosts.find(({ id }) => id === host);
    assert.ok(found, `there is no host ${host}`);
    return found;
  };
  const analyzeIn = (placement: Placement, source: string, options?: Options): Analysis =>
    analyzeText(source, hostOf(placement), {
      ...options?.example,
      ...(options && { rules: [options.rule] }),
      configuration: { context: options?.example.context },
    });
  /** The hosts in which each rule had a fix to offer. */
  const spoke = new Map<string, Set<string>>(fixable.map(({ slug }) => [slug, new Set()]));

  const check = (placement: Placement, source: string, options?: Options): void => {
    const analysis = analyzeIn(placement, source, options);
    for (const { rule, proposals, fixes } of analysis.findings) {
      if (proposals.length > 0) spoke.get(rule)?.add(placement.host);
      for (const fix of fixes) {
        checkFix(source, hostOf(placement), rule, fix);
        if (placement.shared && fix.safe) {
          const [first, second] = analysis.lines;
          const both = (at: number): boolean =>
            [first, second].every((line) =>
              line?.region.spans.some(({ start, end }) => start <= at && at < end),
            );
          assert.ok(
            !fix.edits.some(({ span }) => both(span.start)),
            `${rule} edits what is shared:\n${source}`,
          );
        }
      }
    }
  };

  for (const placement of placements)
    it(`does what its rule says and no more: ${placement.host}, ${placement.name}`, () => {
      let written = 0;
      for (const rule of fixable)
        for (const example of rule.examples.bad.slice(0, 4))
          for (const text of variants(example.text)) {
            const source = placement.write(text);
            if (source === undefined) continue;
            written++;
            check(placement, source, { rule, example });
          }
      assert.ok(written > 50, `only ${written} documents`);
    });

  it('was offered in each of them', () => {
    const silent = fixable.flatMap(({ slug }) => {
      const [, ...expected] = nowhere[slug] ?? [''];
      return all
        .filter((host) => !spoke.get(slug)?.has(host) && !expected.includes(host))
        .filter((host) => host !== 'tcf' || !notInTcf.has(slug))
        .map((host) => `${slug} in ${host}`);
    });
    assert.deepEqual(silent, []);
    const wrong = Object.entries(nowhere).flatMap(([slug, [, ...expected]]) =>
      expected.filter((host) => spoke.get(slug)?.has(host)).map((host) => `${slug} in ${host}`),
    );
    assert.deepEqual(wrong, [], 'these do speak');
  });

  holds(
    'does what its rule says on lines with several slips, and a second run changes nothing',
    250,
    (size) => {
      const slips = slipsFor((name) => {
        const entry = findEntry(name);
        if (entry === undefined) throw new Error(`the catalog has no ${name}`);
        return entry;
      });
      const slugs = Object.keys(slips);
      return fc.property(fc.gen(), (generate) => {
        const choices = choicesOf(generate);
        const wish = choices.one(wishes.filter(({ context }) => context === 'manual'));
        const draft = draftOf(planFor(choices, wish));
        for (const slug of choices.some(slugs, 1, 4 * size)) {
          const fitting = draft.chunks.filter(
            ({ item, touched }) =>
              !touched && slips[slug]!.into(item.entry, { ...wish, name: item.entry.name }),
          );
          if (fitting.length > 0) slips[slug]!.make(choices, draft, choices.one(fitting));
        }
        const placement = choices.one(placements);
        const source = placement.write(writeDraft(draft));
        if (source === undefined) return;
        check(placement, source);
        const run = (text: string): string => fixAll(text, (each) => analyzeIn(placement, each)).text;
        const after = run(source);
        assert.equal(run(after), after);
      });
    },
  );
});
