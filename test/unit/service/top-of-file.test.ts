import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createHosts } from '../../../server/src/hosts';
import { fileSuppressionEdit } from '../../../server/src/service/fixes/suppression-fix';
import { applyEdits } from '../../support/edits';
import { commentedLanguages } from '../../support/hosts/comments';
import { analyzeText, loadedHost } from '../../support/lint';

const rule = 'duplicate-property';
const command = 'ccmsetup.exe /mp:x SMSSITECODE=P01 SMSSITECODE=P01';
const hash = `# ccmsetup-lint-disable ${rule} -- reason`;
const rem = `REM ccmsetup-lint-disable ${rule} -- reason`;
const html = `<!-- ccmsetup-lint-disable ${rule} - reason -->`;
const semicolon = `; ccmsetup-lint-disable ${rule} -- reason`;
const slashes = `// ccmsetup-lint-disable ${rule} -- reason`;
const apostrophe = `' ccmsetup-lint-disable ${rule} -- reason`;
const xml = `<a>\n\t<CommandLine>${command}</CommandLine>\n</a>\n`;

/** Texts of each host in two parts; the comment comes between them. */
const tops: readonly (readonly [host: string, before: string, comment: string, after: string])[] = [
  ['ccmcmd', '', `${hash}\n`, `${command}\n`],
  ['ccmcmd', '\uFEFF', `${hash}\r\n`, `# \u{1F600}\r\n${command}\r\n`],
  ['powershell', '', `${hash}\n`, `<#\n.SYNOPSIS\n x\n#>\n#Requires -Version 5\nparam()\n& ${command}\n`],
  ['powershell', '#!/usr/bin/env pwsh\n', `${hash}\n`, `& ${command}\n`],
  ['batch', '@echo off\r\n', `${rem}\r\n`, `${command}\r\n`],
  ['batch', ':: Installs\n@rem the client\n\n@ECHO OFF & setlocal\n', `${rem}\n`, `${command}\n`],
  ['batch', '', `@${rem}\n`, `echo off\n${command}\n`],
  ['batch', '', `@${rem}\n`, `${command}\n@echo off\n`],
  ['batch', '', `@${rem}\r\n`, `${':: x\r\n'.repeat(200)}${command}\r\n`],
  ['json', '', `${slashes}\n`, `// x\n{\n  "cmd": "${command}"\n}`],
  ['yaml', '%YAML 1.2\n# x\n--- # y\n', `${hash}\n`, `a:\n  cmd: ${command}\n`],
  ['yaml', '---\r\n', `${hash}\r\n`, `- cmd: ${command}\r\n`],
  ['yaml', '', `${hash}\n`, `- cmd: ${command}\n---\n- 1\n`],
  ['xml', '', `${html}\n`, xml],
  ['xml', '\uFEFF<?xml version="1.0" encoding="utf-8"?>\n', `${html}\n`, xml],
  ['xml', '<?xml version="1.0"?>', `\n${html}\n`, xml],
  ['ini', '', `${semicolon}\n`, `[a]\nCommand=${command}\n`],
  [
    'reg',
    'Windows Registry Editor Version 5.00\r\n',
    `${semicolon}\r\n`,
    `\r\n[HKEY_LOCAL_MACHINE\\x]\r\n"a"="${command}"\r\n`,
  ],
  ['python', '#!/usr/bin/python\n# -*- coding: utf-8 -*-\n', `${hash}\n`, `os.system("${command}")\n`],
  ['python', '# x\n# coding: latin-1\n', `${hash}\n`, `os.system("${command}")\n`],
  ['python', '', `${hash}\n`, `# x\nos.system("${command}")\n`],
  ['ruby', '#!/usr/bin/ruby\n# frozen_string_literal: true\n', `${hash}\n`, `system("${command}")\n`],
  ['javascript', '#!/usr/bin/env node\n', `${slashes}\n`, `'use strict';\nexec("${command}");\n`],
  ['shell', '#!/bin/sh\n', `${hash}\n`, `ssh host '${command}'\n`],
  ['vbscript', '', `${apostrophe}\n`, `Option Explicit\nshell.Run "${command}"\n`],
  [
    'vbscript',
    '<job>\n<script language="VBScript">\nx = 1\n',
    `  ${apostrophe}\n`,
    `  shell.Run "${command}"\n  shell.Run "${command}"\n</script>\n</job>\n`,
  ],
  ['markdown', '---\ntitle: a\n---\n', `${html}\n`, `# b\n\n\`\`\`\n${command}\n\`\`\`\n`],
  ['markdown', '', `${html}\n`, `---\n# b\n\n\`\`\`\n${command}\n\`\`\`\n`],
];

describe('a comment at the top of a file', () => {
  for (const [id, before, comment, after] of tops)
    it(`turns a rule off in ${id}: ${JSON.stringify(`${before}|${after}`.slice(0, 60))}`, () => {
      const host = loadedHost(id);
      const source = before + after;
      const { findings } = analyzeText(source, host);
      const own = findings.filter((finding) => finding.rule === rule);
      assert.ok(own.length > 0, JSON.stringify(findings));
      const edit = fileSuppressionEdit(TextDocument.create('untitled:test', id, 1, source), own, host);
      assert.ok(edit?.stop);
      const changed = applyEdits(source, [edit]);
      assert.equal(changed, before + comment + after);
      assert.equal(edit.newText.slice(edit.stop.start, edit.stop.end), 'reason');
      const others = findings.map((finding) => finding.rule).filter((slug) => slug !== rule);
      assert.deepEqual(
        analyzeText(changed, host).findings.map((finding) => finding.rule),
        others,
      );
    });

  it('is none where nothing says that comments are taken', () => {
    const host = loadedHost('json');
    const source = `{ "cmd": "${command}" }`;
    const own = analyzeText(source, host).findings.filter((finding) => finding.rule === rule);
    assert.equal(own.length, 1);
    assert.equal(
      fileSuppressionEdit(TextDocument.create('untitled:test', 'json', 1, source), own, host),
      undefined,
    );
  });

  it('is one in every host that has comments', () => {
    for (const { id } of createHosts()) {
      const language = commentedLanguages[id];
      if (language === undefined) continue;
      const host = loadedHost(id);
      const slug = id === 'tcf' ? 'tcf-slash-parameter' : 'parameter-after-property';
      for (const lineBreak of ['\n', '\r\n']) {
        const source: string = language
          .document(language.comments[0]?.('x') ?? '', '')
          .replaceAll('\n', lineBreak);
        const own = analyzeText(source, host).findings.filter((finding) => finding.rule === slug);
        assert.equal(own.length, 2, id);
        const edit = fileSuppressionEdit(TextDocument.create('untitled:test', id, 1, source), own, host);
        assert.ok(edit, id);
        const changed = applyEdits(source, [edit]);
        assert.equal(changed.replace(edit.newText, ''), source, id);
        const left = analyzeText(changed, host).findings.map((finding) => finding.rule);
        assert.deepEqual(
          left.filter((each) => each === slug || each.endsWith('suppression')),
          [],
          changed,
        );
      }
    }
  });
});
