import assert from 'node:assert/strict';
import fc from 'fast-check';
import { garbage } from '../../support/arbitraries';
import { loadedHost } from '../../support/lint';
import { choicesOf, repeatable, type Choices } from '../../support/choices';
import { checkMap } from '../../support/hosts/regions';
import { testRoundTrips } from '../../support/hosts/round-trips';
import { literals, written } from '../../support/hosts/literals';

const calls: Readonly<Record<string, readonly string[]>> = {
  vbscript: [
    'sh.Run #, 0, True',
    'rc = sh.Run(#)',
    's = "\u{1F600}" : strCommand = #',
    'x = #\r\nsh.Exec x\r\n',
  ],
  autoit: [
    'Run(#)',
    'Local $cmd = #\r\nRunWait($cmd, @ScriptDir)\r\n',
    'If $x Then\n  $rc = RunWait(#, "", @SW_HIDE)\nEndIf',
  ],
  ruby: [
    'system(#)',
    "execute 'a' do\n  command #\nend",
    'cmd = #\r\nsystem(cmd)\r\n',
    'if x\n  run(command: #)\nend',
  ],
  puppet: ['exec { #: }', "exec { 'a':\r\n  command => #,\r\n}", '$cmd = #\nexec { $cmd: }'],
  go: ['run(#)', 'func f() {\n\tcmd := #\n\trun(cmd)\n}', 'var command = #\r\n'],
  pascal: [
    'begin\n  WinExec(#, SW_SHOW);\nend.',
    'procedure A;\nbegin\n  P := #;\r\n  WinExec(P, 1)\r\nend;',
    'const\n  Command = #;',
  ],
  kixtart: ['Run #', '$cmd = #\r\nShell $cmd\r\n', 'If $x = 1\n  Shell #\nEndIf'],
  nsis: ['ExecWait # $0', 'StrCpy $1 #\r\nExecWait $1\r\n', 'Section\n  nsExec::ExecToLog #\nSectionEnd'],
  csharp: [
    'Run(#);',
    'var s = "\u{1F600}"; Install(#, 5);',
    'class A {\n  const string Command = #;\n}',
    'var a = #;\r\nRun(a);',
  ],
  python: [
    'subprocess.run(#)',
    's = "\u{1F600}"; cmd = (#)',
    'x = #\r\nos.system(x)\r\n',
    'a = {"command": #}',
  ],
  javascript: [
    'execSync(#)',
    'var s = "\u{1F600}"; const command = #;',
    'const a = #\r\nrun(a)\r\n',
    'b({ command: # })',
  ],
  shell: [
    'ssh admin@host #',
    's=\u{1F600}; psexec.py admin@host # >log',
    'f() {\n  CMD=#\n}',
    'winexe -U x //host # || exit',
    'ansible win -a #\n',
    'out=$(ssh host #)',
    'echo "`ssh host <<< #`"',
  ],
};

/** Calls of a program with a list of its arguments. */
const lists: Readonly<Record<string, string>> = {
  csharp: 'foreach (var a in new[] { # }) {}\nProcess.Start("ccmsetup.exe", new[] { # });',
  python: 'subprocess.run(["ccmsetup.exe", #])',
  javascript: "spawn('ccmsetup.exe', [\n  #,\n]);",
};

/** What the C runtime reads from a command line as one word; written after its documentation. */
function runtimeWords(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quoted = false;
  for (let index = 0; index < line.length; index++) {
    const slashes = /^\\*/.exec(line.slice(index))?.[0].length ?? 0;
    const quote = line[index + slashes] === '"';
    if (slashes > 0) {
      word = (word ?? '') + '\\'.repeat(quote ? slashes >> 1 : slashes);
      index += slashes - 1;
      if (quote && slashes % 2 === 1) {
        word += '"';
        index++;
      }
    } else if (quote) {
      quoted = !quoted;
      word ??= '';
    } else if (line[index] === ' ' && !quoted) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + line.charAt(index);
  }
  return word === undefined ? words : [...words, word];
}

for (const id of Object.keys(literals)) {
  describe(`${id} host: any command line`, () => {
    const host = loadedHost(id);
    testRoundTrips(id, {
      'comes back as it was written': {
        runs: 250,
        write: (line, choices) => choices.one(calls[id] ?? []).replace('#', () => written(id, line, choices)),
        // What cmd does to signs outside of quotes is another matter; a lone word proves little in a text.
        prepare: (line) =>
          line.replace(/[\^&|<>()]/g, '_').replace(/ (?:\/\?|CCMALLOWSILENTREBOOT)(?= )/gi, ' /logon'),
      },
    });

    const list = lists[id];
    if (list !== undefined)
      it('is one whose words the program reads as the list gave them', () => {
        const part = fc.constantFrom(
          'a',
          ' ',
          '"',
          '\\',
          '\\\\',
          'é',
          "'",
          '\u{1F600}',
          '/x:',
          'C:\\My Cache\\',
          '`',
          '-',
        );
        const value = fc.array(part, { maxLength: 5 }).map((parts) => parts.join(''));
        const property = fc.tuple(fc.constantFrom('FSP', 'SMSCACHEDIR', 'DNSSUFFIX'), value);
        fc.assert(
          fc.property(
            fc.array(property, { minLength: 1, maxLength: 4 }),
            fc.gen(),
            (properties, generate) => {
              const choices = choicesOf(generate);
              const words = [
                '/mp:x',
                'SMSSITECODE=P01',
                ...properties.map(([name, text]) => `${name}=${text}`),
              ];
              const items = words.map((word) => choices.one(literals[id] ?? [])(word, choices)).join(', ');
              const source = list.slice(list.lastIndexOf('\nProcess') + 1).replace('#', () => items);
              const { regions } = host.find(source);
              assert.deepEqual(
                regions.map(({ text }) => runtimeWords(text)),
                [['ccmsetup.exe', ...words]],
                source,
              );
              for (const region of regions) checkMap(region, source);
            },
          ),
          repeatable(150),
        );
      });

    it('is written so that it comes back, in every literal that can hold it', () => {
      fc.assert(
        fc.property(garbage, (text) => {
          for (const write of literals[id] ?? []) {
            const choices = { number: () => 1 } as unknown as Choices;
            const before = (calls[id]?.[0] ?? '').replace('#', () =>
              write('ccmsetup.exe FSP=? SMSSITECODE=P01', choices),
            );
            const [region] = host.find(before).regions;
            assert.ok(region);
            const at = region.map.pieces.find(({ document }) =>
              before.slice(document.start, document.end).includes('?'),
            );
            const encoded = at?.encoding.encode(text);
            if (encoded === undefined) continue;
            const after = before.replace(/\\?\?/, () => encoded);
            const [changed] = host.find(after).regions;
            // What the text makes of the command line is not judged here.
            if (/[\r\n^&|<>()%{}$_"\uFFFC]/.test(text)) continue;
            assert.equal(changed?.text, `ccmsetup.exe FSP=${text} SMSSITECODE=P01`, after);
          }
        }),
        repeatable(150),
      );
    });

    it('garbage gives regions whose parts agree, or none', () => {
      const signs = [
        ...[
          '\n',
          '"',
          "'",
          '`',
          '${',
          '{',
          '}',
          '(',
          ')',
          '[',
          ']',
          '"""',
          '@"',
          '$"',
          'f"',
          ' & ',
          ' + ',
          ' _\n',
        ],
        ...[
          '\\\n',
          '//',
          '#',
          '/*',
          '*/',
          '<<E\n',
          '\nE\n',
          '$(',
          '\\',
          "$'",
          ';',
          '|',
          ' > ',
          ' <<< ',
          ' <<-E\n\t',
        ],
      ];
      const words = [
        ...[
          'x = ',
          'sh.Run ',
          'subprocess.run([',
          'exec(',
          'Process.Start(',
          'if ',
          'else ',
          'class A:',
          'def f(',
        ],
        ...[
          'return ',
          'new X ',
          '=> ',
          'x += ',
          '"ccmsetup.exe /mp:x ',
          '.format(',
          ' % ',
          'ssh h ',
          'a=',
          'cat ',
          ' $a ',
          '"${a[@]}"',
          'a+=(',
          'a="$a ',
          'then ',
          'fi; ',
          '; esac\n',
          'case a in ',
          ' && ',
          '$a /mp:x ',
        ],
      ];
      fc.assert(
        fc.property(
          fc.array(fc.oneof(garbage, fc.constantFrom(...signs), fc.constantFrom(...words))),
          (parts) => {
            const source = parts.join('');
            for (const region of host.find(source).regions) checkMap(region, source);
          },
        ),
        repeatable(300),
      );
    });
  });
}
