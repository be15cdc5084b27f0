import '@adonisjs/inertia/types'

import type { VNodeProps, AllowedComponentProps, ComponentInstance } from 'vue'

type ExtractProps<T> = Omit<
  ComponentInstance<T>['$props'],
  keyof VNodeProps | keyof AllowedComponentProps
>

declare module '@adonisjs/inertia/types' {
  export interface InertiaPages {
    'auth/forgot_password': ExtractProps<(typeof import('../../resources/pages/auth/forgot_password.vue'))['default']>
    'auth/home': ExtractProps<(typeof import('../../resources/pages/auth/home.vue'))['default']>
    'auth/operator_sign_in': ExtractProps<(typeof import('../../resources/pages/auth/operator_sign_in.vue'))['default']>
    'auth/password_reset': ExtractProps<(typeof import('../../resources/pages/auth/password_reset.vue'))['default']>
    'auth/profile': ExtractProps<(typeof import('../../resources/pages/auth/profile.vue'))['default']>
    'auth/sign_in': ExtractProps<(typeof import('../../resources/pages/auth/sign_in.vue'))['default']>
    'brand/cases/index': ExtractProps<(typeof import('../../resources/pages/brand/cases/index.vue'))['default']>
    'brand/cases/show': ExtractProps<(typeof import('../../resources/pages/brand/cases/show.vue'))['default']>
    'brand/fulfilments/index': ExtractProps<(typeof import('../../resources/pages/brand/fulfilments/index.vue'))['default']>
    'brand/fulfilments/show': ExtractProps<(typeof import('../../resources/pages/brand/fulfilments/show.vue'))['default']>
    'brand/imports/index': ExtractProps<(typeof import('../../resources/pages/brand/imports/index.vue'))['default']>
    'brand/imports/show': ExtractProps<(typeof import('../../resources/pages/brand/imports/show.vue'))['default']>
    'brand/overview': ExtractProps<(typeof import('../../resources/pages/brand/overview.vue'))['default']>
    'brand/products/index': ExtractProps<(typeof import('../../resources/pages/brand/products/index.vue'))['default']>
    'brand/products/show': ExtractProps<(typeof import('../../resources/pages/brand/products/show.vue'))['default']>
    'brand/purchase_orders/index': ExtractProps<(typeof import('../../resources/pages/brand/purchase_orders/index.vue'))['default']>
    'brand/purchase_orders/show': ExtractProps<(typeof import('../../resources/pages/brand/purchase_orders/show.vue'))['default']>
    'brand/shipping_rates': ExtractProps<(typeof import('../../resources/pages/brand/shipping_rates.vue'))['default']>
    'brand/statement': ExtractProps<(typeof import('../../resources/pages/brand/statement.vue'))['default']>
    'operator/health': ExtractProps<(typeof import('../../resources/pages/operator/health.vue'))['default']>
    'operator/tenants/create': ExtractProps<(typeof import('../../resources/pages/operator/tenants/create.vue'))['default']>
    'operator/tenants/index': ExtractProps<(typeof import('../../resources/pages/operator/tenants/index.vue'))['default']>
    'platform/brands/index': ExtractProps<(typeof import('../../resources/pages/platform/brands/index.vue'))['default']>
    'platform/cases/index': ExtractProps<(typeof import('../../resources/pages/platform/cases/index.vue'))['default']>
    'platform/cases/show': ExtractProps<(typeof import('../../resources/pages/platform/cases/show.vue'))['default']>
    'platform/commission_plans/index': ExtractProps<(typeof import('../../resources/pages/platform/commission_plans/index.vue'))['default']>
    'platform/commission_plans/simulation': ExtractProps<(typeof import('../../resources/pages/platform/commission_plans/simulation.vue'))['default']>
    'platform/commission_plans/version': ExtractProps<(typeof import('../../resources/pages/platform/commission_plans/version.vue'))['default']>
    'platform/compliance': ExtractProps<(typeof import('../../resources/pages/platform/compliance.vue'))['default']>
    'platform/demand/index': ExtractProps<(typeof import('../../resources/pages/platform/demand/index.vue'))['default']>
    'platform/demand/show': ExtractProps<(typeof import('../../resources/pages/platform/demand/show.vue'))['default']>
    'platform/derivations/line': ExtractProps<(typeof import('../../resources/pages/platform/derivations/line.vue'))['default']>
    'platform/derivations/order': ExtractProps<(typeof import('../../resources/pages/platform/derivations/order.vue'))['default']>
    'platform/finance/batches/index': ExtractProps<(typeof import('../../resources/pages/platform/finance/batches/index.vue'))['default']>
    'platform/finance/batches/show': ExtractProps<(typeof import('../../resources/pages/platform/finance/batches/show.vue'))['default']>
    'platform/finance/ledger/index': ExtractProps<(typeof import('../../resources/pages/platform/finance/ledger/index.vue'))['default']>
    'platform/finance/ledger/show': ExtractProps<(typeof import('../../resources/pages/platform/finance/ledger/show.vue'))['default']>
    'platform/finance/overview': ExtractProps<(typeof import('../../resources/pages/platform/finance/overview.vue'))['default']>
    'platform/finance/payees/index': ExtractProps<(typeof import('../../resources/pages/platform/finance/payees/index.vue'))['default']>
    'platform/finance/payouts/show': ExtractProps<(typeof import('../../resources/pages/platform/finance/payouts/show.vue'))['default']>
    'platform/invoices/index': ExtractProps<(typeof import('../../resources/pages/platform/invoices/index.vue'))['default']>
    'platform/orders/index': ExtractProps<(typeof import('../../resources/pages/platform/orders/index.vue'))['default']>
    'platform/orders/show': ExtractProps<(typeof import('../../resources/pages/platform/orders/show.vue'))['default']>
    'platform/overview': ExtractProps<(typeof import('../../resources/pages/platform/overview.vue'))['default']>
    'platform/products/index': ExtractProps<(typeof import('../../resources/pages/platform/products/index.vue'))['default']>
    'platform/products/show': ExtractProps<(typeof import('../../resources/pages/platform/products/show.vue'))['default']>
    'platform/purchase_orders/index': ExtractProps<(typeof import('../../resources/pages/platform/purchase_orders/index.vue'))['default']>
    'platform/purchase_orders/receive': ExtractProps<(typeof import('../../resources/pages/platform/purchase_orders/receive.vue'))['default']>
    'platform/purchase_orders/show': ExtractProps<(typeof import('../../resources/pages/platform/purchase_orders/show.vue'))['default']>
    'platform/purchase_orders/suggestions': ExtractProps<(typeof import('../../resources/pages/platform/purchase_orders/suggestions.vue'))['default']>
    'platform/stores/index': ExtractProps<(typeof import('../../resources/pages/platform/stores/index.vue'))['default']>
    'platform/stores/invitations': ExtractProps<(typeof import('../../resources/pages/platform/stores/invitations.vue'))['default']>
    'platform/stores/show': ExtractProps<(typeof import('../../resources/pages/platform/stores/show.vue'))['default']>
    'platform/team/index': ExtractProps<(typeof import('../../resources/pages/platform/team/index.vue'))['default']>
    'platform/webhooks/index': ExtractProps<(typeof import('../../resources/pages/platform/webhooks/index.vue'))['default']>
    'platform/webhooks/show': ExtractProps<(typeof import('../../resources/pages/platform/webhooks/show.vue'))['default']>
    'shop/account/address': ExtractProps<(typeof import('../../resources/pages/shop/account/address.vue'))['default']>
    'shop/account/forgot_password': ExtractProps<(typeof import('../../resources/pages/shop/account/forgot_password.vue'))['default']>
    'shop/account/password_reset': ExtractProps<(typeof import('../../resources/pages/shop/account/password_reset.vue'))['default']>
    'shop/account/show': ExtractProps<(typeof import('../../resources/pages/shop/account/show.vue'))['default']>
    'shop/account/sign_in': ExtractProps<(typeof import('../../resources/pages/shop/account/sign_in.vue'))['default']>
    'shop/account/sign_up': ExtractProps<(typeof import('../../resources/pages/shop/account/sign_up.vue'))['default']>
    'shop/cart': ExtractProps<(typeof import('../../resources/pages/shop/cart.vue'))['default']>
    'shop/cases/show': ExtractProps<(typeof import('../../resources/pages/shop/cases/show.vue'))['default']>
    'shop/checkout': ExtractProps<(typeof import('../../resources/pages/shop/checkout.vue'))['default']>
    'shop/home': ExtractProps<(typeof import('../../resources/pages/shop/home.vue'))['default']>
    'shop/orders/claim': ExtractProps<(typeof import('../../resources/pages/shop/orders/claim.vue'))['default']>
    'shop/orders/show': ExtractProps<(typeof import('../../resources/pages/shop/orders/show.vue'))['default']>
    'shop/paused': ExtractProps<(typeof import('../../resources/pages/shop/paused.vue'))['default']>
    'shop/product': ExtractProps<(typeof import('../../resources/pages/shop/product.vue'))['default']>
    'store/assortment': ExtractProps<(typeof import('../../resources/pages/store/assortment.vue'))['default']>
    'store/earnings/index': ExtractProps<(typeof import('../../resources/pages/store/earnings/index.vue'))['default']>
    'store/earnings/show': ExtractProps<(typeof import('../../resources/pages/store/earnings/show.vue'))['default']>
    'store/home': ExtractProps<(typeof import('../../resources/pages/store/home.vue'))['default']>
    'store/invitation': ExtractProps<(typeof import('../../resources/pages/store/invitation.vue'))['default']>
    'store/invitations/index': ExtractProps<(typeof import('../../resources/pages/store/invitations/index.vue'))['default']>
    'store/invitations/show': ExtractProps<(typeof import('../../resources/pages/store/invitations/show.vue'))['default']>
    'store/markup': ExtractProps<(typeof import('../../resources/pages/store/markup.vue'))['default']>
    'store/orders/index': ExtractProps<(typeof import('../../resources/pages/store/orders/index.vue'))['default']>
    'store/orders/show': ExtractProps<(typeof import('../../resources/pages/store/orders/show.vue'))['default']>
    'store/payouts/index': ExtractProps<(typeof import('../../resources/pages/store/payouts/index.vue'))['default']>
    'store/payouts/show': ExtractProps<(typeof import('../../resources/pages/store/payouts/show.vue'))['default']>
    'store/plan': ExtractProps<(typeof import('../../resources/pages/store/plan.vue'))['default']>
    'store/products/index': ExtractProps<(typeof import('../../resources/pages/store/products/index.vue'))['default']>
    'store/products/show': ExtractProps<(typeof import('../../resources/pages/store/products/show.vue'))['default']>
    'store/settings': ExtractProps<(typeof import('../../resources/pages/store/settings.vue'))['default']>
    'store/team': ExtractProps<(typeof import('../../resources/pages/store/team.vue'))['default']>
  }
}
