/** Variables that are read more often, or grow more, than anybody writes: what is found before the limits stays, and nothing else is. */
import assert from 'node:assert/strict';
import { analyzeText, loadedHost } from '../../support/lint';

/** A script with a wrong value that is read so often, and one with a variable that grows so often and is read each time. */
interface Scripts {
  readonly read: (count: number) => string;
  readonly grown: (count: number) => string;
}

const wrong = '/mp:mp1.fabrikam.com SMSSITECODE=P011';

const scripts: Readonly<Record<string, Scripts>> = {
  powershell: {
    read: (count) => `$a = '${wrong}'\n${'Start-Process ccmsetup.exe $a\n'.repeat(count)}`,
    grown: (count) => `$a = '${wrong}'\n${"$a = $a + ' /x'\nStart-Process ccmsetup.exe $a\n".repeat(count)}`,
  },
  batch: {
    read: (count) => `set a=${wrong}\n${'ccmsetup.exe %a%\n'.repeat(count)}`,
    grown: (count) => `set a=${wrong}\n${'set a=%a% /x\nccmsetup.exe %a%\n'.repeat(count)}`,
  },
  python: {
    read: (count) => `a = "ccmsetup.exe ${wrong}"\n${'os.system(a)\n'.repeat(count)}`,
    grown: (count) => `a = "ccmsetup.exe ${wrong}"\n${'a = a + " /x"\nos.system(a)\n'.repeat(count)}`,
  },
  vbscript: {
    read: (count) => `a = "ccmsetup.exe ${wrong}"\n${'shell.Run a\n'.repeat(count)}`,
    grown: (count) => `a = "ccmsetup.exe ${wrong}"\n${'a = a & " /x"\nshell.Run a\n'.repeat(count)}`,
  },
  shell: {
    read: (count) => `a="${wrong}"\n${'wine ccmsetup.exe $a\n'.repeat(count)}`,
    grown: (count) => `a="${wrong}"\n${'a="$a /x"\nwine ccmsetup.exe $a\n'.repeat(count)}`,
  },
};

/** The wrong site codes of a script, as it writes them. */
function siteCodes(text: string, host: string): string[] {
  return analyzeText(text, loadedHost(host))
    .findings.filter(({ rule }) => rule === 'site-code-format')
    .map(({ span }) => text.slice(span.start, span.end));
}

describe('what is read very often', () => {
  for (const [host, { read, grown }] of Object.entries(scripts)) {
    it(`is told once, as if it were read a few times: ${host}`, () => {
      const few = siteCodes(read(3), host);
      assert.equal(few.length, 1);
      assert.deepEqual(siteCodes(read(6500), host), few);
    });

    it(`is told once, however much it grows: ${host}`, () => {
      const few = siteCodes(grown(3), host);
      assert.equal(few.length, 1);
      const many = siteCodes(grown(1500), host);
      assert.ok(many.length <= 1 && many.every((text) => text === few[0]), many.join(' '));
    });
  }
});
