import { ElMessageBox } from 'element-plus'
import { useTranslations } from '~/composables/translations'

/** Asks before money goes back to a customer, which nobody can take back; rejects where told no. */
export function useRefundConfirmation() {
  const { t } = useTranslations()
  return (confirmButtonText: string) =>
    ElMessageBox.confirm(t('cases.refund_confirm'), {
      confirmButtonText,
      cancelButtonText: t('common.back'),
    })
}
