import { error } from '@sveltejs/kit';
import { keyIn } from '$lib/components/records/record-href';
import type { Right } from '$lib/domain/account/role';
import { RECORD_KINDS, type RecordKey, type RecordKind } from '$lib/domain/records/record-kind';
import type { FormTexts } from '$lib/domain/records/typed-source';
import { actorOf, requireRight, type SignedIn } from '$lib/server/desk/guard';
import type { Act } from '$lib/server/records';

/** Chains are of the whole territory. */
export const rightFor = (kind: RecordKind): Right => (kind === 'chain' ? 'edit-territory' : 'edit-records');

export const actOf = (signedIn: SignedIn): Act => ({
	by: actorOf(signedIn),
	at: Date.now(),
	onlyDivisions: ownDivisions(signedIn)
});

/** The divisions whose records alone somebody may change; `null`: any. */
export function ownDivisions({ account }: SignedIn): string[] | null {
	if (account.role !== 'county-editor') return null;
	return account.division === null ? [] : [account.division];
}

/** The kind that a part of an address names. @throws 404 */
export function kindIn(part: string): RecordKind {
	const kind = RECORD_KINDS.find((one) => one === part);
	if (!kind) error(404, 'no such kind');
	return kind;
}

/** The record that an address names. @throws 404 */
export function keyOf(params: { readonly kind: string; readonly id: string }): RecordKey {
	const key = keyIn(kindIn(params.kind), params.id);
	if (!key) error(404, 'no such record');
	return key;
}

/** Whoever may change records of this kind. @throws 401, 403 */
export function requireKind(locals: App.Locals, kind: RecordKind): SignedIn {
	return requireRight(locals, rightFor(kind));
}

/** More fields, or longer ones, than any form of ours has. */
const MOST_FIELDS = 1500;
const MOST_LENGTH = 200_000;
/** Cells of thousands of records are sent at once. */
const MOST_CELLS = 1_900_000;

/** The texts of a form; members of a list a line each. */
export function textsIn(form: FormData): FormTexts {
	const texts: Record<string, string> = {};
	for (const [name, value] of form) {
		if (typeof value !== 'string') continue;
		const text = value.replaceAll('\r\n', '\n');
		texts[name] = texts[name] ? [texts[name], text].filter(Boolean).join('\n') : text;
	}
	const all = Object.entries(texts);
	if (
		all.length > MOST_FIELDS ||
		all.some(([name, text]) => text.length > (name === 'cells' || name === 'pick' ? MOST_CELLS : MOST_LENGTH))
	)
		error(413, 'too much');
	return texts;
}

export const versionIn = ({ version = '' }: FormTexts): number =>
	/^[1-9]\d{0,8}$/.test(version) ? Number(version) : 0;
