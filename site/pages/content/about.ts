/** What else in the site is about a parameter or property. */
import { scenarios, type Scenario, type ScenarioItem } from '../../../server/src/catalog';
import { codes, type LogCode } from '../../../server/src/catalog/log';
import { rules } from '../../../server/src/rules';
import type { Rule } from '../../../server/src/rules/rule';

/** The rules that have something to say only where the item is. */
export function rulesAbout(name: string): readonly Rule[] {
  return rules.filter(({ names }) => names?.includes(name) === true);
}

/** How a scenario uses an item. */
export interface ScenarioUse {
  readonly scenario: Scenario;
  readonly presence: string;
}

/** The scenarios that name an item. */
export function scenariosWith(name: string): ScenarioUse[] {
  const has = ({ anyOf }: ScenarioItem): boolean => anyOf.some((group) => group.includes(name));
  return scenarios.flatMap((scenario): ScenarioUse[] => {
    const { required, recommended, forbidden } = scenario;
    const all: [string, readonly ScenarioItem[]][] = [
      ['required', required],
      ['recommended', recommended],
    ];
    const found = all.find(([, items]) => items.some(has));
    if (found !== undefined) {
      const [presence, items] = found;
      const inCase = items.filter(has).every((item) => item.inCase === true);
      return [{ scenario, presence: inCase ? 'in some cases' : presence }];
    }
    const out = forbidden.filter(has);
    if (out.length === 0) return [];
    // A value alone is unwanted, or the item in one case.
    const partly = out.every(({ value, inCase }) => value !== undefined || inCase === true);
    return [
      { scenario, presence: partly ? 'not with every value, or not in every case' : "doesn't belong there" },
    ];
  });
}

/** The path of the page of a code. */
export function codePath({ code, kind }: Pick<LogCode, 'code' | 'kind'>): string {
  const name = kind === 'return' ? `exit-${code}` : kind === 'msi' ? `msi-${code}` : code;
  return `logs/codes/${name}.html`;
}

/** How a code is called in headings. */
export function codeTitle({ code, kind }: Pick<LogCode, 'code' | 'kind'>): string {
  if (kind === 'return') return `Exit code ${code} of ccmsetup.exe`;
  return kind === 'msi' ? `Windows Installer error ${code}` : code;
}

/** The codes for which a reason lies in an item, with that reason. */
export function codesAbout(name: string): { path: string; title: string; text: string }[] {
  return codes.flatMap((code) =>
    (code.causes ?? [])
      .filter(({ item, text }) => item === name && text !== undefined)
      .map(({ text = '' }) => ({ path: codePath(code), title: codeTitle(code), text })),
  );
}
