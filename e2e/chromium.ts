import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const EVERYWHERE = ['--no-sandbox', '--enable-unsafe-swiftshader', '--disable-background-networking']

/** Software WebGL2 without a sandbox or calls home: the same picture on every machine. For what is timed. */
export const LAUNCH_FLAGS: readonly string[] = [
  ...EVERYWHERE,
  '--use-angle=swiftshader',
  '--ignore-gpu-blocklist',
]

/**
 * The same as a browser without a graphics card has it: maps alone go through software WebGL, and all else of a page is painted without.
 * Where words go through it too, as no browser would have it, they cost more than the map.
 */
export const PLAIN_FLAGS: readonly string[] = [
  ...EVERYWHERE,
  '--use-angle=swiftshader-webgl',
  '--disable-gpu-compositing',
]

/**
 * What Playwright turns off by itself and a list of one's own takes the place of, and the two pages with which a Chromium
 * fills the suggestions below the address of every window: they cost as much as a page of ours.
 */
const FEATURES_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
]

/** The same for tests, which take a quarter of the time so. */
export const TEST_FLAGS: readonly string[] = [...PLAIN_FLAGS, `--disable-features=${FEATURES_OFF.join()}`]

/** The first is the engine without windows: the same pages for three quarters of the processor's time. */
const SYSTEM_NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

const SYSTEM_PACKAGES = ['chromium-headless-shell', 'chromium']

/**
 * Path of the browser for tests and benches: CHROMIUM_PATH, else one of the system, else Playwright's own where it is
 * installed, else one that is installed now (and said so). Undefined leaves the choice to Playwright, which has just
 * installed its own. Throws when there is none and none can be installed.
 */
export function chromiumPath(): string | undefined {
  const wanted = process.env.CHROMIUM_PATH
  if (wanted) {
    if (!existsSync(wanted)) throw new Error(`CHROMIUM_PATH is ${wanted}, where there is no file`)
    return wanted
  }
  const found = present() ?? install()
  // Worker processes inherit it and need not look again.
  if (found) process.env.CHROMIUM_PATH = found
  return found
}

function present(): string | undefined {
  const own = chromium.executablePath()
  return onPath() ?? (existsSync(own) ? own : undefined)
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const files = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return files.find((file) => existsSync(file))
}

function install(): string | undefined {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', 'update')
    for (const name of SYSTEM_PACKAGES) {
      say(`No Chromium found: installing the system package ${name} with apt-get.`)
      const done = run('apt-get', 'install', '-y', '--no-install-recommends', name)
      if (done && onPath()) return onPath()
    }
  }
  say("No Chromium found: installing Playwright's own with npx playwright install chromium.")
  if (run('npx', 'playwright', 'install', 'chromium')) return present()
  throw new Error(
    'No Chromium found and none could be installed: install one and set CHROMIUM_PATH to its path',
  )
}

function run(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}
