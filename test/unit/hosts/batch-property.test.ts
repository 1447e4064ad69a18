import fc from 'fast-check';
import { garbage } from '../../support/arbitraries';
import { loadedHost } from '../../support/lint';
import { checkMap } from '../../support/hosts/regions';
import { checkLines, anyArgument } from '../../support/hosts/round-trips';

const host = loadedHost('batch');

/** A value as people have them, with quotes, backslashes, signs of cmd and other scripts. */
const value = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'mp1',
        'https://x',
        'C:\\a b\\',
        '\\\\srv\\c$',
        '"',
        '""',
        '%',
        '%%',
        '^',
        '&',
        '|',
        '<',
        '>',
      ),
      fc.constantFrom(
        '(',
        ')',
        ';',
        ',',
        '=',
        ' ',
        '\u{1F600}',
        'é',
        "'",
        '`',
        '$x',
        '100%',
        '%20',
        '~',
        '@',
        '::',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) =>
    parts.join('').replace(/[\p{C}!\uFFFC]|[^\S ]/gu, (found) => (found.length > 1 ? found : '_')),
  );

const argument = anyArgument(value, 'alone');

/** Written by hand for this test: outside of quotes every sign of cmd gets a caret, and some quotes do. */
function escaped(text: string, caretQuotes: boolean): string {
  let quoted = false;
  let written = '';
  for (const character of text) {
    if (character === '%') written += '%%';
    else if (character === '"' && !quoted && caretQuotes) written += '^"';
    else {
      if (character === '"') quoted = !quoted;
      written += !quoted && '^&|<>()'.includes(character) ? `^${character}` : character;
    }
  }
  return written;
}

const places: ((line: string) => string)[] = [
  (line) => line,
  (line) => `@${line}\r\n`,
  (line) => `start "" /wait ${line}`,
  (line) => `if exist "a b" (\n  ${line}\n) else exit /b`,
  (line) => `for %%~ in (1) do ${line} > nul`,
  (line) => `echo \u{1F600}& ${line}`,
  (line) => `set X=1\nset Y=%X%\n${line}`,
];

/** A value with quotes in pairs, and without the signs that mean something to cmd.exe outside of quotes. */
const tame = fc
  .array(
    fc.constantFrom(
      'mp1',
      'https://x/',
      '\\\\srv\\c$',
      '100%',
      '%20',
      '%',
      ';',
      ',',
      '\u{1F600}',
      "'",
      '"a b"',
      '"C:\\x\\"',
      '""',
      '\\',
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const tameLine = fc
  .array(anyArgument(tame, 'alone'), { minLength: 1, maxLength: 5 })
  .map((args) => ['ccmsetup.exe', '/mp:mp1', ...args].join(' '));

const percents = (text: string, by: string): string => text.split('%').join(by);

/** An argument of a program, as the C runtime wants it. */
function asArgument(text: string): string {
  let written = '';
  let backslashes = 0;
  for (const character of text) {
    if (character === '"') written += '\\'.repeat(backslashes + 1);
    backslashes = character === '\\' ? backslashes + 1 : 0;
    written += character;
  }
  return `"${written}${'\\'.repeat(backslashes)}"`;
}

/** Starters that hand a whole command line on, and how it is written for them. */
const starters: Readonly<Record<string, (line: string) => string>> = {
  call: (line) => `call ${percents(line, '%%%%')}`,
  'cmd /c, in quotes': (line) => `cmd /c "${percents(line, '%%')}"`,
  'cmd /c, without': (line) => `start /min cmd.exe /q /c ${percents(line, '%%')}`,
  schtasks: (line) => `schtasks /create /tn "a b" /sc once /tr ${percents(asArgument(line), '%%')} /f`,
  wmic: (line) => `wmic /node:pc1 process call create ${percents(asArgument(line), '%%')}`,
  psexec: (line) => `psexec \\\\pc1 -s -d ${percents(line, '%%')}`,
  'an operator before and behind': (line) => `cd /d x&& ${percents(line, '%%')} || exit /b 1`,
};

/** In front of blanks that stand outside of quotes the line is broken, with a caret. */
function continued(line: string, choices: readonly boolean[], lineBreak: string): string {
  let quoted = false;
  let count = 0;
  let written = '';
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    const broken = character === ' ' && !quoted && choices[count++ % choices.length] === true;
    written += broken ? ` ^${lineBreak}\t ` : character;
  }
  return written;
}

/** For a file with delayed expansion: `!` has a caret, and so do carets on a line with one. */
function delayed(text: string): string {
  const late = text.includes('!') ? text.replace(/[\^!]/g, '^$&') : text;
  return escaped(late, false);
}

describe('batch host: any command line', () => {
  for (const [name, write] of Object.entries(starters))
    it(`comes back through ${name}`, () => {
      fc.assert(
        fc.property(tameLine, (any) => {
          // What stands between two percent signs could be a variable for the second cmd.exe.
          const line = name.startsWith('cmd') ? any.replace(/%(?=.*%)/g, '') : any;
          checkLines(host, `title \u{1F600}\r\n${write(line)}\r\n`, [line]);
        }),
        { numRuns: 200 },
      );
    });

  it('comes back from several lines', () => {
    fc.assert(
      fc.property(
        tameLine,
        fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        (line, choices, lineBreak) => {
          checkLines(host, `${continued(percents(line, '%%'), choices, lineBreak)}${lineBreak}exit /b`, [
            line,
          ]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('comes back where exclamation marks mean something', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(argument, fc.constantFrom('', '!', '!x!', '^!')).map((parts) => parts.join('')),
          {
            maxLength: 4,
          },
        ),
        (args) => {
          const line = ['ccmsetup.exe', ...args].join(' ').trim();
          checkLines(host, `setlocal EnableDelayedExpansion\n${delayed(line)}`, [line]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(
        fc.array(argument, { maxLength: 5 }),
        fc.constantFrom(...places),
        fc.boolean(),
        (args, place, caretQuotes) => {
          const line = ['ccmsetup.exe', ...args].join(' ').trim();
          // An open quote takes everything behind it, so the line must be the last on its line.
          const open = !caretQuotes && line.split('"').length % 2 === 0;
          const source = open ? escaped(line, false) : place(escaped(line, caretQuotes));
          checkLines(host, source, [line]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is what a value that is set gives', () => {
    const plain = value.map((text) => text.replace(/["^&|<>()%]/g, '-'));
    fc.assert(
      fc.property(fc.array(anyArgument(plain, 'with values'), { minLength: 1, maxLength: 4 }), (args) => {
        const line = args.join(' ');
        checkLines(host, `set "A=${line}"\nccmsetup.exe %A%\n`, [`ccmsetup.exe ${line}`.trim()]);
      }),
    );
  });

  it('garbage gives regions whose parts agree, or none', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            garbage,
            fc.constantFrom(
              '\n',
              'ccmsetup.exe ',
              'set A=',
              '%A%',
              'if ',
              'for %%a in (',
              ') do ',
              'call ',
              'cmd /c "',
              '& ',
              'REM ',
              '^\n',
            ),
          ),
        ),
        (parts) => {
          const source = parts.join('');
          for (const region of host.find(source).regions) checkMap(region, source);
        },
      ),
      { numRuns: 300 },
    );
  });
});
