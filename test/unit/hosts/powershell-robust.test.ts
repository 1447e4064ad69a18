import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Host } from '../../../server/src/hosts/host';
import { prepare, type Source } from '../../../server/src/hosts/powershell/source';
import { shifted } from '../../../server/src/language/span';
import { powershellSample } from '../../bench/own-samples';
import { loadedHost } from '../../support/lint';
import { checkMap } from '../../support/hosts/regions';

const call = `Start-Process ccmsetup.exe -ArgumentList '/mp:x SMSSITECODE=ABC'`;
const expected = 'ccmsetup.exe /mp:x SMSSITECODE=ABC';

/** Lines that are wrong, unfinished, or rare. */
const disturbances = [
  `$a = @{ b =`,
  `if ($x {`,
  `foo 'abc`,
  `foo "abc`,
  `foo "abc $(`,
  `} }`,
  `)`,
  `$x = $y.`,
  `foo -bar $x\\y.exe, b (`,
  `foo A="b;c" d`,
  `foo "a"b`,
  `foo /x, b, $c`,
  `foo.exe /x:{abc-def} b`,
  `"abc" foo`,
  `$x = $a ? 1 : 2`,
  `$a?.b ?? "c"`,
  `foo | ForEach-Object Name`,
  `function F { param($x) $x }`,
  `Write-Host \u201Cit\u2019s\u201D \u2013ForegroundColor red`,
  `switch -Regex ($x) { '^a' { 1 } default { 2 } }`,
  `@"`,
  `[Parameter(Mandatory, Position=0)]`,
  `foo.exe --% "abc`,
  `echo don't`,
  `<# closed #> foo`,
  'foo `',
];

/** What is typed and pasted. */
const edits = [
  ...['"', "'", '`', '(', ')', '{', '}', '[', ']', '#', '<#', '#>', '@"\n', '\n"@', "@'\n", "\n'@"],
  ...['\n', '\r\n', ' ', 'a', '$', '$(', '${', ',', ';', '|', '=', '--%', '&', '\uFEFF', '\u201C'],
  ...['param(', 'else', '@{', '$x = ', 'break now\n', '1MB', 'foreach-object', 'if ($a)\n', 'function f {\n'],
  ...['"a $(b "c") d"', "@'\nit's\n'@\n", '<# a\nb #>', '# c\n', '{ d }', '\nccmsetup.exe /mp:x\n'],
];

const tokens = [
  'ccmsetup.exe',
  'Start-Process ccmsetup.exe',
  ' -ArgumentList ',
  '"',
  "'",
  '/mp:x',
  'SMSSITECODE=ABC',
  '$a',
  '$($x)',
  '`',
  '\n',
  '\r\n',
  '@"\n',
  '\n"@',
  "@'\n",
  "\n'@",
  '(',
  ')',
  '{',
  '}',
  '@(',
  '@{',
  ',',
  ';',
  '|',
  '& ',
  ' ',
  '+',
  ' -f ',
  ' -join ',
  ' = ',
  ' += ',
  '# ',
  '<#',
  '#>',
  'if ($x)',
  'function F',
  'param(',
  '[string]',
  'cmd /c ',
  'iex ',
  'CCMSETUPCMD="',
  '\u201C',
  '\u2018',
  '--% ',
  '\u{1F600}',
  '\uD83D',
  '\0',
  '.Add(',
  '["x"]',
  '%',
  '^',
];
const garbage = fc
  .array(fc.oneof(fc.constantFrom(...tokens), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 50 })
  .map((parts) => parts.join(''));

const document = `function F {
  if ($x) {
    $a = "/mp:x SMSSITECODE=ABC"
    Start-Process ccmsetup.exe -ArgumentList $a
  }
}
ccmsetup.exe /mp:$($x.y) SMSMP="a b"
# ccmsetup.exe /mp:z
$h = @{ Path = 'ccmsetup.exe'; Arguments = '/mp:q' }
`;

describe('PowerShell: robustness', function () {
  // Long input takes as long as it takes.
  this.timeout(0);
  const host = loadedHost('powershell');

  for (const line of disturbances) {
    it(`a command line behind: ${line}`, () => {
      if (line === '@"' || line === 'foo `') {
        // These swallow what follows in PowerShell too: nothing wrong may come out.
        for (const { text } of host.find(`${line}\n${call}\n`).regions) assert.equal(text, expected);
        return;
      }
      const script = `$first = 1\n${line}\n${call}\nfunction G {\n  ${call}\n}\n`;
      assert.deepEqual(
        host.find(script).regions.map(({ text }) => text),
        [expected, expected],
      );
    });
  }

  it('stays silent where the command itself is broken', () => {
    for (const script of [
      `Start-Process ccmsetup.exe '/mp:x`,
      `Start-Process ccmsetup.exe -ArgumentList ('/mp:x'`,
      `ccmsetup.exe /mp:$(x`,
    ])
      assert.deepEqual(host.find(script).regions, [], script);
  });

  it('never throws, and what it finds is consistent', () => {
    fc.assert(
      fc.property(garbage, (script) => {
        for (const region of host.find(script).regions) checkMap(region, script);
      }),
      { numRuns: 400 },
    );
  });

  it('finds the same whatever was parsed before', () => {
    const fresh = loadedHost('powershell');
    const step = fc.tuple(fc.nat(), fc.nat(6), fc.oneof(fc.constantFrom(...tokens), fc.constant('')));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        let script = document.repeat(2);
        host.find(script);
        for (const [place, removed, added] of steps) {
          const at = place % (script.length + 1);
          script = script.slice(0, at) + added + script.slice(at + removed);
          fresh.find('');
          assert.deepEqual(describe(host, script), describe(fresh, script));
        }
      }),
      { numRuns: 60 },
    );

    function describe(from: Host, script: string): unknown {
      return from.find(script).regions.map(({ map: { segments }, ...region }) => ({
        ...region,
        segments,
      }));
    }
  });

  it('prepares a script the same whatever is known of the version before', () => {
    const step = fc.tuple(fc.nat(), fc.constantFrom(0, 0, 0, 1, 2, 40, 400), fc.constantFrom('', ...edits));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), (steps) => {
        let before = prepare(document + powershellSample(6000, 6).text + document);
        for (const [place, removed, added] of steps) {
          const at = place % (before.text.length + 1);
          const text = before.text.slice(0, at) + added + before.text.slice(at + removed);
          const known = prepare(text, before);
          assert.deepEqual(prepared(known), prepared(prepare(text)), text);
          // Nothing is known any more of what is not closed, so that is taken back.
          if (known.sound) before = known;
        }
      }),
      { numRuns: 60 },
    );

    function prepared({ code, sound, parts, scanner }: Source): unknown {
      const strings = parts.flatMap(({ start, part }) =>
        part.strings.map((token) => ({ ...shifted(token, start), quote: token.quote })),
      );
      const comments = parts.flatMap(({ start, part }) => part.comments.map((span) => shifted(span, start)));
      const nodes = parts.flatMap(({ start: by, part }) =>
        // Each part has a first node of its own, which holds all the others.
        part
          .outline()
          .slice(1)
          .map(({ kind, start, end, statement }) => ({
            kind,
            start: start + by,
            end: end + by,
            statement: statement + by,
          })),
      );
      const groups = [...code.matchAll(/[({]/g)].map(({ index }) => scanner.skipGroup(index + 1));
      return { code, strings, comments, sound, nodes, groups };
    }
  });

  it('serves what stands around and in long parts', () => {
    const call = 'ccmsetup.exe /mp:x /logon\n';
    const count = (script: string): number => host.find(script).regions.length;
    const line = "if ($a -eq 1) { Write-Host 'b' } # c\n";
    assert.equal(count(`function f {\n${line.repeat(10_000)}${call}${line.repeat(100)}}\n${call}`), 2);
    assert.equal(count(`$a = @'\n${'x'.repeat(300_000)}\n'@; ${call}`), 1);
    assert.equal(count(`${call}<#\n${'x\n'.repeat(150_000)}#> ${call}${call}`), 3);
    for (const hard of ['(', '@{a=', '$(', '"$(', 'if ($a) { ', "'a' + ", '$a.b(', '[', "@('a',"])
      assert.equal(count(`${call}$x = ${hard.repeat(200_000 / hard.length)}1\n${call}`), 2, hard);
  });

  const size = 60_000;
  const hostile: Record<string, string> = {
    quotes: '"'.repeat(size),
    'both quotes': `'"`.repeat(size / 2),
    'open groups in strings': '"$('.repeat(size / 3),
    'open groups in strings, one a line': '"$(\n'.repeat(size / 4),
    brackets: '('.repeat(size),
    'closing brackets': ')}]'.repeat(size / 3),
    'nested tables': '@{a='.repeat(size / 4),
    'tables for keys': `${"@{a='ccmsetup.exe /mp:a';".repeat(size / 30)}${'}'.repeat(size / 30)}`,
    'open indexes': '"[ccmsetup.exe /mp:a '.repeat(size / 21),
    'assignments of assignments': "$a = 'ccmsetup.exe /mp:a', ".repeat(size / 27),
    'open here-strings': '@"\n'.repeat(size / 3),
    'open comments': '<#'.repeat(size / 2),
    NULs: '\0'.repeat(size),
    'lone surrogates': '\uD83D'.repeat(size),
    backticks: '`'.repeat(size),
    members: '$a' + '.b'.repeat(size / 2),
    'a long sum': `$a = ${`'FSP=x' + `.repeat(size / 10)}'SMSMP=y'`,
    'a long list': `$a = ${`'FSP=x',`.repeat(size / 8)}'SMSMP=y'`,
    'doubled values': `$a = '/mp:x'\n${'$a = "$a$a"\n'.repeat(2000)}Start-Process ccmsetup.exe $a`,
    'a value that needs itself': `function f { $a = $b; $b = $a; ccmsetup.exe $a }`.repeat(200),
  };
  for (const [name, text] of Object.entries(hostile)) {
    it(`survives ${name}`, () => {
      for (const script of [`ccmsetup.exe /mp:x ${text}`, `${text}\nccmsetup.exe /mp:x`, text]) {
        for (const region of host.find(script).regions) assert.ok(region.text.length < 200_000);
      }
    });
  }
});
