/** Finds the commands that sources register. */
import ts from 'typescript';
import { walk, type Module } from './modules';

/** A command and the file that registers it. */
export interface RegisteredCommand {
  readonly id: string;
  readonly path: string;
}

/** The texts of the constants of a module, by name. */
function constants({ source }: Module): Map<string, string> {
  const texts = new Map<string, string>();
  walk(source, (node) => {
    if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name)) return;
    if (node.initializer !== undefined && ts.isStringLiteralLike(node.initializer)) {
      texts.set(node.name.text, node.initializer.text);
    }
  });
  return texts;
}

/** Every call of `registerCommand`. Throws when the command is neither a text nor a constant of the file. */
export function registeredCommands(modules: readonly Module[]): RegisteredCommand[] {
  return modules.flatMap((module) => {
    const { path, source } = module;
    const texts = constants(module);
    const found: RegisteredCommand[] = [];
    walk(source, (node) => {
      if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
      if (node.expression.name.text !== 'registerCommand') return;
      const [name] = node.arguments;
      const id =
        name === undefined
          ? undefined
          : ts.isStringLiteralLike(name)
            ? name.text
            : texts.get(name.getText(source));
      if (id === undefined) throw new Error(`${path} registers a command whose name cannot be read`);
      found.push({ id, path });
    });
    return found;
  });
}
