/**
 * What is wrong with the dependencies: each is one exact version, the lock file has a digest of it,
 * and no address of a registry, so that the checks run wherever there is one.
 *
 * @param {object} manifest package.json
 * @param {object} lock package-lock.json
 */
export function* dependencyFaults({ devDependencies, dependencies = {} }, { packages }) {
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    if (!/^\d+\.\d+\.\d+$/.test(version)) {
      yield `${name} must be one exact version, not ${version}`;
    }
    if (packages[`node_modules/${name}`]?.version !== version) {
      yield `${name} is ${version} in package.json, and another one in package-lock.json`;
    }
  }
  for (const [path, { resolved, integrity }] of Object.entries(packages).filter(([path]) => path)) {
    if (resolved) {
      yield `${path}: package-lock.json must hold no address of a registry: ${resolved}`;
    }
    if (!/^sha512-/.test(integrity)) {
      yield `${path}: package-lock.json must hold its digest`;
    }
  }
}
