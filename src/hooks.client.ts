import { getLocale, overwriteGetLocale } from '$lib/paraglide/runtime';

// a page keeps the language of its address until another page is loaded: it is read from the address once, not at every word
const locale = getLocale();
overwriteGetLocale(() => locale);
