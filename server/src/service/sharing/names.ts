/** Finds the names of organizations and people in distinguished names: those of certificates and of the directory. */
import { finds, wide, type Found } from './found';

/** Parts of an organization; those of one letter count where other parts precede them. */
const part =
  /(?<=(?<![\w-])(?:CN|OU)=\s{0,2}|[,;]\s{0,2}(?:O|L|ST)=\s{0,2})(?![$%{<@!*[(])[^,;="'\r\n<>|&\\\])]{2,64}/g;
const directory = wide(/(?<![\w-])DC=[\w-]{1,63}(?:,\s{0,2}DC=[\w-]{1,63}){1,8}/gi);
/** Who made a program, as exports of services tell it. */
const organization =
  /(?<="(?:developer|publisher|company|organization|vendor)"\s{0,3}:\s{0,3}")[^"\\]{2,64}(?=")/gi;
/** Containers and authorities that everybody has. */
const common =
  /^(?:System(?: Management)?|Configuration|Schema|Services|Sites|Computers|Users|Builtin|Servers|Clients|Domain Controllers|SMS[\w -]*|ConfigMgr[\w -]*|Microsoft[\w .-]*|DigiCert[\w .-]*|Windows[\w -]*|Name\d+|(?:Contoso|Fabrikam)[\w .-]*|localhost)$/i;

/** Names in distinguished names. In no order. */
export function distinguishedNames(text: string): Found[] {
  const parts = [part, organization]
    .flatMap((pattern) => finds(text, pattern, 'name', 'dn'))
    .flatMap((found): Found[] => {
      const name = found.name?.text.trimEnd() ?? '';
      const { start } = found.span;
      return common.test(name)
        ? []
        : [{ ...found, span: { start, end: start + name.length }, name: { form: 'dn', text: name } }];
    });
  return [...parts, ...finds(text, directory, 'host', 'dc')];
}
