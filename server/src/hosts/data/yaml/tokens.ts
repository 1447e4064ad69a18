/** Reads a document into the concrete syntax of the `yaml` package, and finds its comments on the way. */
import { CST, Lexer, Parser } from 'yaml';
import { span, type Span } from '../../../language/span';
import { deepestBracket } from '../limits';

/** What the parser gives. */
export interface YamlTokens {
  readonly documents: readonly CST.Document[];
  /** In order; offsets of the code. */
  readonly comments: readonly Span[];
}

/** Signs of the lexer that stand for nothing in the document. */
const signs = new Set<string>([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/** Parses YAML. Errors become tokens of their own, which are left out. */
export function tokensOf(code: string): YamlTokens {
  const documents: CST.Document[] = [];
  const comments: Span[] = [];
  const take = (tokens: Iterable<CST.Token>): void => {
    for (const token of tokens) if (token.type === 'document') documents.push(token);
  };
  const parser = new Parser();
  let offset = 0;
  let content = false;
  let depth = 0;
  for (const lexeme of new Lexer().lex(code)) {
    take(parser.next(lexeme));
    if (!content) depth = lexeme === CST.FLOW_END ? 0 : Math.max(0, depth + depthOf(lexeme));
    if (depth > deepestBracket) return { documents: [], comments };
    if (!content && lexeme.startsWith('#')) comments.push(span(offset, offset + lexeme.length));
    // What follows the sign of a scalar is its content, whatever it looks like.
    const scalar: boolean = !content && lexeme === CST.SCALAR;
    if (content || !signs.has(lexeme)) offset += lexeme.length;
    content = scalar;
  }
  take(parser.end());
  return { documents, comments };
}

/** How much deeper a lexeme leads. */
function depthOf(lexeme: string): number {
  return lexeme === '[' || lexeme === '{' ? 1 : lexeme === ']' || lexeme === '}' ? -1 : 0;
}
