/**
 * A WeLink on loopback that follows the documented API, misbehaves on request, and knows the truth
 * that the real one never tells: what a person on LinkedIn has received.
 *
 * <p>Start reading at {@link ai.welink.camunda.simulator.SimulatedWeLink}.
 */
package ai.welink.camunda.simulator;
