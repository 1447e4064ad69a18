import assert from 'node:assert/strict';
import { hclHost } from '../../../server/src/hosts/hcl';
import { heredoc, quotedTemplate } from '../../../server/src/hosts/hcl/encodings';
import type { Host } from '../../../server/src/hosts/host';
import type { Choices } from '../../support/choices';
import {
  checkDefect,
  checkRoundTrips,
  loaded,
  slugsOf,
  testFixtures,
  testSilence,
  type Fixture,
} from './data-fixtures';

/** Puts a comment with an emoji before the document. */
function withEmoji(source: string): string {
  return `/* \u{1F600}é */ ${source}`;
}

const lines = (...all: string[]): string => all.join('\n');

const fixtures: Fixture[] = [
  {
    name: 'escapes of a quoted template',
    source:
      'install_command_line = "\\"C:\\\\Client Files\\\\ccmsetup.exe\\" /mp:\\u0078 SMSCACHEDIR=\\"C:\\\\a\\tb\\" CCMADMINS=\\U0001F600$${a}%%{b}$5%"',
    regions: [
      {
        text: '"C:\\Client Files\\ccmsetup.exe" /mp:x SMSCACHEDIR="C:\\a\tb" CCMADMINS=\u{1F600}{{$${a}}}%{b}$5%',
        pieces: [
          '\\"C:\\\\Client Files\\\\ccmsetup.exe\\" /mp:\\u0078 SMSCACHEDIR=\\"C:\\\\a\\tb\\" CCMADMINS=\\U0001F600$${a}%%{b}$5%',
        ],
      },
    ],
    keepsBreaks: true,
  },
  {
    name: 'interpolations, with braces, quotes and interpolations in them',
    source:
      'command = "${path.module}\\\\ccmsetup.exe /mp:${lookup(var.mps, "${var.region}-{x}", { a = "}" }["a"])} SMSSITECODE=${ var.site } FSP=${"f"}"',
    regions: [
      {
        text: '{{${path.module}}}\\ccmsetup.exe /mp:{{${lookup(var.mps, "${var.region}-{x}", { a = "}" }["a"])}}} SMSSITECODE={{${ var.site }}} FSP={{${"f"}}}',
      },
    ],
  },
  {
    name: 'an interpolation over several lines',
    source: lines(
      'command = "ccmsetup.exe /mp:${join(",",',
      '  ["a", "b"]',
      ')} SMSSITECODE=P01"',
      'other = "ccmsetup.exe /uninstall"',
    ),
    regions: [
      { text: 'ccmsetup.exe /mp:{{${join(",",\n  ["a", "b"]\n)}}} SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /uninstall' },
    ],
  },
  {
    name: 'directives in a line',
    source:
      'command = "ccmsetup.exe /mp:x%{ if var.pki } /UsePKICert%{ else } /x%{ endif ~} SMSSITECODE=P01 %{ for m in var.m }A=${m} %{ endfor }"',
    regions: [
      {
        text: 'ccmsetup.exe /mp:x{{%{ if var.pki } /UsePKICert%{ else } /x%{ endif ~}}}SMSSITECODE=P01 {{%{ for m in var.m }A=${m} %{ endfor }}}',
        complete: false,
      },
    ],
  },
  {
    name: 'directives on lines of their own',
    source: lines(
      'script = <<EOT',
      '@echo off',
      '%{ if var.pki ~}',
      'ccmsetup.exe /UsePKICert SMSSITECODE=P01',
      '%{ else ~}',
      'ccmsetup.exe /mp:${var.mp} SMSSITECODE=P01',
      '%{ endif ~}',
      'EOT',
    ),
    regions: [
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01', host: 'batch' },
      { text: 'ccmsetup.exe /mp:{{${var.mp}}} SMSSITECODE=P01', host: 'batch' },
    ],
  },
  {
    name: 'lines of a command line that may be left out',
    source: lines(
      'command = <<EOT',
      'ccmsetup.exe /mp:x',
      '%{ if var.site ~}',
      'SMSSITECODE=P01',
      '%{ endif ~}',
      'EOT',
      'arguments = <<EOT',
      '%{ for each in var.all ~}',
      'SMSSITECODE=P01 FSP=y',
      '%{ endfor ~}',
      'EOT',
    ),
    regions: [
      { text: 'ccmsetup.exe /mp:x\nSMSSITECODE=P01', complete: false },
      { text: 'SMSSITECODE=P01 FSP=y', complete: false },
    ],
  },
  {
    name: 'an app of Intune that is a package',
    source: lines(
      'resource "microsoft365_graph_beta_device_and_app_management_windows_mobile_msi" "a" {',
      '  command_line = "SMSSITECODE=P01 CCMHOSTNAME=x"',
      '}',
      'resource "microsoft365_graph_beta_device_and_app_management_win32_lob_app" "a" {',
      '  install_command_line = "ccmsetup.exe SMSSITECODE=P01"',
      '}',
    ),
    regions: [
      { text: 'SMSSITECODE=P01 CCMHOSTNAME=x', context: 'intuneLob' },
      { text: 'ccmsetup.exe SMSSITECODE=P01' },
    ],
  },
  {
    name: 'settings of an extension as a heredoc',
    source: lines(
      'resource "azurerm_virtual_machine_extension" "ccmsetup" {',
      '  name                 = "ccmsetup"',
      '  type_handler_version = "1.10"',
      '  settings = <<SETTINGS',
      '    {',
      '      "fileUris": ["https://x/ccmsetup.exe"],',
      '      "commandToExecute": "C:\\\\Temp\\\\ccmsetup.exe /mp:${var.mp} SMSCACHEDIR=\\"C:\\\\a b\\" SMSSITECODE=P01"',
      '    }',
      'SETTINGS',
      '  protected_settings = <<-PROTECTED',
      '    { "commandToExecute": "ccmsetup.exe" }',
      '    PROTECTED',
      '}',
    ),
    regions: [
      {
        text: 'C:\\Temp\\ccmsetup.exe /mp:{{${var.mp}}} SMSCACHEDIR="C:\\a b" SMSSITECODE=P01',
        pieces: ['C:\\\\Temp\\\\ccmsetup.exe /mp:${var.mp} SMSCACHEDIR=\\"C:\\\\a b\\" SMSSITECODE=P01'],
        host: 'json',
      },
      { text: 'ccmsetup.exe', host: 'json' },
    ],
  },
  {
    name: 'settings of an extension as an object',
    source: lines(
      'resource "azurerm_virtual_machine_extension" "agent" {',
      '  protected_settings = jsonencode({',
      '    "commandToExecute" : "cmd /c start /wait ccmsetup.exe /mp:x SMSSITECODE=P01 > c:\\\\log.txt", fileUris = [],',
      '    "other" = "powershell.exe -Command \\"Start-Process ccmsetup.exe -ArgumentList \'/logon SMSSITECODE=P01\'\\""',
      '  })',
      '}',
    ),
    regions: [
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /logon SMSSITECODE=P01', pieces: ['ccmsetup.exe', '/logon SMSSITECODE=P01'] },
    ],
  },
  {
    name: 'a document of Systems Manager',
    source: lines(
      'resource "aws_ssm_document" "agent" {',
      '  content = <<DOC',
      '  {"mainSteps": [{"action": "aws:runPowerShellScript", "inputs": {"runCommand": [',
      '    "mkdir C:\\\\Temp\\n",',
      '    ".\\\\ccmsetup.exe /usepkicert SMSMP=${var.mp} SMSSITECODE=${var.site}\\n"',
      '  ]}}]}',
      'DOC',
      '}',
    ),
    regions: [
      {
        text: '.\\ccmsetup.exe /usepkicert SMSMP={{${var.mp}}} SMSSITECODE={{${var.site}}}',
        host: 'json',
      },
    ],
  },
  {
    name: 'user data between tags, with its indentation',
    source: lines(
      'resource "aws_instance" "x" {',
      '  user_data = base64encode(<<-EOF',
      '    <script>',
      '    ccmsetup.exe /mp:%COMPUTERNAME% ^',
      '      SMSSITECODE=P01',
      '    </script>',
      '    <powershell>',
      '    $arguments = @(',
      '      "/mp:${var.mp}"',
      "      'SMSSITECODE=P01'",
      '    )',
      '    Start-Process C:\\ccm\\ccmsetup.exe -ArgumentList $arguments -Wait',
      '    </powershell>',
      '    EOF',
      '  )',
      '}',
    ),
    regions: [
      { text: 'ccmsetup.exe /mp:{{%COMPUTERNAME%}} SMSSITECODE=P01', host: 'batch' },
      {
        text: 'C:\\ccm\\ccmsetup.exe /mp:{{${var.mp}}} SMSSITECODE=P01',
        pieces: ['C:\\ccm\\ccmsetup.exe', '/mp:${var.mp}', 'SMSSITECODE=P01'],
        host: 'powershell',
      },
    ],
  },
  {
    name: 'provisioners',
    source: lines(
      'provisioner "remote-exec" {',
      '  connection { type = "winrm" }',
      '  inline = [',
      '    "mkdir C:\\\\Temp", # ccmsetup',
      '    "C:\\\\Temp\\\\ccmsetup.exe /mp:x SMSCACHEDIR=\\"C:\\\\a b\\"",',
      '  ]',
      '}',
      'provisioner "powershell" {',
      '  inline = ["$more = \'/mp:y SMSSITECODE=P01\'", "Start-Process ccmsetup.exe -ArgumentList $more -Wait"]',
      '}',
      'provisioner "local-exec" {',
      '  command     = "& ccmsetup.exe /mp:z \'SMSSITECODE=P01\'"',
      '  interpreter = ["pwsh", "-Command"]',
      '}',
    ),
    regions: [
      { text: 'C:\\Temp\\ccmsetup.exe /mp:x SMSCACHEDIR="C:\\a b"' },
      { text: 'ccmsetup.exe /mp:y SMSSITECODE=P01', host: 'powershell' },
      { text: 'ccmsetup.exe /mp:z SMSSITECODE=P01', host: 'powershell' },
    ],
  },
  {
    name: 'apps of Intune',
    source: lines(
      'resource "microsoft365wp_mobile_app" "client" {',
      '  description = "ccmsetup.exe /mp:x SMSSITECODE=P01"',
      '  win32_lob = {',
      '    setup_file_path        = "ccmsetup.exe"',
      '    install_command_line   = "ccmsetup.exe /mp:x SMSSITECODE=P01"',
      '    uninstall_command_line = "ccmsetup.exe /uninstall"',
      '  }',
      '}',
      'resource "microsoft365wp_x" "y" {',
      '  configuration_manager_agent_command_line_argument = "CCMHOSTNAME=x.y"',
      '}',
    ),
    regions: [
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /uninstall' },
      { text: 'CCMHOSTNAME=x.y', context: 'intunePolicy' },
    ],
  },
  {
    name: 'variables, locals and values for them',
    source: lines(
      'variable "ccmsetup_arguments" {',
      '  description = "such as /mp:x SMSSITECODE=P01"',
      '  type        = string',
      '  default     = "/mp:x SMSSITECODE=P01"',
      '}',
      'locals { client_args = "/logon SMSSITECODE=P02", "site" = 1 }',
      'install_properties = { "a" = "SMSSITECODE=P03" }',
      'setup_parameters = "SMSSITECODE=P04"',
    ),
    regions: [
      { text: '/mp:x SMSSITECODE=P01' },
      { text: '/logon SMSSITECODE=P02' },
      { text: 'SMSSITECODE=P04', context: 'gpoSetupParameters' },
    ],
  },
  {
    name: 'functions that put texts together',
    source: lines(
      'args_1 = join(" ", ["/mp:x", "SMSSITECODE=${var.site}", var.more, "FSP=y"])',
      'args_2 = format("/mp:%s SMSSITECODE=%v FSP=%s PERCENT=%%", var.mp, "P01", "f")',
      'args_3 = join(" ", concat(["/mp:x"], local.more, ["SMSSITECODE=P01"]))',
      'args_4 = trimspace(replace(<<-EOT',
      '  /mp:x',
      '  SMSSITECODE=P01',
      'EOT',
      ', "\\n", " "))',
      'args_5 = replace("/mp:MPNAME SMSSITECODE=P01", "MPNAME", var.mp)',
      'args_6 = try(var.x, "/mp:t SMSSITECODE=P01")',
      'list = templatefile("x.ps1", { arguments = "/mp:v SMSSITECODE=P01" })',
    ),
    regions: [
      {
        text: '/mp:x SMSSITECODE={{${var.site}}} {{var.more}} FSP=y',
        pieces: ['/mp:x', 'SMSSITECODE=${var.site}', 'var.more', 'FSP=y'],
        complete: false,
      },
      {
        text: '/mp:{{%s}} SMSSITECODE=P01 FSP=f PERCENT=%',
        pieces: ['/mp:%s SMSSITECODE=', 'P01', ' FSP=', 'f', ' PERCENT=%%'],
      },
      { text: '/mp:x {{local.more}} SMSSITECODE=P01', complete: false },
      { text: '/mp:x SMSSITECODE=P01' },
      { text: '/mp:{{MPNAME}} SMSSITECODE=P01' },
      { text: '/mp:t SMSSITECODE=P01' },
      { text: '/mp:v SMSSITECODE=P01' },
    ],
    keepsBreaks: true,
  },
  {
    name: 'conditions and loops',
    source: lines(
      'command = var.pki ? "ccmsetup.exe /UsePKICert SMSSITECODE=P01" : (var.x == "a" ? "ccmsetup.exe /mp:x SMSSITECODE=P01" : null)',
      'commands = [for mp in var.mps : "ccmsetup.exe /mp:${mp} SMSSITECODE=P01" if mp != ""]',
      'command_map = { for k, v in var.mps : k => "ccmsetup.exe /mp:${v} SMSSITECODE=P02" }',
      'args = join(" ", [for mp in var.mps : "/mp:${mp}"])',
    ),
    regions: [
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:{{${mp}}} SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:{{${v}}} SMSSITECODE=P02' },
    ],
  },
  {
    name: 'a program and its arguments',
    source: lines(
      'client = {',
      '  executable = "C:\\\\Client Files\\\\ccmsetup.exe"',
      '  arguments  = ["/mp:x", "SMSSITECODE=P01", var.more]',
      '}',
    ),
    regions: [
      {
        text: '"C:\\Client Files\\ccmsetup.exe" /mp:x SMSSITECODE=P01 {{var.more}}',
        complete: false,
      },
    ],
  },
  {
    name: 'commented-out parts',
    source: lines(
      '# command = "ccmsetup.exe /mp:a SMSCACHEDIR=\\"x y\\""',
      '# args = [',
      '#   "/mp:b", "SMSSITECODE=P01"',
      '# ]',
      'x = 1 // ccmsetup.exe /mp:c SMSSITECODE=P01',
      '/*',
      ' * command = "ccmsetup.exe /uninstall"',
      ' */',
      '# Run it as',
      '#   ccmsetup.exe /mp:d SMSSITECODE=P01',
      '# on the servers.',
    ),
    regions: [
      { text: 'ccmsetup.exe /mp:a SMSCACHEDIR="x y"', inert: true },
      { text: '/mp:b SMSSITECODE=P01', pieces: ['/mp:b', 'SMSSITECODE=P01'], inert: true },
      { text: 'ccmsetup.exe /mp:c SMSSITECODE=P01', inert: true },
      { text: 'ccmsetup.exe /uninstall', inert: true },
      { text: 'ccmsetup.exe /mp:d SMSSITECODE=P01', inert: true },
    ],
  },
  {
    name: 'what is left of a broken document',
    source: lines(
      'command = "ccmsetup.exe /mp:x SMSSITECODE=P01',
      'b = ["ccmsetup.exe /uninstall", }',
      'c = "ccmsetup.exe \\q /mp:x SMSSITECODE=P01"',
      'd = "ccmsetup.exe /mp:${ SMSSITECODE=P01"',
      'command = "ccmsetup.exe /logon SMSSITECODE=P01" ]',
      'command = <<EOT',
      'ccmsetup.exe /mp:x SMSSITECODE=P01',
    ),
    regions: [{ text: 'ccmsetup.exe /uninstall' }, { text: 'ccmsetup.exe /logon SMSSITECODE=P01' }],
  },
];

const silent: string[] = [
  '',
  '{',
  'ccmsetup',
  'command = "ccmsetup.exe',
  'resource "azurerm_virtual_machine_extension" "ccmsetup" {\n  name = "ccmsetup"\n  publisher = "ccmsetup.exe"\n}',
  'module "ccmsetup" {\n  source  = "ccmsetup/client/azurerm"\n  version = ">= 1.0, < 2.0"\n}',
  'terraform {\n  required_providers {\n    ccmsetup = { source = "ccmsetup/ccmsetup", version = "~> 1.0" }\n  }\n}',
  'variable "arguments" {\n  description = "ccmsetup.exe /mp:x SMSSITECODE=P01"\n  validation {\n    error_message = "Use ccmsetup.exe /mp:x SMSSITECODE=P01."\n    condition = can(regex("ccmsetup.exe /mp:\\\\w+ SMSSITECODE=", var.x))\n  }\n}',
  'log_path = "C:\\\\Windows\\\\ccmsetup\\\\Logs\\\\ccmsetup.log"\nexe_path = "C:\\\\Windows\\\\ccmsetup\\\\ccmsetup.exe"',
  'process_name = "ccmsetup.exe"\nservice = "ccmsetup"\nprocesses = ["ccmsetup.exe", "ccmexec.exe"]',
  'command = "taskkill /im ccmsetup.exe /f"\nrun = "sc query ccmsetup"\ninline = ["Get-Process ccmsetup", "Test-Path C:\\\\Windows\\\\ccmsetup\\\\ccmsetup.exe"]',
  'inline = ["Write-Host \'ccmsetup.exe /mp:x SMSSITECODE=P01\'", "Copy-Item ccmsetup.exe C:\\\\Temp"]',
  'file = fileexists("ccmsetup.exe /mp:x SMSSITECODE=P01")\nx = length("ccmsetup.exe /mp:x SMSSITECODE=P01")\ny = file("C:/ccmsetup/ccmsetup.exe")',
  'ok = var.command == "ccmsetup.exe /mp:x SMSSITECODE=P01"\nz = var.a["ccmsetup.exe /mp:x SMSSITECODE=P01"]',
  'content = "SMSSITECODE=P01 SMSMP=x"\ntags = { note = "SMSSITECODE=P01 SMSMP=x" }',
  'source_uri = "https://x.blob.core.windows.net/ccmsetup/ccmsetup.exe"\nallowed_path_regex = "ccmsetup\\\\.exe .*SMSSITECODE="',
  'detection_rules = { path = "C:\\\\Windows\\\\ccmsetup", file_or_folder_name = "ccmsetup.exe", operator = "exists" }',
  'command = "sccmsetup.exe /mp:x SMSSITECODE=P01"\nother = "setup.exe /source:D:\\\\x"',
  'install_command_line = "msiexec /i mp.msi SMSSITECODE=P01"',
  'settings = <<EOT\n{"message": "ccmsetup.exe /mp:x SMSSITECODE=P01", "logFile": "C:\\\\Windows\\\\ccmsetup\\\\Logs\\\\ccmsetup.log"}\nEOT',
];

/** Writes a text as HCL allows it: each character in any of its forms. */
function written(text: string, choices: Choices): string {
  const short: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\t': '\\t' };
  const one = (character: string): string => {
    const point = character.codePointAt(0)!.toString(16);
    const escape = character.length === 1 ? `\\u${point.padStart(4, '0')}` : `\\U${point.padStart(8, '0')}`;
    if ('"\\'.includes(character)) return choices.one([short[character]!, escape]);
    return choices.number(0, 9) > 0 ? character : choices.one([character, short[character] ?? escape]);
  };
  return text
    .split(/(ccmsetup)/)
    .map((part) => (part === 'ccmsetup' ? part : Array.from(part, one).join('')))
    .join('');
}

describe('HCL host', () => {
  testFixtures(hclHost, withEmoji, fixtures);

  describe('finds nothing in', () => {
    testSilence(hclHost, silent);
  });

  describe('exactly', () => {
    let host: Host;
    before(async () => {
      host = await loaded(hclHost);
    });

    it('gives back generated command lines', () => {
      checkRoundTrips(host, 200, (line, choices) => `install_command_line = "${written(line, choices)}"\n`);
    });

    it('gives back generated command lines of heredocs', () => {
      checkRoundTrips(host, 100, (line, choices) => {
        const lineBreak = choices.one(['\n', '\r\n']);
        const indent = choices.one(['', '  ', '\t']);
        return choices.coin()
          ? ['install_command_line = <<EOT', line, 'EOT', ''].join(lineBreak)
          : ['install_command_line = <<-EOT', indent + line, `${indent}EOT`, ''].join(lineBreak);
      });
    });

    it('gives back generated lists of arguments', () => {
      checkRoundTrips(
        host,
        100,
        (line, choices) => {
          const words = line.split(' ').map((word) => `"${written(word, choices)}"`);
          return `install_command_line = join(" ", [${words.join(choices.one([',', ', ', ',\r\n']))}])`;
        },
        // The program is one word.
        (line) => line.replace('"C:\\Client Files\\ccmsetup.exe"', 'ccmsetup.exe'),
      );
    });

    it('writes what it reads, or nothing', () => {
      assert.equal(quotedTemplate.encode('a"b\\c\n\0${x}%{y}$'), undefined);
      assert.equal(quotedTemplate.encode('a"b\\c\n\0${x}%{y}'), 'a\\"b\\\\c\\n\\u0000$${x}%%{y}');
      for (const text of ['\uD83D', '{', 'a$', 'b%']) assert.equal(quotedTemplate.encode(text), undefined);
      assert.equal(heredoc('  ', '\r\n').encode('a\nb${x}'), 'a\r\n  b$${x}');
      assert.equal(heredoc('', '\n').encode('a\r'), undefined);
    });

    it('shows and fixes a defect behind escapes', () => {
      const start =
        '/* \u{1F600} */ install_command_line = "\\"C:\\\\x\\\\ccmsetup.exe\\" CCMADMINS=\\u0078${a} SMSSITECODE=P01 CCMHOSTNAME=';
      const end = 'cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101"';
      checkDefect(host, {
        source: `${start}https://${end}`,
        rule: 'cmg-scheme-in-ccmhostname',
        before: 'CCMHOSTNAME=',
        squiggle: 'https://',
        fixed: start + end,
      });
    });

    it('shows and fixes a defect in JSON in an indented heredoc', () => {
      const start =
        'settings = <<-EOT\n  {\n    "commandToExecute": "ccmsetup.exe /mp:${m} SMSSITECODE=P01 SMSCACHEDIR=';
      checkDefect(host, {
        source: `${start}'C:\\\\a b'"\n  }\nEOT\n`,
        rule: 'single-quoted-value',
        before: 'SMSCACHEDIR=',
        squiggle: "'",
        fixed: `${start}\\"C:\\\\a b\\""\n  }\nEOT\n`,
      });
    });

    it('writes a fix as the template wants it', () => {
      checkDefect(host, {
        source: 'args = ["/mp:x", "SMSSITECODE=P01", "SMSCACHEDIR=\'C:\\\\a b\'"]',
        rule: 'single-quoted-value',
        before: 'SMSCACHEDIR=',
        squiggle: "'",
        fixed: 'args = ["/mp:x", "SMSSITECODE=P01", "SMSCACHEDIR=\\"C:\\\\a b\\""]',
      });
    });

    it('takes suppression comments, above heredocs and in their scripts too', () => {
      const defect = '"ccmsetup.exe /mp:x SMSSITECODE=P01 SMSSITECODE=P01"';
      const comment = ' ccmsetup-lint-disable-next-line duplicate-property -- known\n';
      const documents = [
        (above: string) => `x {\n${above}  command = ${defect}\n}`,
        (above: string) => `${above}settings = <<EOT\n{\n  "commandToExecute": ${defect}\n}\nEOT\n`,
        (above: string) =>
          `user_data = <<EOT\n<powershell>\n${above}Start-Process ccmsetup.exe -ArgumentList '/mp:x SMSSITECODE=P01 SMSSITECODE=P01'\n</powershell>\nEOT\n`,
      ];
      for (const document of documents) {
        assert.ok(slugsOf(host, document('')).includes('duplicate-property'), document(''));
        assert.deepEqual(
          slugsOf(host, document(`#${comment}`)).filter((slug) => /duplicate|unused/.test(slug)),
          [],
          document(comment),
        );
      }
    });

    it('survives hostile documents in linear time', () => {
      for (const part of [
        '"',
        '"${',
        '{',
        '[',
        '(',
        'a = "${\n',
        '<<A\n',
        '%{',
        '"%{ if }',
        'x = [\n',
        '${"',
      ])
        host.find(`command = "ccmsetup.exe /uninstall"\n${part.repeat(60_000)}`);
      for (const part of ['\\\\', '${a}', '%{ if a }', '$$'])
        host.find(`command = "ccmsetup.exe /mp:x ${part.repeat(200_000)}"`);
    }).timeout(30_000);
  });
});
