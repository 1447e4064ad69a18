/** Writes into the output which configuration a document has and why it is not checked; never what is in it. */
import { l10n, Uri, workspace, type LogOutputChannel, type TextDocument } from 'vscode';
import type { DocumentStatus } from '../../../server/src/protocol';
import { isEditedPlace, isLog, isServed } from '../selector';
import { hasTrace } from '../trace';

/** The journal; what it has said of a document it says again only after a change. */
export interface Journal {
  /** The server has told of a document. */
  readonly told: (document: TextDocument, status: DocumentStatus) => void;
  /** A document is looked at that may never get to the server. */
  readonly looked: (document: TextDocument) => void;
  /** A file is looked at that VS Code gives to no extension. */
  readonly tooLarge: (file: Uri) => void;
  readonly closed: (document: Uri) => void;
}

function pathOf(uri: Uri): string {
  return workspace.asRelativePath(uri);
}

/** The sentence about a document in a language that is none of ours. */
function unsupported({ uri, languageId }: TextDocument): string {
  return l10n.t(
    '{0} isn\'t checked: ccmsetup Tools doesn\'t support the language "{1}".',
    pathOf(uri),
    languageId,
  );
}

/** The sentence about a document that the server knows. */
function sentenceAbout(document: TextDocument, { configuration, notServed }: DocumentStatus): string {
  const path = pathOf(document.uri);
  const file = configuration === undefined ? undefined : pathOf(Uri.parse(configuration, true));
  switch (notServed) {
    case 'disabled':
      return l10n.t('{0} isn\'t checked: the setting "ccmsetup.enable" is off for it.', path);
    case 'large':
      return l10n.t('{0} isn\'t checked: it\'s larger than the setting "ccmsetup.maxFileSize" allows.', path);
    case 'ignored':
      return file === undefined
        ? l10n.t('{0} isn\'t checked: a pattern in the setting "ccmsetup.ignore" matches it.', path)
        : l10n.t('{0} isn\'t checked: a pattern under "ignore" in {1} matches it.', path, file);
    case 'configuration':
      return l10n.t("{0} isn't checked for command lines: it's a configuration.", path);
    case 'format':
      return unsupported(document);
    default:
      return file === undefined
        ? l10n.t('{0} is checked with the settings of VS Code.', path)
        : l10n.t('{0} is checked with {1}.', path, file);
  }
}

/** Makes the journal. */
export function journalIn(output: LogOutputChannel): Journal {
  const said = new Map<string, string>();
  const say = (uri: Uri, sentence: string): void => {
    const key = uri.toString();
    if (said.get(key) === sentence) return;
    said.set(key, sentence);
    output.info(sentence);
  };
  return {
    told: (document, status) => {
      say(document.uri, sentenceAbout(document, status));
    },
    looked: (document) => {
      const { uri } = document;
      // Most files of the world have nothing to do with command lines, and what the extension itself writes is none.
      if (isServed(document) || isLog(document) || uri.scheme === 'output' || !hasTrace(document.getText()))
        return;
      if (isEditedPlace(uri)) say(uri, unsupported(document));
      // One side of a comparison, for example: worth a line only for who looks for a reason.
      else output.debug(l10n.t('{0} isn\'t checked: files of "{1}" aren\'t.', pathOf(uri), uri.scheme));
    },
    tooLarge: (file) => {
      say(
        file,
        l10n.t("{0} isn't checked: it's so large that VS Code gives it to no extension.", pathOf(file)),
      );
    },
    closed: (document) => {
      said.delete(document.toString());
    },
  };
}
