/** Finds the command lines of a script whose statements are made of expressions. */
import { onceEach } from '../../language/once';
import { sliceSpan, type Span } from '../../language/span';
import type { NestedHost } from '../data/scripts';
import { judgeAssignment, type AssignmentContext } from './assignments';
import { readClause, type Clause } from './clauses';
import { plainLines } from './comments';
import { createFinders } from './content';
import { contextOf, placeOf } from './names';
import { createJudge } from './judge';
import { createImports } from './imports';
import { attributeAt } from './jsx';
import { folded, type Language } from './language';
import type { Place } from './lines';
import { tokenAt, type Token } from './nodes';
import { createParser } from './parse';
import { createResolver } from './resolve';
import { searchScript, type FoundInScript, type Script, type Visitor } from './search';
import type { Statement } from './statements';
import { isTable, isText, type Expression } from './syntax';
import { createVariables } from './variables';
import { createWaits } from './waits';

/** Finds the command lines of a script. */
export function findTexts(source: string, language: Language, nested: NestedHost): FoundInScript {
  return searchScript(source, language, (script) => createVisitor(script, language, nested));
}

function createVisitor(script: Script, language: Language, nested: NestedHost): Visitor {
  const { source, scanned, statements, choices, search } = script;
  const parser = createParser(language, source);
  const clauseOf = onceEach((statement: Statement) => readClause(statement, source, language, parser));
  const variables = createVariables(source, scanned, language, statements, clauseOf, choices);
  const blockAt = (offset: number) => {
    const token = tokenAt(scanned, offset);
    return token && statements.around(token)?.block;
  };
  const evaluator = createResolver(source, language, parser, variables, blockAt, choices, script.miss);
  const waits = createWaits(source, language, statements, variables);
  const imports = createImports(source, language, scanned);
  const judging = { source, language, waits, imports, evaluator, ...createFinders(nested) };
  const judge = createJudge(judging);
  const context: AssignmentContext = { ...judging, judge, variables, search };

  /** Looks at everything that reads a variable. */
  const follow = (name: string): void => {
    const [base = name] = name.split('.');
    search.follow(base, () => variables.occurrences(base).flatMap((word) => statements.of(word) ?? []));
  };

  const judgeNow = (expressions: readonly Expression[], place: Place, key?: string): void => {
    for (const expression of expressions) script.judge(() => judge.visit(expression, place, key));
  };

  const judgeLater = (name: string, clause: Clause): void => {
    follow(name);
    search.later(clause.statement.start, () =>
      choices.each(() => judgeAssignment(name, clause, context)).flat(),
    );
  };

  const visit = (statement: Statement): void => {
    const clause = clauseOf(statement);
    const { target, expressions, attributes, telling } = clause;
    judgeNow(attributes, 'any');
    if (target === undefined) {
      const grown = grownBy(clause);
      const documentation = language.structure === 'indentation' ? documentationOf(clause) : undefined;
      if (grown !== undefined) judgeLater(grown, clause);
      else if (documentation !== undefined)
        plainLines(sliceSpan(source, documentation), documentation.start).forEach(script.addInert);
      else judgeNow(expressions, telling ? 'silent' : 'any');
      return;
    }
    const { name, key } = target;
    if (expressions.every(isValue)) {
      judgeLater(name, clause);
      return;
    }
    follow(name);
    if (isFilledLater(clause)) return;
    const label = key ?? name.slice(name.lastIndexOf('.') + 1);
    judgeNow(expressions, placeOf(label.toLowerCase()), label);
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
    if (expression.kind === 'other') return expression.options?.some(isValue) === true;
    return expression.kind === 'call' && evaluator.makerOf(expression) !== undefined;
  };

  /** Whether an object gets its arguments in statements of their own. */
  const isFilledLater = ({ target, expressions }: Clause): boolean => {
    const [made] = expressions;
    if (target === undefined || made?.kind !== 'call' || !made.created) return false;
    return ['Arguments', 'ArgumentList'].some((member) => {
      const name = `${target.name}.${folded(member, language)}`;
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
      for (const each of judge.value(value, place, name)) search.add({ context: contextOf(name), ...each });
    else {
      const read = parser.expression(value.children, 0, value.children.length);
      if (read !== undefined) judgeNow([read.value], place, name);
    }
    return true;
  };

  return { visit, visitToken: visitAttribute, remarksOf: parser.remarksOf };
}

/** The text of a statement that is nothing but a text: it explains something. */
function documentationOf({ statement, expressions }: Clause): Span | undefined {
  const [only, ...others] = expressions;
  return only?.kind === 'string' && others.length === 0 && statement.group.owner === undefined
    ? only.span
    : undefined;
}
