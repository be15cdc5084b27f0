import '@adonisjs/core/types/http'

type ParamValue = string | number | bigint | boolean

export type ScannedRoutes = {
  ALL: {
    'drive.fs.serve': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
    'health': { paramsTuple?: []; params?: {} }
    'payments.stripe_webhook': { paramsTuple?: []; params?: {} }
    'staff.sign_in': { paramsTuple?: []; params?: {} }
    'staff.session.store': { paramsTuple?: []; params?: {} }
    'staff.session.destroy': { paramsTuple?: []; params?: {} }
    'staff.password_reset.create': { paramsTuple?: []; params?: {} }
    'staff.password_reset.store': { paramsTuple?: []; params?: {} }
    'staff.password_reset.edit': { paramsTuple?: []; params?: {} }
    'staff.password_reset.update': { paramsTuple?: []; params?: {} }
    'staff.home': { paramsTuple?: []; params?: {} }
    'staff.profile.edit': { paramsTuple?: []; params?: {} }
    'staff.profile.update': { paramsTuple?: []; params?: {} }
    'staff.password.update': { paramsTuple?: []; params?: {} }
    'platform.team.index': { paramsTuple?: []; params?: {} }
    'platform.team.store': { paramsTuple?: []; params?: {} }
    'platform.team.invitation': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.team.roles': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.team.suspension': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.team.reopening': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'operator.sign_in': { paramsTuple?: []; params?: {} }
    'operator.session.store': { paramsTuple?: []; params?: {} }
    'operator.session.destroy': { paramsTuple?: []; params?: {} }
    'shop.account.sign_in': { paramsTuple?: []; params?: {} }
    'shop.account.session.store': { paramsTuple?: []; params?: {} }
    'shop.account.session.destroy': { paramsTuple?: []; params?: {} }
    'shop.account.sign_up': { paramsTuple?: []; params?: {} }
    'shop.account.sign_up.store': { paramsTuple?: []; params?: {} }
    'shop.account.reset.create': { paramsTuple?: []; params?: {} }
    'shop.account.reset.store': { paramsTuple?: []; params?: {} }
    'shop.account.reset.edit': { paramsTuple?: []; params?: {} }
    'shop.account.reset.update': { paramsTuple?: []; params?: {} }
    'shop.account.show': { paramsTuple?: []; params?: {} }
    'shop.account.update': { paramsTuple?: []; params?: {} }
    'shop.account.password': { paramsTuple?: []; params?: {} }
    'shop.account.addresses.create': { paramsTuple?: []; params?: {} }
    'shop.account.addresses.store': { paramsTuple?: []; params?: {} }
    'shop.account.addresses.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'shop.account.addresses.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'shop.account.addresses.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'shop_path.account.sign_in': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.session.store': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.session.destroy': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.sign_up': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.sign_up.store': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.reset.create': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.reset.store': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.reset.edit': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.reset.update': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.show': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.update': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.password': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.addresses.create': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.addresses.store': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.addresses.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'id': ParamValue} }
    'shop_path.account.addresses.update': { paramsTuple: [ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'id': ParamValue} }
    'shop_path.account.addresses.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'id': ParamValue} }
    'operator_console.tenants.index': { paramsTuple?: []; params?: {} }
    'operator_console.tenants.create': { paramsTuple?: []; params?: {} }
    'operator_console.tenants.store': { paramsTuple?: []; params?: {} }
    'operator_console.tenants.suspension': { paramsTuple: [ParamValue]; params: {'slug': ParamValue} }
    'operator_console.tenants.reopening': { paramsTuple: [ParamValue]; params: {'slug': ParamValue} }
    'operator_console.health': { paramsTuple?: []; params?: {} }
    'operator_console.message_retry': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'brand.catalog.products.index': { paramsTuple?: []; params?: {} }
    'brand.catalog.products.export': { paramsTuple?: []; params?: {} }
    'brand.catalog.products.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'brand.catalog.products.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'brand.catalog.pictures.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'brand.catalog.pictures.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'pictureId': ParamValue} }
    'brand.catalog.pictures.retry': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'pictureId': ParamValue} }
    'brand.catalog.submissions.store': { paramsTuple?: []; params?: {} }
    'brand.catalog.shipping_rates.index': { paramsTuple?: []; params?: {} }
    'brand.catalog.shipping_rates.export': { paramsTuple?: []; params?: {} }
    'brand.catalog.shipping_rates.store': { paramsTuple?: []; params?: {} }
    'brand.catalog.shipping_rates.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'brand.catalog.imports.index': { paramsTuple?: []; params?: {} }
    'brand.catalog.imports.store': { paramsTuple?: []; params?: {} }
    'brand.catalog.imports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'brand.catalog.imports.problems': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'brand.catalog.imports.run': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'brand.catalog.imports.cancellation': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.catalog.products.index': { paramsTuple?: []; params?: {} }
    'platform.catalog.products.export': { paramsTuple?: []; params?: {} }
    'platform.catalog.products.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.catalog.approval': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.catalog.rejection': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.catalog.approvals.store': { paramsTuple?: []; params?: {} }
    'platform.catalog.brands.index': { paramsTuple?: []; params?: {} }
    'platform.catalog.brands.store': { paramsTuple?: []; params?: {} }
    'my_store.products.index': { paramsTuple?: []; params?: {} }
    'my_store.products.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'my_store.visibility': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'my_store.words': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'my_store.prices': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'my_store.markup.edit': { paramsTuple?: []; params?: {} }
    'my_store.markup.update': { paramsTuple?: []; params?: {} }
    'my_store.assortment.edit': { paramsTuple?: []; params?: {} }
    'my_store.assortment.update': { paramsTuple?: []; params?: {} }
    'my_store.settings.edit': { paramsTuple?: []; params?: {} }
    'my_store.settings.update': { paramsTuple?: []; params?: {} }
    'my_store.avatar': { paramsTuple?: []; params?: {} }
    'my_store.pause.store': { paramsTuple?: []; params?: {} }
    'my_store.pause.destroy': { paramsTuple?: []; params?: {} }
    'platform.store.pause.store': { paramsTuple: [ParamValue]; params: {'slug': ParamValue} }
    'platform.store.pause.destroy': { paramsTuple: [ParamValue]; params: {'slug': ParamValue} }
    'platform.store.hosts.store': { paramsTuple: [ParamValue]; params: {'slug': ParamValue} }
    'platform.store.hosts.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'slug': ParamValue,'host': ParamValue} }
    'share_visit': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'invitation.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'invitation.acceptance': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'invitation.address': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'my_store.team': { paramsTuple?: []; params?: {} }
    'my_store.invitations.index': { paramsTuple?: []; params?: {} }
    'my_store.invitations.store': { paramsTuple?: []; params?: {} }
    'my_store.invitations.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'my_store.invitations.destroy': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'my_store.share_links': { paramsTuple?: []; params?: {} }
    'platform.stores.index': { paramsTuple?: []; params?: {} }
    'platform.stores.export': { paramsTuple?: []; params?: {} }
    'platform.stores.invitations.index': { paramsTuple?: []; params?: {} }
    'platform.stores.invitations.store': { paramsTuple?: []; params?: {} }
    'platform.stores.invitations.destroy': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'platform.stores.show': { paramsTuple: [ParamValue]; params: {'slug': ParamValue} }
    'platform.orders.overview': { paramsTuple?: []; params?: {} }
    'platform.orders.index': { paramsTuple?: []; params?: {} }
    'platform.orders.export': { paramsTuple?: []; params?: {} }
    'platform.orders.views.store': { paramsTuple?: []; params?: {} }
    'platform.orders.views.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.orders.cancellations': { paramsTuple?: []; params?: {} }
    'platform.orders.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.orders.cancellation': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.orders.shipment': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.orders.delivery': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.orders.fulfilment_cancellation': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.orders.overview': { paramsTuple?: []; params?: {} }
    'brand.orders.index': { paramsTuple?: []; params?: {} }
    'brand.orders.shipments': { paramsTuple?: []; params?: {} }
    'brand.orders.export': { paramsTuple?: []; params?: {} }
    'brand.orders.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.orders.shipment': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.orders.delivery': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.orders.fulfilment_cancellation': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'my_store.orders.index': { paramsTuple?: []; params?: {} }
    'my_store.orders.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.cases.index': { paramsTuple?: []; params?: {} }
    'platform.cases.export': { paramsTuple?: []; params?: {} }
    'platform.cases.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.cases.refund': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.cases.approval': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.cases.rejection': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.cases.receipt': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.cases.replacement.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.cases.replacement.destroy': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.cases.messages': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.cases.photos.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'photo': ParamValue} }
    'brand.cases.index': { paramsTuple?: []; params?: {} }
    'brand.cases.export': { paramsTuple?: []; params?: {} }
    'brand.cases.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.cases.approval': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.cases.rejection': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.cases.receipt': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.cases.replacement.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.cases.replacement.destroy': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.cases.messages': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.cases.photos.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'photo': ParamValue} }
    'platform.invoices.index': { paramsTuple?: []; params?: {} }
    'platform.invoices.export': { paramsTuple?: []; params?: {} }
    'platform.invoices.issue.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.invoices.issue.destroy': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'my_store.commissions.home': { paramsTuple?: []; params?: {} }
    'my_store.commissions.plan.show': { paramsTuple?: []; params?: {} }
    'my_store.commissions.plan.acceptance': { paramsTuple?: []; params?: {} }
    'my_store.commissions.earnings.index': { paramsTuple?: []; params?: {} }
    'my_store.commissions.earnings.export': { paramsTuple?: []; params?: {} }
    'my_store.commissions.earnings.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.commission_plan.show': { paramsTuple?: []; params?: {} }
    'platform.commission_plan.targets': { paramsTuple?: []; params?: {} }
    'platform.commission_plan.examples': { paramsTuple?: []; params?: {} }
    'platform.commission_plan.versions.store': { paramsTuple?: []; params?: {} }
    'platform.commission_plan.versions.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.commission_plan.versions.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.commission_plan.versions.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.commission_plan.publication': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.commission_plan.losses': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.commission_plan.simulations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.commission_plan.simulations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.commission_plan.simulations.export': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.commission_plan.simulations.stop': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.compliance.show': { paramsTuple?: []; params?: {} }
    'platform.compliance.alerts': { paramsTuple?: []; params?: {} }
    'platform.compliance.acceptances': { paramsTuple?: []; params?: {} }
    'finance.derivations.order': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.derivations.export': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.derivations.review.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.derivations.review.destroy': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.derivations.line': { paramsTuple: [ParamValue]; params: {'orderLineId': ParamValue} }
    'platform.derivations.order': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.derivations.export': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.derivations.review.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.derivations.review.destroy': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.derivations.line': { paramsTuple: [ParamValue]; params: {'orderLineId': ParamValue} }
    'shop.storefront.home': { paramsTuple?: []; params?: {} }
    'shop.storefront.products.show': { paramsTuple: [ParamValue]; params: {'product': ParamValue} }
    'shop.storefront.share_links.store': { paramsTuple?: []; params?: {} }
    'shop.storefront.cart': { paramsTuple?: []; params?: {} }
    'shop.storefront.cart_lines.store': { paramsTuple?: []; params?: {} }
    'shop.storefront.cart_quantities.store': { paramsTuple: [ParamValue]; params: {'variantId': ParamValue} }
    'shop.storefront.cart_fits.store': { paramsTuple?: []; params?: {} }
    'shop.storefront.checkout': { paramsTuple?: []; params?: {} }
    'shop.storefront.checkout.store': { paramsTuple?: []; params?: {} }
    'shop.storefront.orders.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'shop.storefront.orders.payment.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'shop.storefront.orders.cancellation.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'shop.storefront.orders.parcel_receipts.store': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'parcel': ParamValue} }
    'shop.storefront.orders.claims.create': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'parcel': ParamValue} }
    'shop.storefront.orders.claims.store': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'parcel': ParamValue} }
    'shop.storefront.orders.cases.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'case': ParamValue} }
    'shop.storefront.orders.case_photos.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'number': ParamValue,'case': ParamValue,'photo': ParamValue} }
    'shop.storefront.orders.case_messages.store': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'case': ParamValue} }
    'shop.storefront.orders.return_parcels.store': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'case': ParamValue} }
    'shop.storefront.orders.case_escalations.store': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'case': ParamValue} }
    'shop.storefront.orders.case_withdrawals.store': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'case': ParamValue} }
    'shop_path.storefront.home': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.storefront.products.show': { paramsTuple: [ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'product': ParamValue} }
    'shop_path.storefront.share_links.store': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.storefront.cart': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.storefront.cart_lines.store': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.storefront.cart_quantities.store': { paramsTuple: [ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'variantId': ParamValue} }
    'shop_path.storefront.cart_fits.store': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.storefront.checkout': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.storefront.checkout.store': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.storefront.orders.show': { paramsTuple: [ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue} }
    'shop_path.storefront.orders.payment.store': { paramsTuple: [ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue} }
    'shop_path.storefront.orders.cancellation.store': { paramsTuple: [ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue} }
    'shop_path.storefront.orders.parcel_receipts.store': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue,'parcel': ParamValue} }
    'shop_path.storefront.orders.claims.create': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue,'parcel': ParamValue} }
    'shop_path.storefront.orders.claims.store': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue,'parcel': ParamValue} }
    'shop_path.storefront.orders.cases.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue,'case': ParamValue} }
    'shop_path.storefront.orders.case_photos.show': { paramsTuple: [ParamValue,ParamValue,ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue,'case': ParamValue,'photo': ParamValue} }
    'shop_path.storefront.orders.case_messages.store': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue,'case': ParamValue} }
    'shop_path.storefront.orders.return_parcels.store': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue,'case': ParamValue} }
    'shop_path.storefront.orders.case_escalations.store': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue,'case': ParamValue} }
    'shop_path.storefront.orders.case_withdrawals.store': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue,'case': ParamValue} }
    'finance.overview': { paramsTuple?: []; params?: {} }
    'finance.batches.index': { paramsTuple?: []; params?: {} }
    'finance.batches.store': { paramsTuple?: []; params?: {} }
    'finance.batches.export': { paramsTuple?: []; params?: {} }
    'finance.batches.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.batch.export': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.approval': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.rejection': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.settlement': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.batch.retry': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.payouts.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.payouts.export': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.payouts.retry': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.payouts.return': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.ledger.index': { paramsTuple?: []; params?: {} }
    'finance.ledger.export': { paramsTuple?: []; params?: {} }
    'finance.ledger.show': { paramsTuple: [ParamValue]; params: {'kind': ParamValue} }
    'finance.ledger.statement_export': { paramsTuple: [ParamValue]; params: {'kind': ParamValue} }
    'finance.payees.index': { paramsTuple?: []; params?: {} }
    'finance.payees.export': { paramsTuple?: []; params?: {} }
    'my_store.payouts.index': { paramsTuple?: []; params?: {} }
    'my_store.payouts.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'my_store.payouts.account.store': { paramsTuple?: []; params?: {} }
    'my_store.payouts.account.show': { paramsTuple?: []; params?: {} }
    'brand.statement.show': { paramsTuple?: []; params?: {} }
    'brand.statement.export': { paramsTuple?: []; params?: {} }
    'platform.purchasing.demand.index': { paramsTuple?: []; params?: {} }
    'platform.purchasing.demand.export': { paramsTuple?: []; params?: {} }
    'platform.purchasing.demand.show': { paramsTuple: [ParamValue]; params: {'variantId': ParamValue} }
    'platform.purchasing.purchase_orders.index': { paramsTuple?: []; params?: {} }
    'platform.purchasing.purchase_orders.store': { paramsTuple?: []; params?: {} }
    'platform.purchasing.purchase_orders.export': { paramsTuple?: []; params?: {} }
    'platform.purchasing.purchase_orders.suggestions': { paramsTuple?: []; params?: {} }
    'platform.purchasing.purchase_orders.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.purchasing.purchase_orders.approval': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.purchasing.purchase_orders.cancellation': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.purchasing.purchase_orders.closure': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.purchasing.purchase_orders.receipts.create': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.purchasing.purchase_orders.receipts.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.purchase_orders.index': { paramsTuple?: []; params?: {} }
    'brand.purchase_orders.export': { paramsTuple?: []; params?: {} }
    'brand.purchase_orders.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.purchase_orders.confirmation': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.webhooks.index': { paramsTuple?: []; params?: {} }
    'platform.webhooks.store': { paramsTuple?: []; params?: {} }
    'platform.webhooks.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.webhooks.activity.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.webhooks.activity.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.webhooks.events.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.webhooks.secret.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.webhooks.test.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.webhooks.resend': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
  GET: {
    'drive.fs.serve': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
    'health': { paramsTuple?: []; params?: {} }
    'staff.sign_in': { paramsTuple?: []; params?: {} }
    'staff.password_reset.create': { paramsTuple?: []; params?: {} }
    'staff.password_reset.edit': { paramsTuple?: []; params?: {} }
    'staff.home': { paramsTuple?: []; params?: {} }
    'staff.profile.edit': { paramsTuple?: []; params?: {} }
    'platform.team.index': { paramsTuple?: []; params?: {} }
    'operator.sign_in': { paramsTuple?: []; params?: {} }
    'shop.account.sign_in': { paramsTuple?: []; params?: {} }
    'shop.account.sign_up': { paramsTuple?: []; params?: {} }
    'shop.account.reset.create': { paramsTuple?: []; params?: {} }
    'shop.account.reset.edit': { paramsTuple?: []; params?: {} }
    'shop.account.show': { paramsTuple?: []; params?: {} }
    'shop.account.addresses.create': { paramsTuple?: []; params?: {} }
    'shop.account.addresses.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'shop_path.account.sign_in': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.sign_up': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.reset.create': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.reset.edit': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.show': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.addresses.create': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.addresses.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'id': ParamValue} }
    'operator_console.tenants.index': { paramsTuple?: []; params?: {} }
    'operator_console.tenants.create': { paramsTuple?: []; params?: {} }
    'operator_console.health': { paramsTuple?: []; params?: {} }
    'brand.catalog.products.index': { paramsTuple?: []; params?: {} }
    'brand.catalog.products.export': { paramsTuple?: []; params?: {} }
    'brand.catalog.products.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'brand.catalog.shipping_rates.index': { paramsTuple?: []; params?: {} }
    'brand.catalog.shipping_rates.export': { paramsTuple?: []; params?: {} }
    'brand.catalog.imports.index': { paramsTuple?: []; params?: {} }
    'brand.catalog.imports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'brand.catalog.imports.problems': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.catalog.products.index': { paramsTuple?: []; params?: {} }
    'platform.catalog.products.export': { paramsTuple?: []; params?: {} }
    'platform.catalog.products.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.catalog.brands.index': { paramsTuple?: []; params?: {} }
    'my_store.products.index': { paramsTuple?: []; params?: {} }
    'my_store.products.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'my_store.markup.edit': { paramsTuple?: []; params?: {} }
    'my_store.assortment.edit': { paramsTuple?: []; params?: {} }
    'my_store.settings.edit': { paramsTuple?: []; params?: {} }
    'share_visit': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'invitation.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'invitation.address': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'my_store.team': { paramsTuple?: []; params?: {} }
    'my_store.invitations.index': { paramsTuple?: []; params?: {} }
    'my_store.invitations.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'platform.stores.index': { paramsTuple?: []; params?: {} }
    'platform.stores.export': { paramsTuple?: []; params?: {} }
    'platform.stores.invitations.index': { paramsTuple?: []; params?: {} }
    'platform.stores.show': { paramsTuple: [ParamValue]; params: {'slug': ParamValue} }
    'platform.orders.overview': { paramsTuple?: []; params?: {} }
    'platform.orders.index': { paramsTuple?: []; params?: {} }
    'platform.orders.export': { paramsTuple?: []; params?: {} }
    'platform.orders.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.orders.overview': { paramsTuple?: []; params?: {} }
    'brand.orders.index': { paramsTuple?: []; params?: {} }
    'brand.orders.export': { paramsTuple?: []; params?: {} }
    'brand.orders.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'my_store.orders.index': { paramsTuple?: []; params?: {} }
    'my_store.orders.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.cases.index': { paramsTuple?: []; params?: {} }
    'platform.cases.export': { paramsTuple?: []; params?: {} }
    'platform.cases.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.cases.photos.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'photo': ParamValue} }
    'brand.cases.index': { paramsTuple?: []; params?: {} }
    'brand.cases.export': { paramsTuple?: []; params?: {} }
    'brand.cases.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.cases.photos.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'photo': ParamValue} }
    'platform.invoices.index': { paramsTuple?: []; params?: {} }
    'platform.invoices.export': { paramsTuple?: []; params?: {} }
    'my_store.commissions.home': { paramsTuple?: []; params?: {} }
    'my_store.commissions.plan.show': { paramsTuple?: []; params?: {} }
    'my_store.commissions.earnings.index': { paramsTuple?: []; params?: {} }
    'my_store.commissions.earnings.export': { paramsTuple?: []; params?: {} }
    'my_store.commissions.earnings.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.commission_plan.show': { paramsTuple?: []; params?: {} }
    'platform.commission_plan.targets': { paramsTuple?: []; params?: {} }
    'platform.commission_plan.versions.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.commission_plan.losses': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.commission_plan.simulations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.commission_plan.simulations.export': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.compliance.show': { paramsTuple?: []; params?: {} }
    'platform.compliance.alerts': { paramsTuple?: []; params?: {} }
    'platform.compliance.acceptances': { paramsTuple?: []; params?: {} }
    'finance.derivations.order': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.derivations.export': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.derivations.line': { paramsTuple: [ParamValue]; params: {'orderLineId': ParamValue} }
    'platform.derivations.order': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.derivations.export': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.derivations.line': { paramsTuple: [ParamValue]; params: {'orderLineId': ParamValue} }
    'shop.storefront.home': { paramsTuple?: []; params?: {} }
    'shop.storefront.products.show': { paramsTuple: [ParamValue]; params: {'product': ParamValue} }
    'shop.storefront.cart': { paramsTuple?: []; params?: {} }
    'shop.storefront.checkout': { paramsTuple?: []; params?: {} }
    'shop.storefront.orders.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'shop.storefront.orders.claims.create': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'parcel': ParamValue} }
    'shop.storefront.orders.cases.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'case': ParamValue} }
    'shop.storefront.orders.case_photos.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'number': ParamValue,'case': ParamValue,'photo': ParamValue} }
    'shop_path.storefront.home': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.storefront.products.show': { paramsTuple: [ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'product': ParamValue} }
    'shop_path.storefront.cart': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.storefront.checkout': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.storefront.orders.show': { paramsTuple: [ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue} }
    'shop_path.storefront.orders.claims.create': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue,'parcel': ParamValue} }
    'shop_path.storefront.orders.cases.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue,'case': ParamValue} }
    'shop_path.storefront.orders.case_photos.show': { paramsTuple: [ParamValue,ParamValue,ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue,'case': ParamValue,'photo': ParamValue} }
    'finance.overview': { paramsTuple?: []; params?: {} }
    'finance.batches.index': { paramsTuple?: []; params?: {} }
    'finance.batches.export': { paramsTuple?: []; params?: {} }
    'finance.batches.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.batch.export': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.payouts.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.payouts.export': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.ledger.index': { paramsTuple?: []; params?: {} }
    'finance.ledger.export': { paramsTuple?: []; params?: {} }
    'finance.ledger.show': { paramsTuple: [ParamValue]; params: {'kind': ParamValue} }
    'finance.ledger.statement_export': { paramsTuple: [ParamValue]; params: {'kind': ParamValue} }
    'finance.payees.index': { paramsTuple?: []; params?: {} }
    'finance.payees.export': { paramsTuple?: []; params?: {} }
    'my_store.payouts.index': { paramsTuple?: []; params?: {} }
    'my_store.payouts.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'my_store.payouts.account.show': { paramsTuple?: []; params?: {} }
    'brand.statement.show': { paramsTuple?: []; params?: {} }
    'brand.statement.export': { paramsTuple?: []; params?: {} }
    'platform.purchasing.demand.index': { paramsTuple?: []; params?: {} }
    'platform.purchasing.demand.export': { paramsTuple?: []; params?: {} }
    'platform.purchasing.demand.show': { paramsTuple: [ParamValue]; params: {'variantId': ParamValue} }
    'platform.purchasing.purchase_orders.index': { paramsTuple?: []; params?: {} }
    'platform.purchasing.purchase_orders.export': { paramsTuple?: []; params?: {} }
    'platform.purchasing.purchase_orders.suggestions': { paramsTuple?: []; params?: {} }
    'platform.purchasing.purchase_orders.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.purchasing.purchase_orders.receipts.create': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.purchase_orders.index': { paramsTuple?: []; params?: {} }
    'brand.purchase_orders.export': { paramsTuple?: []; params?: {} }
    'brand.purchase_orders.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.webhooks.index': { paramsTuple?: []; params?: {} }
    'platform.webhooks.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
  HEAD: {
    'drive.fs.serve': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
    'health': { paramsTuple?: []; params?: {} }
    'staff.sign_in': { paramsTuple?: []; params?: {} }
    'staff.password_reset.create': { paramsTuple?: []; params?: {} }
    'staff.password_reset.edit': { paramsTuple?: []; params?: {} }
    'staff.home': { paramsTuple?: []; params?: {} }
    'staff.profile.edit': { paramsTuple?: []; params?: {} }
    'platform.team.index': { paramsTuple?: []; params?: {} }
    'operator.sign_in': { paramsTuple?: []; params?: {} }
    'shop.account.sign_in': { paramsTuple?: []; params?: {} }
    'shop.account.sign_up': { paramsTuple?: []; params?: {} }
    'shop.account.reset.create': { paramsTuple?: []; params?: {} }
    'shop.account.reset.edit': { paramsTuple?: []; params?: {} }
    'shop.account.show': { paramsTuple?: []; params?: {} }
    'shop.account.addresses.create': { paramsTuple?: []; params?: {} }
    'shop.account.addresses.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'shop_path.account.sign_in': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.sign_up': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.reset.create': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.reset.edit': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.show': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.addresses.create': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.addresses.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'id': ParamValue} }
    'operator_console.tenants.index': { paramsTuple?: []; params?: {} }
    'operator_console.tenants.create': { paramsTuple?: []; params?: {} }
    'operator_console.health': { paramsTuple?: []; params?: {} }
    'brand.catalog.products.index': { paramsTuple?: []; params?: {} }
    'brand.catalog.products.export': { paramsTuple?: []; params?: {} }
    'brand.catalog.products.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'brand.catalog.shipping_rates.index': { paramsTuple?: []; params?: {} }
    'brand.catalog.shipping_rates.export': { paramsTuple?: []; params?: {} }
    'brand.catalog.imports.index': { paramsTuple?: []; params?: {} }
    'brand.catalog.imports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'brand.catalog.imports.problems': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.catalog.products.index': { paramsTuple?: []; params?: {} }
    'platform.catalog.products.export': { paramsTuple?: []; params?: {} }
    'platform.catalog.products.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.catalog.brands.index': { paramsTuple?: []; params?: {} }
    'my_store.products.index': { paramsTuple?: []; params?: {} }
    'my_store.products.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'my_store.markup.edit': { paramsTuple?: []; params?: {} }
    'my_store.assortment.edit': { paramsTuple?: []; params?: {} }
    'my_store.settings.edit': { paramsTuple?: []; params?: {} }
    'share_visit': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'invitation.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'invitation.address': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'my_store.team': { paramsTuple?: []; params?: {} }
    'my_store.invitations.index': { paramsTuple?: []; params?: {} }
    'my_store.invitations.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'platform.stores.index': { paramsTuple?: []; params?: {} }
    'platform.stores.export': { paramsTuple?: []; params?: {} }
    'platform.stores.invitations.index': { paramsTuple?: []; params?: {} }
    'platform.stores.show': { paramsTuple: [ParamValue]; params: {'slug': ParamValue} }
    'platform.orders.overview': { paramsTuple?: []; params?: {} }
    'platform.orders.index': { paramsTuple?: []; params?: {} }
    'platform.orders.export': { paramsTuple?: []; params?: {} }
    'platform.orders.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.orders.overview': { paramsTuple?: []; params?: {} }
    'brand.orders.index': { paramsTuple?: []; params?: {} }
    'brand.orders.export': { paramsTuple?: []; params?: {} }
    'brand.orders.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'my_store.orders.index': { paramsTuple?: []; params?: {} }
    'my_store.orders.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.cases.index': { paramsTuple?: []; params?: {} }
    'platform.cases.export': { paramsTuple?: []; params?: {} }
    'platform.cases.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.cases.photos.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'photo': ParamValue} }
    'brand.cases.index': { paramsTuple?: []; params?: {} }
    'brand.cases.export': { paramsTuple?: []; params?: {} }
    'brand.cases.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.cases.photos.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'photo': ParamValue} }
    'platform.invoices.index': { paramsTuple?: []; params?: {} }
    'platform.invoices.export': { paramsTuple?: []; params?: {} }
    'my_store.commissions.home': { paramsTuple?: []; params?: {} }
    'my_store.commissions.plan.show': { paramsTuple?: []; params?: {} }
    'my_store.commissions.earnings.index': { paramsTuple?: []; params?: {} }
    'my_store.commissions.earnings.export': { paramsTuple?: []; params?: {} }
    'my_store.commissions.earnings.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.commission_plan.show': { paramsTuple?: []; params?: {} }
    'platform.commission_plan.targets': { paramsTuple?: []; params?: {} }
    'platform.commission_plan.versions.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.commission_plan.losses': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.commission_plan.simulations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.commission_plan.simulations.export': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.compliance.show': { paramsTuple?: []; params?: {} }
    'platform.compliance.alerts': { paramsTuple?: []; params?: {} }
    'platform.compliance.acceptances': { paramsTuple?: []; params?: {} }
    'finance.derivations.order': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.derivations.export': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.derivations.line': { paramsTuple: [ParamValue]; params: {'orderLineId': ParamValue} }
    'platform.derivations.order': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.derivations.export': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.derivations.line': { paramsTuple: [ParamValue]; params: {'orderLineId': ParamValue} }
    'shop.storefront.home': { paramsTuple?: []; params?: {} }
    'shop.storefront.products.show': { paramsTuple: [ParamValue]; params: {'product': ParamValue} }
    'shop.storefront.cart': { paramsTuple?: []; params?: {} }
    'shop.storefront.checkout': { paramsTuple?: []; params?: {} }
    'shop.storefront.orders.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'shop.storefront.orders.claims.create': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'parcel': ParamValue} }
    'shop.storefront.orders.cases.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'case': ParamValue} }
    'shop.storefront.orders.case_photos.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'number': ParamValue,'case': ParamValue,'photo': ParamValue} }
    'shop_path.storefront.home': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.storefront.products.show': { paramsTuple: [ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'product': ParamValue} }
    'shop_path.storefront.cart': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.storefront.checkout': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.storefront.orders.show': { paramsTuple: [ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue} }
    'shop_path.storefront.orders.claims.create': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue,'parcel': ParamValue} }
    'shop_path.storefront.orders.cases.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue,'case': ParamValue} }
    'shop_path.storefront.orders.case_photos.show': { paramsTuple: [ParamValue,ParamValue,ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue,'case': ParamValue,'photo': ParamValue} }
    'finance.overview': { paramsTuple?: []; params?: {} }
    'finance.batches.index': { paramsTuple?: []; params?: {} }
    'finance.batches.export': { paramsTuple?: []; params?: {} }
    'finance.batches.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.batch.export': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.payouts.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.payouts.export': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.ledger.index': { paramsTuple?: []; params?: {} }
    'finance.ledger.export': { paramsTuple?: []; params?: {} }
    'finance.ledger.show': { paramsTuple: [ParamValue]; params: {'kind': ParamValue} }
    'finance.ledger.statement_export': { paramsTuple: [ParamValue]; params: {'kind': ParamValue} }
    'finance.payees.index': { paramsTuple?: []; params?: {} }
    'finance.payees.export': { paramsTuple?: []; params?: {} }
    'my_store.payouts.index': { paramsTuple?: []; params?: {} }
    'my_store.payouts.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'my_store.payouts.account.show': { paramsTuple?: []; params?: {} }
    'brand.statement.show': { paramsTuple?: []; params?: {} }
    'brand.statement.export': { paramsTuple?: []; params?: {} }
    'platform.purchasing.demand.index': { paramsTuple?: []; params?: {} }
    'platform.purchasing.demand.export': { paramsTuple?: []; params?: {} }
    'platform.purchasing.demand.show': { paramsTuple: [ParamValue]; params: {'variantId': ParamValue} }
    'platform.purchasing.purchase_orders.index': { paramsTuple?: []; params?: {} }
    'platform.purchasing.purchase_orders.export': { paramsTuple?: []; params?: {} }
    'platform.purchasing.purchase_orders.suggestions': { paramsTuple?: []; params?: {} }
    'platform.purchasing.purchase_orders.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.purchasing.purchase_orders.receipts.create': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.purchase_orders.index': { paramsTuple?: []; params?: {} }
    'brand.purchase_orders.export': { paramsTuple?: []; params?: {} }
    'brand.purchase_orders.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.webhooks.index': { paramsTuple?: []; params?: {} }
    'platform.webhooks.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
  POST: {
    'payments.stripe_webhook': { paramsTuple?: []; params?: {} }
    'staff.session.store': { paramsTuple?: []; params?: {} }
    'staff.password_reset.store': { paramsTuple?: []; params?: {} }
    'platform.team.store': { paramsTuple?: []; params?: {} }
    'platform.team.invitation': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.team.suspension': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'operator.session.store': { paramsTuple?: []; params?: {} }
    'shop.account.session.store': { paramsTuple?: []; params?: {} }
    'shop.account.sign_up.store': { paramsTuple?: []; params?: {} }
    'shop.account.reset.store': { paramsTuple?: []; params?: {} }
    'shop.account.addresses.store': { paramsTuple?: []; params?: {} }
    'shop_path.account.session.store': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.sign_up.store': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.reset.store': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.addresses.store': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'operator_console.tenants.store': { paramsTuple?: []; params?: {} }
    'operator_console.tenants.suspension': { paramsTuple: [ParamValue]; params: {'slug': ParamValue} }
    'operator_console.message_retry': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'brand.catalog.pictures.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'brand.catalog.pictures.retry': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'pictureId': ParamValue} }
    'brand.catalog.submissions.store': { paramsTuple?: []; params?: {} }
    'brand.catalog.shipping_rates.store': { paramsTuple?: []; params?: {} }
    'brand.catalog.imports.store': { paramsTuple?: []; params?: {} }
    'brand.catalog.imports.run': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'brand.catalog.imports.cancellation': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.catalog.approval': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.catalog.rejection': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.catalog.approvals.store': { paramsTuple?: []; params?: {} }
    'platform.catalog.brands.store': { paramsTuple?: []; params?: {} }
    'my_store.avatar': { paramsTuple?: []; params?: {} }
    'my_store.pause.store': { paramsTuple?: []; params?: {} }
    'platform.store.pause.store': { paramsTuple: [ParamValue]; params: {'slug': ParamValue} }
    'platform.store.hosts.store': { paramsTuple: [ParamValue]; params: {'slug': ParamValue} }
    'invitation.acceptance': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'my_store.invitations.store': { paramsTuple?: []; params?: {} }
    'my_store.share_links': { paramsTuple?: []; params?: {} }
    'platform.stores.invitations.store': { paramsTuple?: []; params?: {} }
    'platform.orders.views.store': { paramsTuple?: []; params?: {} }
    'platform.orders.cancellations': { paramsTuple?: []; params?: {} }
    'platform.orders.cancellation': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.orders.shipment': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.orders.delivery': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.orders.fulfilment_cancellation': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.orders.shipments': { paramsTuple?: []; params?: {} }
    'brand.orders.shipment': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.orders.delivery': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.orders.fulfilment_cancellation': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.cases.refund': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.cases.approval': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.cases.rejection': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.cases.receipt': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.cases.replacement.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.cases.messages': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.cases.approval': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.cases.rejection': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.cases.receipt': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.cases.replacement.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.cases.messages': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.invoices.issue.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'my_store.commissions.plan.acceptance': { paramsTuple?: []; params?: {} }
    'platform.commission_plan.examples': { paramsTuple?: []; params?: {} }
    'platform.commission_plan.versions.store': { paramsTuple?: []; params?: {} }
    'platform.commission_plan.publication': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.commission_plan.simulations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.commission_plan.simulations.stop': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'finance.derivations.review.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.derivations.review.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'shop.storefront.share_links.store': { paramsTuple?: []; params?: {} }
    'shop.storefront.cart_lines.store': { paramsTuple?: []; params?: {} }
    'shop.storefront.cart_quantities.store': { paramsTuple: [ParamValue]; params: {'variantId': ParamValue} }
    'shop.storefront.cart_fits.store': { paramsTuple?: []; params?: {} }
    'shop.storefront.checkout.store': { paramsTuple?: []; params?: {} }
    'shop.storefront.orders.payment.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'shop.storefront.orders.cancellation.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'shop.storefront.orders.parcel_receipts.store': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'parcel': ParamValue} }
    'shop.storefront.orders.claims.store': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'parcel': ParamValue} }
    'shop.storefront.orders.case_messages.store': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'case': ParamValue} }
    'shop.storefront.orders.return_parcels.store': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'case': ParamValue} }
    'shop.storefront.orders.case_escalations.store': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'case': ParamValue} }
    'shop.storefront.orders.case_withdrawals.store': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'case': ParamValue} }
    'shop_path.storefront.share_links.store': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.storefront.cart_lines.store': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.storefront.cart_quantities.store': { paramsTuple: [ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'variantId': ParamValue} }
    'shop_path.storefront.cart_fits.store': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.storefront.checkout.store': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.storefront.orders.payment.store': { paramsTuple: [ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue} }
    'shop_path.storefront.orders.cancellation.store': { paramsTuple: [ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue} }
    'shop_path.storefront.orders.parcel_receipts.store': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue,'parcel': ParamValue} }
    'shop_path.storefront.orders.claims.store': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue,'parcel': ParamValue} }
    'shop_path.storefront.orders.case_messages.store': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue,'case': ParamValue} }
    'shop_path.storefront.orders.return_parcels.store': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue,'case': ParamValue} }
    'shop_path.storefront.orders.case_escalations.store': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue,'case': ParamValue} }
    'shop_path.storefront.orders.case_withdrawals.store': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'number': ParamValue,'case': ParamValue} }
    'finance.batches.store': { paramsTuple?: []; params?: {} }
    'finance.approval': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.rejection': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.settlement': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.batch.retry': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.payouts.retry': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'finance.payouts.return': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'my_store.payouts.account.store': { paramsTuple?: []; params?: {} }
    'platform.purchasing.purchase_orders.store': { paramsTuple?: []; params?: {} }
    'platform.purchasing.purchase_orders.approval': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.purchasing.purchase_orders.cancellation': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.purchasing.purchase_orders.closure': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.purchasing.purchase_orders.receipts.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.purchase_orders.confirmation': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.webhooks.store': { paramsTuple?: []; params?: {} }
    'platform.webhooks.activity.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.webhooks.secret.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.webhooks.test.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.webhooks.resend': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
  DELETE: {
    'staff.session.destroy': { paramsTuple?: []; params?: {} }
    'platform.team.reopening': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'operator.session.destroy': { paramsTuple?: []; params?: {} }
    'shop.account.session.destroy': { paramsTuple?: []; params?: {} }
    'shop.account.addresses.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'shop_path.account.session.destroy': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.addresses.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'id': ParamValue} }
    'operator_console.tenants.reopening': { paramsTuple: [ParamValue]; params: {'slug': ParamValue} }
    'brand.catalog.pictures.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'pictureId': ParamValue} }
    'brand.catalog.shipping_rates.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'my_store.pause.destroy': { paramsTuple?: []; params?: {} }
    'platform.store.pause.destroy': { paramsTuple: [ParamValue]; params: {'slug': ParamValue} }
    'platform.store.hosts.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'slug': ParamValue,'host': ParamValue} }
    'my_store.invitations.destroy': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'platform.stores.invitations.destroy': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'platform.orders.views.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.cases.replacement.destroy': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'brand.cases.replacement.destroy': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.invoices.issue.destroy': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.commission_plan.versions.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'finance.derivations.review.destroy': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.derivations.review.destroy': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'platform.webhooks.activity.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
  PUT: {
    'staff.password_reset.update': { paramsTuple?: []; params?: {} }
    'staff.password.update': { paramsTuple?: []; params?: {} }
    'platform.team.roles': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'shop.account.reset.update': { paramsTuple?: []; params?: {} }
    'shop.account.password': { paramsTuple?: []; params?: {} }
    'shop.account.addresses.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'shop_path.account.reset.update': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.password': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
    'shop_path.account.addresses.update': { paramsTuple: [ParamValue,ParamValue]; params: {'storeSlug': ParamValue,'id': ParamValue} }
    'brand.catalog.products.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'my_store.visibility': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'my_store.words': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'my_store.prices': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'my_store.markup.update': { paramsTuple?: []; params?: {} }
    'my_store.assortment.update': { paramsTuple?: []; params?: {} }
    'my_store.settings.update': { paramsTuple?: []; params?: {} }
    'platform.commission_plan.versions.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform.webhooks.events.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
  PATCH: {
    'staff.profile.update': { paramsTuple?: []; params?: {} }
    'shop.account.update': { paramsTuple?: []; params?: {} }
    'shop_path.account.update': { paramsTuple: [ParamValue]; params: {'storeSlug': ParamValue} }
  }
}
declare module '@adonisjs/core/types/http' {
  export interface RoutesList extends ScannedRoutes {}
}