// The fonts of the PDF: gzip-compressed TrueType files in out/fonts, taken from npm packages (SIL Open Font License).
// Compressed because the three East Asian faces alone are 22 MB and the whole app.asar must stay under 30 MB.
import { copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const packages = resolve(import.meta.dirname, '../node_modules/@expo-google-fonts')
const compress = promisify(gzip)

/** File name in out/fonts → file inside the @expo-google-fonts packages. */
export const fontFiles = {
  'noto-sans-400.ttf.gz': 'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans-700.ttf.gz': 'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'noto-sans-400-italic.ttf.gz': 'noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  'noto-sans-jp-400.ttf.gz': 'noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  'noto-sans-sc-400.ttf.gz': 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'noto-sans-kr-400.ttf.gz': 'noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
  'noto-sans-arabic-400.ttf.gz': 'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'noto-sans-hebrew-400.ttf.gz': 'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
  'noto-emoji-400.ttf.gz': 'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
}

/**
 * Writes every font into `folder`, skipping the ones that are already newer than their source.
 * Each file appears whole or not at all, since other processes may be reading the folder.
 * @param {string} folder
 */
export async function writeFonts(folder) {
  await mkdir(folder, { recursive: true })
  await Promise.all(
    Object.entries(fontFiles).map(([name, source]) => writeFont(join(folder, name), join(packages, source))),
  )
  await copyFile(join(packages, 'noto-sans/LICENSE_FONT'), join(folder, 'LICENSE'))
}

/**
 * @param {string} target
 * @param {string} source
 */
async function writeFont(target, source) {
  const [made, origin] = await Promise.all([stat(target).catch(() => undefined), stat(source)])
  if (made && made.mtimeMs >= origin.mtimeMs) return
  const partial = `${target}.${process.pid}.partial`
  await writeFile(partial, await compress(await readFile(source), { level: 9 }))
  await rename(partial, target)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFonts(resolve(process.argv[2] ?? join(import.meta.dirname, '../out/fonts')))
}
