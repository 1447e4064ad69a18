/** What is measured: our server on four documents, and others on documents of their own languages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Subject } from './measure';
import { questions } from './questions';
import { otherDockerfile, otherJson, otherShell, otherYaml } from './other-samples';
import { batchSample, ccmcmdSample, jsonSample, powershellSample } from './own-samples';

/** Our built server, as Node runs it. */
export const ownServer = [join(__dirname, '..', '..', 'dist', 'server.js'), '--stdio'];

/** Where the other servers are installed. */
export const installFolder = join(__dirname, '..', '..', 'out', 'bench');

const kilobyte = 1000;

/** Our server on the documents that people have. */
export function ownSubjects(): Subject[] {
  return [
    { name: 'PowerShell, 50 command lines', sample: powershellSample(100 * kilobyte, 50) },
    { name: 'batch, 50 command lines', sample: batchSample(100 * kilobyte, 50) },
    { name: 'JSON, 100 command lines', sample: jsonSample(300 * kilobyte, 50) },
    { name: '`.ccmcmd`, nothing but command lines', sample: ccmcmdSample(100 * kilobyte) },
  ].map((subject) => ({ ...subject, questions, command: ownServer }));
}

/** Our server on documents of 1 MB, with as many command lines in each part of them. */
export function largeSubjects(): Subject[] {
  return [
    { name: 'PowerShell, 1 MB, 500 command lines', sample: powershellSample(1000 * kilobyte, 500) },
    { name: 'JSON, 1 MB, 330 command lines', sample: jsonSample(1000 * kilobyte, 165) },
  ].map((subject) => ({ ...subject, command: ownServer }));
}

const others = [
  {
    package: 'vscode-langservers-extracted',
    script: 'bin/vscode-json-language-server',
    argument: '--stdio',
    sample: otherJson,
  },
  {
    package: 'yaml-language-server',
    script: 'bin/yaml-language-server',
    argument: '--stdio',
    sample: otherYaml,
  },
  {
    package: 'dockerfile-language-server-nodejs',
    script: 'bin/docker-langserver',
    argument: '--stdio',
    sample: otherDockerfile,
  },
  { package: 'bash-language-server', script: 'out/cli.js', argument: 'start', sample: otherShell },
];

/** The other servers, as they are installed. */
export function otherServers(): (Pick<Subject, 'name' | 'command'> & (typeof others)[number])[] {
  return others.map((other) => {
    const folder = join(installFolder, 'node_modules', other.package);
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return {
      ...other,
      name: `${other.package} ${version}`,
      command: [join(folder, other.script), other.argument],
    };
  });
}

/** The other servers on documents of their own languages. */
export function otherSubjects(): Subject[] {
  return otherServers().map(({ name, command, sample }) => ({
    name,
    command,
    sample: sample(100 * kilobyte),
  }));
}
