import { testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';

const idioms: Idiom[] = [
  {
    name: 'an answer file',
    source: `<?xml version="1.0" encoding="utf-8"?>
<unattend xmlns="urn:schemas-microsoft-com:unattend">
  <settings pass="oobeSystem">
    <component name="Microsoft-Windows-Shell-Setup">
      <FirstLogonCommands>
        <SynchronousCommand wcm:action="add">
          <CommandLine>"C:\\Client Files\\ccmsetup.exe" /mp:mp1.contoso.com SMSCACHEDIR=&quot;C:\\a &amp; b&#34; SMSSITECODE=&#x50;01</CommandLine>
          <Description>ccmsetup.exe /mp:x SMSSITECODE=P01</Description>
        </SynchronousCommand>
      </FirstLogonCommands>
      <RunSynchronous>
        <RunSynchronousCommand wcm:action="add">
          <Order>1</Order>
          <Path>cmd.exe /c C:\\ccmsetup\\ccmsetup.exe /logon SMSSITECODE=P01 &gt; c:\\log.txt</Path>
        </RunSynchronousCommand>
      </RunSynchronous>
    </component>
  </settings>
</unattend>
`,
    regions: [
      {
        text: String.raw`"C:\Client Files\ccmsetup.exe" /mp:mp1.contoso.com SMSCACHEDIR="C:\a & b" SMSSITECODE=P01`,
        pieces: [
          String.raw`"C:\Client Files\ccmsetup.exe" /mp:mp1.contoso.com SMSCACHEDIR=&quot;C:\a &amp; b&#34; SMSSITECODE=&#x50;01`,
        ],
      },
      String.raw`C:\ccmsetup\ccmsetup.exe /logon SMSSITECODE=P01`,
    ],
  },
  {
    name: 'a task sequence',
    source: `<sequence version="3.10">
  <step type="SMS_TaskSequence_RunCommandLineAction" name="Install client" description="ccmsetup.exe /mp:x SMSSITECODE=P01">
    <action>smsswd.exe /run:PS100001 ccmsetup.exe /mp:x SMSSITECODE=%SITE%</action>
    <defaultVarList>
      <variable name="CommandLine" property="CommandLine" hidden="true">ccmsetup.exe /mp:x SMSSITECODE=%SITE%</variable>
    </defaultVarList>
  </step>
  <step type="SMS_TaskSequence_SetupWindowsAndSMSAction">
    <action>smsswd.exe /run: TSEnv2.exe</action>
    <defaultVarList>
      <variable name="SMSClientInstallProperties" property="InstallationProperties">FSP=fs1</variable>
    </defaultVarList>
  </step>
</sequence>`,
    regions: [
      'ccmsetup.exe /mp:x SMSSITECODE={{%SITE%}}',
      'ccmsetup.exe /mp:x SMSSITECODE={{%SITE%}}',
      { text: 'FSP=fs1', pieces: ['FSP=fs1'], context: 'taskSequence' },
    ],
  },
  {
    name: 'a scheduled task',
    source:
      '<Task><Actions><Exec><Command>C:\\Client Files\\ccmsetup.exe</Command><Arguments>/mp:x SMSCACHEDIR="a b"</Arguments></Exec></Actions></Task>',
    regions: [
      {
        text: String.raw`"C:\Client Files\ccmsetup.exe" /mp:x SMSCACHEDIR="a b"`,
        pieces: [String.raw`C:\Client Files\ccmsetup.exe`, '/mp:x SMSCACHEDIR="a b"'],
      },
    ],
  },
  {
    name: 'a scheduled task without arguments yet',
    source: '<Exec><Command>ccmsetup.exe</Command><Arguments></Arguments></Exec>',
    regions: [{ text: 'ccmsetup.exe ', pieces: ['ccmsetup.exe', ''] }],
  },
  {
    name: 'a health tool, one element a property',
    source: `<Configuration>
  <Client Name="SiteCode">P01</Client>
  <ClientInstallProperty>SMSSITECODE=P01</ClientInstallProperty>
  <ClientInstallProperty>MP=mp1.contoso.com</ClientInstallProperty>
  <!-- <ClientInstallProperty>FSP=fs1</ClientInstallProperty> -->
  <ClientInstallProperty>/skipprereq:silverlight.exe;x.exe</ClientInstallProperty>
  <Log>ccmsetup.exe /mp:x SMSSITECODE=P01</Log>
</Configuration>`,
    regions: [
      {
        text: 'SMSSITECODE=P01 MP=mp1.contoso.com /skipprereq:silverlight.exe;x.exe',
        pieces: ['SMSSITECODE=P01', 'MP=mp1.contoso.com', '/skipprereq:silverlight.exe;x.exe'],
      },
      { text: 'FSP=fs1', inert: true },
    ],
  },
  {
    name: 'named options, as text and as attributes',
    source: `<Tool><Option Name="Other" Value="1"/><Option Name="ClientInstallProperty">FSP=fs1</Option>
<Option Name="ClientInstallProperty">SMSMP=x</Option><Item Key="ccmsetupArgs" Value='SMSMP="a&apos;b"'/><add key="InstallArguments" value="/mp:x SMSSITECODE=P01"/></Tool>`,
    regions: [
      { text: 'FSP=fs1 SMSMP=x', pieces: ['FSP=fs1', 'SMSMP=x'] },
      { text: `SMSMP="a'b"`, pieces: ['SMSMP="a&apos;b"'] },
      '/mp:x SMSSITECODE=P01',
    ],
  },
  {
    name: 'a setting with its value in an element',
    source:
      '<setting name="ClientProperties" serializeAs="String"><value>SMSSITECODE=P01 FSP=x</value></setting>',
    regions: ['SMSSITECODE=P01 FSP=x'],
  },
  {
    name: 'group policy preferences',
    source: `<Properties action="U" key="SOFTWARE\\Policies" name="SetupParameters" type="REG_SZ" value="SMSSITECODE=P01"/><Task><Properties appName="ccmsetup.exe" args="/logon SMSSITECODE=P01" startIn=""/></Task>`,
    regions: [
      { text: 'SMSSITECODE=P01', context: 'gpoSetupParameters' },
      { text: 'ccmsetup.exe /logon SMSSITECODE=P01', pieces: ['ccmsetup.exe', '/logon SMSSITECODE=P01'] },
    ],
  },
  {
    name: 'XAML and MSBuild',
    source: `<InvokeProcess FileName="ccmsetup.exe" Arguments="/mp:x SMSSITECODE=P01"/><Exec Command="&quot;$(Tools)\\ccmsetup.exe&quot; /mp:%(Mp.Identity)&#x20;SMSSITECODE=P01" />`,
    regions: [
      'ccmsetup.exe /mp:x SMSSITECODE=P01',
      '"{{$(Tools)}}\\ccmsetup.exe" /mp:{{%(Mp.Identity)}} SMSSITECODE=P01',
    ],
  },
  {
    name: 'character data and references side by side',
    source:
      '<Arguments>/mp:x <![CDATA[SMSCACHEDIR="a & <b>"]]><!-- why --> FSP=&fsp; <![CDATA[]]>SMSSITECODE=P01</Arguments>',
    regions: [
      {
        text: '/mp:x SMSCACHEDIR="a & <b>" FSP={{&fsp;}} SMSSITECODE=P01',
        pieces: ['/mp:x ', 'SMSCACHEDIR="a & <b>"', ' FSP=&fsp; ', 'SMSSITECODE=P01'],
      },
    ],
  },
  {
    name: 'line breaks in text stay, as line feeds; the layout around it does not count',
    source: '<Arguments>\n  /mp:x\n  SMSSITECODE=P01\n</Arguments>',
    regions: [{ text: '/mp:x\n  SMSSITECODE=P01', pieces: ['/mp:x\n  SMSSITECODE=P01'] }],
    keepsBreaks: true,
  },
  {
    name: 'line breaks in attributes are blanks',
    source: '<Exec\n  Command="ccmsetup.exe\n\t/mp:x&#10;FSP=y" />',
    regions: [{ text: 'ccmsetup.exe  /mp:x\nFSP=y', pieces: ['ccmsetup.exe\n\t/mp:x&#10;FSP=y'] }],
    keepsBreaks: true,
  },
  {
    name: 'a script in a section',
    source: `<Script Language="PowerShell"><![CDATA[
$mp = "x"
Start-Process ccmsetup.exe -ArgumentList "/mp:$mp", 'SMSSITECODE=P01'
]]></Script>`,
    regions: [{ text: 'ccmsetup.exe /mp:x SMSSITECODE=P01', host: 'powershell' }],
  },
  {
    name: 'commented-out elements and text',
    source:
      '<a>\n  <!-- <Path>ccmsetup.exe /uninstall</Path> -->\n  <!-- ccmsetup.exe /mp:x SMSSITECODE=P01 -->\n</a>',
    regions: [
      { text: 'ccmsetup.exe /uninstall', inert: true },
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=P01', inert: true },
    ],
  },
  {
    name: 'what is left of a broken document',
    source:
      '<a><b><Path>ccmsetup.exe /uninstall</b><c d=x e="1"><Path>ccmsetup.exe /logon SMSSITECODE=P01</Path></x></c><Path>ccm',
    regions: ['ccmsetup.exe /uninstall', 'ccmsetup.exe /logon SMSSITECODE=P01'],
  },
];

const silent: string[] = [
  '',
  'ccmsetup.exe /mp:x SMSSITECODE=P01',
  '<ccmsetup/>',
  '<a><!-- ccmsetup',
  '<a b="ccmsetup.exe /mp:x SMSSITECODE=P01',
  '<Command>taskkill /im ccmsetup.exe /f</Command>',
  '<Path>C:\\Windows\\ccmsetup\\ccmsetup.exe</Path>',
  '<File Name="ccmsetup.exe" Path="C:\\Windows\\ccmsetup" Option="equals"/>',
  '<Log>ccmsetup.exe /mp:x SMSSITECODE=P01</Log>',
  '<Option Name="Description" Value="ccmsetup.exe /mp:x SMSSITECODE=P01"/>',
  '<EventID>ccmsetup</EventID><Source Name="ccmsetup"/>',
  '<Message>Starting ccmsetup.exe with /mp:x SMSSITECODE=P01</Message>',
  '<text>SMSSITECODE=P01 SMSMP=x</text>',
  '<Arguments>/source:D:\\x</Arguments>',
  '<Exec><Command>setup.exe</Command><Arguments>/uninstall /source:x</Arguments></Exec>',
  '<Exec><Command>sccmsetup.exe</Command><Arguments>/mp:x</Arguments></Exec>',
  '<Regex Pattern="SMSSITECODE=(\\w+) SMSMP=.*"/>',
];

describe('XML host', () => {
  testIdioms('xml', idioms);

  describe('finds nothing in', () => {
    testNegatives('xml', silent);
  });
});
