/** The examples of docs/library.md do what the page says. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { blocksOf } from '../../server/scripts/generate/blocks';
import { projectRoot } from '../contract/modules';

const blocks = blocksOf(readFileSync(path.join(projectRoot, 'docs/library.md'), 'utf8'));
const programs = blocks.filter(({ language }) => language === 'js');

describe('the examples of the library', () => {
  it('each have what they print below them', () => {
    assert.ok(programs.length >= 6);
    for (const program of programs) assert.equal(blocks[blocks.indexOf(program) + 1]?.language, 'text');
    assert.equal(blocks.filter(({ language }) => language === 'text').length, programs.length);
  });

  for (const program of programs) {
    const [, about = ''] = /import \{ (.*) \}/.exec(program.text) ?? [];
    it(`print it: ${about}`, () => {
      // The project finds itself by the name of its package.
      const printed = execFileSync(process.execPath, ['--input-type=module', '-'], {
        cwd: projectRoot,
        input: program.text,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1' },
      });
      assert.equal(printed, blocks[blocks.indexOf(program) + 1]?.text);
    });
  }

  it('use every function', () => {
    const used = programs.map(({ text }) => text).join('\n');
    for (const name of [
      'buildCommandLine',
      'catalog',
      'diagnoseLog',
      'explain',
      'fixText',
      'formatText',
      'lintFiles',
      'lintText',
      'parseCommandLine',
    ])
      assert.match(used, new RegExp(`\\b${name}\\b`));
  });
});
