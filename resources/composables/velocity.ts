import { useTranslations } from '~/composables/translations'

/** Thousandths of a unit a day, as people read them: one decimal, two for slow sellers. */
export function useVelocity() {
  const { locale } = useTranslations()
  const format = (digits: number) =>
    new Intl.NumberFormat(locale === 'zh' ? 'zh-CN' : 'en-US', { maximumFractionDigits: digits })
  const [usual, slow] = [format(1), format(2)]
  return (milli: number) => (milli < 1_000 ? slow : usual).format(milli / 1_000)
}
