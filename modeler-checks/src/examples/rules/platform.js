/** Without these two attributes the Modeler's linter finds nothing at all. */
export function* platform({ definitions }) {
  const name = definitions.get('modeler:executionPlatform');
  const version = definitions.get('modeler:executionPlatformVersion');
  if (name !== 'Camunda Cloud') {
    yield `modeler:executionPlatform must be Camunda Cloud, not ${name}`;
  }
  if (!/^8\.8\.\d+$/.test(version ?? '')) {
    yield `modeler:executionPlatformVersion must be 8.8.x, not ${version}`;
  }
}
