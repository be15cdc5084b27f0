/** Vant ships its stylesheets as modules without types. */
declare module 'vant/es/*/style'
