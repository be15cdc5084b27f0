export type Language = 'en' | 'zh'

/** By the session's own locale or, where it leaves that open, by what the browser asks for. */
export function languageOf(locale: string | null | undefined, acceptLanguage = ''): Language {
  if (locale && locale !== 'auto') return locale.startsWith('zh') ? 'zh' : 'en'

  const preferred = acceptLanguage
    .split(',')
    .map((entry) => {
      const [tag, quality] = entry.trim().split(';q=')
      return { language: tag.slice(0, 2).toLowerCase(), quality: Number(quality ?? 1) }
    })
    .filter(({ language, quality }) => (language === 'zh' || language === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return preferred[0]?.language === 'zh' ? 'zh' : 'en'
}
