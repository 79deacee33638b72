// A WordPress of this test's own: Debian's files copied into a temporary folder, PHP's own server, and a MariaDB with a
// database there.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort, run } from '../../hosting/harness/server.js';
import { temporaryFolder } from '../../hosting/harness/site.js';

/** The people of the site, by their role; the password is the name. */
export const PEOPLE = ['administrator', 'editor', 'author'];

/** Starts it. `allowed` are the addresses of the other hosts that it may ask. */
export async function startWordPress(allowed) {
  const folder = temporaryFolder();
  const database = await startDatabase(folder);
  const port = await freePort();
  const home = `http://localhost:${port}`;
  const site = join(folder, 'wordpress');
  cpSync('/usr/share/wordpress', site, { recursive: true, dereference: true });
  mkdirSync(join(site, 'wp-content/mu-plugins'));
  mkdirSync(join(site, 'wp-content/uploads'));
  writeFileSync(join(site, 'wp-config.php'), configuration(database, home));
  writeFileSync(join(site, 'wp-content/mu-plugins/loopback.php'), onThisMachine(allowed));
  writeFileSync(join(folder, 'install.php'), installation(site, port));
  execFileSync('php', [join(folder, 'install.php')], { stdio: ['ignore', 'ignore', 'inherit'] });
  await run('php', ['-S', `127.0.0.1:${port}`, '-t', site], port);
  return { home };
}

async function startDatabase(folder) {
  const port = await freePort();
  const data = join(folder, 'data');
  const user = `--user=${userInfo().username}`;
  execFileSync('mariadb-install-db', ['--no-defaults', `--datadir=${data}`, user, '--auth-root-authentication-method=normal', '--skip-test-db'], { stdio: 'ignore' });
  await run('mariadbd', ['--no-defaults', `--datadir=${data}`, user, `--socket=${folder}/socket`, '--bind-address=127.0.0.1', `--port=${port}`], port);
  return port;
}

function configuration(database, home) {
  return `<?php
    define('DB_NAME', 'wordpress');
    define('DB_USER', 'root');
    define('DB_PASSWORD', '');
    define('DB_HOST', '127.0.0.1:${database}');
    define('DB_CHARSET', 'utf8mb4');
    define('DB_COLLATE', '');
    define('WP_HOME', '${home}');
    define('WP_SITEURL', '${home}');
    define('WP_HTTP_BLOCK_EXTERNAL', true);
    define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
    define('DISABLE_WP_CRON', true);
    define('AUTOMATIC_UPDATER_DISABLED', true);
    foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $key) define($key, md5($key));
    $table_prefix = 'wp_';
    if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
    require_once ABSPATH . 'wp-settings.php';
  `;
}

/** A site on the internet may ask any other; on one machine WordPress has to be told that it may. The classic editor is asked for. */
function onThisMachine(allowed) {
  const hosts = allowed.map((address) => new URL(address));
  const names = hosts.map(({ hostname }) => `'${hostname}'`);
  return `<?php
    add_filter('http_request_host_is_external', fn($is, $host) => $is || in_array($host, [${names}]), 10, 2);
    add_filter('use_block_editor_for_post', fn($is) => $is && !isset($_GET['classic-editor']));
    add_filter('http_allowed_safe_ports', fn($ports) => [...$ports, ${hosts.map(({ port }) => port)}]);
  `;
}

const asOnTheSite = (site, port) => `
  $_SERVER += ['HTTP_HOST' => 'localhost:${port}', 'SERVER_NAME' => 'localhost', 'REQUEST_URI' => '/', 'REQUEST_METHOD' => 'GET'];
  $_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
  function wp_mail() { return true; }
  require '${site}/wp-load.php';
`;

function installation(site, port) {
  return `<?php
    define('WP_INSTALLING', true);
    preg_match("/DB_HOST', '127.0.0.1:(\\\\d+)/", file_get_contents('${site}/wp-config.php'), $found);
    (new mysqli('127.0.0.1', 'root', '', '', (int) $found[1]))->query('CREATE DATABASE wordpress');
    ${asOnTheSite(site, port)}
    require ABSPATH . 'wp-admin/includes/upgrade.php';
    wp_install('Desa', 'administrator', 'a@example.org', false, '', 'administrator');
    foreach (${JSON.stringify(PEOPLE.slice(1))} as $role) {
      wp_insert_user(['user_login' => $role, 'user_pass' => $role, 'user_email' => "$role@example.org", 'role' => $role]);
    }
    switch_theme('twentytwentyone');
  `;
}
