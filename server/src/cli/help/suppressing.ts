/** `ccmsetup-lint help suppressing`. */
import { rowsOf, type Topic } from './topic';

const comments = rowsOf([
  ['ccmsetup-lint-disable-next-line RULE -- REASON', 'for the line below'],
  ['ccmsetup-lint-disable RULE -- REASON', 'from here to the end of the file, or to'],
  ['ccmsetup-lint-enable RULE', 'here'],
]);

export const suppressingTopic: Topic = {
  name: 'suppressing',
  summary: 'comments that turn a rule off',
  text: () => `Write one of these in a comment of the file's language:
${comments}

In a command line of several lines, the comment goes above the line with the argument.
Separate several rules with commas. --no-suppress reports what comments suppress.
`,
};
