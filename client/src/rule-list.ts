/** The rules that there are, from the schema of `.ccmsetuprc.json`: it ships with the extension and lists them all. */
import { Uri, workspace } from 'vscode';

/** One rule. */
export interface ListedRule {
  readonly slug: string;
  /** What it finds, one sentence. */
  readonly summary: string;
}

/** The part of the schema that lists the rules. */
export interface RuleSchema {
  readonly definitions: {
    readonly rules: { readonly properties: Readonly<Record<string, { readonly description: string }>> };
  };
}

/**
 * Reads the rules, in the order of the rule index.
 *
 * @param extension the folder of the extension
 */
export async function ruleList(extension: Uri): Promise<ListedRule[]> {
  const file = Uri.joinPath(extension, 'syntaxes', 'ccmsetuprc.schema.json');
  const text = new TextDecoder().decode(await workspace.fs.readFile(file));
  const { definitions } = JSON.parse(text) as RuleSchema;
  return Object.entries(definitions.rules.properties).map(([slug, { description }]) => ({
    slug,
    summary: description,
  }));
}
