/** The wings of the hosts, and which of them may use which. */
import type { Module } from './modules';

const hosts = 'server/src/hosts/';

/** From the ground up; a wing uses those below it alone. What is not named is a host or a family of hosts. */
const floors: Readonly<Record<string, number>> = {
  root: 0,
  text: 1,
  commands: 2,
  flow: 3,
  data: 4,
};
const host = 5;
const registry = 6;

/** What a host of data may use of another one: exports of the registry and installers are files of sections and entries. */
const shared: readonly string[] = ['data/reg > data/ini', 'data/inno > data/ini'];

/** The wing of a file: for data the format, too. */
function wingOf(path: string): string {
  const [first = '', second = '', third] = path.slice(hosts.length).split('/');
  if (second === '') return first === 'index.ts' ? 'index' : 'root';
  return first === 'data' && third !== undefined ? `data/${second}` : first;
}

function floorOf(wing: string): number {
  if (wing === 'index') return registry;
  return floors[wing] ?? host;
}

function isHost(path: string): boolean {
  return path.startsWith(hosts);
}

/** The files that stand in no wing. */
export function inTheRoot(modules: readonly Module[]): string[] {
  return modules
    .map(({ path }) => path)
    .filter((path) => isHost(path) && /^[^/]+$/.test(path.slice(hosts.length)));
}

/** The imports from one wing that lead to one beside it or above it. */
export function upwards(modules: readonly Module[]): string[] {
  return modules
    .filter(({ path }) => isHost(path))
    .flatMap(({ path, imports }) => {
      const from = wingOf(path);
      return imports.flatMap(({ target }) => {
        if (target === undefined || !isHost(target)) return [];
        const to = wingOf(target);
        const below = floorOf(to) < floorOf(from) || to === from || shared.includes(`${from} > ${to}`);
        return below ? [] : [`${path} imports ${target}`];
      });
    });
}
