import assert from 'node:assert/strict';
import { contexts, entries } from '../../../server/src/catalog';
import { entryMarkdown } from '../../../server/src/service/hover/documentation';
import { complaintsAbout } from '../../support/plain-english';
import { hover } from '../../support/service';

/** The parts of a hover, which empty lines divide. */
function partsOf(markdown: string): string[] {
  return markdown.split('\n\n');
}

describe('the text of a hover', () => {
  for (const entry of entries) {
    describe(entry.name, () => {
      const parts = partsOf(entryMarkdown(entry));

      it('has the purpose, the example, what to know, and the link, in this order', () => {
        assert.ok(parts[0]?.startsWith(`**${entry.name}** — `), parts[0]);
        assert.match(parts[1] ?? '', /^[A-Z].*\.$/);
        assert.ok((parts[1]?.length ?? 0) <= 160, `${parts[1]?.length}`);
        assert.match(parts[2] ?? '', /^```ccmcmd\n.+\n```$/);
        assert.match(parts.at(-1) ?? '', /^\[Documentation\]\(https:.*\)$/);
      });

      it('has at most five points to know', () => {
        const { requires, conflicts, recommends, notes } = entry;
        const points = [...requires, ...conflicts, ...recommends, ...notes].length;
        assert.ok(points <= 5, `${points}`);
      });

      it('is in plain English', () => {
        assert.deepEqual(complaintsAbout(parts.slice(1, -1).join('\n')), []);
        const sentences = [entry.summary, ...entry.notes, ...entry.history];
        assert.deepEqual(
          sentences.filter((each) => !/^[A-Z/"a-z][^]*\.$/.test(each)),
          [],
        );
      });

      it('says nothing twice', () => {
        const lines = parts.slice(1).flatMap((part) => part.split('\n'));
        assert.equal(new Set(lines).size, lines.length);
        assert.doesNotMatch(parts.join('\n'), /the default\b.*\(default\)/i);
      });
    });
  }

  it('of a program tells msiexec and ccmsetup apart', () => {
    const first = (marked: string): string => partsOf(hover(marked)?.value ?? '')[1] ?? '';
    assert.equal(
      first('ccmset|up.exe /logon'),
      '**ccmsetup.exe** — installs the Configuration Manager client',
    );
    const msiexec = 'msiex|ec.exe /i ccmsetup.msi CCMSETUPCMD="SMSSITECODE=P01" /qn';
    assert.equal(first(msiexec), '**msiexec.exe** — Windows Installer');
    assert.match(hover(msiexec)?.value ?? '', /ccmsetup\.msi, which passes the text of `CCMSETUPCMD`/);
  });

  it('of a context is in plain English', () => {
    for (const { title, description } of Object.values(contexts)) {
      assert.deepEqual(complaintsAbout(title), []);
      assert.deepEqual(complaintsAbout(description), []);
      assert.match(description, /\.$/);
    }
  });

  it('shows the values of the organization in its example', () => {
    const site = {
      siteCodes: ['LW1', 'LW2'],
      managementPoints: ['mp1.litware.com'],
      cmg: ['cmg.litware.com/CCM_Proxy_MutualAuth/72057598037248101'],
      fallbackStatusPoint: 'fsp1.litware.com',
    };
    const example = (name: string): string => {
      const entry = entries.find((each) => each.name === name) ?? assert.fail(name);
      return /```ccmcmd\n(.*)\n```/.exec(entryMarkdown(entry, { site }))?.[1] ?? '';
    };
    assert.equal(example('SMSSITECODE'), 'SMSSITECODE=LW1');
    assert.equal(example('/mp'), 'ccmsetup.exe /mp:mp1.litware.com');
    assert.equal(example('FSP'), 'FSP=fsp1.litware.com');
    assert.equal(example('SITEREASSIGN'), 'SMSSITECODE=AUTO SITEREASSIGN=TRUE');
    assert.equal(
      example('CCMSETUPCMD'),
      'CCMSETUPCMD="CCMHOSTNAME=cmg.litware.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=LW1"',
    );
    assert.equal(example('CCMADMINS'), 'CCMADMINS="domain\\account1;domain\\group1"');
  });
});
