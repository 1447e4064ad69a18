import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { offerOf } from '../bench/capability-offer';
import { reasons } from '../bench/capability-page';
import { rows } from '../bench/capability-rows';
import { ownServer } from '../bench/subjects';

describe('the page of what servers offer', () => {
  const page = readFileSync(join(__dirname, '..', '..', 'docs', 'capabilities.md'), 'utf8');
  const cells = page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .slice(2)
    .map(([, name = '', ...offered]) => ({ name, offered: offered.slice(0, -1) }));

  it('says of our server what it answers', async () => {
    const offer = await offerOf(ownServer);
    assert.ok(cells.length > 20);
    for (const { name, offered } of rows) {
      const [own = '–'] = cells.find((row) => row.name === name)?.offered ?? [];
      assert.equal(own, offered(offer) ? 'yes' : '–', name);
    }
  });

  it('has a reason for all that another server has and ours has not', () => {
    const missing = cells.filter(({ offered: [own, ...others] }) => own !== 'yes' && others.includes('yes'));
    assert.deepEqual(
      missing.map(({ name }) => name),
      Object.keys(reasons).sort((left, right) => page.indexOf(`_${left}_`) - page.indexOf(`_${right}_`)),
    );
  });
});
