/** Finds the command lines of a script whose statements are made of expressions. */
import type { Span } from '../../language/span';
import { powershellCommands, type NestedHost } from '../data/scripts';
import { seedSource } from '../commands/evidence';
import { createChoices } from '../flow/choices';
import { judgeAssignment, type AssignmentContext } from './assignments';
import { readClause, type Clause } from './clauses';
import { findInComments, plainLines } from './comments';
import { contentFinder } from './content';
import { contextOf, placeOf, type Found } from './found';
import { createJudge } from './judge';
import { createImports } from './imports';
import { attributeAt } from './jsx';
import type { Language } from './language';
import { commentAt, tokenAt, type Comment, type Token } from './nodes';
import { createParser } from './parse';
import { createReport, type Placed } from './report';
import { createResolver } from './resolve';
import { scan } from './scan';
import { createStatements, type Statement } from './statements';
import { isTable, isText, type Expression } from './syntax';
import { createVariables } from './variables';
import { createWaits } from './waits';

/** What was found in a script. */
export interface FoundInScript {
  /** In no particular order. */
  readonly found: readonly Placed[];
  readonly comments: readonly Comment[];
}

/** Finds the command lines of a script. */
export function findTexts(source: string, language: Language, nested: NestedHost): FoundInScript {
  return search(source, language, nested, false);
}

/** @param inComment whether the script is a comment, whose own comments are not looked at */
function search(source: string, language: Language, nested: NestedHost, inComment: boolean): FoundInScript {
  const scanned = scan(source, language);
  const statements = createStatements(source, language);
  const parser = createParser(language, source);
  const clauses = new Map<Statement, Clause>();
  const clauseOf = (statement: Statement): Clause => {
    const known = clauses.get(statement) ?? readClause(statement, source, language, parser);
    clauses.set(statement, known);
    return known;
  };
  const choices = createChoices();
  const variables = createVariables(scanned, language, statements, clauseOf, choices);
  const blockAt = (offset: number) => {
    const token = tokenAt(scanned, offset);
    return token && statements.around(token)?.block;
  };
  const resolver = createResolver(source, language, parser, variables, blockAt, choices);
  const inPowershell = powershellCommands(nested);
  const inContent = contentFinder(nested);
  const waits = createWaits(source, language, statements, variables);
  const imports = createImports(source, language, scanned);
  const judge = createJudge({
    source,
    language,
    waits,
    imports,
    evaluator: resolver,
    inPowershell,
    inContent,
  });
  const report = createReport(source, language, scanned, statements);
  const used = new Set<string>();
  const context: AssignmentContext = {
    language,
    judge,
    variables,
    resolver,
    waits,
    inPowershell,
    isUsed: (name) => used.has(name),
    isTaken: report.isTaken,
  };

  /** What is judged when all calls have taken their literals. */
  const candidates = new Map<Statement, () => readonly Found[]>();
  const visited = new Set<Statement>();
  const queue: Statement[] = [];
  const followed = new Set<string>();

  /** Looks at everything that reads a variable. */
  const follow = (name: string): void => {
    const [base = name] = name.split('.');
    if (!language.hasVariables || followed.has(base)) return;
    followed.add(base);
    for (const word of variables.occurrences(base)) {
      const statement = statements.of(word);
      if (statement !== undefined) queue.push(statement);
    }
  };

  const judgeNow = (
    expressions: readonly Expression[],
    place: 'any' | 'feeds' | 'silent',
    key = '',
  ): void => {
    for (const expression of expressions) {
      resolver.takeMissed();
      const found = choices.each(() => judge.visit(expression, place, key)).flat();
      const missed = resolver.takeMissed();
      for (const each of found) report.add(each);
      if (found.length > 0) missed.forEach((name) => used.add(name));
    }
  };

  const visit = (statement: Statement): void => {
    if (visited.has(statement)) return;
    visited.add(statement);
    const clause = clauseOf(statement);
    const { target, expressions, telling } = clause;
    if (target === undefined) {
      const grown = grownBy(clause);
      const documentation = language.adjacent ? documentationOf(clause) : undefined;
      if (grown !== undefined) {
        follow(grown);
        candidates.set(statement, () => judgeAssignment(grown, clause, context));
      } else if (documentation !== undefined) {
        const { start, end } = documentation;
        plainLines(source.slice(start, end), start).forEach(report.addInert);
      } else judgeNow(expressions, telling ? 'silent' : 'any');
      return;
    }
    const { name, key } = target;
    follow(name);
    if (expressions.every(isValue)) {
      candidates.set(statement, () => judgeAssignment(name, clause, context));
    } else if (!isFilledLater(clause)) {
      const label = key ?? name.slice(name.lastIndexOf('.') + 1);
      judgeNow(expressions, placeOf(label.toLowerCase()), label);
    }
  };

  /** The variable that a call adds to. */
  const grownBy = ({ statement, expressions }: Clause): string | undefined => {
    const [call] = expressions;
    if (call?.kind !== 'call' || expressions.length !== 1 || call.callee.kind !== 'name') return undefined;
    const dot = call.callee.name.lastIndexOf('.');
    const name = call.callee.name.slice(0, Math.max(0, dot));
    if (name === '' || !language.growing.test(call.callee.name.slice(dot + 1))) return undefined;
    return variables.writes(name).some(({ start }) => start === statement.start) ? name : undefined;
  };

  /** Whether an expression gives text that a variable can hold, so that calls may take it from there. */
  const isValue = (expression: Expression): boolean => {
    if (isText(expression) || expression.kind === 'name' || expression.kind === 'number') return true;
    if (expression.kind === 'list')
      return !isTable(expression) && expression.items.every(({ value }) => isValue(value));
    return expression.kind === 'call' && resolver.makerOf(expression) !== undefined;
  };

  /** Whether an object gets its arguments in statements of their own. */
  const isFilledLater = ({ target, expressions }: Clause): boolean => {
    const [made] = expressions;
    if (target === undefined || made?.kind !== 'call' || !made.created) return false;
    return ['Arguments', 'ArgumentList'].some((member) => {
      const name = `${target.name}.${language.caseless ? member.toLowerCase() : member}`;
      return variables.writes(name).length > 0;
    });
  };

  const attributes = new Set<Token>();

  /** Looks at the value of an attribute in a tag; false for any other literal. */
  const visitAttribute = (token: Token): boolean => {
    const attribute = language.tags === true ? attributeAt(source, token) : undefined;
    if (attribute === undefined) return false;
    if (attributes.has(token)) return true;
    attributes.add(token);
    const { name, value } = attribute;
    const place = placeOf(name.toLowerCase());
    if (value.kind === 'text')
      for (const each of judge.value(value, place, name)) report.add({ context: contextOf(name), ...each });
    else {
      const read = parser.expression(value.children, 0, value.children.length);
      if (read !== undefined) judgeNow([read.value], place, name);
    }
    return true;
  };

  const comments = new Set<number>();
  for (const { index } of source.matchAll(new RegExp(seedSource, 'gi'))) {
    const comment = commentAt(scanned, index);
    if (comment !== undefined) comments.add(comment.start);
    const token = comment === undefined ? tokenAt(scanned, index) : undefined;
    const statement = token && !visitAttribute(token) ? statements.of(token) : undefined;
    if (statement !== undefined) visit(statement);
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) visit(next);
  }
  // The last first: what a later statement makes of an earlier one's text is more of the command line.
  for (const [, judgeLater] of [...candidates].sort(([left], [right]) => right.start - left.start)) {
    for (const found of choices.each(judgeLater).flat()) {
      const literals = found.text.atoms.flatMap(({ literal }) => literal?.start ?? []);
      if (!literals.every(report.isTaken)) report.add(found);
    }
  }
  if (!inComment) {
    const inCode = (code: string) => search(code, language, nested, true).found.map(({ text }) => text);
    findInComments(source, scanned.comments, comments, inCode).forEach(report.addInert);
  }
  return { found: report.found, comments: scanned.comments };
}

/** The text of a statement that is nothing but a text: it explains something. */
function documentationOf({ statement, expressions }: Clause): Span | undefined {
  const [only, ...others] = expressions;
  return only?.kind === 'string' && others.length === 0 && statement.group.owner === undefined
    ? only.span
    : undefined;
}
