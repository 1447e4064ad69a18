import assert from 'node:assert/strict';
import { contributedCommands, contributedSettings, manifest } from './manifest';
import { manifestTexts } from './manifest-texts';

describe('walkthrough', () => {
  const { walkthroughs, menus } = manifest.contributes;
  const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);
  const texts = manifestTexts('package.nls.json');
  const own = contributedCommands.map(({ command }) => command);
  const descriptions = steps.map(({ id, description }) => [id, texts.get(description) ?? ''] as const);

  it('leads from a sample to a pipeline', () => {
    assert.deepEqual(
      steps.map(({ id }) => id),
      ['sample', 'finding', 'fix', 'site', 'pipeline'],
    );
  });

  it('offers commands and settings that are there', () => {
    const linked = descriptions.flatMap(([, text]) =>
      [...text.matchAll(/\]\(command:(?:toSide:)?([\w.]+)/g)].map(([, command]) => command ?? ''),
    );
    assert.ok(linked.length >= 3);
    for (const command of linked.filter((each) => each.startsWith('ccmsetup.')))
      assert.ok(own.includes(command), command);
    const arguments_ = descriptions.flatMap(([, text]) =>
      [...text.matchAll(/command:workbench\.action\.openSettings\?([^)]+)/g)].map(([, each]) => each ?? ''),
    );
    assert.equal(arguments_.length, 1);
    for (const each of arguments_) {
      const [setting] = JSON.parse(decodeURIComponent(each)) as string[];
      assert.ok(setting !== undefined && setting in contributedSettings, setting);
    }
  });

  it('marks code as walkthroughs do, with two signs', () => {
    for (const [id, text] of descriptions) assert.doesNotMatch(text, /(?<!`)`(?!`)/, id);
  });

  it('ticks each step off by something that can happen', () => {
    for (const { id, completionEvents } of steps) {
      assert.ok(completionEvents.length > 0, id);
      for (const event of completionEvents) {
        const [, kind, what = ''] = /^on(Command|SettingChanged|View|Link):(.+)$/.exec(event) ?? [];
        assert.ok(kind !== undefined, event);
        if (kind === 'Command' && what.startsWith('ccmsetup.')) assert.ok(own.includes(what), event);
        if (kind === 'SettingChanged') assert.ok(what in contributedSettings, event);
        if (kind === 'Link')
          assert.ok(
            descriptions.some(([step, text]) => step === id && text.includes(`](${what})`)),
            event,
          );
      }
    }
  });

  it('shows each picture with a text for who cannot see it', () => {
    for (const { id, media } of steps) {
      assert.equal([media.image, media.svg].filter((path) => path !== undefined).length, 1, id);
      assert.ok((texts.get(media.altText) ?? '').length > 10, id);
    }
  });

  it('is not the only way to a new file', () => {
    assert.deepEqual(menus['file/newFile'], [
      { command: 'ccmsetup.newFile', group: 'file' },
      { command: 'ccmsetup.newCommandLine', group: 'file' },
    ]);
  });
});
