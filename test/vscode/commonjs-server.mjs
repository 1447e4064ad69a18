// Starts a VS Code server older than 1.94, whose entry point is a module to load and not yet a program to run.
// Arguments: the entry point, then the server's own options, as the newer entry point takes them.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

const [entry, ...args] = process.argv.slice(2);
const { values: options } = parseArgs({ args, strict: false });
const vscode = await createRequire(import.meta.url)(entry).loadCodeWithNls();
const workbench = await vscode.createServer(null, { _: [], compatibility: '1.64', ...options });

const server = createServer((request, response) => void workbench.handleRequest(request, response));
server.on('upgrade', (request, socket) => void workbench.handleUpgrade(request, socket));
server.listen(Number(options.port), options.host, () => {
  console.log(`Extension host agent listening on ${server.address().port}`);
});
