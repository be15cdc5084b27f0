import { router } from '@inertiajs/vue3'
import { watch } from 'vue'
import type { ShopDelivery } from '~/components/shop/shop_delivery'

/** A region may be typed letter by letter. */
const PAUSE_MILLIS = 400

/** Asks for the cart anew, with the fees to where it goes, whenever that has changed. */
export function useShippingQuote(delivery: () => ShopDelivery) {
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    () => [delivery().country, delivery().region],
    ([country, region]) => {
      clearTimeout(timer)
      if (!country) return
      timer = setTimeout(
        () => router.reload({ only: ['cart'], data: { country, region } }),
        PAUSE_MILLIS
      )
    }
  )
}
