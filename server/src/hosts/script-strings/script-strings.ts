/** The hosts of languages whose command lines stand in string literals: one engine, one row of a table each. */
import type { Remark } from '../../language/remark';
import { shifted, sliceSpan } from '../../language/span';
import { inOrder } from '../data/commented';
import type { NestedHost } from '../data/scripts';
import type { Host, HostResult } from '../host';
import { served } from '../served';
import { findTexts } from './find';
import type { Lexicon } from './lexicon';
import type { Language } from './language';
import { csharp } from './languages/csharp';
import { javascript } from './languages/javascript';
import { python } from './languages/python';
import { vbscript } from './languages/vbscript';
import { withTemplateHoles } from './lines';
import type { FoundInScript } from './search';
import { sectionsOf } from './sections';
import { findCommands } from './shell/find';
import { shellLexicon } from './shell/lexicon';
import { movedRemark } from '../text/moved';
import { regionOf } from '../text/region';
import { moveText } from '../text/values';

/** What scripts can hold besides command lines. */
export interface ScriptOptions {
  /** The hosts of scripts in strings. */
  readonly nested: NestedHost;
}

/** Finds the command lines of a script. */
type Find = (source: string) => FoundInScript;

const languages: readonly Language[] = [vbscript, javascript, csharp, python];

/** What the strings of a program can hold. */
const inStrings: readonly (keyof typeof served)[] = ['powershell', 'batch', 'json', 'yaml', 'shell'];
/** What the words of a shell script can hold; nothing that may hold a shell script again without an end. */
const inWords: readonly (keyof typeof served)[] = ['powershell', 'batch', 'json'];

/** Only the hosts that a script may hold. */
function only(ids: readonly string[], nested: NestedHost): NestedHost {
  return (languageId) => {
    const host = nested(languageId);
    return host !== undefined && ids.includes(host.id) ? host : undefined;
  };
}

/** All that a part of a document holds, in the document. */
function findIn(text: string, start: number, host: string, find: Find): HostResult {
  const { found, comments } = find(text);
  const moved = (remarks: readonly Remark[]): readonly Remark[] | undefined =>
    remarks.length === 0 ? undefined : remarks.map((remark) => movedRemark(remark, start));
  return {
    regions: found.map(({ text: line, inert = false, context, statementStart, remarks = [] }) =>
      regionOf(withTemplateHoles(start === 0 ? line : moveText(line, start)), {
        host,
        inert,
        context,
        remarks: moved([...remarks, ...(line.remarks ?? [])]),
        statementStart: statementStart === undefined ? undefined : statementStart + start,
      }),
    ),
    problems: [],
    comments: comments
      .filter((comment) => sliceSpan(text, comment).includes('ccmsetup-lint'))
      .map((comment) => shifted(comment, start)),
  };
}

function sorted(results: readonly HostResult[]): HostResult {
  return {
    regions: inOrder(results.flatMap(({ regions }) => regions)),
    problems: [],
    comments: results.flatMap(({ comments }) => comments),
  };
}

function hostOf(
  { id, lineComment }: Lexicon & { readonly id: keyof typeof served },
  nests: readonly string[],
  find: (text: string) => readonly HostResult[],
): Host {
  return { id, ...served[id], nests, always: false, lineComment, find: (text) => sorted(find(text)) };
}

/** The hosts of the script languages, in the order of the table. */
export function scriptHosts({ nested }: ScriptOptions): Host[] {
  const inString = only(inStrings, nested);
  const inWord = only(inWords, nested);
  return [
    ...languages.map((own) =>
      hostOf(own, inStrings, (text) =>
        sectionsOf(text, own, languages).map(({ start, end, language }) =>
          findIn(text.slice(start, end), start, own.id, (part) => findTexts(part, language, inString)),
        ),
      ),
    ),
    hostOf(shellLexicon, inWords, (text) => [
      findIn(text, 0, shellLexicon.id, (script) => findCommands(script, shellLexicon, inWord)),
    ]),
  ];
}
