/** The hosts of languages whose command lines stand in string literals: one engine, one row of a table each. */
import { shifted, type Span } from '../../language/span';
import { directives, inOrder } from '../data/commented';
import type { Nesting } from '../data/find';
import type { NestedHost } from '../data/scripts';
import type { Host, Region } from '../host';
import { served } from '../served';
import { withEmptyValues } from '../flow/empty-values';
import { findTexts } from './find';
import type { Lexicon } from './lexicon';
import type { Language } from './language';
import { autoit } from './languages/autoit';
import { csharp } from './languages/csharp';
import { go } from './languages/go';
import { javascript } from './languages/javascript';
import { kixtart } from './languages/kixtart';
import { nsis } from './languages/nsis';
import { pascal } from './languages/pascal';
import { puppet } from './languages/puppet';
import { python } from './languages/python';
import { ruby } from './languages/ruby';
import { vbscript } from './languages/vbscript';
import { withTemplateHoles } from './lines';
import type { FoundInScript } from './search';
import { sectionsOf } from './sections';
import { findCommands } from './shell/find';
import { shellLexicon } from './shell/lexicon';
import { movedRegion } from '../text/moved';
import { regionOf } from '../text/region';

const languages: readonly Language[] = [
  vbscript,
  javascript,
  csharp,
  python,
  autoit,
  kixtart,
  nsis,
  pascal,
  ruby,
  puppet,
  go,
];

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

/** A part of a document, and what was found in it. */
interface Searched {
  readonly start: number;
  readonly found: FoundInScript;
}

function hostOf(
  { id, lineComment }: Pick<Lexicon, 'lineComment'> & { readonly id: keyof typeof served },
  nests: readonly string[],
  search: (text: string) => readonly Searched[],
): Host {
  const regionsIn = ({ start, found: { found } }: Searched): Region[] =>
    found.map(({ text: line, inert = false, ...facts }) =>
      movedRegion(regionOf(withTemplateHoles(withEmptyValues(line)), { ...facts, inert, host: id }), start),
    );
  const find: Host['find'] = (text) => {
    const parts = search(text);
    const comments = parts.flatMap(({ start, found }): Span[] =>
      found.comments.map((comment) => shifted(comment, start)),
    );
    return { regions: inOrder(parts.flatMap(regionsIn)), problems: [], comments: directives(text, comments) };
  };
  return { id, ...served[id], nests, always: false, lineComment, find };
}

/** The hosts of the script languages, in the order of the table. */
export function scriptHosts({ nested }: Nesting): Host[] {
  const inString = only(inStrings, nested);
  const inWord = only(inWords, nested);
  return [
    ...languages.map((own) =>
      hostOf(own, inStrings, (text) =>
        sectionsOf(text, own, languages).map(({ start, end, language }) => ({
          start,
          found: findTexts(text.slice(start, end), language, inString),
        })),
      ),
    ),
    hostOf(shellLexicon, inWords, (text) => [{ start: 0, found: findCommands(text, shellLexicon, inWord) }]),
  ];
}
