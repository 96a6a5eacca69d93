/** The bundled player of offline files, by the build (`scripts/player.ts`): address and text of a `Player` as JSON. */
declare module 'virtual:player/address' {
	const address: string;
	export default address;
}
declare module 'virtual:player/text' {
	const text: string;
	export default text;
}
