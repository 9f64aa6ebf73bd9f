import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { appEnvironment, appSwitches, launchZapatos } from '#tests/e2e/launch.ts'
import { inMs, median, p95 } from './figures.mjs'
import { copyJourney, openSample } from './seed.mjs'

const journeys = 50
const rounds = 11
const warmUp = 2
const readyWithinMs = 60_000

/** @type {import('#build/bench-run.mjs').Bench} */
export default {
  name: 'Cold start → library ready for input, 50 journeys',
  floor: 'the same Electron showing an empty window',
  goal: { ratio: 1.5 },
  unit: 'ms',
  async run({ executable, app, say }) {
    const folder = await mkdtemp(join(tmpdir(), 'zapatos-bench-'))
    try {
      const userData = join(folder, 'library')
      await fillLibrary(userData)
      const emptyApp = await writeEmptyApp(folder)
      const starts = {
        ours: () => timeStart(executable, [app, ...appSwitches(userData)], libraryReady),
        bare: () => timeStart(executable, [emptyApp, ...appSwitches(join(folder, 'empty'))], firstPaint),
      }
      const ours = []
      const bare = []
      for (let round = -warmUp; round < rounds; round += 1) {
        const [mine, floor] = [await starts.ours(), await starts.bare()]
        say(`  start ${round + warmUp + 1}: ${inMs(mine)}; empty window ${inMs(floor)}${round < 0 ? ' (warm-up)' : ''}`)
        if (round < 0) continue
        ours.push(mine)
        bare.push(floor)
      }
      return {
        value: median(ours),
        floor: median(bare),
        rounds,
        extras: { p95: p95(ours), 'p95 of the floor': p95(bare) },
        note: 'from the start of the process to the cards painted and the search field there; the files are in the system’s cache.',
      }
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  },
}

/** @param {string} userData */
async function fillLibrary(userData) {
  const { page, close } = await launchZapatos({ userData })
  try {
    await openSample(page)
    await page.getByRole('button', { name: 'Library' }).click()
    await page.getByRole('searchbox', { name: 'Search journeys' }).waitFor()
    await copyJourney(page, journeys - 1)
  } finally {
    await close()
  }
}

/**
 * The smallest app with a window that is locked down as ours is.
 * @param {string} folder
 * @returns {Promise<string>} what Electron is started with
 */
async function writeEmptyApp(folder) {
  const main = `
    const { app, BrowserWindow } = require('electron')
    app.whenReady().then(() => {
      const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } })
      window.loadFile('page.html')
    })`
  const emptyApp = join(folder, 'app')
  await mkdir(emptyApp)
  await writeFile(join(emptyApp, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.cjs' }))
  await writeFile(join(emptyApp, 'main.cjs'), main)
  await writeFile(join(emptyApp, 'page.html'), '<!doctype html><title>Empty</title><h1>Empty</h1>')
  return emptyApp
}

/** Runs in the page: resolves with the time, in ms since 1970, at which the library was ready. */
async function libraryReady() {
  const entry = await new Promise((settle) => {
    const watcher = new PerformanceObserver((list) => {
      const [mark] = list.getEntriesByName('library-ready')
      if (mark) settle(mark)
    })
    watcher.observe({ type: 'mark', buffered: true })
  })
  const cards = document.querySelectorAll('ul[aria-label="Journeys"] > li').length
  const search = document.querySelector('input[type="search"]')
  if (cards !== 50 || !search || search.matches(':disabled')) throw new Error(`the library shows ${cards} cards`)
  const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
  return performance.timeOrigin + Math.max(entry.startTime, painted)
}

/** Runs in the page: resolves with the time, in ms since 1970, at which its heading was painted. */
async function firstPaint() {
  const startTime = await new Promise((settle) => {
    const watcher = new PerformanceObserver((list) => {
      const [paint] = list.getEntriesByName('first-contentful-paint')
      if (paint) settle(paint.startTime)
    })
    watcher.observe({ type: 'paint', buffered: true })
  })
  return performance.timeOrigin + startTime
}

/**
 * Starts Electron, asks its page when it was ready and quits it as a person would.
 * @param {string} executable
 * @param {string[]} args
 * @param {() => Promise<number>} whenReady runs in the page
 * @returns {Promise<number>} milliseconds from the start of the process
 */
async function timeStart(executable, args, whenReady) {
  const startedAt = performance.timeOrigin + performance.now()
  const child = spawn(executable, [...args, '--remote-debugging-port=0'], {
    env: appEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise((settle) => child.once('exit', settle))
  const late = setTimeout(() => child.kill('SIGKILL'), readyWithinMs)
  try {
    const browser = await devToolsAddress(child)
    const readyAt = await askPage(new URL(browser).host, `(${whenReady})()`)
    await callDevTools(browser, 'Browser.close')
    await ended
    return readyAt - startedAt
  } finally {
    clearTimeout(late)
    child.kill('SIGKILL')
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>} address of its debugging socket
 */
function devToolsAddress(child) {
  return new Promise((settle, reject) => {
    if (!child.stderr) throw new Error('the output of Electron is not read')
    createInterface(child.stderr).on('line', (line) => {
      const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1]
      if (address) settle(address)
    })
    child.once('exit', () => reject(new Error('Electron ended before its window was there')))
  })
}

/**
 * Evaluates an expression in the first page, as soon as there is one that stays.
 * @param {string} host
 * @param {string} expression resolves with a number
 * @returns {Promise<number>}
 */
async function askPage(host, expression) {
  for (;;) {
    const pages = await fetch(`http://${host}/json/list`).then((answer) => answer.json())
    const page = pages.find((/** @type {{ type: string, url: string }} */ one) => one.type === 'page' && one.url)
    if (page) {
      const options = { expression, awaitPromise: true, returnByValue: true }
      const answer = await callDevTools(page.webSocketDebuggerUrl, 'Runtime.evaluate', options)
      if (answer?.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description)
      if (typeof answer?.result?.value === 'number') return answer.result.value
    }
    await new Promise((settle) => setTimeout(settle, 50))
  }
}

/**
 * One call over the debugging socket.
 * @param {string} address
 * @param {string} method
 * @param {object} [params]
 * @returns {Promise<any>} undefined when the socket closes or refuses first, as when the page goes on to its address
 */
function callDevTools(address, method, params = {}) {
  return new Promise((settle) => {
    const socket = new WebSocket(address)
    socket.onopen = () => socket.send(JSON.stringify({ id: 1, method, params }))
    socket.onmessage = ({ data }) => {
      settle(JSON.parse(data).result)
      socket.close()
    }
    socket.onclose = () => settle(undefined)
    socket.onerror = () => settle(undefined)
  })
}
