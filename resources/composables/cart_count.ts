import { onMounted, ref } from 'vue'
import { router } from '@inertiajs/vue3'

const COOKIE = 'banyan_cart_count'
const count = ref(0)

/**
 * How many units the visitor's cart holds, as the server noted in a cookie when it last changed:
 * pages that are the same for everyone cannot say it. Zero while the server renders.
 */
export function useCartCount() {
  onMounted(() => {
    readCartCount()
    router.on('finish', readCartCount)
  })
  return count
}

export function readCartCount() {
  const [, value] = document.cookie.match(new RegExp(`(?:^|; )${COOKIE}=(\\d+)`)) ?? []
  count.value = Number(value ?? 0)
}
