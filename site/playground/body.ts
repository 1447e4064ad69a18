/** What the playground has in the page before any script runs: labels and landmarks are there, and nothing moves later. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { served } from '../../server/src/hosts/served';
import { rules } from '../../server/src/rules';

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** An option of the list of languages. */
function option(id: string, title: string, languageIds: readonly string[], fileName: string): string {
  const [languageId = id] = languageIds;
  const names = languageIds.filter((each) => each !== id).join(' ');
  return `<option value="${id}" data-language-id="${languageId}" data-file-name="${fileName}" data-names="${names}">${escaped(title.replaceAll('`', ''))}</option>`;
}

/** The name of a document, where a host goes by more than the ending. */
const fileNames: Partial<Record<keyof typeof served, string>> = { tcf: 'client.tcf' };

function languageOptions(): string {
  const log = option('ccmsetup-log', 'Install log (ccmsetup.log)', ['ccmsetup-log'], 'ccmsetup.log');
  const hosts = Object.entries(served).map(([host, { title, languageIds, extensions }]) =>
    option(
      // Of two hosts of one language the second goes by its own name.
      host === 'tcf' ? host : languageIds[0],
      host === 'log' ? 'Other logs' : title,
      languageIds,
      fileNames[host as keyof typeof served] ?? `untitled${extensions[0]}`,
    ),
  );
  const [first = '', ...others] = hosts;
  return [first, log, ...others].join('\n');
}

/** The samples: those that the project has for trying things on, and a log. */
const samples = [
  {
    id: 'mistakes',
    title: 'Command lines with common mistakes',
    language: 'ccmcmd',
    path: 'samples/common-mistakes.ccmcmd',
  },
  {
    id: 'script',
    title: 'PowerShell script',
    language: 'powershell',
    path: 'samples/Install-ConfigMgrClient.ps1',
  },
  { id: 'batch', title: 'Batch file', language: 'bat', path: 'samples/Install-Client.cmd' },
  { id: 'intune', title: 'Intune apps as JSON', language: 'json', path: 'samples/intune-apps.json' },
  {
    id: 'log',
    title: 'A ccmsetup.log of a failed installation',
    language: 'ccmsetup-log',
    path: 'site/playground/samples/ccmsetup.log',
  },
] as const;

const targets = [
  ['exe', 'Command line of ccmsetup.exe'],
  ['ccmsetupcmd', 'CCMSETUPCMD="…" for ccmsetup.msi'],
  ['powershell', 'PowerShell'],
  ['batch', 'Batch file'],
  ['win32', 'Win32 app in Intune (JSON)'],
  ['tcf', 'Client configuration file (.tcf)'],
  ['unattend', 'Answer file (unattend.xml)'],
  ['ansible', 'Ansible task (YAML)'],
] as const;

function tab(id: string, label: string, isShown: boolean): string {
  return `<button type="button" role="tab" id="pg-tab-${id}" aria-controls="pg-panel-${id}" aria-selected="${isShown}"${isShown ? '' : ' tabindex="-1"'}>${label}</button>`;
}

function panel(id: string, content: string, isShown: boolean): string {
  return `<div role="tabpanel" id="pg-panel-${id}" aria-labelledby="pg-tab-${id}" tabindex="0"${isShown ? '' : ' hidden'}>${content}</div>`;
}

/**
 * The HTML inside of `<main>`.
 *
 * @param root the folder of the project, where the samples are
 */
export function playgroundBody(root: string): string {
  const templates = samples.map(
    ({ id, path }) =>
      `<template id="pg-sample-${id}">${escaped(readFileSync(join(root, path), 'utf8').replace(/^\uFEFF/, ''))}</template>`,
  );
  const sampleButtons = samples.map(
    ({ id, title, language }) =>
      `<li><button type="button" data-sample="${id}" data-language="${language}">${title}</button></li>`,
  );
  return `<div id="playground" data-state="starting" data-rules="${rules.map(({ slug }) => slug).join(' ')}">
<h1>Check a ccmsetup command line</h1>
<p class="pg-lead">Paste a command line, a script that runs one, or a <code>ccmsetup.log</code>. It’s checked here in your browser: nothing leaves this page.</p>
<noscript><p class="pg-notice">The check runs in your browser and needs JavaScript. Turn it on for this page, or run <code>ccmsetup-lint</code>.</p></noscript>
<div id="pg-notice" class="pg-notice" role="alert" hidden></div>
<p id="pg-text-notice" class="pg-notice" role="status" hidden></p>
<div class="pg-bar">
<label>Language <select id="pg-language">
${languageOptions()}
</select></label>
<span id="pg-guessed" class="muted" hidden>guessed</span>
<span class="pg-buttons">
<button type="button" id="pg-start" aria-haspopup="dialog">Samples and scenarios…</button>
<button type="button" id="pg-share" aria-haspopup="dialog">Share…</button>
</span>
</div>
<div class="pg-panes">
<section class="pg-document" aria-label="Document">
<div id="pg-editor"></div>
<p id="pg-status" class="pg-status"></p>
</section>
<section class="pg-results" aria-label="Results">
<div role="tablist" id="pg-tabs" aria-label="Results">
${tab('findings', 'Findings<span id="pg-tab-count"></span>', true)}
${tab('explain', 'Explanation', false)}
${tab('convert', 'Convert', false)}
${tab('look-up', 'Look up', false)}
</div>
${panel(
  'findings',
  `<div class="pg-heading"><p id="pg-count" role="status"></p><button type="button" id="pg-fix-all" disabled>Fix all that’s safe</button></div>
<ol id="pg-findings" aria-label="Findings"></ol>`,
  true,
)}
${panel('explain', '<div id="pg-explanation" class="pg-text"></div>', false)}
${panel(
  'convert',
  `<label>Convert the command line at the cursor to <select id="pg-target">${targets.map(([id, title]) => `<option value="${id}">${escaped(title)}</option>`).join('')}</select></label>
<div id="pg-converted"></div>`,
  false,
)}
${panel(
  'look-up',
  `<form id="pg-look-up"><label for="pg-look-up-name">Parameter, property, rule or error code</label>
<span class="pg-field"><input type="search" id="pg-look-up-name" placeholder="/mp, SMSSITECODE, 0x87d0027e" autocomplete="off" spellcheck="false" /><button type="submit">Look up</button></span></form>
<div id="pg-look-up-answer" class="pg-text" aria-live="polite"></div>`,
  false,
)}
</section>
</div>
<details class="pg-keys"><summary>Keys</summary>
<ul>
<li><kbd>Ctrl</kbd>+<kbd>Space</kbd> suggests names and values.</li>
<li><kbd>F8</kbd> goes to the next finding, <kbd>Ctrl</kbd>+<kbd>.</kbd> to its fixes.</li>
<li><kbd>Tab</kbd> leaves the editor. <kbd>Esc</kbd> closes suggestions and dialogs.</li>
<li>On a Mac, press <kbd>Cmd</kbd> in place of <kbd>Ctrl</kbd>; suggestions stay on <kbd>Ctrl</kbd>.</li>
</ul></details>
<dialog id="pg-start-dialog" aria-labelledby="pg-start-title">
<h2 id="pg-start-title">Samples and scenarios</h2>
<p>A choice takes the place of your text. Undo brings it back.</p>
<h3>Samples</h3>
<ul class="pg-choices">${sampleButtons.join('')}</ul>
<h3>New command line</h3>
<ul class="pg-choices" id="pg-scenarios"></ul>
<div class="pg-buttons"><button type="button" data-close>Cancel</button></div>
</dialog>
<dialog id="pg-scenario-dialog" aria-labelledby="pg-scenario-title">
<h2 id="pg-scenario-title"></h2>
<p id="pg-scenario-context" class="muted"></p>
<form id="pg-scenario">
<p>Fill in what you know. The rest stays as a place to fill in.</p>
<div id="pg-scenario-fields"></div>
<p id="pg-scenario-said" role="alert"></p>
<div class="pg-buttons"><button type="submit" class="primary">Write command line</button><button type="button" data-close>Cancel</button></div>
</form>
</dialog>
<dialog id="pg-share-dialog" aria-labelledby="pg-share-title">
<h2 id="pg-share-title">Share</h2>
<p id="pg-share-summary"></p>
<div id="pg-replaced-table" class="table" tabindex="0" role="region" aria-label="What was replaced"><table>
<thead><tr><th scope="col">What</th><th scope="col">In your text</th><th scope="col">Shared as</th><th scope="col">Line</th></tr></thead>
<tbody id="pg-replaced"></tbody></table></div>
<details><summary>The text that’s shared</summary><pre id="pg-share-text" class="wrapped" tabindex="0"></pre></details>
<p class="muted">Replaced are tokens, passwords and keys; tenant, client and application IDs; names of servers, devices, domains, users and organizations; and network addresses, wherever they stand in the text. Site codes, paths and names of shares stay. The link holds the text behind its #, which browsers don’t send to any server.</p>
<p id="pg-share-said" role="status"></p>
<div class="pg-buttons"><span id="pg-share-actions" class="pg-buttons"></span><button type="button" data-close>Close</button></div>
</dialog>
${templates.join('\n')}
</div>`;
}
