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

const settings = 'Without a `.ccmsetuprc.json`, the settings of VS Code apply, such as `ccmsetup.rules`.';
const levelIn = `In \`.ccmsetuprc.json\`, set the level: ${allLevels}. Use \`overrides\` for some files only:`;

/** How findings of a rule are changed and silenced. */
export function howToConfigure({ slug, check, severity, offByDefault }: Rule): string[] {
  if (check === undefined)
    return [heading, 'To turn it off, use `.ccmsetuprc.json`:', example(slug, 'off', false), settings];
  const off = offByDefault === true;
  return [
    heading,
    ...(off ? ['The rule is off unless the configuration sets it, or has `"extends": "strict"`.'] : []),
    levelIn,
    example(slug, off ? severity : 'off', !off),
    settings,
    'To suppress one finding, put a comment above the command line, or use the quick fix. In a `.ccmcmd` file, it goes above the line with the argument:',
    fence('ccmcmd', `# ccmsetup-lint-disable-next-line ${slug} -- <reason>`),
  ];
}

/** How findings about comments and the configuration are changed: no comment silences them. */
export function howToConfigureNotice({ slug, examples: { file } }: Notice): string[] {
  return file === 'configuration'
    ? [heading, `The file itself can set the level: ${allLevels}.`, example(slug, 'error', false)]
    : [heading, levelIn, example(slug, 'off', true), settings];
}
