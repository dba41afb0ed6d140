/** The processes in {@code example-processes/}, deployed from their files and run. */
package ai.welink.camunda.examples;
