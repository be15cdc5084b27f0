import { Parser } from 'htmlparser2'

const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'head'])
const BLOCKS = new Set([
  'p',
  'div',
  'ul',
  'ol',
  'tr',
  'table',
  'section',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])

/** The text that a reader of the HTML sees: paragraphs as lines, list entries with a dot. */
export function htmlToText(html: string): string {
  let text = ''
  let unseenDepth = 0
  const parser = new Parser(
    {
      onopentag(name) {
        if (UNSEEN.has(name)) unseenDepth++
        if (BLOCKS.has(name) || name === 'br') text += '\n'
        if (name === 'li') text += '\n• '
      },
      ontext(piece) {
        if (unseenDepth === 0) text += piece
      },
      onclosetag(name) {
        if (UNSEEN.has(name)) unseenDepth--
        if (BLOCKS.has(name)) text += '\n'
      },
    },
    { decodeEntities: true }
  )
  parser.write(html)
  parser.end()
  return withoutControls(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Without the characters that no one sees and some programs stumble over; line breaks stay. */
export function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?!\n|\t)\p{Cc}|[\u200b\u2060\ufeff]/gu, '')
}
