/** What the searches of all script languages have in common: where they begin, and what they do with comments. */
import type { Remark } from '../../language/remark';
import { seedSource } from '../commands/evidence';
import { createChoices, type Choices } from '../flow/choices';
import { createSearch, type Found, type Search } from '../flow/search';
import type { Text } from '../text/text';
import { createCommentPlaces } from './comment-places';
import { findInComments } from './comments';
import type { Lexicon } from './lexicon';
import { commentAt, tokenAt, type Comment, type Scan, type Token } from './nodes';
import { scan } from './scan';
import { createStatements, type Statement, type Statements } from './statements';

/** What was found in a script. */
export interface FoundInScript {
  /** In no particular order. */
  readonly found: readonly Found[];
  readonly comments: readonly Comment[];
}

/** A script that is searched. */
export interface Script {
  readonly source: string;
  readonly scanned: Scan;
  readonly statements: Statements;
  readonly choices: Choices;
  readonly search: Search<Statement>;
  /** Whether it is a comment, which may be prose; its own comments are not looked at. */
  readonly inComment: boolean;
  /** Notes that not all of a variable can be told where it is read. */
  readonly miss: (name: string) => void;
  /** Adds the command lines of something for each possibility. */
  readonly judge: (work: () => readonly Found[]) => void;
  /** Adds a command line of a text that only explains. */
  readonly addInert: (text: Text) => void;
}

/** What a language does with a script. */
export interface Visitor {
  readonly visit: (statement: Statement) => void;
  /** Looks at a token that is judged without its statement; false for any other. */
  readonly visitToken?: (token: Token) => boolean;
  /** What the language itself has to say of a command line. */
  readonly remarksOf?: (text: Text) => readonly Remark[];
}

/**
 * Finds the command lines of a script.
 *
 * @param prepare begins with a script: with the source, and with each comment that may be code
 */
export function searchScript(
  source: string,
  language: Lexicon,
  prepare: (script: Script) => Visitor,
  inComment = false,
): FoundInScript {
  const scanned = scan(source, language);
  const statements = createStatements(source, language);
  const choices = createChoices();
  const search = createSearch<Statement>(source.length);
  let missed: string[] = [];
  const inert: Text[] = [];
  const {
    visit,
    visitToken = () => false,
    remarksOf = () => [],
  } = prepare({
    ...{ source, scanned, statements, choices, search, inComment },
    miss: (name) => missed.push(name),
    judge: (work) => {
      missed = [];
      search.addAll(choices.each(work).flat(), missed);
    },
    addInert: (text) => inert.push(text),
  });

  const comments = new Set<number>();
  const seeds = [...source.matchAll(new RegExp(seedSource, 'gi'))].flatMap(({ index }) => {
    const comment = commentAt(scanned, index);
    if (comment !== undefined) comments.add(comment.start);
    return comment === undefined ? (tokenAt(scanned, index) ?? []) : [];
  });
  const visited = new Set<Statement>();
  search.run(
    seeds.flatMap((token) => (visitToken(token) ? [] : (statements.of(token) ?? []))),
    (statement) => {
      if (visited.has(statement)) return;
      visited.add(statement);
      visit(statement);
    },
  );

  const commentPlace = createCommentPlaces(source, language, scanned, statements);
  const found = search.found.map((line) => ({
    ...line,
    statementStart: commentPlace(line.text),
    remarks: [...(line.remarks ?? []), ...remarksOf(line.text)],
  }));
  if (!inComment) {
    const inCode = (code: string): Text[] =>
      searchScript(code, language, prepare, true).found.map(({ text }) => text);
    inert.push(...findInComments(source, scanned.comments, comments, inCode));
  }
  return { found: [...found, ...inert.map((text) => ({ text, inert: true }))], comments: scanned.comments };
}
