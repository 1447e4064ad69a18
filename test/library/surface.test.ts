/** The public surface of the library is what was reviewed, in every way to load it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { projectRoot } from '../contract/modules';
import { exportedValues, library, surface, surfaceText } from './library';

const file = (name: string): string => path.join(projectRoot, name);

describe('the surface of the library', () => {
  it('is the reviewed one: whoever changes it changes this list, and the version', () => {
    const reviewed = readFileSync(file('test/fixtures/library/surface.txt'), 'utf8').trimEnd().split('\n');
    assert.deepEqual(surface(surfaceText), reviewed);
  });

  it('needs no other types than its own', () => {
    const { importedFiles, referencedFiles, typeReferenceDirectives } = ts.preProcessFile(surfaceText);
    assert.deepEqual([...importedFiles, ...referencedFiles, ...typeReferenceDirectives], []);
    const options = { strict: true, noEmit: true, types: [], lib: ['lib.es2022.d.ts'] };
    const program = ts.createProgram([file('dist/library.d.ts'), file('dist/library.d.mts')], options);
    assert.deepEqual(
      ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText),
      [],
    );
  });

  it('is all there with require, with import, and in browsers', () => {
    const names = exportedValues(surfaceText);
    assert.deepEqual(Object.keys(library).sort(), names);
    for (const name of ['library.mjs', 'library.browser.mjs']) {
      const url = JSON.stringify(`file://${file(`dist/${name}`)}`);
      const script = `import(${url}).then((all) => console.log(Object.keys(all).sort().join()))`;
      const out = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' });
      assert.equal(out.trim(), names.join(), name);
    }
  });

  it('asks for nothing of Node.js in browsers', () => {
    const text = readFileSync(file('dist/library.browser.mjs'), 'utf8');
    const found = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
    assert.deepEqual(found, []);
    // Without anything of Node.js or of a browser: no process, no require, no document.
    const bare = text.replace(
      /export\s*\{([^}]*)\};?\s*(?:\/\/#.*)?\s*$/,
      (_, names: string) => `globalThis.library={${names.replace(/([\w$]+) as ([\w$]+)/g, '$2:$1')}};`,
    );
    const script = `
      const { createContext, runInContext } = require('node:vm');
      const realm = createContext({ atob, btoa, TextDecoder, TextEncoder, URL });
      runInContext(require('node:fs').readFileSync(0, 'utf8'), realm, { displayErrors: false });
      const { lintText, lintFiles } = realm.library;
      lintFiles(['a']).catch(({ message }) => console.log(lintText('ccmsetup.exe SMSSITECODE=PRIM').findings[0].rule, message));`;
    const out = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', input: bare });
    assert.match(out, /^site-code-format lintFiles reads files, which a browser has none of\./);
  });
});
