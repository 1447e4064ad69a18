import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHosts } from '../../../server/src/hosts';
import { guessLanguage } from '../../../site/playground/guess';
import { projectRoot } from '../../contract/modules';
import { sampleLog, sampleLogs } from '../../support/logs';
import { placements } from '../../support/placements';

const line = 'ccmsetup.exe /mp:mp01.corp.fabrikam.com SMSSITECODE=P01 FSP=fsp01.corp.fabrikam.com';
/** Texts that could as well be command lines alone: whoever pastes these chooses. */
const shortOnes = new Set(['shell, a call', 'markdown, a fence', 'text, a line']);

describe('guessing the language', () => {
  for (const name of sampleLogs)
    it(`takes the log ${name} for one`, () => {
      assert.equal(guessLanguage(sampleLog(name)), 'ccmsetup-log');
    });

  const languages: Readonly<Record<string, string>> = {
    ps1: 'powershell',
    cmd: 'bat',
    ccmcmd: 'ccmcmd',
    xml: 'xml',
    yml: 'yaml',
    json: 'json',
    md: 'markdown',
  };
  for (const file of readdirSync(join(projectRoot, 'samples')))
    it(`knows samples/${file}`, () => {
      const expected = languages[file.replace(/^.*\./, '')];
      assert.equal(guessLanguage(readFileSync(join(projectRoot, 'samples', file), 'utf8')), expected);
    });

  for (const [text, expected] of [
    [line, 'ccmcmd'],
    ['CCMSETUPCMD="/mp:mp01.corp.fabrikam.com SMSSITECODE=P01"', 'ccmcmd'],
    ['/mp:mp01.corp.fabrikam.com SMSSITECODE=P01', 'ccmcmd'],
    ['"C:\\Temp\\ccmsetup.exe" /logon', 'ccmcmd'],
    ['', 'ccmcmd'],
    ['Dear colleagues,\nthe client is gone.', 'plaintext'],
    ['CcmSetup failed with error code 0x80072ee7', 'ccmsetup-log'],
    ['CcmSetup is exiting with return code 7', 'ccmsetup-log'],
    ['Please run ccmsetup.exe /mp:mp01.corp.fabrikam.com SMSSITECODE=P01', 'plaintext'],
    [`Hello,\n\nwe start this on each device:\n${line}\nIt says nothing. Why?`, 'plaintext'],
    ['Auf dem Gerät läuft ccmsetup.exe nicht bis zum Ende durch.', 'plaintext'],
    [`# this is what we run on each device\n${line}`, 'ccmcmd'],
    ['ccmsetup.exe SMSSITECODE=P01 SMSCACHEDIR="C:\\cache of the client"', 'ccmcmd'],
    ['\uFEFF<?xml version="1.0"?><a/>', 'xml'],
  ] as const)
    it(`takes ${JSON.stringify(text)} for ${expected}`, () => {
      assert.equal(guessLanguage(text), expected);
    });

  for (const { host, name, write } of placements) {
    const text = write(line);
    if (text === undefined) continue;
    const { languageIds } = createHosts().find(({ id }) => id === host) ?? assert.fail(host);
    const right = host === 'tcf' ? ['tcf'] : languageIds;
    if (shortOnes.has(`${host}, ${name}`)) continue;
    it(`knows ${host}, ${name}`, () => {
      const guessed = guessLanguage(text);
      assert.ok(right.includes(guessed), `${guessed}\n${text}`);
    });
  }
});
