import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contributedCommands, manifest } from './manifest';
import { projectRoot } from './modules';

describe('menus', () => {
  const { menus, submenus, keybindings } = manifest.contributes;
  const items = Object.entries(menus).flatMap(([menu, own]) => own.map((item) => ({ menu, ...item })));
  const known = contributedCommands.map(({ command }) => command);

  it('offer commands that are there, each in a group', () => {
    for (const { menu, command, submenu, group } of items) {
      if (submenu === undefined) assert.ok(known.includes(command ?? ''), `${menu}: ${command}`);
      else assert.ok(submenu in menus && submenus.some(({ id }) => id === submenu), `${menu}: ${submenu}`);
      if (menu !== 'commandPalette') assert.match(group ?? '', /^[\w.]+(?:@\d+)?$/, menu);
    }
  });

  it('stay out of the way of documents without command lines', () => {
    for (const { menu, when, command, submenu } of items)
      if (menu.startsWith('editor/') || menu === 'commandPalette')
        assert.match(when ?? '', /LangId == (?:ccmcmd|ccmsetup-log)\b|ccmsetup\.\w+/, command ?? submenu);
  });

  it('go by context keys that the client sets', () => {
    const source = readFileSync(join(projectRoot, 'client/src/status/context-keys.ts'), 'utf8');
    const named = items.flatMap(({ when = '' }) =>
      [...when.matchAll(/\bccmsetup\.\w+/g)].map(([key]) => key),
    );
    assert.ok(named.length > 0);
    for (const key of new Set(named)) assert.ok(source.includes(`'${key}':`), key);
  });

  it('have no item twice', () => {
    const all = items.map(({ menu, command, submenu }) => `${menu} ${command ?? submenu ?? ''}`);
    assert.deepEqual([...new Set(all)], all);
  });

  it('leave the keyboard to the user', () => {
    assert.equal(keybindings, undefined);
  });
});
