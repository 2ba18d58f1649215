/** Set before anything else loads: Atlaskit's feature gates rest as they ship. */
Object.assign(globalThis, { __PLATFORM_FEATURE_FLAGS__: { booleanResolver: () => false } });
