package ai.welink.camunda.send;

/**
 * What one POST comes to.
 *
 * @param state what goes on record, before anything else
 * @param step what the activation answers then
 */
record PostOutcome(SendState state, Step step) {}
