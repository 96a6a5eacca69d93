import { error } from '@sveltejs/kit';
import { templateWords } from '$lib/components/submissions/file-words';
import { SUBMITTED_KIND_WORDS } from '$lib/components/submissions/submission-words';
import { SUBMITTED_KINDS } from '$lib/domain/exchange/submit/submission';
import * as catalogue from '$lib/server/catalogue';
import { requireRight } from '$lib/server/desk/guard';
import { fileAnswer } from '$lib/server/documents/file-answer';
import { inLanguage } from '$lib/server/documents/in-language';
import { database } from '$lib/server/store';
import { languageIn, onlyOf } from '$lib/server/submissions/asked-submission';
import { template } from '$lib/server/submissions/files';
import type { RequestHandler } from './$types';

/** A workbook to fill in: `kind`, `portfolio` of projects, `division` where whoever asks may see more than one, `lang`. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const only = onlyOf(requireRight(locals, 'submit-records'));
	const asked = url.searchParams;
	const db = await database();
	const { portfolios, divisions } = await catalogue.read(db);
	const kind = SUBMITTED_KINDS.find((one) => one === asked.get('kind'));
	const portfolio = portfolios.find(({ id }) => id === asked.get('portfolio'))?.id ?? null;
	if (!kind || (kind === 'project' && !portfolio)) error(400, 'no such kind');
	const division = only ?? divisions.find(({ code }) => code === asked.get('division'))?.code ?? null;
	const locale = languageIn(url);
	const { bytes, word } = await inLanguage(locale, async () => ({
		bytes: await template(db, { kind, portfolio, division, words: templateWords(locale) }),
		word: SUBMITTED_KIND_WORDS[kind]()
	}));
	const place = divisions.find(({ code }) => code === division)?.name[locale] ?? '';
	return fileAnswer(bytes, { name: `template-${kind}`, ownName: `${word}${place}`, format: 'xlsx' });
};
