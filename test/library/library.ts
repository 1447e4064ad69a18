/** The built library, as programs load it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import type * as api from '../../server/src/library/api';
import { projectRoot } from '../contract/modules';

/** The reviewed file of the public surface. */
export const surfaceFile = 'server/src/library/api.d.ts';

export const surfaceText = readFileSync(path.join(projectRoot, surfaceFile), 'utf8');

/** The surface: what is exported, each as one line without comments. */
export function surface(text: string): string[] {
  const source = ts.createSourceFile(surfaceFile, text, ts.ScriptTarget.Latest, true);
  const printer = ts.createPrinter({ removeComments: true });
  return source.statements.map((statement) =>
    printer.printNode(ts.EmitHint.Unspecified, statement, source).replace(/\s+/g, ' ').trim(),
  );
}

/** The names of the values that are exported. */
export function exportedValues(text: string): string[] {
  return surface(text)
    .flatMap((line) => /^export declare (?:const|function) (\w+)/.exec(line)?.[1] ?? [])
    .sort();
}

/** As programs of CommonJS load it. */
export const library = createRequire(__filename)(path.join(projectRoot, 'dist/library.js')) as typeof api;
