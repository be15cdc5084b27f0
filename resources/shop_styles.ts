/// <reference path="./vant_styles.d.ts" />

/**
 * The stylesheets of the Vant components that the shop uses, and of no others. Loaded together with
 * the first of them: they bring an icon font that a page opened from a chat should not wait for.
 */
import 'vant/es/image-preview/style'
