/** The state of the server between `initialize` and its end. */
import { config as translateWith } from '@vscode/l10n';
import {
  CodeLensRefreshRequest,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
  type CancellationToken,
  type Connection,
  type InitializeParams,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, Location } from 'vscode-languageserver-types';
import { baselineFileName, baselineFindings, type FoundBaseline } from '../service/baseline';
import {
  configurationFileName,
  configurationFindings,
  largestConfiguration,
  type FoundConfiguration,
  type ReadText,
} from '../service/configuration';
import type { Feature } from '../service/features';
import { isTooLarge, largeDiagnostics } from '../service/large-document';
import type { LogService, LogSubject } from '../service/log-editor/service';
import type { LanguageService, LastAnalysis, Subject } from '../service/service';
import { analysesOf } from './analyses';
import type { Apart } from './apart/apart';
import type { MoveNotification } from './apart/messages';
import { Outdated, stepsOf } from './apart/newest';
import { originsOf } from './apart/origins';
import { clientOf, type Client } from './capabilities';
import { baselinesOf, type Baselines } from './baselines';
import { baselineDiagnostics, configurationDiagnostics, notesOf, type Notes } from './configuration-notes';
import { configurationsOf, type Configurations } from './configurations';
import { publisherOf, type Publisher } from './diagnostics';
import { describeError, guardOf, type Guard } from './guard';
import { logAnalysesOf } from './log-analyses';
import { askClient, asksWhetherThere, readOptions, statusChanged, type Options } from './options';
import type { Runtime } from './runtime';
import { settingsOf, type SettingsStore } from './settings-store';
import { tokenResults, type TokenResults } from './token-results';
import { fileNameOf } from '../service/file-name';
import { workspaceFolders, type WorkspaceFolders } from './workspace-folders';

const moveMethod: MoveNotification['method'] = 'ccmsetup/move';

/** Within so many turns of the event loop a message comes that another thread has sent. */
const mostTurns = 20;

/** What the session is made of. */
export interface SessionParts {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly service: LanguageService;
  readonly logs: LogService;
  readonly runtime: Runtime;
  /** The documents that are served elsewhere. */
  readonly apart: Apart;
}

/** One initialized session. */
export interface Session extends SessionParts {
  readonly client: Client;
  readonly options: Options;
  readonly settings: SettingsStore;
  readonly configurations: Configurations;
  readonly baselines: Baselines;
  readonly notes: Notes<FoundConfiguration>;
  /** The same for baselines. */
  readonly baselineNotes: Notes<FoundBaseline>;
  readonly publisher: Publisher;
  readonly folders: WorkspaceFolders;
  readonly guard: Guard;
  /** The semantic tokens that the client has. */
  readonly tokens: TokenResults;
  /** Changes with everything that may change what is said of a document besides its text. */
  readonly generation: () => number;
  /** After a change of settings or of a configuration file everything may be different. */
  readonly refresh: () => void;
  /** The last version of a document that was analyzed. */
  readonly lastAnalysis: (uri: string) => LastAnalysis | undefined;
  /** Forgets a document that was closed. */
  readonly forget: (uri: string) => void;
  /** Forgets what was found out about a document that is open, when another server begins or ends to serve it. */
  readonly leave: (uri: string) => void;
  /** Tells what is wrong in the configuration and in the baseline of a document that another server serves. */
  readonly note: (document: TextDocument) => void;
  /** Reads a file, as it stands in the editor where it is open there. */
  readonly readText: ReadText;
  /** Whether there is a file. */
  readonly isThere: (uri: string) => Promise<boolean>;
  /** Where the open documents hold a command line that a log recorded. */
  readonly origins: (recorded: string) => Promise<readonly Location[]>;
  /** What is said of the present version of a document. */
  readonly diagnose: (document: TextDocument) => Promise<Diagnostic[]>;
  /** An open document, analyzed; undefined where there is none of ours. */
  readonly subject: (uri: string) => Promise<Subject | undefined>;
  /** An open install log, analyzed; undefined where there is none. */
  readonly log: (uri: string) => Promise<LogSubject | undefined>;
  /**
   * Answers a request about the present version of an open document; null where there is none of ours.
   *
   * @param work is told which features are off
   * @param feature what the request is part of: where that is off, the answer is null
   * @param ofLog answers for an install log; without it the answer is null
   */
  readonly answer: <T>(
    name: string,
    uri: string,
    token: CancellationToken,
    work: (subject: Subject, off: ReadonlySet<Feature>) => T,
    feature?: Feature,
    ofLog?: (log: LogSubject) => T,
  ) => Promise<T | null>;
}

/** Whether a file is one that was written for us, which holds no command lines: a configuration or a baseline. */
export function isConfiguration({ uri }: Pick<TextDocument, 'uri'>): boolean {
  return fileNameOf(uri) === configurationFileName || fileNameOf(uri) === baselineFileName;
}

/** Has the client ask again for what is shown all the time. */
function refreshShown(connection: Connection, client: Client): void {
  const refreshes = [
    ...(client.refreshesTokens ? [SemanticTokensRefreshRequest.type] : []),
    ...(client.refreshesCodeLenses ? [CodeLensRefreshRequest.type] : []),
    ...(client.refreshesInlayHints ? [InlayHintRefreshRequest.type] : []),
  ];
  for (const refresh of refreshes)
    connection.sendRequest(refresh).catch((error: unknown) => {
      connection.console.error(`${refresh.method} failed: ${describeError(error)}`);
    });
}

/** Makes the session that a client has asked for. */
export function createSession(parts: SessionParts, params: InitializeParams): Session {
  const { connection, documents, service, logs, runtime, apart } = parts;
  const client = clientOf(params.capabilities);
  const options = readOptions(params.initializationOptions);
  translateWith({ contents: options.translations });
  const settings = settingsOf(connection, client);
  const isOpen = (uri: string): boolean => documents.get(uri) !== undefined;
  const notes = notesOf<FoundConfiguration>(connection, client, isOpen, configurationFindings);
  const baselineNotes = notesOf<FoundBaseline>(connection, client, isOpen, baselineFindings);
  const folders = workspaceFolders(params.workspaceFolders ?? []);
  const readFile = options.readsFiles
    ? askClient(connection)
    : (uri: string) => runtime.readText(uri, largestConfiguration);
  // An open file counts as it stands in the editor, saved or not; one that cannot be read counts as none.
  const readText: ReadText = async (uri) => {
    const open = documents.get(uri);
    if (open !== undefined) return open.getText();
    try {
      return await readFile(uri);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      connection.console.warn(`${uri} cannot be read and counts as missing: ${reason}`);
      return undefined;
    }
  };
  const isThere = options.readsFiles ? asksWhetherThere(connection) : runtime.isThere;
  const configurations = configurationsOf({
    documents,
    readText,
    isThere,
    realUri: runtime.realUri,
    settings,
    folders: folders.all,
    onUsed: notes.used,
  });
  const baselines = baselinesOf({
    readText,
    isThere,
    isOpen,
    onUsed: (uri, found) => {
      if (isOpen(uri)) baselineNotes.used(uri, found);
    },
    onMoved: () => {
      refresh();
    },
    onMove: (params) => {
      if (options.second > 0) void connection.sendNotification(moveMethod, params);
      else apart.tell(moveMethod, params);
    },
  });
  const steps = stepsOf(runtime.newest);
  const analyses = analysesOf(
    service,
    (uri) => configurations.of(uri),
    steps.of,
    (document, analysis) => baselines.apply(document, analysis),
  );
  const logAnalyses = logAnalysesOf(logs, (uri) => configurations.of(uri));
  const guard = guardOf(connection);
  const tokens = tokenResults();
  let generation = 0;
  const isOn = async (document: TextDocument): Promise<boolean> => {
    const { uri } = document;
    const { enable, maxFileSize } = await settings.of(uri);
    if (enable && !isTooLarge(document, maxFileSize)) return true;
    notes.unused(uri);
    baselineNotes.unused(uri);
    baselines.closed(uri);
    return false;
  };
  const isHere = ({ uri }: TextDocument): boolean => !apart.has(uri);
  const subjectOf = async (document: TextDocument): Promise<Subject | undefined> =>
    !isConfiguration(document) && !logs.isLog(document) && isHere(document) && (await isOn(document))
      ? analyses.of(document)
      : undefined;
  const logOf = async (document: TextDocument): Promise<LogSubject | undefined> =>
    logs.isLog(document) && isHere(document) && (await isOn(document)) ? logAnalyses.of(document) : undefined;
  /** Does some work on a document, and again where it was given up since the document has changed. */
  const unlessOutdated = async <T>(uri: string, work: () => Promise<T>): Promise<T> => {
    for (;;) {
      const version = documents.get(uri)?.version;
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof Outdated)) throw error;
        // The change is on its way; where none comes, this version is the newest.
        for (let turn = 0; turn < mostTurns && documents.get(uri)?.version === version; turn++)
          await new Promise<void>(runtime.defer);
        if (version !== undefined && documents.get(uri)?.version === version) steps.finish(uri, version);
      }
    }
  };
  /** What there is of the present version of a document. */
  const present = async <T>(
    uri: string,
    of: (document: TextDocument) => Promise<T | undefined>,
  ): Promise<T | undefined> => {
    for (;;) {
      const document = documents.get(uri);
      const version = document?.version;
      const found = document && (await unlessOutdated(uri, () => of(document)));
      // Settings and configurations are asked for: the document may have changed meanwhile.
      if (documents.get(uri)?.version === version) return found;
    }
  };
  const subject = (uri: string): Promise<Subject | undefined> => present(uri, subjectOf);
  const log = (uri: string): Promise<LogSubject | undefined> => present(uri, logOf);
  const diagnose = async (document: TextDocument): Promise<Diagnostic[]> => {
    if (isConfiguration(document)) {
      const isBaseline = fileNameOf(document.uri) === baselineFileName;
      const diagnosticsOf = isBaseline ? baselineDiagnostics : configurationDiagnostics;
      return diagnosticsOf(document, client, options.validatesConfiguration);
    }
    const { enable, maxFileSize } = await settings.of(document.uri);
    if (enable && isTooLarge(document, maxFileSize))
      return largeDiagnostics(document, maxFileSize, logs.isLog(document));
    if (logs.isLog(document)) {
      const log = await logOf(document);
      return log === undefined ? [] : logs.diagnostics(log, client);
    }
    const subject = await unlessOutdated(document.uri, () => subjectOf(document));
    return subject === undefined ? [] : service.diagnostics(subject, client);
  };
  const publisher = publisherOf({ connection, documents, client, defer: runtime.defer, diagnose, isHere });
  const note = (document: TextDocument): void => {
    const { uri } = document;
    const noted = isOn(document).then(async (on) => {
      if (on) await Promise.all([configurations.of(uri), baselines.note(uri)]);
    });
    noted.catch((error: unknown) => {
      connection.console.error(`the configuration of a large file cannot be read: ${describeError(error)}`);
    });
  };
  const refresh = (): void => {
    configurations.changed();
    baselines.changed();
    analyses.clear();
    logAnalyses.clear();
    generation++;
    publisher.refresh();
    for (const document of documents.all()) if (!isHere(document)) note(document);
    refreshShown(connection, client);
    if (options.showsStatus) void connection.sendNotification(statusChanged);
  };
  return {
    ...parts,
    ...{ client, options, settings, configurations, baselines, notes, baselineNotes, publisher, folders },
    ...{ guard, tokens, diagnose, note, readText, isThere },
    origins: originsOf({ connection, documents, options, apart, subject }),
    leave: (uri) => {
      analyses.forget(uri);
      logAnalyses.forget(uri);
      tokens.forget(uri);
      baselines.closed(uri);
    },
    generation: () => generation,
    lastAnalysis: (uri) => analyses.last(uri),
    refresh,
    forget: (uri) => {
      analyses.forget(uri);
      logAnalyses.forget(uri);
      settings.forget(uri);
      tokens.forget(uri);
      publisher.closed(uri);
      notes.unused(uri);
      baselineNotes.unused(uri);
      baselines.closed(uri);
    },
    subject,
    log,
    answer: (name, uri, token, work, feature, ofLog) =>
      guard(name, token, async () => {
        const { off } = await settings.of(uri);
        if (feature !== undefined && off.has(feature)) return null;
        const found = await subject(uri);
        if (found !== undefined) return work(found, off);
        const told = ofLog && (await log(uri));
        return told === undefined ? null : (ofLog?.(told) ?? null);
      }),
  };
}
