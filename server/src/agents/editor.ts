/** Where the tools run inside an editor: its documents and files are read through it, wherever they are. */
import type { ToolFile, ToolFiles, ToolTextRequest } from '../protocol';
import type { FileConfiguration } from '../service/configuration';
import { fileNameOf } from '../service/file-name';
import type { LanguageService } from '../service/service';
import { missingText, noFoldersText, outsideText } from './refusals';
import { ToolProblem, type ToolSource, type ToolSources, type ToolWorld } from './tool';

/** The text of a file, or why there is none. */
type ReadFile = ToolTextRequest['result'];

/** How an editor gives its files: no other is ever read. */
export interface EditorFiles {
  readonly find: (path: string) => Promise<ToolFiles>;
  readonly read: (uri: string, most: number) => Promise<ReadFile>;
}

/** What the tools need from the server of an editor. */
export interface EditorParts {
  readonly service: LanguageService;
  readonly now: () => number;
  /** What holds for a text without a file. */
  readonly configuration: FileConfiguration;
  /** The configuration of a file, by its URI. */
  readonly configurationOf: (uri: string) => Promise<FileConfiguration>;
  /** The URI of the configuration file in force for a file, when not all of it can be used. */
  readonly oddConfigurationOf: (uri: string) => Promise<string | undefined>;
  /** Undefined where the editor gives none. */
  readonly files: EditorFiles | undefined;
}

/** Far more than any script, and than most logs; it has to travel from where the files are. */
const mostBytes = 16 * 2 ** 20;

/** Why a file gives no text, with what to do about it. */
const problems = {
  missing: "isn't there anymore. Check the name.",
  'too large': 'is larger than 16 MiB. Run ccmsetup-lint on it.',
  binary: 'is a binary file. If it is text, save it as UTF-8, or as UTF-16 with a byte order mark.',
  unreadable: "can't be read. Check its permissions.",
} as const satisfies Record<Extract<ReadFile, { problem: string }>['problem'], string>;

/** What there is at a path. */
async function found(
  path: string,
  files: EditorFiles | undefined,
): Promise<Extract<ToolFiles, { kind: 'files' }>> {
  if (files === undefined) throw new ToolProblem(noFoldersText('ask in an editor that gives its files'));
  const place = await files.find(path);
  switch (place.kind) {
    case 'files':
      return place;
    case 'missing':
      throw new ToolProblem(missingText(path));
    case 'link':
      throw new ToolProblem(
        `${path} is a link or lies behind one, and links aren't followed. Name the file.`,
      );
    case 'outside':
      throw new ToolProblem(
        place.folders.length === 0
          ? noFoldersText('open a folder, or the file')
          : outsideText(path, place.folders),
      );
  }
}

/** The text of a file, or a sentence on why there is none. */
async function textOf({ uri, path }: ToolFile, files: EditorFiles): Promise<{ text: string } | string> {
  const read = await files.read(uri, mostBytes);
  return 'text' in read ? read : `${path} ${problems[read.problem]}`;
}

/** Makes it, for one question. */
export function editorWorld(parts: EditorParts): ToolWorld {
  const { service, now, configuration, configurationOf, oddConfigurationOf, files } = parts;
  const sourceOf = async (file: ToolFile, from: EditorFiles): Promise<ToolSource | string | undefined> => {
    const host = service.hostOf(file.languageId, fileNameOf(file.uri));
    if (host === undefined)
      return `${file.path} isn't in a known format. Give its text as "text", with a "fileName" that ends as its format does.`;
    const own = await configurationOf(file.uri);
    if (own.ignored) return undefined;
    const read = await textOf(file, from);
    return typeof read === 'string' ? read : { path: file.path, host, text: read.text, configuration: own };
  };
  return {
    service,
    now,
    configuration,
    sourcesAt: async (path): Promise<ToolSources> => {
      const place = await found(path, files);
      const sources: ToolSource[] = [];
      const refused: string[] = [];
      const odd = new Set<string>();
      for (const file of place.files) {
        // Of a folder, what is in another format isn't meant.
        if (place.isFolder && service.hostOf(file.languageId, fileNameOf(file.uri)) === undefined) continue;
        const source = files && (await sourceOf(file, files));
        const own = source === undefined ? undefined : await oddConfigurationOf(file.uri);
        if (own !== undefined) odd.add(own);
        if (typeof source !== 'string') sources.push(...(source === undefined ? [] : [source]));
        else if (place.isFolder) refused.push(source);
        else throw new ToolProblem(source);
      }
      for (const uri of odd)
        refused.push(`${fileNameOf(uri)} has mistakes, so not all of it counts. Open it to see them.`);
      if (place.hasMore === true)
        refused.push(`${path} has more files than are read at once. Name a folder in it.`);
      return { sources, problems: refused };
    },
    textAt: async (path) => {
      const { files: all, isFolder } = await found(path, files);
      const [file] = all;
      if (isFolder || file === undefined || files === undefined)
        throw new ToolProblem(`${path} isn't a file. Name a file.`);
      const read = await textOf(file, files);
      if (typeof read === 'string') throw new ToolProblem(read);
      return read.text;
    },
  };
}
