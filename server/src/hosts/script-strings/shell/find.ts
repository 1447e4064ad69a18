/** Finds the command lines of a shell script. */
import { powershellCommands, type NestedHost } from '../../data/scripts';
import { seedSource } from '../../evidence';
import { findInComments } from '../comments';
import { contentFinder } from '../content';
import type { FoundInScript } from '../find';
import type { Lexicon } from '../lexicon';
import { commentAt, tokenAt } from '../nodes';
import { createReport } from '../report';
import { scan } from '../scan';
import { createStatements, type Statement } from '../statements';
import { createCommandJudge } from './judge';
import { readCommand } from './words';

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
  const visited = new Set<Statement>();
  const comments = new Set<number>();
  for (const { index } of source.matchAll(new RegExp(seedSource, 'gi'))) {
    const comment = commentAt(scanned, index);
    if (comment !== undefined) comments.add(comment.start);
    const token = comment === undefined ? tokenAt(scanned, index) : undefined;
    const statement = token && statements.of(token);
    if (statement === undefined || visited.has(statement)) continue;
    visited.add(statement);
    for (const found of judge(readCommand(source, statement))) report.add(found);
  }
  if (!inComment) {
    const inCode = (code: string) => search(code, language, nested, true).found.map(({ text }) => text);
    findInComments(source, scanned.comments, comments, inCode).forEach(report.addInert);
  }
  return { found: report.found, comments: scanned.comments };
}
