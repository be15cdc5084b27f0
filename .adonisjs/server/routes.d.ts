import '@adonisjs/core/types/http'

type ParamValue = string | number | bigint | boolean

export type ScannedRoutes = {
  ALL: {
    'drive.fs.serve': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
    'health': { paramsTuple?: []; params?: {} }
    'staff.sign_in': { paramsTuple?: []; params?: {} }
    'staff.session.store': { paramsTuple?: []; params?: {} }
    'staff.session.destroy': { paramsTuple?: []; params?: {} }
    'staff.home': { paramsTuple?: []; params?: {} }
    'operator.sign_in': { paramsTuple?: []; params?: {} }
    'operator.session.store': { paramsTuple?: []; params?: {} }
    'operator.session.destroy': { paramsTuple?: []; params?: {} }
  }
  GET: {
    'drive.fs.serve': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
    'health': { paramsTuple?: []; params?: {} }
    'staff.sign_in': { paramsTuple?: []; params?: {} }
    'staff.home': { paramsTuple?: []; params?: {} }
    'operator.sign_in': { paramsTuple?: []; params?: {} }
  }
  HEAD: {
    'drive.fs.serve': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
    'health': { paramsTuple?: []; params?: {} }
    'staff.sign_in': { paramsTuple?: []; params?: {} }
    'staff.home': { paramsTuple?: []; params?: {} }
    'operator.sign_in': { paramsTuple?: []; params?: {} }
  }
  POST: {
    'staff.session.store': { paramsTuple?: []; params?: {} }
    'operator.session.store': { paramsTuple?: []; params?: {} }
  }
  DELETE: {
    'staff.session.destroy': { paramsTuple?: []; params?: {} }
    'operator.session.destroy': { paramsTuple?: []; params?: {} }
  }
}
declare module '@adonisjs/core/types/http' {
  export interface RoutesList extends ScannedRoutes {}
}