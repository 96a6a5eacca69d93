import { readFileSync } from 'node:fs';

const LOCALES = ['zh', 'en', 'ru'] as const;

type Message = string | readonly { declarations: readonly string[]; match: Readonly<Record<string, string>> }[];

/** Every message in every language, none empty, with the same inputs: what is missing or differs, one line each. */
export function checkMessages(): string[] {
	const [base, ...others] = LOCALES.map((locale) => ({ locale, messages: read(locale) }));
	if (!base) return ['no languages'];
	return others.flatMap(({ locale, messages }) => [
		...Object.keys(base.messages)
			.filter((key) => !(key in messages))
			.map((key) => `${locale} lacks ${key}`),
		...Object.keys(messages)
			.filter((key) => !(key in base.messages))
			.map((key) => `${base.locale} lacks ${key}, which ${locale} has`),
		...Object.entries(messages).flatMap(([key, message]) =>
			differences(key, { locale, message, original: base.messages[key] })
		)
	]);
}

function read(locale: string): Record<string, Message> {
	const { $schema: _, ...messages } = JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8')) as Record<
		string,
		Message
	>;
	return messages;
}

function differences(
	key: string,
	{ locale, message, original }: { locale: string; message: Message; original: Message | undefined }
): string[] {
	if (original === undefined) return [];
	if (textsOf(message).some((text) => text.trim() === '')) return [`${locale} leaves ${key} empty`];
	const [ours, theirs] = [inputsOf(message), inputsOf(original)].map((inputs) => [...inputs].sort().join());
	return ours === theirs ? [] : [`${locale} fills other places in ${key}: ${ours} instead of ${theirs}`];
}

const textsOf = (message: Message): string[] =>
	typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match));

const inputsOf = (message: Message): Set<string> =>
	new Set(textsOf(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')));
