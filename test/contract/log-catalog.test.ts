import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findEntry, findParameter } from '../../server/src/catalog';
import {
  codes,
  espInstallationStates,
  logSources,
  messages as allMessages,
  returnCodes,
  secureFailureFlags,
  states,
  type LogCause,
} from '../../server/src/catalog/log';
import { codeOf, flagsOf, normalCode, stateOf } from '../../server/src/log/codes';
import { matchOf } from '../../server/src/log/match';
import { complaintsAbout } from '../support/plain-english';
import { projectRoot } from './modules';

const messages = allMessages();

/** One line of a log for each message. */
const lines = JSON.parse(
  readFileSync(join(projectRoot, 'test/fixtures/logs/messages.json'), 'utf8'),
) as Readonly<Record<string, string>>;

const reasons: readonly LogCause[] = [...messages, ...codes].flatMap(({ causes }) => causes ?? []);

describe('catalog of the logs', () => {
  it('has the known messages and codes, each once', () => {
    assert.equal(messages.length, 229);
    assert.equal(new Set(messages.map(({ id }) => id)).size, messages.length);
    assert.equal(new Set(codes.map(({ code }) => code)).size, codes.length);
    assert.deepEqual(
      returnCodes.map(({ code }) => code),
      ['0', '6', '7', '8', '9', '10'],
    );
    assert.equal(new Set(states.map(({ id }) => id)).size, states.length);
    assert.deepEqual(
      espInstallationStates.map(({ id }) => id),
      [1, 2, 3, 4],
    );
  });

  it('finds each message by a line of it, in the order of the table', () => {
    assert.deepEqual(Object.keys(lines).sort(), messages.map(({ id }) => id).sort());
    const inOrder = (text: string): string | undefined =>
      messages.find(({ pattern }) => pattern.test(text))?.id;
    for (const { id, pattern, generic } of messages) {
      const line = lines[id] ?? '';
      assert.match(line, pattern, id);
      // What a catch-all is for can have an entry of its own.
      if (generic === undefined) assert.equal(inOrder(line), id, line);
      for (const text of [line, line.toUpperCase(), `x${line}`, line.slice(1)])
        assert.equal(matchOf(text)?.known.id, inOrder(text), text);
    }
  });

  it('finds the messages of Windows Installer only in its log', () => {
    assert.equal(matchOf('Command line: SMSSITECODE=HL1')?.known.id, 'command-line-2');
    assert.equal(matchOf('Command line: SMSSITECODE=HL1', true), undefined);
    assert.equal(matchOf(lines['cm-status'] ?? '', true)?.known.id, 'cm-status');
  });

  it('has patterns for messages alone, in any letter case', () => {
    for (const { id, pattern } of messages) assert.equal(pattern.flags, 'i', id);
  });

  it('gives roles to errors only', () => {
    for (const { id, kind, role, benign } of messages) {
      assert.equal(kind === 'error', role !== undefined, id);
      assert.ok(benign === undefined || role === undefined, id);
    }
  });

  it('names parameters and properties that exist', () => {
    const items = [...reasons, ...states].flatMap((each) => ('item' in each ? [each.item] : []));
    const standard = ['PATCH'];
    const missing = [...new Set(items)].filter(
      (item) =>
        !standard.includes(item) &&
        (item.startsWith('/') ? findParameter(item) : findEntry(item)) === undefined,
    );
    assert.deepEqual(missing, []);
  });

  it('cites sources that are listed, and lists none that nothing cites', () => {
    const cited = new Set([...messages, ...codes].flatMap(({ sources }) => sources));
    for (const { id, sources } of messages) assert.ok(sources.length > 0, id);
    for (const { code, sources } of codes) assert.ok(sources.length > 0, code);
    // The formats and the states cite these.
    const others = [
      'cmtrace',
      'aboutLogFiles',
      'cmtraceOpen',
      'longLine',
      'clientCenter45',
      'issue1684',
      'stateMessages',
      'cmtraceOpen317',
    ];
    assert.deepEqual(
      Object.keys(logSources).filter(
        (key) => !cited.has(key as keyof typeof logSources) && !others.includes(key),
      ),
      [],
    );
    for (const source of Object.values(logSources)) {
      assert.notEqual(source.title, '');
      if ('url' in source) assert.match(source.url, /^https?:\/\/[^\s]+$/);
    }
  });

  it('says all of it in plain English', () => {
    const texts = [
      ...[...messages, ...codes].map(({ meaning }) => meaning),
      ...reasons.flatMap(({ text, remedy }) => [text, remedy]),
      ...messages.map(({ note }) => note),
    ].filter((text) => text !== undefined);
    for (const text of texts) {
      assert.match(text, /[.)]$/, text);
      assert.doesNotMatch(text, / {2}|\n/, text);
      assert.deepEqual(complaintsAbout(text), [], text);
    }
    for (const { remedy } of reasons)
      if (remedy !== undefined) assert.match(remedy, /^(?:[A-Z/"]|client\.msi|[A-Z]+=|winmgmt )/, remedy);
  });

  it('ties flags to the messages that tell them', () => {
    for (const { name, bit, message } of secureFailureFlags) {
      assert.ok(
        messages.some(({ id }) => id === message),
        message,
      );
      assert.equal(matchOf(`[CCMHTTP]                : ${name} is set`)?.known.id, message);
      assert.deepEqual(
        flagsOf(bit).map((flag) => flag.name),
        [name],
      );
    }
    assert.deepEqual(
      flagsOf(9).map(({ bit }) => bit),
      [1, 8],
    );
  });

  it('finds codes in all their forms', () => {
    const forms = ['0x87d00454', '0x87D00454', '87D00454', '2278556756', '-2016410540'];
    for (const form of forms) assert.equal(codeOf(form)?.code, '0x87d00454', form);
    for (const form of ['12007', '0x2ee7', '0x80072ee7']) assert.equal(normalCode(form), '0x80072ee7', form);
    assert.equal(codeOf('0x80070643')?.code, '0x80070643');
    assert.equal(codeOf('1603')?.code, '1603');
    assert.equal(codeOf('0x80070653')?.code, '1619');
    assert.equal(codeOf('no code'), undefined);
    assert.equal(stateOf(317)?.phase, 'reboot');
    assert.equal(stateOf(1), undefined);
  });
});
