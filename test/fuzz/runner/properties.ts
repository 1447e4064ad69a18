/** The properties of all tests in `test/fuzz`, as mocha loads them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { propertyOf, type MakeProperty } from '../../support/property';

export interface Property {
  /** The name of the file and the title of the test. */
  readonly name: string;
  readonly file: string;
  readonly make: MakeProperty;
}

function* testsOf(suite: Mocha.Suite): Generator<Mocha.Test> {
  yield* suite.tests;
  for (const inner of suite.suites) yield* testsOf(inner);
}

/** Loads the tests of a folder, and gives those that try a property. No test is run. */
export async function propertiesIn(folder: string): Promise<Property[]> {
  const properties: Property[] = [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
  for (const name of names.sort()) {
    const mocha = new Mocha();
    mocha.addFile(join(folder, name));
    await mocha.loadFilesAsync();
    const file = name.replace(/\.test\.ts$/, '');
    for (const test of testsOf(mocha.suite)) {
      const make = propertyOf(test);
      if (make !== undefined) properties.push({ name: `${file}: ${test.fullTitle()}`, file, make });
    }
  }
  return properties;
}
