/** `ccmsetup-lint help formats`. */
import { createHosts } from '../../hosts';
import { rowsOf, type Topic } from './topic';

/** So that both columns fit. */
const mostTitle = 44;

export const formatsTopic: Topic = {
  name: 'formats',
  summary: 'the files that are read, and how their names end',
  text: () => {
    const rows = createHosts().flatMap(({ title, extensions }): (readonly [string, string])[] => {
      const lines: string[] = [''];
      for (const extension of extensions) {
        const last = lines.at(-1) ?? '';
        if (last.length + extension.length < 100 - mostTitle - 5)
          lines[lines.length - 1] = `${last} ${extension}`.trim();
        else lines.push(extension);
      }
      return lines.map((line, index) => [index === 0 ? title.replaceAll('`', '') : '', line]);
    });
    return `Command lines are found in these files:
${rowsOf(rows)}

In scripts, a text counts when it reaches ccmsetup. To check text of another file, copy the command
line into a .ccmcmd file, or give it to --stdin with a --stdin-filename that ends in .ccmcmd.
`;
  },
};
