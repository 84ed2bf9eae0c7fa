import { describe, expect, it } from 'vitest';
import { downloadsBlock, downloadsStem, withDownloads } from '../../../src/chrome/downloads.ts';

const epub = { file: `${downloadsStem}.epub`, bytes: 1_234_567, sha256: 'ab'.repeat(32) };

describe('the list of downloads', () => {
  it('says without files how to make them, and links nothing', () => {
    expect(downloadsBlock('en', [])).toContain('npm run editions');
    expect(downloadsBlock('en', [])).not.toContain('href');
  });

  it('has each file with its size and its checksum, and only files that are there', () => {
    const block = downloadsBlock('en', [epub]);
    expect([...block.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      `downloads/${epub.file}`,
      'downloads/SHA256SUMS',
    ]);
    expect(block).toContain('1.2 MB');
    expect(block).toContain(epub.sha256);
  });

  it('leads from the folder of another language to its own files', () => {
    const zh = { ...epub, file: `${downloadsStem}.zh.epub` };
    expect(downloadsBlock('zh', [epub, zh], '../')).toContain(`href="../downloads/${zh.file}"`);
    expect(downloadsBlock('zh', [epub, zh], '../')).not.toContain(`downloads/${epub.file}`);
  });

  it('can be exchanged in a page, back and forth', () => {
    const page = `<p>Before</p>${downloadsBlock('en', [])}<p>After</p>`;
    const filled = withDownloads(page, downloadsBlock('en', [epub]));
    expect(filled).toContain('<p>After</p>');
    expect(withDownloads(filled, downloadsBlock('en', []))).toBe(page);
    expect(() => withDownloads('<p></p>', '')).toThrow('no place for its list');
  });
});
