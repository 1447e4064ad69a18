/** HCL: Terraform, OpenTofu and Packer. */
import { joined } from '../operands';
import { createScanner } from '../tokens';
import { blocksFormat } from '../blocks';
import type { DataNode } from '../../nodes';
import { evaluateHcl } from './functions';
import { createTemplates } from './templates';

/**
 * `inline` is a script of which each item is a line, and what an interpreter is called with tells its language
 * (https://developer.hashicorp.com/terraform/language/resources/provisioners/syntax).
 */
function adapted(key: string, value: DataNode): DataNode {
  if (value.kind !== 'list' || !value.items.every(({ kind }) => kind === 'text')) return value;
  if (key === 'interpreter') return value.items[0] ?? value;
  if (key !== 'inline') return value;
  const script = joined(value, '\n', value.span);
  return script.kind === 'text' ? script : value;
}

/** The row of HCL. */
export const hcl = blocksFormat('hcl', '#', {
  scanner: (code, base) => createScanner(code, true, createTemplates(code, base)),
  lineItems: false,
  evaluate: evaluateHcl,
  adapt: adapted,
});
