/** What quick fixes depend on. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Host } from '../../hosts/host';
import type { Analysis } from '../analysis';
import type { DiagnosticCapabilities } from '../diagnostics';
import type { FixedSafely } from './fix-all';
import type { ConfigurationTarget, EditCapabilities } from './workspace-edit';

/** What the client can do with a code action. */
export interface CodeActionCapabilities extends DiagnosticCapabilities, EditCapabilities {
  /** Whether it asks for the edit of an action when the action is chosen. */
  readonly resolvesEdits: boolean;
}

/** What is asked for and where. */
export interface CodeActionRequest {
  readonly range: Range;
  /** The kinds that are wanted; all when undefined. */
  readonly only: readonly string[] | undefined;
  /** The client's command that shows the page of a rule, given its slug; undefined when it has none. */
  readonly documentationCommand: string | undefined;
}

/** What code actions depend on. */
export interface CodeActionQuestion {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly host: Host;
  readonly request: CodeActionRequest;
  readonly capabilities: CodeActionCapabilities;
  /** The configuration file that a quick fix may change; undefined where there can be none. */
  readonly target: ConfigurationTarget | undefined;
  /** The document after all safe fixes. */
  readonly fixed: () => FixedSafely;
}
