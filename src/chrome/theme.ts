import { createHash } from 'node:crypto';

/**
 * Runs before the first paint: marks that scripts work and applies the reader's choice of theme, so that nothing
 * flashes or moves. Storage may be denied; then the system's theme stands.
 */
export const themeScript =
  "(function(d){d.classList.add('js');try{var t=localStorage.getItem('theme');if(t)d.dataset.theme=t}catch(e){}})(document.documentElement)";

export const themeScriptHash: `sha256-${string}` = `sha256-${createHash('sha256').update(themeScript).digest('base64')}`;
