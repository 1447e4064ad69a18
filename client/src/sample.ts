/** A script to try things on: some of its mistakes have a fix, and everything in it is made up. */
export const sample = `# Installs the Configuration Manager client. A sample to try things on: it is saved nowhere, and full of mistakes.
$share = '\\\\cm01.fabrikam.com\\SMS_P01\\Client'
$arguments = @(
    '/mp=https://cm01.fabrikam.com'
    '/UsePKICert'
    'SMSSITECODE:P01'
    'SMSCACHESIZ=20480'
    'CCMHOSTNAME=https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101'
)
Start-Process -FilePath "$share\\ccmsetup.exe" -ArgumentList $arguments -Wait
`;
