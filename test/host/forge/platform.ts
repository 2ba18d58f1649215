/**
 * Forge, as one installed app meets it. Real @forge/* packages run over it unmodified; what the cloud refuses is refused, what nobody has
 * modelled throws by name.
 */
import type { Clock, Fault, Product, ProductAnswer } from '../contract';
import type { TransitionAttempt } from '../jira/jira-site';
import { Deliveries } from './deliveries';
import { CALM_DELIVERY, type DeliveryRules } from './delivery-rules';
import { Events } from './events';
import { Faults } from './faults';
import { Gateway, type ProductName } from './gateway';
import { installationOf, productOf, screenContext, type Installation, type License, type ScreenFacts } from './installation';
import { Invocations, type FunctionLoader, type Order, type Outcome } from './invocations';
import { Log } from './log';
import { readManifest, modulesOf, type Manifest, type Module } from './manifest';
import { Meter } from './meter';
import { functionAt, callResolver, callModule, type ModuleCall, type ResolverCall } from './module-calls';
import { NotConnected } from './not-connected';
import { NotModelled } from './not-modelled';
import { Queue } from './queue';
import { seededRandom } from './random';
import { installGlobals } from './running';
import { Schedules } from './schedules';
import { Stargate, type AccountStatus } from './stargate';
import { Store } from './store';
import { askValidators } from './workflow-rules';

export interface ForgeSettings {
  /** manifest.yml, parsed. */
  readonly manifest: unknown;
  readonly clock: Clock;
  readonly products: Readonly<Partial<Record<ProductName, Product>>>;
  /** Products the installation is connected to: those of `products`, unless an admin has left one out. */
  readonly connected?: readonly ProductName[];
  /** `index.onIssue` → the function. */
  readonly functions: FunctionLoader;
  readonly seed?: number;
  readonly delivery?: Partial<DeliveryRules>;
  readonly environmentType?: Installation['environmentType'];
  readonly license?: License;
  readonly limits?: { readonly unitsPerMinute?: number; readonly requestsPerSecond?: number };
}

const PRODUCTS: readonly ProductName[] = ['jira', 'confluence'];

export interface BrowserRequest {
  readonly product: ProductName;
  /** Left out for an anonymous visitor. */
  readonly accountId?: string;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

export class Forge {
  readonly store: Store;
  readonly meter: Meter;
  readonly log: Log;
  readonly manifest: Manifest;
  readonly installation: Installation;
  readonly #faults = new Faults();
  readonly #products: ForgeSettings['products'];
  readonly #disconnected: readonly ProductName[];
  readonly #invocations: Invocations;
  readonly #events: Events;
  readonly #schedules: Schedules;
  readonly #stargate: Stargate;
  readonly #uninstallGlobals: () => void;
  #rules: DeliveryRules;
  #license: License | undefined;

  constructor(settings: ForgeSettings) {
    const { clock, products, functions, environmentType = 'DEVELOPMENT', limits } = settings;
    this.#rules = { ...CALM_DELIVERY, ...settings.delivery };
    this.#license = settings.license;
    this.#products = products;
    const present = PRODUCTS.filter((product) => products[product] !== undefined);
    const connected = settings.connected ?? present;
    this.#disconnected = settings.connected === undefined ? [] : PRODUCTS.filter((product) => !connected.includes(product));
    const { now } = clock;
    const manifest = readManifest(settings.manifest);
    const random = seededRandom(settings.seed ?? 1);
    const rules = (): DeliveryRules => this.#rules;
    const licensed = (): boolean => this.installation.license()?.active ?? environmentType !== 'PRODUCTION';
    const invoke = (order: Order): Promise<Outcome> => this.#invocations.run(order);
    const deliveries = new Deliveries(clock, () => rules().parallel);
    this.manifest = manifest;
    this.meter = new Meter(now);
    this.log = new Log(now);
    this.installation = installationOf(manifest, environmentType, connected, () => this.#license);
    const { log, meter, installation } = this;
    const faults = this.#faults;
    this.store = new Store({
      manifest,
      now,
      queryLag: () => rules().queryLagMs,
      expiredLinger: () => rules().expiredLingerMs,
      ...(limits === undefined ? {} : { limits }),
    });
    const queue = new Queue({ manifest, now, deliveries, log, invoke, delayMs: () => rules().queueDelayMs });
    this.#stargate = new Stargate(manifest, installation, queue);
    const { store } = this;
    const gateway = new Gateway({
      manifest,
      products,
      disconnected: this.#disconnected,
      store,
      stargate: this.#stargate,
      faults,
      random,
      shuffled: () => rules().shuffledAnswers,
    });
    this.#invocations = new Invocations({ manifest, installation, functions, now, meter, gateway });
    this.#events = new Events({ manifest, deliveries, rules, random, log, meter, licensed, invoke });
    this.#schedules = new Schedules({ manifest, installation, clock, log, licensed, invoke });
    for (const name of connected) {
      const product = products[name];
      if (product !== undefined) this.#events.listenTo(product);
    }
    this.#uninstallGlobals = installGlobals();
  }

  /** A screen's `invoke`: rejects when the resolver throws, or when request (500 KB) or response (5 MB) are too big. */
  invoke(call: ResolverCall): Promise<unknown> {
    const module = this.#shown(call.moduleKey);
    return callResolver((order) => this.#invocations.run(order), this.installation, module, call);
  }

  /** Any function a module names, e.g. `at: 'dynamicProperties.function'`, `at: 'adfExport.function'`; `function` if left out. */
  invokeModule(call: ModuleCall): Promise<unknown> {
    const module = this.#shown(call.moduleKey);
    return callModule((order) => this.#invocations.run(order), module, functionAt(module, call.at ?? 'function'), call);
  }

  /** The app's validators on a transition of Jira: the sentence of the first that refuses it. */
  validate(attempt: TransitionAttempt): Promise<string | undefined> {
    return askValidators((moduleKey, payload) => this.invokeModule({ moduleKey, payload }), attempt);
  }

  /** Runs a scheduled trigger now. */
  async runSchedule(key: string): Promise<void> {
    const module = this.manifest.modules.scheduledTrigger.find((scheduled) => scheduled.key === key);
    if (module === undefined) throw new NotModelled(`scheduled trigger "${key}" is not in the manifest`);
    await this.#schedules.run(module);
  }

  /** What a screen sees as its context. */
  contextOf(moduleKey: string, accountId: string | undefined, extension: Readonly<Record<string, unknown>> = {}, facts: ScreenFacts = {}) {
    return screenContext(this.installation, this.#shown(moduleKey), accountId, extension, facts);
  }

  module(key: string): Module {
    const module = modulesOf(this.manifest).find((candidate) => candidate.key === key);
    if (module === undefined) throw new NotModelled(`module "${key}" is not in the manifest`);
    return module;
  }

  /** A screen's `requestJira` or `requestConfluence`: the user's permissions, the app's scopes, no points. */
  requestFromBrowser({ product, accountId, method, path, body }: BrowserRequest): ProductAnswer {
    if (this.#disconnected.includes(product)) throw new NotConnected(path);
    const found = this.#products[product];
    if (found === undefined) throw new NotModelled(`${product} is not connected: ${method} ${path}`);
    const scopes = this.manifest.permissions.scopes.all;
    const who = accountId === undefined ? {} : { accountId };
    return found.handle({ as: 'user', ...who, from: 'app-browser', method, path, scopes, ...(body === undefined ? {} : { body }) });
  }

  /** Sends the installed event, late as all events are. */
  install(): void {
    this.#lifecycle('avi:forge:installed:app');
  }

  /** Sends the upgraded event, as after a major version. */
  upgrade(): void {
    this.#lifecycle('avi:forge:upgraded:app');
  }

  /** Scheduled triggers run from now on: first in five minutes, then at their interval. */
  startSchedules(): void {
    this.#schedules.start();
  }

  stopSchedules(): void {
    this.#schedules.stop();
  }

  /** Changes how events, queues and queries behave from now on. */
  deliver(rules: Partial<DeliveryRules>): void {
    this.#rules = { ...this.#rules, ...rules };
  }

  /** Only production installations have a licence; undefined there is a lapsed one. */
  setLicense(license: License | undefined): void {
    this.#license = license;
  }

  /** The personal data of this account changed; the app learns it when it next reports. */
  accountChanged(accountId: string, status: AccountStatus): void {
    this.#stargate.accounts.set(accountId, status);
  }

  /** Account ids the app has reported as stored. */
  reportedAccounts(): readonly string[] {
    return this.#stargate.reported;
  }

  /** The web trigger's key behind an address the app was given. */
  webTriggerAt(url: string): string | undefined {
    return this.#stargate.webTriggerAt(url);
  }

  plant(fault: Fault): void {
    this.#faults.plant(fault);
  }

  /** The `n`th platform call from now never returns and its invocation is given up. `afterEffect`: though the call did its work. */
  dropNth(n: number, { afterEffect = false } = {}): void {
    this.#faults.dropNth(n, afterEffect);
  }

  /** Whether a planted drop still waits for its call. */
  get pendingDrop(): boolean {
    return this.#faults.pendingDrop;
  }

  clearFaults(): void {
    this.#faults.clear();
  }

  /** Takes the globals away again; nothing of this installation may run afterwards. */
  uninstall(): void {
    this.#schedules.stop();
    this.#uninstallGlobals();
  }

  /** A module nobody could meet where its product is not connected. */
  #shown(key: string): Module {
    const module = this.module(key);
    const product = productOf(module.type);
    if (product === 'confluence' && !this.installation.connected.includes(product)) {
      throw new Error(`module "${key}" is not shown anywhere: the app is not connected to ${product}`);
    }
    return module;
  }

  #lifecycle(eventType: string): void {
    const { installationId, appId, appVersion, environmentId, contextAri } = this.installation;
    const payload = {
      id: `ari:cloud:ecosystem::installation/${installationId}`,
      context: contextAri,
      app: { id: appId, version: appVersion },
      environment: { id: environmentId },
      selfGenerated: false,
    };
    this.#events.emitLifecycle({ eventType, payload });
  }
}

export function createForge(settings: ForgeSettings): Forge {
  return new Forge(settings);
}
