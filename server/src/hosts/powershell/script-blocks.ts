/** Scripts that are made of a text: `[scriptblock]::Create('…')`. */
import type { Evaluator } from './evaluate';
import type { Expression } from './syntax';
import type { Text } from '../text/values';

/** The text of a script block that an expression makes; undefined for any other expression. */
export function blockText(expression: Expression | undefined, evaluator: Evaluator): Text | undefined {
  if (expression?.kind === 'group') return blockText(expression.inner, evaluator);
  if (expression?.kind !== 'member' || expression.name !== 'create') return undefined;
  const { target, args = [] } = expression;
  const [script] = args;
  if (target.kind !== 'type' || !target.name.endsWith('scriptblock') || script === undefined)
    return undefined;
  const value = evaluator.evaluate(script);
  return value.kind === 'text' ? value : undefined;
}
