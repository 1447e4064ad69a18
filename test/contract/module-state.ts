/** Finds what makes a function answer differently next time: state that a module keeps, clocks, chance and timers. */
import ts from 'typescript';
import { walk, type Module } from './modules';

/** Methods that change the object they are called on; `exec` and `test` move a sticky or global pattern on. */
const mutators = new Set(
  'push pop shift unshift splice sort reverse fill copyWithin set add delete clear exec test compile'.split(
    ' ',
  ),
);

function place(module: Module, node: ts.Node): string {
  const { line } = module.source.getLineAndCharacterOfPosition(node.getStart(module.source));
  return `${module.path}:${line + 1}`;
}

/** The flags of a pattern: a literal, or one made from text. */
function patternFlags(initializer: ts.Expression): string | undefined {
  if (ts.isRegularExpressionLiteral(initializer)) {
    return initializer.text.slice(initializer.text.lastIndexOf('/') + 1);
  }
  if (!ts.isNewExpression(initializer) || rootName(initializer.expression) !== 'RegExp') return undefined;
  const flags = initializer.arguments?.[1];
  if (flags === undefined) return '';
  return ts.isStringLiteral(flags) ? flags.text : undefined;
}

/** A pattern without the flags `g` and `y` keeps nothing between two calls. */
function isStatelessPattern(initializer: ts.Expression | undefined): boolean {
  const flags = initializer === undefined ? undefined : patternFlags(initializer);
  return flags !== undefined && !/[gy]/.test(flags);
}

/** The constants of a module that could hold state, by name, and the places of its variables. */
function declarations(module: Module): { constants: Set<string>; variables: string[] } {
  const constants = new Set<string>();
  const variables: string[] = [];
  for (const statement of module.source.statements) {
    if (ts.isVariableStatement(statement)) {
      const { declarationList } = statement;
      if ((declarationList.flags & ts.NodeFlags.Const) === 0 && !isAmbient(statement)) {
        variables.push(`${place(module, statement)} declares a variable`);
      }
      for (const { name, initializer } of declarationList.declarations) {
        if (ts.isIdentifier(name) && !isStatelessPattern(initializer)) constants.add(name.text);
      }
    }
    if (ts.isClassDeclaration(statement)) {
      for (const member of statement.members) {
        const flags = ts.getCombinedModifierFlags(member);
        if (
          ts.isPropertyDeclaration(member) &&
          flags & ts.ModifierFlags.Static &&
          !(flags & ts.ModifierFlags.Readonly)
        ) {
          variables.push(`${place(module, member)} declares a static variable`);
        }
      }
    }
  }
  return { constants, variables };
}

function isAmbient(statement: ts.VariableStatement): boolean {
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) === true;
}

/** The name at the root of `a.b[c].d`, when a name is there. */
function rootName(node: ts.Expression): string | undefined {
  if (ts.isIdentifier(node)) return node.text;
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)
    ? rootName(node.expression)
    : undefined;
}

/** The expression that a node changes. */
function changedBy(node: ts.Node): ts.Expression | undefined {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    const assigns = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
    return assigns ? node.left : undefined;
  }
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    const steps =
      node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken;
    return steps ? node.operand : undefined;
  }
  if (ts.isDeleteExpression(node)) return node.expression;
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    return mutators.has(node.expression.name.text) ? node.expression.expression : undefined;
  }
  return undefined;
}

/** Variables of modules, and constants of modules that something in the module changes. */
export function moduleState(modules: readonly Module[]): string[] {
  return modules.flatMap((module) => {
    const { constants, variables } = declarations(module);
    const found = [...variables];
    walk(module.source, (node) => {
      const changed = changedBy(node);
      const name = changed === undefined ? undefined : rootName(changed);
      if (name !== undefined && constants.has(name)) found.push(`${place(module, node)} changes ${name}`);
    });
    return found;
  });
}

const impureMembers = new Set(['Date.now', 'performance.now', 'Math.random', 'crypto.randomUUID']);
const timers = new Set(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask']);

/** Every use of a clock, of chance or of a timer. */
export function clocksAndTimers(modules: readonly Module[]): string[] {
  return modules.flatMap((module) => {
    const found: string[] = [];
    walk(module.source, (node) => {
      const text =
        ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)
          ? `${node.expression.text}.${node.name.text}`
          : '';
      const readsClock =
        (ts.isNewExpression(node) &&
          (node.arguments?.length ?? 0) === 0 &&
          rootName(node.expression) === 'Date') ||
        (ts.isCallExpression(node) &&
          rootName(node.expression) === 'Date' &&
          ts.isIdentifier(node.expression));
      const waits =
        ts.isCallExpression(node) && ts.isIdentifier(node.expression) && timers.has(node.expression.text);
      if (impureMembers.has(text) || readsClock || waits) {
        found.push(`${place(module, node)} uses ${node.getText(module.source)}`);
      }
    });
    return found;
  });
}
