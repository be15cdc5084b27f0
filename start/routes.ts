/** Every module brings its own routes; the order is that of the arrows in docs/architecture.md. */
import '#foundation/routes'
import '#identity/routes'
import '#tenancy/routes'
import '#payments/routes'
import '#storefront/routes'
import '#payouts/routes'
import '#purchasing/routes'
