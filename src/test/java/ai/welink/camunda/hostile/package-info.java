/** A WeLink that lies, and what a process gets to see of it. */
package ai.welink.camunda.hostile;
