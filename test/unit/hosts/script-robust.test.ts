import assert from 'node:assert/strict';
import { loadedHost } from '../../support/lint';
import { checkMap } from '../../support/hosts/regions';

const size = 20_000;
const seed = 'ccmsetup.exe /mp:x SMSSITECODE=P01';

const hostile: Readonly<Record<string, string>> = {
  quotes: '"'.repeat(size),
  'single quotes': "'".repeat(size),
  backticks: '`'.repeat(size),
  'quotes of three kinds': `'"\``.repeat(size / 3),
  'code in strings in code': '`${'.repeat(size / 3),
  'code in formatted strings': 'f"{'.repeat(size / 3),
  'code in interpolated strings': '$"{'.repeat(size / 3),
  'code in raw strings': '$$"""{{'.repeat(size / 7),
  'commands in strings': '"$('.repeat(size / 3),
  'open brackets': '('.repeat(size),
  'open blocks': '{'.repeat(size),
  'closed lists': '['.repeat(size / 2) + `"${seed}"` + ']'.repeat(size / 2),
  'closing brackets': ')}]'.repeat(size / 3),
  'crossed brackets': '( } '.repeat(size / 4),
  'open comments': '/*'.repeat(size / 2),
  'here-documents': '<<A\n'.repeat(size / 4),
  'regular expressions': '/['.repeat(size / 2),
  'continued lines': '\\\n'.repeat(size / 2),
  'continued lines of Basic': ' _\n'.repeat(size / 3),
  NULs: '\0'.repeat(size),
  'lone surrogates': '\uD83D'.repeat(size),
  'quotes in a word': `${seed} ${'\\"'.repeat(size / 2)}`,
  'backslashes in a word': `${seed} ${"'\\\\'".repeat(size / 4)}`,
  'a long sum': `x = ${'"FSP=x" + '.repeat(size / 10)}"SMSMP=y"`,
  'a long list': `x = [${'"FSP=x", '.repeat(size / 9)}"SMSMP=y"]`,
  'a long chain': `a${'.b()'.repeat(size / 4)}.run("${seed}")`,
  'conditions without an end': 'a ? '.repeat(size / 4),
  'branches without an end': 'if (a) '.repeat(size / 7) + `run("${seed}")`,
  'branches of Basic': 'If a Then '.repeat(size / 10) + `run "${seed}"`,
  'blocks in blocks': `{ f("${seed}"); `.repeat(300) + '}'.repeat(300),
  indentation: Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}if a:\n`).join(''),
  'doubled values': `x = "${seed}"\n${'x = x + x\n'.repeat(500)}os.system(x)`,
  'values that need themselves': 'a = b\nb = a\nos.system("ccmsetup.exe /mp:x " + a)\n'.repeat(200),
  'a variable that grows': `x = "${seed}"\n${'x = x + " /a"\n'.repeat(3000)}run(x)`,
  'a variable that is set often': `x = "${seed}"\n`.repeat(2000),
  'a variable of a shell that is set and read often': 'A=/mp:x\nccmsetup.exe $A\n'.repeat(1500),
  'a text of a shell that grows': `A=/mp:x\n${'A="$A FSP=x"\n'.repeat(90)}${'ccmsetup.exe $A\n'.repeat(500)}`,
  'a text of a shell that doubles': `A=/mp:x\n${'A="$A$A"\nccmsetup.exe $A\n'.repeat(500)}`,
  'a long text of a shell that is read often': `A="${'a '.repeat(size / 4)}"\n${'ccmsetup.exe $A\n'.repeat(500)}`,
  'variables of a shell that need themselves': 'A=$B\nB=$A\nccmsetup.exe $A /mp:x\n'.repeat(500),
  'branches of a shell without an end': `${'if x; then '.repeat(size / 12)}A=/mp:x; ccmsetup.exe $A`,
  'branches of a shell with many values': `${'x && A=/mp:x\n'.repeat(90)}${'ccmsetup.exe $A\n'.repeat(300)}`,
  'ends of blocks that are not open': 'if { case x in do fi } esac done ; '.repeat(size / 35),
  'sections of a script file': `<job>${'<script>'.repeat(size / 8)}`,
  'minified code': 'var a=function(b){return b?a(b-1):"x"},c=/a"b/g;a(1)/2;'.repeat(size / 56),
};

describe('script hosts', () => {
  const hosts = ['vbscript', 'javascript', 'csharp', 'python', 'shell'].map(loadedHost);

  for (const [name, text] of Object.entries(hostile))
    it(`survive ${name}`, () => {
      for (const host of hosts)
        for (const script of [`run("${seed}")\n${text}`, `${text}\nrun("${seed}")`, text])
          host.find(script).regions.forEach((region, index) => {
            assert.ok(region.text.length < 200_000);
            if (index < 5 && region.text.length < 200) checkMap(region, script);
          });
    });

  it('tell a command line once, however often a variable with it is read', () => {
    const script = `v = "${seed}"\nos.system(v)\nos.system(v)\nsh.Exec(v)\nsh.Run(v)\nexec(v)\nspawn(v)\n`;
    for (const host of hosts) {
      const texts = host.find(script).regions.map(({ text }) => text);
      if (host.id !== 'shell') assert.deepEqual(texts, [seed], host.id);
    }
  });

  it('find nothing in a document without any text of ours', () => {
    const script = 'var a = function (b) { return "x" + b; };\n'.repeat(500);
    for (const host of hosts)
      assert.deepEqual(host.find(script), { regions: [], problems: [], comments: [] });
  });
});
