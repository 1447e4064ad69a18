# Nothing to do with the Configuration Manager client.
param([string] $Name = 'world')
Write-Output "Hello, $Name"
