import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const CONF = join(import.meta.dirname, '..', '..', 'docs', 'nginx.conf')
const WHERE = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx']

/** Path of nginx; as root on Debian it is installed where it is missing. Otherwise the sentence that says why there is none. */
export function findNginx(): { readonly path: string } | { readonly why: string } {
  const path = () => WHERE.find((file) => existsSync(file))
  if (!path() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: 'ignore' }).status === 0
    if (apt('update')) apt('install', '-y', '--no-install-recommends', 'nginx-light')
  }
  const found = path()
  return found
    ? { path: found }
    : { why: 'nginx is not installed, and only root on Debian can install it here' }
}

/** Serves a build for /maps/ with the configuration from the documentation; only port and folder are put in. */
export async function startNginx(
  path: string,
  dist: string,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'reachmap-nginx-'))
  const port = await freePort()
  const server = readFileSync(CONF, 'utf8')
    .replace('listen 8080;', `listen ${port};`)
    .replace('alias /srv/reachmap/;', `alias ${dist}/;`)
  mkdirSync(join(folder, 'temp'))
  const temps = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; user root; pid ${folder}/pid; error_log ${folder}/error.log; events {}
http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
${temps.map((name) => `${name}_temp_path ${folder}/temp/${name};`).join('\n')}
${server} }`,
  )
  const nginx = spawn(path, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' })
  const url = `http://localhost:${port}/maps/`
  for (let tries = 0; tries < 100 && !(await answers(url)); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        nginx.once('exit', () => {
          rmSync(folder, { recursive: true, force: true })
          resolve()
        })
        nginx.kill('SIGTERM')
      }),
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  )
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
