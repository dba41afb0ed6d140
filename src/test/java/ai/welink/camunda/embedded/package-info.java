/**
 * The platform in a test: the real 8.8 workflow engine and the real connector runtime, without
 * Docker.
 *
 * <p>Start with {@link ai.welink.camunda.embedded.EmbeddedEngine} and point an {@link
 * ai.welink.camunda.embedded.EmbeddedRuntime} at it. What the engine did is read through a {@link
 * ai.welink.camunda.embedded.ProcessView}, what goes wrong between the two is scripted with {@link
 * ai.welink.camunda.embedded.GatewayFaults}.
 *
 * <p>It is the engine, not a cluster: it knows neither users nor tenants, keeps its log in memory
 * and its state in a temporary folder, and has no search.
 */
package ai.welink.camunda.embedded;
