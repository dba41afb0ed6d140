/**
 * What makes a process test a page long: {@link ai.welink.camunda.processtest.WeLinkProcessTest}
 * starts the connector runtime with these connectors, a simulated WeLink and Camunda Process Test,
 * and deploys the diagrams.
 *
 * <p>Where the engine is, is decided outside of the tests, by {@link
 * ai.welink.camunda.processtest.EngineMode}. Nothing here knows more of it than Camunda's client
 * tells.
 */
package ai.welink.camunda.processtest;
