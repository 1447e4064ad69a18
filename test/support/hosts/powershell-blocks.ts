/** Puts PowerShell scripts into long and short blocks, in which they must give the same. */
import assert from 'node:assert/strict';
import type { Host } from '../../../server/src/hosts/host';
import { describeRegion } from './regions';

/** Blocks in which a script can stand. */
const wrappers = [
  ['if ($true) {', '}\nelse { exit 1 }\n'],
  ['function Install-It {', '}\n'],
  ["switch -Regex ($mode) {\n  'install' {", '  }\n}\n'],
  ['class Setup {\n  [void] Run() {', '  }\n}\n'],
  ["$options = @{ a = 'b'; c = {", '} }\n'],
  ['Configuration Client {\n  Node localhost {\n    Script Install {\n      SetScript = {', '} } } }\n'],
] as const;

const padding = 'Write-Verbose "one more ($i) line"\n'.repeat(80);

/** What has changed is read again by the statement; a script must give the same whether it stands in a long or a short one. */
export function checkInBlocks(host: Host, script: string): void {
  for (const [before, behind] of wrappers) {
    // Only functions and script blocks have parameters.
    if (/^(?:if|switch)/.test(before) && script.startsWith('param')) continue;
    const start = `${before}\n${script}\n`;
    const [short, long] = ['', padding].map((pad) => {
      const text = start + pad + behind;
      return host.find(text).regions.map((region) => describeRegion(region, text));
    });
    assert.deepEqual(long, short, start + behind);
  }
}
