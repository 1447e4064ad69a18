/** Makes a folder with those that it lies in. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemCode } from '../problem';

/**
 * Makes it, if it is not there. Node's own way never comes to an end in folders such as /proc, which say of each new one that
 * there is no place for it.
 *
 * @throws the error of the system that kept it from being made
 */
export function makeFolders(path: string): void {
  const make = (): void => {
    try {
      mkdirSync(path);
    } catch (error) {
      if (systemCode(error) !== 'EEXIST' || !statSync(path).isDirectory()) throw error;
    }
  };
  const parent = dirname(path);
  try {
    make();
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' || parent === path) throw error;
    makeFolders(parent);
    make();
  }
}
