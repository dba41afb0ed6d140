/**
 * What was given in confidence, and everything that leaves a process: the first must not be in the
 * second.
 */
package ai.welink.camunda.secrets;
