import assert from 'node:assert/strict';
import { exitCodes } from '../../server/src/cli/exit-codes';
import { analyzeText, loadedHost } from '../support/lint';
import { complaintsAbout } from '../support/plain-english';
import { manifest } from './manifest';
import { pages, pageText, projectText } from './pages';

describe('texts of the pages for users', () => {
  it('name placeholders that are read as such', () => {
    const rows = [...pageText('docs/ccmcmd.md').matchAll(/^\| (`[^|]+`) \| `([^`]+)` \|$/gm)];
    const examples = rows.flatMap(([, forms = '', example = '']) => [
      example,
      ...[...forms.matchAll(/`([^`]+)`/g)].map(([, form = '']) => `FSP=${form.replace('…', 'x')}`),
    ]);
    assert.ok(examples.length > 8);
    for (const example of examples) {
      const { lines } = analyzeText(`ccmsetup.exe ${example}`, loadedHost('ccmcmd'));
      assert.ok((lines[0]?.region.holes.length ?? 0) > 0, example);
    }
  });

  it('are in plain English', () => {
    const others = ['SUPPORT.md', 'SECURITY.md', 'CONTRIBUTING.md', 'samples/README.md'].map(
      (path) => [path, projectText(path)] as const,
    );
    const complaints = [...pages, ...others]
      .filter(([page]) => !['docs/benchmarks.md', 'docs/capabilities.md'].includes(page))
      .flatMap(([page, text]) => {
        const prose = text
          .replace(/^(`{3,})[^]*?^\1$/gm, '')
          .replace(/^<!-- ([\w-]+) -->[^]*?^<!-- \/\1 -->$/gm, '');
        return prose
          .split('\n')
          .flatMap((line) => complaintsAbout(line).map((each) => `${page}: ${each}: ${line}`));
      });
    assert.deepEqual(complaints, []);
  });

  it('tell what each exit code means', () => {
    for (const code of Object.values(exitCodes))
      assert.match(pageText('docs/cli.md'), new RegExp(`^\\| ${code} \\| \\w`, 'm'));
  });

  it('name the packages as the manifest does', () => {
    const { name, publisher, repository } = manifest;
    const names = [...pages].flatMap(([page, text]) =>
      [
        ...text.matchAll(
          /(?:--package=|npm install --(?:global|save-dev) |--install-extension )(?!<|out\/)([\w.-]+)/g,
        ),
      ].map(([, used]) => `${page}: ${used!}`),
    );
    assert.ok(names.length > 5);
    const right = [name, `${publisher}.${name}`];
    assert.deepEqual(
      names.filter((used) => !right.includes(used.replace(/.*: /, ''))),
      [],
    );
    const [home] = /github\.com\/[\w-]+\/[\w-]+/.exec(repository.url)!;
    const others = ['SUPPORT.md', 'SECURITY.md'].map((path) => projectText(path));
    // The page about releases tells what to replace.
    const published = [...pages].filter(([page]) => page !== 'docs/releasing.md').map(([, text]) => text);
    const addresses = [...published, ...others].flatMap(
      (text) => text.match(/github\.com\/ccmsetup-tools\/[\w-]+/g) ?? [],
    );
    assert.ok(addresses.length > 3);
    assert.deepEqual(
      addresses.filter((address) => address !== home),
      [],
    );
  });

  describe('README', () => {
    const readme = pageText('README.md');

    it('has the two commands that a new contributor needs, each one line', () => {
      for (const line of ['npm ci && npm start', 'npm ci && npm test'])
        assert.ok(readme.includes(`\`\`\`sh\n${line}\n\`\`\``), line);
    });

    it('is read in a minute', () => {
      assert.ok(readme.split('\n').length <= 120);
    });
  });
});
