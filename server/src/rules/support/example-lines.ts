/** Long command lines for the examples of length rules. */

const start =
  'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 SMSMPLIST=';
const domain = '.fabrikam.com';

/** Client properties of exactly `length` characters (at least 150): a CMG, a site code and many management points. */
export function propertiesOfLength(length: number): string {
  let text = start;
  for (let number = 1; length - text.length > 50; number++) {
    text += `mp${String(number).padStart(2, '0')}${domain};`;
  }
  return `${text}${'mp'.padEnd(length - text.length - domain.length, '0')}${domain}`;
}
