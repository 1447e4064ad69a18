/** Finds numbers that identify something: GUIDs, thumbprints, addresses of networks, security identifiers. */
import { finds, type Found } from './found';

const guid = /(?<![\da-f-])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\da-f-])/gi;
/** What a cloud management gateway has for the site: it stands in its address. */
const gateway = /(?<=CCM_Proxy_\w{1,30}(?:\/|%2F))\d{5,30}/gi;
/** A thumbprint, the key of a site. */
const hexadecimal = /(?<![\da-z])[\da-f]{40,4000}(?![\da-z])/gi;
/** A GUID without hyphens, where its name says so. */
const bareGuid = /(?<=id["'`]?\s{0,3}[:=]\s{0,3}["'`]?)[\da-f]{32}(?![\da-z])/gi;
const sid = /S-1-(?:5-21(?:-\d{1,12}){3,5}|12-1(?:-\d{1,12}){4})/gi;
/** Neither the number of a version nor an object identifier. */
const ip4 =
  /(?<![\w.-]|SubjectAttr:|OID[.:=]|version\]?["']?[\s:=(]{0,3}["']?)\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\d)/gi;
const ip6 =
  /(?<![\w:.])(?:(?:[\da-f]{1,4}:){5,7}[\da-f]{1,4}|(?:fe80|fd[\da-f]{2}):[\da-f:]{1,34}[\da-f]|2[\da-f]{3}:[\da-f:]{2,34}[\da-f])(?![\w:])/gi;
const mac =
  /(?<![\da-f:-])(?:[\da-f]{2}[:-]){5}[\da-f]{2}(?![\da-f:-])|(?<![\w.])(?:[\da-f]{4}\.){2}[\da-f]{4}(?![\w.])/gi;

/** Numbers that identify something. In no order. */
export function identifiers(text: string): Found[] {
  return [
    ...finds(text, guid, 'id', 'guid'),
    ...finds(text, gateway, 'id', 'number'),
    ...finds(text, bareGuid, 'id', 'hex'),
    ...finds(text, hexadecimal, 'id', 'hex'),
    ...finds(text, sid, 'user', 'sid'),
    ...finds(text, mac, 'address', 'mac'),
    ...finds(text, ip4, 'address', 'ip4'),
    ...finds(text, ip6, 'address', 'ip6'),
  ];
}
