/** The network's one door. */
export {
  AcceptInvitation,
  type AcceptInvitationFailure,
  type AcceptInvitationInput,
} from '#network/actions/accept_invitation'
export { BindCustomer, type BindCustomerInput } from '#network/actions/bind_customer'
export { BindLineage, type BindLineageInput } from '#network/actions/bind_lineage'
export { CreateInvitation, type CreateInvitationInput } from '#network/actions/create_invitation'
export { CreateShareLink, type CreateShareLinkInput } from '#network/actions/create_share_link'
export { RecordVisit } from '#network/actions/record_visit'
export { lineagesOf, type Uplines } from '#network/queries/lineages_of'
export { resolveAttribution, type Attribution } from '#network/queries/resolve_attribution'
export { storeTiers } from '#network/queries/store_tiers'
export { TeamOfStore, type TeamPage } from '#network/queries/team_of_store'
export { Binding } from '#network/models/binding'
export { Invitation } from '#network/models/invitation'
export { Lineage } from '#network/models/lineage'
export { Promoter } from '#network/models/promoter'
export { ShareLink } from '#network/models/share_link'
