/** The editions in `dist/downloads/`, opened. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import { filesBelow } from '../../src/build/files.ts';
import { pageNumbers } from '../../src/editions/pdf.ts';
import { dist, downloads } from './site.ts';

const folder = join(dist, downloads);

/** Paths of the editions with this ending; throws where there is none. */
export function editions(ending: string): readonly string[] {
  const files = existsSync(folder) ? filesBelow(folder, ending) : [];
  if (files.length === 0) throw new Error(`there is no *${ending}: run \`npm run editions\` after \`npm run build\``);
  return files;
}

/** Files of an EPUB by name, in their order. */
export function openEpub(path: string): ReadonlyMap<string, string> {
  const files = Object.entries(unzipSync(readFileSync(path)));
  return new Map(files.map(([name, data]) => [name, Buffer.from(data).toString('utf8')]));
}

export interface OpenPdf {
  readonly pages: number;
  readonly language: string;
  readonly title: string;
  readonly isTagged: boolean;
  /** Titles of the outline's top level. */
  readonly outline: readonly string[];
  /** Names that links inside the file lead to. */
  readonly links: readonly string[];
  /** Places by name, with the number of the page. */
  readonly places: Readonly<Record<string, number>>;
  /** Addresses that links out of the file lead to. */
  readonly addresses: readonly string[];
  /** Fonts that are neither in the file nor drawn in it. */
  readonly missingFonts: readonly string[];
}

export async function openPdf(path: string): Promise<OpenPdf> {
  const pdf = await PDFDocument.load(readFileSync(path), { updateMetadata: false });
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  const dicts = objects.filter((object): object is PDFDict => object instanceof PDFDict);
  const links = dicts.filter((dict) => name(dict.get(PDFName.of('Subtype'))) === 'Link');
  const fonts = dicts.filter((dict) => name(dict.get(PDFName.of('Type'))) === 'FontDescriptor');
  const isInside = (font: PDFDict): boolean =>
    ['FontFile', 'FontFile2', 'FontFile3'].some((key) => font.has(PDFName.of(key)));
  const composite = new Set(['Type0', 'Type3', 'CIDFontType0', 'CIDFontType2']);
  const plain = dicts.filter(
    (dict) => name(dict.get(PDFName.of('Type'))) === 'Font' && !composite.has(name(dict.get(PDFName.of('Subtype')))),
  );
  const marks = pdf.catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict);
  return {
    pages: pdf.getPageCount(),
    language: words(pdf.catalog.lookup(PDFName.of('Lang'))),
    title: pdf.getTitle() ?? '',
    isTagged: String(marks?.get(PDFName.of('Marked'))) === 'true' && pdf.catalog.has(PDFName.of('StructTreeRoot')),
    outline: outlineOf(pdf),
    links: links.flatMap((link) => name(link.get(PDFName.of('Dest'))) || []),
    places: pageNumbers(pdf),
    addresses: links.flatMap((link) => {
      const action = link.lookupMaybe(PDFName.of('A'), PDFDict);
      return action ? words(action.lookup(PDFName.of('URI'))) : [];
    }),
    missingFonts: [...fonts.filter((font) => !isInside(font)), ...plain.filter((font) => !font.has(PDFName.of('FontDescriptor')))].map(String), // prettier-ignore
  };
}

function outlineOf(pdf: PDFDocument): readonly string[] {
  const titles: string[] = [];
  let item = pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)?.lookupMaybe(PDFName.of('First'), PDFDict);
  while (item) {
    titles.push(words(item.lookup(PDFName.of('Title'))));
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return titles;
}

function name(object: PDFObject | undefined): string {
  return object instanceof PDFName ? object.decodeText() : '';
}

function words(object: PDFObject | undefined): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : '';
}
