/**
 * Camunda Process Test without Docker: a facade of the search API over an embedded engine, for its
 * remote mode.
 *
 * <p>Start with {@link ai.welink.camunda.embedded.cpt.ProcessTestPlatform}. What is answered comes
 * from what the real engine recorded; what the facade does not know is refused, never guessed. It
 * stands in for the REST API of a cluster as far as Camunda Process Test 8.8 asks it, no further.
 */
package ai.welink.camunda.embedded.cpt;
