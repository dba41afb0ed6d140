/*
 * The Modeler's libraries look for a document when they are loaded, though nothing that is used
 * here ever draws. Whatever they ask of this one answers with itself.
 */
const nothing = new Proxy(function() {}, {
  get: (target, name) => name === Symbol.toPrimitive ? () => '' : nothing,
  apply: () => nothing,
  construct: () => nothing,
  has: () => false
});

globalThis.document ??= nothing;
