import assert from 'node:assert/strict';
import { createHosts } from '../../../server/src/hosts';

describe('Documents inside documents', () => {
  const hosts = createHosts();
  const texts = (id: string, source: string): string[] =>
    hosts
      .find((host) => host.id === id)
      ?.find(source)
      .regions.map(({ text }) => text) ?? [];

  it('are read where the names of fields say so or not', () => {
    const json = JSON.stringify({ commandToExecute: 'ccmsetup.exe /mp:x SMSSITECODE=P01' });
    assert.deepEqual(texts('json', JSON.stringify({ settings: json })), [
      'ccmsetup.exe /mp:x SMSSITECODE=P01',
    ]);
    const xml = '<Exec><Command>ccmsetup.exe</Command><Arguments>/mp:x SMSSITECODE=P01</Arguments></Exec>';
    assert.deepEqual(texts('hcl', `task = <<EOT\n${xml}\nEOT\n`), ['ccmsetup.exe /mp:x SMSSITECODE=P01']);
  });

  it('are read no deeper than anybody writes them', () => {
    const line = 'ccmsetup.exe /mp:x SMSSITECODE=P01';
    assert.deepEqual(texts('xml', '<a>'.repeat(100_000) + `<Path>${line}</Path>`), []);
    let json = line;
    for (let depth = 0; depth < 8; depth++) json = JSON.stringify({ commandToExecute: json });
    assert.deepEqual(texts('json', json), []);
  });
});
