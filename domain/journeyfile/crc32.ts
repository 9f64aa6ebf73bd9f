const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** Continues the CRC-32 of a zip entry; begin with 0. */
export function crc32(before: number, bytes: Uint8Array): number {
  let crc = ~before
  // Counted, as an iterator over millions of bytes would take longer than inflating them.
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] as number)) & 0xff] as number)
  return ~crc >>> 0
}
