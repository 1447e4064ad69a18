/** Colors the language around the command lines. What the server says of them lies above it. */
import { StreamLanguage, syntaxHighlighting, type StreamParser } from '@codemirror/language';
import { csharp } from '@codemirror/legacy-modes/mode/clike';
import { go } from '@codemirror/legacy-modes/mode/go';
import { javascript, json } from '@codemirror/legacy-modes/mode/javascript';
import { pascal } from '@codemirror/legacy-modes/mode/pascal';
import { powerShell } from '@codemirror/legacy-modes/mode/powershell';
import { properties } from '@codemirror/legacy-modes/mode/properties';
import { puppet } from '@codemirror/legacy-modes/mode/puppet';
import { python } from '@codemirror/legacy-modes/mode/python';
import { ruby } from '@codemirror/legacy-modes/mode/ruby';
import { shell } from '@codemirror/legacy-modes/mode/shell';
import { vbScript } from '@codemirror/legacy-modes/mode/vbscript';
import { xml } from '@codemirror/legacy-modes/mode/xml';
import { yaml } from '@codemirror/legacy-modes/mode/yaml';
import { Compartment, type Extension, type TransactionSpec } from '@codemirror/state';
import { classHighlighter, tags } from '@lezer/highlight';

/** Comments of `.ccmcmd` files: lines that begin with `#`. */
const ccmcmd: StreamParser<unknown> = {
  token: (stream) => {
    const isComment = stream.sol() && stream.match(/^\s*#/) !== null;
    stream.skipToEnd();
    return isComment ? 'comment' : null;
  },
};

/** By the values of the list of languages. Those that nobody has a mode for stay plain. */
const modes: Readonly<Record<string, StreamParser<unknown>>> = {
  ccmcmd,
  powershell: powerShell,
  json,
  yaml,
  xml,
  ini: properties,
  tcf: properties,
  reg: properties,
  vb: vbScript,
  javascript,
  csharp,
  python,
  pascal,
  ruby,
  puppet,
  go,
  shellscript: shell,
};

/** A name that some modes give, and the editor doesn't know. */
const tokenTable = { property: tags.propertyName };

/** The colors of the present language. */
export interface HostSyntax {
  readonly extension: Extension;
  /** What changes the language, by its id. */
  readonly speak: (id: string) => TransactionSpec;
}

/** Makes them. */
export function hostSyntax(): HostSyntax {
  const part = new Compartment();
  return {
    extension: [part.of([]), syntaxHighlighting(classHighlighter)],
    speak: (id) => {
      const mode = Object.hasOwn(modes, id) ? modes[id] : undefined;
      return {
        effects: part.reconfigure(mode === undefined ? [] : StreamLanguage.define({ ...mode, tokenTable })),
      };
    },
  };
}
