/** Valid command lines as people write them into `.ccmcmd` files: in any order, over any lines, with comments. */
import type { Choices } from './choices';
import { inFile, planFor, wishes, writeItem } from './command-lines';

/** What stands between two arguments in the files of people. */
export const gaps = [
  ' ',
  ' ',
  '  ',
  '\t',
  '\n',
  '\n  ',
  '\r\n    ',
  ' ^\n',
  ' `\r\n  ',
  '\n# a comment\n',
  '\n    # \u{1F600}  \n    # another\n',
  '\n# ccmsetup-lint-disable-next-line unknown-property, site-code-format -- reason\n',
  '\n# ccmsetup-lint-disable invalid-host -- reason\n',
  '\n# ccmsetup-lint-enable invalid-host\n',
];
/** What stands above a command line. */
const tops = [
  '',
  '',
  '# a comment\n',
  '# ccmsetup-lint-disable-next-line empty-property, crl-check-off, site-code-format -- reason\n',
];
const more = [
  '${MORE}',
  'stray',
  '{{site}}',
  'C:\\a b',
  '#x',
  '^',
  '/unknown',
  'UNKNOWN=1',
  'SMSSITECODE=PRIM',
  '/mp:a_b',
];

/** A paragraph with a line in any order, over any number of lines. */
export function scattered(choices: Choices): string {
  const { context, frame, items } = planFor(choices, choices.one(wishes));
  const texts = [
    ...items.map((item) => writeItem(item, frame.style)),
    ...(choices.number(0, 2) === 0 ? choices.some(more, 1, 2) : []),
  ];
  const shuffled = choices.coin() ? texts : choices.some(texts, texts.length, texts.length);
  const gap = (): string => choices.one(gaps);
  const before = choices.coin() ? frame.before : frame.before.trimEnd() + gap();
  const line = shuffled.reduce((written, text, index) => written + (index === 0 ? '' : gap()) + text, before);
  const inside = frame.kind === 'wrapper' && choices.coin() ? gap() : '';
  return inFile(context, choices.one(tops) + line + inside + frame.after);
}
