package ai.welink.camunda.send;

/**
 * Which send it is: one per element instance, stable over retries, timeouts, restarts and replicas,
 * and new for each pass of a loop and each multi-instance child.
 *
 * @param elementInstanceKey the engine's key
 * @param tenantId the engine's tenant
 */
public record SendId(long elementInstanceKey, String tenantId) {}
