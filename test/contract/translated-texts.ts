/** The texts that l10n/bundle.l10n.<language>.json translate, as the source files have them. */
import ts from 'typescript';
import { walk, type Module } from './modules';

/** Whether a call asks for a translation: `t(…)` of the server, `l10n.t(…)` of the client. */
function asksForTranslation({ expression }: ts.CallExpression): boolean {
  return ts.isIdentifier(expression)
    ? expression.text === 't'
    : ts.isPropertyAccessExpression(expression) &&
        expression.name.text === 't' &&
        ts.isIdentifier(expression.expression) &&
        expression.expression.text === 'l10n';
}

/** The texts that an expression can be; undefined where only the run knows them. */
function textsOf(node: ts.Expression | undefined): string[] | undefined {
  if (node === undefined) return undefined;
  if (ts.isParenthesizedExpression(node)) return textsOf(node.expression);
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isConditionalExpression(node)) {
    const [yes, no] = [textsOf(node.whenTrue), textsOf(node.whenFalse)];
    return yes && no && [...yes, ...no];
  }
  // Long texts are written over several lines.
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [textsOf(node.left), textsOf(node.right)];
    return left?.length === 1 && right?.length === 1 ? [`${left[0]}${right[0]}`] : undefined;
  }
  return undefined;
}

/**
 * The texts that modules give to `t`.
 *
 * @throws Error when one is no literal: nobody could translate it.
 */
export function translatedTexts(modules: readonly Module[]): string[] {
  const found = new Set<string>();
  for (const { path, source } of modules) {
    walk(source, (node) => {
      if (!ts.isCallExpression(node) || !asksForTranslation(node)) return;
      const texts = textsOf(node.arguments[0]);
      if (texts === undefined) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        throw new Error(`${path}:${line + 1} gives t() a text that is not written there.`);
      }
      for (const each of texts) found.add(each);
    });
  }
  return [...found].sort();
}
