/** A request the store refuses, with the status and code the SDK turns into a `ForgeKvsAPIError`. */
export class StoreRefusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export function bad(code: string, message: string): StoreRefusal {
  return new StoreRefusal(400, code, message);
}
