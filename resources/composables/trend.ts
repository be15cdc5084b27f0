import { useTranslations } from '~/composables/translations'

/** A change against the days before, from basis points, in words or as a signed percentage. */
export function useTrend() {
  const { t, percent } = useTranslations()
  const rounded = (basisPoints: number) => percent(Math.round(basisPoints / 100) * 100)

  return {
    trend(basisPoints: number | null): string {
      if (basisPoints === null) return t('purchasing.trend.none')
      if (Math.abs(basisPoints) < 50) return t('purchasing.trend.same')
      const direction = basisPoints > 0 ? 'up' : 'down'
      return t(`purchasing.trend.${direction}`, { percent: rounded(Math.abs(basisPoints)) })
    },
    shortTrend(basisPoints: number | null): string {
      if (basisPoints === null) return '–'
      return `${basisPoints > 0 ? '▲ +' : basisPoints < 0 ? '▼ ' : ''}${rounded(basisPoints)}`
    },
  }
}
