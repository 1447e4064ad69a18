import { lines, testIdioms, type Idiom } from '../../support/hosts/idioms';

const idioms: Idiom[] = [
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
      'ccmsetup.exe SMSSITECODE=P01',
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
      'ccmsetup.exe /mp:x SMSSITECODE=P01',
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
      'C:\\Temp\\ccmsetup.exe /mp:x SMSCACHEDIR="C:\\a b"',
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
      'ccmsetup.exe /mp:x SMSSITECODE=P01',
      'ccmsetup.exe /uninstall',
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
      '/mp:x SMSSITECODE=P01',
      '/logon SMSSITECODE=P02',
      { text: 'SMSSITECODE=P04', context: 'gpoSetupParameters' },
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
];

describe('HCL host, deployments', () => {
  testIdioms('hcl', idioms);
});
