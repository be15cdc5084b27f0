/** Purchasing's one door. */
export { RecordDemand } from '#purchasing/actions/record_demand'
export { RecordReturns } from '#purchasing/actions/record_returns'
export { RebuildDemand } from '#purchasing/actions/rebuild_demand'
export type { DaySpan } from '#purchasing/demand_days'
