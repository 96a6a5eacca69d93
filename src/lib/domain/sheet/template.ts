import type { Problem, Result } from '../result.ts';
import { oneLine, severalLines } from '../typed-text.ts';
import { logoSize, MOST_LOGO_BYTES } from './logo.ts';
import type { SheetLogo } from './sheet.ts';
import type { SheetSpec } from './spec.ts';
import { readSpec, writeSpec } from './spec-text.ts';

export type TemplateId = string & { readonly __brand: 'TemplateId' };

/** A name for a way of making sheets. */
export interface SheetTemplate {
	readonly id: TemplateId;
	readonly name: string;
	/** What it is for; empty where nobody wrote it. */
	readonly note: string;
	/** What `writeSpec` writes of it, with all the room it needs. */
	readonly spec: string;
	/** Its bytes are read by themselves; `null`: it has none. */
	readonly logo: Omit<SheetLogo, 'bytes'> | null;
	/** The name of who kept it first; `null`: not said, as to a reader. */
	readonly author: string | null;
	/** Milliseconds since 1970, UTC. */
	readonly keptAt: number;
	/** The last change, and whose it was. */
	readonly changedAt: number;
	readonly changedBy: string | null;
	/** 1 as kept; each change adds one. */
	readonly version: number;
	readonly archived: boolean;
}

/** What of a sheet a template keeps: its frame and title belong to the view that it was made of. */
export const templateOf = (spec: SheetSpec): SheetSpec => ({ ...spec, frame: null, title: null, template: null });

/** What a template keeps of a sheet, as a text: two sheets made alike have the same. */
export const templateText = (spec: SheetSpec): string => writeSpec(templateOf(spec), Infinity);

/** A sheet made as a template says, with the frame and the title that it has. */
export function applyTemplate(spec: SheetSpec, { id, spec: text, logo }: SheetTemplate): SheetSpec {
	const { frame, title } = spec;
	// a template without a logo is not needed once it is applied
	return { ...readSpec(text).spec, frame, title, template: logo ? id : null };
}

export const MOST_TEMPLATE_NAME = 80;
export const MOST_TEMPLATE_NOTE = 500;
/** Twice what all fields of a sheet hold. */
const MOST_SPEC_TEXT = 12_000;
const MOST_LOGO_WORDS = 80;

export type TemplateFieldProblem = Problem<'missing' | 'too-long' | 'unreadable' | 'too-large' | 'no-picture'>;

interface Typed {
	readonly name: string;
	readonly note: string;
	/** As `writeSpec` writes it; `null`: it stays as it is kept, and so does the logo. */
	readonly spec: string | null;
	readonly logo: { readonly bytes: Uint8Array<ArrayBuffer>; readonly words: string } | null;
}

/** What of a template somebody may say. */
export interface TemplateFields {
	readonly name: string;
	readonly note: string;
	readonly made: { readonly spec: string; readonly logo: SheetLogo | null } | null;
}

/** A name of one line, a note of several, how a sheet is made and a picture; all that is wrong with them, by field. */
export function parseTemplateFields(typed: Typed): Result<TemplateFields, TemplateFieldProblem> {
	const name = oneLine(typed.name);
	const note = severalLines(typed.note);
	const problems: TemplateFieldProblem[] = [];
	const report = (path: keyof Typed, code: TemplateFieldProblem['code'], value: unknown) =>
		problems.push({ code, path, value });
	if (name === '') report('name', 'missing', '');
	if ([...name].length > MOST_TEMPLATE_NAME) report('name', 'too-long', [...name].length);
	if ([...note].length > MOST_TEMPLATE_NOTE) report('note', 'too-long', [...note].length);
	const spec = typed.spec === null ? null : parseSpec(typed.spec, report);
	const logo = typed.logo && parseLogo(typed.logo, report);
	if (problems.length > 0) return { ok: false, problems };
	return { ok: true, value: { name, note, made: spec === null ? null : { spec, logo } } };
}

type Report = (path: keyof Typed, code: TemplateFieldProblem['code'], value: unknown) => void;

function parseSpec(text: string, report: Report): string {
	if (text.length > MOST_SPEC_TEXT) {
		report('spec', 'too-long', text.length);
		return '';
	}
	const { spec, problems } = readSpec(text);
	for (const { path, value } of problems) report('spec', 'unreadable', `${path}: ${String(value)}`);
	return templateText(spec);
}

function parseLogo({ bytes, words }: NonNullable<Typed['logo']>, report: Report): SheetLogo | null {
	const size = logoSize(bytes);
	if (bytes.length > MOST_LOGO_BYTES) report('logo', 'too-large', bytes.length);
	else if (!size) report('logo', 'no-picture', words.slice(0, MOST_LOGO_WORDS));
	if (!size) return null;
	const shown = [...oneLine(words)].slice(0, MOST_LOGO_WORDS).join('');
	return { bytes, format: size.format, aspect: size.width / size.height, words: shown };
}
