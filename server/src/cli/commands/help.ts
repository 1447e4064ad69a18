/** `ccmsetup-lint help`: a topic, or the help of a command. */
import { nearestWord } from '../../lint/nearest';
import { exitCodes } from '../exit-codes';
import { rowsOf } from '../help/topic';
import { topics } from '../help/topics';
import { commandName, programOf } from '../options/program';
import { visible } from '../output/visible';
import { runSubcommand, type Subcommand } from './subcommand';

const list = `Topics:\n${rowsOf(topics.map(({ name, summary }) => [name, summary]))}`;

/**
 * Makes the command.
 *
 * @param others the commands that it can tell of, once all are made
 */
export function helpCommand(others: () => readonly Subcommand[]): Subcommand {
  return {
    name: 'help',
    usage: 'TOPIC',
    summary: `read about a command, or a topic such as ${topics[0]?.name}`,
    program: (io) =>
      programOf(
        `${commandName} help`,
        'Prints a page of the help, or the help of a command.',
        `\n${list}`,
        io,
      ).argument('<TOPIC>', 'a topic or a command'),
    completes: () => [...topics, ...others()].map(({ name }) => name),
    run: async (program, args, io) => {
      program.parse(args, { from: 'user' });
      const [wanted = ''] = program.args;
      const topic = topics.find(({ name }) => name === wanted);
      if (topic !== undefined) {
        io.stdout(topic.text());
        return exitCodes.ok;
      }
      const command = others().find(({ name }) => name === wanted);
      if (command !== undefined) return runSubcommand(command, ['--help'], io);
      const near = nearestWord(
        wanted,
        [...topics, ...others()].map(({ name }) => name),
      );
      const meant = near === undefined ? '' : `; did you mean ${commandName} help ${near}?`;
      return program.error(`error: there is no topic "${visible(wanted)}"${meant}\n${list}`);
    },
  };
}
