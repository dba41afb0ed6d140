/** Receives WeLink's events: proves that they are WeLink's, understands them, hands them on. */
package ai.welink.camunda.webhook;
