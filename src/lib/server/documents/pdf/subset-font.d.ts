/** The package brings no types: as much of it as is called here. */
declare module 'subset-font' {
	interface Options {
		readonly targetFormat: 'sfnt' | 'woff' | 'woff2';
		/** Where each axis of a variable font is held. */
		readonly variationAxes?: Readonly<Record<string, number>>;
		readonly noHinting?: boolean;
		readonly keepFeatures?: readonly string[];
		readonly dropTables?: readonly string[];
	}
	export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Buffer>;
}
