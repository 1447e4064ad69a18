/** The pages of the rules as a folder of their own that can only be read: one file of the extension holds them all. */
import {
  Disposable,
  EventEmitter,
  FilePermission,
  FileSystemError,
  FileType,
  Uri,
  workspace,
  type FileSystemProvider,
} from 'vscode';

const scheme = 'ccmsetup-rules';

/** The address of a rule's page. */
export function rulePage(slug: string): Uri {
  return Uri.from({ scheme, path: `/${slug}.md` });
}

/**
 * Makes the pages files that VS Code can open, show as Markdown, and follow links between.
 *
 * @param extension the folder of the extension
 */
export function registerRulePages(extension: Uri): Disposable {
  let read: Promise<ReadonlyMap<string, Uint8Array>> | undefined;
  const pages = (): Promise<ReadonlyMap<string, Uint8Array>> => (read ??= readPages(extension));
  const contentOf = async (uri: Uri): Promise<Uint8Array> => {
    const content = (await pages()).get(uri.path);
    if (content === undefined) throw FileSystemError.FileNotFound(uri);
    return content;
  };
  const denied = (uri: Uri): never => {
    throw FileSystemError.NoPermissions(uri);
  };
  const never = new EventEmitter<never>();
  const provider: FileSystemProvider = {
    onDidChangeFile: never.event,
    watch: () => new Disposable(() => undefined),
    stat: async (uri) => {
      if (uri.path === '/') return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      const { length: size } = await contentOf(uri);
      return { type: FileType.File, ctime: 0, mtime: 0, size, permissions: FilePermission.Readonly };
    },
    readDirectory: async () => [...(await pages()).keys()].map((path) => [path.slice(1), FileType.File]),
    readFile: contentOf,
    createDirectory: denied,
    writeFile: denied,
    delete: denied,
    rename: denied,
  };
  return Disposable.from(never, workspace.registerFileSystemProvider(scheme, provider, { isReadonly: true }));
}

/** The pages by their paths. */
async function readPages(extension: Uri): Promise<ReadonlyMap<string, Uint8Array>> {
  const file = await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'rules.json'));
  const texts = JSON.parse(new TextDecoder().decode(file)) as Readonly<Record<string, string>>;
  const encoder = new TextEncoder();
  return new Map(Object.entries(texts).map(([slug, text]) => [`/${slug}.md`, encoder.encode(text)]));
}
