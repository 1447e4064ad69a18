/** Finds the command lines of a shell script. */
import type { NestedHost } from '../../data/scripts';
import { literalsOf, type Found } from '../../flow/search';
import { textOf } from '../../text/text';
import { createFinders } from '../content';
import type { Lexicon } from '../lexicon';
import { searchScript, type FoundInScript, type Script, type Visitor } from '../search';
import type { Statement } from '../statements';
import type { Assigned } from './assigned';
import { expandText, expandWords, textsOf } from './expand';
import { createCommandJudge } from './judge';
import { createShellVariables } from './variables';

/** Finds the command lines of a shell script. */
export function findCommands(source: string, language: Lexicon, nested: NestedHost): FoundInScript {
  return searchScript(source, language, (script) => createVisitor(script, nested));
}

function createVisitor(script: Script, nested: NestedHost): Visitor {
  const { source, scanned, statements, choices, search, inComment } = script;
  const judge = createCommandJudge(!inComment, createFinders(nested));
  const variables = createShellVariables(source, scanned, statements, choices);

  const judgeAssigned = ({ name, word, text, items, adds }: Assigned, { block }: Statement): Found[] => {
    const value = variables.valueIn(name, word.end, block);
    const texts = value && textsOf(value);
    // A value that grows over several statements is one command line, unless a part of it is in another already.
    if (texts?.flatMap(literalsOf).some(search.isTaken) === false) {
      const [only] = texts;
      const whole = judge.assigned(name, items === undefined && only !== undefined ? only : texts);
      if (whole.length > 0) return whole;
    }
    const own = judge.assigned(name, items ?? text);
    return adds ? own.map((each) => ({ ...each, text: textOf(each.text.atoms, true) })) : own;
  };

  const visit = (statement: Statement): void => {
    const { parts, documents, output } = variables.commandOf(statement);
    const lookup = variables.lookupIn(statement.block);
    const { assigned, command } = parts;
    for (const each of assigned) {
      const { name, word, items, text } = each;
      if (command.length > 0) judge.assigned(name, items ?? text).forEach(search.add);
      else {
        search.later(word.start, () => choices.each(() => judgeAssigned(each, statement)).flat());
        search.follow(name, () =>
          variables
            .readers(name)
            .flatMap((reader) => statements.of(reader) ?? [])
            .reverse(),
        );
      }
    }
    const words = command.map(({ text }) => text);
    script.judge(() =>
      judge.run(expandWords(source, words, lookup, variables.divides()), {
        documents: documents.map((text) => expandText(source, text, lookup)),
        output,
      }),
    );
  };

  return { visit };
}
