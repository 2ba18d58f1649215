/** What was typed, from an input's event; '' for anything else. */
export const typed = (event: unknown): string => {
  if (typeof event !== 'object' || event === null || !('target' in event)) return '';
  const { target } = event;
  return typeof target === 'object' && target !== null && 'value' in target && typeof target.value === 'string' ? target.value : '';
};
