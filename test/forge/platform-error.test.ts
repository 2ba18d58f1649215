import { HostTrouble } from '../../src/app/host-trouble';
import { consentAsked, refusedCall } from '../../src/forge/platform-error';
import { NotConnected } from '../host/forge/not-connected';

/** As `@forge/api` makes it; by name, since in the cloud it may be of another copy of the package. */
const needsConsent = Object.assign(new Error('Authentication Required'), { name: 'NEEDS_AUTHENTICATION_ERR' });

describe('A call that does not get as far as Jira', () => {
  it('is told apart: a consent that is missing, a site that is not connected, anything else', () => {
    const troubles = [needsConsent, new NotConnected('/rest/api/3/myself'), new TypeError('fetch failed'), 'thrown'].map(
      (error) => refusedCall(error).trouble,
    );
    expect(troubles).toEqual(['not-signed-in', 'not-connected', 'unavailable', 'unavailable']);
  });

  it('hands the platform its own error back only where a consent is missing', () => {
    expect(consentAsked(refusedCall(needsConsent))).toBe(needsConsent);
    const others = [refusedCall(new TypeError('fetch failed')), new HostTrouble('not-signed-in', 'jira'), needsConsent, undefined];
    expect(others.map(consentAsked)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
