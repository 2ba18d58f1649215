/** A person's picture: initials on a colour of their own, as Atlassian draws people who never uploaded one. */
import React, { type ReactNode } from 'react';
import Avatar from '@atlaskit/avatar';

const grounds = ['#5E4DB2', '#206A83', '#0055CC', '#974F0C', '#216E4E', '#943D73', '#AE2E24', '#44546F'];

const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return [words[0], words.length > 1 ? words[words.length - 1] : undefined].map((word) => word?.charAt(0).toUpperCase() ?? '').join('');
};

const groundOf = (name: string): string =>
  grounds[Array.from(name).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % grounds.length] ?? '#44546F';

const pictureOf = (name: string): string => {
  const text = `<text x="16" y="16" fill="#fff" font-family="Inter Variable, system-ui, sans-serif" font-size="13" font-weight="600" text-anchor="middle" dominant-baseline="central">${initialsOf(name)}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${groundOf(name)}"/>${text}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
};

/** `label` is left out where the name stands beside the picture. */
export const PersonAvatar = ({
  name,
  size,
  label = '',
}: {
  readonly name: string;
  readonly size: 'small' | 'medium';
  readonly label?: string;
}): ReactNode => <Avatar size={size} src={pictureOf(name)} name={label} />;
