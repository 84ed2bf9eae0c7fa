/** Shows one of the sentences that the status line carries, for two seconds. */
export function say(page: Document, key: string): void {
  const status = page.getElementById('page-status');
  if (!status) return;
  status.textContent = status.dataset[key] ?? '';
  status.classList.add('shown');
  setTimeout(() => status.classList.remove('shown'), 2000);
}
