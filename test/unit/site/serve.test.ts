import assert from 'node:assert/strict';
import { get } from 'node:http';
import { serve } from '../../../site/pages/serve';
import { withFiles } from '../../cli/cli';

/** The answer to an address as it stands: `fetch` would put it in order. */
function ask(port: number, path: string): Promise<{ status: number; location: string; body: string }> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path }, (response) => {
      let body = '';
      response
        .setEncoding('utf8')
        .on('data', (part: string) => (body += part))
        .on('end', () => {
          resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? '', body });
        });
    }).on('error', reject);
  });
}

describe('the server of the site', () => {
  for (const [path, status, told] of [
    ['/', 200, 'front'],
    ['/?a=b', 200, 'front'],
    ['/docs/', 200, 'docs'],
    ['/docs', 301, '/docs/'],
    ['/docs?a=%20b', 301, '/docs/?a=%20b'],
    ['/a%20b.html', 200, 'spaced'],
    ['/nope/deep/x', 404, 'none'],
    ['/index.html/x', 404, 'none'],
    ['/empty/', 404, 'none'],
    ['//', 404, 'none'],
    ['//docs', 404, 'none'],
    ['/../secret.txt', 404, 'none'],
    ['/%2e%2e/secret.txt', 404, 'none'],
    ['/%zz', 400, 'This address can’t be read: it has a wrong % in it.'],
    ['/%00', 400, 'This address can’t be read: it has a wrong % in it.'],
  ] as const)
    it(`answers ${path} with ${status}`, () =>
      withFiles(
        {
          'secret.txt': 'secret',
          'site/index.html': 'front',
          'site/a b.html': 'spaced',
          'site/docs/index.html': 'docs',
          'site/empty/deeper/x': '',
          'site/404.html': 'none',
        },
        async (folder) => {
          const { server, address } = await serve(`${folder}/site`, 0);
          try {
            const answer = await ask(Number(new URL(address).port), path);
            assert.deepEqual([answer.status, answer.location || answer.body], [status, told]);
          } finally {
            server.close();
          }
        },
      ));
});
