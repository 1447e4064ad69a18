/** YAML: playbooks, states and pipelines, and what Ansible does to the command lines of its modules. */
import type { DataFormat } from '../find';
import { rewritten } from '../../text/rewritten';
import type { Text } from '../../text/text';
import { tellEscapes } from './flow-scalars';
import { readYaml } from './tree';

/** Modules that start what stands behind their name. */
const commandModule = /^(?:win_)?(?:command|shell)$/;

/**
 * Options of such a module that may stand in the text
 * (https://docs.ansible.com/ansible/latest/collections/ansible/windows/win_command_module.html).
 */
const options =
  /(?:^|(?<![ \t])[ \t][ \t]*)(?:creates|removes|chdir|executable|warn|stdin|stdin_add_newline|strip_empty_ends|output_encoding_override)=(?:"[^"]*"|'[^']*'|[^\s"']*)(?=\s|$)/g;

/** Modules whose lists become arguments one by one, in quotes where they need them. */
const listModule = /^win_(?:command|package)$/;

/** Whether the items of a list are quoted. */
function quotesItems(keys: readonly string[]): boolean {
  return keys.some((key) => key === 'argv' || listModule.test(key));
}

/** The text without the options of the module. */
function withoutOptions(source: Text, keys: readonly string[]): Text {
  if (!keys.some((key) => commandModule.test(key)) || !source.text.includes('=')) return source;
  return rewritten(source, options, () => '');
}

/** The row of YAML. */
export const yaml: DataFormat = {
  id: 'yaml',
  lineComment: '#',
  commentLines: 'read',
  read: readYaml,
  remark: tellEscapes,
  quotesItems,
  prepare: withoutOptions,
};
