import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { modulesOf, projectRoot, walk, type Module } from './modules';

function joined(...parts: readonly string[]): string {
  return parts.join('');
}

/** Texts that must stand nowhere. They are put together so that they do not stand here. */
const banned: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    'a path of one machine',
    new RegExp(String.raw`(?<![\w.:/\\-])/(?:work|root|home/[a-z]+)/[\w.]|/tmp/[\w.]+`),
  ],
  [
    'a folder beside the project',
    new RegExp(`\\.\\./${joined('sha', 'red')}(?![-\\w])|\\.${joined('lib', 'rary')}/`),
  ],
  [
    'the host of a registry',
    new RegExp(
      ['registry\\.npmjs', 'npm\\.pkg\\.github', 'registry\\.yarn', 'pypi', 'jfrog']
        .map((host) => `\\b${host}\\b[./]`)
        .join('|'),
    ),
  ],
  [
    'unfinished work',
    new RegExp(
      `\\b(?:${[joined('TO', 'DO'), joined('FIX', 'ME'), joined('XX', 'X:'), joined('HA', 'CK')].join('|')})\\b`,
    ),
  ],
  [
    'a test that is skipped or alone',
    new RegExp(
      String.raw`\b(?:describe|context|it|suite|test|this)\.(?:only|skip)\(|\b(?:xit|xdescribe|fit|fdescribe)\(`,
    ),
  ],
];

/** What of it stands in a text, with line numbers. */
function bannedIn(path: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      banned
        .filter(([, pattern]) => pattern.test(line))
        .map(([what]) => `${path}:${index + 1} has ${what}: ${line.trim()}`),
    );
}

function isEmptyFunction(node: ts.Node | undefined): boolean {
  if (node === undefined || (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node))) return false;
  return ts.isBlock(node.body) ? node.body.statements.length === 0 : node.body.getText() === 'undefined';
}

/** Errors that are thrown away: `catch {}`, with or without a comment in it, and `.catch(() => {})`. */
function silentCatches(modules: readonly Module[]): string[] {
  return modules.flatMap(({ path, source }) => {
    const found: string[] = [];
    walk(source, (node) => {
      const silent =
        (ts.isCatchClause(node) && node.block.statements.length === 0) ||
        (ts.isCallExpression(node) &&
          ts.isPropertyAccessExpression(node.expression) &&
          node.expression.name.text === 'catch' &&
          isEmptyFunction(node.arguments[0]));
      if (silent)
        found.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`);
    });
    return found;
  });
}

describe('texts of the project', () => {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  const paths = [...new Set(listed.split('\0'))].filter(
    (path) =>
      path !== '' &&
      path !== 'package-lock.json' &&
      statSync(join(projectRoot, path), { throwIfNoEntry: false })?.isFile() === true,
  );
  const files = new Map(paths.map((path) => [path, readFileSync(join(projectRoot, path), 'utf8')]));
  const code = modulesOf(new Map([...files].filter(([path]) => /\.m?[jt]s$/.test(path))));

  it('are listed', () => {
    for (const path of ['package.json', 'server/src/lsp/server.ts', 'test/contract/text.test.ts']) {
      assert.ok(files.has(path), path);
    }
  });

  it('hold nothing that belongs to one machine or to unfinished work', () => {
    assert.deepEqual(
      [...files].flatMap(([path, text]) => bannedIn(path, text)),
      [],
    );
  });

  it('are searched for that', () => {
    const samples = [
      'see /ro' + 'ot/project',
      "readFile('/ho" + "me/jo/a.txt')",
      'cp x /t' + 'mp/y',
      "from '../../sha" + "red/facts.json'",
      'https://registry.' + 'npmjs.org/yaml',
      '// TO' + 'DO: later',
      'it.sk' + "ip('x', run);",
      'describe.on' + "ly('x', run);",
      'this.sk' + 'ip();',
    ];
    for (const sample of samples) assert.equal(bannedIn('a', sample).length, 1, sample);
    const fine = [
      "import { x } from '../../shared-rules';",
      'C:\\home\\x and \\\\server\\root\\x',
      'https://learn.microsoft.com/en-us/work/home/index',
      'registry value SetupParameters',
      'skip(2) and only(3)',
    ];
    for (const sample of fine) assert.deepEqual(bannedIn('a', sample), []);
  });

  it('throw no error away', () => {
    assert.deepEqual(silentCatches(code), []);
  });

  it('are searched for errors that are thrown away', () => {
    const found = silentCatches(
      modulesOf(
        new Map([
          [
            'a.ts',
            'try { f(); } catch {}\ntry { f(); } catch (error) { /* why */ }\np.catch(() => {});\np.catch(() => undefined);\np.catch(function () {});',
          ],
          ['b.ts', 'try { f(); } catch { return 1; }\np.catch((error) => log(error));\np.catch(fail);'],
        ]),
      ),
    );
    assert.deepEqual(found, ['a.ts:1', 'a.ts:2', 'a.ts:3', 'a.ts:4', 'a.ts:5']);
  });
});
