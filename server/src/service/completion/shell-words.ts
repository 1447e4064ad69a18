/** What a shell completes behind ccmsetup.exe, as plain data: it can't ask us at each key. */
import { parse } from '../../language/parser';
import type { SiteFacts } from '../../rules/rule';
import { catalogText } from '../../rules/support/catalog-text';
import { vocabulary } from '../../catalog/vocabulary';
import { candidatesFor } from './candidates';
import { siteChoices, type ValueChoice } from './site-choices';
import { listedChoices } from './value-choices';

/** An argument of ccmsetup.exe. */
export interface ShellWord {
  readonly kind: 'parameter' | 'property';
  /** With the sign in front of a value, such as `/mp:` or `SMSSITECODE=`; without one where no value follows. */
  readonly word: string;
  readonly summary: string;
  readonly repeatable: boolean;
  /** Between the items of a list. */
  readonly separator: string | undefined;
  /** Those of the organization first. */
  readonly values: readonly ValueChoice[];
}

const program = 'ccmsetup.exe ';

/** Parameters, then properties, those that people use most first. */
export function shellWords(site: SiteFacts | undefined): readonly ShellWord[] {
  const line = parse(program, { vocabulary });
  return candidatesFor(line, 'manual', program.length, undefined)
    .map(({ entry }) => entry)
    .sort((one, other) => one.kind.localeCompare(other.kind) || other.uses - one.uses)
    .map((entry): ShellWord => {
      const { kind, name, takesValue, summary, repeatable, separator } = entry;
      const sign = takesValue !== 'required' ? '' : kind === 'parameter' ? ':' : '=';
      const values = [...siteChoices(name, site, ''), ...listedChoices(entry)];
      return {
        ...{ kind, word: name + sign, summary: catalogText(summary), repeatable, separator },
        values: values.filter(
          ({ value }, index) => values.findIndex((each) => each.value === value) === index,
        ),
      };
    });
}
