/** Finds what is no password of a command line and still no text to share: keys of services, encoded scripts, variables of tokens. */
import { span, type Span } from '../../language/span';
import { hiddenValue } from '../../lint/secrets/value';

const keys =
  /(?<![\w-])(?:gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abprs]-[\w-]{10,}|AKIA[A-Z\d]{16})/g;
const encoded = /(?<=(?<![\w-])[-/]e(?:nc|ncodedcommand)?\s{1,3}["']?)[A-Za-z\d+/]{16,}={0,2}/gi;
/** Variables that are set to what their names say. */
const variable =
  /(?<![\w-])(?:setx\s{1,3}["']?[\w-]{0,40}(?:pass|pwd|secret|token|key)[\w-]{0,20}["']?\s{1,3}|(?:set\s{1,3}"?|\$(?:env:)?|export\s)[\w-]{0,40}token\s{0,2}=\s{0,2})/gi;

/** Such places. In no order. */
export function otherSecrets(text: string): Span[] {
  return [
    ...[keys, encoded].flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ 0: found, index }) => span(index, index + found.length)),
    ),
    ...[...text.matchAll(variable)].flatMap(({ 0: head, index }) => hiddenValue(text, index + head.length)),
  ];
}
