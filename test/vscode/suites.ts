// Every suite, in the order in which they run, in both kinds of extension host.
import './lazy.test';
import './host.test';
import './ccmcmd.test';
import './powershell.test';
import './embedded.test';
import './configuration.test';
import './schema.test';
import './fixes.test';
import './fix-loop.test';
import './navigation.test';
import './status.test';
import './presence.test';
import './settings.test';
import './reading.test';
import './rule-documentation.test';
import './formatting.test';
