/** Names of hosts that tell nothing of an organization, and the ends of those that belong to a service. */

/** Names of documentation (RFC 2606 and Microsoft's own), and those that are used as stand-ins here. */
const made =
  /(?:^|\.)(?:contoso|fabrikam)(?:\.|$)|(?:^|\.)example(?:\.(?:com|net|org))?$|\.(?:invalid|localhost)$|^host\d+$/;

/** Services that everybody has, and addresses of schemas. */
const everybody = new RegExp(
  `(?:^|\\.)(?:${[
    'microsoft.com|microsoftonline.com|windows.com|windowsupdate.com|live.com|office.com|office.net|microsoft.us|msauth.net',
    'management.azure.com|dev.azure.com|azureedge.net|login.windows.net|graph.windows.net|aka.ms|asp.net',
    'github.com|githubusercontent.com|gitlab.com|w3.org|xmlsoap.org|json-schema.org|schemastore.org|purl.org|oasis-open.org',
    'digicert.com|verisign.com|globalsign.com|entrust.net|chocolatey.org|powershellgallery.com|nuget.org|npmjs.org',
    'python.org|ansible.com|hashicorp.com|terraform.io|puppet.com|chef.io|wixtoolset.org|google.com',
  ].join('|')})$`,
);
/** The address of the service itself, which is the same everywhere. */
const service = /^configmgrservice$/;

/** Ends of names of which the parts before are an organization's own. The region of a data center stays. */
const ends = new RegExp(
  `\\.((?:[a-z]+\\d?\\.)?cloudapp\\.azure\\.com|cloudapp\\.net|onmicrosoft\\.com|azurewebsites\\.net|(?:blob|file|table|queue|dfs|web)\\.core\\.windows\\.net|(?:vault|azurecr|azure-api)\\.azure\\.net|(?:database|servicebus)\\.windows\\.net|(?:mail\\.)?protection\\.outlook\\.com|(?:sharepoint|visualstudio|manage\\.microsoft)\\.com)$`,
);

/** Whether a name stays as it is. */
export function isPublicHost(name: string): boolean {
  const lower = name.toLowerCase();
  if (made.test(lower) || service.test(lower)) return true;
  const end = serviceEnd(lower);
  return end === undefined ? everybody.test(lower) : made.test(lower.slice(0, -end.length - 1));
}

/** What stays of the name of a host that a service gave, without the dot before it. */
export function serviceEnd(name: string): string | undefined {
  return ends.exec(name.toLowerCase())?.[1];
}
