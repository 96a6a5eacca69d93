/** What XML 1.0 cannot hold, in any spelling. */
// eslint-disable-next-line no-control-regex -- these are the signs that must go
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\r': '&#13;'
};

/** Text inside an element or an attribute in double quotes; signs that XML cannot hold are left out. */
export const xmlText = (text: string): string =>
	text
		.toWellFormed()
		.replace(FORBIDDEN, '')
		.replace(/[&<>"\r]/g, (sign) => ENTITIES[sign] ?? sign);
