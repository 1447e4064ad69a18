/** Secrets, and the wrong and right places where people leave them. */
import { day, exampleToken } from '../../server/src/rules/support/example-token';
import type { Choices } from './choices';
import { testNow } from './lint';

/** With a signature as long as that of a real one. */
const signature = 'Zk9xR2h3LVd2cTFTb0M4'.repeat(17);

/** A token that is valid now. */
export const realisticToken =
  exampleToken({ notBefore: testNow - day, expires: testNow + day }).replace(/[^.]*$/, '') + signature;

/** What of it is secret: everything behind the header. */
export const tokenSecret = realisticToken.slice(realisticToken.indexOf('.') + 1);

/** The token or a part of it, as it may stand somewhere by mistake. */
export const tokenDamages: readonly ((choices: Choices) => string)[] = [
  () => realisticToken,
  () => realisticToken.slice(0, -5),
  (choices) => realisticToken.slice(0, choices.number(30, realisticToken.length)),
  (choices) => realisticToken.slice(choices.number(0, 60)),
  (choices) => {
    const at = choices.number(1, realisticToken.length - 1);
    const tears = [' ', '\u200B', '"', "'", '=', ':', ';', '%20', '“', '–', '\n  '];
    return realisticToken.slice(0, at) + choices.one(tears) + realisticToken.slice(at);
  },
  () => `Bearer ${realisticToken}`,
  () => realisticToken.replaceAll('.', ','),
];

/** How a token stands among the arguments. */
export const tokenPlaces: readonly ((token: string, choices: Choices) => string)[] = [
  (token) => `/regtoken:${token}`,
  (token) => `REGTOKEN=${token}`,
  (token) => `/registrationtoken:${token}`,
  (token) => `-regtoken ${token}`,
  (token) => `SMSMP=${token}`,
  (token) => `/regtoken:x ${token}`,
  (token) => `/regtokne:${token}`,
  (token) => `/rgetoken=${token}`,
  (token) => `/reg token:${token}`,
  // Nothing closes the quotes, so that the document around it may not be one of its language.
  (token) => `"/regtoken:${token}`,
  (token) => `'/regtoken:${token}`,
  (token, choices) => {
    const at = choices.number(20, token.length - 1);
    const joints = [`' + '`, `" + "`, `" & "`, `' . '`, `" "`, `'\n  + '`, `" & _\n  "`, `"."`];
    return `/regtoken:${token.slice(0, at)}${choices.one(joints)}${token.slice(at)}`;
  },
  (token) => `${token}=${token}`,
  (token) => `/${token}:${token}`,
  (token, choices) => `${choices.one(['/', '-', '–', '/regtoken', 'REGTOKEN='])}${token}`,
];

const signs = Array.from('abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789');

/** A password as a generator makes it: a letter, then letters, digits and some of the other signs. */
export function passwordOf(choices: Choices, others = ''): string {
  const length = choices.number(12, 20);
  const all = [...signs, ...Array.from(others)];
  return Array.from({ length }, (_, at) => choices.one(at === 0 ? signs : all)).join('');
}

/** What may stand in a password that is not quoted, without ending it. */
export const bareSigns = '!#*+.:=?@^_~-';

/** Passwords on a line of their own near a command line. */
export const passwordLines: readonly ((password: string) => string)[] = [
  (password) => `psexec \\\\pc1 -u FABRIKAM\\admin -p ${password} cmd`,
  (password) => `net use * \\\\srv1\\share ${password} /user:FABRIKAM\\admin`,
  (password) => `cmdkey /add:srv1 /user:admin /pass:${password}`,
  (password) => `{ "password": "${password}" }`,
  (password) => `ansible_password: ${password}`,
  (password) => `$secure = ConvertTo-SecureString '${password}' -AsPlainText -Force`,
  (password) => `Invoke-It -Password ${password} -ComputerName pc1`,
  (password) => `set PASSWORD=${password}`,
  (password) => `winrs -r:pc1 /p:${password} cmd`,
  (password) => `wmic /user:admin /password:${password} os`,
  (password) => `schtasks /create /ru admin /rp ${password} /tn x`,
  (password) => `echo ${password}| runas /user:admin cmd`,
  (password) => `<Password>${password}</Password>`,
  (password) => `AccountName=a;AccountKey=${password}==;EndpointSuffix=core.windows.net`,
  (password) => `Endpoint=sb://x/;SharedAccessKeyName=Root;SharedAccessKey=${password}=`,
  (password) => `"Server=db1;User Id=sa;Pwd=${password};Database=x"`,
  (password) => `curl -H "x-api-key: ${password}" https://srv1`,
  (password) => `apiKey = "${password}"`,
  (password) => `$password = '${password.slice(0, 6)}' + '${password.slice(6)}'`,
  (password) => `Const Password = "${password.slice(0, 6)}" & "${password.slice(6)}"`,
  (password) => `password = "${password.slice(0, 6)}" . "${password.slice(6)}"`,
  (password) => `"psexec -p ${password} \\\\pc1`,
  (password) => `net use * \\\\srv1\\share /user:FABRIKAM\\admin ${password} /persistent:no`,
  (password) => `-----BEGIN PRIVATE KEY-----\n${password}\n${password}\n-----END PRIVATE KEY-----`,
];

/** Of letters and digits only: in these places other signs are encoded. */
export const plainPasswordLines: readonly ((password: string) => string)[] = [
  (password) => `git clone https://admin:${password}@srv1.fabrikam.com/x`,
  (password) => `https://a.blob.core.windows.net/c/x.msi?sv=2023&sig=${password}%3D&se=2026`,
  (password) => `curl "https://cmg1.fabrikam.com/CCM?api-version=1&access_token=${password}&x=1"`,
  (password) => `$uri = "https://cmg1.fabrikam.com/CCM?key=${password}"`,
];

/** Passwords right before a command line, on its line. */
export const passwordHeads: readonly ((password: string) => string)[] = [
  (password) => `psexec \\\\pc1 -p ${password}`,
  (password) => `paexec \\\\pc1 -u admin -p ${password}`,
  (password) => `PASSWORD=${password}`,
  (password) => `tool -Password ${password}`,
  (password) => `tool /password:${password}`,
];

/** Passwords among the arguments. */
export const passwordArguments: readonly ((password: string) => string)[] = [
  (password) => `PASSWORD=${password}`,
  (password) => `-Password ${password}`,
  (password) => `/p:${password}`,
  (password) => `/password:${password}`,
  (password) => `SVCPASSWORD=${password}`,
  (password) => `-u admin -p ${password}`,
  (password) => `SMSMP=https://admin:${password}@mp1`,
  (password) => `/mp:https://cmg1.fabrikam.com/CCM_Proxy_MutualAuth/1?access_token=${password}`,
  (password) => `"/mp:cmg1.fabrikam.com/CCM?code=${password}&key=${password}"`,
];
