import { type Voice, voices } from '../../core/voice.ts';
import type { Role } from '../document.ts';
import type { DocumentReport } from '../document-report.ts';
import type { Provenance } from '../provenance.ts';
import type { ScriptProfile } from '../script-profile.ts';
import { provenanceId } from './provenance-id.ts';
import { perThousandHan, type VoiceCounts } from './tally.ts';

/** What the reports for people say in words, each with its name. In English: an export is the same whatever language the reader has. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  /** A digest or an id, which may break anywhere. */
  readonly isCode?: true;
}

export function provenanceFacts(provenance: Provenance): Fact[] {
  const { engine, lexicons, settings, offsets, time } = provenance;
  return [
    { name: 'Found with', value: `${engine.name} ${engine.version}` },
    { name: 'Exported', value: time },
    { name: 'Tier', value: settings.tier },
    { name: 'Voices', value: settings.voices.join(', ') || 'none' },
    { name: 'Muted entries', value: settings.muted.join(', ') || 'none' },
    { name: 'Offsets', value: `${offsets} code units` },
    { name: 'Provenance', value: provenanceId(provenance), isCode: true },
    { name: 'Lexicons', value: lexicons.map(({ id, version }) => `${id} ${version}`).join(', ') },
  ];
}

export function documentFacts({ id, role, about, script, han, units, sha256 }: DocumentReport): Fact[] {
  const facts: (Fact | undefined)[] = [
    { name: 'Document', value: id },
    { name: 'Role', value: about.turn === undefined ? roleWords[role] : `${roleWords[role]}, turn ${about.turn}` },
    fact('Site', about.site),
    fact('Model', about.model),
    fact('Conversation', about.conversation),
    fact('Withdrawn', about.withdrawn),
    fact('File', about.file),
    fact('URL', about.url),
    fact('Canonical URL', about.canonicalUrl),
    fact('Time', about.time),
    fact('Language stated', about.language),
    ...Object.entries(about.fields ?? {}).map(([name, value]) => fact(name, value)),
    { name: 'Script', value: scriptWords[script.script] },
    { name: 'Length', value: `${han} Han characters read; ${units} UTF-16 units` },
    { name: 'sha256', value: sha256, isCode: true },
  ];
  return facts.filter(known => known !== undefined);
}

/** Its title, or else the best there is. */
export function headingOf({ id, role, about }: DocumentReport): string {
  const title = about.title ?? about.file ?? id;
  return role === 'page' ? title : `${roleWords[role]}${about.turn === undefined ? '' : ` ${about.turn}`}: ${title}`;
}

/** Counts of voices in words, own first, and how many that is in 1,000 Han characters: `own voice 3 (1.52), reported 0 (0.00) …`. */
export function countWords(counts: VoiceCounts, han: number): string {
  const words = voices.map(voice => {
    const density = perThousandHan(counts[voice], han);
    return `${voiceWords[voice]} ${counts[voice]}${density === undefined ? '' : ` (${density.toFixed(2)})`}`;
  });
  return `Hits: ${words.join(', ')}${han ? '; in brackets: in 1,000 Han characters' : ''}`;
}

export const voiceWords: Readonly<Record<Voice, string>> = { own: 'own voice', reported: 'reported', mentioned: 'mentioned' };
export const roleWords: Readonly<Record<Role, string>> = { answer: 'Answer', reasoning: 'Reasoning', prompt: 'Prompt', page: 'Page' };

const scriptWords: Readonly<Record<ScriptProfile['script'], string>> = {
  Hant: 'Traditional',
  Hans: 'Simplified',
  mixed: 'Traditional and Simplified mixed',
  none: 'no character tells',
};

/** What a count is not. */
export const caution =
  'A hit is a phrase, not a stance: each has a voice. No hits does not mean neutral: only formulas of the lexicons named here were looked for.';

function fact(name: string, value: string | undefined): Fact | undefined {
  return value === undefined ? undefined : { name, value };
}
