import assert from 'node:assert/strict';
import fc from 'fast-check';
import { innermost, type OutlineNode } from '../../../server/src/hosts/powershell/outline';
import { readOutline } from '../../../server/src/hosts/powershell/outline-reader';
import { scan } from '../../../server/src/hosts/powershell/masking';

/** The nodes of a script as `kind text`, indented by what holds them, without those that only hold expressions. */
function outlineOf(script: string): string[] {
  const { code } = scan(script, true);
  const depth = ({ parent }: OutlineNode): number =>
    parent === undefined ? -1 : depth(parent) + (parent.kind === 'expression' ? 0 : 1);
  return readOutline(code)
    .outline.slice(1)
    .filter(({ kind }) => kind !== 'expression')
    .map((node) => {
      const text = script.slice(node.start, node.end).replace(/\s+/g, ' ');
      return `${'  '.repeat(depth(node))}${node.kind} ${text}`;
    });
}

const table: Readonly<Record<string, readonly [script: string, ...nodes: string[]]>> = {
  'statements end with lines and semicolons': [
    'a 1; b\n$c = d',
    'statement a 1',
    '  command a 1',
    'statement b',
    '  command b',
    'statement $c = d',
    '  assignment $c = d',
    '    command d',
  ],
  'statements go on behind pipes, commas, operators and backticks': [
    "a |\n b 1,\n 2 `\n 3\n$x = 'c' +\n 'd' -f\n 1\ne\n| f",
    'statement a | b 1, 2 ` 3',
    '  command a',
    '  command b 1, 2 ` 3',
    "statement $x = 'c' + 'd' -f 1",
    "  assignment $x = 'c' + 'd' -f 1",
    'statement e | f',
    '  command e',
    '  command f',
  ],
  'a parameter that has lost its backtick does not swallow the next line': [
    'a\n -Wait\nb',
    'statement a',
    '  command a',
    'statement -Wait',
    'statement b',
    '  command b',
  ],
  'blocks of a choice': [
    'if (a) { b }\nelseif ($c) { } else\n{ d }\ne',
    'choice if (a) { b } elseif ($c) { } else { d }',
    '  header (a)',
    '    command a',
    '  branch { b }',
    '    statement b',
    '      command b',
    '  header ($c)',
    '  branch { }',
    '  branch { d }',
    '    statement d',
    '      command d',
    'statement e',
    '  command e',
  ],
  'clauses of a switch': [
    "switch -Regex ($a) { 'b' { c } { $_ } { d }\n default { } }",
    "choice switch -Regex ($a) { 'b' { c } { $_ } { d } default { } }",
    '  header ($a)',
    "  branch 'b' { c }",
    '    block { c }',
    '      statement c',
    '        command c',
    '  branch { $_ } { d }',
    '    script { $_ }',
    '      statement $_',
    '    block { d }',
    '      statement d',
    '        command d',
    '  branch default { }',
    '    block { }',
  ],
  loops: [
    ':x foreach ($a in b) { c }\ndo { } while ($d)\nfor ($i = 0; $i; $i++) { }\ne | % { f }',
    'loop foreach ($a in b) { c }',
    '  header ($a in b)',
    '  block { c }',
    '    statement c',
    '      command c',
    'loop do { } while ($d)',
    '  block { }',
    '  header ($d)',
    'loop for ($i = 0; $i; $i++) { }',
    '  assignment $i = 0',
    '  block { }',
    'statement e | % { f }',
    '  command e',
    '  command % { f }',
    '    repeated { f }',
    '      statement f',
    '        command f',
  ],
  'handlers of errors': [
    'try { a }\ncatch [x],\n [y] { b }\nfinally { }\ntrap { throw c }',
    'choice try { a } catch [x], [y] { b } finally { }',
    '  branch { a }',
    '    statement a',
    '      command a',
    '  branch { b }',
    '    statement b',
    '      command b',
    '  branch { }',
    'choice trap { throw c }',
    '  branch { throw c }',
    '    header throw c',
    '      command c',
  ],
  'functions, and parameters on lines of their own': [
    "function F ($a = 1, [b(c = 'd')] [e[f,g]] $h) { process { } }\nparam\n(\n [x()]\n $y = 'z',\n $w\n)",
    "scope function F ($a = 1, [b(c = 'd')] [e[f,g]] $h) { process { } }",
    '  parameter $a = 1',
    '    declared $a',
    '    default = 1',
    "  parameter [b(c = 'd')] [e[f,g]] $h",
    '    declared $h',
    '  block { process { } }',
    '    block { }',
    "parameter [x()] $y = 'z'",
    '  declared $y',
    "  default = 'z'",
    'parameter $w',
    '  declared $w',
  ],
  classes: [
    "class A : B {\n [string] $c = 'd'\n [void] E([int] $f) { g }\n}\nenum H { I = 1\n J }",
    "assignment [string] $c = 'd'",
    'scope [void] E([int] $f) { g }',
    '  parameter [int] $f',
    '    declared $f',
    '  block { g }',
    '    statement g',
    '      command g',
    'assignment I = 1',
  ],
  'tables and what their entries hold': [
    "$a = @{ b = c 1; 'd' = if ($e) { 'f' }\n g = @( h ) }",
    "statement $a = @{ b = c 1; 'd' = if ($e) { 'f' } g = @( h ) }",
    "  assignment $a = @{ b = c 1; 'd' = if ($e) { 'f' } g = @( h ) }",
    "    table @{ b = c 1; 'd' = if ($e) { 'f' } g = @( h ) }",
    '      entry b = c 1',
    '        command c 1',
    "      entry 'd' = if ($e) { 'f' }",
    "        choice if ($e) { 'f' }",
    '          header ($e)',
    "          branch { 'f' }",
    "            statement 'f'",
    '      entry g = @( h )',
    '        command h',
  ],
  'names of commands that look like something else': [
    'foreach { }\n7z a\n1kb\nif.exe b\n$x = 5\n& $y z',
    'statement foreach { }',
    '  command foreach { }',
    '    repeated { }',
    'statement 7z a',
    '  command 7z a',
    'statement 1kb',
    'statement if.exe b',
    '  command if.exe b',
    'statement $x = 5',
    '  assignment $x = 5',
    'statement & $y z',
    '  command & $y z',
  ],
};

describe('PowerShell: outline', () => {
  for (const [name, [script, ...nodes]] of Object.entries(table)) {
    it(name, () => {
      assert.deepEqual(outlineOf(script), nodes);
      assert.deepEqual(outlineOf(script.replaceAll('\n', '\r\n')), nodes);
    });
  }

  it('is one of any text: what holds a node begins before it and ends behind it', () => {
    const signs = fc.constantFrom(
      ...[
        '(',
        ')',
        '{',
        '}',
        '$(',
        '@{',
        '@(',
        '[',
        ']',
        ';',
        ',',
        '|',
        '&',
        '=',
        '\n',
        ' ',
        '$a',
        "'b'",
        'c',
      ],
      ...[
        'if ',
        'else ',
        'switch ',
        'function f',
        'param',
        'class A ',
        'do ',
        'while ',
        'try ',
        'return ',
        '.d',
        '`\n',
      ],
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (parts) => {
        const { code } = scan(parts.join(''), true);
        const { outline, cuts } = readOutline(code);
        assert.deepEqual(
          [...cuts].sort((left, right) => left - right),
          cuts,
        );
        for (const node of outline) {
          const { start, end, parent } = node;
          assert.ok(start <= end);
          assert.ok(parent === undefined || (parent.start <= start && end <= parent.end));
        }
        for (let offset = 0; offset < code.length; offset++) {
          const holding = outline.filter(({ start, end }) => start <= offset && offset < end);
          assert.equal(innermost(outline, offset), holding.at(-1));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('knows its limits', () => {
    const kinds = (script: string): string[] => readOutline(script).outline.map(({ kind }) => kind);
    const deep = kinds(`${'('.repeat(5000)}a${')'.repeat(5000)}\nb`);
    assert.ok(deep.length < 1000);
    assert.deepEqual(deep.slice(-3), ['unknown', 'statement', 'command']);
    assert.ok(kinds('$a = '.repeat(5000)).length < 100);
  });
});
