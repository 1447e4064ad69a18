import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ccmsetupLine } from '../../server/src/language/query';
import type { Analysis } from '../../server/src/service/analysis';
import { applyEdits } from '../../server/src/service/fixes/apply-edits';
import { fixAll } from '../../server/src/service/fixes/fix-all';
import { choicesOf, type Choices } from '../support/choices';
import { planFor, signOf, wishes, writePlan, type Item, type Plan } from '../support/command-lines';
import { analyzeText, loadedHost } from '../support/lint';
import { surplus } from '../support/lists';
import { holds } from '../support/property';

const manual = wishes.filter(({ context }) => context === 'manual');

/** A line on one line of a batch file. */
function lineFor(choices: Choices, names?: readonly string[]): { plan: Plan; wanted: Item } {
  const plan = planFor(choices, choices.one(manual.filter(({ name }) => names?.includes(name) ?? true)));
  const wanted = plan.items.find(({ entry }) => entry.name === plan.wish.name);
  assert.ok(wanted !== undefined);
  return { plan: { ...plan, frame: { ...plan.frame, between: ' ' } }, wanted };
}

/** Written for cmd.exe: outside of quotes a sign gets a caret, and a percent sign is doubled everywhere. */
function forCmd(line: string): string {
  return line
    .split('"')
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[&|<>^]/g, '^$&')))
    .join('"')
    .replaceAll('%', '%%');
}

/** How people start it. */
const places: readonly ((line: string) => string)[] = [
  (line) => line,
  (line) => `@echo off\r\nif not exist "C:\\Windows\\CCM" (\r\n  ${line}\r\n)\r\n`,
  (line) => `start "" ${line} && exit /b 0`,
  (line) => `call ${line}\nexit /b %ERRORLEVEL%\n`,
];

/** The value of each argument in order, as ccmsetup gets it. */
function told({ lines }: Analysis): string[] {
  const [line] = lines;
  assert.ok(line !== undefined);
  return ccmsetupLine(line.tree).args.map((argument) =>
    argument.kind === 'stray' ? argument.text : `${argument.name.key} ${argument.value?.text ?? ''}`,
  );
}

interface Slip {
  /** Items that can have it. */
  readonly into: readonly string[];
  /** The value with the slip, and as it should be written. */
  readonly make: (choices: Choices, value: string) => readonly [written: string, meant: string];
  readonly fixed: boolean;
}

/** Slips that are of one sign in one value. */
const slips: Readonly<Record<string, Slip>> = {
  'a sign that ends the command': {
    into: ['CCMCERTISSUERS'],
    make: (choices) => {
      const list = `CN=Root${choices.one(['', ';OU=x', ';O=5'])}${choices.one([' | ', '|', '&'])}CN=B`;
      return [list, `"${list}"`];
    },
    fixed: true,
  },
  'a lone percent sign': {
    into: ['CCMCERTISSUERS', 'CCMCERTSEL', 'SMSCACHEDIR', 'CCMINSTALLDIR'],
    make: (_, value) => [`"${value} 5%"`, `"${value} 5%%"`],
    fixed: true,
  },
  'a caret that is lost': {
    into: ['SMSCACHEDIR', 'CCMINSTALLDIR'],
    make: () => ['C:\\R^D', '"C:\\R^D"'],
    fixed: false,
  },
};

describe('rules, on generated lines of batch files', () => {
  const host = loadedHost('batch');
  const analyze = (text: string): Analysis => analyzeText(text, host);
  const slugs = (text: string): string[] => analyze(text).findings.map(({ rule }) => rule);

  const ccmcmd = loadedHost('ccmcmd');
  holds('hear what they would hear in a file of its own', 200, () =>
    fc.property(fc.gen(), fc.constantFrom(...places), (generate, place) => {
      const line = writePlan(lineFor(choicesOf(generate)).plan);
      const text = place(forCmd(line));
      assert.deepEqual(
        slugs(text),
        analyzeText(line, ccmcmd).findings.map(({ rule }) => rule),
        text,
      );
      assert.deepEqual(told(analyze(text)), told(analyzeText(line, ccmcmd)), text);
    }),
  );

  for (const [name, { into, make, fixed }] of Object.entries(slips))
    holds(`speak of ${name}, and no other rule does`, 100, () =>
      fc.property(fc.gen(), fc.constantFrom(...places), (generate, place) => {
        const choices = choicesOf(generate);
        const { plan, wanted } = lineFor(choices, into);
        const [written, meant] = make(choices, (wanted.value ?? '').replaceAll('%', '%%'));
        const head = wanted.name + signOf(wanted.entry);
        // Behind the sign the line is another command: what stands there is missed for good reason.
        const items = plan.items.filter((item) => item !== wanted);
        const start = forCmd(
          writePlan({ ...plan, items: [...items, wanted] }, (item) => (item === wanted ? head : undefined)),
        );
        const [bad, good] = [place(start + written), place(start + meant)];
        assert.deepEqual(surplus(slugs(bad), slugs(good)), ['cmd-special-characters'], bad);
        const [finding] = analyze(bad).findings.filter(({ rule }) => rule === 'cmd-special-characters');
        const fix = finding?.fixes.find(({ safe }) => safe);
        assert.equal(fix !== undefined, fixed, bad);
        if (fix === undefined) return;
        assert.equal(applyEdits(bad, fix.edits), good);
        const all = (text: string): string => fixAll(text, (each) => analyze(each)).text;
        const after = all(bad);
        assert.equal(after, all(good));
        assert.equal(all(after), after);
      }),
    );

  holds('speak of a line that is too long for cmd.exe', 40, () =>
    fc.property(fc.gen(), fc.constantFrom(...places), fc.boolean(), (generate, place, isTooLong) => {
      const choices = choicesOf(generate);
      const { plan } = lineFor(choices);
      const list = { ...plan.items[0]!, quotes: 'needed' as const, name: 'SMSMPLIST' };
      if (plan.items.some(({ entry }) => entry.name === 'SMSMPLIST')) return;
      const start = forCmd(writePlan(plan));
      const [first = ''] = place(`${start} `).split('\0');
      const whole = first.split(/\r?\n/).find((each) => each.includes(start)) ?? '';
      const room = 8191 - whole.length - `${list.name}=`.length;
      const servers = 'mp1.fabrikam.com;'.repeat(600).slice(0, room + (isTooLong ? 1 : 0));
      const text = place(`${start} ${list.name}=${servers}`);
      const heard = slugs(text).filter((slug) => slug === 'batch-line-length');
      assert.deepEqual(heard, isTooLong ? ['batch-line-length'] : [], text);
    }),
  );
});
