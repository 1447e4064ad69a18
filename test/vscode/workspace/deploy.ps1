param([string] $SiteCode = 'P01', [string] $Source = '\\fs1\client$')
# 😀 the line below is long on purpose
Write-Output '😀'; Start-Process "$Source\ccmsetup.exe" -Wait -ArgumentList "/mp:https://mp1.fabrikam.com SMSCACHEDIR=`"C:\Client Cache`" SMSSITECODE=$SiteCode FSPP=fsp1.fabrikam.com"
msiexec.exe /i ccmsetup.msi /qn 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248100 SMSSITECODE=P01 PROVISIONTS=P0120001"'
