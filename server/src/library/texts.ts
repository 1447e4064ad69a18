/** Linting, fixing and formatting of texts. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService, type Analysis, type LanguageService } from '../service/service';
import type { FileConfiguration } from '../service/configuration';
import type { Host } from '../hosts/host';
import type * as api from './api';
import { checkOptions, checkText, textOptions } from './checks';
import { findingsOf, reportOf } from './report';
import { configurationOf, momentOf } from './settings';

/** A service whose rules fail loudly. */
export function strictService(now: number, suppress: boolean): LanguageService {
  return getLanguageService({
    now: () => now,
    suppress,
    onRuleError: (slug, error) => {
      throw new Error(`The rule ${slug} failed.`, { cause: error });
    },
  });
}

/** What a text is judged with. */
interface Setting {
  readonly service: LanguageService;
  readonly host: Host;
  readonly configuration: FileConfiguration;
  readonly now: number;
  readonly documentOf: (text: string) => TextDocument;
}

function settingOf(options: api.TextOptions): Setting {
  const { fileName = 'command-line.ccmcmd', suppress = true } = options;
  const now = momentOf(options);
  const service = strictService(now, suppress);
  const host = service.hostOf(undefined, fileName);
  if (host === undefined)
    throw new TypeError(
      `${JSON.stringify(fileName)} isn't in a known format. End the name as its format does, such as .ps1.`,
    );
  return {
    service,
    host,
    configuration: configurationOf(options, options.fileName),
    now,
    documentOf: (text) => TextDocument.create(fileName, host.id, 0, text),
  };
}

function analysisOf(document: TextDocument, { service, host, configuration }: Setting): Analysis {
  return service.analyze(document, host, configuration);
}

export const lintText: typeof api.lintText = (text, options = {}) => {
  checkText(text, 'text');
  checkOptions(options, textOptions);
  const setting = settingOf(options);
  const document = setting.documentOf(text);
  return reportOf(document, analysisOf(document, setting), options.severity ?? 'information', setting);
};

export const fixText: typeof api.fixText = (text, options = {}) => {
  checkText(text, 'text');
  checkOptions(options, textOptions);
  const setting = settingOf(options);
  const { service, host, configuration, documentOf } = setting;
  const fixed = documentOf(service.fixAll(documentOf(text), host, configuration).text);
  return {
    text: fixed.getText(),
    changed: fixed.getText() !== text,
    findings: findingsOf(fixed, analysisOf(fixed, setting), options.severity ?? 'information'),
  };
};

export const formatText: typeof api.formatText = (text) => {
  checkText(text, 'text');
  return strictService(0, true).formatText(text);
};
