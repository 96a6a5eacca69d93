import { zlibSync } from 'fflate';
import { joinBytes, latin1 } from '../bytes.ts';

/** A number by which one object of a file speaks of another. */
export type Reference = number;

/** The objects of a PDF as they are written, one after another. @source ISO 32000-1, 7.5 */
export interface PdfObjects {
	/** A number for an object that is spoken of before it is written. */
	reserve(): Reference;
	/** `dictionary`: what stands between `<<` and `>>`. */
	add(dictionary: string, reference?: Reference): Reference;
	/** Deflated unless `dictionary` names a filter of its own. */
	addStream(bytes: Uint8Array, dictionary?: string, reference?: Reference): Reference;
	/** The whole file. */
	finish(trailer: { root: Reference; info: Reference }): Uint8Array<ArrayBuffer>;
}

/** Bytes above 127 say that the file is binary. */
const HEAD = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';

export function createPdfObjects(): PdfObjects {
	const parts: Uint8Array[] = [latin1(HEAD)];
	let length = HEAD.length;
	const offsets: number[] = [];
	const write = (part: Uint8Array) => {
		parts.push(part);
		length += part.length;
	};
	const reserve = () => offsets.push(NaN);
	const begin = (reference: Reference) => {
		offsets[reference - 1] = length;
		return reference;
	};
	return {
		reserve,
		add(dictionary, reference = reserve()) {
			begin(reference);
			write(latin1(`${reference} 0 obj\n<<${dictionary}>>\nendobj\n`));
			return reference;
		},
		addStream(bytes, dictionary = '', reference = reserve()) {
			const packed = dictionary.includes('/Filter') ? bytes : zlibSync(bytes);
			const filter = packed === bytes ? '' : '/Filter/FlateDecode';
			begin(reference);
			write(latin1(`${reference} 0 obj\n<<${dictionary}${filter}/Length ${packed.length}>>\nstream\n`));
			write(packed);
			write(latin1('\nendstream\nendobj\n'));
			return reference;
		},
		finish({ root, info }) {
			const rows = offsets.map((offset) =>
				Number.isNaN(offset) ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
			);
			const size = offsets.length + 1;
			const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`;
			write(
				latin1(`${table}trailer\n<</Size ${size}/Root ${root} 0 R/Info ${info} 0 R>>\nstartxref\n${length}\n%%EOF\n`)
			);
			return joinBytes(parts);
		}
	};
}

/** A text of a dictionary, in any script. */
export const textString = (text: string): string => `<FEFF${utf16Of(text)}>`;

export const utf16Of = (text: string): string =>
	Array.from({ length: text.length }, (_, place) => text.charCodeAt(place).toString(16).padStart(4, '0')).join('');

/** A text of ASCII. */
export const asciiString = (text: string): string => `(${text.replaceAll(/[\\()]/g, '\\$&')})`;
