#!/usr/bin/env node
// What `runTests` of @vscode/test-electron starts in place of a desktop VS Code: it takes the same arguments and
// answers with the same exit code. An executable file, because `runTests` spawns it without a shell.
import { tsImport } from 'tsx/esm/api';

const { main } = await tsImport('./launcher/main.ts', import.meta.url);
process.exit(await main(process.argv.slice(2)));
