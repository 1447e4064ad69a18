import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Logging to files. Where it is missing, the extension host of VS Code 1.93 tries to flush it for ever. */
const SPDLOG = `exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
class Logger {
  trace() {}
  debug() {}
  info() {}
  warn() {}
  error() {}
  critical() {}
  getLevel() { return 6; }
  setLevel() {}
  setPattern() {}
  clearFormatters() {}
  flush() {}
  drop() {}
}
exports.Logger = Logger;
exports.createRotatingLogger = async () => new Logger();
exports.createAsyncRotatingLogger = async () => new Logger();
`;

/** Ends the extension host when VS Code is gone; the launcher ends both. */
const WATCHDOG = `exports.start = () => {};
exports.exit = (code) => process.exit(code);
`;

const STAND_INS = {
  '@vscode/spdlog': SPDLOG,
  '@vscode/native-watchdog': WATCHDOG,
  'native-watchdog': WATCHDOG,
};

/**
 * Replaces the native modules that an extension host asks for at its start by JavaScript that does nothing: an install
 * without scripts has not compiled them.
 *
 * @param modules The `node_modules` folder of the VS Code server.
 */
export async function putStandIns(modules: string): Promise<void> {
  for (const [name, source] of Object.entries(STAND_INS)) {
    const main = path.join(modules, name, 'index.js');
    if (existsSync(main)) await writeFile(main, source);
  }
}
