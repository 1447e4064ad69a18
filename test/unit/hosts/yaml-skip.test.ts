import assert from 'node:assert/strict';
import { findSeeds } from '../../../server/src/hosts/data/seeds';
import { withoutUntraced } from '../../../server/src/hosts/data/yaml/skip';

/** A line that ccmsetup's command line stands on, so that its part counts. */
const traced = 'win_command: ccmsetup.exe /mp:x SMSSITECODE=P01';

/** The lines of a document that are read; what was left out is one line for each part. */
function read(code: string): string[] {
  const skipped = withoutUntraced(code, findSeeds(code), 0);
  assert.equal(skipped.code.length, code.length);
  for (const start of skipped.starts) assert.equal(skipped.code[start], '#');
  return skipped.code.split(/\r?\n/).map((line) => line.replace(/#'" *$/, '…'));
}

const whole: Readonly<Record<string, string>> = {
  'names with text of their own': `name: a\npath: b\n${traced}\n`,
  'items with text of their own': `- a\n- b\n- ${traced}\n`,
  'what may tell the language of a script': `run:\n  shell: pwsh\n${traced}\n`,
  'what another part may refer to': `a: &b\n  c: d\n${traced}\n`,
  'a list in which something is broken': `- name: a\n  b: c\nd: e\n- ${traced}\n`,
  'what begins with a text': `a\n- name: b\n  c: d\n- ${traced}\n`,
  'what is indented with a tab': `- name: a\n\tb: c\n- ${traced}\n\t- name: a\n  \tb: c\n\n\tx`.replace(
    '\n\t- ',
    '\n\tx\n- ',
  ),
  'lines of a long text': `script: |\n  - name: a\n    b: c\n  - ${traced}\n`,
};

describe('YAML: parts without a trace', () => {
  for (const [name, code] of Object.entries(whole))
    it(`reads ${name}`, () => {
      assert.deepEqual(read(code), code.split('\n'));
    });

  for (const lineBreak of ['\n', '\r\n'])
    it(`leaves out items and tables, ${JSON.stringify(lineBreak)}`, () => {
      const code = [
        '---',
        '# a play',
        '- hosts: all',
        '  vars:',
        '    a: "b',
        '      c',
        '  tasks:',
        '    - name: first',
        '      shell: |',
        "        it's",
        '    - name: second',
        '      when: [a,',
        '        b]',
        `    - ${traced}`,
        '    # a comment',
        '    - name: last',
        'other:',
        '  - a',
        '---',
        'a:',
        '- b: c',
        '- d: e',
        traced,
      ];
      // In the first document a list is mixed with names: it is broken, and read as it is.
      assert.deepEqual(read(code.join(lineBreak)), [...code.slice(0, 19), 'a:', '…', traced]);
    });

  it('divides what is deeper', () => {
    const code = `- hosts: all\n  vars:\n    a: "b\n      c\n  tasks:\n    - name: first\n      a: b\n    - ${traced}\n    # c\n    - name: last\n      a: b\n- hosts: a\n  b: c`;
    assert.deepEqual(read(code), [
      '- hosts: all',
      '  …',
      '  tasks:',
      '    …',
      `    - ${traced}`,
      '    # c',
      '    …',
    ]);
  });
});
