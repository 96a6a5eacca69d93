/** What XML 1.0 has no way to write. @source XML 1.0 (Fifth Edition), 2.2 */
// eslint-disable-next-line no-control-regex -- these are what is taken out
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const ESCAPES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** A text without what XML cannot write, escaped or not. */
export const writableXml = (text: string): string => text.replaceAll(UNWRITABLE, '');

/** Any text, within an element or an attribute. */
export const escapeXml = (text: string): string =>
	writableXml(text).replaceAll(/[&<>"']/g, (letter) => ESCAPES[letter] ?? '');

/** ` name="value"` of each that is given. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
	Object.entries(values)
		.map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(String(value))}"`))
		.join('');
