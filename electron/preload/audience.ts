import { contextBridge, ipcRenderer } from 'electron'
import type { AudienceBridge, AudienceView } from '#domain/ipc/audience.ts'
import type { Response } from '#domain/ipc/contract.ts'

// Written out: the contract would bring zod into this window.
const bridge: AudienceBridge = {
  async ready() {
    const answer: Response<'audience.ready'> = await ipcRenderer.invoke('audience.ready', undefined)
    return answer.ok ? answer.value : null
  },
  onView(listener) {
    ipcRenderer.on('audience.view', (_event, view: AudienceView) => listener(view))
  },
}

contextBridge.exposeInMainWorld('zapatosAudience', bridge)
