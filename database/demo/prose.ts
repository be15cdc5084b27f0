/**
 * A text written over several lines of source: the line breaks go, with a space in their place only
 * between Latin letters, for Chinese has none between sentences.
 */
export function prose(parts: TemplateStringsArray): string {
  return parts
    .join('')
    .trim()
    .replace(/\s*\n\s*/g, '\n')
    .replace(/([^\n])\n(?=([^\n]))/g, (_, before: string, after: string) =>
      isWide(before) || isWide(after) ? before : `${before} `
    )
}

const isWide = (sign: string) => /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”—…]/.test(sign)
