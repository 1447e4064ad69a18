/** `catalog.json` is what the tables say, in the shape that its schema and the types of the library say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import ts from 'typescript';
import { contexts, parameters, properties, scenarios } from '../../server/src/catalog';
import { codes, messages, states } from '../../server/src/catalog/log';
import { notices } from '../../server/src/lint/notices';
import { rules } from '../../server/src/rules';
import { projectRoot } from '../contract/modules';
import { library, surfaceText } from './library';

type Json = Readonly<Record<string, unknown>>;
interface Schema {
  readonly required: readonly string[];
  readonly properties: Json;
  readonly definitions: Readonly<Record<string, Schema>>;
}

/** As a program gets them from the package. */
const load = createRequire(path.join(projectRoot, 'test/library/catalog.test.ts'));
const file = load('ccmsetup-tools/catalog.json') as typeof library.catalog & Json;
const schema = load('ccmsetup-tools/catalog.schema.json') as Schema & Json;

/** The same in a program and in a file. */
function asJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Whether something of the tables says the same in the file: expressions are text there, sources names. */
function told(name: string, value: unknown): readonly [string, unknown] {
  if (name === 'learn') return ['url', value];
  if (value instanceof RegExp) {
    assert.equal(value.flags, 'i');
    return [name, value.source];
  }
  if (name === 'sources')
    return [
      name,
      (value as readonly (string | { readonly title: string })[]).map((source) =>
        typeof source === 'string' ? file.sources[source]?.title : source.title,
      ),
    ];
  return [name, value];
}

/** Asserts that everything that a row of a table says is in an entry of the file. */
function assertTold(row: object, entry: object | undefined, about: string): void {
  assert.ok(entry !== undefined, about);
  for (const [name, value] of Object.entries(row) as [string, unknown][]) {
    const [as, wanted] = told(name, value);
    const given: unknown = (entry as Json)[as];
    if (as === 'sources')
      assert.deepEqual(
        (given as readonly string[]).map((id) => file.sources[id]?.title),
        wanted,
        about,
      );
    else if (Array.isArray(wanted) && wanted.some((each) => typeof each === 'object')) {
      assert.equal((given as unknown[]).length, wanted.length, `${about}: ${as}`);
      wanted.forEach((each: object, index) => {
        if (Array.isArray(each)) assert.deepEqual((given as unknown[])[index], each, `${about}: ${as}`);
        else assertTold(each, (given as object[])[index], `${about}: ${as}`);
      });
    } else assert.deepEqual(given, wanted, `${about}: ${as}`);
  }
}

describe('catalog.json', () => {
  const ajv = new Ajv({ strict: true, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(schema);

  it('is valid by its schema, which refuses what has another shape', () => {
    assert.ok(validate(file), ajv.errorsText(validate.errors));
    const changed = (change: (copy: Record<string, Record<string, unknown>[]>) => void): boolean => {
      const copy = structuredClone(file) as unknown as Record<string, Record<string, unknown>[]>;
      change(copy);
      return validate(copy);
    };
    assert.ok(changed(() => undefined));
    for (const change of [
      (copy) => delete copy['parameters']![0]!['name'],
      (copy) => (copy['parameters']![0]!['more'] = 1),
      (copy) => (copy['properties']![0]!['valueKind'] = 'number'),
      (copy) => (copy['rules']![0]!['severity'] = 'fatal'),
      (copy) => delete copy['log'],
      (copy) => (copy['more'] = []),
    ] satisfies ((copy: Record<string, Record<string, unknown>[]>) => unknown)[])
      assert.ok(!changed(change), String(change));
  });

  it('names its schema, the version of its shape, and the package', () => {
    const manifest = load('ccmsetup-tools/package.json') as Json;
    const { $schema, version, package: own } = file;
    assert.deepEqual([$schema, version], ['./catalog.schema.json', 1]);
    assert.deepEqual(own, { name: manifest['name'], version: manifest['version'] });
  });

  it('is the catalog of the library', () => {
    const { $schema, version, package: own, ...catalog } = file;
    assert.ok($schema && version && own);
    assert.deepEqual(catalog, asJson(library.catalog));
  });

  it('has the shape of the types of the library', () => {
    const source = ts.createSourceFile('api.d.ts', surfaceText, ts.ScriptTarget.Latest, true);
    const shapes = new Map<string, ts.InterfaceDeclaration>(
      source.statements.filter(ts.isInterfaceDeclaration).map((shape) => [shape.name.text, shape]),
    );
    const compared = Object.entries(schema.definitions).filter(([name]) => shapes.has(name));
    assert.ok(compared.length >= 12);
    for (const [name, { properties: own, required }] of compared) {
      const members = shapes.get(name)!.members.filter(ts.isPropertySignature);
      const isOptional = ({ type }: ts.PropertySignature): boolean =>
        type !== undefined && /\bundefined\b/.test(type.getText(source));
      const nameOf = (member: ts.PropertySignature): string => member.name.getText(source);
      assert.deepEqual(Object.keys(own).sort(), members.map(nameOf).sort(), name);
      assert.deepEqual(
        [...required].sort(),
        members
          .filter((member) => !isOptional(member))
          .map(nameOf)
          .sort(),
        name,
      );
    }
    const whole = shapes.get('Catalog')!.members.filter(ts.isPropertySignature);
    assert.deepEqual(
      Object.keys(schema.properties).sort(),
      ['$schema', 'version', 'package', ...whole.map(({ name }) => name.getText(source))].sort(),
    );
  });

  const tables: readonly [name: string, rows: readonly object[], entries: readonly object[], key: string][] =
    [
      ['parameters', parameters, file.parameters, 'name'],
      ['properties', properties, file.properties, 'name'],
      ['scenarios', scenarios, file.scenarios, 'id'],
      ['codes of logs', codes, file.log.codes, 'code'],
      ['messages of logs', messages(), file.log.messages, 'id'],
      ['states', states, file.log.states, 'id'],
    ];
  for (const [name, rows, entries, key] of tables)
    it(`has all that the table of ${name} says, in its order`, () => {
      const keyOf = (row: object): unknown => (row as Json)[key];
      assert.deepEqual(entries.map(keyOf), rows.map(keyOf));
      rows.forEach((row, index) => {
        assertTold(row, entries[index], String(keyOf(row)));
      });
    });

  it('has all contexts and rules', () => {
    assert.deepEqual(
      file.contexts,
      Object.entries(contexts).map(([id, about]) => ({ id, ...about })),
    );
    assert.deepEqual(
      file.rules.map(({ name, summary, severity }) => ({ name, summary, severity })),
      [...rules, ...notices].map(({ slug, summary, severity }) => ({ name: slug, summary, severity })),
    );
    for (const { slug, certainty, source, offByDefault, check } of rules) {
      const rule = file.rules.find(({ name }) => name === slug);
      assert.deepEqual(
        [rule?.certainty, rule?.url, rule?.onByDefault, rule?.hoverOnly],
        [certainty, source.url, offByDefault !== true, check === undefined],
        slug,
      );
    }
  });

  it('has expressions that find the lines of logs', () => {
    const lines = asJson(
      JSON.parse(readFileSync(path.join(projectRoot, 'test/fixtures/logs/messages.json'), 'utf8')) as Json,
    );
    for (const { id, pattern } of file.log.messages)
      assert.match(String(lines[id]), new RegExp(pattern, 'i'), id);
  });
});
