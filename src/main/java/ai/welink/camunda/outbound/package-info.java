/** The connector functions. Only here are Camunda's exceptions thrown. */
package ai.welink.camunda.outbound;
