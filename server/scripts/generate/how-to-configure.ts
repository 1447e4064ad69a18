/** The section of a page that tells how to change or silence its findings: the one place that knows what there is. */
import { levels } from '../../src/lint/configuration';
import type { Notice } from '../../src/lint/notices';
import type { Rule } from '../../src/rules/rule';
import { either, fence } from './markdown';

const heading = '## How to configure';
const allLevels = either(levels.map((level) => `\`${level}\``));

/** A configuration file that changes the level of a slug. */
function example(slug: string, level: string, forSomeFiles: boolean): string {
  const overrides = forSomeFiles ? [`  "overrides": { "archive/**": { "${slug}": "off" } }`] : [];
  const lines = [`  "rules": { "${slug}": "${level}" }`, ...overrides];
  return fence('jsonc', `{\n${lines.join(',\n')}\n}`);
}

const settings =
  'For files without a `.ccmsetuprc.json`, the settings of VS Code say the same, such as `ccmsetup.rules`.';

/** How findings of a rule are changed and silenced. */
export function howToConfigure({ slug, check, severity, offByDefault }: Rule): string[] {
  if (check === undefined) {
    return [
      heading,
      'In `.ccmsetuprc.json`, in the folder of the file or above it, `rules` can silence it:',
      example(slug, 'off', false),
      settings,
    ];
  }
  const off = offByDefault === true;
  return [
    heading,
    ...(off ? ['It is off unless the configuration names it, or has `"extends": "strict"`.'] : []),
    `In \`.ccmsetuprc.json\`, in the folder of the file or above it, \`rules\` sets its level: ${allLevels}. \`overrides\` does so for some files:`,
    example(slug, off ? severity : 'off', !off),
    settings,
    'A comment above the command line silences it there, in `.ccmcmd` files and in the comments of the host languages. Give the reason behind the two hyphens; in XML and Markdown, whose comments end in hyphens themselves, one does:',
    fence('ccmcmd', `# ccmsetup-lint-disable-next-line ${slug} -- <reason>`),
    '`# ccmsetup-lint-disable` counts from its line on, `# ccmsetup-lint-enable` ends that. In the editor, a quick fix writes the comment.',
  ];
}

/** How findings about comments and the configuration are changed: no comment silences them. */
export function howToConfigureNotice({ slug, examples: { file } }: Notice): string[] {
  return file === 'configuration'
    ? [heading, `The file itself can set its level: ${allLevels}.`, example(slug, 'error', false)]
    : [
        heading,
        `In \`.ccmsetuprc.json\`, in the folder of the file or above it, \`rules\` sets its level: ${allLevels}. \`overrides\` does so for some files:`,
        example(slug, 'off', true),
        settings,
      ];
}
