/**
 * Addresses are read by `URLPattern`, which browsers have had since 2025: older ones fetch it, the others are spared 5 kB.
 *
 * @source caniuse.com: Chromium 95, Safari 26, Firefox 142
 */
if (!('URLPattern' in globalThis)) await import('@inlang/paraglide-js/urlpattern-polyfill');

export {};
