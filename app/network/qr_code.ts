import QRCode from 'qrcode'

/** A QR code of an address, as an image source: an SVG stays sharp on every screen and in print. */
export async function qrCode(url: string): Promise<string> {
  const svg = await QRCode.toString(url, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' })
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
