/** One command line as it's written in several places: the engine converts it, so each is right. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configurationFor, defaultConfiguration } from '../../src/service/configuration';
import { getLanguageService } from '../../src/service/service';
import type { ConversionTarget } from '../../src/service/writing/targets';
import { fence } from './markdown';

const commandLine = 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSCACHEDIR="C:\\Client Cache"';

const places: readonly (readonly [target: ConversionTarget, title: string])[] = [
  ['powershell', 'In PowerShell:'],
  ['batch', 'In a batch file:'],
  ['ccmsetupcmd', 'In `CCMSETUPCMD`:'],
  ['win32', 'In JSON:'],
];

/** The examples. */
export function quotingExamples(): string {
  const service = getLanguageService({
    now: () => 0,
    onRuleError: (slug, cause) => {
      throw new Error(`rule ${slug} failed`, { cause });
    },
  });
  const configuration = configurationFor(defaultConfiguration, undefined);
  const host = service.hostOf('ccmcmd', 'a.ccmcmd');
  if (host === undefined) throw new Error('there is no host for command lines');
  const document = TextDocument.create('a.ccmcmd', host.id, 0, commandLine);
  const subject = { document, host, configuration, analysis: service.analyze(document, host, configuration) };
  return places
    .map(([target, title]) => {
      const result = service.convert(subject, { line: 0, character: 0 }, target, false);
      if (result === null || 'refused' in result) throw new Error(`nothing can be written for ${target}`);
      return `${title}\n\n${fence(result.languageId, result.text.replaceAll('\r', '').trimEnd())}`;
    })
    .join('\n\n');
}
