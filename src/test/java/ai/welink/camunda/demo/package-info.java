/**
 * {@code mvn -Pdemo}: the example processes in the real engine and the real connector runtime, with
 * a simulated WeLink; or, with a key of your own, one real message.
 *
 * <p>Start reading at {@link ai.welink.camunda.demo.Demo}.
 */
package ai.welink.camunda.demo;
