// Debian's nginx with what Debian's `nginx.conf` says, and the built `hosting/nginx.conf` in its server block.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, run, user } from './server.js';
import { content, temporaryFolder } from './site.js';

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** What is put into the server block for a folder: as the file says, with its path in place of the one that stands there. */
export function block(path, { brotli = false } = {}) {
  const text = content('hosting/nginx.conf').toString().replaceAll('/jelajah/', path);
  return brotli ? text.replace('# brotli_static on;', 'brotli_static on;') : text;
}

/** Starts nginx over the folder `root`. `brotli` loads its module, `settings` are further lines of the server block. */
export async function startNginx(root, { path = '/jelajah/', brotli = false, settings = '' } = {}) {
  const folder = temporaryFolder();
  const port = await freePort();
  const configuration = join(folder, 'nginx.conf');
  const places = ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => {
    const directive = name === 'body' ? 'client_body' : name;
    return `${directive}_temp_path ${folder}/${name};`;
  });
  writeFileSync(configuration, `
    ${user ? `user ${user};` : ''}
    pid ${folder}/pid;
    error_log stderr warn;
    ${brotli ? `load_module ${BROTLI};` : ''}
    events {}
    http {
      ${places.join('\n')}
      access_log off;
      sendfile on;
      tcp_nopush on;
      types_hash_max_size 2048;
      include /etc/nginx/mime.types;
      default_type application/octet-stream;
      gzip on;
      keepalive_requests 100000;
      server {
        listen 127.0.0.1:${port};
        root ${root};
        ${settings}
        ${block(path, { brotli })}
      }
    }
  `);
  return run('nginx', ['-e', 'stderr', '-p', folder, '-c', configuration, '-g', 'daemon off;'], port);
}
