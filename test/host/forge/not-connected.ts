/**
 * A call to a product the app is not connected to, as the platform's own error looks: by message, status and name it is the
 * `InvalidWorkspaceRequestedError` of @forge/api. An `instanceof` would not hold in the cloud either, where the app brings its own copy.
 */
export class NotConnected extends Error {
  override readonly name = 'REQUEST_EGRESS_ALLOWLIST_ERR';
  readonly status = 403;

  constructor(path: string) {
    super(`Invalid workspace requested in URL: ${path}.`);
  }
}
