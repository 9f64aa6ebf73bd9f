import {
  app,
  type IpcMainInvokeEvent,
  type MediaAccessPermissionRequest,
  type Session,
  systemPreferences,
  type WebContents,
} from 'electron'
import { appOrigin } from './protocol.ts'

/** Where the window's page comes from: the build, or in development the server of electron-vite. */
export const developmentServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL

/** Switches for all of Chromium; they only count before `ready`. */
export function closeTheDoors(): void {
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-domain-reliability')
  // Whatever gets past everything below still finds no address of any machine.
  if (!developmentServer) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.on('web-contents-created', (_, contents) => confine(contents))
}

/**
 * The one permission the window gets unasked: to keep its library. Without it Chromium may throw the whole library away when the
 * disk runs short. Electron's types do not name it.
 */
function isGranted(permission: string): boolean {
  return permission === 'persistent-storage'
}

/** Pages that asked for the microphone and got it. They may also learn what the microphones are called. */
const listening = new WeakSet<WebContents>()

/**
 * No permission but to keep the library and, for a page that may listen, the microphone when it asks; no request that leaves
 * the app, no dictionary from elsewhere.
 * @param mayListen true for the page of the window that records
 */
export function secureSession(session: Session, mayListen: (contents: WebContents) => boolean = () => false): void {
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    if (!isAppPage(contents.getURL())) return answer(false)
    if (permission !== 'media') return answer(isGranted(permission))
    const { mediaTypes } = details as MediaAccessPermissionRequest
    const isSound = mediaTypes?.length === 1 && mediaTypes[0] === 'audio'
    if (!isSound || !details.isMainFrame || !mayListen(contents)) return answer(false)
    listening.add(contents)
    void askSystemForMicrophone().then(answer)
  })
  session.setPermissionCheckHandler((contents, permission, origin, { mediaType }) => {
    if (!isAppPage(origin)) return false
    if (permission !== 'media') return isGranted(permission)
    return mediaType === 'audio' && contents !== null && listening.has(contents)
  })
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerDictionaryDownloadURL('https://0.0.0.0/')
  // macOS brings its own dictionary; everywhere else one would have to be fetched.
  if (process.platform !== 'darwin') session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }))
  session.on('will-download', (event) => event.preventDefault())
}

/** macOS asks the person itself, once. */
async function askSystemForMicrophone(): Promise<boolean> {
  return process.platform !== 'darwin' || systemPreferences.askForMediaAccess('microphone')
}

/** True for what the window may load: its own files, what it makes itself, and in development its server and tools. */
function mayLoad(url: string): boolean {
  const { protocol, host } = new URL(url)
  if (protocol === 'blob:' || protocol === 'data:') return true
  if (isAppPage(url)) return true
  if (protocol === 'devtools:') return !app.isPackaged
  return developmentServer !== undefined && host === new URL(developmentServer).host
}

/** True for a page of the app itself. */
export function isAppPage(url: string): boolean {
  const { protocol, host } = new URL(url)
  if (`${protocol}//${host}` === appOrigin) return true
  return developmentServer !== undefined && new URL(url).origin === new URL(developmentServer).origin
}

/** True when a message comes from the main frame of a page of ours. */
export function isTrustedSender({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return (
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    URL.canParse(senderFrame.url) &&
    isAppPage(senderFrame.url)
  )
}

/** The page can lead nowhere: no other page, no other window, no page inside it. Loading itself again is no way out. */
function confine(contents: WebContents): void {
  const stay = (event: { preventDefault(): void; readonly url: string }) => {
    if (event.url !== contents.getURL()) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
