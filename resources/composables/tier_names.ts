import { useTranslations } from '~/composables/translations'

/** Every store begins in it; all other tiers have the names that their tenant gave them. */
const FIRST_TIER = 'standard'

/** Names of store tiers in the reader's language. */
export function useTierNames() {
  const { t } = useTranslations()
  return (tier: string) => (tier === FIRST_TIER ? t('stores.first_tier') : tier)
}
