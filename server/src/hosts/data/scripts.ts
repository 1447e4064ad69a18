/** Scripts in fields of configuration files: in which language they are, and the command lines in them. */
import { seedSource } from '../commands/evidence';
import type { Host, HostResult } from '../host';
import { foundIn } from '../flow/nested';
import { compose, composeResult } from '../text/compose';
import { withFillIns } from '../text/fill-ins';
import { withoutQuoteRemarks, type FindInScript } from '../commands/launch';
import { placeInDocument, slice } from '../text/slice';
import type { Text } from '../text/text';
import { span, type Span } from '../../language/span';

/** Gives the host of a VS Code language identifier, when there is one. */
export type NestedHost = (languageId: string) => Host | undefined;

const powershellSigns =
  /(?:^|[\r\n;{|])[^\S\r\n]*(?:param\s*\(|\$[\w:]+\s*[+.=]|function\s+\w|(?:start|set|get|new|invoke|write|add|copy|remove|test|import|execute|stop)-[a-z]{3}|&\s*["'$\\.a-z]|#requires|if\s*\(\s*[$(!-]|try\s*\{|\[\w+(?:\.\w+)*\])|`[^\S\r\n]*[\r\n]/i;
const batchSigns =
  /(?:^|[\r\n&(])[^\S\r\n]*(?:@?echo\s+o(?:ff|n)\b|@?rem\s|::|set\s+(?:\/[ap]\s+)?"?\w+=|setlocal\b|goto\s|if\s+(?:not\s+)?(?:exist|errorlevel|"?%)|start\s+(?:\/\w+\s+)*""|call\s|for\s+\/|pushd\s)|\^[^\S\r\n]*[\r\n]/i;

const vbscriptSigns =
  /(?:^|[\r\n:])[^\S\r\n]*(?:set\s+\w+\s*=\s*(?:\w+\.)?createobject\s*\(|on\s+error\s+resume\s+next\b|option\s+explicit\b|wscript\.\w)/i;

/** The language that the name of a shell, a file, a task or a field stands for. */
export function languageNamed(name: string): string | undefined {
  if (/powershell|pwsh|\.psm?1$|^ps1?$|psscript/i.test(name)) return 'powershell';
  if (/\.(?:cmd|bat)$|^(?:cmd(?:\.exe)?|bat|batch(?:_?script)?|cmdline.*|batchscript.*)$/i.test(name))
    return 'bat';
  return /^(?:ba|z|k|da)?sh$|shellscript/i.test(name) ? 'shellscript' : undefined;
}

/** The language of a script, by what it says itself; undefined when it says nothing. */
export function scriptSigns(text: string): string | undefined {
  if (vbscriptSigns.test(text)) return 'vb';
  if (batchSigns.test(text)) return 'bat';
  return powershellSigns.test(text) ? 'powershell' : undefined;
}

/** Fields that hold a command line as often as a batch script. */
const commandKey = /^cmd(?!\.)/;
/** The language of a document that a text holds, by how it begins; undefined when it begins with nothing of the kind. */
function documentSigns(text: string): string | undefined {
  if (/^\s*(?:\{\s*"|\[\s*["{[])/.test(text)) return 'json';
  if (/^\s*<(?:\?xml\s|[A-Za-z][\w:.-]*[\s/>])/.test(text)) return 'xml';
  return /^\s*#cloud-config\s/.test(text) ? 'yaml' : undefined;
}

/** A script between the tags that the agents of virtual machines look for. */
export interface TaggedScript {
  readonly language: string;
  readonly span: Span;
}

/**
 * The scripts that the user data of a virtual machine holds
 * (https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html).
 */
export function taggedScripts(text: string): TaggedScript[] {
  const scripts: TaggedScript[] = [];
  let open: { readonly name: string; readonly start: number } | undefined;
  for (const { 0: tag, 1: slash, 2: name = '', index } of text.matchAll(/<(\/?)(powershell|script)>/gi)) {
    if (slash === '') open ??= { name: name.toLowerCase(), start: index + tag.length };
    else if (open?.name === name.toLowerCase()) {
      const language = open.name === 'script' ? 'bat' : open.name;
      scripts.push({ language, span: span(open.start, index) });
      open = undefined;
    }
  }
  return scripts;
}

const scriptKey = /script|^(?:run|inline|code|body|source_?code)$/;

/**
 * The language of a text that may be a script.
 *
 * @param keys the names that count for the field, nearest first
 * @param hints what the fields beside it say: a shell, a file name, a task
 * @returns undefined when it is none, or a command line like any other
 */
export function scriptLanguage(
  text: string,
  keys: readonly string[],
  hints: readonly string[],
): string | undefined {
  const document = documentSigns(text);
  if (document !== undefined) return document;
  const lines = /[\r\n]/.test(text.trim());
  const script = keys.some((key) => scriptKey.test(key) || key === 'win_shell' || key === 'win_powershell');
  for (const key of keys) {
    const named = /^win_(?:shell|powershell)$/.test(key) ? 'powershell' : languageNamed(key);
    // A field such as `cmd` may as well hold one command line, also one that was broken over several lines.
    const spoken =
      hinted(hints) ?? (commandKey.test(key) && scriptSigns(text) === undefined ? undefined : named);
    if (named !== undefined && spoken !== undefined && (lines || named === 'powershell')) return spoken;
  }
  if (script) return hinted(hints) ?? scriptSigns(text);
  return lines || /^\s*(?:&\s|[a-z]+-[a-z]{3})/i.test(text) ? scriptSigns(text) : undefined;
}

function hinted(hints: readonly string[]): string | undefined {
  return hints.map(languageNamed).find((language) => language !== undefined);
}

/** What a script is found in. */
export interface ScriptPlace {
  /** The document. */
  readonly source: string;
  readonly inert: boolean;
  /** Where a comment of the document's language can stand above the script. */
  readonly statementStart: number | undefined;
  readonly lineComment: string;
}

const nothing: HostResult = { regions: [], problems: [], comments: [] };

/** The command lines of a script, in the document. */
export function findInScript(script: Text, host: Host | undefined, place: ScriptPlace): HostResult {
  if (host === undefined || !new RegExp(seedSource, 'i').test(script.text)) return nothing;
  const filled = withFillIns(script, true);
  const found = host.find(filled.text);
  const { source, inert, lineComment } = place;
  const above = (start: number | undefined): number | undefined => {
    if (start === undefined || host.lineComment !== lineComment) return place.statementStart;
    const there = placeInDocument(filled, span(start, start));
    return there !== undefined && isLineStart(filled, start, there.start, source)
      ? there.start
      : place.statementStart;
  };
  const composed = composeResult({ ...found, regions: [] }, filled, source, { inert });
  const regions = found.regions.map((region) =>
    compose(region, filled, { inert, statementStart: above(region.statementStart) }),
  );
  return { ...composed, regions };
}

/** Whether a line of the script begins at an offset that is one of the document, so that another can stand above it. */
function isLineStart(script: Text, start: number, there: number, source: string): boolean {
  const [around] = slice(script, start, start + 1).atoms;
  if (around?.literal?.encoding.encode('\n')?.includes('\n') !== true) return false;
  return /(?:^|[\r\n])[ \t]*$/.test(source.slice(Math.max(0, there - 400), there));
}

/** Finds the command lines in what PowerShell gets with `-Command`. */
export function powershellCommands(nested: NestedHost): FindInScript {
  return (script) => {
    const host = nested('powershell');
    const found = host === undefined ? [] : foundIn(script, host);
    return found.map(({ text, remarks }) => withoutQuoteRemarks({ ...text, remarks, partial: false }));
  };
}
