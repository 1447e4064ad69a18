/** `ccmsetup-lint rules`: all rules, and what the configuration sets them to. */
import { Option } from 'commander';
import { levelOf, ruleFacts, type RuleFacts } from '../../service/explain/rule-facts';
import type { FileConfiguration } from '../../service/configuration';
import { exitCodes } from '../exit-codes';
import { ownConfiguration } from '../input/own-configuration';
import { helpGroups } from '../options/help-groups';
import { commandName, programOf } from '../options/program';
import { jsonText } from '../output/json-text';
import { tableOf } from '../output/table';
import type { Subcommand } from './subcommand';

const formats = ['table', 'json'] as const;

function tableRow(facts: RuleFacts, configuration: FileConfiguration): string[] {
  const { slug, certainty, fix, summary, hoverOnly } = facts;
  const level = levelOf(facts, configuration);
  return [
    slug,
    hoverOnly && level !== 'off' ? 'hover' : level,
    certainty,
    fix === 'none' ? '' : fix,
    summary,
  ];
}

/** The names and the order of the keys are a contract. */
function jsonRow(facts: RuleFacts, configuration: FileConfiguration): object {
  const { slug, summary, topic, severity, certainty, fix, onByDefault, hoverOnly, source } = facts;
  return {
    ...{ rule: slug, level: levelOf(facts, configuration), severity, onByDefault, hoverOnly, certainty },
    ...{ fix, topic, summary, source: source?.url ?? null },
  };
}

const epilogue = `
The level is what the configuration of the current folder sets: error, warning, information, hint, or off.
A rule with the level hover has no findings; editors show what it knows when you point at an argument.`;

export const rulesCommand: Subcommand = {
  name: 'rules',
  usage: '',
  summary: 'list the rules and what they are set to',
  program: (io) =>
    programOf(`${commandName} rules`, 'Lists the rules.', epilogue, io)
      .allowExcessArguments(false)
      .optionsGroup(helpGroups.output)
      .addOption(new Option('--format <name>', 'how to show them').choices(formats).default('table')),
  run: async (program, args, io) => {
    program.parse(args, { from: 'user' });
    const { format } = program.opts<{ readonly format: (typeof formats)[number] }>();
    const configuration = await ownConfiguration(io);
    const facts = ruleFacts();
    if (format === 'json') {
      const rules = facts.map((each) => jsonRow(each, configuration));
      io.stdout(jsonText({ version: 1, rules }));
    } else {
      const rows = facts.map((each) => tableRow(each, configuration));
      io.stdout(tableOf(['RULE', 'LEVEL', 'CERTAINTY', 'FIX', 'FINDS'], rows, io.columns));
    }
    return exitCodes.ok;
  },
};
