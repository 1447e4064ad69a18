import assert from 'node:assert/strict';
import { loadedHost } from '../../support/lint';
import { testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';
import { checkDefect, testDefects } from '../../support/hosts/defects';

const idioms: Idiom[] = [
  {
    name: 'an answer file with a prefix, and PowerShell at the first logon',
    source: `<u:unattend xmlns:u="urn:schemas-microsoft-com:unattend">
  <u:RunSynchronousCommand wcm:action="add">
    <u:Description>ccmsetup.exe /mp:x SMSSITECODE=P01</u:Description>
    <u:Path>ccmsetup.exe /mp:x SMSSITECODE=P01</u:Path>
  </u:RunSynchronousCommand>
  <u:SynchronousCommand>
    <u:CommandLine>powershell -Command &quot;&amp; 'C:\\x\\ccmsetup.exe' /mp:y SMSSITECODE=P01&quot;</u:CommandLine>
  </u:SynchronousCommand>
</u:unattend>`,
    regions: [
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=P01', pieces: ['ccmsetup.exe /mp:x SMSSITECODE=P01'] },
      {
        text: String.raw`C:\x\ccmsetup.exe /mp:y SMSSITECODE=P01`,
        pieces: [String.raw`C:\x\ccmsetup.exe`, '/mp:y', 'SMSSITECODE=P01'],
      },
    ],
  },
  {
    name: 'steps of a task sequence: properties of the client, a variable that is set, a script',
    source: `<sequence version="3.10">
  <group name="ccmsetup.exe /mp:x SMSSITECODE=P01">
    <step type="SMS_TaskSequence_SetupWindowsAndSMSAction" name="Setup Windows and ConfigMgr">
      <defaultVarList>
        <variable name="SMSClientInstallProperties" property="InstallationProperties">SMSMP=x CCMADMINS=y</variable>
        <variable name="_SMSTSClientPackage">P0100001</variable>
      </defaultVarList>
    </step>
    <step type="SMS_TaskSequence_SetVariableAction" name="Set it">
      <defaultVarList>
        <variable name="VariableName" property="Variable">SMSClientInstallProperties</variable>
        <variable name="VariableValue" property="Value">SMSMP=y /mp:&quot;z&quot;</variable>
      </defaultVarList>
    </step>
    <step type="SMS_TaskSequence_RunPowerShellScriptAction">
      <defaultVarList>
        <variable name="_SMSTSRunPowerShellSourceScript" property="SourceScript">Start-Process ccmsetup.exe -ArgumentList '/mp:q SMSSITECODE=P01'</variable>
      </defaultVarList>
    </step>
  </group>
</sequence>`,
    regions: [
      { text: 'SMSMP=x CCMADMINS=y', context: 'taskSequence' },
      {
        text: 'SMSMP=y /mp:"z"',
        pieces: ['SMSMP=y /mp:&quot;z&quot;'],
        context: 'taskSequence',
      },
      { text: 'ccmsetup.exe /mp:q SMSSITECODE=P01', host: 'powershell' },
    ],
  },
  {
    name: 'scheduled tasks, through cmd and PowerShell too',
    source: `<Task xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo><Description>ccmsetup.exe /mp:x SMSSITECODE=P01</Description><URI>\\ccmsetup</URI></RegistrationInfo>
  <Actions>
    <Exec>
      <Command>%windir%\\ccmsetup\\ccmsetup.exe</Command>
      <Arguments>/mp:x SMSCACHEDIR=&quot;C:\\a b&quot;</Arguments>
      <WorkingDirectory>C:\\ccmsetup</WorkingDirectory>
    </Exec>
    <Exec><Command>cmd.exe</Command><Arguments>/c "C:\\x\\ccmsetup.exe /mp:y SMSSITECODE=P02"</Arguments></Exec>
    <Exec><Command>powershell.exe</Command><Arguments>-Command "Start-Process ccmsetup.exe -ArgumentList '/mp:z SMSSITECODE=P03'"</Arguments></Exec>
  </Actions>
</Task>`,
    regions: [
      {
        text: String.raw`{{%windir%}}\ccmsetup\ccmsetup.exe /mp:x SMSCACHEDIR="C:\a b"`,
        pieces: [
          String.raw`%windir%\ccmsetup\ccmsetup.exe`,
          String.raw`/mp:x SMSCACHEDIR=&quot;C:\a b&quot;`,
        ],
      },
      String.raw`C:\x\ccmsetup.exe /mp:y SMSSITECODE=P02`,
      'ccmsetup.exe /mp:z SMSSITECODE=P03',
    ],
  },
  {
    name: 'a deployment type and its detection',
    source: `<DeploymentType><Installer Technology="Script">
<InstallAction><Args><Arg Name="InstallCommandLine" Type="String">ccmsetup.exe /mp:x SMSSITECODE=P01</Arg><Arg Name="WorkingDirectory" Type="String"/></Args></InstallAction>
<CustomData><InstallCommandLine>ccmsetup.exe /mp:y SMSSITECODE=P01</InstallCommandLine><UninstallCommandLine>ccmsetup.exe /uninstall</UninstallCommandLine>
<EnhancedDetectionMethod><File><Path>%windir%\\ccmsetup</Path><Filter>ccmsetup.exe</Filter></File><Key>SOFTWARE\\Microsoft\\CCMSetup</Key></EnhancedDetectionMethod>
</CustomData></Installer></DeploymentType>`,
    regions: [
      'ccmsetup.exe /mp:x SMSSITECODE=P01',
      'ccmsetup.exe /mp:y SMSSITECODE=P01',
      'ccmsetup.exe /uninstall',
    ],
  },
  {
    name: 'preferences of group policy and properties of client push',
    source: `<a><ImmediateTaskV2 name="ccmsetup"><Exec><Command>\\\\srv\\s\\ccmsetup.exe</Command><Arguments>/logon SMSSITECODE=P01</Arguments></Exec></ImmediateTaskV2>
<Registry name="SetupParameters"><Properties action="U" key="Software\\Policies" name="SetupParameters" type="REG_SZ" value="/mp:x SMSSITECODE=P01"/></Registry>
<Property Name="ClientPushInstallationProperties" Value="SMSSITECODE=P01"/></a>`,
    regions: [
      String.raw`\\srv\s\ccmsetup.exe /logon SMSSITECODE=P01`,
      { text: '/mp:x SMSSITECODE=P01', context: 'gpoSetupParameters' },
      { text: 'SMSSITECODE=P01', context: 'clientPush' },
    ],
  },
  {
    name: 'an installer package, and a form that passes a parameter',
    source: `<Wix><CustomAction ExeCommand='ccmsetup.exe /mp:x SMSCACHEDIR="C:\\a b"'/><ExePackage SourceFile="ccmsetup.exe" InstallCommand="/mp:y SMSSITECODE=P01" UninstallCommand="/uninstall"/><Property Id="SMSSITECODE" Value="P01"/><Button Content="ccmsetup.exe" CommandParameter="/mp:z SMSSITECODE=P01"/><TextBlock>ccmsetup.exe /mp:x SMSSITECODE=P01</TextBlock></Wix>`,
    regions: [
      String.raw`ccmsetup.exe /mp:x SMSCACHEDIR="C:\a b"`,
      'ccmsetup.exe /mp:y SMSSITECODE=P01',
      'ccmsetup.exe /uninstall',
      '/mp:z SMSSITECODE=P01',
    ],
  },
  {
    name: 'a batch file in a section, and a section in two parts',
    source: `<a><Script type="batch"><![CDATA[
@echo off
set SITE=P01
ccmsetup.exe /mp:x ^
  SMSSITECODE=%SITE%
]]></Script><CommandLine><![CDATA[ccmsetup.exe /mp:x SMSCACHEDIR="a]]]]><![CDATA[>b" SMSSITECODE=P01]]></CommandLine></a>`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:x SMSSITECODE=P01',
        pieces: ['ccmsetup.exe /mp:x ^\n  SMSSITECODE=', 'P01'],
        host: 'batch',
      },
      {
        text: 'ccmsetup.exe /mp:x SMSCACHEDIR="a]]>b" SMSSITECODE=P01',
        pieces: ['ccmsetup.exe /mp:x SMSCACHEDIR="a]]', '>b" SMSSITECODE=P01'],
      },
    ],
    keepsBreaks: true,
  },
  {
    name: 'projects: commands of a build, arguments for a start',
    source:
      '<Project>\n<Target Name="a"><Exec Command="&quot;$(OutDir)ccmsetup.exe&quot; /mp:$(Mp) SMSSITECODE=P01" /></Target>\n<PropertyGroup>\n<PostBuildEvent>copy a b\nccmsetup.exe /mp:mp1 FSP=a</PostBuildEvent>\n<StartArguments>/mp:mp2 SMSSITECODE=P01</StartArguments>\n</PropertyGroup>\n</Project>',
    regions: [
      '"{{$(OutDir)}}ccmsetup.exe" /mp:{{$(Mp)}} SMSSITECODE=P01',
      'ccmsetup.exe /mp:mp1 FSP=a',
      '/mp:mp2 SMSSITECODE=P01',
    ],
  },
  {
    name: 'settings of an application',
    source:
      '<SettingsFile><Settings><Setting Name="InstallArguments" Type="System.String"><Value Profile="(Default)">/mp:mp1 SMSSITECODE=P01</Value></Setting></Settings></SettingsFile>',
    regions: ['/mp:mp1 SMSSITECODE=P01'],
  },
  {
    name: 'WiX: what is filled in when it is installed',
    source:
      '<Wix>\n<CustomAction Id="a" Directory="INSTALLDIR" ExeCommand="&quot;[INSTALLDIR]ccmsetup.exe&quot; /mp:mp1 SMSSITECODE=[SITECODE]"/>\n<ExePackage SourceFile="..\\ccmsetup.exe" InstallArguments="/mp:[#Mp] FSP=[FSP]" />\n</Wix>',
    regions: [
      '"{{[INSTALLDIR]}}ccmsetup.exe" /mp:mp1 SMSSITECODE={{[SITECODE]}}',
      '..\\ccmsetup.exe /mp:{{[#Mp]}} FSP={{[FSP]}}',
    ],
  },
  {
    name: 'scripts in a file of types and formats for PowerShell',
    source:
      "<Types><Type><Name>X</Name><Members><ScriptMethod><Name>Install</Name><Script>\n  $mp = 'mp1'\n  &amp; ccmsetup.exe \"/mp:$mp\" FSP=a\n</Script></ScriptMethod></Members></Type><ScriptBlock>Start-Process ccmsetup.exe -ArgumentList '/mp:mp2 FSP=a'</ScriptBlock></Types>",
    regions: [
      { text: 'ccmsetup.exe /mp:mp1 FSP=a', host: 'powershell' },
      { text: 'ccmsetup.exe /mp:mp2 FSP=a', host: 'powershell' },
    ],
  },
  {
    name: 'entities of the document are never looked up',
    source: `<!DOCTYPE a [<!ENTITY a "ccmsetup.exe /mp:x SMSSITECODE=P01"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>
<a><CommandLine>&a;</CommandLine><Path>ccmsetup.exe /mp:&c; SMSSITECODE=P01</Path></a>`,
    regions: ['ccmsetup.exe /mp:{{&c;}} SMSSITECODE=P01'],
  },
  {
    name: 'signs that should have been references',
    source:
      '<a><CommandLine>ccmsetup.exe /mp:x SMSSITECODE=P01 & exit</CommandLine><b c="d" c=d><Path>ccmsetup.exe /uninstall</a>',
    regions: ['ccmsetup.exe /mp:x SMSSITECODE=P01 & exit', 'ccmsetup.exe /uninstall'],
  },
];

const silent: string[] = [
  '<EnhancedDetectionMethod><File><Path>%windir%\\ccmsetup</Path><Filter>ccmsetup.exe</Filter></File><ValueName>SMSSITECODE</ValueName></EnhancedDetectionMethod>',
  '<Project><PropertyGroup><AssemblyName>ccmsetup</AssemblyName><Description>ccmsetup.exe /mp:x SMSSITECODE=P01</Description></PropertyGroup><Content Include="ccmsetup.exe"/><PackageReference Include="ccmsetup" Version="1"/></Project>',
  '<configuration><packageSources><add key="ccmsetup" value="https://x/ccmsetup/index.json"/></packageSources></configuration>',
  '<appSettings><add key="LogPath" value="C:\\Windows\\ccmsetup\\Logs\\ccmsetup.log"/><add key="Process" value="ccmsetup.exe"/></appSettings>',
  '<TextBlock>ccmsetup.exe /mp:x SMSSITECODE=P01</TextBlock>',
  '<step name="ccmsetup.exe /mp:x SMSSITECODE=P01"><action>cscript.exe ZTI.wsf</action></step>',
  '<policy name="SetupParameters" key="Software\\Policies\\Microsoft\\ccmsetup" valueName="SetupParameters"/>',
  '<Project><Target Name="a"><Message Text="ccmsetup.exe /mp:x SMSSITECODE=P01" /><Warning Condition="!Exists(\'ccmsetup.exe\')" Text="ccmsetup.exe is missing" /></Target></Project>',
  '<Wix><File Id="ccmsetup.exe" Source="client\\ccmsetup.exe" /><util:FileSearch Path="[WindowsFolder]ccmsetup\\ccmsetup.exe" /></Wix>',
  '<?ccmsetup ccmsetup.exe /mp:x SMSSITECODE=P01?><a/>',
  '<Objs><S N="Message">ccmsetup.exe /mp:x SMSSITECODE=P01</S></Objs>',
  '<!DOCTYPE a [<!ENTITY a "ccmsetup.exe /mp:x SMSSITECODE=P01">]><CommandLine>&a;</CommandLine>',
];

describe('XML host, deployments', () => {
  testIdioms('xml', idioms);

  describe('finds nothing in', () => {
    testNegatives('xml', silent);
  });

  describe('fixes', () => {
    const host = loadedHost('xml');

    testDefects('xml', {
      'arguments in an element of their own': {
        source:
          "<Exec><Command>ccmsetup.exe</Command><Arguments>/mp:x SMSSITECODE=P01 SMSCACHEDIR='C:\\a &amp; b'</Arguments></Exec>",
        rule: 'single-quoted-value',
        before: 'SMSCACHEDIR=',
        squiggle: "'",
        fixed:
          '<Exec><Command>ccmsetup.exe</Command><Arguments>/mp:x SMSSITECODE=P01 SMSCACHEDIR="C:\\a &amp; b"</Arguments></Exec>',
      },
    });

    it('PowerShell in a section and in text, each in its own writing', () => {
      const script = (open: string, quote: string, close: string): string =>
        `<Script>${open}$x = 1\nStart-Process ccmsetup.exe -ArgumentList "/mp:x SMSSITECODE=P01 SMSCACHEDIR=${quote}C:\\a b${quote}"${close}</Script>`;
      for (const [open, close] of [
        ['<![CDATA[', ']]>'],
        ['', ''],
      ] as const)
        checkDefect('xml', {
          source: script(open, "'", close),
          rule: 'single-quoted-value',
          before: 'SMSCACHEDIR=',
          squiggle: "'",
          fixed: script(open, '`"', close),
        });
    });

    it('with a comment that XML knows', () => {
      assert.equal(host.lineComment, '<!--');
      assert.equal(host.commentEnd, '-->');
    });
  });
});
