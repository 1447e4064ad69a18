/** What is known of a document before its text is shared, and what is told of that afterwards. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Host } from '../../hosts/host';
import { addTo } from '../../language/add-to';
import { secretSpans } from '../../lint/secrets/find';
import type { Analysis } from '../analysis';
import { namesIn, type LogReport } from '../log';
import { rangeOf } from '../range';
import { documentSecrets } from '../secrets';
import { forSharing, type ForSharing, type Replacement, type SharedKind } from './for-sharing';

/** A document to share, with what was replaced by one text together. */
export interface SharedText {
  readonly text: string;
  readonly replaced: readonly {
    readonly kind: SharedKind;
    readonly with: string;
    readonly ranges: readonly Range[];
  }[];
  /** Of a log only: its diagnosis as Markdown, which is that of the text above. */
  readonly ticket?: string;
}

/** Hosts whose text is none of a program. */
const prose: ReadonlySet<string> = new Set(['ccmcmd', 'log', 'text', 'markdown']);

/** A document with command lines, to share. */
export function sharedDocument(text: string, host: Host, analysis: Analysis): ForSharing {
  return forSharing({
    text,
    secrets: documentSecrets(text, analysis),
    lines: analysis.lines,
    isProse: prose.has(host.id),
    isJson: host.id === 'json',
  });
}

/** An install log, to share. */
export function sharedLog(text: string, report: LogReport): ForSharing {
  return forSharing({ text, secrets: secretSpans(text), lines: [], isProse: true, known: namesIn([report]) });
}

/** Brings the replacements by the same text together, with their ranges in the document. */
export function toldOf(document: TextDocument, { text, replaced }: ForSharing): SharedText {
  const groups = new Map<string, Replacement[]>();
  for (const each of replaced) addTo(groups, `${each.kind} ${each.with}`, each);
  return {
    text,
    replaced: [...groups.values()].flatMap((group) => {
      const [first] = group;
      const ranges = group.map(({ span }) => rangeOf(document, span));
      return first === undefined ? [] : [{ kind: first.kind, with: first.with, ranges }];
    }),
  };
}
