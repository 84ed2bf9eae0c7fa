import { createHash } from 'node:crypto';

/**
 * Runs before the first paint, so that nothing flashes or moves: marks that scripts work, applies the reader's choice of
 * theme (storage may be denied; then the system's stands), and lets a page that is opened at its top be laid out in
 * parts (prose.css), until a link points into it. A page that is opened at a place inside it, or come back to, is laid
 * out at once.
 */
export const beforePaint =
  "(function(d,n){d.classList.add('js');try{var t=localStorage.getItem('theme');if(t)d.dataset.theme=t}catch(e){}" +
  "if(n&&n.type=='navigate'&&n.name.indexOf('#')<0){d.classList.add('in-parts');addEventListener('hashchange',function(){" +
  "d.classList.remove('in-parts');var e=document.querySelector(':target');if(e)e.scrollIntoView()},{once:true})}})" +
  "(document.documentElement,performance.getEntriesByType('navigation')[0])";

export const beforePaintHash: `sha256-${string}` = `sha256-${createHash('sha256').update(beforePaint).digest('base64')}`;
