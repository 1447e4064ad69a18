/** Documents of other languages, for the language servers that people have besides. */
import { repeated, sampleOf, type Sample } from './sample';

const jsonBlock = (index: number): string => `  {
    "id": ${index},
    "‡name": "package¦ ${index}",
    "description": "Installs what the department¦ needs.",
    "tags": ["office", "windows", "x64"],
    "options": { "quiet": true, "retries": 3, "source": "\\\\\\\\server\\\\share\\\\package${index}" }
  },
`;

/** JSON for the JSON language server of VS Code. */
export function otherJson(length: number): Sample {
  return sampleOf('json', '.json', `[\n${repeated(length, jsonBlock).replace(/,\n$/, '\n')}]\n`);
}

const yamlBlock = (index: number): string => `- ‡name: install package¦ ${index}
  become: true
  package:
    name: package${index}
    state: present
    description: what the department¦ needs
  tags: [office, linux]
  when: os_family == "Debian"
`;

/** A playbook. */
export function otherYaml(length: number): Sample {
  return sampleOf('yaml', '.yaml', repeated(length, yamlBlock));
}

const dockerBlock = (index: number): string => `# Step ${index} of the build¦
‡RUN apt-get update && apt-get install -y package${index} && rm -rf /var/lib/apt/lists/*
ENV PACKAGE_${index}=value¦ OTHER_${index}=1
COPY src/package${index} /opt/package${index}/
`;

/** A Dockerfile. */
export function otherDockerfile(length: number): Sample {
  return sampleOf('dockerfile', '.dockerfile', `FROM debian:12\n${repeated(length, dockerBlock)}`);
}

const shellBlock = (index: number): string => `
# Step ${index}: what the machine¦ has already is left alone
install_${index}() {
  local name="package¦${index}"
  if ! dpkg -s "$name" > /dev/null 2>&1; then
    ‡apt-get install -y "$name" || return 1
  fi
  for file in /etc/package${index}/*.conf; do
    sed -i "s/old/new/" "$file"
  done
  echo "$name is there¦"
}
install_${index}
`;

/** A shell script. */
export function otherShell(length: number): Sample {
  return sampleOf('shellscript', '.sh', `#!/bin/bash\nset -eu\n${repeated(length, shellBlock)}`);
}
