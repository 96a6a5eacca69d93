import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The first day that an archive can tell. */
const NO_TIME = new Date(1980, 0, 1);
const PROPERTIES = 'docProps/core.xml';
const SLIDE = /^ppt\/slides\/slide\d+\.xml$/;

/** An Office archive with `madeOn` as its only time, its files in order: the clock leaves no trace in the bytes. */
export function settle(archive: Uint8Array, madeOn: string): Uint8Array<ArrayBuffer> {
	const files = unzipSync(archive);
	const when = new Date(madeOn).toISOString().replace(/\.\d+/, '');
	const settled: Zippable = {};
	for (const name of Object.keys(files).sort()) {
		const bytes = files[name] ?? new Uint8Array();
		const own =
			name === PROPERTIES
				? strToU8(retimed(strFromU8(bytes), when))
				: SLIDE.test(name)
					? strToU8(renumbered(strFromU8(bytes)))
					: bytes;
		// pictures are deflated already
		settled[name] = [own, { mtime: NO_TIME, level: name.endsWith('.png') ? 0 : 6 }];
	}
	return new Uint8Array(zipSync(settled));
}

const retimed = (xml: string, when: string): string =>
	xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, tag: string) => tag + when);

/** Parts of a slide by numbers of their own: the package gives a table the number of another part. */
function renumbered(xml: string): string {
	let last = 0;
	return xml.replaceAll(/(<p:cNvPr id=")\d+/g, (_, tag: string) => tag + String(++last));
}
