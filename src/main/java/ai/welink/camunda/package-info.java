/** Puts the connectors together and registers them in a connector runtime. */
package ai.welink.camunda;
