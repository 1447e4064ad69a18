/** What is taken for a secret in a text, and what is not. */
import assert from 'node:assert/strict';
import { maskText } from '../../../server/src/lint/secrets/mask';
import { day, exampleToken } from '../../../server/src/rules/support/example-token';
import { testNow } from '../../support/lint';

const signature = 'Zk9xR2h3LVd2cTFTb0M4'.repeat(17);
const token =
  exampleToken({ notBefore: testNow - day, expires: testNow + day }).replace(/[^.]*$/, '') + signature;
const [header = '', payload = ''] = token.split('.');
const opaque = 'VGhpcyBpcyBhIHRva2Vu';
/** Parts of tokens that look like words by chance. */
const jwt = [
  'eyJhbGciOiJSUzI1NiIsImtpZCI6IkE4QzJEIiwidHlwIjoiSldUIn0',
  'eyJpc3MiOiJodHRwczovL2NtZyIsImV4cCI6MTcwMDAwMDAwMH0',
] as const;
const wordySignature = '-okymL81MRrPwXelTYxoycqcsrCQXIRU8buauuRdghM';
const tornHeader = [
  'eyJhbGciOiJSUzI1NiIsImtpZCI6IkxfU0',
  '9BYWNDbFRNODdtak5Kcy1yIiwidHlwIjoiSldUIn0',
] as const;
const guid = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';

/** A row: text with its secrets between ⟦ and ⟧. */
type Row = readonly [what: string, text: string];

const tokenRows: readonly Row[] = [
  ['the right place', `ccmsetup.exe /regtoken:⟦${token}⟧ SMSSITECODE=P01`],
  ['a property that ends like one', 'ccmsetup.exe SMSSITECODE=P01 PROXYPASS=⟦hunter2⟧ FSP=fs1'],
  ['no property that only looks like it', 'ccmsetup.exe SMSSITECODE=P01 BYPASS=hunter2 FSP=fs1'],
  ['a property', `ccmsetup.exe REGTOKEN=⟦${token}⟧ SMSSITECODE=P01`],
  ['a name that is longer', `/registrationtoken:⟦${token}⟧ /mp:x`],
  ['a header of HTTP', `Bearer ⟦${header}⟧.⟦${payload}⟧.⟦${signature}⟧`],
  ['another value', `SMSMP=⟦${header}⟧.⟦${payload}⟧.⟦${signature}⟧ FSP=fs1.fabrikam.com`],
  ['a name', `⟦${header}⟧.⟦${payload}⟧.⟦${signature}⟧=1`],
  ['sticking to its name', `/regtoken⟦${header}⟧.⟦${payload}⟧.⟦${signature}⟧`],
  ['a dash and a blank', `-regtoken ⟦${opaque}⟧ SMSSITECODE=P01`],
  ['blanks around the colon', `/regtoken : ⟦${opaque}⟧ SMSSITECODE=P01`],
  ['an ordinary value behind blanks', `/regtoken : ⟦abcdefgh⟧ SMSSITECODE=P01`],
  ...['regtokn', 'regtken', 'regtokken', 'regtolen', 'ergtoken', 'RegTokens'].map((name): Row => [
    `a name with a mistake, ${name}`,
    `ccmsetup.exe /${name}:⟦abcdefgh⟧ P01 SMSSITECODE=P01`,
  ]),
  ['no more than a word', `/regtoken:⟦abcdefgh⟧ SMSMP mp1`],
  ['a name in quotes', `"regtoken": "⟦${opaque}⟧"`],
  ['another kind of token', `$token = '⟦${opaque}⟧'`],
  ['a token put together', `"/regtoken:" + "⟦${payload}.⟧" +\n    "⟦${signature}⟧"`],
  ['its end only', `FSP=⟦${signature.slice(0, 20)}⟧`],
  ['commas for its dots', `x ⟦${header}⟧,⟦${payload}⟧,⟦${signature}⟧ y`],
  ...[' ', '"', "'", '=', ':', ';', '“', '–', '\n  ', '" + "', '" _\n  & "', ' ^\r\n  '].map((tear): Row => [
    `torn by ${JSON.stringify(tear)}`,
    `x ⟦${payload.slice(0, 50)}⟧${tear}⟦${payload.slice(50)}⟧ SMSSITECODE=P01`,
  ]),
  ['torn near its beginning', `x ⟦${header.slice(0, 9)}⟧ ⟦${header.slice(9)}⟧.⟦${payload}⟧ y`],
  ['torn into short pieces', `x ⟦${payload.slice(0, 40)}⟧ ⟦eyJU⟧ ⟦eXBlIjoiQnVsa1Jl⟧ SMSSITECODE=P01`],
  ['torn near its end', `x ⟦${signature.slice(0, 90)}⟧\n⟦${signature.slice(90, 102)}⟧\nSMSSITECODE=P01`],
  ['an invisible character', `x ⟦${payload.slice(0, 50)}\u200B${payload.slice(50)}⟧ y`],
  ...['.', '.\n  ', '" + ".', '."\n  + "', ' . ', `.'""'`, '.\u200B'].map((tear): Row => [
    `a signature like words behind ${JSON.stringify(tear)}`,
    tear.endsWith('\u200B')
      ? `FSP=⟦${jwt[0]}⟧.⟦${jwt[1]}⟧.⟦\u200B${wordySignature}⟧ SMSSITECODE=P01`
      : `FSP=⟦${jwt[0]}⟧.⟦${jwt[1]}⟧${tear}⟦${wordySignature}⟧ SMSSITECODE=P01`,
  ]),
  ...['\n', '\r\n    ', `'""'`, '" + "', '"\n  "'].map((tear): Row => [
    `a header torn by ${JSON.stringify(tear)}`,
    `x ⟦${tornHeader[0]}⟧${tear}⟦${tornHeader[1]}⟧.⟦${jwt[1]}⟧.⟦${wordySignature}⟧ SMSSITECODE=P01`,
  ]),
  [
    'words between two parts',
    `x ⟦${payload.slice(0, 50)}⟧'""'⟦internalName⟧\n⟦${signature}⟧ SMSSITECODE=P01`,
  ],
  ['a piece like a word', `x ⟦${jwt[0]}⟧.⟦${jwt[1]}⟧\n⟦VOOCJ9⟧.⟦${wordySignature}⟧ SMSSITECODE=P01`],
  ['a file behind it', `x ⟦${jwt[0]}⟧.⟦${jwt[1]}⟧ ccmsetup.exe SMSSITECODE=P01`],
  ['words put together with it', `x "⟦${payload}⟧" + "⟦internalname⟧"\nccmsetup.exe`],
  ['a line behind it', `$t = '⟦${payload}⟧'\nInstall-ConfigMgrClient2019 -SiteCode P01`],
  ['a thumbprint behind it', `⟦${header}⟧.⟦${payload}⟧.⟦${signature}⟧ ${guid} CCMSETUP.exe`],
  ['in narrow lines', `x ⟦${payload.match(/.{1,24}/g)!.join('⟧\n> ⟦')}⟧`],
];

const password = 'kX9;w~7Qz&pLm2';
const plain = 'kX9w7QzpLm2v';

const passwordRows: readonly Row[] = [
  ['psexec', `psexec \\\\pc1 -p ⟦${password}⟧ ccmsetup.exe /mp:x`],
  ['a user and a password', `tool -u FABRIKAM\\admin -p ⟦${password}⟧ ccmsetup.exe`],
  ['the password first', `tool -p ⟦${plain}⟧ -u FABRIKAM\\admin ccmsetup.exe`],
  ['a list of arguments', `'psexec', '-u', 'a', '-p', '⟦${password}⟧', 'ccmsetup.exe'`],
  ['a list over several lines', `["-u",\n "a",\n "-p",\n "⟦${password}⟧"]`],
  ['net use', `net use * \\\\srv1\\share ⟦${plain}⟧ /user:FABRIKAM\\admin /persistent:no`],
  ['net use in quotes', `net.exe use \\\\srv1\\share "⟦${password}⟧" /user:admin && ccmsetup.exe`],
  [
    'net use before a command line',
    `net use * \\\\srv1\\share ⟦${plain}⟧ /user:FABRIKAM\\admin ccmsetup.exe /mp:mp1 SMSSITECODE=P01`,
  ],
  [
    'net use with the user first',
    `net use * \\\\srv1\\share /user:"FAB RIKAM\\a" ⟦${plain}⟧ ccmsetup.exe /mp:mp1`,
  ],
  ['net use with quotes inside', `net use "\\\\srv1\\sh are" ⟦kX9"w7 Qz⟧"⟦5⟧ /user:admin more`],
  ['net use in a literal', `$a = 'net use \\\\srv1\\b ⟦${plain}⟧'; Start-Process ccmsetup.exe '/mp:mp1'`],
  ['net user', `net user svc ⟦${plain}⟧ /add`],
  ['cmdkey', `cmdkey /add:srv1 /user:admin /pass:⟦${plain}⟧`],
  ['JSON', `{ "user": "admin", "password": "⟦a\\"${password}⟧", "mp": "mp1" }`],
  ['pretty JSON', `"adminPassword":\n  "⟦${password}⟧",`],
  ['JSON as name and value', `{ "name": "password", "value": "⟦${password}⟧" }`],
  ['JSON in a string', `"{\\"password\\": \\"⟦${plain}⟧\\", \\"mp\\": \\"mp1\\"}"`],
  ['YAML', `ansible_password: ⟦${password}⟧\nhost: srv1`],
  ['a block of YAML', `password: |\n  ⟦${password}⟧\nhost: srv1`],
  ['XML', `<AdministratorPassword><Value>⟦${plain}⟧</Value></AdministratorPassword>`],
  ['an attribute', `<user name="admin" password="⟦${plain}⟧" host="srv1" />`],
  ['a variable of a task sequence', `<variable name="OSDJoinPassword" property="x">⟦${plain}⟧</variable>`],
  ['reg add', `reg add HKLM\\x /v DefaultPassword /t REG_SZ /d ⟦${plain}⟧ /f`],
  ['a registry export', `"DefaultPassword"="⟦${plain}⟧"`],
  ['ConvertTo-SecureString', `ConvertTo-SecureString '⟦${password}⟧' -AsPlainText -Force`],
  ['its options first', `ConvertTo-SecureString -AsPlainText -Force -String "⟦${password}⟧"`],
  ['piped', `'⟦${plain}⟧' | ConvertTo-SecureString -AsPlainText -Force`],
  ['a credential', `[Net.NetworkCredential]::new('admin', '⟦${password}⟧')`],
  ['-Password', `Invoke-It -UserName admin -Password ⟦${password}⟧ -ComputerName pc1`],
  ['--password', `tool --password=⟦${plain}⟧ --host srv1`],
  ['a variable', `$adminPw = "⟦${password}⟧"`],
  ['put together', `$password = '⟦abcd⟧' + '⟦efgh⟧' + '⟦ijkl⟧'`],
  ['set', `set "PASSWORD=⟦${password}⟧"\r\nccmsetup.exe`],
  ['an environment variable', `[Environment]::SetEnvironmentVariable('SVC_PASSWORD', '⟦${password}⟧')`],
  ['a property of Windows Installer', `msiexec /i x.msi SVCPASSWORD=⟦${plain}⟧ /qn`],
  ['/p:', `winrs -r:pc1 -u:admin -p:⟦${plain}⟧ ccmsetup.exe`],
  ['/password:', `wmic /node:pc1 /user:admin /password:⟦${plain}⟧ process call create "ccmsetup.exe"`],
  ['schtasks', `schtasks /create /ru admin /rp ⟦${plain}⟧ /tr "ccmsetup.exe /mp:x"`],
  ['sc', `sc config x obj= admin password= ⟦${plain}⟧`],
  ['plink', `plink -pw ⟦${plain}⟧ admin@srv1`],
  ['curl', `curl -u admin:⟦${plain}⟧ https://srv1/x`],
  ['echo to runas', `echo ⟦${plain}⟧| runas /user:admin ccmsetup.exe`],
  ['an archive', `7z x -p⟦${plain}⟧ a.zip & ccmsetup.exe`],
  ['a sentence', `REM the password is ⟦${plain}⟧ for now`],
  ['a comparison', `if ($password -eq '⟦${plain}⟧') {`],
  ['a parameter of a template', `{"password":{"value":"⟦${password}⟧"},"mp":{"value":"mp1"}}`],
  ['JSON as name and value without blanks', `{"name":"password","value":"⟦${password}⟧"}`],
  ['JSON as value and name', `{"value":"⟦${plain}⟧","name":"password"}`],
  ['a list of JSON', `{"passwords": ["⟦${password}⟧", "⟦abcd⟧"], "mp": ["mp1"]}`],
  ['a list of PowerShell', `$passwords = @('⟦${password}⟧', '⟦abcd⟧'); $mp = @('mp1')`],
  ['-String:', `ConvertTo-SecureString -AsPlainText -String:⟦${plain}⟧ -Force`],
  ['-s', `ConvertTo-SecureString -s '⟦${password}⟧' -a -f`],
  ['--', `ConvertTo-SecureString -AsPlainText -Force -- '⟦${password}⟧'`],
  ['New-Object', `new-object net.networkcredential 'u','⟦${password}⟧'`],
  ['C#', `new NetworkCredential("u", @"⟦${password}⟧")`],
  ['SetPassword', `$user.SetPassword('⟦${password}⟧'); $user.SetInfo()`],
  ['sqlcmd', `sqlcmd -S db1 -U sa -P⟦${plain}⟧ -i x.sql`],
  ['curl without a blank', `curl -uuser:⟦${plain}⟧ https://srv1/x`],
  ['net use with a variable', `net use %SHARE% ⟦${plain}⟧ /user:admin`],
  ['net use with a drive and a variable', `net use Z: %SHARE% ⟦${plain}⟧ /user:admin`],
  ['an option in quotes', `tool "/pass:⟦kX9 w7Qz⟧" /mp:mp1`],
  ['set to the end of the line', `set pass=⟦kX9 w7Qz⟧\r\nccmsetup.exe`],
  ['set in quotes', `set "pass=⟦kX9 w7Qz⟧" & ccmsetup.exe`],
  ['XML with attributes', `<Password encrypted="no">⟦kX9 w7Qz⟧</Password><mp>mp1</mp>`],
  ['CDATA', `<Password><![CDATA[⟦${plain}⟧]]></Password>`],
  ['the value before its key', `<add value="⟦${plain}⟧" key="password"/>`],
  ['a tag of YAML', `password: !vault "⟦${password}⟧"`],
  ['an anchor of YAML', `password: &p ⟦${plain}⟧\nhost: srv1`],
  ['Python with a type', `PASSWORD: str = '⟦${plain}⟧'`],
  ['Python with a default', `password = os.getenv('P', '⟦${plain}⟧')`],
];

const keyRows: readonly Row[] = [
  [
    'a storage account',
    `DefaultEndpointsProtocol=https;AccountName=a;AccountKey=⟦q1+W/e2==;EndpointSuffix=x⟧`,
  ],
  ['a service bus', `"Endpoint=sb://x/;SharedAccessKeyName=Root;SharedAccessKey=⟦q1+W/e2R3t4=⟧"`],
  ['a database', `"Server=db1;User Id=sa;Pwd=⟦${plain};Database=x⟧"`],
  ['an address', `https://admin:⟦${plain}⟧@srv1.fabrikam.com/x`],
  [
    'an address before a value',
    `SMSMP=https://admin:⟦${plain}⟧\uFFFC FSP=fs1 /mp:\uFFFC:⟦${plain}⟧\uFFFC.x.net`,
  ],
  [
    'an address without its scheme',
    `ccmsetup.exe admin:⟦${plain}⟧@srv1.fabrikam.com FSP=admin:⟦${plain}⟧@[::1] /mp:mp1`,
  ],
  ['such an address alone', `FABRIKAM\\svc-ccm:⟦${plain}⟧@srv1`],
  ['such an address in quotes', `"admin:⟦${password.replaceAll(/[;~&]/g, '')}⟧@srv1"`],
  ['a token in an address', `https://⟦abcdefghijklmnop⟧@dev.azure.com/x`],
  [
    'a shared access signature',
    `https://a.blob.core.windows.net/c/ccmsetup.exe?sv=2023&sig=⟦${plain}%2Bx⟧&se=2026`,
  ],
  ['a header', `-H "x-api-key: ⟦${plain}⟧"`],
  ['basic authentication', `Authorization: Basic ⟦YWRtaW46cGFzc3dvcmQ=⟧`],
  ['a constant', `apiKey = "⟦${plain}⟧"`],
  ['a secret of an app', `az login --service-principal -u app1 --client-secret ⟦${plain}⟧ --tenant ${guid}`],
  [
    'a private key',
    `-----BEGIN RSA PRIVATE KEY-----⟦\nMIIEpAIBAAKCAQEA7\n+/x==\n⟧-----END RSA PRIVATE KEY-----\nccmsetup.exe`,
  ],
  [
    'a private key without its end',
    `-----BEGIN PRIVATE KEY-----⟦\nMIIEpAIBAAKCAQEA7\nMIIEpAIBAAKCAQEA8⟧\n\nccmsetup.exe /mp:x`,
  ],
];

const queryRows: readonly Row[] = [
  [
    'a token',
    'ccmsetup.exe /mp:https://cmg.x.net/CCM_Proxy_MutualAuth/1?access_token=⟦AAAWORD1⟧ SMSSITECODE=P01',
  ],
  ['several', '"/mp:https://cmg.x.net/CCM?code=⟦XXX⟧&access_token=⟦CCWORD3⟧&key=⟦DDWORD4⟧&x=1" FSP=fs1'],
  ['no scheme', '/mp:cmg.x.net/CCM?v=1&key=⟦abcde⟧ SMSMP=mp1.x.net?token=⟦abcde⟧;mp2?sig=⟦abcde⟧'],
  ['no question mark', 'https://cmg.x.net/CCM&key=⟦abcde⟧ /mp:cmg.x.net/CCM&auth=⟦abcde⟧'],
  ['a quoted end of an address', 'not in "1?access_token=⟦AAAWORD1⟧", not in "CCM?key=⟦abcde⟧".'],
  ['put together', '"https://cmg.x.net/CCM?a=" & a & "&access_token=⟦abcde⟧"'],
  ['escaped', 'https://x/y?a=b^&key=⟦abcde⟧^&b=c https://x/y?a=b&amp;key=⟦abcde⟧&amp;b=c'],
  [
    'encoded',
    '{"u":"https:\/\/x\/y?a=b\u0026key=⟦abcde⟧","v":"https://x/y?u=https%3A%2F%2Fz%3Fkey%3D⟦abcde⟧&b=c"}',
  ],
  ['a fragment', 'https://x/y#id_token=⟦abcde⟧&state=1'],
  ...[
    'token,access-token,accessToken,id_token,refresh_token,sas_token,X-Amz-Security-Token,apikey,api-key,ApiKey',
    'subscription-key,Ocp-Apim-Subscription-Key,x-functions-key,licenseKey,client_secret,secret,pwd,password,auth',
    'authkey,auth_code,sas,signature,X-Goog-Signature,client_assertion,jwt,sessionid,otp,ticket,credential',
  ].flatMap((names) =>
    names.split(',').map((name): Row => [name, `/mp:https://cmg.x.net/CCM?a=b&${name}=⟦ab3de⟧ FSP=fs1`]),
  ),
];

const readable: readonly string[] = [
  'mailto:jane@fabrikam.com E-Mail:jane@fabrikam.com npm:react@18.2.0 git@github.com:x/y ps:foo @{a=1} ps:foo@{a=1}',
  'image:tag@sha256:0123 C:\\a@b.txt 10:30@home /source:jane@fabrikam.com label:x@"a" mp1:8531 SMSMP:mp1 @mp2',
  'SMSMP=https://mp1.fabrikam.com:84\uFFFC /mp:mp1:\uFFFC;https://\uFFFC:\uFFFC/x CCMHOSTNAME=\uFFFC.net',
  'https://x.blob.core.windows.net/c/x.msi?sv=2023&se=2026-01-01&sp=r&sr=b&spr=https&publickey=abc&public-key=abc',
  'https://x/y?key=%KEY%&token=${TOKEN}&sig={{ sig }} https://x/y?keys=abc&monkey=abc&tokens=3&keyid=4&state=5',
  'reg add HKLM\\x /v key=abc & set key=abc &key=abc ?key=abc auth=abc&x token=abc key=abc, x ? key=a : b',
  'https://mp1.x.net/SMS_MP/.sms_aut?MPKEYINFORMATION https://mp1.x.net/SMS_MP/.sms_aut?SITESIGNCERT key=abc',
  '/retoken2:abcdefgh -retaken:abcdefgh /rejoin:abcdefgh /regtokn:%TOKEN% -reboken:x /region:west',
  'net use %SHARE% /user:admin && net use Z: %SHARE% && net use \\\\srv1\\share %PW%',
  'net use * \\\\srv1\\share /user:admin; ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01',
  'net use * \\\\srv1\\share * /user:admin ccmsetup.exe /mp:mp1.fabrikam.com',
  'set pass=%PW%\r\nset "pass=%1"',
  '{"mp":{"value":"mp1"},"name":"site","value":"P01"} {"value":"P01","name":"site"}',
  'sqlcmd -S db1 -E -i C:\\x-Pages.sql; docker-x run -uuser:group; curl -o x:y https://srv1.fabrikam.com',
  '<Password attr="x"></Password><add value="P01" key="site"/>',
  'ccmsetup.exe /mp:https://cmg-Contoso-West-01.cloudapp.net/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01',
  `/UsePKICert /NoCRLCheck AADTENANTID=${guid} AADCLIENTAPPID=${guid.toUpperCase()}`,
  'CCMCERTSEL="SubjectStr:CMClient" CCMCERTISSUERS="CN=Fabrikam Root CA; OU=Servers; O=Fabrikam"',
  'SMSROOTKEYPATH=C:\\ccm\\TrustedRootKeyForSite2026.txt SMSPUBLICROOTKEY=0200000000A4000052534131000800000100010091',
  'thumbprint A1B2C3D4E5F60718293A4B5C6D7E8F9011223344 of the certificate',
  '/skipprereq:NDP462-KB3151800-x86-x64-AllOS-ENU.exe /ExcludeFeatures:ClientUI',
  'msiexec /i ccmsetup.msi /qn /passive PROVISIONTS=P0120001',
  'powershell -ExecutionPolicy Bypass -File Install-ConfigMgrClient.ps1 -SiteCode P01',
  '# ccmsetup-lint-disable-next-line regtoken-not-yet-valid, regtoken-expired -- a sample',
  "The token of /regtoken expired on 2026-01-14 12:00 UTC and can't be renewed. Create a new token.",
  'The token of /regtoken lets any device register. Keep it in a secure place outside the file.',
  'REGTOKEN is a parameter, not a property. Write /regtoken: and the value.',
  'REGTOKEN ist ein Parameter, keine Eigenschaft. Schreiben Sie /regtoken: und den Wert.',
  'the token of the documentation, a bearer of news, passwordless sign-in, SecretsManager',
  'if (-not $Token) { throw "The token is missing; see Get-ConfigurationManagerToken" }',
  'ccmsetup.exe /regtoken:$Token /regtoken:%TOKEN% /regtoken:{{ token }} /regtoken:${TOKEN}',
  'password: "{{ vault_password }}", password=%PW% password = null; --password "$env:PW"',
  'PasswordNeverExpires = $true; pwdLastSet: 0, SharedAccessKeyName=RootManageSharedAccessKey',
  '<settings pass="specialize"><component name="Microsoft-Windows-Shell-Setup" />',
  'mkdir -p C:\\temp\\ccm & ssh -p 22 srv1 & set /p ANSWER=continue?',
  'net use * \\\\srv1\\share /user:admin /persistent:no && net stop ccmexec',
  "/SMSPASSWORD isn't a documented parameter of ccmsetup.exe. Check the name.",
  '/SMSPASSWORD ist kein dokumentierter Parameter von ccmsetup.exe. Prüfen Sie den Namen.',
  '/SMSPASSWORD comes after the property SMSMP. -SMSPASSWORD probably has no effect.',
  '/SMSPASSWORD steht nach der Eigenschaft SMSMP. -SMSPASSWORD hat wahrscheinlich keine Wirkung.',
  'New-LocalUser -Name x -Password (Read-Host -AsSecureString)',
  'param([string]$Password, [string]$SiteCode)',
  'C:\\Windows\\ccmsetup\\{F1A5E0B2-0000-4000-8000-000000000000}\\client.msi',
];

function masked(text: string): string {
  return text.replace(/⟦([^⟧]*)⟧/g, (_, secret: string) => secret.replace(/[^\r\n]/g, '*'));
}

function unmarked(text: string): string {
  return text.replace(/[⟦⟧]/g, '');
}

describe('secrets in a text', () => {
  for (const [kind, rows] of [
    ['tokens', tokenRows],
    ['passwords', passwordRows],
    ['keys', keyRows],
    ['queries of addresses', queryRows],
  ] as const) {
    describe(kind, () => {
      for (const [what, text] of rows) {
        it(what, () => {
          assert.equal(maskText(unmarked(text)), masked(text));
        });
      }
    });
  }

  for (const text of readable) {
    it(`leaves readable: ${text.slice(0, 60)}`, () => {
      assert.equal(maskText(text), text);
    });
  }

  it('come to an end in text that is made to have none', () => {
    const units = [
      'token',
      'password="',
      'regtoken=',
      "-p '",
      '.-p:',
      'net use "',
      'password="a" + ',
      'password = [',
      'password=["a",',
      '<password a',
      'set pass=a ',
      'set pass=a&',
      '<password>a',
      '"/pass:a ',
      'value="a" name=',
      'eyJhbGciOiJSUzI1NiIsImtpZCI.\'""\' ',
      'eyJhbGciOiJSUzI1NiIsImtpZCI.word word ',
      'curl -u a:',
      'sqlcmd -Pa ',
      'regtokn:',
      'networkcredential a,',
      'net use %a% ',
      'eyJ',
      '\\"',
      '&key=a',
      '&token=a',
      'a?key=a',
      '&a-a-a-',
      '?&#',
      '.a',
      '://a',
      '://a@',
      '://a:',
      '@',
    ];
    for (const unit of units) {
      const text = `${unit.repeat(1_000_000 / unit.length)}@`;
      assert.equal(maskText(text).length, text.length);
    }
  });
});
