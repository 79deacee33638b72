// Debian's Apache with Debian's settings of its modules, and those of an office's host on top.

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, run, user } from './server.js';
import { temporaryFolder } from './site.js';

const MODULES = '/etc/apache2/mods-available';

/** What Debian's Apache loads when it was just installed. */
const STOCK = [
  'mpm_event', 'authz_core', 'authz_host', 'alias', 'autoindex', 'dir', 'env', 'filter', 'mime', 'negotiation', 'reqtimeout',
  'setenvif', 'status',
];

/**
 * Starts Apache over the folder `root`.
 * `modules` are those beside the basic ones, `allow` what a `.htaccess` may do, `options` those of the folder, `settings`
 * further lines.
 */
export async function startApache(root, { modules = ['deflate'], allow = 'FileInfo', options = 'Indexes FollowSymLinks', settings = '' } = {}) {
  const folder = temporaryFolder();
  const port = await freePort();
  const load = [...STOCK, ...modules].flatMap((name) => [`${MODULES}/${name}.load`, `${MODULES}/${name}.conf`]).filter(existsSync);
  const configuration = join(folder, 'apache2.conf');
  writeFileSync(configuration, `
    ServerRoot ${folder}
    ServerName 127.0.0.1
    Listen 127.0.0.1:${port}
    PidFile ${folder}/pid
    DefaultRuntimeDir ${folder}
    ErrorLog ${folder}/error.log
    KeepAliveTimeout 60
    MaxKeepAliveRequests 0
    ${load.map((path) => `Include ${path}`).join('\n')}
    ${user ? `User ${user}\nGroup ${user}` : ''}
    DocumentRoot ${root}
    <Directory />
      Options FollowSymLinks
      AllowOverride None
      Require all denied
    </Directory>
    <Directory ${root}>
      Options ${options}
      AllowOverride ${allow}
      Require all granted
    </Directory>
    <FilesMatch "^\\.ht">
      Require all denied
    </FilesMatch>
    ${settings}
  `);
  return run('apache2', ['-f', configuration, '-D', 'FOREGROUND'], port, { APACHE_RUN_DIR: folder, APACHE_LOG_DIR: folder });
}
