import { onBeforeUnmount, onMounted, ref } from 'vue'
import { router } from '@inertiajs/vue3'

const SOON_MILLIS = 1_500
const LATER_MILLIS = 8_000
const SOON_TRIES = 20
const MOST_TRIES = 80

/**
 * Asks for the order again and again until its payment is confirmed, ever more patiently: only the
 * server's word counts, and it comes when Stripe has told it.
 */
export function usePaymentWatch(isWaiting: () => boolean) {
  const tries = ref(0)
  let timer: ReturnType<typeof setTimeout> | undefined

  function askLater() {
    if (!isWaiting() || tries.value >= MOST_TRIES) return
    timer = setTimeout(ask, tries.value < SOON_TRIES ? SOON_MILLIS : LATER_MILLIS)
  }
  function ask() {
    tries.value++
    router.reload({ only: ['order'], onFinish: askLater })
  }
  onMounted(askLater)
  onBeforeUnmount(() => clearTimeout(timer))
  return { isSlow: () => tries.value >= SOON_TRIES }
}
