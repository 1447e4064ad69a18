/** Finds the command lines of a shell script. */
import { powershellCommands, type NestedHost } from '../../data/scripts';
import { seedSource } from '../../commands/evidence';
import { createChoices } from '../../flow/choices';
import { textOf, type Text } from '../../text/values';
import { findInComments } from '../comments';
import { contentFinder } from '../content';
import type { FoundInScript } from '../find';
import type { Found } from '../found';
import type { Lexicon } from '../lexicon';
import { commentAt, tokenAt } from '../nodes';
import { createReport } from '../report';
import { scan } from '../scan';
import { createStatements, type Statement } from '../statements';
import type { Assigned } from './assigned';
import { expandText, expandWords, textsOf } from './expand';
import { createCommandJudge } from './judge';
import { createShellVariables } from './variables';

/** Finds the command lines of a shell script. */
export function findCommands(source: string, language: Lexicon, nested: NestedHost): FoundInScript {
  return search(source, language, nested, false);
}

/** @param inComment whether the script is a comment, whose own comments are not looked at */
function search(source: string, language: Lexicon, nested: NestedHost, inComment: boolean): FoundInScript {
  const scanned = scan(source, language);
  const statements = createStatements(source, language);
  const report = createReport(source, language, scanned, statements);
  const judge = createCommandJudge(!inComment, powershellCommands(nested), contentFinder(nested));
  const choices = createChoices();
  const variables = createShellVariables(source, scanned, statements, choices);
  const visited = new Set<Statement>();
  const queue: Statement[] = [];
  /** What is judged when all commands have taken their literals. */
  const candidates: { readonly start: number; readonly judge: () => readonly Found[] }[] = [];

  const followed = new Set<string>();

  /** Looks at everything that reads a variable. */
  const follow = (name: string): void => {
    if (followed.has(name)) return;
    followed.add(name);
    for (const reader of [...variables.readers(name)].reverse()) {
      const statement = statements.of(reader);
      if (statement !== undefined) queue.push(statement);
    }
  };

  const judgeAssigned = ({ name, word, text, items, adds }: Assigned, { block }: Statement): Found[] => {
    const value = variables.valueIn(name, word.end, block);
    const texts = value && textsOf(value);
    // A value that grows over several statements is one command line, unless a part of it is in another already.
    if (texts?.some((each) => literalsOf(each).some(report.isTaken)) === false) {
      const [only] = texts;
      const whole = judge.assigned(name, items === undefined && only !== undefined ? only : texts);
      if (whole.length > 0) return whole;
    }
    const own = judge.assigned(name, items ?? text);
    return adds ? own.map((each) => ({ ...each, text: textOf(each.text.atoms, true) })) : own;
  };

  const visit = (statement: Statement): void => {
    if (visited.has(statement)) return;
    visited.add(statement);
    const read = variables.commandOf(statement);
    const lookup = variables.lookupIn(statement.block);
    const { assigned, command } = read.parts;
    for (const each of assigned) {
      if (command.length > 0) judge.assigned(each.name, each.items ?? each.text).forEach(report.add);
      else {
        candidates.push({ start: each.word.start, judge: () => judgeAssigned(each, statement) });
        follow(each.name);
      }
    }
    const words = command.map(({ text }) => text);
    const found = choices.each(() =>
      judge.run(expandWords(source, words, lookup, variables.divides()), {
        documents: read.documents.map((text) => expandText(source, text, lookup)),
        output: read.output,
      }),
    );
    found.flat().forEach(report.add);
  };

  const comments = new Set<number>();
  for (const { index } of source.matchAll(new RegExp(seedSource, 'gi'))) {
    const comment = commentAt(scanned, index);
    if (comment !== undefined) comments.add(comment.start);
    const token = comment === undefined ? tokenAt(scanned, index) : undefined;
    const statement = token && statements.of(token);
    if (statement !== undefined) visit(statement);
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) visit(next);
  }
  // The last first: what a later one makes of an earlier one's text is more of the command line.
  for (const candidate of candidates.sort((left, right) => right.start - left.start))
    for (const found of choices.each(candidate.judge).flat())
      if (!literalsOf(found.text).every(report.isTaken)) report.add(found);
  if (!inComment) {
    const inCode = (code: string) => search(code, language, nested, true).found.map(({ text }) => text);
    findInComments(source, scanned.comments, comments, inCode).forEach(report.addInert);
  }
  return { found: report.found, comments: scanned.comments };
}

function literalsOf({ atoms }: Text): number[] {
  return atoms.flatMap(({ literal }) => literal?.start ?? []);
}
