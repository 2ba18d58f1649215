/** What the browser's tab says. */
import { useEffect } from 'react';

export const useTitle = (title: string | undefined): void => {
  useEffect(() => {
    document.title = title === undefined ? 'Confluence' : `${title} - Confluence`;
    return () => void (document.title = 'Jira');
  }, [title]);
};
