// Owns the seed of the property tests: one for CI, so that a failure is the same tomorrow; PROPERTY_SEED=… tries another.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20261122) });
