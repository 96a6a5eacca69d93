/** The bundled thread that reads long files, by the build (`scripts/reader-thread.ts`). */
declare module 'virtual:submissions/thread' {
	const code: string;
	export default code;
}
